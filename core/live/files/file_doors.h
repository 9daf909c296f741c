// The real file doors: folders and shares as this machine reaches them.
//
// A call that hangs in the operating system is left behind on its own thread when its time is over; nothing waits for
// it. A copy that was left behind knows it: when it wakes it removes its part and does not rename. Until then the same
// destination is refused as busy. Any thread.
#pragma once

#include "core/live/files/copy_file.h"

#include <mutex>
#include <set>

namespace pchat::live {

class LiveFileObserver final : public FileObserver {
  public:
    Outcome<std::vector<FileEntry>> list(const QString& folder, const CallOptions& options) override;
    Outcome<std::optional<qint64>> size(const QString& folder, const QString& name,
                                        const CallOptions& options) override;
    Outcome<qint64> freeSpace(const QString& folder, const CallOptions& options) override;
};

class LiveFileActor final : public FileActor {
  public:
    Outcome<CopyReceipt> copy(const QString& from, const QString& to, const CallOptions& options) override;

    /// Several files side by side, at most `atOnce`; what already stands whole at its destination is read, not written.
    /// One outcome for each task, in the same order. The time allowed is for each file. Tells no messages.
    std::vector<Outcome<CopyReceipt>> copyAll(const std::vector<CopyTask>& tasks, int atOnce,
                                              const CallOptions& options);

  private:
    /// The destinations that are being written.
    struct Destinations {
        std::mutex mutex;
        std::set<QString> busy;
    };
    enum class Existing { Replaced, KeptIfWhole };
    Outcome<CopyReceipt> copyOne(const CopyTask& task, Existing existing, const CallOptions& options);

    std::shared_ptr<Destinations> m_destinations = std::make_shared<Destinations>();
};

}  // namespace pchat::live

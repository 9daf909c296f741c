// The real file doors: folders and shares as this machine reaches them.
//
// A call that hangs in the operating system is left behind on its own thread when its time is over; nothing waits for
// it. A copy that was left behind knows it: when it wakes it removes its part and does not rename. Until then the same
// destination is refused as busy. Any thread.
#pragma once

#include "core/live/files/copy_file.h"

namespace pchat::live {

class LiveFileObserver final : public FileObserver {
  public:
    [[nodiscard]] bool alwaysComesBack() const override { return true; }
    Outcome<std::vector<FileEntry>> list(const QString& folder, const CallOptions& options) override;
    Outcome<std::optional<qint64>> size(const QString& folder, const QString& name,
                                        const CallOptions& options) override;
    Outcome<qint64> freeSpace(const QString& folder, const CallOptions& options) override;
    Outcome<bool> mayWrite(const QString& folder, const CallOptions& options) override;
};

class LiveFileActor final : public FileActor {
  public:
    LiveFileActor();
    [[nodiscard]] bool alwaysComesBack() const override { return true; }
    Outcome<CopyReceipt> copy(const QString& from, const QString& to, const CallOptions& options) override;
    Outcome<void> move(const QString& from, const QString& to, const CallOptions& options) override;

  private:
    class Traffic;
    std::shared_ptr<Traffic> m_traffic;
};

}  // namespace pchat::live

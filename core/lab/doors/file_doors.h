// The file doors of a practice estate: the shares and copy folders as the wizard's own machine reaches them.
//
// Paths are UNC names; what stands on the disk of this machine is never shown. Copies take time by their size.
#pragma once

#include "core/lab/world/world.h"

#include <map>
#include <mutex>

namespace pchat::lab {

class LabFileObserver final : public FileObserver {
  public:
    explicit LabFileObserver(std::shared_ptr<World> world) : m_world(std::move(world)) {}
    Outcome<std::vector<FileEntry>> list(const QString& folder, const CallOptions& options) override;
    Outcome<std::optional<qint64>> size(const QString& folder, const QString& name,
                                        const CallOptions& options) override;
    Outcome<qint64> freeSpace(const QString& folder, const CallOptions& options) override;
    Outcome<bool> mayWrite(const QString& folder, const CallOptions& options) override;

  private:
    std::shared_ptr<World> m_world;
};

class LabFileActor final : public FileActor {
  public:
    explicit LabFileActor(std::shared_ptr<World> world) : m_world(std::move(world)) {}
    Outcome<CopyReceipt> copy(const QString& from, const QString& to, const CallOptions& options) override;
    Outcome<void> move(const QString& from, const QString& to, const CallOptions& options) override;

  private:
    [[nodiscard]] bool takeRoom(const Place& place, qint64 bytes);

    std::shared_ptr<World> m_world;
    std::mutex m_mutex;
    std::map<QString, qint64> m_used;  ///< of each place, as counted last, with what was copied there since
};

/// What is left of the space of a share or drive; counts all its files.
[[nodiscard]] qint64 freeBytesOf(const World& world, const Place& place);

}  // namespace pchat::lab

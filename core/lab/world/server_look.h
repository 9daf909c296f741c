// ServerLook: what the world needs to know of a server without asking it as a client would, and without being logged:
// whether a job is enabled, how a database stands, which file was the last. Blocks; any thread.
#pragma once

#include "core/lab/server/databases.h"
#include "core/lab/world/world.h"

namespace pchat::lab {

class ServerLook {
  public:
    ServerLook(const World& world, Role role);

    [[nodiscard]] bool isEnabled(const QString& job) const;
    [[nodiscard]] bool has(const QString& database) const;
    /// ONLINE, and neither in STANDBY nor a mirror.
    [[nodiscard]] bool isServing(const QString& database) const;
    [[nodiscard]] bool isMirrored(const QString& database) const;
    /// Names without folder; empty where nothing was copied or restored yet.
    [[nodiscard]] QString lastCopied(const QString& database) const;
    [[nodiscard]] QString lastRestored(const QString& database) const;

  private:
    [[nodiscard]] std::optional<Database> found(const QString& database) const;
    [[nodiscard]] QString cell(const QString& sql, const QString& value) const;

    Instance& m_instance;
};

}  // namespace pchat::lab

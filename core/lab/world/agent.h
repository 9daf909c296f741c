// Agent: SQL Server Agent on every living server: the backup, copy and restore jobs of log shipping that its msdb
// describes, and the jobs whose steps are T-SQL, run when a schedule or somebody starts them.
//
// A job runs once however many of its times have passed; on a dead server, disabled or gone, it does not run. Several
// processes may call it at once: each due run is taken by one of them.
#pragma once

#include "core/lab/world/world.h"

namespace pchat::lab {

class Agent {
  public:
    explicit Agent(World& world) : m_world(world) {}

    /// What was started by hand, then everything that is due by now, in the order in which it fell due.
    void runDueJobs();

  private:
    using Target = ShippingJob::Target;
    struct Due {
        QDateTime at;
        Role role;
        ShippingJob job;
    };
    [[nodiscard]] std::optional<QDateTime> dueTime(Role role, const ShippingJob& job) const;
    [[nodiscard]] bool take(const Due& due);
    void carryOut(Role role, const ShippingJob& job);
    // Each returns what kept the job from succeeding, as its history says it; empty: nothing.
    [[nodiscard]] QString run(Role role, const ShippingJob& job);
    [[nodiscard]] QString runScript(Role role, const ShippingJob& job);
    [[nodiscard]] QString backUp(Role role, const ShippingJob& job);
    [[nodiscard]] QString copy(Role role, const ShippingJob& job);
    [[nodiscard]] QString restore(Role role, const ShippingJob& job, const Target& target);
    /// The error's number; 0: done.
    [[nodiscard]] int restoreFile(Role role, const Target& target, const QString& file);
    /// A path of this machine; nullopt where the server cannot reach the folder.
    [[nodiscard]] std::optional<QString> folderSeenBy(Role role, const QString& folder) const;

    World& m_world;
};

/// mgc_yyyymmddhhmmss.trn of this database, and nothing else.
[[nodiscard]] bool isLogName(const QString& name, const QString& database);
/// What a copy of it is called until it is whole: mgc_yyyymmddhhmmss.wrk.
[[nodiscard]] QString unfinishedName(const QString& log);

}  // namespace pchat::lab

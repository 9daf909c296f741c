// Agent: SQL Server Agent's part in log shipping: the backup, copy and restore jobs, run when they are due.
//
// A job runs once however many of its times have passed; on a dead server, disabled or gone, it does not run. Several
// processes may call it at once: each due run is taken by one of them.
#pragma once

#include "core/lab/world/world.h"

namespace pchat::lab {

class Agent {
  public:
    explicit Agent(World& world) : m_world(world) {}

    /// Everything that is due by now, in the order in which it fell due.
    void runDueJobs();
    /// From now on jobs fall due; before, there are none.
    void begin();

  private:
    struct Job {
        QString key;
        QString name;  ///< in msdb
        Role role;
        const JobPlan* plan;
        bool (Agent::*run)(Role role);
    };
    [[nodiscard]] std::vector<Job> jobs() const;
    [[nodiscard]] std::optional<QDateTime> dueTime(const Job& job) const;
    [[nodiscard]] bool take(const Job& job, const QDateTime& due);
    void carryOut(const Job& job);
    /// Those that somebody started by hand.
    void runStartedJobs();
    [[nodiscard]] bool backUp(Role role);  // each: whether the job succeeded
    [[nodiscard]] bool copy(Role role);
    [[nodiscard]] bool restore(Role role);
    [[nodiscard]] bool restoreFile(Role role, const QString& folder, const QString& name);

    World& m_world;
};

/// mgc_yyyymmddhhmmss.trn of this database, and nothing else.
[[nodiscard]] bool isLogName(const QString& name, const QString& database);

}  // namespace pchat::lab

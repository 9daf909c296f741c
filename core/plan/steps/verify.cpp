#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

Step look(Step step, std::vector<Condition> conditions, Check check) {
    step.act = LookAct{std::move(conditions)};
    step.check = std::move(check);
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: it only reads.");
    return step;
}

Message whyLookAgain() {
    return QT_TRANSLATE_NOOP("core", "Added by this wizard: done is what was seen, not what was sent.");
}

Probe servingDatabases(const Ground& ground) {
    return SqlProbe{Role::Backup,
                    query("SELECT COUNT(*) AS serving FROM sys.databases AS d WHERE d.name = {} "
                          "AND d.state_desc = N'ONLINE' AND d.is_in_standby = 0 AND d.is_read_only = 0 "
                          "AND d.user_access_desc = N'MULTI_USER'",
                          ground.databaseText()),
                    QStringLiteral("serving")};
}

Step verifyDatabase(const Ground& ground) {
    const Condition serves{
        {QT_TRANSLATE_NOOP("core", "The database %1 on %2 is online, writable and open to all users"),
         {ground.database().toString(), ground.server()}},
        servingDatabases(ground),
        equals(QStringLiteral("1"))};
    return look(stepAt(backupServer(ground), "verify-database",
                       QT_TRANSLATE_NOOP("core", "See that the database serves"), whyLookAgain()),
                {serves}, {serves.probe, anything(), serves.expected});
}

Step verifyPoolState(const Ground& ground) {
    const Condition state = poolIsFailedOver(ground);
    return look(stepAt(managementShell(), "verify-pool-state",
                       QT_TRANSLATE_NOOP("core", "See that the pool is in the state FailedOver"), whyLookAgain()),
                {state}, {state.probe, anything(), state.expected});
}

Step verifyActiveServers(const Ground& ground) {
    const QStringList servers(ground.activeServers.begin(), ground.activeServers.end());
    const Condition active{{QT_TRANSLATE_NOOP("core", "The active servers of the pool %1 are %2"),
                            {ground.profile.pool.fqdn, servers.join(QStringLiteral(", "))}},
                           activeServers(ground),
                           equals(servers.join(QLatin1Char(',')))};
    return look(stepAt(managementShell(), "verify-active-servers",
                       QT_TRANSLATE_NOOP("core", "See that the chosen servers are active"), whyLookAgain()),
                {active}, {active.probe, anything(), active.expected});
}

}  // namespace

Phase verifyingEndState(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("verify-end-state");
    phase.title = QT_TRANSLATE_NOOP("core", "Verify the end state");
    phase.added = true;
    phase.steps = {verifyDatabase(ground), verifyPoolState(ground), verifyActiveServers(ground)};
    return phase;
}

}  // namespace pchat::failover

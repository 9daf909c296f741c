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

/// Users of the database whose sid no login of the server has, each with the statement that gives it one
/// (facts/sqlserver.md 4.4). Users that were made WITHOUT LOGIN have a sid of 28 bytes.
Query lostUsers(const Ground& ground) {
    return query(
        "SELECT u.name AS user_name, u.type_desc AS user_type, CASE WHEN u.type <> 'S' "
        "THEN N'CREATE LOGIN ' + QUOTENAME(u.name) + N' FROM WINDOWS' WHEN n.name IS NOT NULL "
        "THEN N'ALTER USER ' + QUOTENAME(u.name) + N' WITH LOGIN = ' + QUOTENAME(n.name) "
        "ELSE N'CREATE LOGIN ' + QUOTENAME(u.name) + N' WITH PASSWORD = N''<password>''; ALTER USER ' + "
        "QUOTENAME(u.name) + N' WITH LOGIN = ' + QUOTENAME(u.name) END AS mending_statement "
        "FROM {}.sys.database_principals AS u LEFT JOIN sys.server_principals AS l ON l.sid = u.sid "
        "LEFT JOIN sys.server_principals AS n ON n.name = u.name AND n.type = 'S' "
        "WHERE u.type IN ('S', 'U', 'G') AND u.principal_id > 4 AND l.sid IS NULL "
        "AND (u.type <> 'S' OR DATALENGTH(u.sid) <> 28) ORDER BY u.name",
        ground.database());
}

Step listLostUsers(const Ground& ground) {
    Step step = stepAt(
        backupServer(ground), "list-lost-users",
        {QT_TRANSLATE_NOOP("core", "List the users of %1 that have no login on %2"),
         {ground.database().toString(), ground.server()}},
        QT_TRANSLATE_NOOP("core",
                          "Added by this wizard: users come with the database, logins do not. The report lists each "
                          "user whose login is missing here, with the statement that mends it."));
    step.act = SaveEvidenceAct{Role::Backup, {lostUsers(ground)}};
    step.check = {EvidenceProbe{}, common::nothing(), anything()};
    step.relies = {stateIs(ground, QStringLiteral("ONLINE"))};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: it only reads.");
    step.canBeSkipped = true;
    return step;
}

}  // namespace

Phase verifyingEndState(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("verify-end-state");
    phase.title = QT_TRANSLATE_NOOP("core", "Verify the end state");
    phase.added = true;
    phase.steps = {listLostUsers(ground), verifyDatabase(ground), verifyPoolState(ground), verifyActiveServers(ground)};
    return phase;
}

}  // namespace pchat::failover

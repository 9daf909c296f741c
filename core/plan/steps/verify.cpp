#include "core/plan/common/end_state.h"
#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

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
    phase.steps = {listLostUsers(ground), common::verifyServing(ground.seat(), QStringLiteral("verify-database")),
                   common::verifyPoolState(ground.poolSeat(), cmdlets::PoolState::FailedOver),
                   common::verifyActiveServers(ground.poolSeat(), ground.activeServers)};
    return phase;
}

Phase sendingTestMessage(const Ground& ground) {
    return common::sendingTestMessage(ground.situation.pool);
}

}  // namespace pchat::failover

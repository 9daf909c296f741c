#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

using namespace std::chrono_literals;

Step endConnections(const Ground& ground) {
    Step step = stepAt(
        backupServer(ground), "end-connections", QT_TRANSLATE_NOOP("core", "End all connections to the database"),
        QT_TRANSLATE_NOOP("core",
                          "Microsoft's step 4 (a): a session in the database blocks its recovery. While it "
                          "is RESTORING there is normally none."));
    step.act = EndSessionsAct{Role::Backup, query("SELECT p.spid FROM master.sys.sysprocesses AS p "
                                                  "WHERE p.dbid = DB_ID({}) AND p.spid > 50 AND p.spid <> @@SPID",
                                                  ground.databaseText())};
    step.check = {sessionCount(ground), differs(QStringLiteral("0")), equals(QStringLiteral("0"))};
    step.requiredChecks = {QStringLiteral("P2"), QStringLiteral("X4")};
    step.risk = Risk::Safe;
    step.undoNote =
        QT_TRANSLATE_NOOP("core", "Not needed: whoever was connected can connect again after the recovery.");
    step.weight = 2;
    return step;
}

Condition standsAtChainEnd(const Ground& ground) {
    if (!ground.laterLogs.empty())
        return {{QT_TRANSLATE_NOOP("core", "The database %1 stands where the last log of the primary ends"),
                 {ground.database().toString()}},
                redoStart(ground),
                common::sameAsSaved(keptTailHeader(), 0, QStringLiteral("LastLSN"))};
    const QString end = ground.chain.end.lsn.toString();
    return {{QT_TRANSLATE_NOOP("core", "The database %1 stands at LSN %2, the end of the proven log chain"),
             {ground.database().toString(), end}},
            redoStart(ground),
            equals(end)};
}

Step recoverDatabase(const Ground& ground) {
    Step step =
        stepAt(backupServer(ground), "recover-database", QT_TRANSLATE_NOOP("core", "Recover the database"),
               QT_TRANSLATE_NOOP("core",
                                 "Microsoft's step 4 (b): the database goes online and serves from now on. "
                                 "Afterwards no further log can be applied. What is not applied by then is lost."));
    step.act = SqlAct{Role::Backup, script("RESTORE DATABASE {} WITH RECOVERY", ground.database())};
    step.check = {databaseState(ground), equals(QStringLiteral("RESTORING")), equals(QStringLiteral("ONLINE"))};
    step.relies = {stateIs(ground, QStringLiteral("RESTORING")), standsAtChainEnd(ground), nobodyRestores(ground)};
    // Logs that this plan takes itself change the share; then the end of the last one is what counts.
    if (ground.laterLogs.empty())
        for (Condition& condition : shareIsUnchanged(ground))
            step.relies.push_back(std::move(condition));
    step.requiredChecks = {QStringLiteral("D2"), QStringLiteral("D6"), QStringLiteral("D10"), QStringLiteral("X2")};
    step.risk = Risk::PointOfNoReturn;
    step.undoNote =
        QT_TRANSLATE_NOOP("core",
                          "Cannot be undone: only a new full backup of a serving database starts a log chain "
                          "again.");
    step.patience = 30min;
    step.timeout = 4h;
    step.weight = 30;
    return step;
}

}  // namespace

Phase recovering(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("recover-database");
    phase.title = QT_TRANSLATE_NOOP("core", "Bring the database online");
    phase.reference = QStringLiteral("4");
    phase.steps = {endConnections(ground), recoverDatabase(ground),
                   common::allowAllUsers(ground.seat(), QStringLiteral("allow-all-users"))};
    return phase;
}

}  // namespace pchat::failover

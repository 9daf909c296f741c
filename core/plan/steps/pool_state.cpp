#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

using namespace std::chrono_literals;

ShellCall setState(const Ground& ground, cmdlets::PoolState state) {
    return cmdlets::setPersistentChatState(ground.pool().identity, state);
}

Step setPoolState(const Ground& ground) {
    Step step =
        stepAt(managementShell(), "set-pool-state", QT_TRANSLATE_NOOP("core", "Set the pool to FailedOver"),
               {QT_TRANSLATE_NOOP("core",
                                  "Microsoft's step 5: the servers of the pool %1 turn to the backup database. It "
                                  "comes after the recovery, for otherwise they would turn to a database that "
                                  "cannot be used."),
                {ground.profile.pool.fqdn}});
    step.act = ShellAct{setState(ground, cmdlets::PoolState::FailedOver)};
    step.check = {poolState(ground, false), differs(QStringLiteral("FailedOver")),
                  equals(QStringLiteral("FailedOver"))};
    step.relies = {stateIs(ground, QStringLiteral("ONLINE"))};
    step.requiredChecks = {QStringLiteral("P3"), QStringLiteral("T1"), QStringLiteral("T2"), QStringLiteral("T3")};
    step.undo = ShellAct{setState(ground, cmdlets::PoolState::Normal)};
    step.undoNote =
        QT_TRANSLATE_NOOP("core", "Set the pool back to Normal; its servers then turn to the primary database again.");
    step.weight = 5;
    return step;
}

Step replicatePoolState(const Ground& ground) {
    Step step =
        stepAt(managementShell(), "replicate-pool-state",
               QT_TRANSLATE_NOOP("core", "Replicate the pool state and see it arrive"),
               QT_TRANSLATE_NOOP("core",
                                 "Added by this wizard: a server learns of the new state from its replica of the "
                                 "Central Management store, which can lag by minutes. This waits until the "
                                 "replica on this computer shows it."));
    step.act = ShellAct{cmdlets::replicateManagementStore()};
    step.check = {poolState(ground, true), differs(QStringLiteral("FailedOver")), equals(QStringLiteral("FailedOver"))};
    step.relies = {poolIsFailedOver(ground)};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: replication happens anyway.");
    step.patience = 15min;
    step.weight = 120;
    step.canBeSkipped = true;
    return step;
}

}  // namespace

Phase settingPoolState(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("set-pool-state");
    phase.title = QT_TRANSLATE_NOOP("core", "Switch the pool to the backup database");
    phase.reference = QStringLiteral("5");
    phase.steps = {setPoolState(ground)};
    return phase;
}

Phase replicatingPoolState(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("replicate-pool-state");
    phase.title = QT_TRANSLATE_NOOP("core", "Let the new state arrive");
    phase.added = true;
    phase.steps = {replicatePoolState(ground)};
    return phase;
}

}  // namespace pchat::failover

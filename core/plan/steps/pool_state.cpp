#include "core/plan/common/pool_steps.h"
#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

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
    step.check = {poolState(ground), differs(QStringLiteral("FailedOver")), equals(QStringLiteral("FailedOver"))};
    step.relies = {stateIs(ground, QStringLiteral("ONLINE"))};
    step.requiredChecks = {QStringLiteral("P3"), QStringLiteral("T1"), QStringLiteral("T2"), QStringLiteral("T3")};
    step.undo = ShellAct{setState(ground, cmdlets::PoolState::Normal)};
    step.undoNote =
        QT_TRANSLATE_NOOP("core", "Set the pool back to Normal; its servers then turn to the primary database again.");
    step.weight = 5;
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
    const common::PoolSeat pool{ground.pool().identity, ground.profile.pool.fqdn, ground.pool().computers};
    phase.steps = {
        common::replicatePoolState(pool, QStringLiteral("replicate-pool-state"), cmdlets::PoolState::FailedOver)};
    return phase;
}

}  // namespace pchat::failover

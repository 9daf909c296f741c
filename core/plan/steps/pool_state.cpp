#include "core/plan/common/pool_steps.h"
#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

Phase settingPoolState(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("set-pool-state");
    phase.title = QT_TRANSLATE_NOOP("core", "Switch the pool to the backup database");
    phase.reference = QStringLiteral("5");
    Step step = common::setPoolState(
        ground.poolSeat(), QStringLiteral("set-pool-state"), cmdlets::PoolState::FailedOver,
        {QT_TRANSLATE_NOOP("core",
                           "Microsoft's step 5: the servers of the pool %1 turn to the backup database. It "
                           "comes after the recovery, for otherwise they would turn to a database that "
                           "cannot be used."),
         {ground.profile.pool.fqdn}});
    step.relies = {stateIs(ground, QStringLiteral("ONLINE"))};
    for (const char* check : {"T2", "T3"})
        step.requiredChecks.push_back(QLatin1String(check));
    step.undoNote =
        QT_TRANSLATE_NOOP("core", "Set the pool back to Normal; its servers then turn to the primary database again.");
    phase.steps = {std::move(step)};
    return phase;
}

Phase lettingStateArrive(const Ground& ground) {
    return common::lettingStateArrive(ground.poolSeat(), cmdlets::PoolState::FailedOver, ground.activeServers,
                                      ground.situation);
}

}  // namespace pchat::failover

#include "core/plan/common/end_state.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

Phase verifyingEndState(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("verify-end-state");
    phase.title = QT_TRANSLATE_NOOP("core", "Verify the end state");
    phase.added = true;
    phase.steps = {common::verifyServing(ground.seat(), QStringLiteral("verify-database")),
                   common::verifyPoolState(ground.poolSeat(), cmdlets::PoolState::FailedOver),
                   common::verifyActiveServers(ground.poolSeat(), ground.activeServers)};
    return phase;
}

Phase sendingTestMessage(const Ground& ground) {
    return common::sendingTestMessage(ground.situation.pool);
}

}  // namespace pchat::failover

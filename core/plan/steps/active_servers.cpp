#include "core/plan/common/end_state.h"
#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

common::ServersMove moveTo(const Ground& ground) {
    return {ground.pool().activeServers,
            ground.activeServers,
            QT_TRANSLATE_NOOP("core", "Set the active servers"),
            {QT_TRANSLATE_NOOP("core",
                               "Microsoft's step 7: chat is served by %1 from now on. All active servers belong "
                               "in the data center of the database, or near it. Connections to the servers "
                               "that were active before are not cut."),
             {common::shownNames(ground.activeServers)}}};
}

}  // namespace

Phase settingActiveServers(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("set-active-servers");
    phase.title = QT_TRANSLATE_NOOP("core", "Set the active servers");
    phase.reference = QStringLiteral("7");
    Step step = common::setActiveServers(ground.poolSeat(), QStringLiteral("set-active-servers"), moveTo(ground));
    step.relies = {stateIs(ground, QStringLiteral("ONLINE")), poolIsFailedOver(ground)};
    step.requiredChecks.push_back(QStringLiteral("T4"));
    phase.steps = {std::move(step)};
    return phase;
}

}  // namespace pchat::failover

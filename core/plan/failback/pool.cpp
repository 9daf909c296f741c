#include "core/plan/common/end_state.h"
#include "core/plan/failback/phases.h"

#include <algorithm>

// The pool turns back to the primary: Microsoft's step 6 and the last command of the page.
namespace pchat::failback {

using namespace common;

namespace {

constexpr auto normal = cmdlets::PoolState::Normal;

}  // namespace

Phase settingActiveServers(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("set-active-servers");
    phase.title = QT_TRANSLATE_NOOP("core", "Set the active servers");
    phase.reference = QStringLiteral("6");
    const Message why{
        ground.choices.order == FailbackOrder::Documented
            ? QT_TRANSLATE_NOOP(
                  "core",
                  "Microsoft's step 6: chat is served by %1 from now on. The pool still is FailedOver until "
                  "the next step; the backup database is shut by then, so nothing can be written there.")
            : QT_TRANSLATE_NOOP(
                  "core",
                  "Microsoft's step 6: chat is served by %1 from now on. It comes after the pool is Normal, "
                  "so no server can turn to the backup database any more."),
        {shownNames(ground.activeServers)}};
    phase.steps = {common::setActiveServers(ground.pool, QStringLiteral("set-active-servers"),
                                            {{}, ground.activeServers, phase.title, why})};
    Step& step = phase.steps.front();
    step.relies = {serves(ground.primary)};
    if (ground.choices.order == FailbackOrder::Documented) return phase;
    // The pool is Normal by now: what users write goes to the primary alone.
    step.undo.reset();
    step.undoNote = {QT_TRANSLATE_NOOP("core",
                                       "There is no way back from here: users write to %1 again, and going back to the "
                                       "backup database would lose what they wrote. The way there is a new planned "
                                       "failover."),
                     {ground.primary.server}};
    return phase;
}

Phase settingPoolState(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("set-pool-state");
    phase.title = QT_TRANSLATE_NOOP("core", "Switch the pool to the primary database");
    phase.reference = QStringLiteral("end");
    phase.steps = {common::setPoolState(
        ground.pool, QStringLiteral("set-pool-state"), normal,
        {QT_TRANSLATE_NOOP("core",
                           "The last command of Microsoft's page: the servers of the pool %1 turn to the "
                           "primary database again."),
         {ground.pool.fqdn}})};
    phase.steps.front().relies = {serves(ground.primary)};
    return phase;
}

Phase lettingStateArrive(const Ground& ground) {
    return common::lettingStateArrive(ground.pool, normal, ground.activeServers, ground.situation);
}

Phase lettingStateArriveElsewhere(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("await-other-replicas");
    phase.title = QT_TRANSLATE_NOOP("core", "See the new state arrive on the other servers");
    phase.added = true;
    std::vector<QString> others;
    for (const QString& computer : ground.pool.computers)
        if (std::find(ground.activeServers.begin(), ground.activeServers.end(), computer) == ground.activeServers.end())
            others.push_back(computer);
    phase.steps =
        awaitArrivals(ground.pool, normal, others, ground.situation, static_cast<int>(ground.activeServers.size()) + 1);
    if (phase.steps.empty())
        phase.notApplicable = QT_TRANSLATE_NOOP("core", "Every server of the pool is active afterwards.");
    return phase;
}

Phase sendingTestMessage(const Ground& ground) {
    return common::sendingTestMessage(ground.situation.pool);
}

Phase verifyingEndState(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("verify-end-state");
    phase.title = QT_TRANSLATE_NOOP("core", "Verify the end state");
    phase.added = true;
    phase.steps = {verifyServing(ground.primary, QStringLiteral("verify-database")),
                   verifyPoolState(ground.pool, normal), verifyActiveServers(ground.pool, ground.activeServers)};
    return phase;
}

}  // namespace pchat::failback

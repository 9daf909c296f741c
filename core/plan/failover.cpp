#include "core/plan/failover.h"

#include "core/plan/steps/phases.h"

namespace pchat {

namespace failover {
namespace {

using PhaseMaker = Phase (*)(const Ground&);

constexpr PhaseMaker order[] = {savingEvidence,    removingLogShipping,  copyingLogs,         shuttingTheDoor,
                                applyingLogs,      recovering,           settingPoolState,    lettingStateArrive,
                                settingUpMirror,   settingActiveServers, backingUpNewPrimary, backingUpLogRegularly,
                                verifyingEndState, sendingTestMessage};

Message recoveredAlready(const Ground& ground) {
    return {QT_TRANSLATE_NOOP("core",
                              "The database %1 on %2 is already recovered, so no last log can be applied to it. Plan "
                              "without it."),
            {ground.database().toString(), ground.server()}};
}

/// A weight is the number of seconds that the step is expected to take.
std::chrono::seconds estimateOf(const Plan& plan) {
    std::chrono::seconds total{0};
    for (const Step* step : plan.steps())
        total += std::chrono::seconds(step->weight);
    return total;
}

}  // namespace

Plan assemble(const Ground& ground) {
    Plan plan;
    plan.pool = ground.profile.pool.fqdn;
    plan.from = ground.profile.pool.primarySiteName;
    plan.to = ground.profile.pool.backupSiteName;
    plan.choices = ground.choices;
    if (ground.tail) plan.phases = {stoppingLogBackups(ground), takingTail(ground)};
    for (const PhaseMaker make : order)
        plan.phases.push_back(make(ground));
    plan.estimate = estimateOf(plan);
    return plan;
}

namespace {

std::vector<Message> whatDoesNotComeBack(const Ground& ground) {
    return {{QT_TRANSLATE_NOOP("core",
                               "Files posted to chat rooms are not kept in %1. Those on a file store of the lost data "
                               "center do not come back."),
             {ground.database().toString()}},
            QT_TRANSLATE_NOOP("core",
                              "Compliance records in mgccomp that no adapter had processed yet do not come back: that "
                              "database is not failed over.")};
}

Plan planAfterDisaster(const Ground& ground) {
    Plan plan = assemble(ground);
    // When the primary stopped taking messages cannot be observed here, so the loss has no upper bound.
    plan.loss = stateLoss(ground.chain, ground.lastKeptAtStart, ground.situation.startedAt, false);
    plan.notRecovered = whatDoesNotComeBack(ground);
    plan.waysToLoseLess = whatTailSaves(ground.profile, ground.situation, ground.tail);
    return plan;
}

}  // namespace
}  // namespace failover

tl::expected<Plan, std::vector<Message>> planFailover(const SiteProfile& profile, const Situation& situation,
                                                      const Choices& choices) {
    auto ground = failover::survey(profile, situation, choices);
    if (!ground) return tl::unexpected(ground.error());
    if (!choices.takesTail) return failover::planAfterDisaster(*ground);
    auto tail = failover::tailFor(profile, situation);
    if (!tail) return tl::unexpected(tail.error());
    if (ground->isRecovered()) return tl::unexpected(std::vector{failover::recoveredAlready(*ground)});
    ground->laterLogs = {tail->file};
    ground->tail = std::move(*tail);
    return failover::planAfterDisaster(*ground);
}

}  // namespace pchat

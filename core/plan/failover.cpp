#include "core/plan/failover.h"

#include "core/plan/steps/phases.h"

namespace pchat {

namespace failover {
namespace {

using PhaseMaker = Phase (*)(const Ground&);

constexpr PhaseMaker order[] = {savingEvidence,   removingLogShipping,  copyingLogs,         shuttingTheDoor,
                                applyingLogs,     recovering,           settingPoolState,    replicatingPoolState,
                                settingUpMirror,  settingActiveServers, backingUpNewPrimary, backingUpLogRegularly,
                                verifyingEndState};

std::vector<Message> whatDoesNotComeBack(const Ground& ground) {
    return {{QT_TRANSLATE_NOOP("core",
                               "Files posted to chat rooms are not kept in %1. Those on a file store of the lost data "
                               "center do not come back."),
             {ground.database().toString()}},
            QT_TRANSLATE_NOOP("core",
                              "Compliance records in mgccomp that no adapter had processed yet do not come back: that "
                              "database is not failed over.")};
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
    for (const PhaseMaker make : order)
        plan.phases.push_back(make(ground));
    // When the primary stopped taking messages cannot be observed here, so the loss has no upper bound.
    plan.loss = stateLoss(ground.chain, ground.lastKeptAtStart, ground.situation.startedAt, false);
    plan.notRecovered = whatDoesNotComeBack(ground);
    plan.estimate = estimateOf(plan);
    return plan;
}

}  // namespace failover

tl::expected<Plan, std::vector<Message>> planFailover(const SiteProfile& profile, const Situation& situation,
                                                      const Choices& choices) {
    const auto ground = failover::survey(profile, situation, choices);
    if (!ground) return tl::unexpected(ground.error());
    return failover::assemble(*ground);
}

}  // namespace pchat

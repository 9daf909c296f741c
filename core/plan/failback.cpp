#include "core/plan/failback.h"

#include "core/plan/failback/phases.h"

namespace pchat {

namespace failback {
namespace {

using PhaseMaker = Phase (*)(const Ground&);

constexpr PhaseMaker toThePrimary[] = {clearingActiveServers,
                                       removingMirroring,
                                       stoppingLogShipping,
                                       backingUp,
                                       makingWayOnPrimary,
                                       restoringPrimary,
                                       fencing};
constexpr PhaseMaker asDocumented[] = {shippingLogs, settingActiveServers, settingPoolState, lettingStateArrive,
                                       sendingTestMessage};
// The users come back, and are seen to, before log shipping is built; no server is active while the pool is FailedOver.
constexpr PhaseMaker normalFirst[] = {settingPoolState, lettingStateArrive, settingActiveServers, sendingTestMessage,
                                      shippingLogs};
// The servers that are not active come last: one that is off keeps nobody waiting.
constexpr PhaseMaker toTheEnd[] = {rebuildingMirror, shippingFromMirror, clearingLeftovers, lettingStateArriveElsewhere,
                                   verifyingEndState};

/// A database that is neither seen nor open, and that no copy of the serving one waits in.
Message whatCannotBeSaved(const Ground& ground, Role role) {
    const auto& partner = ground.oldPartner(role);
    if (!ground.profile.instance(role)) return {};
    const Seat seat = common::seatOf(ground.profile, role);
    if (!partner || !partner->database.isKnown())
        return {QT_TRANSLATE_NOOP("core",
                                  "What %1 on %2 holds could not be seen, so this run does not save it. If it may hold "
                                  "messages, make the instance answer, check again and plan anew."),
                {seat.name(), seat.server}};
    const QString& state = partner->database->state;
    const bool holdsNothing = state.isEmpty() || state == QLatin1String("RESTORING") || partner->database->isInStandby;
    const bool isMirror = partner->database->mirroringRole == QLatin1String("MIRROR");
    if (holdsNothing || isMirror || mayHoldOwnMessages(*partner->database.value)) return {};
    return {
        QT_TRANSLATE_NOOP("core",
                          "%1 on %2 is %3, so this run cannot save what it holds, and overwrites it. If it may hold "
                          "messages, bring it online first, check again and plan anew."),
        {seat.name(), seat.server, state}};
}

/// Said before the run and after it.
std::vector<Message> whatDoesNotComeBack(const Ground& ground) {
    std::vector<Message> said{QT_TRANSLATE_NOOP(
        "core", "Compliance records in mgccomp that no adapter has processed yet are not brought over.")};
    const QString& waiver = ground.choices.salvageWaiver;
    for (const OldCopy& copy : oldCopies(ground)) {
        const Message kept =
            waiver.isEmpty() ? Message(QT_TRANSLATE_NOOP("core", "It is kept as the backup %1."), {copy.salvage.name})
                             : Message(QT_TRANSLATE_NOOP("core", "It is not kept, for the reason given: %1"), {waiver});
        said.push_back({QT_TRANSLATE_NOOP("core",
                                          "What only %1 holds does not come back into the database: messages that were "
                                          "written there and never shipped, before an outage or since. %2"),
                        {copy.seat.server, kept}});
    }
    for (const Role role : {Role::Primary, Role::PrimaryMirror})
        if (const Message lost = whatCannotBeSaved(ground, role); !lost.isEmpty()) said.push_back(lost);
    return said;
}

std::vector<Message> whatLosesLess() {
    return {QT_TRANSLATE_NOOP("core",
                              "Let the compliance adapters finish before the failback starts: what they have processed "
                              "is not left behind in mgccomp.")};
}

Plan planOn(const Ground& ground) {
    Plan plan;
    plan.flow = Flow::Failback;
    plan.pool = ground.profile.pool.fqdn;
    plan.from = ground.profile.pool.backupSiteName;
    plan.to = ground.profile.pool.primarySiteName;
    plan.choices = ground.choices;
    const auto add = [&](const auto& makers) {
        for (const PhaseMaker make : makers)
            plan.phases.push_back(make(ground));
    };
    add(toThePrimary);
    add(ground.choices.order == FailbackOrder::Documented ? asDocumented : normalFirst);
    add(toTheEnd);
    plan.loss.bounded = true;  // nobody is connected when the last backup is taken
    plan.notRecovered = whatDoesNotComeBack(ground);
    plan.waysToLoseLess = whatLosesLess();
    for (const Step* step : plan.steps())
        plan.estimate += std::chrono::seconds(step->weight);
    return plan;
}

}  // namespace
}  // namespace failback

tl::expected<Plan, std::vector<Message>> planFailback(const SiteProfile& profile, const Situation& situation,
                                                      const Choices& choices) {
    const auto ground = failback::survey(profile, situation, choices);
    if (!ground) return tl::unexpected(ground.error());
    return failback::planOn(*ground);
}

}  // namespace pchat

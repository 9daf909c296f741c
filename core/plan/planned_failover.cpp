#include "core/plan/planned_failover.h"

#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"
#include "core/situation/swapped_pair.h"

namespace pchat {

namespace planned {
namespace {

using namespace common;
using failover::Ground;

using Reasons = std::vector<Message>;

/// What speaks against taking the last log from the primary; empty: nothing.
Reasons judgePrimary(const Seat& primary, const Situation& situation, const QString& pool) {
    if (!situation.primary || !situation.primary->database.isKnown())
        return {{QT_TRANSLATE_NOOP(
                     "core",
                     "The primary %1 does not answer, so its last log cannot be taken. A planned failover needs it "
                     "alive; without it, fail over as after a disaster."),
                 {primary.server}}};
    const DatabaseFacts& facts = *situation.primary->database;
    if (canSwapBack(situation)) return {};
    if (facts.mirroringRole == QLatin1String("MIRROR"))
        return {{QT_TRANSLATE_NOOP(
                     "core",
                     "On %1 the database %2 is the mirror at present, and its principal was not seen online and "
                     "synchronized, so this plan cannot swap them. Let %1 be the principal first: "
                     "Invoke-CsDatabaseFailover -PoolFqdn %3 -DatabaseType PersistentChat -NewPrincipal Primary. "
                     "Then check again."),
                 {primary.server, primary.name(), pool}}};
    if (facts.state == QLatin1String("ONLINE")) return {};
    return {{QT_TRANSLATE_NOOP(
                 "core",
                 "The database %1 on %2 is %3. Its last log can be taken only while it is online: bring it online, or "
                 "fail over as after a disaster."),
             {primary.name(), primary.server, facts.state.isEmpty() ? QStringLiteral("-") : facts.state}}};
}

struct Logs {
    BackupFile plain;
    BackupFile tail;
};

tl::expected<Logs, Reasons> logsFor(const SiteProfile& profile, const Situation& situation) {
    auto plain = failover::lastLog(profile, situation, 1);
    if (!plain) return tl::unexpected(Reasons{plain.error()});
    auto tail = failover::lastLog(profile, situation, 2);
    if (!tail) return tl::unexpected(Reasons{tail.error()});
    return Logs{std::move(*plain), std::move(*tail)};
}

/// What follows acts on the primary itself, whose log leads on to the backup.
Step makePrimaryPrincipal(const Ground& ground, const Seat& primary) {
    using namespace std::chrono_literals;
    const Seat mirror = seatOf(ground.profile, Role::PrimaryMirror);
    const auto failOverTo = [&](cmdlets::MirrorSide side) {
        return ShellAct{
            cmdlets::failOverDatabase(ground.profile.pool.fqdn, cmdlets::DatabaseType::PersistentChat, side)};
    };
    Step step = stepAt(
        managementShell(), QStringLiteral("make-primary-principal"),
        {QT_TRANSLATE_NOOP("core", "Let %1 be the principal of %2 again"), {primary.server, primary.name()}},
        {QT_TRANSLATE_NOOP("core",
                           "Added by this wizard: %2 serves at present, as the principal of the pair. The last log is "
                           "taken on %1. They are synchronized, so nothing is lost; users are cut off for a moment."),
         {primary.server, mirror.server}});
    step.act = failOverTo(cmdlets::MirrorSide::Primary);
    step.check = {common::stateOf(primary), differs(QStringLiteral("ONLINE")), equals(QStringLiteral("ONLINE"))};
    step.relies = {
        {{QT_TRANSLATE_NOOP("core", "The mirroring of %1 on %2 is SYNCHRONIZED"), {mirror.name(), mirror.server}},
         mirroringStateOf(mirror),
         equals(QStringLiteral("SYNCHRONIZED"))}};
    step.requiredChecks = {QStringLiteral("P3")};
    step.undo = failOverTo(cmdlets::MirrorSide::Mirror);
    step.undoNote = {QT_TRANSLATE_NOOP("core", "Let %1 be the principal again, as it was."), {mirror.server}};
    step.patience = 5min;
    step.weight = 15;
    return step;
}

Phase makingPrimaryPrincipal(const Ground& ground, const Seat& primary) {
    Phase phase;
    phase.id = QStringLiteral("make-primary-principal");
    phase.title = QT_TRANSLATE_NOOP("core", "Swap the roles of the mirrored pair back");
    phase.added = true;
    phase.steps = {makePrimaryPrincipal(ground, primary)};
    return phase;
}

Phase clearingActiveServers(const Ground& ground, const Seat& primary) {
    Phase phase;
    phase.id = QStringLiteral("clear-active-servers");
    phase.title = QT_TRANSLATE_NOOP("core", "Take every server off the list of active servers");
    phase.added = true;
    phase.steps = {failover::clearActiveServers(ground), awaitNoSessions(primary, QStringLiteral("await-no-sessions")),
                   endSessions(primary, QStringLiteral("end-sessions"))};
    phase.steps.front().relies = failover::shareIsUnchanged(ground);  // now that no backup job runs any more
    return phase;
}

Phase takingLastLogs(const Ground& ground, const Seat& primary, const Logs& logs) {
    Phase phase;
    phase.id = QStringLiteral("take-last-logs");
    phase.title = QT_TRANSLATE_NOOP("core", "Take the last logs and shut the primary");
    phase.added = true;
    phase.steps = {backUp(
        primary, QStringLiteral("back-up-log"), logs.plain, BackupKind::Log,
        {{QT_TRANSLATE_NOOP("core", "Back up the log of %1 to %2"), {primary.name(), logs.plain.name}},
         QT_TRANSLATE_NOOP("core",
                           "Added by this wizard: a plain log backup interrupts nobody, and leaves little for the last "
                           "one.")})};
    if (!ground.situation.primary->database->mirroringRole.isEmpty())
        phase.steps.push_back(removeMirroring(
            primary, QStringLiteral("remove-mirroring"),
            QT_TRANSLATE_NOOP("core",
                              "Added by this wizard: a mirrored database cannot be shut by its last log "
                              "backup."),
            mirrorPairOf(ground.profile, Role::Primary, cmdlets::DatabaseType::PersistentChat)));
    append(
        {backUp(
             primary, QStringLiteral("take-tail"), logs.tail, BackupKind::Tail,
             {{QT_TRANSLATE_NOOP("core", "Take the last log of %1 and shut it"), {primary.name()}},
              {QT_TRANSLATE_NOOP(
                   "core",
                   "Added by this wizard: the last log is taken in the one statement that shuts %1 on %2, so nothing "
                   "can be written after it, and nothing is lost."),
               {primary.name(), primary.server}}}),
         proveBackup(ground.seat(), QStringLiteral("prove-tail"), logs.tail, BackupKind::Tail),
         saveHeader(ground.seat(), failover::keptTailHeader(), logs.tail)},
        phase);
    return phase;
}

/// The primary data center lives: nothing of this is lost, but it is left behind.
std::vector<Message> whatStaysBehind(const Ground& ground) {
    return {{QT_TRANSLATE_NOOP("core",
                               "Files posted to chat rooms are not kept in %1. They stay on the pool's file store, and "
                               "users get them only while that can be reached."),
             {ground.database().toString()}},
            QT_TRANSLATE_NOOP("core",
                              "Compliance records in mgccomp that no adapter has processed yet stay on the primary: "
                              "that database is not failed over.")};
}

std::vector<Message> whatLosesLess() {
    return {QT_TRANSLATE_NOOP("core",
                              "Let the compliance adapters finish before the failover starts: what they have processed "
                              "is not left behind in mgccomp.")};
}

}  // namespace
}  // namespace planned

tl::expected<Plan, std::vector<Message>> planPlannedFailover(const SiteProfile& profile, const Situation& situation,
                                                             const Choices& choices) {
    const common::Seat primary = common::seatOf(profile, Role::Primary);
    planned::Reasons reasons = planned::judgePrimary(primary, situation, profile.pool.fqdn);
    auto ground = failover::survey(profile, situation, choices);
    auto logs = planned::logsFor(profile, situation);
    if (!ground) reasons.insert(reasons.end(), ground.error().begin(), ground.error().end());
    if (!logs) reasons.insert(reasons.end(), logs.error().begin(), logs.error().end());
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    ground->flow = Flow::PlannedFailover;
    ground->laterLogs = {logs->plain, logs->tail};
    Plan plan = failover::assemble(*ground);
    plan.flow = Flow::PlannedFailover;
    std::vector<Phase> phases{failover::stoppingLogBackups(*ground)};
    if (canSwapBack(situation)) phases.push_back(planned::makingPrimaryPrincipal(*ground, primary));
    phases.push_back(planned::clearingActiveServers(*ground, primary));
    phases.push_back(planned::takingLastLogs(*ground, primary, *logs));
    phases.insert(phases.end(), std::make_move_iterator(plan.phases.begin()),
                  std::make_move_iterator(plan.phases.end()));
    plan.phases = std::move(phases);
    plan.loss.bounded = true;
    plan.notRecovered = planned::whatStaysBehind(*ground);
    plan.waysToLoseLess = planned::whatLosesLess();
    plan.estimate = std::chrono::seconds(0);
    for (const Step* step : plan.steps())
        plan.estimate += std::chrono::seconds(step->weight);
    return plan;
}

}  // namespace pchat

#include "core/plan/planned_failover.h"

#include "core/plan/common/pool_steps.h"
#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat {

namespace planned {
namespace {

using namespace common;
using failover::Ground;

using Reasons = std::vector<Message>;

/// What speaks against taking the last log from the primary; empty: nothing.
Reasons judgePrimary(const Seat& primary, const Situation& situation) {
    if (!situation.primary || !situation.primary->database.isKnown())
        return {{QT_TRANSLATE_NOOP(
                     "core",
                     "The primary %1 does not answer, so its last log cannot be taken. A planned failover needs it "
                     "alive; without it, fail over as after a disaster."),
                 {primary.server}}};
    const DatabaseFacts& facts = *situation.primary->database;
    if (facts.mirroringRole == QLatin1String("MIRROR"))
        return {{QT_TRANSLATE_NOOP(
                     "core",
                     "On %1 the database %2 is the mirror at present. Let it be the principal first: "
                     "Invoke-CsDatabaseFailover -PoolFqdn <pool> -DatabaseType PersistentChat -NewPrincipal Primary. "
                     "Then check again."),
                 {primary.server, primary.name()}}};
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
    if (!situation.share || !situation.share->files.isKnown())
        return tl::unexpected(
            Reasons{{QT_TRANSLATE_NOOP("core",
                                       "The log share %1 cannot be listed from here. Make it readable, then check "
                                       "again."),
                     {profile.folders.logShare}}});
    const QString name = profile.chat.name.toString();
    const auto& taken = *situation.share->files;
    // No ending of log shipping's: its copy job would take the files for its own.
    auto plain =
        freeFile(profile.folders.logShare, name + QStringLiteral("_planned_log"), QStringLiteral("bak"), taken);
    auto tail =
        freeFile(profile.folders.logShare, name + QStringLiteral("_planned_tail"), QStringLiteral("bak"), taken);
    if (!plain) return tl::unexpected(Reasons{plain.error()});
    if (!tail) return tl::unexpected(Reasons{tail.error()});
    return Logs{std::move(*plain), std::move(*tail)};
}

Step awaitBackupJob(const Seat& seat, const QString& id, const QUuid& job) {
    Condition idle{{QT_TRANSLATE_NOOP("core", "The runs of the backup job on %1 can be seen"), {seat.server}},
                   runsOfJob(seat.role, job),
                   anything()};
    Step step = lookingStep(
        stepAt(seat.place(), id, QT_TRANSLATE_NOOP("core", "Wait until the backup job is idle"),
               QT_TRANSLATE_NOOP("core",
                                 "Added by this wizard: a log backup that is under way comes before the last ones.")),
        {std::move(idle)});
    step.check.after = equals(QStringLiteral("0"));
    step.patience = std::chrono::minutes(30);
    return step;
}

Phase stoppingLogBackups(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("stop-log-backups");
    phase.title = QT_TRANSLATE_NOOP("core", "Stop the log backups of the primary");
    phase.added = true;
    const auto stop = [&](Role role, const std::optional<PartnerSection>& facts, const QString& suffix) {
        if (!facts || !facts->primaryShipping.isKnown() || facts->primaryShipping->backupJob.isNull()) return;
        const Seat seat = seatOf(ground.profile, role);
        const QUuid& job = facts->primaryShipping->backupJob;
        phase.steps.push_back(
            disableJob(seat, QStringLiteral("disable-backup-job") + suffix, job,
                       QT_TRANSLATE_NOOP("core",
                                         "Added by this wizard: from here on only this plan takes logs, so none "
                                         "appears that it does not know.")));
        phase.steps.push_back(awaitBackupJob(seat, QStringLiteral("await-backup-job") + suffix, job));
    };
    stop(Role::Primary, ground.situation.primary, {});
    stop(Role::PrimaryMirror, ground.situation.primaryMirror, QStringLiteral("-on-mirror"));
    if (phase.steps.empty())
        phase.notApplicable = QT_TRANSLATE_NOOP("core", "No backup job of log shipping was found on the primary.");
    else
        phase.steps.front().relies = failover::shareIsUnchanged(ground);
    return phase;
}

Phase clearingActiveServers(const Ground& ground, const Seat& primary) {
    const PoolSeat pool{ground.pool().identity, ground.profile.pool.fqdn, ground.pool().computers};
    Phase phase;
    phase.id = QStringLiteral("clear-active-servers");
    phase.title = QT_TRANSLATE_NOOP("core", "Take every server off the list of active servers");
    phase.added = true;
    phase.steps = {
        common::setActiveServers(
            pool, QStringLiteral("clear-active-servers"),
            {ground.pool().activeServers,
             {},
             phase.title,
             QT_TRANSLATE_NOOP("core",
                               "Added by this wizard: nobody writes while the database changes sides. From here "
                               "on nobody can chat until the end.")}),
        awaitNoSessions(primary, QStringLiteral("await-no-sessions")),
        endSessions(primary, QStringLiteral("end-sessions"))};
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

}  // namespace
}  // namespace planned

tl::expected<Plan, std::vector<Message>> planPlannedFailover(const SiteProfile& profile, const Situation& situation,
                                                             const Choices& choices) {
    const common::Seat primary = common::seatOf(profile, Role::Primary);
    planned::Reasons reasons = planned::judgePrimary(primary, situation);
    auto ground = failover::survey(profile, situation, choices);
    auto logs = planned::logsFor(profile, situation);
    if (!ground) reasons.insert(reasons.end(), ground.error().begin(), ground.error().end());
    if (!logs) reasons.insert(reasons.end(), logs.error().begin(), logs.error().end());
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    ground->flow = Flow::PlannedFailover;
    ground->laterLogs = {logs->plain, logs->tail};
    Plan plan = failover::assemble(*ground);
    plan.flow = Flow::PlannedFailover;
    std::vector<Phase> phases{planned::stoppingLogBackups(*ground), planned::clearingActiveServers(*ground, primary),
                              planned::takingLastLogs(*ground, primary, *logs)};
    phases.insert(phases.end(), std::make_move_iterator(plan.phases.begin()),
                  std::make_move_iterator(plan.phases.end()));
    plan.phases = std::move(phases);
    plan.loss = LossStatement();
    plan.loss.bounded = true;
    plan.estimate = std::chrono::seconds(0);
    for (const Step* step : plan.steps())
        plan.estimate += std::chrono::seconds(step->weight);
    return plan;
}

}  // namespace pchat

#include "core/plan/steps/tail.h"

#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

using namespace common;

namespace {

Step awaitBackupJob(const Seat& seat, const QString& id, const QUuid& job) {
    Condition idle{{QT_TRANSLATE_NOOP("core", "The runs of the backup job on %1 can be seen"), {seat.server}},
                   runsOfJob(seat.role, job),
                   anything()};
    Step step = lookingStep(
        common::stepAt(seat.place(), id, QT_TRANSLATE_NOOP("core", "Wait until the backup job is idle"),
                       QT_TRANSLATE_NOOP(
                           "core", "Added by this wizard: a log backup that is under way comes before the last ones.")),
        {std::move(idle)});
    step.check.after = equals(QStringLiteral("0"));
    step.patience = std::chrono::minutes(30);
    return step;
}

/// The mirror of a principal that is gone goes on alone, so that its log can be backed up.
std::vector<Step> recoverMirror(const Ground& ground, const Seat& seat) {
    Step recovery = common::recover(
        seat, QStringLiteral("recover-mirror"),
        {QT_TRANSLATE_NOOP("core",
                           "Added by this wizard: the log of a mirror can be backed up only once it is recovered. It "
                           "holds what was committed while it was synchronized with %1."),
         {seatOf(ground.profile, Role::Primary).server}},
        {isNotMirrored(seat)});
    recovery.undoNote = {QT_TRANSLATE_NOOP("core", "Cannot be undone: the copy on %1 goes on by itself from here."),
                         {seat.server}};
    return {clearActiveServers(ground),
            removeMirroring(seat, QStringLiteral("end-mirroring"),
                            {QT_TRANSLATE_NOOP("core",
                                               "Added by this wizard: the principal does not answer, and its mirror "
                                               "on %1 can be recovered only outside the mirroring session."),
                             {seat.server}},
                            std::nullopt),
            std::move(recovery), awaitNoSessions(seat, QStringLiteral("await-no-sessions")),
            endSessions(seat, QStringLiteral("end-sessions"))};
}

BackupKind kindOf(TailWay way) {
    return way == TailWay::Plain ? BackupKind::Log : way == TailWay::Damaged ? BackupKind::Damaged : BackupKind::Tail;
}

Message whyTaken(const Seat& seat, TailWay way) {
    const char* const why =
        way == TailWay::Plain
            ? QT_TRANSLATE_NOOP("core",
                                "Added by this wizard: %2 answers and its %1 is online, so what no log backup holds "
                                "yet is backed up first. It interrupts nobody; what is written there afterwards is "
                                "lost.")
        : way == TailWay::Damaged
            ? QT_TRANSLATE_NOOP("core",
                                "Added by this wizard: %1 on %2 is damaged, but its log may still be read. "
                                "NO_TRUNCATE backs it up without opening the database. Where the log is damaged too, "
                                "this fails; then plan without it.")
            : QT_TRANSLATE_NOOP("core",
                                "Added by this wizard: what the mirror of %1 on %2 holds and no log backup does is "
                                "saved in the one statement that shuts it again, so nobody writes there.");
    return {why, {seat.name(), seat.server}};
}

Step takeTail(const Seat& seat, const Tail& tail) {
    const BackupKind kind = kindOf(tail.source.way);
    Step step =
        backUp(seat, QStringLiteral("take-tail"), tail.file, kind,
               {{QT_TRANSLATE_NOOP("core", "Back up the log of %1 that is left on %2"), {seat.name(), seat.server}},
                whyTaken(seat, tail.source.way)});
    if (kind == BackupKind::Damaged) step.relies = {common::stateIs(seat, tail.source.state)};
    return step;
}

}  // namespace

Step clearActiveServers(const Ground& ground) {
    return common::setActiveServers(
        ground.poolSeat(), QStringLiteral("clear-active-servers"),
        {ground.pool().activeServers,
         {},
         QT_TRANSLATE_NOOP("core", "Take every server off the list of active servers"),
         QT_TRANSLATE_NOOP("core",
                           "Added by this wizard: nobody writes while the database changes sides. From here on nobody "
                           "can chat until the end.")});
}

tl::expected<Tail, std::vector<Message>> tailFor(const SiteProfile& profile, const Situation& situation) {
    const std::optional<TailSource> source = tailSourceOf(profile, situation);
    if (!source)
        return tl::unexpected(std::vector{Message(
            QT_TRANSLATE_NOOP("core",
                              "There is no last log to take: neither %1 nor its mirror was seen with a log that could "
                              "be backed up. Plan without it."),
            {seatOf(profile, Role::Primary).server})});
    auto file = source->way == TailWay::Plain ? lastLog(profile, situation, 1)
                                              : freeLogFile(profile, situation, QStringLiteral("_last_log"));
    if (!file) return tl::unexpected(std::vector{file.error()});
    file->hasChecksums = source->way != TailWay::Damaged;
    return Tail{*source, std::move(*file)};
}

std::vector<Message> whatTailSaves(const SiteProfile& profile, const Situation& situation,
                                   const std::optional<Tail>& taken) {
    if (taken)
        return {{QT_TRANSLATE_NOOP("core",
                                   "This plan takes the last log of %1 first, as %2: what it holds is not lost. The "
                                   "loss that is stated is the one without it."),
                 {seatOf(profile, taken->source.role).server, taken->file.name}}};
    std::vector<Message> said;
    if (const auto source = tailSourceOf(profile, situation))
        said.push_back({QT_TRANSLATE_NOOP("core",
                                          "%1 may hold messages that no log backup holds, and they could still be "
                                          "had. Let this plan take the last log first: choose it, or plan with "
                                          "pchatctl plan failover --take-tail."),
                        {seatOf(profile, source->role).server}});
    if (hasLivingMirror(profile, situation))
        said.push_back(
            {QT_TRANSLATE_NOOP("core",
                               "The mirror on %1 is alive, so failing over inside the data center loses nothing: "
                               "Invoke-CsDatabaseFailover -PoolFqdn %2 -DatabaseType PersistentChat -NewPrincipal "
                               "Mirror, with -Force where the principal does not answer."),
             {seatOf(profile, Role::PrimaryMirror).server, profile.pool.fqdn}});
    return said;
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
        phase.steps.front().relies = shareIsUnchanged(ground);
    return phase;
}

Phase takingTail(const Ground& ground) {
    const Tail& tail = *ground.tail;
    const Seat seat = seatOf(ground.profile, tail.source.role);
    Phase phase;
    phase.id = QStringLiteral("take-tail");
    phase.title = QT_TRANSLATE_NOOP("core", "Take the last log of the side that is given up");
    phase.added = true;
    if (tail.source.way == TailWay::Mirror) phase.steps = recoverMirror(ground, seat);
    common::append({takeTail(seat, tail),
                    proveBackup(ground.seat(), QStringLiteral("prove-tail"), tail.file, kindOf(tail.source.way)),
                    saveHeader(ground.seat(), keptTailHeader(), tail.file)},
                   phase);
    return phase;
}

}  // namespace pchat::failover

#include "core/plan/common/log_backup_job.h"
#include "core/plan/failback/phases.h"

// The database on its way to the primary: Microsoft's steps 3 and 4, and what makes them safe.
namespace pchat::failback {

using namespace common;

namespace {

/// What is not in the way of staying failed over; jobs that are removed later in the phase cannot be enabled again.
void leaveBehind(Phase& phase, const Message& note) {
    for (Step& step : phase.steps) {
        const bool saysSo = step.risk == Risk::Safe || step.staysOnUndo;
        if (!saysSo) step.undoNote = note;
        step.undo.reset();
        step.staysOnUndo = true;
    }
}

/// The jobs that the failover's after-care may have left on both partners.
std::vector<Step> deleteLogBackupJobs(const Ground& ground) {
    std::vector<Step> steps{
        deleteLogBackupJob(seatOf(ground.profile, Role::Backup), QStringLiteral("delete-log-backup-job"))};
    const auto& mirror = ground.situation.backupMirror;
    if (mirror && mirror->server.isKnown())
        steps.push_back(deleteLogBackupJob(seatOf(ground.profile, Role::BackupMirror),
                                           QStringLiteral("delete-log-backup-job-on-mirror")));
    steps.push_back(awaitNoLogBackup(ground.serving, QStringLiteral("await-no-log-backup")));
    return steps;
}

}  // namespace

Phase stoppingLogShipping(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("stop-log-shipping");
    phase.title = QT_TRANSLATE_NOOP("core", "Stop the log backups of the side that serves");
    phase.added = true;
    const Message why = QT_TRANSLATE_NOOP(
        "core",
        "Added by this wizard: the roles were swapped, and a log backup between the full backup and the "
        "last log would break the chain between them.");
    const Seat backup = seatOf(ground.profile, Role::Backup);
    const Fact<PrimaryShippingFacts>& ships = ground.situation.backup->primaryShipping;
    const Fact<LogShippingFacts>& restores = ground.primaryFacts().logShipping;
    if (ships.isKnown() && ships->exists) {
        if (!ships->backupJob.isNull())
            phase.steps.push_back(
                disableJob(backup, QStringLiteral("disable-swapped-backup-job"), ships->backupJob, why));
        append(removePrimaryHalf(backup, *ships, QStringLiteral("-on-backup")), phase);
    }
    if (restores.isKnown() && restores->exists)
        phase.steps.push_back(removeSecondaryHalf(ground.primary, QStringLiteral("remove-swapped-secondary")));
    leaveBehind(phase, QT_TRANSLATE_NOOP("core",
                                         "It stays removed when the run is undone. Until log shipping is set up again "
                                         "by swapping the roles, the side that serves ships no logs."));
    append(deleteLogBackupJobs(ground), phase);
    return phase;
}

Phase backingUp(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("back-up");
    phase.title = QT_TRANSLATE_NOOP("core", "Back up the database that serves");
    phase.reference = QStringLiteral("3");
    Step backup =
        backUp(ground.serving, QStringLiteral("back-up-database"), ground.files.full, BackupKind::Full,
               {{QT_TRANSLATE_NOOP("core", "Back up %1 to %2"), {ground.serving.name(), ground.files.full.name}},
                QT_TRANSLATE_NOOP("core",
                                  "Microsoft's step 3: a full backup, with checksums, in the share that both sides "
                                  "reach. Keep the file until the failback has ended.")});
    backup.relies.push_back(nobodyIsConnected(ground.serving));
    phase.steps = {countRows(ground.serving, QStringLiteral("count-rows")), std::move(backup),
                   proveBackup(ground.primary, QStringLiteral("prove-backup"), ground.files.full, BackupKind::Full)};
    const auto& files = ground.servingFiles();
    if (!files.isKnown()) return phase;
    phase.steps.push_back(seeFilesIn(ground.primary, QStringLiteral("see-files"), ground.files.full, *files.value,
                                     !ground.moves.empty()));
    return phase;
}

namespace {

Message whyShut() {
    return QT_TRANSLATE_NOOP(
        "core",
        "Added by this wizard: a primary that a power or network failure left whole is still mirrored and "
        "still backs up its log into the share.");
}

/// The jobs and entries of log shipping that an old primary, or its mirror, still has.
void removeShipping(const Ground& ground, Role role, const QString& suffix, Phase& phase) {
    const auto& partner = ground.oldPartner(role);
    const SqlInstance* instance = ground.profile.instance(role);
    if (!partner || instance == nullptr) return;
    const Fact<PrimaryShippingFacts>& facts = partner->primaryShipping;
    if (!facts.isKnown() || !facts->exists) return;
    const Seat seat{role, instance->toDisplay(), ground.profile.chat.name};
    if (!facts->backupJob.isNull())
        phase.steps.push_back(
            disableJob(seat, QStringLiteral("disable-backup-job") + suffix, facts->backupJob, whyShut()));
    append(removePrimaryHalf(seat, *facts, suffix), phase);
}

Step shut(const OldCopy& copy) {
    return letNobodyWrite(
        copy.seat, QStringLiteral("shut-primary") + copy.suffix,
        copy.isOffline
            ? Message(QT_TRANSLATE_NOOP(
                  "core",
                  "Added by this wizard: a database that is offline cannot be saved. If it does not come online, mend "
                  "it, or plan the failback anew with a reason why what it holds is not wanted."))
            : Message(QT_TRANSLATE_NOOP(
                  "core",
                  "Added by this wizard: a chat server that still acts on an old replica writes here. What it "
                  "wrote from now on would be in no backup, and the failback overwrites it.")),
        {copy.isOffline, copy.isForOneUser});
}

/// Taken when nobody can write any more, so that nothing is left out, and read through: it may be the only copy.
std::vector<Step> salvage(const OldCopy& copy) {
    Step save =
        backUp(copy.seat, QStringLiteral("salvage-primary") + copy.suffix, copy.salvage, BackupKind::CopyOnly,
               {{QT_TRANSLATE_NOOP("core", "Save what %1 holds as %2"), {copy.seat.server, copy.salvage.name}},
                QT_TRANSLATE_NOOP("core",
                                  "Added by this wizard: messages that were written here and never shipped, before an "
                                  "outage or since, may be nowhere else, and the failback overwrites them.")});
    save.relies.push_back(isReadOnly(copy.seat));
    return {std::move(save),
            proveBackup(copy.seat, QStringLiteral("prove-salvage") + copy.suffix, copy.salvage, BackupKind::CopyOnly)};
}

}  // namespace

Phase makingWayOnPrimary(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("make-way");
    phase.title = QT_TRANSLATE_NOOP("core", "Make way on the primary");
    phase.added = true;
    removeShipping(ground, Role::Primary, {}, phase);
    removeShipping(ground, Role::PrimaryMirror, QStringLiteral("-on-mirror"), phase);
    if (isMirrored(ground.primaryFacts().database))
        phase.steps.push_back(common::removeMirroring(ground.primary, QStringLiteral("remove-primary-mirroring"),
                                                      whyShut(), std::nullopt));
    for (const OldCopy& copy : oldCopies(ground)) {
        if (staysOffline(copy, ground.choices)) continue;
        // The other partner's removal may not have reached it.
        if (copy.seat.role == Role::PrimaryMirror && copy.isMirrored)
            phase.steps.push_back(common::removeMirroring(copy.seat, QStringLiteral("remove-mirroring-on-mirror"),
                                                          whyShut(), std::nullopt));
        if (copy.isForOneUser && !copy.isOffline)
            phase.steps.push_back(endSessions(copy.seat, QStringLiteral("free-primary") + copy.suffix));
        phase.steps.push_back(shut(copy));
        const bool isWanted = ground.choices.salvageWaiver.isEmpty();
        phase.steps.back().canBeSkipped = copy.isOffline && !isWanted;
        if (isWanted) append(salvage(copy), phase);
        if (copy.seat.role == Role::Primary)
            phase.steps.push_back(takeOffline(ground.primary, QStringLiteral("take-primary-offline")));
    }
    leaveBehind(phase, QT_TRANSLATE_NOOP("core",
                                         "It stays so when the run is undone: while the pool is failed over, nobody "
                                         "is served from here."));
    if (phase.steps.empty())
        phase.notApplicable =
            QT_TRANSLATE_NOOP("core", "Nothing of the time before the failover is in the way on the primary.");
    return phase;
}

Phase restoringPrimary(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("restore-primary");
    phase.title = QT_TRANSLATE_NOOP("core", "Restore the primary database");
    phase.reference = QStringLiteral("4");
    phase.steps = {
        restoreFull(ground.primary, QStringLiteral("restore-primary"), ground.files.full, ground.moves,
                    {QT_TRANSLATE_NOOP("core",
                                       "Microsoft's step 4: the backup overwrites what %1 held. It is left without "
                                       "recovery until it is proven that nothing is missing."),
                     {ground.primary.server}})};
    phase.steps.front().staysOnUndo = true;
    // Opened again by hand, it would take writes that are in no backup.
    phase.steps.front().relies.push_back(noneTakesWrites(ground.primary));
    if (ground.choices.fences) return phase;
    phase.steps.push_back(
        common::recover(ground.primary, QStringLiteral("recover-primary"),
                        QT_TRANSLATE_NOOP("core", "Microsoft's step 4: the database is left ready to use."),
                        {nobodyIsConnected(ground.serving)}));
    phase.steps.push_back(allowAllUsers(ground.primary, QStringLiteral("allow-all-users")));
    phase.steps.push_back(compareRows(ground.primary, QStringLiteral("compare-rows"), QStringLiteral("count-rows")));
    return phase;
}

Phase fencing(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("fence");
    phase.title = QT_TRANSLATE_NOOP("core", "Shut the old side and prove that nothing is missing");
    phase.added = true;
    if (!ground.choices.fences) {
        phase.notApplicable =
            QT_TRANSLATE_NOOP("core",
                              "You chose to do without the fence. Whatever is written to the old side after "
                              "its backup is lost, and nothing shows it.");
        return phase;
    }
    const Message whyTail{
        QT_TRANSLATE_NOOP("core",
                          "Added by this wizard: the last log is taken in the one statement that shuts %1 on %2, "
                          "so nothing can be written after it."),
        {ground.serving.name(), ground.serving.server}};
    Condition atTail{{QT_TRANSLATE_NOOP("core", "%1 on %2 stands where the last log ends"),
                      {ground.primary.name(), ground.primary.server}},
                     redoStartOf(ground.primary),
                     sameAsSaved(QStringLiteral("keep-tail-header"), 0, QStringLiteral("LastLSN"))};
    phase.steps = {
        backUp(ground.serving, QStringLiteral("take-tail"), ground.files.tail, BackupKind::Tail,
               {{QT_TRANSLATE_NOOP("core", "Take the last log of %1 and shut it"), {ground.serving.name()}}, whyTail}),
        proveBackup(ground.primary, QStringLiteral("prove-tail"), ground.files.tail, BackupKind::Tail),
        saveHeader(ground.primary, QStringLiteral("keep-tail-header"), ground.files.tail),
        restoreLog(ground.primary, QStringLiteral("apply-tail"), ground.files.tail,
                   QT_TRANSLATE_NOOP(
                       "core", "Added by this wizard: with it the primary holds everything that was ever written.")),
        common::recover(ground.primary, QStringLiteral("recover-primary"),
                        QT_TRANSLATE_NOOP("core", "Microsoft's step 4: the database is left ready to use."),
                        {std::move(atTail)}),
        allowAllUsers(ground.primary, QStringLiteral("allow-all-users")),
        compareRows(ground.primary, QStringLiteral("compare-rows"), QStringLiteral("count-rows"))};
    return phase;
}

}  // namespace pchat::failback

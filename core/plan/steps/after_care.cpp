#include "core/plan/after_care.h"

#include "core/plan/common/log_backup_job.h"
#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

// What keeps the side that took over recoverable: a full backup, and a job on each partner that backs up the log.
namespace pchat::failover {

namespace {

const QString& ownFolder(const Ground& ground) {
    return ground.profile.folders.logBackupFolder;
}

AfterCare careOf(const Ground& ground) {
    return ground.choices.afterCare.value_or(usualAfterCare(ground.flow, ground.profile));
}

/// The file of the full backup: named by the LSN at which the database is recovered, which no other failover has.
tl::expected<common::BackupFile, Message> fullBackupFile(const Ground& ground) {
    const Folders& folders = ground.profile.folders;
    const bool isListed = ground.situation.share && ground.situation.share->files.isKnown();
    if (ownFolder(ground).isEmpty() && !isListed)
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core",
                                      "The site profile names no folder for it (folders.logBackupFolder), and the log "
                                      "share %1 cannot be listed from here. Take a full backup by hand."),
                    {folders.logShare}));
    const QString name =
        QStringLiteral("%1_failover_full_%2.bak").arg(ground.database().toString(), ground.chain.end.lsn.toString());
    const QString& folder = ownFolder(ground).isEmpty() ? folders.logShare : ownFolder(ground);
    auto path = Text::from(pathIn(folder, name));
    if (!path) return tl::unexpected(path.error());
    return common::BackupFile{name, std::move(*path), std::nullopt};
}

/// Why there is no log backup job; empty: there is.
Message whyNoJob(const Ground& ground) {
    const AfterCare care = careOf(ground);
    if (ownFolder(ground).isEmpty() && ground.choices.afterCare.value_or(AfterCare::All) == AfterCare::All)
        return QT_TRANSLATE_NOOP("core",
                                 "The site profile names no folder for log backups (folders.logBackupFolder), so no "
                                 "job is made. Until the log is backed up, it grows and what is written since the full "
                                 "backup is kept nowhere else.");
    if (care == AfterCare::All) return {};
    if (!ground.choices.afterCare)
        return {QT_TRANSLATE_NOOP("core",
                                  "None is made after a planned failover unless you choose it: the old primary stays "
                                  "RESTORING and goes on with the next log of %1, which log shipping the other way is "
                                  "to take. Set that up soon."),
                {ground.server()}};
    return QT_TRANSLATE_NOOP("core",
                             "You chose no log backup job. Until the log is backed up, it grows and what is written "
                             "since the full backup is kept nowhere else.");
}

Message whyJob(const Ground& ground) {
    return {QT_TRANSLATE_NOOP("core",
                              "Added by this wizard: until the failback no log shipping backs up the log. The job does "
                              "so every %1 minutes into %2, only where the database serves, and deletes no file. The "
                              "failback deletes the job. Disable it while a mirror is set up later."),
            {qint64{ground.profile.shipping.backupEvery}, ownFolder(ground)}};
}

std::vector<Step> jobSteps(const Ground& ground, const common::LogBackupJob& job, const common::BackupFile& full) {
    const common::Seat seat = ground.seat();
    std::vector<Step> steps{common::addLogBackupJob(seat, QStringLiteral("add-log-backup-job"), job, whyJob(ground)),
                            common::seeLogBackup(seat, QStringLiteral("see-log-backup"), full)};
    // Where the mirror was left out during the run its job does no harm: it acts where the database serves.
    if (!settingUpMirror(ground).steps.empty())
        steps.push_back(common::addLogBackupJob(common::seatOf(ground.profile, Role::BackupMirror),
                                                QStringLiteral("add-log-backup-job-on-mirror"), job, whyJob(ground)));
    for (Step& step : steps)
        step.relies = {common::stateIs(seat, QStringLiteral("ONLINE"))};
    return steps;
}

}  // namespace

Phase backingUpNewPrimary(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("back-up-new-primary");
    phase.title = QT_TRANSLATE_NOOP("core", "Back up the new primary database");
    phase.added = true;
    const auto file = fullBackupFile(ground);
    if (!file) phase.notApplicable = file.error();
    if (careOf(ground) == AfterCare::None)
        phase.notApplicable = QT_TRANSLATE_NOOP(
            "core", "You chose no backup. Until one is taken, the database as it is now cannot be restored.");
    if (!phase.notApplicable.isEmpty()) return phase;
    phase.steps = {
        common::backUp(
            ground.seat(), QStringLiteral("back-up-new-primary"), *file, common::BackupKind::Full,
            {{QT_TRANSLATE_NOOP("core", "Back up %1 to %2"), {ground.database().toString(), file->name}},
             QT_TRANSLATE_NOOP("core",
                               "Added by this wizard: the backups of the lost side lead only up to the failover. From "
                               "this one on, the database that serves now can be restored.")}),
        common::proveBackup(ground.seat(), QStringLiteral("prove-new-primary-backup"), *file,
                            common::BackupKind::Full)};
    for (Step& step : phase.steps)
        step.canBeSkipped = true;
    return phase;
}

Phase backingUpLogRegularly(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("back-up-log-regularly");
    phase.title = QT_TRANSLATE_NOOP("core", "Back up its log regularly");
    phase.added = true;
    phase.notApplicable = whyNoJob(ground);
    const auto file = fullBackupFile(ground);
    const auto job = common::logBackupJob(ground.database(), ownFolder(ground), ground.profile.shipping.backupEvery);
    if (phase.notApplicable.isEmpty() && !file) phase.notApplicable = file.error();
    if (phase.notApplicable.isEmpty() && !job) phase.notApplicable = job.error();
    if (phase.notApplicable.isEmpty()) phase.steps = jobSteps(ground, *job, *file);
    return phase;
}

}  // namespace pchat::failover

#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

using namespace std::chrono_literals;

/// The copy job or the restore job, with the words that name it.
struct Job {
    QUuid id;
    Condition idle;
    Message disable;
    Message enable;
};

Job copyJob(const Ground& ground, const LogShippingFacts& shipping) {
    return {shipping.copyJob,
            {{QT_TRANSLATE_NOOP("core", "The copy job on %1 is not running"), {ground.server()}},
             runsOf(shipping.copyJob),
             equals(QStringLiteral("0"))},
            QT_TRANSLATE_NOOP("core", "Disable the copy job"),
            QT_TRANSLATE_NOOP("core", "Enable the copy job again.")};
}

Job restoreJob(const Ground& ground, const LogShippingFacts& shipping) {
    return {shipping.restoreJob,
            {{QT_TRANSLATE_NOOP("core", "The restore job on %1 is not running"), {ground.server()}},
             runsOf(shipping.restoreJob),
             equals(QStringLiteral("0"))},
            QT_TRANSLATE_NOOP("core", "Disable the restore job"),
            QT_TRANSLATE_NOOP("core", "Enable the restore job again.")};
}

Script enable(const Job& job, int enabled) {
    return script("EXEC msdb.dbo.sp_update_job @job_id = {}, @enabled = {}", job.id, enabled);
}

Step disableJob(const Ground& ground, const Job& job, const char* id) {
    Step step = stepAt(backupServer(ground), id, job.disable,
                       QT_TRANSLATE_NOOP("core",
                                         "Microsoft's text leaves this out: a job that starts on its schedule would "
                                         "copy or restore between the wizard's own steps."));
    step.act = SqlAct{Role::Backup, enable(job, 0)};
    step.check = {
        SqlProbe{Role::Backup, query("SELECT j.enabled FROM msdb.dbo.sysjobs AS j WHERE j.job_id = {}", job.id),
                 QStringLiteral("enabled")},
        equals(QStringLiteral("1")), differs(QStringLiteral("1"))};
    step.relies = {evidenceIsSaved()};
    step.requiredChecks = {QStringLiteral("P1"), QStringLiteral("L3")};
    step.undo = SqlAct{Role::Backup, enable(job, 1)};
    step.undoNote = job.enable;
    return step;
}

Step disableCopyJob(const Ground& ground, const LogShippingFacts& shipping) {
    return disableJob(ground, copyJob(ground, shipping), "disable-copy-job");
}

Step disableRestoreJob(const Ground& ground, const LogShippingFacts& shipping) {
    return disableJob(ground, restoreJob(ground, shipping), "disable-restore-job");
}

Step stopCopyJob(const Ground& ground, const LogShippingFacts& shipping) {
    Step step = stepAt(backupServer(ground), "stop-copy-job", QT_TRANSLATE_NOOP("core", "Stop the copy job"),
                       QT_TRANSLATE_NOOP("core",
                                         "Microsoft's text leaves this out: disabling a job does not end a run that "
                                         "is under way, and this one may hang on a share that is gone. The wizard "
                                         "copies the rest itself."));
    step.act = SqlAct{Role::Backup, script("EXEC msdb.dbo.sp_stop_job @job_id = {}", shipping.copyJob)};
    step.check = {runsOf(shipping.copyJob), differs(QStringLiteral("0")), equals(QStringLiteral("0"))};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Not needed: once it is enabled again, the job runs on its schedule.");
    step.patience = 2min;
    step.weight = 2;
    return step;
}

Step awaitRestoreJob(const Ground& ground, const LogShippingFacts& shipping) {
    Step step = stepAt(backupServer(ground), "await-restore-job",
                       QT_TRANSLATE_NOOP("core", "Wait until the restore job is idle"),
                       QT_TRANSLATE_NOOP("core",
                                         "Microsoft's text leaves this out: a restore that is under way may finish, "
                                         "because a broken one would have to be repeated. What it applies is one log "
                                         "less for the wizard."));
    const Probe runs = runsOf(shipping.restoreJob);
    // The waiting is the check's: the act only shows that the runs can be seen.
    step.act =
        LookAct{{{{QT_TRANSLATE_NOOP("core", "The runs of the restore job on %1 can be seen"), {ground.server()}},
                  runs,
                  anything()}}};
    step.check = {runs, anything(), equals(QStringLiteral("0"))};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: it only reads.");
    step.patience = 30min;
    return step;
}

Step removeLogShipping(const Ground& ground, const std::vector<Condition>& idle) {
    Step step =
        stepAt(backupServer(ground), "remove-log-shipping", QT_TRANSLATE_NOOP("core", "Remove log shipping"),
               {QT_TRANSLATE_NOOP("core",
                                  "Microsoft's step 1: %1 stops being a log shipping secondary. Its entries and "
                                  "its copy and restore jobs go; the database and the files stay."),
                {ground.database().toString()}});
    step.act = SqlAct{Role::Backup, script("DECLARE @rc int; EXEC @rc = "
                                           "master.dbo.sp_delete_log_shipping_secondary_database "
                                           "@secondary_database = {}; SELECT @rc AS return_code;",
                                           ground.databaseText())};
    step.check = {SqlProbe{Role::Backup,
                           query("SELECT COUNT(*) AS rows_left FROM msdb.dbo.log_shipping_secondary_databases AS s "
                                 "WHERE s.secondary_database = {}",
                                 ground.databaseText()),
                           QStringLiteral("rows_left")},
                  differs(QStringLiteral("0")), equals(QStringLiteral("0"))};
    step.relies = idle;
    step.relies.push_back(evidenceIsSaved());
    step.requiredChecks = {QStringLiteral("P1"), QStringLiteral("L1"), QStringLiteral("L2")};
    step.undoNote =
        QT_TRANSLATE_NOOP("core", "Log shipping can be set up again from the saved record; the failback does so.");
    step.timeout = 5min;
    step.weight = 3;
    return step;
}

}  // namespace

Phase removingLogShipping(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("remove-log-shipping");
    phase.title = QT_TRANSLATE_NOOP("core", "Remove log shipping");
    phase.reference = QStringLiteral("1");
    std::vector<Condition> idle;
    const Fact<LogShippingFacts>& shipping = ground.situation.backup->logShipping;
    if (shipping.isKnown() && shipping->exists && !shipping->copyJob.isNull() && !shipping->restoreJob.isNull()) {
        phase.steps = {disableCopyJob(ground, *shipping), disableRestoreJob(ground, *shipping),
                       stopCopyJob(ground, *shipping), awaitRestoreJob(ground, *shipping)};
        idle = {copyJob(ground, *shipping).idle, restoreJob(ground, *shipping).idle};
    }
    phase.steps.push_back(removeLogShipping(ground, idle));
    return phase;
}

}  // namespace pchat::failover

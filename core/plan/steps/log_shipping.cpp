#include "core/plan/common/shipping_steps.h"
#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

#include <algorithm>

namespace pchat::failover {

namespace {

using namespace std::chrono_literals;

/// The copy job or the restore job, with the words that name it.
struct Job {
    QUuid id;
    std::optional<Text> name;  ///< which outlives its id when the job is made anew
    Condition idle;
    Message disable;
    Message enable;
};

std::optional<Text> nameOf(const Ground& ground, const QUuid& id) {
    const Fact<std::vector<JobFacts>>& jobs = ground.situation.backup->jobs;
    if (!jobs.isKnown()) return std::nullopt;
    const auto found = std::find_if(jobs->begin(), jobs->end(), [&](const JobFacts& job) { return job.id == id; });
    if (found == jobs->end()) return std::nullopt;
    const auto name = Text::from(found->name);
    return name && !found->name.isEmpty() ? std::optional(*name) : std::nullopt;
}

Job copyJob(const Ground& ground, const LogShippingFacts& shipping) {
    return {shipping.copyJob,
            nameOf(ground, shipping.copyJob),
            {{QT_TRANSLATE_NOOP("core", "The copy job on %1 is not running"), {ground.server()}},
             runsOf(shipping.copyJob),
             equals(QStringLiteral("0"))},
            QT_TRANSLATE_NOOP("core", "Disable the copy job"),
            QT_TRANSLATE_NOOP("core", "Enable the copy job again.")};
}

Job restoreJob(const Ground& ground, const LogShippingFacts& shipping) {
    return {shipping.restoreJob,
            nameOf(ground, shipping.restoreJob),
            {{QT_TRANSLATE_NOOP("core", "The restore job on %1 is not running"), {ground.server()}},
             runsOf(shipping.restoreJob),
             equals(QStringLiteral("0"))},
            QT_TRANSLATE_NOOP("core", "Disable the restore job"),
            QT_TRANSLATE_NOOP("core", "Enable the restore job again.")};
}

Script enable(const Job& job, int enabled) {
    if (job.name) return script("EXEC msdb.dbo.sp_update_job @job_name = {}, @enabled = {}", *job.name, enabled);
    return script("EXEC msdb.dbo.sp_update_job @job_id = {}, @enabled = {}", job.id, enabled);
}

Query enabledOf(const Job& job) {
    if (job.name) return query("SELECT j.enabled FROM msdb.dbo.sysjobs AS j WHERE j.name = {}", *job.name);
    return query("SELECT j.enabled FROM msdb.dbo.sysjobs AS j WHERE j.job_id = {}", job.id);
}

/// Log shipping as it was found, for the undo; nullopt where not enough of it is known. Its intervals are the saved
/// ones or the profile's.
std::optional<common::ShippingRoute> routeAsFound(const Ground& ground, const LogShippingFacts& shipping) {
    const auto copy = nameOf(ground, shipping.copyJob);
    const auto restore = nameOf(ground, shipping.restoreJob);
    ShippingSettings settings = ground.choices.shipping.value_or(ground.profile.shipping);
    settings.fileRetention = shipping.fileRetentionMinutes;
    settings.restoreDelay = shipping.restoreDelayMinutes;
    settings.isStandby = shipping.restoreMode == QLatin1String("STANDBY");
    auto route = common::routeOf(
        common::seatOf(ground.profile, Role::Primary), ground.seat(),
        {shipping.primaryServer, ground.server(), shipping.sourceDirectory, shipping.destinationDirectory}, settings);
    if (!copy || !restore || !route || shipping.primaryServer.isEmpty()) return std::nullopt;
    route->copyJobName = *copy;
    route->restoreJobName = *restore;
    route->disconnectsUsers = shipping.disconnectsUsers;
    return *route;
}

Step disableJob(const Ground& ground, const Job& job, const char* id) {
    Step step = stepAt(backupServer(ground), id, job.disable,
                       QT_TRANSLATE_NOOP("core",
                                         "Microsoft's text leaves this out: a job that starts on its schedule would "
                                         "copy or restore between the wizard's own steps."));
    step.act = SqlAct{Role::Backup, enable(job, 0)};
    step.check = {SqlProbe{Role::Backup, enabledOf(job), QStringLiteral("enabled")}, equals(QStringLiteral("1")),
                  differs(QStringLiteral("1"))};
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

/// As it was set up, or, where that could not be read, as the profile has it.
void undoneBySetUp(const Ground& ground, const common::ShippingRoute& route, Step& step) {
    const Fact<SecondarySetUp>& setUp = ground.situation.backup->setUp;
    const auto asItWas = setUp.isKnown() ? common::secondaryHalfAsItWas(route, *setUp) : std::nullopt;
    step.undo = SqlAct{Role::Backup, asItWas ? *asItWas : common::secondaryHalfAsOne(route)};
    if (!asItWas)
        step.undoNote = QT_TRANSLATE_NOOP("core",
                                          "Set log shipping up again. How it was set up could not be read in full, so "
                                          "schedules and thresholds are those of the site profile.");
    else if (setUp->monitorTakesPassword)
        step.undoNote = {
            QT_TRANSLATE_NOOP("core",
                              "Set log shipping up again as it was, but for the password that reaches the monitor %1: "
                              "SQL Server shows it to nobody. Enter it with "
                              "sp_change_log_shipping_secondary_primary. Changes by hand to the steps of the jobs "
                              "are not made again."),
            {setUp->monitorServer}};
    else
        step.undoNote = QT_TRANSLATE_NOOP("core",
                                          "Set log shipping up again as it was, with its schedules, thresholds and "
                                          "job owners. Changes by hand to the steps of the jobs are not made again.");
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
    const auto route = idle.empty() ? std::nullopt : routeAsFound(ground, *shipping);
    if (route) undoneBySetUp(ground, *route, phase.steps.back());
    return phase;
}

}  // namespace pchat::failover

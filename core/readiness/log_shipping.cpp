#include "core/readiness/checks.h"
#include "core/readiness/sides.h"

namespace pchat {

namespace {

Judgement judgeConfigured(const Case& c) {
    const auto& found = c.backup().logShipping;
    if (!found.isKnown()) return notKnown(found);
    const QString target = c.server(Role::Backup);
    if (!found->exists)
        return judged(Verdict::Fail,
                      Message(QT_TRANSLATE_NOOP("core", "msdb of %1 knows no log-shipping secondary database %2."),
                              {target, c.database()}),
                      found);
    return judged(Verdict::Pass,
                  Message(QT_TRANSLATE_NOOP("core", "%1 is a secondary of %2; mode %3, delay %4 min, copied to %5."),
                          {c.database(), found->primaryServer, found->restoreMode, found->restoreDelayMinutes,
                           found->destinationDirectory}),
                  found);
}

Judgement judgeDatabaseState(const Case& c) {
    const auto& database = c.backup().database;
    if (!database.isKnown()) return notKnown(database);
    Judgement judgement = passIf(takesLogs(*database.value), stateOn(c, Role::Backup), database);
    if (database->state == QStringLiteral("ONLINE") && !database->isInStandby)
        judgement.remedy = QT_TRANSLATE_NOOP(
            "core",
            "The database is recovered already: no further log can be applied. Find out who did it, or whether this is "
            "the wrong instance. If a run of this wizard did, continue that run from its run file; if it was done by "
            "hand, finish Microsoft's steps 5 to 7 by hand.");
    return judgement;
}

Message troubleOf(const JobFacts& job) {
    if (job.running) return {QT_TRANSLATE_NOOP("core", "The job %1 is running now."), {job.name}};
    if (!job.enabled) return {QT_TRANSLATE_NOOP("core", "The job %1 is disabled."), {job.name}};
    if (job.lastOutcome.isEmpty()) return {QT_TRANSLATE_NOOP("core", "The job %1 never ran."), {job.name}};
    if (job.lastOutcome == QStringLiteral("succeeded")) return {};
    return {QT_TRANSLATE_NOOP("core", "The job %1 did not succeed last: run %2 of %3 ended as \"%4\"."),
            {job.name, job.lastRunId, job.lastRunAt, job.lastOutcome}};
}

Judgement judgeJobs(const Case& c) {
    constexpr std::size_t copyAndRestore = 2;
    const auto& jobs = c.backup().jobs;
    if (!jobs.isKnown()) return notKnown(jobs);
    if (jobs->size() < copyAndRestore)
        return judged(
            Verdict::Fail,
            Message::counted(QT_TRANSLATE_N_NOOP("core", "Of the copy job and the restore job, %n was found."),
                             static_cast<qint64>(jobs->size())),
            jobs);
    for (const JobFacts& job : *jobs.value)
        if (const Message trouble = troubleOf(job); !trouble.isEmpty()) return judged(Verdict::Fail, trouble, jobs);
    const JobFacts& first = jobs->front();
    const JobFacts& last = jobs->back();
    return judged(Verdict::Pass,
                  Message(QT_TRANSLATE_NOOP("core", "%1: run %2 of %3 succeeded. %4: run %5 of %6 succeeded."),
                          {first.name, first.lastRunId, first.lastRunAt, last.name, last.lastRunId, last.lastRunAt}),
                  jobs);
}

}  // namespace

ReadinessCheck secondaryIsConfigured() {
    return {"L1",
            Severity::Blocker,
            logShippingGroup(),
            QT_TRANSLATE_NOOP("core", "Log shipping is configured on the backup instance"),
            QT_TRANSLATE_NOOP("core", "msdb holds the secondary database with its paths, mode and delay."),
            QT_TRANSLATE_NOOP("core",
                              "The first documented step deletes this record, and with it the evidence of what was "
                              "copied and restored; it must be seen and saved before."),
            QT_TRANSLATE_NOOP("core",
                              "Check that the profile names the right instance. Where the configuration was removed "
                              "already, continue the run that removed it."),
            {Section::Backup},
            judgeConfigured};
}

ReadinessCheck databaseTakesLogs() {
    return {"L2",
            Severity::Blocker,
            logShippingGroup(),
            QT_TRANSLATE_NOOP("core", "The database can take logs"),
            QT_TRANSLATE_NOOP("core", "RESTORING, or ONLINE in STANDBY, and not mirrored."),
            QT_TRANSLATE_NOOP("core",
                              "Logs cannot be applied to a recovered, suspect or mirrored database, and an earlier "
                              "accident must not be covered up."),
            QT_TRANSLATE_NOOP("core",
                              "Look at the error log of the instance and bring the database back to RESTORING from a "
                              "full backup, or correct the profile."),
            {Section::Backup},
            judgeDatabaseState};
}

ReadinessCheck jobsAreQuiet() {
    return {"L3",
            Severity::Acknowledge,
            logShippingGroup(),
            QT_TRANSLATE_NOOP("core", "Copy job and restore job"),
            QT_TRANSLATE_NOOP("core",
                              "Both exist and are enabled, the last run of each succeeded, and none is running now."),
            QT_TRANSLATE_NOOP("core",
                              "A job that failed for hours explains a backlog; one that is running changes what is "
                              "being observed."),
            QT_TRANSLATE_NOOP("core",
                              "Wait until a running job has ended. Where a job failed, read its history and decide "
                              "whether its cause concerns the failover too."),
            {Section::Backup},
            judgeJobs};
}

}  // namespace pchat

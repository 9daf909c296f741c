#include "core/situation/probes.h"

namespace pchat {

namespace {

LogShippingFacts readLogShipping(const ResultSet& set) {
    LogShippingFacts facts;
    if (set.rows.empty()) return facts;
    const Row row(set, 0);
    facts.exists = true;
    facts.primaryServer = row.text(u"primary_server");
    facts.primaryDatabase = row.text(u"primary_database");
    facts.sourceDirectory = row.text(u"backup_source_directory");
    facts.destinationDirectory = row.text(u"backup_destination_directory");
    facts.restoreMode = row.flag(u"restore_mode") ? QStringLiteral("STANDBY") : QStringLiteral("NORECOVERY");
    if (!row.isNull(u"disconnect_users")) facts.disconnectsUsers = row.flag(u"disconnect_users");
    facts.restoreDelayMinutes = static_cast<int>(row.number(u"restore_delay").value_or(0));
    facts.fileRetentionMinutes = static_cast<int>(row.number(u"file_retention_period").value_or(0));
    facts.lastCopiedFile = row.text(u"last_copied_file");
    facts.lastRestoredFile = row.text(u"last_restored_file");
    facts.copyJob = row.guid(u"copy_job_id");
    facts.restoreJob = row.guid(u"restore_job_id");
    return facts;
}

Query jobsQuery(const QUuid& copyJob, const QUuid& restoreJob) {
    return query(
        "SELECT j.job_id, j.name, j.enabled, a.start_execution_date, a.stop_execution_date, h.instance_id, "
        "h.run_status, "
        "h.run_date, h.run_time FROM msdb.dbo.sysjobs AS j LEFT JOIN msdb.dbo.sysjobactivity AS a ON a.job_id = "
        "j.job_id "
        "AND a.session_id = (SELECT MAX(session_id) FROM msdb.dbo.syssessions) LEFT JOIN msdb.dbo.sysjobhistory AS h "
        "ON h.job_id = j.job_id AND h.instance_id = (SELECT MAX(instance_id) FROM msdb.dbo.sysjobhistory "
        "WHERE job_id = j.job_id AND step_id = 0) WHERE j.job_id IN ({}, {})",
        copyJob, restoreJob);
}

/// run_status of sysjobhistory (facts/sqlserver.md 1.5).
QString outcomeOf(std::optional<qint64> status) {
    static constexpr std::array names{"failed", "succeeded", "retry", "cancelled", "inProgress"};
    if (!status || *status < 0 || *status >= static_cast<qint64>(names.size())) return {};
    return QString::fromLatin1(names.at(static_cast<std::size_t>(*status)));
}

JobFacts readJob(const Row& row, int utcOffsetMinutes) {
    JobFacts job;
    job.id = row.guid(u"job_id");
    job.name = row.text(u"name");
    job.enabled = row.flag(u"enabled");
    job.running = !row.isNull(u"start_execution_date") && row.isNull(u"stop_execution_date");
    job.lastOutcome = outcomeOf(row.number(u"run_status"));
    job.lastRunId = row.number(u"instance_id").value_or(0);
    job.lastRunAt =
        agentTime(row.number(u"run_date").value_or(0), row.number(u"run_time").value_or(0), utcOffsetMinutes);
    return job;
}

}  // namespace

Fact<LogShippingFacts> probeLogShipping(const Asking& asking, Role role, const ServerTime& time) {
    constexpr int notConfigured = 32014;
    const Query help =
        query("EXEC master.dbo.sp_help_log_shipping_secondary_database @secondary_database = {}", asking.database());
    const auto answer = asking.sql(role, help);
    const QDateTime at = time.at(asking);
    if (answer) return known(readLogShipping(answer->first()), help.toString(), at);
    if (answer.error().errorNumber() == notConfigured) return known(LogShippingFacts{}, help.toString(), at);
    return unknown<LogShippingFacts>(answer.error().sentence, help.toString(), at);
}

Fact<std::vector<JobFacts>> probeJobs(const Asking& asking, const ServerTime& time,
                                      const Fact<LogShippingFacts>& logShipping) {
    using Jobs = std::vector<JobFacts>;
    if (!logShipping.isKnown()) return unknown<Jobs>(logShipping.unknownBecause, logShipping.source, logShipping.at);
    const QUuid copy = logShipping->copyJob;
    const QUuid restore = logShipping->restoreJob;
    if (copy.isNull() && restore.isNull()) return known(Jobs{}, logShipping.source, logShipping.at);
    const Query jobs = jobsQuery(copy.isNull() ? restore : copy, restore.isNull() ? copy : restore);
    return askFact(asking, Role::Backup, jobs, time, [&](const ResultSet& set) {
        return readRows(set, [&](const Row& row) { return readJob(row, time.utcOffsetMinutes.value_or(0)); });
    });
}

}  // namespace pchat

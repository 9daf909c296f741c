#include "core/situation/probes.h"

// How log shipping was set up on the backup instance, so that it can be made again as it was.
namespace pchat {

namespace {

Query settingsQuery(const Text& database) {
    return query(
        "SELECT s.monitor_server, s.monitor_server_security_mode, s.user_specified_monitor, d.restore_all, "
        "d.block_size, d.buffer_count, d.max_transfer_size, m.restore_threshold, m.threshold_alert, "
        "m.threshold_alert_enabled, m.history_retention_period FROM msdb.dbo.log_shipping_secondary AS s "
        "JOIN msdb.dbo.log_shipping_secondary_databases AS d ON d.secondary_id = s.secondary_id "
        "JOIN msdb.dbo.log_shipping_monitor_secondary AS m ON m.secondary_id = d.secondary_id "
        "AND m.secondary_database = d.secondary_database WHERE d.secondary_database = {}",
        database);
}

Query schedulesQuery(const QUuid& copyJob, const QUuid& restoreJob) {
    return query(
        "SELECT j.job_id, SUSER_SNAME(j.owner_sid) AS job_owner, j.description, c.schedule_id, c.name, "
        "SUSER_SNAME(c.owner_sid) AS schedule_owner, c.enabled, c.freq_type, c.freq_interval, c.freq_subday_type, "
        "c.freq_subday_interval, c.freq_relative_interval, c.freq_recurrence_factor, c.active_start_date, "
        "c.active_end_date, c.active_start_time, c.active_end_time FROM msdb.dbo.sysjobs AS j "
        "LEFT JOIN msdb.dbo.sysjobschedules AS a ON a.job_id = j.job_id "
        "LEFT JOIN msdb.dbo.sysschedules AS c ON c.schedule_id = a.schedule_id "
        "WHERE j.job_id IN ({}, {}) ORDER BY c.schedule_id",
        copyJob, restoreJob);
}

int numberOf(const Row& row, QStringView column) {
    return static_cast<int>(row.number(column).value_or(0));
}

ScheduleFacts readSchedule(const Row& row) {
    ScheduleFacts schedule;
    schedule.name = row.text(u"name");
    schedule.owner = row.text(u"schedule_owner");
    schedule.enabled = row.flag(u"enabled");
    schedule.freqType = numberOf(row, u"freq_type");
    schedule.freqInterval = numberOf(row, u"freq_interval");
    schedule.freqSubdayType = numberOf(row, u"freq_subday_type");
    schedule.freqSubdayInterval = numberOf(row, u"freq_subday_interval");
    schedule.freqRelativeInterval = numberOf(row, u"freq_relative_interval");
    schedule.freqRecurrenceFactor = numberOf(row, u"freq_recurrence_factor");
    schedule.activeStartDate = numberOf(row, u"active_start_date");
    schedule.activeEndDate = numberOf(row, u"active_end_date");
    schedule.activeStartTime = numberOf(row, u"active_start_time");
    schedule.activeEndTime = numberOf(row, u"active_end_time");
    return schedule;
}

/// A row for each schedule; without any, one row for the job.
void readJob(const Row& row, const QUuid& id, JobSetUp& job) {
    if (row.guid(u"job_id") != id) return;
    job.id = id;
    job.owner = row.text(u"job_owner");
    job.description = row.text(u"description");
    if (!row.isNull(u"schedule_id")) job.schedules.push_back(readSchedule(row));
}

SecondarySetUp readSettings(const Row& row) {
    SecondarySetUp setUp;
    if (row.flag(u"user_specified_monitor")) setUp.monitorServer = row.text(u"monitor_server");
    setUp.monitorTakesPassword = !setUp.monitorServer.isEmpty() && !row.flag(u"monitor_server_security_mode");
    setUp.restoresAll = row.flag(u"restore_all");
    setUp.blockSize = numberOf(row, u"block_size");
    setUp.bufferCount = numberOf(row, u"buffer_count");
    setUp.maxTransferSize = numberOf(row, u"max_transfer_size");
    setUp.restoreThreshold = numberOf(row, u"restore_threshold");
    setUp.thresholdAlert = numberOf(row, u"threshold_alert");
    setUp.thresholdAlertEnabled = row.flag(u"threshold_alert_enabled");
    setUp.historyRetention = numberOf(row, u"history_retention_period");
    return setUp;
}

}  // namespace

Fact<SecondarySetUp> probeSetUp(const Asking& asking, const ServerTime& time,
                                const Fact<LogShippingFacts>& logShipping) {
    const auto notThere = [&](const Message& because) {
        return unknown<SecondarySetUp>(because, logShipping.source, logShipping.at);
    };
    if (!logShipping.isKnown()) return notThere(logShipping.unknownBecause);
    const Message removed =
        QT_TRANSLATE_NOOP("core", "Log shipping is not set up there, or not with both of its jobs.");
    if (logShipping->copyJob.isNull() || logShipping->restoreJob.isNull()) return notThere(removed);
    const auto settings = asking.sql(Role::Backup, settingsQuery(asking.database()));
    if (!settings) return notThere(settings.error().sentence);
    if (settings->first().rows.empty()) return notThere(removed);
    return askFact(asking, Role::Backup, schedulesQuery(logShipping->copyJob, logShipping->restoreJob), time,
                   [&](const ResultSet& set) {
                       SecondarySetUp setUp = readSettings(Row(settings->first(), 0));
                       for (std::size_t at = 0; at < set.rows.size(); ++at) {
                           readJob(Row(set, at), logShipping->copyJob, setUp.copyJob);
                           readJob(Row(set, at), logShipping->restoreJob, setUp.restoreJob);
                       }
                       return setUp;
                   });
}

}  // namespace pchat

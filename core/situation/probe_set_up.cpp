#include "core/situation/job_set_up.h"
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

int numberOf(const Row& row, QStringView column) {
    return static_cast<int>(row.number(column).value_or(0));
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
    return askFact(asking, Role::Backup, jobSetUpQuery(logShipping->copyJob, logShipping->restoreJob), time,
                   [&](const ResultSet& set) {
                       SecondarySetUp setUp = readSettings(Row(settings->first(), 0));
                       for (std::size_t at = 0; at < set.rows.size(); ++at) {
                           readJobSetUp(Row(set, at), logShipping->copyJob, setUp.copyJob);
                           readJobSetUp(Row(set, at), logShipping->restoreJob, setUp.restoreJob);
                       }
                       return setUp;
                   });
}

}  // namespace pchat

#include "core/situation/job_set_up.h"
#include "core/situation/probes.h"

namespace pchat {

namespace {

Query shippingQuery(const Text& database) {
    return query(
        "SELECT p.backup_directory, p.backup_share, p.backup_job_id, p.last_backup_file, j.name AS job_name, "
        "j.enabled AS job_enabled, s.secondary_server, s.secondary_database, p.backup_retention_period, "
        "m.backup_threshold "
        "FROM msdb.dbo.log_shipping_primary_databases AS p "
        "LEFT JOIN msdb.dbo.sysjobs AS j ON j.job_id = p.backup_job_id "
        "LEFT JOIN msdb.dbo.log_shipping_primary_secondaries AS s ON s.primary_id = p.primary_id "
        "LEFT JOIN msdb.dbo.log_shipping_monitor_primary AS m ON m.primary_id = p.primary_id "
        "WHERE p.primary_database = {} ORDER BY s.secondary_server",
        database);
}

/// One row for each secondary; this topology has one.
PrimaryShippingFacts readShipping(const ResultSet& set) {
    PrimaryShippingFacts facts;
    if (set.rows.empty()) return facts;
    const Row row(set, 0);
    facts.exists = true;
    facts.backupDirectory = row.text(u"backup_directory");
    facts.backupShare = row.text(u"backup_share");
    facts.backupJob = row.guid(u"backup_job_id");
    facts.backupJobName = row.text(u"job_name");
    facts.backupJobEnabled = row.flag(u"job_enabled");
    facts.lastBackupFile = row.text(u"last_backup_file");
    facts.secondaryServer = row.text(u"secondary_server");
    facts.secondaryDatabase = row.text(u"secondary_database");
    facts.backupRetention = static_cast<int>(row.number(u"backup_retention_period").value_or(0));
    facts.backupThreshold = static_cast<int>(row.number(u"backup_threshold").value_or(0));
    return facts;
}

}  // namespace

Fact<PrimaryShippingFacts> probePrimaryShipping(const Asking& asking, Role role, const ServerTime& time) {
    Fact<PrimaryShippingFacts> facts = askFact(asking, role, shippingQuery(asking.database()), time, readShipping);
    if (!facts.isKnown() || facts->backupJob.isNull()) return facts;
    // Without them a new backup job runs as the site profile says.
    const QUuid id = facts->backupJob;
    const auto times = asking.sql(role, jobSetUpQuery(id, id));
    if (!times) return facts;
    JobSetUp job;
    for (std::size_t at = 0; at < times->first().rows.size(); ++at)
        readJobSetUp(Row(times->first(), at), id, job);
    facts.value->backupTimes = job.schedules;
    return facts;
}

}  // namespace pchat

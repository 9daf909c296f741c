#include "core/situation/probes.h"

namespace pchat {

namespace {

Query shippingQuery(const Text& database) {
    return query(
        "SELECT p.backup_directory, p.backup_share, p.backup_job_id, p.last_backup_file, j.name AS job_name, "
        "j.enabled AS job_enabled, s.secondary_server, s.secondary_database "
        "FROM msdb.dbo.log_shipping_primary_databases AS p "
        "LEFT JOIN msdb.dbo.sysjobs AS j ON j.job_id = p.backup_job_id "
        "LEFT JOIN msdb.dbo.log_shipping_primary_secondaries AS s ON s.primary_id = p.primary_id "
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
    return facts;
}

}  // namespace

Fact<PrimaryShippingFacts> probePrimaryShipping(const Asking& asking, Role role, const ServerTime& time) {
    return askFact(asking, role, shippingQuery(asking.database()), time, readShipping);
}

}  // namespace pchat

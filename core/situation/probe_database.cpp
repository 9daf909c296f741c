#include "core/situation/probes.h"

namespace pchat {

namespace {

DatabaseFacts readState(const ResultSet& set) {
    DatabaseFacts facts;
    if (set.rows.empty()) return facts;
    const Row row(set, 0);
    facts.state = row.text(u"state_desc");
    facts.isInStandby = row.flag(u"is_in_standby");
    facts.isReadOnly = row.flag(u"is_read_only");
    facts.userAccess = row.text(u"user_access_desc");
    facts.recoveryModel = row.text(u"recovery_model_desc");
    facts.mirroringState = row.text(u"mirroring_state_desc");
    facts.mirroringRole = row.text(u"mirroring_role_desc");
    facts.mirroringPartner = row.text(u"mirroring_partner_instance");
    facts.lastLogBackup = row.lsn(u"last_log_backup_lsn");
    facts.recoveryFork = row.guid(u"recovery_fork_guid");
    facts.familyGuid = row.guid(u"family_guid");
    return facts;
}

/// Data files can differ: the lowest LSN is where the next log must begin (facts/sqlserver.md 2.4).
std::optional<RedoPoint> lowestRedo(const ResultSet& set) {
    std::optional<RedoPoint> lowest;
    for (std::size_t i = 0; i < set.rows.size(); ++i) {
        const Row row(set, i);
        const auto lsn = row.lsn(u"redo_start_lsn");
        if (lsn && (!lowest || *lsn < lowest->lsn)) lowest = RedoPoint{*lsn, row.guid(u"redo_start_fork_guid")};
    }
    return lowest;
}

Query redoQuery(const Text& database) {
    return query(
        "SELECT CONVERT(varchar(30), MIN(f.redo_start_lsn)) AS redo_start_lsn, f.redo_start_fork_guid "
        "FROM sys.master_files AS f WHERE f.database_id = DB_ID({}) AND f.redo_start_lsn IS NOT NULL "
        "GROUP BY f.redo_start_fork_guid",
        database);
}

Query historyQuery(const Text& database) {
    return query(
        "SELECT TOP (1) rh.restore_date, bs.backup_finish_date, CONVERT(varchar(30), bs.first_lsn) AS first_lsn, "
        "CONVERT(varchar(30), bs.last_lsn) AS last_lsn, bs.first_recovery_fork_guid, bs.last_recovery_fork_guid, "
        "bs.family_guid, bs.server_name, mf.physical_device_name FROM msdb.dbo.restorehistory AS rh "
        "JOIN msdb.dbo.backupset AS bs ON bs.backup_set_id = rh.backup_set_id "
        "JOIN msdb.dbo.backupmediafamily AS mf ON mf.media_set_id = bs.media_set_id "
        "WHERE rh.destination_database_name = {} AND rh.restore_type IN ('L', 'D', 'I') "
        "ORDER BY rh.restore_history_id DESC",
        database);
}

/// Dates of a backup are the writing server's local time; its offset is taken to be the asked server's own.
void addHistory(const Row& row, const ServerTime& time, const QString& source, DatabaseFacts& facts) {
    if (const QUuid family = row.guid(u"family_guid"); !family.isNull()) facts.familyGuid = family;
    facts.lastRestoredFile = row.text(u"physical_device_name");
    facts.lastRestoredFirst = row.lsn(u"first_lsn");
    if (time.utcOffsetMinutes) facts.lastRestoredFinish = row.localTime(u"backup_finish_date", *time.utcOffsetMinutes);
    const auto last = row.lsn(u"last_lsn");
    if (facts.redo || !last) return;
    facts.redo = RedoPoint{*last, row.guid(u"last_recovery_fork_guid")};
    facts.redoSource = source;
}

}  // namespace

Fact<DatabaseFacts> probeDatabase(const Asking& asking, Role role, const Text& database, const ServerTime& time) {
    const Query state = query(
        "SELECT d.state_desc, d.is_in_standby, d.is_read_only, d.user_access_desc, d.recovery_model_desc, "
        "m.mirroring_state_desc, m.mirroring_role_desc, m.mirroring_partner_instance, "
        "CONVERT(varchar(30), r.last_log_backup_lsn) AS last_log_backup_lsn, r.recovery_fork_guid, r.family_guid "
        "FROM sys.databases AS d LEFT JOIN sys.database_mirroring AS m ON m.database_id = d.database_id "
        "LEFT JOIN sys.database_recovery_status AS r ON r.database_id = d.database_id WHERE d.name = {}",
        database);
    return askFact(asking, role, state, time, readState);
}

void addRestorePoint(const Asking& asking, Role role, const ServerTime& time, DatabaseFacts& facts) {
    const bool isMirror = facts.mirroringRole == QStringLiteral("MIRROR");
    const bool canTakeLogs = !isMirror && (facts.state == QStringLiteral("RESTORING") || facts.isInStandby);
    if (!canTakeLogs) return;
    const Query redo = redoQuery(asking.database());
    const auto files = asking.sql(role, redo);
    if (!files) return;  // an unread point must not be replaced by the history's
    facts.redo = lowestRedo(files->first());
    if (facts.redo) facts.redoSource = redo.toString();
    const Query history = historyQuery(asking.database());
    const auto past = asking.sql(role, history);
    if (past && !past->first().rows.empty()) addHistory(Row(past->first(), 0), time, history.toString(), facts);
}

Fact<DatabaseFacts> probeChatDatabase(const Asking& asking, Role role, const ServerTime& time) {
    auto database = probeDatabase(asking, role, asking.database(), time);
    if (database.isKnown()) addRestorePoint(asking, role, time, *database.value);
    return database;
}

}  // namespace pchat

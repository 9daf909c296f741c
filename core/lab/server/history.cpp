#include "core/lab/server/history.h"

namespace pchat::lab {

namespace {

/// backupset's columns and where in the header each stands.
const QList<std::pair<const char*, const char*>>& setColumns() {
    static const QList<std::pair<const char*, const char*>> table{{"backup_set_uuid", "BackupSetGUID"},
                                                                  {"position", "Position"},
                                                                  {"name", "BackupName"},
                                                                  {"description", "BackupDescription"},
                                                                  {"user_name", "UserName"},
                                                                  {"software_major_version", "SoftwareVersionMajor"},
                                                                  {"software_minor_version", "SoftwareVersionMinor"},
                                                                  {"software_build_version", "SoftwareVersionBuild"},
                                                                  {"software_vendor_id", "SoftwareVendorId"},
                                                                  {"first_lsn", "FirstLSN"},
                                                                  {"last_lsn", "LastLSN"},
                                                                  {"checkpoint_lsn", "CheckpointLSN"},
                                                                  {"database_backup_lsn", "DatabaseBackupLSN"},
                                                                  {"database_creation_date", "DatabaseCreationDate"},
                                                                  {"backup_start_date", "BackupStartDate"},
                                                                  {"backup_finish_date", "BackupFinishDate"},
                                                                  {"compatibility_level", "CompatibilityLevel"},
                                                                  {"database_version", "DatabaseVersion"},
                                                                  {"backup_size", "BackupSize"},
                                                                  {"database_name", "DatabaseName"},
                                                                  {"server_name", "ServerName"},
                                                                  {"machine_name", "MachineName"},
                                                                  {"flags", "Flags"},
                                                                  {"collation_name", "Collation"},
                                                                  {"recovery_model", "RecoveryModel"},
                                                                  {"has_bulk_logged_data", "HasBulkLoggedData"},
                                                                  {"is_snapshot", "IsSnapshot"},
                                                                  {"is_readonly", "IsReadOnly"},
                                                                  {"is_single_user", "IsSingleUser"},
                                                                  {"has_backup_checksums", "HasBackupChecksums"},
                                                                  {"is_damaged", "IsDamaged"},
                                                                  {"begins_log_chain", "BeginsLogChain"},
                                                                  {"has_incomplete_metadata", "HasIncompleteMetaData"},
                                                                  {"is_force_offline", "IsForceOffline"},
                                                                  {"is_copy_only", "IsCopyOnly"},
                                                                  {"first_recovery_fork_guid", "FirstRecoveryForkID"},
                                                                  {"last_recovery_fork_guid", "RecoveryForkID"},
                                                                  {"fork_point_lsn", "ForkPointLSN"},
                                                                  {"database_guid", "BindingID"},
                                                                  {"family_guid", "FamilyGUID"},
                                                                  {"compressed_backup_size", "CompressedBackupSize"}};
    return table;
}

StorageValue valueOf(const QJsonValue& value) {
    if (value.isNull() || value.isUndefined()) return {};
    return value.isString() ? StorageValue(value.toString()) : StorageValue(qint64{value.toInteger()});
}

qint64 recordMedia(Session& session, const QJsonObject& label, const QStringList& paths) {
    Storage& storage = session.storage;
    const qint64 mediaSet =
        storage.insert(QStringLiteral("msdb.dbo.backupmediaset"),
                       {{QStringLiteral("media_uuid"), valueOf(label.value(QLatin1String("MediaSetId")))},
                        {QStringLiteral("media_family_count"), static_cast<int>(paths.size())},
                        {QStringLiteral("software_name"), QStringLiteral("Microsoft SQL Server")},
                        {QStringLiteral("mirror_count"), 1}});
    int family = 0;
    for (const QString& path : paths) {
        ++family;
        storage.insert(QStringLiteral("msdb.dbo.backupmediafamily"),
                       {{QStringLiteral("media_set_id"), mediaSet},
                        {QStringLiteral("family_sequence_number"), family},
                        {QStringLiteral("media_count"), 1},
                        {QStringLiteral("physical_device_name"), path},
                        {QStringLiteral("device_type"), 2},
                        {QStringLiteral("physical_block_size"), 512},
                        {QStringLiteral("mirror"), 0}});
    }
    return mediaSet;
}

void recordFiles(Session& session, const BackupSet& set, qint64 setId) {
    for (const QJsonValue value : set.files) {
        const QJsonObject file = value.toObject();
        session.storage.insert(QStringLiteral("msdb.dbo.backupfile"),
                               {{QStringLiteral("backup_set_id"), setId},
                                {QStringLiteral("file_number"), valueOf(file.value(QLatin1String("FileId")))},
                                {QStringLiteral("file_type"), valueOf(file.value(QLatin1String("Type")))},
                                {QStringLiteral("logical_name"), valueOf(file.value(QLatin1String("LogicalName")))},
                                {QStringLiteral("physical_name"), valueOf(file.value(QLatin1String("PhysicalName")))},
                                {QStringLiteral("file_size"), valueOf(file.value(QLatin1String("Size")))},
                                {QStringLiteral("is_present"), 1}});
    }
}

}  // namespace

qint64 recordSet(Session& session, const BackupSet& set, const QJsonObject& label, const QStringList& paths) {
    const Cell known =
        session.storage.cell(QStringLiteral("SELECT b.backup_set_id FROM \"msdb.dbo.backupset\" b "
                                            "JOIN \"msdb.dbo.backupmediafamily\" m ON m.media_set_id = b.media_set_id "
                                            "WHERE b.backup_set_uuid = ? AND m.physical_device_name = ?"),
                             {set.text("BackupSetGUID"), paths.value(0)});
    if (known) return known->toLongLong();
    Record record;
    for (const auto& [column, field] : setColumns())
        record.insert(QString::fromLatin1(column), valueOf(set.header.value(QLatin1String(field))));
    record.insert(QStringLiteral("type"), set.number("BackupType") == 2 ? QStringLiteral("L") : QStringLiteral("D"));
    record.insert(QStringLiteral("media_set_id"), recordMedia(session, label, paths));
    record.insert(QStringLiteral("first_family_number"), 1);
    record.insert(QStringLiteral("last_family_number"), static_cast<int>(paths.size()));
    record.insert(QStringLiteral("time_zone"), session.spec.utcOffsetMinutes / 15);
    const qint64 id = session.storage.insert(QStringLiteral("msdb.dbo.backupset"), record);
    recordFiles(session, set, id);
    return id;
}

void recordRestore(Session& session, const RestoreSource& source, const QString& database, const QString& type,
                   bool isRecovered) {
    const qint64 setId = recordSet(session, source.set, source.media.label, source.paths);
    const qint64 id = session.storage.insert(QStringLiteral("msdb.dbo.restorehistory"),
                                             {{QStringLiteral("restore_date"), session.localNow()},
                                              {QStringLiteral("destination_database_name"), database},
                                              {QStringLiteral("user_name"), session.login},
                                              {QStringLiteral("backup_set_id"), setId},
                                              {QStringLiteral("restore_type"), type},
                                              {QStringLiteral("replace"), 0},
                                              {QStringLiteral("recovery"), isRecovered ? 1 : 0},
                                              {QStringLiteral("restart"), 0},
                                              {QStringLiteral("device_count"), static_cast<int>(source.paths.size())},
                                              {QStringLiteral("stop_before"), 0}});
    for (const Row& row : session.storage.rows(
             QStringLiteral(
                 "SELECT f.file_id, f.physical_name FROM lab_file f JOIN lab_database d ON d.id = f.database_id "
                 "WHERE d.name = ?"),
             {database}))
        session.storage.insert(QStringLiteral("msdb.dbo.restorefile"),
                               {{QStringLiteral("restore_history_id"), id},
                                {QStringLiteral("file_number"), row[0]},
                                {QStringLiteral("destination_phys_drive"), row[1]->left(3)},
                                {QStringLiteral("destination_phys_name"), row[1]}});
}

}  // namespace pchat::lab

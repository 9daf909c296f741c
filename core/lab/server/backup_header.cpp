#include "core/lab/server/backup_header.h"

namespace pchat::lab {

namespace {

QJsonValue orNull(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

int flagsOf(const Database& database, const BackupSpan& span) {
    enum Bit { SingleUserBit = 8, ChecksumBit = 16, TailBit = 64, IncompleteBit = 128, OfflineTailBit = 256 };
    int flags = span.hasChecksums ? ChecksumBit : 0;
    if (database.userAccess == SingleUser) flags |= SingleUserBit;
    if (span.isTail) flags |= TailBit | OfflineTailBit;
    if (span.isDamagedTail) flags |= TailBit | IncompleteBit;
    return flags;
}

void addServer(QJsonObject& header, const Session& session) {
    const QStringList version = session.spec.version.split(QLatin1Char('.'));
    header.insert(QStringLiteral("UserName"), session.login);
    header.insert(QStringLiteral("ServerName"), session.spec.serverName);
    header.insert(QStringLiteral("MachineName"), session.spec.serverName.section(QLatin1Char('\\'), 0, 0));
    header.insert(QStringLiteral("SoftwareVendorId"), 4608);
    header.insert(QStringLiteral("SoftwareVersionMajor"), version.value(0).toInt());
    header.insert(QStringLiteral("SoftwareVersionMinor"), version.value(1).toInt());
    header.insert(QStringLiteral("SoftwareVersionBuild"), version.value(2).toInt());
    header.insert(QStringLiteral("CompatibilityLevel"), version.value(0).toInt() * 10);
    header.insert(QStringLiteral("DatabaseVersion"), version.value(0).toInt() > 10 ? 706 : 661);
    header.insert(QStringLiteral("Collation"), QStringLiteral("Latin1_General_CI_AS"));
    header.insert(QStringLiteral("SortOrder"), 0);
    header.insert(QStringLiteral("CodePage"), 0);
    header.insert(QStringLiteral("UnicodeLocaleId"), 1033);
    header.insert(QStringLiteral("UnicodeComparisonStyle"), 196609);
}

void addLog(QJsonObject& header, const Database& database, const BackupSpan& span) {
    header.insert(QStringLiteral("FirstLSN"), span.firstLsn);
    header.insert(QStringLiteral("LastLSN"), span.lastLsn);
    header.insert(QStringLiteral("CheckpointLSN"), orNull(span.checkpointLsn));
    header.insert(QStringLiteral("DatabaseBackupLSN"),
                  span.fullBackupLsn.isEmpty() ? QString(25, QLatin1Char('0')) : span.fullBackupLsn);
    header.insert(QStringLiteral("FamilyGUID"), database.familyGuid);
    header.insert(QStringLiteral("BindingID"), database.databaseGuid);
    header.insert(QStringLiteral("FirstRecoveryForkID"), span.firstFork);
    header.insert(QStringLiteral("RecoveryForkID"), database.fork);
    header.insert(QStringLiteral("ForkPointLSN"),
                  span.firstFork == database.fork ? QJsonValue() : orNull(database.forkPoint));
}

void addFlags(QJsonObject& header, const Database& database, const BackupSpan& span) {
    header.insert(QStringLiteral("Flags"), flagsOf(database, span));
    header.insert(QStringLiteral("HasBackupChecksums"), span.hasChecksums ? 1 : 0);
    header.insert(QStringLiteral("BeginsLogChain"), span.beginsChain ? 1 : 0);
    header.insert(QStringLiteral("IsForceOffline"), span.isTail ? 1 : 0);
    header.insert(QStringLiteral("IsCopyOnly"), span.isCopyOnly ? 1 : 0);
    header.insert(QStringLiteral("HasIncompleteMetaData"), span.isDamagedTail ? 1 : 0);
    header.insert(QStringLiteral("IsSingleUser"), database.userAccess == SingleUser ? 1 : 0);
    header.insert(QStringLiteral("IsReadOnly"), database.isReadOnly);
    for (const char* never : {"HasBulkLoggedData", "IsSnapshot", "IsDamaged", "Compressed", "Containment"})
        header.insert(QLatin1String(never), 0);
    const QStringList models{QString(), QStringLiteral("FULL"), QStringLiteral("BULK-LOGGED"),
                             QStringLiteral("SIMPLE")};
    header.insert(QStringLiteral("RecoveryModel"), models.value(database.recoveryModel));
}

}  // namespace

QJsonObject backupHeader(Session& session, const Database& database, const BackupSpan& span, const BackupFacts& facts) {
    constexpr qint64 emptySize = 81920;
    constexpr qint64 recordSize = 512;
    const qint64 size = emptySize + recordSize * static_cast<qint64>(facts.records);
    QJsonObject header;
    header.insert(QStringLiteral("BackupType"), span.isLog ? 2 : 1);
    header.insert(QStringLiteral("BackupTypeDescription"),
                  span.isLog ? QStringLiteral("Transaction Log") : QStringLiteral("Database"));
    header.insert(QStringLiteral("Position"), facts.position);
    header.insert(QStringLiteral("DeviceType"), 2);
    header.insert(QStringLiteral("DatabaseName"), database.name);
    header.insert(QStringLiteral("DatabaseCreationDate"), database.created);
    header.insert(QStringLiteral("BackupSize"), QString::number(size));
    header.insert(QStringLiteral("CompressedBackupSize"), QString::number(size));
    header.insert(QStringLiteral("BackupStartDate"), facts.started);
    header.insert(QStringLiteral("BackupFinishDate"), session.localNow());
    header.insert(QStringLiteral("BackupSetGUID"), session.newGuid());
    addServer(header, session);
    addLog(header, database, span);
    addFlags(header, database, span);
    return header;
}

QJsonArray backupFiles(Session& session, const Database& database) {
    QJsonArray files;
    constexpr qint64 bytesPerPage = 8192;
    for (const Row& row :
         session.storage.rows(QStringLiteral("SELECT name, physical_name, type, size, file_id, file_guid FROM lab_file "
                                             "WHERE database_id = ? ORDER BY file_id"),
                              {database.id})) {
        const bool isLog = row[2] == QStringLiteral("1");
        files.append(
            QJsonObject{{QStringLiteral("LogicalName"), *row[0]},
                        {QStringLiteral("PhysicalName"), *row[1]},
                        {QStringLiteral("Type"), isLog ? QStringLiteral("L") : QStringLiteral("D")},
                        {QStringLiteral("FileGroupName"), isLog ? QJsonValue() : QJsonValue(QStringLiteral("PRIMARY"))},
                        {QStringLiteral("Size"), QString::number(row[3]->toLongLong() * bytesPerPage)},
                        {QStringLiteral("MaxSize"), QStringLiteral("35184372080640")},
                        {QStringLiteral("FileId"), row[4]->toInt()},
                        {QStringLiteral("CreateLSN"), QStringLiteral("0")},
                        {QStringLiteral("UniqueId"), *row[5]},
                        {QStringLiteral("BackupSizeInBytes"), QStringLiteral("81920")},
                        {QStringLiteral("SourceBlockSize"), 512},
                        {QStringLiteral("FileGroupId"), isLog ? 0 : 1},
                        {QStringLiteral("IsReadOnly"), 0},
                        {QStringLiteral("IsPresent"), 1}});
    }
    return files;
}

QJsonObject mediaLabel(Session& session, int families) {
    return {{QStringLiteral("MediaSetId"), session.newGuid()},
            {QStringLiteral("MediaFamilyId"), session.newGuid()},
            {QStringLiteral("FamilyCount"), families},
            {QStringLiteral("FamilySequenceNumber"), 1},
            {QStringLiteral("MediaSequenceNumber"), 1},
            {QStringLiteral("MediaLabelPresent"), 0},
            {QStringLiteral("SoftwareName"), QStringLiteral("Microsoft SQL Server")},
            {QStringLiteral("SoftwareVendorId"), 4608},
            {QStringLiteral("MediaDate"), session.localNow()},
            {QStringLiteral("Mirror_Count"), 1},
            {QStringLiteral("IsCompressed"), 0}};
}

}  // namespace pchat::lab

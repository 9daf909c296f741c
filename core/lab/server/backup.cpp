#include "core/lab/server/backup_header.h"
#include "core/lab/server/history.h"
#include "core/lab/server/statements.h"

#include <QFileInfo>

namespace pchat::lab {

namespace {

void demandRight(const Session& session, const tsql::Backup& backup, const Database& database) {
    const QString right = QStringLiteral("BACKUP ") + backup.what;
    const bool isOwner = database.owner.compare(session.login, Qt::CaseInsensitive) == 0;
    if (isOwner || session.may(right + QLatin1Char(':') + database.name) ||
        session.may(QStringLiteral("db_backupoperator:") + database.name))
        return;
    throw raised(262, {right, database.name});
}

void demandState(Session& session, const Database& database, bool isDamagedTail) {
    if (database.mirroringRole == Mirror) throw raised(3059);
    if (database.isStandby != 0) throw raised(3036, {database.name});
    const bool isReachable =
        isDamagedTail && (database.state == Suspect || database.state == RecoveryPending || database.state == Offline);
    if (!isReachable) demandOpen(session, database);
}

void demandLogBackup(Session& session, const tsql::Backup& backup, const Database& database) {
    if (database.recoveryModel == SimpleModel) throw raised(4208, {QStringLiteral("BACKUP LOG")});
    if (database.logBackupLsn.isEmpty()) throw raised(4214);
    if (backup.find(QStringLiteral("NORECOVERY")) == nullptr) return;
    if (database.isMirrored()) throw raised(1468, {database.name});
    if (isInUse(session, database)) throw raised(3101);
}

void demand(Session& session, const tsql::Backup& backup, const Database& database) {
    demandRight(session, backup, database);
    demandState(session, database, backup.find(QStringLiteral("NO_TRUNCATE")) != nullptr);
    if (backup.what == QLatin1String("LOG")) return demandLogBackup(session, backup, database);
    if (backup.find(QStringLiteral("NORECOVERY")) != nullptr)
        throw raised(155, {QStringLiteral("NORECOVERY"), QStringLiteral("BACKUP DATABASE")});
}

/// How the set lies in the log, and what that changes in the database.
BackupSpan spanOf(Session& session, const tsql::Backup& backup, Database& database) {
    BackupSpan span;
    span.isLog = backup.what == QLatin1String("LOG");
    span.isCopyOnly = backup.find(QStringLiteral("COPY_ONLY")) != nullptr;
    span.isTail = backup.find(QStringLiteral("NORECOVERY")) != nullptr;
    span.hasChecksums = backup.find(QStringLiteral("CHECKSUM")) != nullptr;
    span.isDamagedTail = database.state != Online;
    span.beginsChain = span.isLog && database.beginsChain != 0;
    const QString now = session.localNow();
    if (!span.isLog) span.checkpointLsn = appendRecord(session.storage, database, QStringLiteral("checkpoint"), now);
    if (span.isLog) span.checkpointLsn = database.checkpointLsn;
    span.firstLsn = span.isLog ? database.logBackupLsn : span.checkpointLsn;
    span.firstFork = span.isLog ? database.logBackupFork : database.fork;
    span.fullBackupLsn = database.fullBackupLsn;
    span.lastLsn = appendRecord(session.storage, database, QStringLiteral("backup"), now);
    return span;
}

void note(Database& database, const BackupSpan& span) {
    if (span.isLog && !span.isCopyOnly) {
        database.logBackupLsn = span.lastLsn;
        database.logBackupFork = database.fork;
        database.beginsChain = 0;
    }
    if (!span.isLog) {
        database.checkpointLsn = span.checkpointLsn;
        if (!span.isCopyOnly) database.fullBackupLsn = span.checkpointLsn;
        if (database.logBackupLsn.isEmpty()) {
            database.logBackupLsn = span.checkpointLsn;
            database.logBackupFork = database.fork;
        }
    }
    if (!span.isTail) return;
    database.state = Restoring;
    database.redoLsn = span.lastLsn;
    database.redoFork = database.fork;
}

std::vector<LogRecord> recordsIn(Session& session, const Database& database, const BackupSpan& span) {
    std::vector<LogRecord> records;
    const QString from = span.isLog ? span.firstLsn : QString();
    for (const Row& row : session.storage.rows(QStringLiteral("SELECT lsn, kind, number, at FROM lab_log WHERE "
                                                              "database_id = ? AND lsn >= ? AND lsn < ? ORDER BY lsn"),
                                               {database.id, from, span.lastLsn}))
        records.push_back({*row[0], *row[1], row[2]->toLongLong(), *row[3]});
    return records;
}

/// Deals the records out to the stripes, one after the other.
void write(Session& session, const tsql::Backup& backup, const QStringList& paths, BackupSet set,
           const QJsonObject& label) {
    const bool anew =
        backup.find(QStringLiteral("INIT")) != nullptr || backup.find(QStringLiteral("FORMAT")) != nullptr;
    const std::vector<LogRecord> all = std::move(set.records);
    const auto families = static_cast<std::size_t>(paths.size());
    for (std::size_t family = 0; family < families; ++family) {
        set.records.clear();
        for (std::size_t at = family; at < all.size(); at += families)
            set.records.push_back(all[at]);
        QJsonObject own = label;
        own.insert(QStringLiteral("FamilySequenceNumber"), static_cast<int>(family) + 1);
        writeMedia(session, paths[static_cast<qsizetype>(family)], own, set, anew);
    }
}

int nextPosition(const Session& session, const tsql::Backup& backup, const QString& path) {
    const bool anew =
        backup.find(QStringLiteral("INIT")) != nullptr || backup.find(QStringLiteral("FORMAT")) != nullptr;
    if (anew || !QFileInfo::exists(localPath(session, path))) return 1;
    return static_cast<int>(readMedia(session, path).sets.size()) + 1;
}

void saySucceeded(Session& session, const tsql::Backup& backup, const BackupSet& set, const QString& database,
                  int line) {
    constexpr int bytesPerPage = 8192;
    const QString pages = QString::number(set.text("BackupSize").toLongLong() / bytesPerPage);
    const QString position = QString::number(set.number("Position"));
    if (const tsql::Option* stats = backup.find(QStringLiteral("STATS")))
        sayProgress(session, optionNumber(session, stats, 10), line);
    const auto fileName = [](const QJsonValue& file) {
        return file.toObject().value(QLatin1String("LogicalName")).toString();
    };
    if (backup.what == QLatin1String("DATABASE"))
        session.say(4035, {pages, database, fileName(set.files.first()), position}, line);
    session.say(4035,
                {backup.what == QLatin1String("LOG") ? pages : QStringLiteral("2"), database,
                 fileName(set.files.last()), position},
                line);
    session.say(
        3014, {QStringLiteral("BACKUP ") + backup.what, pages, QStringLiteral("0.100"), QStringLiteral("1.250")}, line);
}

void backUp(Session& session, const tsql::Statement& statement, const tsql::Backup& backup) {
    Database database = demandDatabase(session, databaseNameOf(session, backup.database));
    demand(session, backup, database);
    const QStringList paths = pathsOf(session, backup.disks);
    const int position = nextPosition(session, backup, paths.first());
    const QString started = session.localNow();
    const std::chrono::milliseconds duration(backup.what == QLatin1String("LOG") ? 300 : 2000);
    BackupSet set;
    act(session, statement, {QStringLiteral("BACKUP ") + backup.what, database.id, duration}, [&] {
        database = demandDatabase(session, database.name);
        demand(session, backup, database);
        const BackupSpan span = spanOf(session, backup, database);
        set.records = recordsIn(session, database, span);
        set.header = backupHeader(session, database, span, {started, position, set.records.size()});
        if (const tsql::Option* name = backup.find(QStringLiteral("NAME")))
            set.header.insert(QStringLiteral("BackupName"), evaluate(session, *name->value).value_or(QString()));
        set.files = backupFiles(session, database);
        const QJsonObject label = mediaLabel(session, static_cast<int>(paths.size()));
        write(session, backup, paths, set, label);
        recordSet(session, set, label, paths);
        note(database, span);
        saveDatabase(session.storage, database);
    });
    saySucceeded(session, backup, set, database.name, statement.line);
}

}  // namespace

void runBackup(Session& session, const tsql::Statement& statement, const tsql::Backup& backup) {
    try {
        backUp(session, statement, backup);
    } catch (Raised& error) {
        if (error.messages.front().number < 50000)
            error.messages.push_back(serverMessage(3013, {QStringLiteral("BACKUP ") + backup.what}, statement.line));
        throw;
    }
}

}  // namespace pchat::lab

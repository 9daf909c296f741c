#include "core/lab/server/history.h"
#include "core/lab/server/server_time.h"
#include "core/lab/server/statements.h"

#include <QFileInfo>

#include <algorithm>

namespace pchat::lab {

namespace {

constexpr std::chrono::milliseconds recoveryTime{20000};

/// Those who were thrown out try to come back to the database by its name.
const QString adoptSessions = QStringLiteral("UPDATE lab_session SET database_id = ? WHERE database_id = ?");

/// The fork on which the set's log runs where the database stands.
QString forkAt(const BackupSet& set, const QString& lsn) {
    const QString point = set.text("ForkPointLSN");
    return point.isEmpty() || lsn <= point ? set.text("FirstRecoveryForkID") : set.text("RecoveryForkID");
}

void demandNext(const BackupSet& set, const Database& database) {
    const QString first = set.text("FirstLSN");
    const QString last = set.text("LastLSN");
    const QString& at = database.redoLsn;
    if (last <= at) throw raised(4326, {shownLsn(last), shownLsn(at)});
    if (first > at) throw raised(4305, {shownLsn(first), shownLsn(at)});
    if (forkAt(set, at) != database.redoFork) throw raised(4330);
}

void demandVersion(const Session& session, const BackupSet& set) {
    const int major = set.number("SoftwareVersionMajor");
    const QString from = QStringLiteral("%1.%2.%3")
                             .arg(major)
                             .arg(set.number("SoftwareVersionMinor"), 2, 10, QLatin1Char('0'))
                             .arg(set.number("SoftwareVersionBuild"));
    if (major > session.spec.version.section(QLatin1Char('.'), 0, 0).toInt())
        throw raised(3169, {from, session.spec.version});
}

void demandType(const RestoreSource& source, int type) {
    if (source.set.number("BackupType") == type) return;
    const bool isLog = source.set.number("BackupType") == 2;
    throw raised(3135,
                 {source.paths.first(), isLog ? QStringLiteral("BACKUP LOG") : QStringLiteral("BACKUP DATABASE")});
}

void applyRecords(Session& session, Database& database, const BackupSet& set, const QString& from) {
    session.storage.run(QStringLiteral("DELETE FROM lab_log WHERE database_id = ? AND lsn >= ?"), {database.id, from});
    for (const LogRecord& record : set.records) {
        if (record.lsn < from) continue;
        session.storage.run(
            QStringLiteral(
                "INSERT OR REPLACE INTO lab_log (database_id, lsn, kind, number, at) VALUES (?, ?, ?, ?, ?)"),
            {database.id, record.lsn, record.kind, record.number, record.at});
    }
    database.redoLsn = set.text("LastLSN");
    database.redoFork = set.text("RecoveryForkID");
    database.nextLsn = database.redoLsn;
    database.fork = database.redoFork;
    database.halfRestored.clear();
}

Undertaking undertakingOf(const tsql::Restore& restore, qint64 databaseId, std::size_t records) {
    return {QStringLiteral("RESTORE ") + restore.what, databaseId,
            std::chrono::milliseconds(400 + 2 * static_cast<int>(records))};
}

bool recovers(const tsql::Restore& restore) {
    return restore.find(QStringLiteral("NORECOVERY")) == nullptr && restore.find(QStringLiteral("STANDBY")) == nullptr;
}

void demandLogTarget(Session& session, const Database& database) {
    if (database.state == Online && database.isStandby == 0) throw raised(3117);
    if (database.state != Restoring && database.isStandby == 0) throw raised(927, {database.name});
    if (isInUse(session, database)) throw raised(3101);
    demandStandbyFile(session, database);
}

void demandSameFamily(const BackupSet& set, const Database& database) {
    if (set.text("FamilyGUID") != database.familyGuid) throw raised(3154, {database.name});
}

void demandNotHalf(Session& session, const Database& database, const QString& setGuid) {
    if (database.halfRestored.isEmpty() || database.halfRestored == setGuid) return;
    throw raised(4319, {session.storage
                            .cell(QStringLiteral("SELECT name FROM lab_file WHERE database_id = ? AND file_id = 1"),
                                  {database.id})
                            .value_or(database.name)});
}

}  // namespace

void runRestoreLog(Session& session, const tsql::Statement& statement, const tsql::Restore& restore) {
    Database database = *restoreTarget(session, restore);
    demandLogTarget(session, database);
    const RestoreSource source = openSource(session, restore);
    demandType(source, 2);
    demandVersion(session, source.set);
    demandSameFamily(source.set, database);
    demandNotHalf(session, database, source.set.text("BackupSetGUID"));
    demandNext(source.set, database);
    act(session, statement, undertakingOf(restore, database.id, source.set.records.size()), [&] {
        database = demandDatabase(session, database.name);
        demandLogTarget(session, database);
        demandNext(source.set, database);
        applyRecords(session, database, source.set, database.redoLsn);
        leaveIn(session, database, restore);
        recordRestore(session, source, database.name, QStringLiteral("L"), recovers(restore));
    });
    sayRestored(session, restore, source, database, statement.line);
}

namespace {

/// What stands in the way of putting a full backup over a database that exists.
void demandReplaceable(Session& session, const Database& database, const BackupSet& set, bool replaces) {
    if (isInUse(session, database)) throw raised(3101);
    if (replaces) return;
    if (set.text("FamilyGUID") != database.familyGuid) throw raised(3154, {database.name});
    const bool hasTail = database.state == Online && database.isStandby == 0 && database.recoveryModel != SimpleModel;
    if (hasTail) throw raised(3159, {database.name});
}

/// One file of the backup, and where it is to lie.
struct PlacedFile {
    QString logicalName;
    bool isLog = false;
    QString path;
};

/// Where the backup had them, unless a MOVE says otherwise. Some versions go by the places of a database of the same
/// name that is there already; the lab never does, so that nothing rests on it.
std::vector<PlacedFile> placedFiles(const tsql::Restore& restore, const BackupSet& set, const QString& database) {
    std::vector<PlacedFile> files;
    files.reserve(static_cast<std::size_t>(set.files.size()));
    for (const QJsonValue value : set.files)
        files.push_back({value[QLatin1String("LogicalName")].toString(),
                         value[QLatin1String("Type")].toString() == QLatin1String("L"),
                         value[QLatin1String("PhysicalName")].toString()});
    for (const tsql::Option& option : restore.options) {
        if (option.name != QLatin1String("MOVE")) continue;
        const auto file = std::find_if(files.begin(), files.end(), [&](const PlacedFile& each) {
            return each.logicalName.compare(option.value->text, Qt::CaseInsensitive) == 0;
        });
        if (file == files.end()) throw raised(3234, {option.value->text, database});
        file->path = option.second->text;
    }
    return files;
}

/// The files of databases are nowhere on this machine, and their own folders need not be either.
bool hasFolderOf(const Session& session, const QString& path) {
    const QString folder = path.left(path.lastIndexOf(u'\\'));
    for (const QString& own : {session.spec.dataFolder, session.spec.logFolder})
        if (folder.compare(own, Qt::CaseInsensitive) == 0) return true;
    const auto local = session.world.mapPath(folder);
    return local && QFileInfo(*local).isDir();
}

void demandPlaces(const Session& session, const std::vector<PlacedFile>& files, int line) {
    constexpr int pathNotFound = 3;
    Raised refusal;
    for (const PlacedFile& file : files) {
        if (hasFolderOf(session, file.path)) continue;
        refusal.messages.push_back(serverMessage(5133, {file.path, osErrorText(pathNotFound)}, line));
        refusal.messages.push_back(serverMessage(3156, {file.logicalName, file.path}, line));
    }
    if (refusal.messages.empty()) return;
    refusal.messages.push_back(serverMessage(3119, {}, line));
    throw refusal;
}

QString pathOf(const std::vector<PlacedFile>& files, bool isLog) {
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const PlacedFile& each) { return each.isLog == isLog; });
    return file == files.end() ? QString() : file->path;
}

Database restoredRow(Session& session, const BackupSet& set, const QString& name) {
    Database database;
    database.name = name;
    database.created = session.localNow();
    database.state = Restoring;
    database.owner = session.login;
    database.databaseGuid = session.newGuid();
    database.familyGuid = set.text("FamilyGUID");
    database.firstFork = set.text("FirstRecoveryForkID");
    database.checkpointLsn = set.text("CheckpointLSN");
    database.fullBackupLsn = set.text("CheckpointLSN");
    database.recoveryModel = set.text("RecoveryModel") == QLatin1String("SIMPLE") ? SimpleModel : FullModel;
    return database;
}

}  // namespace

void runRestoreDatabase(Session& session, const tsql::Statement& statement, const tsql::Restore& restore) {
    const std::optional<Database> existing = restoreTarget(session, restore);
    const QString name = databaseNameOf(session, restore.database);
    const RestoreSource source = openSource(session, restore);
    demandType(source, 1);
    demandVersion(session, source.set);
    const bool replaces = restore.find(QStringLiteral("REPLACE")) != nullptr;
    if (existing) demandReplaceable(session, *existing, source.set, replaces);
    const std::vector<PlacedFile> files = placedFiles(restore, source.set, name);
    demandPlaces(session, files, statement.line);
    Database database;
    act(session, statement, undertakingOf(restore, existing ? existing->id : 0, source.set.records.size()), [&] {
        if (existing) removeDatabase(session.storage, *existing);
        database = restoredRow(session, source.set, name);
        addDatabase(session.storage, database);
        if (existing) session.storage.run(adoptSessions, {database.id, existing->id});
        addFiles(session, database, pathOf(files, false), pathOf(files, true));
        applyRecords(session, database, source.set, {});
        leaveIn(session, database, restore);
        recordRestore(session, source, name, QStringLiteral("D"), recovers(restore));
    });
    sayRestored(session, restore, source, database, statement.line);
}

void runRestoreFinish(Session& session, const tsql::Statement& statement, const tsql::Restore& restore) {
    Database database = *restoreTarget(session, restore);
    const auto demand = [&] {
        if (database.state == Online && database.isStandby == 0) throw raised(3153);
        if (isInUse(session, database)) throw raised(3101);
        demandStandbyFile(session, database);
        if (recovers(restore)) demandNotHalf(session, database, {});
    };
    demand();
    const Undertaking undertaking{QStringLiteral("RESTORE DATABASE"), database.id,
                                  std::chrono::milliseconds(recovers(restore) ? 1500 : 300)};
    act(session, statement, undertaking, [&] {
        database = demandDatabase(session, database.name);
        demand();
        leaveIn(session, database, restore);
    });
    session.say(
        3014,
        {QStringLiteral("RESTORE DATABASE"), QStringLiteral("0"), QStringLiteral("0.342"), QStringLiteral("0.000")},
        statement.line);
}

void runRestore(Session& session, const tsql::Statement& statement, const tsql::Restore& restore) {
    try {
        if (restore.what.endsWith(QLatin1String("ONLY")))
            runRestoreOnly(session, statement, restore);
        else if (restore.what == QLatin1String("LOG"))
            runRestoreLog(session, statement, restore);
        else if (restore.disks.empty())
            runRestoreFinish(session, statement, restore);
        else
            runRestoreDatabase(session, statement, restore);
    } catch (Raised& error) {
        const bool isOurs = error.messages.front().number >= 50000;
        if (!isOurs)
            error.messages.push_back(serverMessage(3013, {QStringLiteral("RESTORE ") + restore.what}, statement.line));
        throw;
    }
}

void halfRestore(Session& session, const tsql::Restore& restore) {
    Transaction transaction(session.storage);
    Database database = *restoreTarget(session, restore);
    if (!restore.disks.empty() && restore.what == QLatin1String("LOG")) {
        database.halfRestored = openSource(session, restore).set.text("BackupSetGUID");
        database.state = Restoring;
        database.isStandby = 0;
        database.isReadOnly = 0;
    } else if (restore.disks.empty() && recovers(restore)) {
        database.state = Recovering;
        database.isStandby = 0;
        database.recoveringUntil = timeText(session.now().toUTC().addMSecs(recoveryTime.count()));
    }
    saveDatabase(session.storage, database);
    transaction.commit();
}

}  // namespace pchat::lab

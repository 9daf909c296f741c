#include "core/lab/server/databases.h"

#include "core/lab/server/server_time.h"

namespace pchat::lab {

namespace {

void take(const Cell& cell, QString& field) {
    field = cell.value_or(QString());
}
void take(const Cell& cell, int& field) {
    field = cell.value_or(QString()).toInt();
}
void take(const Cell& cell, qint64& field) {
    field = cell.value_or(QString()).toLongLong();
}

StorageValue give(const QString& field) {
    return field.isEmpty() ? StorageValue() : StorageValue(field);
}
StorageValue give(qint64 field) {
    return {field};
}

Record recordOf(const Database& database) {
    Record record;
    std::apply(
        [&](const auto&... each) { (record.insert(QString::fromLatin1(each.name), give(database.*each.member)), ...); },
        Database::fields());
    return record;
}

QStringList columns() {
    QStringList names;
    std::apply([&](const auto&... each) { (names.append(QString::fromLatin1(each.name)), ...); }, Database::fields());
    return names;
}

Database databaseOf(const Row& row) {
    Database database;
    std::size_t at = 0;
    std::apply([&](const auto&... each) { (take(row[at++], database.*each.member), ...); }, Database::fields());
    return database;
}

}  // namespace

std::optional<Database> findDatabase(Storage& storage, const QString& name) {
    const auto found = storage.rows(
        QStringLiteral("SELECT %1 FROM lab_database WHERE name = ?").arg(columns().join(QStringLiteral(", "))), {name});
    return found.empty() ? std::nullopt : std::optional(databaseOf(found.front()));
}

Database demandDatabase(Session& session, const QString& name) {
    const std::optional<Database> database = findDatabase(session.storage, name);
    if (!database) throw raised(911, {name});
    return *database;
}

void addDatabase(Storage& storage, Database& database) {
    database.id = storage.cell(QStringLiteral("SELECT MAX(MAX(id), 4) + 1 FROM lab_database"))->toLongLong();
    storage.insert(QStringLiteral("lab_database"), recordOf(database));
}

void saveDatabase(Storage& storage, const Database& database) {
    Record record = recordOf(database);
    QStringList assignments;
    StorageValues values;
    for (auto it = record.cbegin(); it != record.cend(); ++it) {
        assignments << it.key() + QStringLiteral(" = ?");
        values.push_back(it.value());
    }
    values.emplace_back(database.id);
    storage.run(QStringLiteral("UPDATE lab_database SET %1 WHERE id = ?").arg(assignments.join(QStringLiteral(", "))),
                values);
}

void removeDatabase(Storage& storage, const Database& database) {
    for (const char* table : {"lab_file", "lab_log"})
        storage.run(QStringLiteral("DELETE FROM %1 WHERE database_id = ?").arg(QLatin1String(table)), {database.id});
    storage.run(QStringLiteral("DELETE FROM lab_database WHERE id = ?"), {database.id});
}

QString stateName(const Database& database) {
    switch (database.state) {
        case Restoring:
            return QStringLiteral("RESTORING");
        case Recovering:
            return QStringLiteral("RECOVERING");
        case RecoveryPending:
            return QStringLiteral("RECOVERY_PENDING");
        case Suspect:
            return QStringLiteral("SUSPECT");
        case Offline:
            return QStringLiteral("OFFLINE");
        default:
            return QStringLiteral("ONLINE");
    }
}

void demandOpen(Session& session, const Database& database) {
    if (database.mirroringRole == Mirror) throw raised(954, {database.name});
    const int refusal = database.state == Restoring         ? 927
                        : database.state == Recovering      ? 922
                        : database.state == Suspect         ? 926
                        : database.state == RecoveryPending ? 945
                        : database.state == Offline         ? 942
                                                            : 0;
    if (refusal != 0) throw raised(refusal, {database.name});
    const bool isTaken =
        database.userAccess == SingleUser && database.singleUser != 0 && database.singleUser != session.spid;
    if (isTaken) throw raised(924, {database.name});
    const bool isKeptOut = database.userAccess == RestrictedUser && !session.may(QStringLiteral("dbcreator"));
    if (isKeptOut) throw raised(916, {session.login, database.name});
}

void addFiles(Session& session, const Database& database, const QString& dataPath, const QString& logPath) {
    const auto add = [&](int fileId, const QString& logical, const QString& path, int pages) {
        session.storage.insert(QStringLiteral("lab_file"), {{QStringLiteral("database_id"), database.id},
                                                            {QStringLiteral("file_id"), fileId},
                                                            {QStringLiteral("type"), fileId == 2 ? 1 : 0},
                                                            {QStringLiteral("name"), logical},
                                                            {QStringLiteral("physical_name"), path},
                                                            {QStringLiteral("size"), pages},
                                                            {QStringLiteral("file_guid"), session.newGuid()}});
    };
    const auto made = [&](const QString& folder, const char* ending) {
        return folder + u'\\' + database.name + QLatin1String(ending);
    };
    const QString data = dataPath.isEmpty() ? made(session.spec.dataFolder, ".mdf") : dataPath;
    const QString log = logPath.isEmpty() ? made(session.spec.logFolder, "_log.ldf") : logPath;
    constexpr int dataPages = 12800;
    constexpr int logPages = 6400;
    add(1, database.name, data, dataPages);
    add(2, database.name + QStringLiteral("_log"), log, logPages);
}

QString appendRecord(Storage& storage, Database& database, const QString& kind, const QString& at, qint64 number) {
    const QString lsn = database.nextLsn;
    storage.run(QStringLiteral("INSERT INTO lab_log (database_id, lsn, kind, number, at) VALUES (?, ?, ?, ?, ?)"),
                {database.id, lsn, kind, number, at});
    database.nextLsn = lsnAfter(lsn);
    return lsn;
}

void beginLog(Session& session, Database& database) {
    database.nextLsn = firstLsn(database.id);
    appendRecord(session.storage, database, QStringLiteral("create"), session.localNow());
    saveDatabase(session.storage, database);
}

void recover(Session& session, Database& database) {
    const QString point = database.redoLsn.isEmpty() ? database.nextLsn : database.redoLsn;
    database.state = Online;
    database.isStandby = 0;
    database.isReadOnly = 0;
    database.nextLsn = point;
    const QString fork = database.redoFork.isEmpty() ? database.fork : database.redoFork;
    // What was a mirror has the log since the last log backup, whoever took that; what was restored has none of it.
    const bool hasOlderLog =
        !database.logBackupLsn.isEmpty() && database.logBackupFork == fork && database.logBackupLsn < point;
    if (!hasOlderLog) database.logBackupLsn = point;
    database.logBackupFork = fork;
    database.fork = session.newGuid();
    database.forkPoint = point;
    database.beginsChain = 0;
    database.redoLsn.clear();
    database.redoFork.clear();
    database.halfRestored.clear();
    database.recoveringUntil.clear();
    database.standbyFile.clear();
    session.storage.run(QStringLiteral("DELETE FROM lab_log WHERE database_id = ? AND lsn >= ?"), {database.id, point});
    appendRecord(session.storage, database, QStringLiteral("recovery"), session.localNow());
    saveDatabase(session.storage, database);
}

void finishRecoveries(Session& session) {
    const auto due =
        session.storage.rows(QStringLiteral("SELECT name FROM lab_database WHERE state = 2 AND recoveringUntil <= ?"),
                             {timeText(session.now().toUTC())});
    for (const Row& row : due) {
        Transaction transaction(session.storage);
        Database database = demandDatabase(session, *row.front());
        if (database.state == Recovering) recover(session, database);
        transaction.commit();
    }
}

}  // namespace pchat::lab

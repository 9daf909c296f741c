#include "core/run/store.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <optional>

namespace pchat {

namespace {

constexpr int applicationId = 0x50435246;  // "PCRF", kept in SQLite's own header

/// Runs a prepared query with its values in order.
bool execWith(QSqlQuery& query, const QVariantList& values) {
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    return query.exec();
}

}  // namespace

struct RunStore::Connection {
    QString name;
    QString shownPath;
    QSqlDatabase database;
    std::optional<QSqlQuery> insertEvent;
    bool isEachDurable = true;

    Connection(QString connectionName, const QString& path, QString shown)
        : name(std::move(connectionName)),
          shownPath(std::move(shown)),
          database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name)) {
        database.setDatabaseName(path);
    }
    ~Connection() {
        insertEvent.reset();
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(name);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
};

RunStore::RunStore(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
RunStore::~RunStore() = default;
RunStore::RunStore(RunStore&&) noexcept = default;
RunStore& RunStore::operator=(RunStore&&) noexcept = default;

tl::expected<RunStore, Message> RunStore::connect(const QString& path, const QString& shownPath) {
    auto connection = std::make_unique<Connection>(
        QStringLiteral("run-file-") + QUuid::createUuid().toString(QUuid::WithoutBraces), path, shownPath);
    if (!connection->database.open())
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "The run file %1 cannot be used. SQLite says: %2"),
                                      {shownPath, connection->database.lastError().databaseText()}));
    RunStore store(std::move(connection));
    if (const auto done = store.run(QStringLiteral("PRAGMA synchronous = FULL")); !done)
        return tl::unexpected(done.error());
    return store;
}

tl::expected<RunStore, Message> RunStore::connectToRead(const QString& path) {
    const QString name = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
    auto connection = std::make_unique<Connection>(
        QStringLiteral("run-file-") + QUuid::createUuid().toString(QUuid::WithoutBraces), name, path);
    connection->database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"));
    if (!connection->database.open())
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "The run file %1 cannot be used. SQLite says: %2"),
                                      {path, connection->database.lastError().databaseText()}));
    return RunStore(std::move(connection));
}

Message RunStore::problem(const QSqlQuery& query) const {
    return Message(QT_TRANSLATE_NOOP("core", "The run file %1 cannot be used. SQLite says: %2"),
                   {m_connection->shownPath, query.lastError().databaseText()});
}

RunStore::Result RunStore::run(const QString& sql) const {
    QSqlQuery query(m_connection->database);
    if (!query.exec(sql)) return tl::unexpected(problem(query));
    return {};
}

QVariant RunStore::value(const QString& sql) const {
    QSqlQuery query(m_connection->database);
    return query.exec(sql) && query.next() ? query.value(0) : QVariant();
}

RunStore::Result RunStore::createTables(int formatVersion) {
    const QStringList statements{
        QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
        QStringLiteral("PRAGMA user_version = %1").arg(formatVersion),
        QStringLiteral("CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE documents(number INTEGER PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE events(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE evidence(seq INTEGER PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL, "
                       "hash BLOB NOT NULL)")};
    for (const QString& statement : statements)
        if (const auto done = run(statement); !done) return done;
    return {};
}

RunStore::Result RunStore::begin() {
    return run(QStringLiteral("BEGIN IMMEDIATE"));
}

RunStore::Result RunStore::commit() {
    return run(QStringLiteral("COMMIT"));
}

void RunStore::rollback() {
    (void)run(QStringLiteral("ROLLBACK"));
}

RunStore::Result RunStore::enterWal() {
    // A short log is soon written over from its start, and a write that does not lengthen the file is flushed faster.
    if (value(QStringLiteral("PRAGMA journal_mode = WAL")).toString() == QLatin1String("wal"))
        return run(QStringLiteral("PRAGMA wal_autocheckpoint = 200"));
    return tl::unexpected(
        Message(QT_TRANSLATE_NOOP("core",
                                  "The run file %1 cannot be written as it must be: its folder does "
                                  "not allow SQLite's write-ahead log. Choose a folder on a local disk."),
                {m_connection->shownPath}));
}

// With NORMAL a commit leaves the log unflushed; the next one with FULL flushes all of it.
RunStore::Result RunStore::eachIsDurable(bool isSo) {
    if (m_connection->isEachDurable == isSo) return {};
    const auto done =
        run(isSo ? QStringLiteral("PRAGMA synchronous = FULL") : QStringLiteral("PRAGMA synchronous = NORMAL"));
    if (done) m_connection->isEachDurable = isSo;
    return done;
}

RunStore::Result RunStore::leaveWal() {
    m_connection->insertEvent.reset();
    if (const auto done = eachIsDurable(true); !done) return done;
    if (const auto done = run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); !done) return done;
    return run(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

RunStore::Result RunStore::putDocument(const QString& name, const QByteArray& bytes) {
    QSqlQuery query(m_connection->database);
    query.prepare(QStringLiteral("INSERT INTO documents(name, bytes) VALUES(?, ?)"));
    if (!execWith(query, {name, bytes})) return tl::unexpected(problem(query));
    return {};
}

RunStore::Result RunStore::putRecord(const Record& record) {
    if (record.isEvidence) {
        QSqlQuery query(m_connection->database);
        query.prepare(QStringLiteral("INSERT INTO evidence(seq, name, bytes, hash) VALUES(?, ?, ?, ?)"));
        if (!execWith(query, {record.number, record.name, record.bytes, record.hash}))
            return tl::unexpected(problem(query));
        return {};
    }
    auto& insert = m_connection->insertEvent;
    if (!insert) {
        insert.emplace(m_connection->database);
        insert->prepare(QStringLiteral("INSERT INTO events(seq, bytes, hash) VALUES(?, ?, ?)"));
    }
    if (!execWith(*insert, {record.number, record.bytes, record.hash})) return tl::unexpected(problem(*insert));
    insert->finish();
    return {};
}

RunStore::Result RunStore::putMeta(const QString& key, const QString& value) {
    QSqlQuery query(m_connection->database);
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)"));
    if (!execWith(query, {key, value})) return tl::unexpected(problem(query));
    return {};
}

RunStore::Result RunStore::dropMeta(const QString& key) {
    QSqlQuery query(m_connection->database);
    query.prepare(QStringLiteral("DELETE FROM meta WHERE key = ?"));
    if (!execWith(query, {key})) return tl::unexpected(problem(query));
    return {};
}

QByteArray RunStore::document(const QString& name) const {
    QSqlQuery query(m_connection->database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT bytes FROM documents WHERE name = ? ORDER BY number LIMIT 1"));
    return execWith(query, {name}) && query.next() ? query.value(0).toByteArray() : QByteArray();
}

RunStore::Result RunStore::eachDocument(const std::function<void(const QString&, const QByteArray&)>& visit) const {
    QSqlQuery query(m_connection->database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT name, bytes FROM documents ORDER BY number")))
        return tl::unexpected(problem(query));
    while (query.next())
        visit(query.value(0).toString(), query.value(1).toByteArray());
    if (query.lastError().isValid()) return tl::unexpected(problem(query));
    return {};
}

RunStore::Result RunStore::eachRecord(const std::function<void(const Record&)>& visit) const {
    QSqlQuery query(m_connection->database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT seq, NULL, bytes, hash FROM events UNION ALL "
                                   "SELECT seq, name, bytes, hash FROM evidence ORDER BY 1")))
        return tl::unexpected(problem(query));
    while (query.next())
        visit({query.value(0).toLongLong(), query.value(1).toString(), !query.value(1).isNull(),
               query.value(2).toByteArray(), query.value(3).toByteArray()});
    if (query.lastError().isValid()) return tl::unexpected(problem(query));
    return {};
}

QString RunStore::meta(const QString& key) const {
    QSqlQuery query(m_connection->database);
    query.prepare(QStringLiteral("SELECT value FROM meta WHERE key = ?"));
    return execWith(query, {key}) && query.next() ? query.value(0).toString() : QString();
}

int RunStore::formatVersion() const {
    if (value(QStringLiteral("PRAGMA application_id")).toInt() != applicationId) return -1;
    return value(QStringLiteral("PRAGMA user_version")).toInt();
}

QString RunStore::integrityProblem() const {
    QSqlQuery query(m_connection->database);
    if (!query.exec(QStringLiteral("PRAGMA integrity_check(1)")) || !query.next())
        return query.lastError().databaseText();
    const QString answer = query.value(0).toString();
    return answer == QLatin1String("ok") ? QString() : answer;
}

}  // namespace pchat

#include "core/lab/world/world_store.h"

#include <sqlite3.h>

#include <QJsonDocument>

#include <algorithm>

namespace pchat::lab {

namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

void bindText(sqlite3_stmt* statement, int position, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(statement, position, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

QString textAt(sqlite3_stmt* statement, int column) {
    return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)));
}

Statement prepare(sqlite3* database, const char* sql) {
    sqlite3_stmt* raw = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &raw, nullptr);
    return Statement(raw);
}

Statement prepare(sqlite3* database, const char* sql, const QString& key) {
    Statement statement = prepare(database, sql);
    if (statement) bindText(statement.get(), 1, key);
    return statement;
}

bool insert(sqlite3* database, const WrittenMessage& message) {
    const Statement statement =
        prepare(database, "INSERT OR REPLACE INTO ledger (number, role, lsn, at) VALUES (?, ?, ?, ?)");
    if (!statement) return false;
    sqlite3_bind_int64(statement.get(), 1, message.number);
    bindText(statement.get(), 2, message.role);
    bindText(statement.get(), 3, message.lsn);
    sqlite3_bind_int64(statement.get(), 4, message.at.toMSecsSinceEpoch());
    return sqlite3_step(statement.get()) == SQLITE_DONE;
}

}  // namespace

tl::expected<std::shared_ptr<WorldStore>, Message> WorldStore::open(const QString& file) {
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &database,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    std::shared_ptr<WorldStore> store(new WorldStore(database));
    if (code == SQLITE_OK) sqlite3_busy_timeout(database, 20000);
    if (code != SQLITE_OK || !store->run("PRAGMA synchronous = OFF") || !store->run("PRAGMA journal_mode = WAL") ||
        !store->run("CREATE TABLE IF NOT EXISTS world (key TEXT PRIMARY KEY, value BLOB NOT NULL)") ||
        !store->run("CREATE TABLE IF NOT EXISTS ledger (number INTEGER PRIMARY KEY, role TEXT NOT NULL, "
                    "lsn TEXT NOT NULL, at INTEGER NOT NULL)"))
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "The memory of the practice estate, %1, cannot be used: %2"),
                    {file, QString::fromUtf8(database ? sqlite3_errmsg(database) : sqlite3_errstr(code))}));
    return store;
}

WorldStore::~WorldStore() {
    sqlite3_close(m_database);
}

QJsonObject WorldStore::read(const QString& key) {
    const std::scoped_lock lock(m_mutex);
    return load(key);
}

bool WorldStore::update(const QString& key, const std::function<void(QJsonObject&)>& change) {
    const std::scoped_lock lock(m_mutex);
    if (!run("BEGIN IMMEDIATE")) return false;
    QJsonObject value = load(key);
    const QJsonObject before = value;
    change(value);
    if (value == before) return run("ROLLBACK");
    if (save(key, value) && run("COMMIT")) return true;
    static_cast<void>(run("ROLLBACK"));
    return false;
}

bool WorldStore::enter(const std::vector<WrittenMessage>& messages) {
    if (messages.empty()) return true;
    const std::scoped_lock lock(m_mutex);
    if (!run("BEGIN IMMEDIATE")) return false;
    const bool areIn = std::all_of(messages.begin(), messages.end(),
                                   [this](const WrittenMessage& each) { return insert(m_database, each); });
    if (areIn && run("COMMIT")) return true;
    static_cast<void>(run("ROLLBACK"));
    return false;
}

std::vector<WrittenMessage> WorldStore::ledger() {
    const std::scoped_lock lock(m_mutex);
    std::vector<WrittenMessage> messages;
    const Statement statement = prepare(m_database, "SELECT number, role, lsn, at FROM ledger ORDER BY number");
    while (statement && sqlite3_step(statement.get()) == SQLITE_ROW)
        messages.push_back({sqlite3_column_int64(statement.get(), 0), textAt(statement.get(), 1),
                            textAt(statement.get(), 2),
                            QDateTime::fromMSecsSinceEpoch(sqlite3_column_int64(statement.get(), 3), Qt::UTC)});
    return messages;
}

bool WorldStore::run(const char* sql) {
    return sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

QJsonObject WorldStore::load(const QString& key) {
    const Statement statement = prepare(m_database, "SELECT value FROM world WHERE key = ?", key);
    if (!statement || sqlite3_step(statement.get()) != SQLITE_ROW) return {};
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement.get(), 0));
    return QJsonDocument::fromJson(QByteArray(bytes, sqlite3_column_bytes(statement.get(), 0))).object();
}

bool WorldStore::save(const QString& key, const QJsonObject& value) {
    const Statement statement = prepare(m_database, "INSERT OR REPLACE INTO world (key, value) VALUES (?, ?)", key);
    const QByteArray bytes = QJsonDocument(value).toJson(QJsonDocument::Compact);
    return statement &&
           sqlite3_bind_blob(statement.get(), 2, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC) ==
               SQLITE_OK &&
           sqlite3_step(statement.get()) == SQLITE_DONE;
}

}  // namespace pchat::lab

#include "core/lab/world/world_store.h"

#include <sqlite3.h>

#include <QJsonDocument>

namespace pchat::lab {

namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

Statement prepare(sqlite3* database, const char* sql, const QString& key) {
    sqlite3_stmt* raw = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &raw, nullptr);
    const QByteArray name = key.toUtf8();
    if (raw) sqlite3_bind_text(raw, 1, name.constData(), static_cast<int>(name.size()), SQLITE_TRANSIENT);
    return Statement(raw);
}

}  // namespace

tl::expected<std::shared_ptr<WorldStore>, Message> WorldStore::open(const QString& file) {
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &database,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    std::shared_ptr<WorldStore> store(new WorldStore(database));
    if (code == SQLITE_OK) sqlite3_busy_timeout(database, 20000);
    if (code != SQLITE_OK || !store->run("PRAGMA synchronous = OFF") || !store->run("PRAGMA journal_mode = WAL") ||
        !store->run("CREATE TABLE IF NOT EXISTS world (key TEXT PRIMARY KEY, value BLOB NOT NULL)"))
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
    change(value);
    if (save(key, value) && run("COMMIT")) return true;
    static_cast<void>(run("ROLLBACK"));
    return false;
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

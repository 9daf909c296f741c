#include "core/lab/server/storage.h"

#include "core/lab/tsql/raised.h"

#include <QStringList>

namespace pchat::lab {

class Prepared {
  public:
    Prepared(sqlite3* handle, const QByteArray& sql) {
        m_isValid = sqlite3_prepare_v2(handle, sql.constData(), static_cast<int>(sql.size()), &m_statement, nullptr) ==
                    SQLITE_OK;
    }
    ~Prepared() { sqlite3_finalize(m_statement); }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] sqlite3_stmt* get() const { return m_statement; }
    /// As if it had never run.
    void reset() {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }

  private:
    sqlite3_stmt* m_statement = nullptr;
    bool m_isValid = false;
};

namespace {

constexpr qsizetype keptStatements = 100;

void bind(sqlite3_stmt* statement, int position, const StorageValue& value) {
    if (const auto* number = std::get_if<qint64>(&value.value())) {
        sqlite3_bind_int64(statement, position, *number);
    } else if (const auto* text = std::get_if<QString>(&value.value())) {
        const QByteArray utf8 = text->toUtf8();
        sqlite3_bind_text(statement, position, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    } else {
        sqlite3_bind_null(statement, position);
    }
}

Cell cellAt(sqlite3_stmt* statement, int column) {
    if (sqlite3_column_type(statement, column) == SQLITE_NULL) return std::nullopt;
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
}

Row rowOf(sqlite3_stmt* statement) {
    Row row;
    const int columns = sqlite3_column_count(statement);
    row.reserve(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column)
        row.push_back(cellAt(statement, column));
    return row;
}

}  // namespace

tl::expected<std::unique_ptr<Storage>, QString> Storage::open(const QString& file, Access access) {
    int flags = SQLITE_OPEN_FULLMUTEX | (access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    if (access == Access::Create) flags |= SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(file.toUtf8().constData(), &handle, flags, nullptr);
    std::unique_ptr<Storage> storage(new Storage(handle));
    if (result != SQLITE_OK) return tl::unexpected(QString::fromUtf8(sqlite3_errmsg(handle)));
    sqlite3_busy_timeout(handle, 20000);
    sqlite3_extended_result_codes(handle, 1);
    // A practice estate has to survive a killed process, not a power cut.
    const char* setUp = access == Access::Create ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
                                                 : "PRAGMA synchronous=OFF; SELECT count(*) FROM sqlite_master;";
    if (sqlite3_exec(handle, setUp, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(QString::fromUtf8(sqlite3_errmsg(handle)));
    return storage;
}

Storage::Storage(sqlite3* handle) : m_handle(handle) {}

Storage::~Storage() {
    m_prepared.clear();
    sqlite3_close_v2(m_handle);
}

void Storage::fail() {
    if (fromFunction) {
        const ServerMessage message = *fromFunction;
        fromFunction.reset();
        throw Raised{{message}, true};
    }
    throw notLearnt(QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

std::vector<Row> Storage::rows(const QString& sql, const StorageValues& values) {
    // Taken out while it runs: a function that it calls may ask the same.
    std::shared_ptr<Prepared> statement = m_prepared.take(sql);
    if (!statement) statement = std::make_shared<Prepared>(m_handle, sql.toUtf8());
    if (!statement->isValid()) fail();
    for (std::size_t at = 0; at < values.size(); ++at)
        bind(statement->get(), static_cast<int>(at) + 1, values[at]);
    std::vector<Row> result;
    for (;;) {
        const int step = sqlite3_step(statement->get());
        if (step == SQLITE_DONE) break;
        if (step != SQLITE_ROW) fail();
        result.push_back(rowOf(statement->get()));
    }
    statement->reset();
    if (m_prepared.size() >= keptStatements) m_prepared.clear();
    m_prepared.insert(sql, statement);
    return result;
}

Cell Storage::cell(const QString& sql, const StorageValues& values) {
    const std::vector<Row> found = rows(sql, values);
    return found.empty() || found.front().empty() ? std::nullopt : found.front().front();
}

void Storage::run(const QString& sql, const StorageValues& values) {
    static_cast<void>(rows(sql, values));
}

void Storage::runScript(const QString& sql) {
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

qint64 Storage::insert(const QString& table, const Record& record) {
    QStringList columns;
    QStringList blanks;
    StorageValues values;
    for (auto it = record.cbegin(); it != record.cend(); ++it) {
        columns << QLatin1Char('"') + it.key() + QLatin1Char('"');
        blanks << QStringLiteral("?");
        values.push_back(it.value());
    }
    run(QStringLiteral("INSERT INTO \"%1\" (%2) VALUES (%3)")
            .arg(table, columns.join(QLatin1Char(',')), blanks.join(QLatin1Char(','))),
        values);
    return sqlite3_last_insert_rowid(m_handle);
}

Transaction::Transaction(Storage& storage)
    : m_storage(storage), m_isOutermost(sqlite3_get_autocommit(storage.handle()) != 0) {
    if (m_isOutermost) m_storage.runScript(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction() {
    if (m_isOutermost && sqlite3_get_autocommit(m_storage.handle()) == 0)
        sqlite3_exec(m_storage.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    if (m_isOutermost) m_storage.runScript(QStringLiteral("COMMIT"));
}

}  // namespace pchat::lab

// Storage: one connection to an instance's SQLite file, by SQLite's own C API.
//
// Statements of this room's own making run here; values are bound, never spliced. It throws Raised: what a function of
// ours raised inside SQLite, or the lab's own 50000 with SQLite's words. A connection belongs to one batch at a time.
#pragma once

#include "core/estate/doors.h"

#include <sqlite3.h>

#include <QHash>
#include <QMap>

#include <variant>

namespace pchat::lab {

struct Session;

/// What can be bound. A missing Cell is NULL.
class StorageValue {
  public:
    StorageValue() = default;
    StorageValue(int number) : m_value(qint64{number}) {}
    StorageValue(qint64 number) : m_value(number) {}
    StorageValue(const QString& text) : m_value(text) {}
    StorageValue(const Cell& cell) {
        if (cell) m_value = *cell;
    }
    [[nodiscard]] const std::variant<std::monostate, qint64, QString>& value() const { return m_value; }

  private:
    std::variant<std::monostate, qint64, QString> m_value;
};

using StorageValues = std::vector<StorageValue>;
using Row = std::vector<Cell>;
using Record = QMap<QString, StorageValue>;  ///< by column

class Prepared;

class Storage {
  public:
    enum class Access { Create, Write, Read };
    static tl::expected<std::unique_ptr<Storage>, QString> open(const QString& file, Access access);
    ~Storage();
    Storage(const Storage&) = delete;
    Storage& operator=(const Storage&) = delete;

    std::vector<Row> rows(const QString& sql, const StorageValues& values = {});
    /// The first cell of the first row.
    Cell cell(const QString& sql, const StorageValues& values = {});
    void run(const QString& sql, const StorageValues& values = {});
    bool holds(const QString& sql, const StorageValues& values = {}) { return !rows(sql, values).empty(); }
    /// Several statements without values.
    void runScript(const QString& sql);
    /// The new row's rowid.
    qint64 insert(const QString& table, const Record& record);
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    Session* session = nullptr;                 ///< whose batch runs here; functions look there
    std::optional<ServerMessage> fromFunction;  ///< what a function raised inside a statement

  private:
    explicit Storage(sqlite3* handle);
    [[noreturn]] void fail();
    sqlite3* m_handle;
    QHash<QString, std::shared_ptr<Prepared>> m_prepared;  ///< what was asked lately; one in use is not in it
};

/// BEGIN IMMEDIATE … COMMIT; rolled back unless committed. Inside another one it does nothing.
class Transaction {
  public:
    explicit Transaction(Storage& storage);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Storage& m_storage;
    bool m_isOutermost;
};

}  // namespace pchat::lab

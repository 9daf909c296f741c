// WorldStore: what a practice estate remembers outside its SQL Servers, in one SQLite file: JSON objects by key, and
// the ledger of every message that was ever written.
//
// Each change is one transaction among all threads and processes, and survives a killed process. Thread-safe.
#pragma once

#include "core/text/message.h"

#include <tl/expected.hpp>

#include <QDateTime>

#include <functional>
#include <mutex>

struct sqlite3;

namespace pchat::lab {

/// A chat message in the ledger.
struct WrittenMessage {
    qint64 number = 0;
    QString role;  ///< of the server that took it
    QString lsn;   ///< there
    QDateTime at;
};

class WorldStore {
  public:
    /// Makes the file where there is none.
    [[nodiscard]] static tl::expected<std::shared_ptr<WorldStore>, Message> open(const QString& file);
    ~WorldStore();
    WorldStore(const WorldStore&) = delete;
    WorldStore& operator=(const WorldStore&) = delete;

    /// Empty where nothing is kept under this key.
    [[nodiscard]] QJsonObject read(const QString& key);
    /// Reads, lets `change` alter the object, and writes it. False: nothing was written (disk full, file damaged).
    [[nodiscard]] bool update(const QString& key, const std::function<void(QJsonObject&)>& change);
    /// All of them or none.
    [[nodiscard]] bool enter(const std::vector<WrittenMessage>& messages);
    /// The whole ledger, by number.
    [[nodiscard]] std::vector<WrittenMessage> ledger();

  private:
    explicit WorldStore(sqlite3* database) : m_database(database) {}
    [[nodiscard]] bool run(const char* sql);
    [[nodiscard]] QJsonObject load(const QString& key);
    [[nodiscard]] bool save(const QString& key, const QJsonObject& value);

    std::mutex m_mutex;
    sqlite3* m_database;
};

}  // namespace pchat::lab

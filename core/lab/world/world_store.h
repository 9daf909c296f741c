// WorldStore: what a practice estate remembers outside its SQL Servers, as JSON objects by key in one SQLite file.
//
// Each change is one transaction among all threads and processes, and survives a killed process. Thread-safe.
#pragma once

#include "core/text/message.h"

#include <tl/expected.hpp>

#include <functional>
#include <mutex>

struct sqlite3;

namespace pchat::lab {

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

  private:
    explicit WorldStore(sqlite3* database) : m_database(database) {}
    [[nodiscard]] bool run(const char* sql);
    [[nodiscard]] QJsonObject load(const QString& key);
    [[nodiscard]] bool save(const QString& key, const QJsonObject& value);

    std::mutex m_mutex;
    sqlite3* m_database;
};

}  // namespace pchat::lab

// The doors to the world: SQL Server, the management shell, files and the clock.
//
// Each door has two faces as two types. The observing face takes a Query, a ShellQuery or a path to look at; only the
// acting face takes a Script or a ShellCall. A dry run is never handed the second. All calls block, may be made from
// any thread, and may be made side by side; a call that never returns is abandoned by its caller, so doors are
// shared_ptr and outlive it. Failures are values; nothing throws.
#pragma once

#include "core/estate/outcome.h"
#include "core/script/script.h"
#include "core/script/shell_call.h"
#include "core/site/site_profile.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace pchat {

struct Column {
    QString name;
    QString type;  ///< SQL Server's own: "numeric(25,0)", "nvarchar(128)"
};

/// Values as exact text: numerics in full, uniqueidentifier in capitals, datetime as yyyy-mm-dd hh:mm:ss.fff, bit 0/1.
using Cell = std::optional<QString>;

struct ResultSet {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;

    /// -1 where there is no such column. Names compare case-insensitively, as SQL Server's do by default.
    [[nodiscard]] int indexOf(QStringView column) const;
    /// nullopt for NULL, for no such row and for no such column.
    [[nodiscard]] Cell at(std::size_t row, QStringView column) const;
};

struct SqlAnswer {
    std::vector<ResultSet> results;
    std::vector<ServerMessage> messages;  ///< in the order they came
    /// The first result set; an empty one where there is none.
    [[nodiscard]] const ResultSet& first() const;
};

struct CallOptions {
    std::chrono::milliseconds timeout{30000};
    std::stop_token stop;                                 ///< asks the server to cancel
    std::function<void(const ServerMessage&)> onMessage;  ///< called on the calling thread, as messages come
    /// Something short that may as well be done while the other side works: called on the calling thread, any number of
    /// times, also none, once the call is under way.
    std::function<void()> meanwhile;
};

class Door {
  public:
    virtual ~Door() = default;
    /// Whether every call comes back by itself, a few seconds after its time at the latest, whatever hangs behind it.
    [[nodiscard]] virtual bool alwaysComesBack() const { return false; }
};

class SqlObserver : public Door {
  public:
    virtual Outcome<SqlAnswer> ask(const Query& query, const CallOptions& options) = 0;
};

class SqlActor : public Door {
  public:
    /// One batch in one session whose database is master, drained to the end.
    virtual Outcome<SqlAnswer> execute(const Script& script, const CallOptions& options) = 0;
};

struct ShellAnswer {
    std::vector<QJsonObject> objects;  ///< properties by name; lists as arrays, nested objects as objects
    std::vector<QString> warnings;
};

class ShellObserver : public Door {
  public:
    virtual Outcome<ShellAnswer> ask(const ShellQuery& query, const CallOptions& options) = 0;
};

class ShellActor : public Door {
  public:
    virtual Outcome<ShellAnswer> execute(const ShellCall& call, const CallOptions& options) = 0;
};

struct FileEntry {
    QString name;
    qint64 bytes = 0;
    QDateTime modified;  ///< UTC
    static constexpr auto fields() {
        return std::tuple{json::field("name", &FileEntry::name), json::field("bytes", &FileEntry::bytes),
                          json::field("modified", &FileEntry::modified)};
    }
};

class FileObserver : public Door {
  public:
    /// The files, not the folders, in a UNC or local folder, by name.
    virtual Outcome<std::vector<FileEntry>> list(const QString& folder, const CallOptions& options) = 0;
    /// The size of one file in bytes; nullopt where there is none of that name (letter case apart).
    virtual Outcome<std::optional<qint64>> size(const QString& folder, const QString& name,
                                                const CallOptions& options) = 0;
    /// Free bytes on the volume that holds the folder.
    virtual Outcome<qint64> freeSpace(const QString& folder, const CallOptions& options) = 0;
    /// Whether files may be made in the folder, found out without making one.
    virtual Outcome<bool> mayWrite(const QString& folder, const CallOptions& options) = 0;
};

struct CopyReceipt {
    qint64 bytes = 0;
    QString sha256;  ///< of what was read and what now stands at the destination
};

class FileActor : public Door {
  public:
    /// Copies to `<to>.partial`, hashing; flushes; renames over `to`; keeps the time stamp. Several at once are
    /// welcome, each to a destination of its own.
    virtual Outcome<CopyReceipt> copy(const QString& from, const QString& to, const CallOptions& options) = 0;
    /// Renames within one volume; makes the folder of `to` where its parent is there. Never over another file: Refused.
    virtual Outcome<void> move(const QString& from, const QString& to, const CallOptions& options) = 0;
};

/// Time as the estate has it: the wall clock, or the lab's own.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual QDateTime now() = 0;  ///< UTC
    /// Waits; returns early when stop is asked for.
    virtual void wait(std::chrono::milliseconds duration, std::stop_token stop) = 0;
};

struct ObservingDoors {
    std::map<Role, std::shared_ptr<SqlObserver>> sql;  ///< one for each instance in the profile
    std::shared_ptr<ShellObserver> shell;
    std::shared_ptr<FileObserver> files;
    std::shared_ptr<Clock> clock;
};

struct ActingDoors {
    std::map<Role, std::shared_ptr<SqlActor>> sql;
    std::shared_ptr<ShellActor> shell;
    std::shared_ptr<FileActor> files;
};

}  // namespace pchat

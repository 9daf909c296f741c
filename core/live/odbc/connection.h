// Connection: one session on one SQL Server over ODBC. It executes one batch at a time, drained to its end.
//
// open() and run() block and belong to one thread at a time; cancel() and isDead() may be called from any. Nothing
// throws. A connection that has failed is not used again: whoever held it opens a new one, and observes.
#pragma once

#include "core/estate/doors.h"
#include "core/live/odbc/connection_string.h"
#include "core/live/odbc/diagnostics.h"

#include <mutex>

namespace pchat::odbc {

/// The ODBC manager of this process; shared by all connections.
class Environment {
  public:
    [[nodiscard]] static std::shared_ptr<Environment> create();
    [[nodiscard]] const Handle& handle() const { return m_handle; }
    [[nodiscard]] QStringList installedDrivers() const;

  private:
    Environment();
    Handle m_handle;
};

class Connection {
  public:
    Connection(std::shared_ptr<Environment> environment, QString server);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Failures: Unreachable, LoginRefused, TimedOut, Unsupported.
    [[nodiscard]] Outcome<void> open(const Secret& connectionString, std::chrono::milliseconds timeout);
    /// Results and messages in the order they came; `onMessage` is called as they come.
    [[nodiscard]] Outcome<SqlAnswer> run(const QString& batch, std::chrono::milliseconds timeout,
                                         const std::function<void(const ServerMessage&)>& onMessage);
    /// Asks the server to break off what runs. Without effect where nothing does.
    void cancel();
    [[nodiscard]] bool isDead() const;

  private:
    std::shared_ptr<Environment> m_environment;
    QString m_server;
    Handle m_handle;
    bool m_isOpen = false;
    mutable std::mutex m_mutex;
    SQLHSTMT m_running = SQL_NULL_HSTMT;  ///< for cancel()
};

}  // namespace pchat::odbc

// SqlRoute: how one SQL Server is reached, and the calls that go there. Shared by the doors of that server.
//
// Each call runs on a thread of its own, which is left behind when it does not return; the calling thread hears the
// messages, asks the server to stop when the caller wishes it, and waits no longer than it was told to. A batch that
// acts gets a session of its own, unless it is one RESTORE or BACKUP, which leaves nothing behind in a session; those
// and queries share sessions, one at a time. During RESTORE and BACKUP a second session reads how far the server is
// (facts/sqlserver.md 3.1). Thread-safe; used through shared_ptr.
#pragma once

#include "core/live/odbc/connection.h"

namespace pchat::live {

class SqlRoute : public std::enable_shared_from_this<SqlRoute> {
  public:
    SqlRoute(std::shared_ptr<odbc::Environment> environment, const SqlInstance& instance, Secret connectionString)
        : m_environment(std::move(environment)),
          m_server(instance.toDisplay()),
          m_connectionString(std::move(connectionString)) {}

    enum class Session { Shared, Own };
    [[nodiscard]] Outcome<SqlAnswer> call(const QString& batch, Session session, const CallOptions& options);

  private:
    struct Job;
    using Opened = Outcome<std::shared_ptr<odbc::Connection>>;
    [[nodiscard]] std::shared_ptr<odbc::Connection> idleConnection();
    [[nodiscard]] Opened newConnection(std::chrono::milliseconds timeout);
    void carryOut(const std::shared_ptr<Job>& job);
    [[nodiscard]] Outcome<SqlAnswer> work(const std::shared_ptr<Job>& job);
    /// `spid`: of the session, where its progress is to be watched; 0: not.
    [[nodiscard]] Outcome<SqlAnswer> runOn(const std::shared_ptr<odbc::Connection>& link, int spid,
                                           const std::shared_ptr<Job>& job);
    void watchProgress(const std::shared_ptr<Job>& job);
    [[nodiscard]] Outcome<SqlAnswer> attend(const std::shared_ptr<Job>& job, const CallOptions& options);

    std::shared_ptr<odbc::Environment> m_environment;
    QString m_server;
    Secret m_connectionString;
    std::mutex m_mutex;
    std::vector<std::shared_ptr<odbc::Connection>> m_idle;
};

}  // namespace pchat::live

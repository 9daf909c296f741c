// The doors to a real SQL Server: the observing one takes a Query and nothing else.
#pragma once

#include "core/live/sql_route.h"

namespace pchat::live {

class LiveSqlObserver final : public SqlObserver {
  public:
    explicit LiveSqlObserver(std::shared_ptr<SqlRoute> route) : m_route(std::move(route)) {}
    [[nodiscard]] bool alwaysComesBack() const override { return true; }
    Outcome<SqlAnswer> ask(const Query& query, const CallOptions& options) override {
        return m_route->call(query.toString(), SqlRoute::Session::Shared, options);
    }

  private:
    std::shared_ptr<SqlRoute> m_route;
};

class LiveSqlActor final : public SqlActor {
  public:
    explicit LiveSqlActor(std::shared_ptr<SqlRoute> route) : m_route(std::move(route)) {}
    [[nodiscard]] bool alwaysComesBack() const override { return true; }
    Outcome<SqlAnswer> execute(const Script& script, const CallOptions& options) override {
        return m_route->call(script.toString(), SqlRoute::Session::Own, options);
    }

  private:
    std::shared_ptr<SqlRoute> m_route;
};

/// The doors of every instance in the profile. Contacts no server; refuses what cannot be carried, and says so where no
/// driver is installed.
struct SqlDoors {
    std::map<Role, std::shared_ptr<SqlObserver>> observing;
    std::map<Role, std::shared_ptr<SqlActor>> acting;
};
[[nodiscard]] tl::expected<SqlDoors, Message> openSql(const SiteProfile& profile,
                                                      const std::optional<Secret>& password);

}  // namespace pchat::live

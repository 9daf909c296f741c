// The SQL Server doors of a practice estate. The observing face opens its server for reading only.
//
// A dead server costs a login timeout of the estate's time; a hanging one blocks the calling thread for good.
#pragma once

#include "core/lab/world/world.h"

namespace pchat::lab {

/// Where a door leads: an instance as the profile names it.
struct SqlTarget {
    std::shared_ptr<World> world;
    SqlInstance instance;
    QString login;
    [[nodiscard]] Outcome<SqlAnswer> run(const QString& batch, bool mayWrite, const CallOptions& options) const;
};

class LabSqlObserver final : public SqlObserver {
  public:
    explicit LabSqlObserver(SqlTarget target) : m_target(std::move(target)) {}
    Outcome<SqlAnswer> ask(const Query& query, const CallOptions& options) override;

  private:
    SqlTarget m_target;
};

class LabSqlActor final : public SqlActor {
  public:
    explicit LabSqlActor(SqlTarget target) : m_target(std::move(target)) {}
    Outcome<SqlAnswer> execute(const Script& script, const CallOptions& options) override;

  private:
    SqlTarget m_target;
};

}  // namespace pchat::lab

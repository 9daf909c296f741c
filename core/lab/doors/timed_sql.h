// TimedSql: doors of others used on a practice estate, so that their calls count in the estate's time.
//
// Where the estate's servers are reached over a network, another process spends the estate's time on them. For whoever
// measures a call, it is a call like those of the estate's own doors: what goes on elsewhere meanwhile is not part of
// it.
#pragma once

#include "core/lab/world/clock.h"

namespace pchat::lab {

class TimedSqlObserver final : public SqlObserver {
  public:
    TimedSqlObserver(std::shared_ptr<SqlObserver> inner, std::shared_ptr<LabClock> clock)
        : m_inner(std::move(inner)), m_clock(std::move(clock)) {}
    [[nodiscard]] bool alwaysComesBack() const override { return m_inner->alwaysComesBack(); }
    Outcome<SqlAnswer> ask(const Query& query, const CallOptions& options) override {
        const LabClock::Call inCall(*m_clock);
        return m_inner->ask(query, options);
    }

  private:
    std::shared_ptr<SqlObserver> m_inner;
    std::shared_ptr<LabClock> m_clock;
};

class TimedSqlActor final : public SqlActor {
  public:
    TimedSqlActor(std::shared_ptr<SqlActor> inner, std::shared_ptr<LabClock> clock)
        : m_inner(std::move(inner)), m_clock(std::move(clock)) {}
    [[nodiscard]] bool alwaysComesBack() const override { return m_inner->alwaysComesBack(); }
    Outcome<SqlAnswer> execute(const Script& script, const CallOptions& options) override {
        const LabClock::Call inCall(*m_clock);
        return m_inner->execute(script, options);
    }

  private:
    std::shared_ptr<SqlActor> m_inner;
    std::shared_ptr<LabClock> m_clock;
};

}  // namespace pchat::lab

// Statement: one batch on its way through ODBC: executed, fetched, drained until the driver has nothing more, also
// after an error. Only then has the server done all of it (facts/sqlserver.md 0, fact 1). One thread.
#pragma once

#include "core/estate/doors.h"
#include "core/live/odbc/diagnostics.h"

namespace pchat::odbc {

class Statement {
  public:
    Statement(const Handle& handle, const std::function<void(const ServerMessage&)>& onMessage)
        : m_handle(handle), m_onMessage(onMessage) {}
    void execute(const QString& batch);
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    /// Everything the driver said, in order.
    [[nodiscard]] const Diagnostics& diagnostics() const { return m_diagnostics; }
    [[nodiscard]] SqlAnswer takeAnswer();

  private:
    void hear(SQLRETURN code);
    void fetchResult();

    const Handle& m_handle;
    const std::function<void(const ServerMessage&)>& m_onMessage;
    std::vector<ResultSet> m_results;
    Diagnostics m_diagnostics;
    bool m_hasFailed = false;
};

}  // namespace pchat::odbc

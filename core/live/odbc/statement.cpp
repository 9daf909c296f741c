#include "core/live/odbc/statement.h"

#include "core/live/odbc/cells.h"

namespace pchat::odbc {

void Statement::execute(const QString& batch) {
    constexpr int mostErrorsInARow = 100;  // a driver that repeats itself is left
    WideText text(batch);
    SQLRETURN code = SQLExecDirectW(m_handle.get(), text.data(), SQL_NTS);
    for (int errors = 0; code != SQL_NO_DATA && errors < mostErrorsInARow; code = SQLMoreResults(m_handle.get())) {
        hear(code);
        errors = isGood(code) ? 0 : errors + 1;
        if (isGood(code)) fetchResult();
        if (code == SQL_INVALID_HANDLE || isLineBroken(m_diagnostics)) break;
    }
}

void Statement::hear(SQLRETURN code) {
    m_hasFailed = m_hasFailed || !isGood(code);
    if (code == SQL_SUCCESS) return;
    for (Diagnostic& each : diagnosticsOf(m_handle)) {
        m_hasFailed = m_hasFailed || each.message.severity > 10;
        if (m_onMessage) m_onMessage(each.message);
        m_diagnostics.push_back(std::move(each));
    }
}

void Statement::fetchResult() {
    SQLSMALLINT count = 0;
    if (!isGood(SQLNumResultCols(m_handle.get(), &count)) || count == 0) return;
    const std::vector<FetchedColumn> columns = columnsOf(m_handle, count);
    ResultSet& result = m_results.emplace_back();
    for (const FetchedColumn& each : columns)
        result.columns.push_back(each.column);
    for (SQLRETURN code = SQLFetch(m_handle.get()); code != SQL_NO_DATA; code = SQLFetch(m_handle.get())) {
        hear(code);
        if (!isGood(code)) return;
        std::vector<Cell>& row = result.rows.emplace_back(columns.size());
        for (std::size_t at = 0; at < columns.size(); ++at)
            if (!readCell(m_handle, static_cast<SQLUSMALLINT>(at + 1), columns[at], row[at])) return hear(SQL_ERROR);
    }
}

SqlAnswer Statement::takeAnswer() {
    return {std::move(m_results), messagesOf(m_diagnostics)};
}

}  // namespace pchat::odbc

// Cells: columns and values of a result as the doors say them: SQL Server's own type, exact text.
//
// For the statement whose row is current; call from the thread that runs it.
#pragma once

#include "core/estate/doors.h"
#include "core/live/odbc/api.h"

namespace pchat::odbc {

struct FetchedColumn {
    Column column;
    SQLSMALLINT odbcType = 0;
    int digits = 0;  ///< decimals, also of seconds
};

[[nodiscard]] std::vector<FetchedColumn> columnsOf(const Handle& statement, SQLSMALLINT count);
/// False where the driver fails; its diagnostics say why. `index` counts from 1.
[[nodiscard]] bool readCell(const Handle& statement, SQLUSMALLINT index, const FetchedColumn& column, Cell& cell);

}  // namespace pchat::odbc

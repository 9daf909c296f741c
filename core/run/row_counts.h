// What became of the rows that an earlier step has counted, table by table.
//
// Pure; any thread.
#pragma once

#include "core/estate/doors.h"

#include <QJsonObject>

#include <map>

namespace pchat {

/// "tblChat: 118 ≠ 120": what is counted now, and what the step `saved` has kept as the answer to its first query; "–"
/// for a table that is not there. In the order of the names. Tables are told apart by object_id, which a restore keeps.
/// A failure where the step has kept nothing, or the answer does not hold what it takes.
[[nodiscard]] Outcome<std::vector<QString>> differentTables(const ResultSet& now,
                                                            const std::map<QString, QJsonObject>& evidence,
                                                            const QString& saved);

}  // namespace pchat

// How a job of SQL Server Agent is set up, as msdb has it (facts/sqlserver.md 1.4).
//
// Internal to the situation room. Pure; any thread.
#pragma once

#include "core/script/script.h"
#include "core/situation/cells.h"
#include "core/situation/set_up_facts.h"

namespace pchat {

/// Of two jobs: a row for each schedule; of a job without any, one row.
[[nodiscard]] Query jobSetUpQuery(const QUuid& one, const QUuid& other);
/// Adds what a row says of the job; one of another job says nothing.
void readJobSetUp(const Row& row, const QUuid& id, JobSetUp& job);

}  // namespace pchat

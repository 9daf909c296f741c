// Schedules of SQL Server Agent for the job in the batch's variable @job; the batch declares @schedule int too
// (facts/sqlserver.md 1.4).
//
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/script/script.h"
#include "core/situation/set_up_facts.h"

#include <optional>

namespace pchat::common {

/// It ran, or will run, one single time: no pattern that could be kept.
[[nodiscard]] bool isOneSingleTime(const ScheduleFacts& schedule);
/// As it was; without an owner it belongs to whoever sends the batch.
[[nodiscard]] Script schedule(const ScheduleFacts& of, const Text& name, const std::optional<Text>& owner);
/// Those that were saved; where there are none, one that repeats every so many minutes all day, as SQL Server
/// Management Studio scripts it.
[[nodiscard]] Script schedules(const std::vector<ScheduleFacts>& saved, const QString& usualName, int minutes);

}  // namespace pchat::common

// A failover in nine steps, built by hand: every kind of act and every kind of probe, for the world in world.h.
#pragma once

#include "core/run/run_file.h"
#include "core/run/runner.h"

namespace pchat::test {

[[nodiscard]] Plan samplePlan();
/// Complete: approved, the loss accepted, what needs a reason has one.
[[nodiscard]] RunDocuments sampleDocuments();
[[nodiscard]] RunDocuments documentsOf(Plan plan);
/// Steps' ids in order.
[[nodiscard]] QStringList stepIds(const Plan& plan);
/// "runStarted", "stepStarted copy-log-0002", …: the journaled events as a list to compare.
[[nodiscard]] QStringList logOf(const std::vector<Event>& events);
[[nodiscard]] qsizetype countOf(const std::vector<Event>& events, EventKind kind);

}  // namespace pchat::test

// The planned failover as a Plan: the primary lives, so its last log is taken in the statement that shuts it, and
// nothing is lost; the documented failover follows (facts/sqlserver.md 2.1, peers.md H2). Pure: the same Situation
// gives the same Plan.
#pragma once

#include "core/plan/plan.h"
#include "core/situation/situation.h"

#include <tl/expected.hpp>

namespace pchat {

/// The plan, or every reason why none can be made from what was observed.
[[nodiscard]] tl::expected<Plan, std::vector<Message>> planPlannedFailover(const SiteProfile& profile,
                                                                           const Situation& situation,
                                                                           const Choices& choices);

}  // namespace pchat

// The documented failover as a Plan: facts/procedure.md, "The two documented procedures" and section 3.
//
// One file in steps/ per phase; failover.cpp holds only their order. Pure: the same Situation gives the same Plan.
#pragma once

#include "core/plan/plan.h"
#include "core/situation/situation.h"

#include <tl/expected.hpp>

namespace pchat {

/// The plan, or every reason why none can be made from what was observed.
[[nodiscard]] tl::expected<Plan, std::vector<Message>> planFailover(const SiteProfile& profile,
                                                                    const Situation& situation, const Choices& choices);

}  // namespace pchat

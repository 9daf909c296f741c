// The documented failback as a Plan, with its gaps closed: facts/procedure.md, "The two documented procedures", 3.4.
//
// One file in failback/ for phases that belong together; failback.cpp holds only their order. Pure: the same Situation
// gives the same Plan.
#pragma once

#include "core/plan/plan.h"
#include "core/situation/situation.h"

#include <tl/expected.hpp>

namespace pchat {

/// The plan, or every reason why none can be made from what was observed.
[[nodiscard]] tl::expected<Plan, std::vector<Message>> planFailback(const SiteProfile& profile,
                                                                    const Situation& situation, const Choices& choices);

}  // namespace pchat

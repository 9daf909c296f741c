// The one way from a flow to its plan, for the command line and the window.
#pragma once

#include "core/plan/plan.h"
#include "core/situation/situation.h"

#include <tl/expected.hpp>

namespace pchat {

/// The plan, or every reason why none can be made from what was observed. Pure.
[[nodiscard]] tl::expected<Plan, std::vector<Message>> planFor(Flow flow, const SiteProfile& profile,
                                                               const Situation& situation, const Choices& choices);

}  // namespace pchat

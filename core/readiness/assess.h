// assess(): judges a Situation. Pure: the same Situation gives the same findings.
#pragma once

#include "core/readiness/finding.h"
#include "core/situation/flow.h"

namespace pchat {

/// The checks of a flow in the catalogue's order; checks whose sections are missing are Pending.
[[nodiscard]] std::vector<Finding> assess(const SiteProfile& profile, const Situation& situation,
                                          Flow flow = Flow::Failover);

/// The same for the watch that is kept while the pool is failed over: has the old side come back?
[[nodiscard]] std::vector<Finding> assessGuard(const SiteProfile& profile, const Situation& situation);

}  // namespace pchat

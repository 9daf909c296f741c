// assess(): judges a Situation. Pure: the same Situation gives the same findings.
#pragma once

#include "core/readiness/finding.h"
#include "core/readiness/occasion.h"

namespace pchat {

/// The checks of a flow in the catalogue's order; checks whose sections are missing are Pending. `activeServers`: those
/// chosen to be active afterwards; none: the usual ones (core/situation/active_servers.h).
[[nodiscard]] std::vector<Finding> assess(const SiteProfile& profile, const Situation& situation,
                                          Flow flow = Flow::Failover, const std::vector<QString>& activeServers = {});

/// The same, and for the guard: has the old side come back while the pool is failed over?
[[nodiscard]] std::vector<Finding> assess(const SiteProfile& profile, const Situation& situation, Occasion occasion,
                                          const std::vector<QString>& activeServers = {});

}  // namespace pchat

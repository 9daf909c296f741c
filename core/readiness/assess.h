// assess(): judges a Situation. Pure: the same Situation gives the same findings.
#pragma once

#include "core/readiness/finding.h"

namespace pchat {

/// All checks in the catalogue's order; checks whose sections are missing are Pending.
[[nodiscard]] std::vector<Finding> assess(const SiteProfile& profile, const Situation& situation);

}  // namespace pchat

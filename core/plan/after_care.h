// AfterCare: how much of it a failover has where nobody said. Pure.
#pragma once

#include "core/plan/plan.h"

namespace pchat {

/// Everything after a failover whose profile names a folder for it; else the backup alone. After a planned failover
/// too the backup alone: the old primary goes on with the next log, which would lie where log shipping does not look.
[[nodiscard]] AfterCare usualAfterCare(Flow flow, const SiteProfile& profile);

}  // namespace pchat

// Steps at the end of a flow that look at what the pool is now, and whether a message gets through.
//
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/plan/common/pool_steps.h"
#include "core/situation/pool_section.h"

namespace pchat::common {

[[nodiscard]] Step verifyPoolState(const PoolSeat& pool, cmdlets::PoolState state);
[[nodiscard]] Step verifyActiveServers(const PoolSeat& pool, const std::vector<QString>& servers);

/// The servers, sorted, for people.
[[nodiscard]] QString shownNames(const std::vector<QString>& servers);

/// A message between the test users of health monitoring, through each Front End pool that was observed. Each step can
/// be skipped: such users need not be set up, and a Front End pool may have been lost (facts/procedure.md 2.6).
[[nodiscard]] Phase sendingTestMessage(const std::optional<PoolSection>& pool);

}  // namespace pchat::common

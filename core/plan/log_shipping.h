// Log shipping alone, as a Plan: built again from the primary to the backup, or the other way round after a planned
// failover (facts/sqlserver.md 1.4, 2.1). Pure: the same Situation gives the same Plan.
#pragma once

#include "core/plan/plan.h"
#include "core/situation/situation.h"

#include <tl/expected.hpp>

namespace pchat {

/// The old primary, left RESTORING by a planned failover, becomes the secondary of the database that serves now.
/// Nothing is seeded: its log goes on where the tail ended.
[[nodiscard]] tl::expected<Plan, std::vector<Message>> planRoleSwap(const SiteProfile& profile,
                                                                    const Situation& situation, const Choices& choices);

/// From the primary to the backup, seeded anew: what the backup held is overwritten.
[[nodiscard]] tl::expected<Plan, std::vector<Message>> planLogShipping(const SiteProfile& profile,
                                                                       const Situation& situation,
                                                                       const Choices& choices);

}  // namespace pchat

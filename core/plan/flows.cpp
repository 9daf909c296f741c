#include "core/plan/flows.h"

#include "core/plan/failback.h"
#include "core/plan/failover.h"
#include "core/plan/log_shipping.h"
#include "core/plan/planned_failover.h"

namespace pchat {

tl::expected<Plan, std::vector<Message>> planFor(Flow flow, const SiteProfile& profile, const Situation& situation,
                                                 const Choices& choices) {
    switch (flow) {
        case Flow::Failover:
            return planFailover(profile, situation, choices);
        case Flow::PlannedFailover:
            return planPlannedFailover(profile, situation, choices);
        case Flow::Failback:
            return planFailback(profile, situation, choices);
        case Flow::RoleSwap:
            return planRoleSwap(profile, situation, choices);
        case Flow::RebuildLogShipping:
            return planLogShipping(profile, situation, choices);
    }
    return tl::unexpected(std::vector<Message>());
}

}  // namespace pchat

// Flow: what the wizard leads through. Readiness is judged and plans are made for one of these.
#pragma once

#include "core/text/json.h"

namespace pchat {

enum class Flow { Failover, PlannedFailover, Failback, RoleSwap, RebuildLogShipping };
constexpr auto enumNames(Flow) {
    return std::array{json::named(Flow::Failover, "failover"), json::named(Flow::PlannedFailover, "plannedFailover"),
                      json::named(Flow::Failback, "failback"), json::named(Flow::RoleSwap, "roleSwap"),
                      json::named(Flow::RebuildLogShipping, "rebuildLogShipping")};
}

}  // namespace pchat

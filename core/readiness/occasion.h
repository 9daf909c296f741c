// Occasion: what readiness is judged for: one of the flows, or the watch kept while the pool is failed over.
#pragma once

#include "core/situation/flow.h"

namespace pchat {

enum class Occasion { Failover, PlannedFailover, Failback, RoleSwap, RebuildLogShipping, Guard };
constexpr auto enumNames(Occasion) {
    using O = Occasion;
    return std::array{json::named(O::Failover, "failover"),
                      json::named(O::PlannedFailover, "plannedFailover"),
                      json::named(O::Failback, "failback"),
                      json::named(O::RoleSwap, "roleSwap"),
                      json::named(O::RebuildLogShipping, "rebuildLogShipping"),
                      json::named(O::Guard, "guard")};
}

[[nodiscard]] Occasion occasionOf(Flow flow);

/// The occasions that a check belongs to.
class Occasions {
  public:
    constexpr Occasions() = default;
    constexpr Occasions(std::initializer_list<Occasion> all) {
        for (const Occasion each : all)
            m_bits |= bitOf(each);
    }
    [[nodiscard]] constexpr bool contains(Occasion occasion) const { return (m_bits & bitOf(occasion)) != 0; }

  private:
    static constexpr unsigned bitOf(Occasion occasion) { return 1U << static_cast<unsigned>(occasion); }
    unsigned m_bits = 0;
};

}  // namespace pchat

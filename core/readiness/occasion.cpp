#include "core/readiness/occasion.h"

namespace pchat {

Occasion occasionOf(Flow flow) {
    switch (flow) {
        case Flow::Failover:
            return Occasion::Failover;
        case Flow::PlannedFailover:
            return Occasion::PlannedFailover;
        case Flow::Failback:
            return Occasion::Failback;
        case Flow::RoleSwap:
            return Occasion::RoleSwap;
        case Flow::RebuildLogShipping:
            return Occasion::RebuildLogShipping;
    }
    return Occasion::Failover;
}

}  // namespace pchat

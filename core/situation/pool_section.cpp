#include "core/situation/pool_section.h"

namespace pchat {

PoolLife lifeOf(const std::vector<FrontEndFacts>& frontEnds, const QString& pool) {
    PoolLife life = PoolLife::Untold;
    bool isTold = true;
    for (const FrontEndFacts& each : frontEnds) {
        if (each.pool != pool) continue;
        if (each.isRunning()) return PoolLife::Runs;
        isTold = isTold && !each.status.isEmpty();
        life = isTold ? PoolLife::Stopped : PoolLife::Untold;
    }
    return life;
}

}  // namespace pchat

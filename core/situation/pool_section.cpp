#include "core/situation/pool_section.h"

#include "core/site/names.h"

#include <algorithm>

namespace pchat {

const ServerStateFacts* PoolSection::stateOn(const QString& computer) const {
    if (!serverStates.isKnown()) return nullptr;
    const auto found = std::find_if(serverStates->begin(), serverStates->end(), [&](const ServerStateFacts& each) {
        return names::isSameHost(each.computer, computer);
    });
    return found == serverStates->end() ? nullptr : &*found;
}

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

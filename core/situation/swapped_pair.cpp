#include "core/situation/swapped_pair.h"

namespace pchat {

bool canSwapBack(const Situation& situation) {
    const auto& primary = situation.primary;
    const auto& mirror = situation.primaryMirror;
    if (!primary || !mirror || !primary->database.isKnown() || !mirror->database.isKnown()) return false;
    return primary->database->mirroringRole == QLatin1String("MIRROR") &&
           mirror->database->mirroringRole == QLatin1String("PRINCIPAL") &&
           mirror->database->state == QLatin1String("ONLINE") &&
           mirror->database->mirroringState == QLatin1String("SYNCHRONIZED");
}

}  // namespace pchat

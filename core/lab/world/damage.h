// Damage to a database of the practice estate, as a broken disk leaves it. Blocks; any thread.
#pragma once

#include "core/lab/world/world.h"

namespace pchat::lab {

/// From now on it is SUSPECT: nobody opens it, and its log can be read still. False where it is not online there.
[[nodiscard]] bool damage(const World& world, Role role, const QString& database);

}  // namespace pchat::lab

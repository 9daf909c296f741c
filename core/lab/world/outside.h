// What comes to the estate from outside at a time of its own: the primary's return, a cut network, an administrator who
// acts by hand in the middle of a run. Blocks; any thread.
#pragma once

#include "core/lab/world/world.h"

namespace pchat::lab {

/// What estate.json has coming up and whose time is there by now.
void letUpcomingHappen(World& world);
/// What comes behind this statement.
void letHappenAfter(World& world, const QString& statement);

}  // namespace pchat::lab

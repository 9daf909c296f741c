// The compliance side of the pool: every message leaves a row in mgccomp, and the adapter on the pool's computers
// processes what there is each quarter of an hour, as long as one of them reaches the database. Blocks; any thread.
#pragma once

#include "core/lab/world/world.h"

namespace pchat::lab {

/// A message was written on this server: one more row in mgccomp, at whichever side of its pair serves.
void leaveComplianceRow(World& world, Role role);
/// Lets the adapter run where it is due.
void processCompliance(World& world);

}  // namespace pchat::lab

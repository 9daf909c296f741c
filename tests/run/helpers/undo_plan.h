// The sample failover with the undo of each step that can be taken back, for the world in world.h.
#pragma once

#include "tests/run/helpers/sample_plan.h"

namespace pchat::test {

/// Without a point of no return: everything that matters in it (the job, the pool) can be taken back.
[[nodiscard]] Plan undoPlan();
/// With the recovery before the pool's state.
[[nodiscard]] Plan undoPlanWithPoint();
[[nodiscard]] Step& stepOf(Plan& plan, const char* id);

}  // namespace pchat::test

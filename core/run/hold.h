// Holding a run between two steps: paused, or to stop there.
#pragma once

#include "core/run/run_room.h"

namespace pchat {

/// False when the run is to stop before this step. Blocks while it is paused, in real time: the estate's own clock may
/// be a practised one. On the runner's thread.
[[nodiscard]] bool mayGoOn(const RunRoom& room, const Step& step);

}  // namespace pchat

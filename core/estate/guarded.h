// Guarded doors: the same doors, except that a call which never returns is left behind and reported as timed out.
//
// Each call runs on a thread of its own; what it says while it works is handed to the thread that waits, so onMessage
// is still called on the calling thread. A call has its own timeout and `grace` on top of it, in real time. What was
// left behind owns all that it uses and may end, or not, whenever it likes. A door that always comes back by itself is
// left as it is; the clock is not guarded.
#pragma once

#include "core/estate/estate.h"

namespace pchat {

[[nodiscard]] Estate guarded(const Estate& estate, std::chrono::milliseconds grace = std::chrono::seconds(30));

}  // namespace pchat

// The mirrored pair of the primary data center with its roles swapped since it was set up: the mirror serves, and both
// are fit to swap back. Pure; any thread.
#pragma once

#include "core/situation/situation.h"

namespace pchat {

/// The mirror is the principal, online and synchronized, and the primary instance is its mirror: one command swaps them
/// back and loses nothing.
[[nodiscard]] bool canSwapBack(const Situation& situation);

}  // namespace pchat

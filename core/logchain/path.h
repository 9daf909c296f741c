// The path through the usable logs that ends at the highest LSN, with no link that could be left out.
//
// Used by chooseChain and by nobody else; proveChain judges without it. Values; any thread.
#pragma once

#include "core/logchain/sieve.h"

namespace pchat::logchain {

/// Positions in sifted.usable, in the order of applying; empty where nothing goes on from the redo point.
[[nodiscard]] std::vector<std::size_t> farthestPath(const Lsn& redo, const Sifted& sifted);

}  // namespace pchat::logchain

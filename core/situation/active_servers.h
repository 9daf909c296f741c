// Which servers of the pool become active where nobody chose. Pure; any thread.
#pragma once

#include "core/situation/situation.h"

namespace pchat {

constexpr std::size_t mostActiveServers = 4;  // facts/procedure.md 1.1

/// The profile's servers of one data center; where they are more than may be active, the first ones in the order of
/// `computers`, which are the topology's. Those that the topology does not have come last.
[[nodiscard]] std::vector<QString> usualActiveServers(const std::vector<QString>& ofProfile,
                                                      const std::vector<QString>& computers);

/// The pool's computers as the topology has them; none where that is not known.
[[nodiscard]] std::vector<QString> computersOfPool(const Situation& situation);

}  // namespace pchat

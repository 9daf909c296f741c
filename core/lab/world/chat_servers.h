// The pool's chat servers: each active one that lives connects to the database that its own copy of the management
// store names, at whichever side of the pair serves, once it is online, and leaves it when it is told otherwise.
// Blocks; any thread.
#pragma once

#include "core/lab/world/world.h"

namespace pchat::lab {

/// Lets every chat server do what it would have done by now. Before the outage they are not looked at.
void followPoolState(World& world);
/// The servers on whose database a living chat server is connected now and can write.
[[nodiscard]] std::vector<Role> rolesWithChatServers(World& world);

}  // namespace pchat::lab

// Progress: message 3211, by which a server says how far a BACKUP or RESTORE is, and a file door how far a copy.
//
// Read by its number and its digits, in whatever language the rest is. Pure; any thread.
#pragma once

#include "core/estate/outcome.h"

namespace pchat {

/// 0 to 100; nullopt where the message is another, or holds no number.
[[nodiscard]] std::optional<int> percentIn(const ServerMessage& message);

/// As the server says it itself.
[[nodiscard]] ServerMessage progressMessage(int percent);

}  // namespace pchat

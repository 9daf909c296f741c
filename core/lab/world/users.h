// The pool's users: wherever an active chat server holds the database they keep writing numbered messages, which go on
// from the last one ever written anywhere. The same seed and times give the same messages. Blocks; any thread.
#pragma once

#include "core/lab/world/world.h"

#include <random>

namespace pchat::lab {

/// Until the next message, at `meanSeconds` on average and one at least.
[[nodiscard]] qint64 pauseMilliseconds(std::mt19937_64& random, int meanSeconds);

/// What users have written before, so that their numbers go on.
[[nodiscard]] bool beginUsers(WorldStore& store, qint64 lastNumber);
/// Writes what fell due since the last call, on every side where a chat server is connected.
void usersWrite(World& world);

}  // namespace pchat::lab

// Carrying out an act: what is sent is journaled before it leaves, what comes back when it is there.
//
// It does not judge: whether the step is done is for its check to see. Never cancels what it has sent.
#pragma once

#include "core/run/run_room.h"

namespace pchat {

/// Sends the step's act once; not for copies, see copy_set.h. A journal that cannot be written is a failure too, and
/// then nothing was sent.
[[nodiscard]] Outcome<void> perform(const RunRoom& room, const Step& step, int attempt);

/// There is no way to act on the step's place.
[[nodiscard]] Failure noDoor(const Step& step);

}  // namespace pchat

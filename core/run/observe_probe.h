// Reading probes: one value from the world as it is now, or why it could not be had.
//
// A door that is not there, a column that is not in the answer and an answer that holds no result are failures, never
// "no value". Blocks as long as the door does; on the thread that carries out the step.
#pragma once

#include "core/estate/doors.h"
#include "core/run/run_file.h"

namespace pchat {

using Observed = std::optional<QString>;  ///< nullopt: NULL, no row, no object, no file

/// `step` is the one that asks: evidence that it is itself to save counts only when it stands under its own id.
/// `meanwhile`: CallOptions::meanwhile.
[[nodiscard]] Outcome<Observed> observeProbe(const ObservingDoors& doors, const RunFile& file, const Step& step,
                                             const Probe& probe, const std::function<void()>& meanwhile = {});

/// Which door a probe goes through, for leaving alone a door that did not answer: "sql backup", "shell", "files".
[[nodiscard]] QString doorOf(const Probe& probe);

/// What a check wants to see, and what it saw, as parts of a sentence.
[[nodiscard]] Message describe(const Expectation& expectation);
[[nodiscard]] Message describe(const Observed& observed);

/// A failure of our own making, in the words of `sentence`.
[[nodiscard]] Failure failureOf(FailureKind kind, Message sentence);

}  // namespace pchat

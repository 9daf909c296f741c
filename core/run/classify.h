// Classifying steps when a run is taken up again: not started, in flight, done, contradicted.
//
// The journal says what was begun; the world, looked at anew, says what came of it. A step that the journal calls done
// is not looked at again: later steps rightly undo what its check saw (a database that was recovered has no redo
// point), and what they need of it stands among the facts that they rely on. On the runner's thread.
#pragma once

#include "core/run/look.h"
#include "core/run/tally.h"

namespace pchat {

enum class StepClass { NotStarted, InFlight, Done, Contradicted };

/// `seen` is nullopt where the door has already failed to answer for an earlier step.
[[nodiscard]] StepClass classOf(const StepRecord& record, const std::optional<Seen>& seen);

/// One StepClassified for each step of the plan, in its order.
[[nodiscard]] std::vector<Event> classifySteps(const RunRoom& room, const QHash<QString, StepRecord>& records);

}  // namespace pchat

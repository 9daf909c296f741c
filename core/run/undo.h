// Undo: takes back what a run has done, the last step first, by the undo that the approved plan holds for each step.
//
// A step is undone when its check was seen in the state before it; one that is seen there already is left alone. It
// ends at the first step that cannot be undone and says why; behind a point of no return it is refused. It writes
// before it acts, stops between steps, and calling it again goes on with it. Once it has begun the run goes no way but
// back: forward leads only a new plan, made from a fresh look and approved anew.
#pragma once

#include "core/run/undoable.h"

namespace pchat {

/// What a person agreed to: the statements are those of the plan that was approved before.
struct UndoApproval {
    QString poolTyped;   ///< must equal the plan's pool, letter case apart
    QString approvedBy;  ///< the account's name
};

/// Blocks, as run() does. An error is a refusal: nothing was sent, and nothing was written.
[[nodiscard]] tl::expected<RunResult, Message> undo(RunFile& file, const UndoApproval& approval,
                                                    const ObservingDoors& observing, const ActingDoors& acting,
                                                    const RunOptions& options);

}  // namespace pchat

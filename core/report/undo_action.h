// What is said of undoing a run, where it is told what to do next. Pure.
#pragma once

#include "core/run/run_file.h"
#include "core/run/undoable.h"

namespace pchat {

/// How the run is taken back, or why it cannot be; empty where there is nothing to say: it has come to its end.
[[nodiscard]] Message undoAction(const RunRecord& record);

}  // namespace pchat

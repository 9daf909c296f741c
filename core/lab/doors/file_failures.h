// The failures of the file doors: one for each way in which a path or an operation can fail. Pure; any thread.
#pragma once

#include "core/lab/world/faults.h"
#include "core/lab/world/path_map.h"

namespace pchat::lab {

/// As Windows numbers them: 2 and 3 not found, 5 denied, 32 in use, 53 no such host, 64 line broken, 112 disk full, 23
/// and 38 damaged.
[[nodiscard]] Failure osFailure(int error, const QString& path);
[[nodiscard]] Failure pathFailure(PathProblem problem, const QString& path);
[[nodiscard]] Failure faultFailure(const FaultAct& act, const QString& path);
[[nodiscard]] Failure stoppedFailure(const QString& path);
[[nodiscard]] Failure differsFailure(const QString& path);

}  // namespace pchat::lab

// A copy job's sqllogship.exe that takes its time: SQL Server Agent ends a job, not what its program has begun. While
// it lives, one log after the other appears in the copy folder, each first as a .wrk file, whether or not the job still
// runs, is enabled, or is there at all (facts/sqlserver.md 1.6). Blocks; any thread.
#pragma once

#include "core/lab/world/world.h"

namespace pchat::lab {

/// Starts the backup instance's copy job, whose program copies what is left on the share, so many seconds a file.
/// False where it has no copy job or nothing is left.
[[nodiscard]] bool beginSlowCopy(World& world, int secondsEach);
/// Whether this job's run is that program's.
[[nodiscard]] bool isCopiedSlowly(World& world, const QString& jobId);
/// Lets it do what it has done by now.
void copyOn(World& world);

}  // namespace pchat::lab

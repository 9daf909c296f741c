// Whether log backups can be brought to the copy folder from here, and whether they can do without.
//
// RESTORE reads a share as the service account of SQL Server (facts/sqlserver.md 0, fact 10), so that copying can be
// left out where this machine cannot write to the copy folder and the backup instance has shown that it reads the
// share. Pure; any thread.
#pragma once

#include "core/situation/situation.h"

namespace pchat {

/// This machine cannot list the copy folder, or may not write to it. False where the folder was not observed yet.
[[nodiscard]] bool isCopyFolderShut(const Situation& situation);
/// Why it is shut: one sentence.
[[nodiscard]] Message whyCopyFolderIsShut(const Situation& situation);
/// The copy folder is shut, and the backup instance opened the share itself.
[[nodiscard]] bool isRestoredFromShare(const Situation& situation);

}  // namespace pchat

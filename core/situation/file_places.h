// Where the files of a database lie after a restore over another one of the same name.
//
// RESTORE puts each file where the backup names it, unless a MOVE says otherwise; the plans say so wherever the paths
// differ. Pure; any thread.
#pragma once

#include "core/situation/database_facts.h"

#include <vector>

namespace pchat {

/// `from`, with each file where the target has its counterpart: the file of the same logical name, or the only one of
/// its kind. A file that the target does not have lies beside its others. As they are where the target has no database
/// to go by.
[[nodiscard]] std::vector<DatabaseFileFacts> placedOnto(const std::vector<DatabaseFileFacts>& target,
                                                        std::vector<DatabaseFileFacts> from);

}  // namespace pchat

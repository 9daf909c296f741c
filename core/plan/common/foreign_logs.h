// What of the time before still lies in the folders of a log shipping that is set up anew, and would stop its restore
// job: log backups of a path that the new chain does not go on with, as an old primary writes them after a failover
// (facts/sqlserver.md 1.6, 2.8).
//
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/plan/common/shipping_steps.h"
#include "core/situation/situation.h"

namespace pchat::common {

/// For the share and for the copy folder, once the header of `seed` is kept (keptSeedHeader()): the step that moves
/// them into a sub-folder, or, where this computer cannot write, the look that names them for an administrator.
[[nodiscard]] std::vector<Step> setAsideForeignLogs(const SiteProfile& profile, const Situation& situation,
                                                    const ShippingRoute& route, const BackupFile& seed);

}  // namespace pchat::common

// Where the end of the log, which no log backup holds yet, can still be had when the primary data center is given up:
// from the database that was written to, damaged or not, or from its mirror (facts/sqlserver.md 2.7).
//
// Pure; any thread.
#pragma once

#include "core/situation/situation.h"

namespace pchat {

/// Plain: a log backup that interrupts nobody. Damaged: the database cannot be opened, its log can be read. Mirror: the
/// principal is gone, so the mirror is taken out of its session and recovered first.
enum class TailWay { Plain, Damaged, Mirror };

struct TailSource {
    Role role = Role::Primary;
    TailWay way = TailWay::Plain;
    QString state;  ///< of the database there, as SQL Server says it
};

/// The gentlest source that was seen; nullopt where there is none. Whether log backups hold everything already is not
/// asked.
[[nodiscard]] std::optional<TailSource> tailSourceOf(const SiteProfile& profile, const Situation& situation);

/// The mirror of the primary was seen to be one, or to serve already: failing over inside the data center loses
/// nothing.
[[nodiscard]] bool hasLivingMirror(const SiteProfile& profile, const Situation& situation);

}  // namespace pchat

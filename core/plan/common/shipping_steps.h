// Log shipping from one side to the other: set up as SQL Server Management Studio scripts it, removed in the documented
// order, and seen to run once (facts/sqlserver.md 1.4 to 1.6).
//
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/plan/common/database_steps.h"
#include "core/situation/situation_facts.h"

#include <tl/expected.hpp>

namespace pchat::common {

/// What ships where. Names of servers are those that the instances give themselves (@@SERVERNAME).
struct ShippingRoute {
    Seat primary;
    Seat secondary;
    Text primaryServer;
    Text secondaryServer;
    Text share;
    Text copyFolder;  ///< as the secondary sees it
    ShippingSettings settings;
    ShippingSchedules schedules;
    Text copyJobName;     ///< empty: as SQL Server Management Studio names it
    Text restoreJobName;  ///< likewise
    std::optional<bool>
        disconnectsUsers;  ///< absent: in standby mode, where a connection keeps the restore from running
    std::vector<DatabaseFileFacts> files;  ///< of the primary, as a full backup of it names them; empty: not known
    std::vector<Move> moves;               ///< of these, where the secondary has its own elsewhere

    [[nodiscard]] Text backupJob() const;
    [[nodiscard]] Text copyJob() const;
    [[nodiscard]] Text restoreJob() const;
};

/// A route as text; a text that no script can carry is named.
struct RouteTexts {
    QString primaryServer;
    QString secondaryServer;
    QString share;
    QString copyFolder;
};
[[nodiscard]] tl::expected<ShippingRoute, Message> routeOf(const Seat& primary, const Seat& secondary,
                                                           const RouteTexts& texts, const ShippingSettings& settings);
/// Where the files go when the secondary is seeded; `primary` and `secondary` are their files now.
[[nodiscard]] tl::expected<void, Message> placeFiles(const Fact<std::vector<DatabaseFileFacts>>& primary,
                                                     const Fact<std::vector<DatabaseFileFacts>>& secondary,
                                                     ShippingRoute& route);
/// What the primary's msdb still knows of its half goes before what was saved elsewhere or stands in the profile.
void keepPrimaryHalf(const Fact<PrimaryShippingFacts>& found, ShippingRoute& route);

/// A full backup of the primary put over whatever the secondary holds: the point of no return. `before` comes before
/// that, when the backup is there and its header is kept under keptSeedHeader().
[[nodiscard]] std::vector<Step> seedSecondary(const ShippingRoute& route, const BackupFile& seed,
                                              std::vector<Step> before);
[[nodiscard]] QString keptSeedHeader();
/// The primary's half on `seat`: the primary, or its mirror while it is the principal.
[[nodiscard]] std::vector<Step> setUpPrimaryHalf(const ShippingRoute& route, const Seat& seat, const QString& suffix);
[[nodiscard]] std::vector<Step> setUpSecondaryHalf(const ShippingRoute& route);
/// The secondary's half in one batch, for the undo of its removal. Its jobs are left disabled: they were when it was
/// removed.
[[nodiscard]] Script secondaryHalfAsOne(const ShippingRoute& route);
/// The same as it was set up; nullopt where a text of it can be carried by no script. Not made again: a schedule for
/// one single time, which is over, and the password of a monitor's login, which nobody can read.
[[nodiscard]] std::optional<Script> secondaryHalfAsItWas(const ShippingRoute& route, const SecondarySetUp& setUp);
/// One backup, one copy and one restore, started by hand and waited for.
[[nodiscard]] std::vector<Step> seeOneCycle(const ShippingRoute& route);

/// What msdb on `seat` still holds as a primary; the secondary's entry first.
[[nodiscard]] std::vector<Step> removePrimaryHalf(const Seat& seat, const PrimaryShippingFacts& facts,
                                                  const QString& suffix);
[[nodiscard]] Step removeSecondaryHalf(const Seat& seat, const QString& id);

}  // namespace pchat::common

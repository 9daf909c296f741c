// Ground: what every phase of the failback builds on, worked out once and in full before a step is written.
//
// Who serves is observed: the principal of the backup pair may have changed since the failover. Whatever cannot be
// known or carried is refused here, so that the phases only ever write steps. Internal to the plan room. Values; any
// thread.
#pragma once

#include "core/plan/common/database_steps.h"
#include "core/plan/common/pool_steps.h"
#include "core/plan/common/shipping_steps.h"
#include "core/situation/situation.h"

namespace pchat::failback {

using common::BackupFile;
using common::PoolSeat;
using common::Seat;
using common::ShippingRoute;

/// The files of the log share that this failback writes.
struct Files {
    BackupFile full;           ///< step 3, of the side that serves
    BackupFile tail;           ///< the fence
    BackupFile salvage;        ///< what the old primary holds, before it is overwritten
    BackupFile mirrorSalvage;  ///< likewise of its mirror, before mirroring overwrites it
    BackupFile seed;           ///< step 5, of the primary, for the secondary
};

struct Ground {
    const SiteProfile& profile;
    const Situation& situation;
    const Choices& choices;
    Seat serving;  ///< mgc on the principal of the backup pair
    Seat other;    ///< mgc on its partner; only where hasOther
    bool hasOther = false;
    Seat primary;
    PoolSeat pool;
    std::vector<QString> activeServers;  ///< afterwards, as the topology spells them
    Files files;
    std::vector<common::Move> moves;  ///< of the primary's files, where the backup's paths do not fit there
    ShippingRoute route;

    [[nodiscard]] const PartnerSection& primaryFacts() const { return *situation.primary; }
    /// Of the primary or its mirror.
    [[nodiscard]] const std::optional<PartnerSection>& oldPartner(Role role) const {
        return role == Role::Primary ? situation.primary : situation.primaryMirror;
    }
    /// What the primary's mgc is now; an empty state: there is none.
    [[nodiscard]] const DatabaseFacts& primaryDatabase() const { return *situation.primary->database; }
    [[nodiscard]] bool isServedByBackup() const { return serving.role == Role::Backup; }
    [[nodiscard]] const Fact<DatabaseFacts>& servingDatabase() const;
    [[nodiscard]] const Fact<std::vector<DatabaseFileFacts>>& servingFiles() const;
    /// The place of mgccomp's principal, which need not be that of mgc's.
    [[nodiscard]] Role compliancePlace() const;
    [[nodiscard]] const Fact<DatabaseFacts>& servingCompliance() const;
};

/// The ground, or every reason why there is none. Keeps references to its arguments.
[[nodiscard]] tl::expected<Ground, std::vector<Message>> survey(const SiteProfile& profile, const Situation& situation,
                                                                const Choices& choices);

/// A database of the old side that takes writes, or did before somebody took it offline: messages may stand there and
/// nowhere else.
struct OldCopy {
    Seat seat;
    BackupFile salvage;
    QString suffix;             ///< of the ids of its steps
    bool isMirrored = false;    ///< by what it says itself
    bool isForOneUser = false;  ///< SINGLE_USER: whoever holds it has to go first
    bool isOffline = false;     ///< OFFLINE or RECOVERY_PENDING: it has to come online first
};
/// Both partners of the old pair are looked at: their roles may have changed since.
[[nodiscard]] std::vector<OldCopy> oldCopies(const Ground& ground);
/// Offline, and nothing of it is wanted: it stays as it is until it is overwritten. The mirror's copy does not: it is
/// dropped, and the files of a database that is offline then would be left over.
[[nodiscard]] bool staysOffline(const OldCopy& copy, const Choices& choices);

[[nodiscard]] bool isMirrored(const Fact<DatabaseFacts>& facts);
/// mgccomp at this place; nullopt where there is none.
[[nodiscard]] std::optional<Seat> complianceSeat(const SiteProfile& profile, Role place);

}  // namespace pchat::failback

// Steps that several flows share and that the management shell carries out: the pool's state and its active servers.
//
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/plan/common/seat.h"
#include "core/script/cmdlets.h"
#include "core/situation/situation.h"

namespace pchat::common {

/// The pool as the topology names it, and the words for one move of it.
struct PoolSeat {
    QString identity;
    QString fqdn;
    std::vector<QString> computers;  ///< every chat server, as the topology spells it
};

/// Normal or FailedOver, as the cmdlets name it.
[[nodiscard]] QString nameOf(cmdlets::PoolState state);

[[nodiscard]] Probe poolStateOf(const PoolSeat& pool, cmdlets::Store store = cmdlets::Store::Central);
[[nodiscard]] Probe activeServersOf(const PoolSeat& pool);
[[nodiscard]] Condition poolIs(const PoolSeat& pool, cmdlets::PoolState state);

/// The servers, sorted and joined, as the probe gives them.
[[nodiscard]] QString joinedNames(const std::vector<QString>& servers);

struct ServersMove {
    std::vector<QString> before;
    std::vector<QString> after;  ///< empty: the list is cleared
    Message title;
    Message why;
};
[[nodiscard]] Step setActiveServers(const PoolSeat& pool, const QString& id, const ServersMove& move);

[[nodiscard]] Step setPoolState(const PoolSeat& pool, const QString& id, cmdlets::PoolState state, const Message& why);

/// The state is pushed out, and seen to arrive on this computer and on each of the servers: read there (-LocalStore)
/// where that server let itself be asked when the estate was observed, otherwise as the store tells it.
[[nodiscard]] Phase lettingStateArrive(const PoolSeat& pool, cmdlets::PoolState state,
                                       const std::vector<QString>& servers, const Situation& situation);

/// Mirror and witness come from the topology.
struct MirrorPair {
    Seat principal;
    Seat mirror;
    cmdlets::MirroredDatabase database;
    QString fileShare;
};
/// The same waits alone, for further servers; `first` numbers the ids.
[[nodiscard]] std::vector<Step> awaitArrivals(const PoolSeat& pool, cmdlets::PoolState state,
                                              const std::vector<QString>& servers, const Situation& situation,
                                              int first);

/// The pair of the profile's chat or compliance database whose principal stands at this place; nullopt where there is
/// none.
[[nodiscard]] std::optional<MirrorPair> mirrorPairOf(const SiteProfile& profile, Role principal,
                                                     cmdlets::DatabaseType type);

/// Undone by setting the mirror up anew, where the profile has what that takes.
[[nodiscard]] Step removeMirroring(const Seat& seat, const QString& id, const Message& why,
                                   const std::optional<MirrorPair>& pair);
/// Why the principal of this role gets no mirror; empty: it gets one.
[[nodiscard]] Message whyNoMirror(const SiteProfile& profile, const Choices& choices, Role principal);
[[nodiscard]] Step setUpMirror(const MirrorPair& pair, const QString& id, const Message& why);

}  // namespace pchat::common

// The pool as the management shell tells of it: its servers and state, the Central Management store, the Front End
// pools. Values; any thread.
#pragma once

#include "core/situation/fact.h"

namespace pchat {

struct PoolFacts {
    QString identity;  ///< as Get-CsService gives it: PersistentChatServer:<fqdn>; empty: no such pool
    std::vector<QString> computers;
    std::vector<QString> activeServers;
    QString backupStore;  ///< SQL instance that the topology names as backup, HOST or HOST\INSTANCE; empty: none
    std::vector<QString> otherPools;  ///< identities of the pools that are not the profile's
    static constexpr auto fields() {
        using P = PoolFacts;
        return std::tuple{json::field("identity", &P::identity), json::field("computers", &P::computers),
                          json::field("activeServers", &P::activeServers), json::field("backupStore", &P::backupStore),
                          json::field("otherPools", &P::otherPools)};
    }
};

/// The copy of the Central Management store on one computer.
struct ReplicaFacts {
    QString computer;
    bool isUpToDate = false;
    static constexpr auto fields() {
        return std::tuple{json::field("computer", &ReplicaFacts::computer),
                          json::field("isUpToDate", &ReplicaFacts::isUpToDate)};
    }
};

/// The state of the pool as one of its servers has it in its own copy of the store (-LocalStore, asked on that server).
struct ServerStateFacts {
    QString computer;
    QString state;    ///< Normal or FailedOver; empty: not told
    Message noState;  ///< why it was not told
    static constexpr auto fields() {
        using S = ServerStateFacts;
        return std::tuple{json::field("computer", &S::computer), json::field("state", &S::state),
                          json::field("noState", &S::noState)};
    }
};

/// One computer of a Front End pool.
struct FrontEndFacts {
    QString pool;      ///< FQDN
    QString computer;  ///< FQDN
    QString status;    ///< of its Front End service, as the cmdlet names it (Running, Stopped); empty: not told
    Message noStatus;  ///< why it was not told
    static constexpr auto fields() {
        using F = FrontEndFacts;
        return std::tuple{json::field("pool", &F::pool), json::field("computer", &F::computer),
                          json::field("status", &F::status), json::field("noStatus", &F::noStatus)};
    }
    [[nodiscard]] bool isRunning() const { return status.compare(QLatin1String("Running"), Qt::CaseInsensitive) == 0; }
};

/// Untold: no computer of the pool runs, and not each of them told.
enum class PoolLife { Runs, Stopped, Untold };
[[nodiscard]] PoolLife lifeOf(const std::vector<FrontEndFacts>& frontEnds, const QString& pool);

struct PoolSection {
    Fact<PoolFacts> pool;
    Fact<QString> stateInStore;                ///< Normal or FailedOver, from the Central Management store
    Fact<QString> stateInReplica;              ///< the same from the local replica (-LocalStore)
    Fact<std::vector<QString>> missingRights;  ///< cmdlets of the plan that the operator's roles do not carry
    /// Which computer or pool changes the Central Management store (ActiveMasterFqdn); empty: none does
    /// (facts/procedure.md 2.6, 3.1).
    Fact<QString> managementMaster;
    Fact<std::vector<ReplicaFacts>> replicas;   ///< of all computers that tell how they stand
    Fact<std::vector<QString>> registrarPools;  ///< FQDNs of the Front End pools
    /// Of each Front End pool the computers up to the first one that runs. A pool of which nothing is here was not
    /// reached before the questions ended.
    Fact<std::vector<FrontEndFacts>> frontEnds;
    /// Of the pool's servers, in the order of the topology. One of which nothing is here was not reached before the
    /// questions ended.
    Fact<std::vector<ServerStateFacts>> serverStates;
    static constexpr auto fields() {
        using P = PoolSection;
        return std::tuple{json::field("pool", &P::pool),
                          json::field("stateInStore", &P::stateInStore),
                          json::field("stateInReplica", &P::stateInReplica),
                          json::field("missingRights", &P::missingRights),
                          json::field("managementMaster", &P::managementMaster),
                          json::field("replicas", &P::replicas),
                          json::field("registrarPools", &P::registrarPools),
                          json::field("frontEnds", &P::frontEnds),
                          json::field("serverStates", &P::serverStates)};
    }
    /// What one server told of its own copy; nullptr where it was not asked.
    [[nodiscard]] const ServerStateFacts* stateOn(const QString& computer) const;
};

PCHAT_JSON_ELSEWHERE(PoolSection);

}  // namespace pchat

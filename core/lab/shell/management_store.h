// ManagementStore: the Central Management store of the practice estate and the copies of it that each computer reads.
//
// A change reaches a copy two to three minutes later, sooner when it is pushed (facts/procedure.md 2.1, 2.6). It holds
// the topology, the pool's state and the list of active servers; it does no SQL work. Thread-safe and process-safe.
#pragma once

#include "core/lab/world/clock.h"
#include "core/lab/world/world_store.h"

namespace pchat::lab {

struct PoolSettings {
    QString state = QStringLiteral("Normal");
    std::vector<QString> activeServers;
    bool operator==(const PoolSettings&) const = default;
    static constexpr auto fields() {
        return std::tuple{json::field("state", &PoolSettings::state),
                          json::field("activeServers", &PoolSettings::activeServers)};
    }
};

struct FrontEndPool {
    QString fqdn;
    std::vector<QString> computers;
    bool isInPrimarySite = false;
    static constexpr auto fields() {
        using F = FrontEndPool;
        return std::tuple{json::field("fqdn", &F::fqdn), json::field("computers", &F::computers),
                          json::field("isInPrimarySite", &F::isInPrimarySite)};
    }
};

/// What Topology Builder has published. SQL stores are "host" or "host\instance".
struct Topology {
    QString poolFqdn;
    QString site;
    std::vector<QString> computers;
    QString primaryStore;
    QString primaryMirrorStore;
    QString backupStore;
    QString backupMirrorStore;
    QString operatorAccount;
    bool hasCompliance = false;
    std::vector<QString> complianceStores;    ///< in the order of the four above; empty: they are the same ones
    std::vector<FrontEndPool> frontEndPools;  ///< the first one holds the Central Management store
    static constexpr auto fields() {
        using T = Topology;
        return std::tuple{json::field("poolFqdn", &T::poolFqdn),
                          json::field("site", &T::site),
                          json::field("computers", &T::computers),
                          json::field("primaryStore", &T::primaryStore),
                          json::field("primaryMirrorStore", &T::primaryMirrorStore),
                          json::field("backupStore", &T::backupStore),
                          json::field("backupMirrorStore", &T::backupMirrorStore),
                          json::field("operatorAccount", &T::operatorAccount),
                          json::field("hasCompliance", &T::hasCompliance),
                          json::field("complianceStores", &T::complianceStores),
                          json::field("frontEndPools", &T::frontEndPools)};
    }
    /// Primary, its mirror, backup, its mirror; empty where there is none.
    [[nodiscard]] std::vector<QString> stores(bool ofCompliance) const {
        if (ofCompliance && !complianceStores.empty()) return complianceStores;
        return {primaryStore, primaryMirrorStore, backupStore, backupMirrorStore};
    }
    /// FQDN of the pool that holds the Central Management store; empty: none does.
    [[nodiscard]] QString managementMaster() const {
        return frontEndPools.empty() ? QString() : frontEndPools.front().fqdn;
    }
    [[nodiscard]] QString identity() const { return QStringLiteral("PersistentChatServer:") + poolFqdn; }
};

class ManagementStore {
  public:
    ManagementStore(std::shared_ptr<WorldStore> store, std::shared_ptr<LabClock> clock)
        : m_store(std::move(store)), m_clock(std::move(clock)) {}

    [[nodiscard]] bool publish(const Topology& topology, const PoolSettings& settings);
    [[nodiscard]] Topology topology();
    [[nodiscard]] PoolSettings current();
    /// As the copy on `computer` has it; empty: the machine that the shell runs on.
    [[nodiscard]] PoolSettings seenBy(const QString& computer);
    [[nodiscard]] bool isUpToDate(const QString& computer);
    /// UTC time of the newest change.
    [[nodiscard]] QDateTime lastChange();
    [[nodiscard]] bool change(const std::function<void(PoolSettings&)>& alter);
    /// Pushes what has changed to every copy.
    [[nodiscard]] bool replicate();
    /// From `since` on nothing reaches the copies of these computers; what they have they keep.
    [[nodiscard]] bool lose(const std::vector<QString>& computers, const QDateTime& since);
    /// From now on they are reached again: what they missed arrives after the usual delay.
    [[nodiscard]] bool regain(const std::vector<QString>& computers);
    /// They come back as new computers, whose copies are made anew: they have missed nothing.
    [[nodiscard]] bool renew(const std::vector<QString>& computers);

  private:
    [[nodiscard]] QJsonObject changeSeenBy(const QString& computer);

    std::shared_ptr<WorldStore> m_store;
    std::shared_ptr<LabClock> m_clock;
};

}  // namespace pchat::lab

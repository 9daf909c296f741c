// Ground: what every phase of the failover plan builds on, worked out once and in full before a step is written.
//
// Whatever cannot be known or carried is refused here, so that the phases only ever write steps. Internal to the plan
// room. Values; any thread.
#pragma once

#include "core/plan/common/database_steps.h"
#include "core/plan/common/pool_steps.h"
#include "core/plan/failover.h"
#include "core/plan/steps/tail.h"

namespace pchat::failover {

/// One log backup of the chain as a file: where it is read, and from where it is copied first.
struct LogFile {
    QString name;      ///< in the folder that it is read from
    Text path;         ///< as the backup instance reads it
    QString copyFrom;  ///< whole path on the share; empty where nothing is copied
    qint64 bytes = 0;
    bool isOnShare = false;  ///< read straight from the share
};

struct Ground {
    const SiteProfile& profile;
    const Situation& situation;
    const Choices& choices;
    Chain chain;
    std::vector<LogFile> files;          ///< one for each link of the chain
    std::vector<QString> activeServers;  ///< as the topology spells them, sorted
    QDateTime lastKeptAtStart;           ///< finish time of the last log already applied; invalid where not known
    std::vector<common::BackupFile> laterLogs;  ///< logs that earlier steps of the plan take, in their order
    std::optional<Tail> tail;                   ///< the one of laterLogs that a failover takes after a disaster
    Flow flow = Flow::Failover;                 ///< or PlannedFailover

    [[nodiscard]] common::Seat seat() const { return common::seatOf(profile, Role::Backup); }
    [[nodiscard]] const Name& database() const { return profile.chat.name; }
    [[nodiscard]] Text databaseText() const { return Text::of(profile.chat.name); }
    [[nodiscard]] const SqlInstance& backupInstance() const { return *profile.instance(Role::Backup); }
    [[nodiscard]] QString server() const { return backupInstance().toDisplay(); }
    [[nodiscard]] const DatabaseFacts& facts() const { return *situation.backup->database; }
    [[nodiscard]] const PoolFacts& pool() const { return *situation.pool->pool; }
    [[nodiscard]] common::PoolSeat poolSeat() const { return {pool().identity, profile.pool.fqdn, pool().computers}; }
    [[nodiscard]] bool isRecovered() const { return facts().state == QLatin1String("ONLINE") && !facts().isInStandby; }
};

/// The step that keeps the header of the last log.
[[nodiscard]] inline QString keptTailHeader() {
    return QStringLiteral("keep-tail-header");
}

/// The ground, or every reason why there is none. Keeps references to its arguments.
[[nodiscard]] tl::expected<Ground, std::vector<Message>> survey(const SiteProfile& profile, const Situation& situation,
                                                                const Choices& choices);

/// What is not whole in the copy folder is copied there first, or read where it is.
enum class Uncopied { Copied, ReadFromShare };

/// The files of the chain's links, or why one of them cannot be handled.
[[nodiscard]] tl::expected<std::vector<LogFile>, std::vector<Message>> filesOf(const Chain& chain,
                                                                               const Folders& folders,
                                                                               Uncopied uncopied);

/// Why no plan can be made from the facts alone; empty: one can.
[[nodiscard]] std::vector<Message> missingFacts(const SiteProfile& profile, const Situation& situation);

/// The servers to be active, or why they cannot be.
[[nodiscard]] tl::expected<std::vector<QString>, std::vector<Message>> activeServersFor(const SiteProfile& profile,
                                                                                        const PoolFacts& pool,
                                                                                        const Choices& choices);

}  // namespace pchat::failover

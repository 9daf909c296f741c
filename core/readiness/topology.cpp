#include "core/readiness/checks.h"
#include "core/readiness/names.h"
#include "core/readiness/sides.h"
#include "core/situation/active_servers.h"

#include <algorithm>

namespace pchat {

namespace {

std::vector<QString> notIn(const std::vector<QString>& members, const std::vector<QString>& servers) {
    std::vector<QString> missing;
    for (const QString& server : servers)
        if (std::none_of(members.begin(), members.end(),
                         [&](const QString& member) { return isSameHost(member, server); }))
            missing.push_back(server);
    return missing;
}

Judgement judgePool(const Case& c) {
    const auto& pool = c.situation.pool->pool;
    if (!pool.isKnown()) return notKnown(pool);
    const QString fqdn = c.profile.pool.fqdn;
    if (pool->identity.isEmpty())
        return judged(Verdict::Fail,
                      pool->otherPools.empty()
                          ? Message(QT_TRANSLATE_NOOP("core", "The topology knows no Persistent Chat pool."))
                          : Message(QT_TRANSLATE_NOOP("core", "The topology knows no pool %1; it knows: %2."),
                                    {fqdn, joined(pool->otherPools)}),
                      pool);
    std::vector<QString> servers = c.profile.pool.primaryServers;
    servers.insert(servers.end(), c.profile.pool.backupServers.begin(), c.profile.pool.backupServers.end());
    if (const auto missing = notIn(pool->computers, servers); !missing.empty())
        return judged(
            Verdict::Fail,
            Message::counted(QT_TRANSLATE_N_NOOP("core", "%n server(s) of the profile are not in the pool %1: %2."),
                             static_cast<qint64>(missing.size()), {fqdn, joined(missing)}),
            pool);
    return judged(
        Verdict::Pass,
        Message::counted(QT_TRANSLATE_N_NOOP("core", "%1 with %n server(s): %2."),
                         static_cast<qint64>(pool->computers.size()), {pool->identity, joined(pool->computers)}),
        pool);
}

Judgement judgePoolState(const Case& c, const QString& wanted) {
    const PoolSection& pool = *c.situation.pool;
    if (!pool.stateInStore.isKnown()) return notKnown(pool.stateInStore);
    if (!pool.stateInReplica.isKnown()) return notKnown(pool.stateInReplica);
    Judgement judgement = passIf(*pool.stateInStore == wanted && *pool.stateInReplica == wanted,
                                 Message(QT_TRANSLATE_NOOP("core", "Central Management store: %1; local replica: %2."),
                                         {*pool.stateInStore, *pool.stateInReplica}),
                                 pool.stateInStore);
    judgement.statement = pool.stateInStore.source + u'\n' + pool.stateInReplica.source;
    if (*pool.stateInStore != *pool.stateInReplica)
        judgement.remedy = QT_TRANSLATE_NOOP(
            "core",
            "The replica of this computer is behind. Run Invoke-CsManagementStoreReplication, wait two to three "
            "minutes and check again.");
    return judgement;
}

Judgement judgeNormal(const Case& c) {
    return judgePoolState(c, QStringLiteral("Normal"));
}

Judgement judgeFailedOver(const Case& c) {
    return judgeHalfWay(c, judgePoolState(c, QStringLiteral("FailedOver")));
}

Judgement judgeStore(const Case& c) {
    const auto& pool = c.situation.pool->pool;
    if (!pool.isKnown()) return notKnown(pool);
    const SqlInstance* target = c.profile.instance(Role::Backup);
    if (pool->backupStore.isEmpty() || !target)
        return judged(Verdict::Fail, QT_TRANSLATE_NOOP("core", "The topology names no backup SQL Server store."), pool);
    return passIf(
        isSameInstance(pool->backupStore, *target),
        Message(QT_TRANSLATE_NOOP("core", "Backup store in the topology: %1; backup instance of the profile: %2."),
                {pool->backupStore, target->toDisplay()}),
        pool);
}

constexpr std::size_t mostServers = 8;

/// The profile may name more servers than may be active: which ones are taken is said.
Message listsSeen(const Case& c, const std::vector<QString>& after) {
    const PoolFacts& pool = *c.situation.pool->pool;
    Message lists{QT_TRANSLATE_NOOP("core", "Active now: %1. Afterwards: %2, that is %3 of %4 servers."),
                  {joined(pool.activeServers), joined(after), static_cast<qint64>(after.size()),
                   static_cast<qint64>(pool.computers.size())}};
    const std::size_t there = serversThere(c).size();
    if (!c.chosen.empty() || there <= mostActiveServers) return lists;
    const Message more{QT_TRANSLATE_NOOP("core",
                                         "The profile names %1 servers there, and at most %2 can be active: the first "
                                         "ones in the order of the topology are taken unless others are chosen."),
                       {static_cast<qint64>(there), static_cast<qint64>(mostActiveServers)}};
    return {QT_TRANSLATE_NOOP("core", "%1 %2"), {lists, more}};
}

Judgement judgeActiveList(const Case& c) {
    const auto& pool = c.situation.pool->pool;
    if (!pool.isKnown()) return notKnown(pool);
    const std::vector<QString> after = serversAfter(c);
    const auto missing = notIn(pool->computers, after);
    const bool good =
        !after.empty() && after.size() <= mostActiveServers && pool->computers.size() <= mostServers && missing.empty();
    return passIf(good,
                  missing.empty()
                      ? listsSeen(c, after)
                      : Message(QT_TRANSLATE_NOOP("core", "To be active afterwards, but not in the pool: %1."),
                                {joined(missing)}),
                  pool);
}

}  // namespace

ReadinessCheck poolIsFound() {
    return {"T1",
            Severity::Blocker,
            topologyGroup(),
            QT_TRANSLATE_NOOP("core", "The pool is the one of the profile"),
            QT_TRANSLATE_NOOP("core", "The topology knows a pool of this name, with all servers of the profile."),
            QT_TRANSLATE_NOOP("core", "The state of the wrong pool would be changed."),
            QT_TRANSLATE_NOOP("core",
                              "Correct the name of the pool and its servers in the profile, or publish the topology."),
            {Section::Pool},
            judgePool};
}

ReadinessCheck poolStateIsNormal() {
    return {"T2",
            Severity::Blocker,
            topologyGroup(),
            QT_TRANSLATE_NOOP("core", "The pool is in state Normal"),
            QT_TRANSLATE_NOOP("core", "Normal, in the Central Management store and in the replica of this computer."),
            QT_TRANSLATE_NOOP("core",
                              "Failing over twice points the servers at a database that is not the current one; a "
                              "stale replica hides what another operator did."),
            QT_TRANSLATE_NOOP("core",
                              "The pool seems to be failed over already. Continue the run that did it, or fail back "
                              "first."),
            {Section::Pool},
            judgeNormal};
}

ReadinessCheck poolStateIsFailedOver() {
    return {
        "T2",
        Severity::Blocker,
        topologyGroup(),
        QT_TRANSLATE_NOOP("core", "The pool is in state FailedOver"),
        QT_TRANSLATE_NOOP("core", "FailedOver, in the Central Management store and in the replica of this computer."),
        QT_TRANSLATE_NOOP("core",
                          "In state Normal the pool's servers use the primary database: the backup data center's "
                          "messages must not replace it then."),
        QT_TRANSLATE_NOOP("core",
                          "The pool does not seem to be failed over. Find out which database its servers use, and "
                          "whether a run of this wizard was left in the middle."),
        {Section::Pool, Section::Primary, Section::PrimaryMirror, Section::Backup, Section::BackupMirror},
        judgeFailedOver};
}

ReadinessCheck backupStoreIsTarget() {
    return {"T3",
            Severity::Blocker,
            topologyGroup(),
            QT_TRANSLATE_NOOP("core", "The topology names the backup instance"),
            QT_TRANSLATE_NOOP("core", "The backup SQL Server store of the pool is the backup instance of the profile."),
            QT_TRANSLATE_NOOP("core",
                              "The pool goes to the store that the topology names; a database restored elsewhere "
                              "would never be used."),
            QT_TRANSLATE_NOOP("core",
                              "Correct the backup instance in the profile, or define the backup store in Topology "
                              "Builder and publish the topology."),
            {Section::Pool},
            judgeStore};
}

ReadinessCheck activeListAfterFailback() {
    return {
        "T4",
        Severity::Acknowledge,
        topologyGroup(),
        QT_TRANSLATE_NOOP("core", "Active servers after the failback"),
        QT_TRANSLATE_NOOP("core", "1 to 4 servers of the primary data center, all members of the pool of at most 8."),
        QT_TRANSLATE_NOOP("core",
                          "More than 4 active servers are not supported, and servers far from the database make "
                          "the chat slow."),
        QT_TRANSLATE_NOOP("core", "Choose 1 to 4 servers of the pool, or correct the list in the profile."),
        {Section::Pool},
        judgeActiveList};
}

ReadinessCheck activeListIsAllowed() {
    return {
        "T4",
        Severity::Acknowledge,
        topologyGroup(),
        QT_TRANSLATE_NOOP("core", "Active servers after the failover"),
        QT_TRANSLATE_NOOP("core", "1 to 4 servers of the backup data center, all members of the pool of at most 8."),
        QT_TRANSLATE_NOOP("core",
                          "More than 4 active servers are not supported, and servers far from the database make "
                          "the chat slow."),
        QT_TRANSLATE_NOOP("core", "Choose 1 to 4 servers of the pool, or correct the list in the profile."),
        {Section::Pool},
        judgeActiveList};
}

}  // namespace pchat

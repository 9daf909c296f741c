#include "core/readiness/checks.h"
#include "core/readiness/names.h"
#include "core/readiness/sides.h"

#include <algorithm>

// What has to live before the documented steps can be done at all (facts/procedure.md 3.1).
namespace pchat {

namespace {

/// A host that the profile puts in the primary data center.
bool isInPrimarySite(const Case& c, const QString& host) {
    const auto& servers = c.profile.pool.primaryServers;
    const auto isInstance = [&](Role role) {
        const SqlInstance* instance = c.profile.instance(role);
        return instance && isSameHost(host, instance->host);
    };
    return isInstance(Role::Primary) || isInstance(Role::PrimaryMirror) ||
           std::any_of(servers.begin(), servers.end(), [&](const QString& each) { return isSameHost(host, each); });
}

std::optional<bool> isUpToDate(const std::vector<ReplicaFacts>& replicas, const QString& server) {
    for (const ReplicaFacts& replica : replicas)
        if (isSameHost(replica.computer, server)) return replica.isUpToDate;
    return std::nullopt;
}

/// Whether the computers that are to be active hear of changes.
Judgement judgeReplicas(const Case& c) {
    const auto& replicas = c.situation.pool->replicas;
    if (!replicas.isKnown()) return notKnown(replicas);
    std::vector<QString> behind;
    std::vector<QString> silent;
    for (const QString& server : serversAfter(c)) {
        const auto upToDate = isUpToDate(*replicas.value, server);
        if (!upToDate) silent.push_back(server);
        if (upToDate && !*upToDate) behind.push_back(server);
    }
    Judgement judgement =
        !behind.empty()
            ? judged(Verdict::Fail,
                     Message(QT_TRANSLATE_NOOP("core", "These copies of the store are behind: %1."), {joined(behind)}),
                     replicas)
        : !silent.empty()
            ? judged(Verdict::Unknown,
                     Message(QT_TRANSLATE_NOOP("core", "Nothing is told of the copies on %1."), {joined(silent)}),
                     replicas)
            : judged(Verdict::Pass,
                     Message(QT_TRANSLATE_NOOP("core",
                                               "The store answers; its master is %1, and the copies on "
                                               "%2 are up to date."),
                             {*c.situation.pool->managementMaster, joined(serversAfter(c))}),
                     replicas);
    if (judgement.verdict != Verdict::Pass)
        judgement.remedy = QT_TRANSLATE_NOOP(
            "core", "Run Invoke-CsManagementStoreReplication, wait two to three minutes and check again.");
    return judgement;
}

Judgement judgeStoreLives(const Case& c) {
    const PoolSection& pool = *c.situation.pool;
    const auto acknowledged = [](Judgement judgement) {
        return withSeverity(std::move(judgement), Severity::Acknowledge);
    };
    if (!pool.stateInStore.isKnown()) return acknowledged(notKnown(pool.stateInStore));
    const auto& master = pool.managementMaster;
    if (!master.isKnown()) return acknowledged(notKnown(master));
    if (master->isEmpty())
        return judged(Verdict::Fail, QT_TRANSLATE_NOOP("core", "The Central Management store has no active master."),
                      master);
    if (c.isDisaster && isInPrimarySite(c, *master))
        return acknowledged(
            judged(Verdict::Fail,
                   Message(QT_TRANSLATE_NOOP("core", "The master is %1, in the data center that was lost."), {*master}),
                   master));
    return acknowledged(judgeReplicas(c));
}

}  // namespace

ReadinessCheck managementStoreLives() {
    return {"C8",
            Severity::Blocker,
            connectivityGroup(),
            QT_TRANSLATE_NOOP("core", "The Central Management store can be changed"),
            QT_TRANSLATE_NOOP("core",
                              "It answers, has an active master that was not lost, and the copies on the servers to be "
                              "active are up to date."),
            QT_TRANSLATE_NOOP("core",
                              "The pool's state and its active servers are written there, when databases have been "
                              "changed already; without the store the run stops in the middle."),
            QT_TRANSLATE_NOOP("core",
                              "Fail the store over first, from a Front End Server that lives: "
                              "Invoke-CsManagementServerFailover -BackupSqlServerFqdn <SQL Server of the backup pool> "
                              "-BackupSqlInstanceName <instance>, where its back end is mirrored also "
                              "-BackupMirrorSqlServerFqdn. Then check again."),
            {Section::Pool, Section::Primary},
            judgeStoreLives};
}

}  // namespace pchat

#include "core/readiness/checks.h"
#include "core/readiness/sides.h"

// What the chat servers have in their own replicas of the Central Management store, as each of them tells.
namespace pchat {

namespace {

struct ReplicaStates {
    std::vector<QString> same;
    std::vector<QString> other;  ///< "pc03.contoso.com (Normal)"
    std::vector<QString> silent;
    Message silence;  ///< why the first of those did not tell
};

ReplicaStates replicaStatesOf(const PoolSection& pool, const std::vector<QString>& servers) {
    ReplicaStates copies;
    for (const QString& server : servers) {
        const ServerStateFacts* facts = pool.stateOn(server);
        if (!facts || facts->state.isEmpty()) {
            if (copies.silent.empty())
                copies.silence =
                    facts ? facts->noState
                          : Message(QT_TRANSLATE_NOOP("core", "The questions ended before %1 was asked."), {server});
            copies.silent.push_back(server);
        } else if (facts->state == *pool.stateInStore) {
            copies.same.push_back(server);
        } else {
            copies.other.push_back(QStringLiteral("%1 (%2)").arg(server, facts->state));
        }
    }
    return copies;
}

Judgement judgeReplicaStates(const Case& c) {
    const PoolSection& pool = *c.situation.pool;
    if (!pool.stateInStore.isKnown()) return notKnown(pool.stateInStore);
    const auto& states = pool.serverStates;
    if (!states.isKnown()) return withSeverity(notKnown(states), Severity::Warning);
    const ReplicaStates copies = replicaStatesOf(pool, serversAfter(c));
    if (!copies.other.empty())
        return withRemedy(
            judged(Verdict::Fail,
                   Message(QT_TRANSLATE_NOOP("core", "The store says %1; these replicas differ: %2."),
                           {*pool.stateInStore, joined(copies.other)}),
                   states),
            QT_TRANSLATE_NOOP("core",
                              "Run Invoke-CsManagementStoreReplication, wait two to three minutes and check again."));
    if (!copies.silent.empty())
        return withSeverity(
            judged(Verdict::Unknown,
                   Message(QT_TRANSLATE_NOOP("core", "The replicas on these servers were not read: %1. %2"),
                           {joined(copies.silent), copies.silence}),
                   states),
            Severity::Warning);
    return judged(
        Verdict::Pass,
        Message(QT_TRANSLATE_NOOP("core", "%1, as in the store, on %2."), {*pool.stateInStore, joined(copies.same)}),
        states);
}

}  // namespace

std::vector<QString> otherCopies(const PoolSection& pool, const std::vector<QString>& servers) {
    if (!pool.stateInStore.isKnown() || !pool.serverStates.isKnown()) return {};
    return replicaStatesOf(pool, servers).other;
}

ReadinessCheck serversTellTheirCopies() {
    return {
        "C16",
        Severity::Acknowledge,
        connectivityGroup(),
        QT_TRANSLATE_NOOP("core", "The replicas on the servers to be active can be read"),
        QT_TRANSLATE_NOOP(
            "core",
            "Each of them lets this account ask it (Get-CsPersistentChatState -LocalStore), and its replica "
            "of the Central Management store holds the pool's present state."),
        QT_TRANSLATE_NOOP("core",
                          "A server acts on its own replica of the store; while that is old, it uses the "
                          "wrong database. The run reads it on the server itself. Where that cannot be done, it only "
                          "asks the store whether the replica is up to date."),
        QT_TRANSLATE_NOOP(
            "core",
            "Let this account open a PowerShell session on that server (Enable-PSRemoting there, and "
            "membership in its local Administrators), or read its replica by hand on that server after the "
            "state was changed: Get-CsPersistentChatState -LocalStore."),
        {Section::Pool},
        judgeReplicaStates};
}

}  // namespace pchat

#include "core/plan/common/pool_steps.h"

#include <algorithm>

namespace pchat::common {

namespace {

using namespace std::chrono_literals;

Role mirrorOf(Role principal) {
    return principal == Role::Primary ? Role::PrimaryMirror : Role::BackupMirror;
}

cmdlets::PoolState otherThan(cmdlets::PoolState state) {
    return state == cmdlets::PoolState::Normal ? cmdlets::PoolState::FailedOver : cmdlets::PoolState::Normal;
}

QStringList sorted(const std::vector<QString>& servers) {
    QStringList list(servers.begin(), servers.end());
    list.sort();
    return list;
}

}  // namespace

QString nameOf(cmdlets::PoolState state) {
    return state == cmdlets::PoolState::Normal ? QStringLiteral("Normal") : QStringLiteral("FailedOver");
}

Probe poolStateOf(const PoolSeat& pool, cmdlets::Store store) {
    return ShellProbe{cmdlets::getPersistentChatState(pool.identity, store), QStringLiteral("PoolState")};
}

Probe activeServersOf(const PoolSeat& pool) {
    return ShellProbe{cmdlets::getService(cmdlets::ServiceRole::PersistentChatServer, pool.fqdn),
                      QStringLiteral("ActiveServers")};
}

Condition poolIs(const PoolSeat& pool, cmdlets::PoolState state) {
    return {{QT_TRANSLATE_NOOP("core", "The pool %1 is in the state %2"), {pool.fqdn, nameOf(state)}},
            poolStateOf(pool),
            equals(nameOf(state))};
}

QString joinedNames(const std::vector<QString>& servers) {
    return sorted(servers).join(QLatin1Char(','));
}

Step setActiveServers(const PoolSeat& pool, const QString& id, const ServersMove& move) {
    Step step = stepAt(managementShell(), id, move.title, move.why);
    const QString wanted = joinedNames(move.after);
    step.act = ShellAct{cmdlets::setActiveServers(pool.identity, sorted(move.after))};
    const Expectation cleared{Comparison::Empty, {}};
    step.check = {activeServersOf(pool), differs(wanted), move.after.empty() ? cleared : equals(wanted)};
    step.requiredChecks = {QStringLiteral("P3"), QStringLiteral("T1")};
    step.undo = ShellAct{cmdlets::setActiveServers(pool.identity, sorted(move.before))};
    step.undoNote = QT_TRANSLATE_NOOP("core", "Set the servers that were active before.");
    step.patience = 5min;
    step.weight = 5;
    return step;
}

Step setPoolState(const PoolSeat& pool, const QString& id, cmdlets::PoolState state, const Message& why) {
    Step step = stepAt(managementShell(), id, {QT_TRANSLATE_NOOP("core", "Set the pool to %1"), {nameOf(state)}}, why);
    step.act = ShellAct{cmdlets::setPersistentChatState(pool.identity, state)};
    step.check = {poolStateOf(pool), differs(nameOf(state)), equals(nameOf(state))};
    step.requiredChecks = {QStringLiteral("P3"), QStringLiteral("T1")};
    step.undo = ShellAct{cmdlets::setPersistentChatState(pool.identity, otherThan(state))};
    step.undoNote = {QT_TRANSLATE_NOOP("core", "Set the pool back to %1."), {nameOf(otherThan(state))}};
    step.weight = 5;
    return step;
}

namespace {

/// Pushes the Central Management store out and waits until the replica on this computer shows the state.
Step replicatePoolState(const PoolSeat& pool, cmdlets::PoolState state) {
    Step step =
        stepAt(managementShell(), QStringLiteral("replicate-pool-state"),
               QT_TRANSLATE_NOOP("core", "Replicate the pool state and see it arrive"),
               QT_TRANSLATE_NOOP("core",
                                 "Added by this wizard: a server learns of the new state from its replica of the "
                                 "Central Management store, which can lag by minutes. This waits until the "
                                 "replica on this computer shows it."));
    step.act = ShellAct{cmdlets::replicateManagementStore()};
    step.check = {poolStateOf(pool, cmdlets::Store::Local), differs(nameOf(state)), equals(nameOf(state))};
    step.relies = {poolIs(pool, state)};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: replication happens anyway.");
    step.patience = 15min;
    step.weight = 120;
    step.canBeSkipped = true;
    return step;
}

/// How the arrival of a state on one server is seen.
struct Arrival {
    Probe probe;
    QString wanted;
    Message canBeSeen;
    Message why;
};

Arrival readThere(const PoolSeat& pool, const QString& computer, cmdlets::PoolState state) {
    return {ShellProbe{cmdlets::getPersistentChatState(pool.identity, cmdlets::Store::Local).on(computer),
                       QStringLiteral("PoolState")},
            nameOf(state),
            {QT_TRANSLATE_NOOP("core", "The replica on %1 can be read"), {computer}},
            {QT_TRANSLATE_NOOP("core",
                               "Added by this wizard: %1 acts on its own replica of the Central Management store, and "
                               "that is read here. While it is old, the server uses the wrong database. When the wait "
                               "is over, wait again, or skip it: the run goes on without %1. Then repair that server, "
                               "or take it off the list of active servers."),
             {computer}}};
}

Arrival toldByStore(const QString& computer, const Message& whyNotRead) {
    return {ShellProbe{cmdlets::getReplicationStatus(computer), QStringLiteral("UpToDate")},
            QStringLiteral("true"),
            {QT_TRANSLATE_NOOP("core", "The replica of %1 can be asked for"), {computer}},
            {QT_TRANSLATE_NOOP("core",
                               "Added by this wizard: %1 acts on its own replica of the Central Management store. It "
                               "could not be read on %1 (%2), so the store is asked whether it is up to date. When the "
                               "wait is over, wait again, or skip it: the run goes on without %1. Then repair that "
                               "server, or take it off the list of active servers."),
             {computer, whyNotRead}}};
}

Arrival arrivalOn(const PoolSeat& pool, const QString& computer, cmdlets::PoolState state, const Situation& situation) {
    const ServerStateFacts* facts = situation.pool ? situation.pool->stateOn(computer) : nullptr;
    if (facts && facts->state.isEmpty()) return toldByStore(computer, facts->noState);
    return readThere(pool, computer, state);
}

Step awaitArrival(const QString& computer, const QString& id, const Arrival& arrival) {
    Step step =
        lookingStep(stepAt(managementShell(), id,
                           {QT_TRANSLATE_NOOP("core", "See the new state arrive on %1"), {computer}}, arrival.why),
                    {{arrival.canBeSeen, arrival.probe, anything()}});
    step.check.after = equals(arrival.wanted);  // the waiting is the check's
    step.patience = 15min;
    step.weight = 10;
    step.canBeSkipped = true;
    return step;
}

}  // namespace

std::vector<Step> awaitArrivals(const PoolSeat& pool, cmdlets::PoolState state, const std::vector<QString>& servers,
                                const Situation& situation, int first) {
    std::vector<Step> steps;
    steps.reserve(servers.size());
    for (const QString& computer : servers)
        steps.push_back(awaitArrival(computer, QStringLiteral("await-replica-%1").arg(first++),
                                     arrivalOn(pool, computer, state, situation)));
    return steps;
}

Phase lettingStateArrive(const PoolSeat& pool, cmdlets::PoolState state, const std::vector<QString>& servers,
                         const Situation& situation) {
    Phase phase;
    phase.id = QStringLiteral("replicate-pool-state");
    phase.title = QT_TRANSLATE_NOOP("core", "Let the new state arrive");
    phase.added = true;
    phase.steps = {replicatePoolState(pool, state)};
    append(awaitArrivals(pool, state, servers, situation, 1), phase);
    return phase;
}

std::optional<MirrorPair> mirrorPairOf(const SiteProfile& profile, Role principal, cmdlets::DatabaseType type) {
    const Role mirror = mirrorOf(principal);
    const bool isChat = type == cmdlets::DatabaseType::PersistentChat;
    const std::optional<DatabaseSite> site = isChat ? std::optional(profile.chat) : profile.compliance;
    const bool isTopologys =
        principal == Role::Primary || principal == Role::Backup;  // the cmdlet knows no other way round
    if (!isTopologys || !site || !site->instances.contains(principal) || !site->instances.contains(mirror))
        return std::nullopt;
    const SqlInstance& first = site->instances.at(principal);
    const auto role = [&](Role place) { return isChat ? place : *profile.roleOfCompliance(place); };
    return MirrorPair{{role(principal), first.toDisplay(), site->name},
                      {role(mirror), site->instances.at(mirror).toDisplay(), site->name},
                      {type, first.host, first.instance},
                      profile.folders.mirrorShare};
}

Step removeMirroring(const Seat& seat, const QString& id, const Message& why, const std::optional<MirrorPair>& pair) {
    Step step = stepAt(seat.place(), id, {QT_TRANSLATE_NOOP("core", "Remove mirroring from %1"), {seat.name()}}, why);
    step.act = SqlAct{seat.role, script("ALTER DATABASE {} SET PARTNER OFF", seat.database)};
    step.check = {mirroringsOf(seat), differs(QStringLiteral("0")), equals(QStringLiteral("0"))};
    step.undoNote = QT_TRANSLATE_NOOP("core", "The mirror is set up anew with Install-CsMirrorDatabase.");
    const bool canBeSetUp = pair && pair->principal.role == seat.role && !pair->fileShare.isEmpty();
    if (canBeSetUp) step.undo = ShellAct{cmdlets::installMirrorDatabase(pair->database, pair->fileShare, true)};
    step.weight = 3;
    return step;
}

Message whyNoMirror(const SiteProfile& profile, const Choices& choices, Role principal) {
    if (profile.instance(mirrorOf(principal)) == nullptr)
        return {QT_TRANSLATE_NOOP("core", "The site profile names no mirror for %1, so none is set up."),
                {seatOf(profile, principal).server}};
    if (!choices.setUpMirror)
        return QT_TRANSLATE_NOOP(
            "core",
            "You chose not to set up the mirror now. Until it is set up, the database has no second "
            "copy in its own data center.");
    if (profile.folders.mirrorShare.isEmpty())
        return QT_TRANSLATE_NOOP(
            "core",
            "The site profile names no share for setting up the mirror, so none is set up. Until it "
            "is, the database has no second copy in its own data center.");
    return {};
}

Step setUpMirror(const MirrorPair& pair, const QString& id, const Message& why) {
    Step step = stepAt(
        managementShell(), id,
        {QT_TRANSLATE_NOOP("core", "Set up the mirror of %1 on %2"), {pair.principal.name(), pair.mirror.server}}, why);
    step.act = ShellAct{cmdlets::installMirrorDatabase(pair.database, pair.fileShare, true)};
    step.check = {mirroringStateOf(pair.principal), differs(QStringLiteral("SYNCHRONIZED")),
                  equals(QStringLiteral("SYNCHRONIZED"))};
    step.relies = {stateIs(pair.principal, QStringLiteral("ONLINE"))};
    step.requiredChecks = {QStringLiteral("P3")};
    step.undo = ShellAct{cmdlets::uninstallMirrorDatabase(pair.database)};
    step.undoNote = {QT_TRANSLATE_NOOP("core", "Remove the mirror from %1 again."), {pair.principal.server}};
    step.patience = 30min;
    step.timeout = 4h;
    step.weight = 180;
    step.canBeSkipped = true;
    return step;
}

}  // namespace pchat::common

#include "core/plan/common/end_state.h"

namespace pchat::common {

namespace {

using namespace std::chrono_literals;

Message whyLookAgain() {
    return QT_TRANSLATE_NOOP("core", "Added by this wizard: done is what was seen, not what was sent.");
}

Step sendTestMessage(const QString& registrarPool, const QString& id) {
    const Probe result = ShellProbe{cmdlets::testChatMessage(registrarPool), QStringLiteral("Result")};
    Step step = lookingStep(
        stepAt(managementShell(), id,
               {QT_TRANSLATE_NOOP("core", "See a test message arrive through %1"), {registrarPool}},
               {QT_TRANSLATE_NOOP("core",
                                  "Added by this wizard: the two test users of health monitoring, who sign in at %1, "
                                  "write to a chat room and read it there. They are set up with "
                                  "New-CsHealthMonitoringConfiguration, and both need a room and a policy that grants "
                                  "Persistent Chat; that this is all they need was not confirmed on a real pool. Where "
                                  "there are no such users, or %1 was lost, skip this."),
                {registrarPool}}),
        {{{QT_TRANSLATE_NOOP("core", "A test message can be sent through %1"), {registrarPool}}, result, anything()}});
    step.check.after = equals(QStringLiteral("Success"));  // the waiting is the check's
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: the message of the test users stays in its room.");
    step.patience = 10min;
    step.weight = 30;
    step.canBeSkipped = true;
    return step;
}

/// The Front End pools through which a message may arrive: those that run. Where none is seen to run, those that did
/// not tell; where it was not observed, all.
std::vector<QString> poolsForMessage(const PoolSection& section) {
    if (!section.frontEnds.isKnown()) return *section.registrarPools;
    std::vector<QString> running;
    std::vector<QString> untold;
    for (const QString& pool : *section.registrarPools) {
        const PoolLife life = lifeOf(*section.frontEnds, pool);
        if (life == PoolLife::Runs) running.push_back(pool);
        if (life == PoolLife::Untold) untold.push_back(pool);
    }
    return running.empty() ? untold : running;
}

Message whyNoMessage(const std::optional<PoolSection>& pool) {
    if (!pool) return QT_TRANSLATE_NOOP("core", "The Front End pools have not been looked at, so no message is sent.");
    const Fact<std::vector<QString>>& registrars = pool->registrarPools;
    if (!registrars.isKnown())
        return {QT_TRANSLATE_NOOP("core", "Which Front End pools there are is not known, so no message is sent: %1"),
                {registrars.unknownBecause}};
    if (registrars->empty())
        return QT_TRANSLATE_NOOP("core", "The topology names no Front End pool, so no message can be sent.");
    if (poolsForMessage(*pool).empty())
        return QT_TRANSLATE_NOOP("core",
                                 "The Front End service runs on no computer of a Front End pool, so no message can be "
                                 "sent. Fail over a Front End pool, and send one by hand: "
                                 "Test-CsPersistentChatMessage -TargetFqdn <Front End pool>.");
    return {};
}

}  // namespace

QString shownNames(const std::vector<QString>& servers) {
    return joinedNames(servers).replace(QLatin1Char(','), QStringLiteral(", "));
}

Step verifyPoolState(const PoolSeat& pool, cmdlets::PoolState state) {
    return lookingStep(
        stepAt(managementShell(), QStringLiteral("verify-pool-state"),
               {QT_TRANSLATE_NOOP("core", "See that the pool is in the state %1"), {nameOf(state)}}, whyLookAgain()),
        {poolIs(pool, state)});
}

Step verifyActiveServers(const PoolSeat& pool, const std::vector<QString>& servers) {
    Condition active{
        {QT_TRANSLATE_NOOP("core", "The active servers of the pool %1 are %2"), {pool.fqdn, shownNames(servers)}},
        activeServersOf(pool),
        equals(joinedNames(servers))};
    return lookingStep(stepAt(managementShell(), QStringLiteral("verify-active-servers"),
                              QT_TRANSLATE_NOOP("core", "See that the chosen servers are active"), whyLookAgain()),
                       {std::move(active)});
}

Phase sendingTestMessage(const std::optional<PoolSection>& pool) {
    Phase phase;
    phase.id = QStringLiteral("send-test-message");
    phase.title = QT_TRANSLATE_NOOP("core", "Send a test message");
    phase.added = true;
    phase.notApplicable = whyNoMessage(pool);
    if (!phase.notApplicable.isEmpty()) return phase;
    int number = 0;
    for (const QString& registrarPool : poolsForMessage(*pool))
        phase.steps.push_back(sendTestMessage(registrarPool, QStringLiteral("send-test-message-%1").arg(++number)));
    return phase;
}

}  // namespace pchat::common

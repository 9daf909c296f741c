#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

using namespace std::chrono_literals;

QStringList listOf(const std::vector<QString>& servers) {
    return {servers.begin(), servers.end()};
}

ShellCall setServers(const Ground& ground, const std::vector<QString>& servers) {
    return cmdlets::setActiveServers(ground.pool().identity, listOf(servers));
}

Step setActiveServers(const Ground& ground) {
    const QString wanted = listOf(ground.activeServers).join(QLatin1Char(','));
    Step step =
        stepAt(managementShell(), "set-active-servers", QT_TRANSLATE_NOOP("core", "Set the active servers"),
               {QT_TRANSLATE_NOOP("core",
                                  "Microsoft's step 7: chat is served by %1 from now on. All active servers belong "
                                  "in the data center of the database, or near it. Connections to the servers "
                                  "that were active before are not cut."),
                {listOf(ground.activeServers).join(QStringLiteral(", "))}});
    step.act = ShellAct{setServers(ground, ground.activeServers)};
    step.check = {activeServers(ground), differs(wanted), equals(wanted)};
    step.relies = {stateIs(ground, QStringLiteral("ONLINE")), poolIsFailedOver(ground)};
    step.requiredChecks = {QStringLiteral("P3"), QStringLiteral("T1"), QStringLiteral("T4")};
    step.undo = ShellAct{setServers(ground, ground.pool().activeServers)};
    step.undoNote = QT_TRANSLATE_NOOP("core", "Set the servers that were active before.");
    step.patience = 5min;
    step.weight = 5;
    return step;
}

}  // namespace

Phase settingActiveServers(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("set-active-servers");
    phase.title = QT_TRANSLATE_NOOP("core", "Set the active servers");
    phase.reference = QStringLiteral("7");
    phase.steps = {setActiveServers(ground)};
    return phase;
}

}  // namespace pchat::failover

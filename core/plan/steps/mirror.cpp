#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

using namespace std::chrono_literals;

/// Mirror and witness come from the topology.
cmdlets::MirroredDatabase databaseOn(const SqlInstance& instance) {
    return {cmdlets::DatabaseType::PersistentChat, instance.host, instance.instance};
}

Step setUpMirror(const Ground& ground) {
    const QString mirror = ground.profile.instance(Role::BackupMirror)->toDisplay();
    Step step =
        stepAt(managementShell(), "set-up-mirror", {QT_TRANSLATE_NOOP("core", "Set up the mirror on %1"), {mirror}},
               {QT_TRANSLATE_NOOP("core",
                                  "Microsoft's step 6: %1 is the primary now and gets the mirror %2. A copy of "
                                  "the database that is left on %2 is dropped first. The chat service runs "
                                  "without the mirror too, so this can be skipped and done later."),
                {ground.server(), mirror}});
    step.act = ShellAct{
        cmdlets::installMirrorDatabase(databaseOn(ground.backupInstance()), ground.profile.folders.mirrorShare, true)};
    step.check = {common::mirroringStateOf(ground.seat()), differs(QStringLiteral("SYNCHRONIZED")),
                  equals(QStringLiteral("SYNCHRONIZED"))};
    step.relies = {stateIs(ground, QStringLiteral("ONLINE")), poolIsFailedOver(ground)};
    step.requiredChecks = {QStringLiteral("P3")};
    step.undo = ShellAct{cmdlets::uninstallMirrorDatabase(databaseOn(ground.backupInstance()))};
    step.undoNote = {QT_TRANSLATE_NOOP("core", "Remove the mirror from %1 again."), {ground.server()}};
    step.patience = 30min;
    step.timeout = 4h;
    step.weight = 180;
    step.canBeSkipped = true;
    return step;
}

Message whyNoMirror(const Ground& ground) {
    if (ground.profile.instance(Role::BackupMirror) == nullptr)
        return {QT_TRANSLATE_NOOP("core", "The site profile names no mirror for %1, so none is set up."),
                {ground.server()}};
    if (!ground.choices.setUpMirror)
        return QT_TRANSLATE_NOOP(
            "core",
            "You chose not to set up the mirror now. Until it is set up, the database has no second "
            "copy.");
    if (ground.profile.folders.mirrorShare.isEmpty())
        return QT_TRANSLATE_NOOP(
            "core",
            "The site profile names no share for setting up the mirror, so none is set up. Until it "
            "is, the database has no second copy.");
    return {};
}

}  // namespace

Phase settingUpMirror(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("set-up-mirror");
    phase.title = QT_TRANSLATE_NOOP("core", "Set up the mirror of the new primary database");
    phase.reference = QStringLiteral("6");
    phase.notApplicable = whyNoMirror(ground);
    if (phase.notApplicable.isEmpty()) phase.steps = {setUpMirror(ground)};
    return phase;
}

}  // namespace pchat::failover

#include "core/plan/common/foreign_logs.h"
#include "core/plan/failback/phases.h"

// Being protected again: log shipping (Microsoft's step 5), mirrors, and what is left over.
namespace pchat::failback {

using namespace common;

Phase shippingLogs(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("ship-logs");
    phase.title = QT_TRANSLATE_NOOP("core", "Set up log shipping again");
    phase.reference = QStringLiteral("5");
    const Seat& secondary = ground.route.secondary;
    const Fact<LogShippingFacts>& left = ground.situation.backup->logShipping;
    if (left.isKnown() && left->exists)
        phase.steps.push_back(removeSecondaryHalf(secondary, QStringLiteral("remove-old-secondary")));
    append(seedSecondary(ground.route, ground.files.seed,
                         setAsideForeignLogs(ground.profile, ground.situation, ground.route, ground.files.seed)),
           phase);
    append(setUpPrimaryHalf(ground.route, ground.primary, {}), phase);
    append(setUpSecondaryHalf(ground.route), phase);
    append(seeOneCycle(ground.route), phase);
    return phase;
}

Phase rebuildingMirror(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("rebuild-mirror");
    phase.title = QT_TRANSLATE_NOOP("core", "Set up the mirror of the primary again");
    phase.added = true;
    phase.notApplicable = whyNoMirror(ground.profile, ground.choices, Role::Primary);
    if (!phase.notApplicable.isEmpty()) return phase;
    const Message why = QT_TRANSLATE_NOOP(
        "core",
        "Added by this wizard: Microsoft's page leaves the primary without its mirror. A copy that is left on "
        "the mirror is dropped first. Chat works without the mirror too, so this can be skipped and done later.");
    if (const auto pair = mirrorPairOf(ground.profile, Role::Primary, cmdlets::DatabaseType::PersistentChat)) {
        phase.steps.push_back(setUpMirror(*pair, QStringLiteral("set-up-primary-mirror"), why));
        phase.steps.back().relies.push_back(noneTakesWrites(pair->mirror));
    }
    const auto compliance =
        mirrorPairOf(ground.profile, Role::Primary, cmdlets::DatabaseType::PersistentChatCompliance);
    if (compliance && complianceSeat(ground.profile, Role::Primary))
        phase.steps.push_back(setUpMirror(*compliance, QStringLiteral("set-up-compliance-mirror"), why));
    return phase;
}

namespace {

/// The pair changes its roles, which the primary itself shows.
Step changeRoles(const Ground& ground, const char* id, cmdlets::MirrorSide to) {
    const bool toMirror = to == cmdlets::MirrorSide::Mirror;
    const QString before = toMirror ? QStringLiteral("PRINCIPAL") : QStringLiteral("MIRROR");
    const QString after = toMirror ? QStringLiteral("MIRROR") : QStringLiteral("PRINCIPAL");
    const auto call = [&](cmdlets::MirrorSide side) {
        return ShellAct{cmdlets::failOverDatabase(ground.pool.fqdn, cmdlets::DatabaseType::PersistentChat, side)};
    };
    Step step = stepAt(
        managementShell(), QLatin1String(id),
        toMirror ? Message(QT_TRANSLATE_NOOP("core", "Let the mirror be the principal for a moment"))
                 : Message(QT_TRANSLATE_NOOP("core", "Let the primary be the principal again")),
        QT_TRANSLATE_NOOP("core",
                          "Added by this wizard, as Microsoft's page on log shipping from the mirror has it: its "
                          "half can be set up only while the database is online there. Chat pauses for a moment."));
    step.act = call(to);
    step.check = {SqlProbe{ground.primary.role,
                           query("SELECT m.mirroring_role_desc FROM sys.database_mirroring AS m "
                                 "WHERE m.database_id = DB_ID({})",
                                 ground.primary.text()),
                           QStringLiteral("mirroring_role_desc")},
                  equals(before), equals(after)};
    step.undo = call(toMirror ? cmdlets::MirrorSide::Primary : cmdlets::MirrorSide::Mirror);
    step.undoNote = QT_TRANSLATE_NOOP("core", "The roles change back.");
    step.patience = std::chrono::minutes(5);
    step.weight = 10;
    step.canBeSkipped = true;
    return step;
}

}  // namespace

Phase shippingFromMirror(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("ship-from-mirror");
    phase.title = QT_TRANSLATE_NOOP("core", "Let the mirror ship logs too");
    phase.added = true;
    phase.notApplicable = whyNoMirror(ground.profile, ground.choices, Role::Primary);
    if (!phase.notApplicable.isEmpty()) return phase;
    const Seat mirror = seatOf(ground.profile, Role::PrimaryMirror);
    phase.steps.push_back(changeRoles(ground, "let-mirror-serve", cmdlets::MirrorSide::Mirror));
    append(setUpPrimaryHalf(ground.route, mirror, QStringLiteral("-on-mirror")), phase);
    for (Step& step : phase.steps)
        step.canBeSkipped = true;
    phase.steps.push_back(changeRoles(ground, "let-primary-serve", cmdlets::MirrorSide::Primary));
    return phase;
}

namespace {

/// A copy that waits for logs or for its principal: one that mirroring left behind, now or before.
bool isLeftBehind(const Fact<DatabaseFacts>& facts) {
    return facts.isKnown() && (facts->state == QLatin1String("RESTORING") || isMirrored(facts));
}

/// Of mgccomp: beside the one that serves.
bool leavesCompliance(const Ground& ground) {
    const auto& serving = ground.servingCompliance();
    if (!serving.isKnown() || serving->state != QLatin1String("ONLINE")) return false;
    if (isMirrored(serving)) return true;
    if (ground.compliancePlace() == Role::BackupMirror) return isLeftBehind(ground.situation.backup->compliance);
    const auto& mirror = ground.situation.backupMirror;
    return mirror && isLeftBehind(mirror->compliance);
}

/// Of mgc: on the backup's mirror none belongs. Where that one serves, its copy is shut by the fence.
bool leavesCopyOnMirror(const Ground& ground) {
    if (!ground.hasOther) return false;
    if (!ground.isServedByBackup()) return ground.choices.fences;
    const auto& mirror = ground.situation.backupMirror;
    return isMirrored(ground.servingDatabase()) || (mirror && isLeftBehind(mirror->database));
}

}  // namespace

Phase clearingLeftovers(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("clear-leftovers");
    phase.title = QT_TRANSLATE_NOOP("core", "Clear what the failover left behind");
    phase.added = true;
    if (leavesCopyOnMirror(ground)) {
        const Seat left = seatOf(ground.profile, Role::BackupMirror);
        const auto& mirror = ground.situation.backupMirror;
        // Its principal's removal did not reach it.
        if (mirror && isMirrored(mirror->database) && !isMirrored(ground.servingDatabase()))
            phase.steps.push_back(common::removeMirroring(
                left, QStringLiteral("remove-left-mirroring"),
                QT_TRANSLATE_NOOP("core", "Added by this wizard: a mirrored copy cannot be dropped."), std::nullopt));
        phase.steps.push_back(dropLeftover(left, QStringLiteral("drop-old-mirror")));
    }
    const bool isOnBackup = ground.compliancePlace() == Role::Backup;
    const auto seat = complianceSeat(ground.profile, isOnBackup ? Role::BackupMirror : Role::Backup);
    if (seat && leavesCompliance(ground))
        phase.steps.push_back(dropLeftover(*seat, QStringLiteral("drop-old-compliance-mirror")));
    if (phase.steps.empty())
        phase.notApplicable = QT_TRANSLATE_NOOP("core", "No copy of the database is left where none belongs.");
    return phase;
}

}  // namespace pchat::failback

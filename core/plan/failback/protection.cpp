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
    append(seedSecondary(ground.route, ground.files.seed), phase);
    append(setUpPrimaryHalf(ground.route, ground.primary, {}), phase);
    append(setUpSecondaryHalf(ground.route), phase);
    append(seeOneCycle(ground.route), phase);
    return phase;
}

namespace {

Message whyNoMirror(const Ground& ground) {
    if (ground.profile.instance(Role::PrimaryMirror) == nullptr)
        return QT_TRANSLATE_NOOP("core", "The site profile names no mirror of the primary, so none is set up.");
    if (!ground.choices.setUpMirror)
        return QT_TRANSLATE_NOOP(
            "core",
            "You chose not to set up the mirror now. Until it is set up, the database has no second "
            "copy in its own data center.");
    if (ground.profile.folders.mirrorShare.isEmpty())
        return QT_TRANSLATE_NOOP(
            "core",
            "The site profile names no share for setting up the mirror, so none is set up. Until it "
            "is, the database has no second copy in its own data center.");
    return {};
}

}  // namespace

Phase rebuildingMirror(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("rebuild-mirror");
    phase.title = QT_TRANSLATE_NOOP("core", "Set up the mirror of the primary again");
    phase.added = true;
    phase.notApplicable = whyNoMirror(ground);
    if (!phase.notApplicable.isEmpty()) return phase;
    const Message why = QT_TRANSLATE_NOOP(
        "core",
        "Added by this wizard: Microsoft's page leaves the primary without its mirror. A copy that is left on "
        "the mirror is dropped first. Chat works without the mirror too, so this can be skipped and done later.");
    if (const auto pair = mirrorPairOf(ground.profile, Role::Primary, cmdlets::DatabaseType::PersistentChat))
        phase.steps.push_back(setUpMirror(*pair, QStringLiteral("set-up-primary-mirror"), why));
    const auto compliance =
        mirrorPairOf(ground.profile, Role::Primary, cmdlets::DatabaseType::PersistentChatCompliance);
    if (compliance && complianceSeat(ground.profile, Role::Primary))
        phase.steps.push_back(setUpMirror(*compliance, QStringLiteral("set-up-compliance-mirror"), why));
    return phase;
}

Phase clearingLeftovers(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("clear-leftovers");
    phase.title = QT_TRANSLATE_NOOP("core", "Clear what the failover left behind");
    phase.added = true;
    const bool wasMirrored = !ground.servingDatabase()->mirroringRole.isEmpty();
    if (ground.hasOther && wasMirrored && ground.isServedByBackup())
        phase.steps.push_back(dropLeftover(ground.other, QStringLiteral("drop-old-mirror")));
    const Fact<DatabaseFacts>& compliance = ground.servingCompliance();
    const auto seat = complianceSeat(ground.profile, ground.other.role);
    if (seat && ground.hasOther && compliance.isKnown() && !compliance->mirroringRole.isEmpty())
        phase.steps.push_back(dropLeftover(*seat, QStringLiteral("drop-old-compliance-mirror")));
    if (phase.steps.empty())
        phase.notApplicable = QT_TRANSLATE_NOOP("core", "No copy of the database is left where none belongs.");
    return phase;
}

}  // namespace pchat::failback

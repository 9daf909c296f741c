#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

Step setUpMirror(const Ground& ground, const common::MirrorPair& pair) {
    Step step = common::setUpMirror(
        pair, QStringLiteral("set-up-mirror"),
        {QT_TRANSLATE_NOOP("core",
                           "Microsoft's step 6: %1 is the primary now and gets the mirror %2. A copy of "
                           "the database that is left on %2 is dropped first. The chat service runs "
                           "without the mirror too, so this can be skipped and done later."),
         {pair.principal.server, pair.mirror.server}});
    step.relies.push_back(poolIsFailedOver(ground));
    return step;
}

}  // namespace

Phase settingUpMirror(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("set-up-mirror");
    phase.title = QT_TRANSLATE_NOOP("core", "Set up the mirror of the new primary database");
    phase.reference = QStringLiteral("6");
    phase.notApplicable = common::whyNoMirror(ground.profile, ground.choices, Role::Backup);
    if (!phase.notApplicable.isEmpty()) return phase;
    if (const auto pair = common::mirrorPairOf(ground.profile, Role::Backup, cmdlets::DatabaseType::PersistentChat))
        phase.steps = {setUpMirror(ground, *pair)};
    const Fact<DatabaseFacts>& compliance = ground.situation.backup->compliance;
    const bool isAlone =
        compliance.isKnown() && compliance->state == QStringLiteral("ONLINE") && compliance->mirroringRole.isEmpty();
    const auto pair =
        common::mirrorPairOf(ground.profile, Role::Backup, cmdlets::DatabaseType::PersistentChatCompliance);
    if (isAlone && pair)
        phase.steps.push_back(common::setUpMirror(
            *pair, QStringLiteral("set-up-compliance-mirror"),
            {QT_TRANSLATE_NOOP("core",
                               "Added by this wizard: a failback takes the mirror of %1 away, as Microsoft's page has "
                               "it, and nothing brings it back. It can be skipped and done later."),
             {pair->principal.name()}}));
    return phase;
}

}  // namespace pchat::failover

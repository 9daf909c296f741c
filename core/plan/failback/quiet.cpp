#include "core/plan/failback/phases.h"

// Quieting the side that serves: Microsoft's steps 1 and 2. Where nothing is known of mgccomp, because its instance
// does not answer, its steps are planned too, and can be skipped: they see then what there is to do.
namespace pchat::failback {

using namespace common;

Phase clearingActiveServers(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("clear-active-servers");
    phase.title = QT_TRANSLATE_NOOP("core", "Take every server off the list of active servers");
    phase.reference = QStringLiteral("1");
    ServersMove move{
        ground.situation.pool->pool->activeServers,
        {},
        phase.title,
        {QT_TRANSLATE_NOOP("core",
                           "Microsoft's step 1: no server connects to %1 while it is brought back. From here on "
                           "nobody can chat until the end."),
         {ground.serving.name()}}};
    phase.steps = {setActiveServers(ground.pool, QStringLiteral("clear-active-servers"), move),
                   awaitNoSessions(ground.serving, QStringLiteral("await-no-sessions")),
                   endSessions(ground.serving, QStringLiteral("end-sessions"))};
    const auto compliance = complianceSeat(ground.profile, ground.compliancePlace());
    const Fact<DatabaseFacts>& facts = ground.servingCompliance();
    const bool isAbsent = facts.isKnown() && facts->state.isEmpty();
    if (!compliance || isAbsent) return phase;
    phase.steps.push_back(awaitNoSessions(*compliance, QStringLiteral("await-no-compliance-sessions")));
    phase.steps.push_back(endSessions(*compliance, QStringLiteral("end-compliance-sessions")));
    phase.steps.back().canBeSkipped = true;  // nothing that follows needs it empty
    return phase;
}

Phase removingMirroring(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("remove-mirroring");
    phase.title = QT_TRANSLATE_NOOP("core", "Remove mirroring from the databases that serve");
    phase.reference = QStringLiteral("2");
    const Message why =
        QT_TRANSLATE_NOOP("core",
                          "Microsoft's step 2: a mirrored database can neither be shut nor be overwritten. The "
                          "mirror is not needed for the failback.");
    if (!ground.servingDatabase()->mirroringRole.isEmpty())
        phase.steps.push_back(common::removeMirroring(
            ground.serving, QStringLiteral("remove-mirroring"), why,
            mirrorPairOf(ground.profile, ground.serving.role, cmdlets::DatabaseType::PersistentChat)));
    const auto compliance = complianceSeat(ground.profile, ground.compliancePlace());
    const Fact<DatabaseFacts>& facts = ground.servingCompliance();
    const bool isAlone = facts.isKnown() && facts->mirroringRole.isEmpty();
    if (compliance && !isAlone) {
        Step remove = common::removeMirroring(
            *compliance, QStringLiteral("remove-compliance-mirroring"), why,
            mirrorPairOf(ground.profile, ground.compliancePlace(), cmdlets::DatabaseType::PersistentChatCompliance));
        remove.canBeSkipped = !facts.isKnown();
        phase.steps.push_back(std::move(remove));
    }
    if (phase.steps.empty())
        phase.notApplicable = QT_TRANSLATE_NOOP("core", "Neither database is mirrored on the side that serves.");
    return phase;
}

}  // namespace pchat::failback

#include "core/plan/steps/ground.h"

#include "core/situation/copying.h"
#include "core/situation/observe.h"

namespace pchat::failover {

namespace {

Chain chainFrom(const SiteProfile& profile, const Situation& situation) {
    const DatabaseFacts& facts = *situation.backup->database;
    const DatabaseIdentity identity{profile.chat.name.toString(), facts.familyGuid};
    // A copy that was not read through is taken: should it be damaged, its RESTORE fails before anything is recovered.
    return chooseChain(*facts.redo, identity, allSets(situation), true);
}

void append(std::vector<Message>& reasons, const std::vector<Message>& more) {
    reasons.insert(reasons.end(), more.begin(), more.end());
}

Message tooLate(const Ground& ground) {
    return {QT_TRANSLATE_NOOP("core",
                              "The database %1 on %2 is already recovered, but the log backup %3 was not applied. "
                              "After a recovery no log can be applied any more. Find out who recovered it, and "
                              "decide by hand what becomes of the remaining logs."),
            {ground.database().toString(), ground.server(), ground.files.front().name}};
}

}  // namespace

tl::expected<Ground, std::vector<Message>> survey(const SiteProfile& profile, const Situation& situation,
                                                  const Choices& choices) {
    std::vector<Message> reasons = missingFacts(profile, situation);
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    Ground ground{profile, situation, choices, chainFrom(profile, situation), {}, {}, {}, {}, {}, Flow::Failover};
    ground.lastKeptAtStart = ground.facts().lastRestoredFinish;
    const DatabaseIdentity identity{profile.chat.name.toString(), ground.facts().familyGuid};
    append(reasons, proveChain(ground.chain, identity));
    const auto uncopied = isRestoredFromShare(situation) ? Uncopied::ReadFromShare : Uncopied::Copied;
    auto files = filesOf(ground.chain, profile.folders, uncopied);
    auto servers = activeServersFor(profile, ground.pool(), choices);
    if (!files) append(reasons, files.error());
    if (!servers) append(reasons, servers.error());
    if (files) ground.files = std::move(*files);
    if (servers) ground.activeServers = std::move(*servers);
    if (ground.isRecovered() && !ground.files.empty()) reasons.push_back(tooLate(ground));
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    return ground;
}

}  // namespace pchat::failover

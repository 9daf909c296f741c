#include "core/readiness/checks.h"

// Whether users can sign in: what the computers of the Front End pools say (facts/procedure.md 2.7, 3.1).
namespace pchat {

namespace {

/// "fe02.contoso.com (fe02a.contoso.com: Stopped)": with what its computers told.
QString withStatus(const QString& pool, const std::vector<FrontEndFacts>& frontEnds) {
    std::vector<QString> told;
    for (const FrontEndFacts& each : frontEnds)
        if (each.pool == pool && !each.status.isEmpty())
            told.push_back(each.computer + QStringLiteral(": ") + each.status);
    return told.empty() ? pool : QStringLiteral("%1 (%2)").arg(pool, joined(told));
}

/// Why the first of its computers that did not tell did not.
Message silenceOf(const QString& pool, const std::vector<FrontEndFacts>& frontEnds) {
    for (const FrontEndFacts& each : frontEnds)
        if (each.pool == pool && each.status.isEmpty()) return each.noStatus;
    return {QT_TRANSLATE_NOOP("core", "The questions ended before a computer of %1 was asked."), {pool}};
}

struct Sight {
    std::vector<QString> running;
    std::vector<QString> others;
    std::vector<Message> silences;
    bool isAnyStopped = false;
};

Sight sightOf(const std::vector<QString>& pools, const std::vector<FrontEndFacts>& frontEnds) {
    Sight sight;
    for (const QString& pool : pools) {
        const PoolLife life = lifeOf(frontEnds, pool);
        if (life == PoolLife::Runs)
            sight.running.push_back(pool);
        else
            sight.others.push_back(withStatus(pool, frontEnds));
        if (life == PoolLife::Untold) sight.silences.push_back(silenceOf(pool, frontEnds));
        sight.isAnyStopped = sight.isAnyStopped || life == PoolLife::Stopped;
    }
    return sight;
}

Message observed(const Sight& sight) {
    if (sight.others.empty())
        return {QT_TRANSLATE_NOOP("core", "Every Front End pool runs: %1."), {joined(sight.running)}};
    Message said =
        sight.running.empty()
            ? Message(QT_TRANSLATE_NOOP("core", "No Front End pool is seen to run: %1."), {joined(sight.others)})
            : Message(QT_TRANSLATE_NOOP("core", "These Front End pools run: %1. These are not seen to run: %2."),
                      {joined(sight.running), joined(sight.others)});
    for (const Message& each : sight.silences)
        said = {QT_TRANSLATE_NOOP("core", "%1 %2"), {said, each}};
    return said;
}

Message failOverPools(const std::vector<QString>& pools) {
    return {QT_TRANSLATE_NOOP("core",
                              "See that one of these pools runs: %1. Fail over the ones that were lost from a computer "
                              "of their backup pool: Invoke-CsPoolFailover -PoolFqdn <lost pool> -DisasterMode. "
                              "Later: Invoke-CsPoolFailback -PoolFqdn <lost pool>."),
            {joined(pools)}};
}

/// A pool that tells nothing beside one that runs is taken for lost: its users have to be looked after. Where no pool
/// told anything, whether one runs is unknown.
Judgement judgeFrontEnds(const Case& c) {
    const auto& pools = c.situation.pool->registrarPools;
    if (!pools.isKnown()) return notKnown(pools);
    if (pools->empty())
        return judged(Verdict::Fail, QT_TRANSLATE_NOOP("core", "The topology names no Front End pool."), pools);
    const auto& frontEnds = c.situation.pool->frontEnds;
    if (!frontEnds.isKnown()) return withRemedy(notKnown(frontEnds), failOverPools(*pools));
    const Sight sight = sightOf(*pools, *frontEnds);
    if (sight.others.empty()) return judged(Verdict::Pass, observed(sight), frontEnds);
    const bool isUnknown = sight.running.empty() && !sight.isAnyStopped;
    return withRemedy(judged(isUnknown ? Verdict::Unknown : Verdict::Fail, observed(sight), frontEnds),
                      failOverPools(*pools));
}

}  // namespace

ReadinessCheck frontEndsRun() {
    return {"T6",
            Severity::Acknowledge,
            topologyGroup(),
            QT_TRANSLATE_NOOP("core", "The Front End pools run"),
            QT_TRANSLATE_NOOP("core", "The Front End service runs on a computer of every Front End pool."),
            QT_TRANSLATE_NOOP("core",
                              "Users sign in and reach the chat through a Front End pool: those of one that was lost "
                              "reach no room, and with none left nobody does."),
            QT_TRANSLATE_NOOP("core",
                              "Fail over the Front End pool that was lost, from a computer of its backup pool: "
                              "Invoke-CsPoolFailover -PoolFqdn <lost pool> -DisasterMode."),
            {Section::Pool},
            judgeFrontEnds};
}

}  // namespace pchat

#include "core/readiness/checks.h"
#include "core/readiness/sides.h"

#include <algorithm>

// Before it is said that something has to be shut: whether the pool is failed over at all.
namespace pchat {

namespace {

bool isNormal(const Fact<QString>& state) {
    return state.isKnown() && *state == QStringLiteral("Normal");
}

/// Nothing is advised on a guess: what is to be shut while the pool is failed over is what serves otherwise.
Judgement findStateFirst(Judgement judgement) {
    return withRemedy(std::move(judgement),
                      QT_TRANSLATE_NOOP("core",
                                        "The state of the pool is not known: find it out first, with "
                                        "Get-CsPersistentChatState on one of its servers. Only where it is FailedOver "
                                        "is this a danger; where it is Normal, leave everything as it is."));
}

Judgement judgeWhileFailedOver(const Case& c, Judgement (*judge)(const Case&)) {
    const auto& state = c.situation.pool->stateInStore;
    if (isNormal(state))
        return judged(Verdict::NotApplicable,
                      QT_TRANSLATE_NOOP("core",
                                        "The pool is in state Normal: the primary data center is the one that serves, "
                                        "and nothing has to be kept away from it."),
                      state);
    Judgement judgement = judge(c);
    return state.isKnown() || judgement.verdict != Verdict::Fail ? judgement : findStateFirst(std::move(judgement));
}

/// Which of a pair's instances serves.
std::optional<Role> servingOf(const Case& c, Role instance) {
    if (servesOn(c, instance)) return instance;
    if (servesOn(c, mirrorOf(instance))) return mirrorOf(instance);
    return std::nullopt;
}

/// Normal, and both sides take writes: a failback or a failover stands still half way.
Judgement bothTakeWrites(const Case& c, Role primary, Role backup) {
    return withRemedy(
        judged(Verdict::Fail,
               Message(QT_TRANSLATE_NOOP("core", "The pool is in state Normal, and %1 takes writes on %2 and on %3."),
                       {c.database(), c.server(primary), c.server(backup)}),
               databaseOn(c, backup)),
        QT_TRANSLATE_NOOP("core",
                          "A run seems to have been left in the middle: continue it. Shut neither database before it "
                          "is known where the messages of the last days are."));
}

Judgement judgeStillFailedOver(const Case& c) {
    const PoolSection& pool = *c.situation.pool;
    const auto primary = servingOf(c, Role::Primary);
    if (!isNormal(pool.stateInStore) || !isNormal(pool.stateInReplica) || !primary)
        return poolStateIsFailedOver().judge(c);
    const auto backup = servingOf(c, Role::Backup);
    if (backup) return bothTakeWrites(c, *primary, *backup);
    if (!c.backup().database.isKnown()) return notKnown(c.backup().database);
    return judged(Verdict::NotApplicable,
                  Message(QT_TRANSLATE_NOOP("core",
                                            "The pool is in state Normal and its database serves on %1: it is not "
                                            "failed over, and there is nothing to guard."),
                          {c.server(*primary)}),
                  pool.stateInStore);
}

}  // namespace

ReadinessCheck whileFailedOver(ReadinessCheck check) {
    if (std::find(check.sections.begin(), check.sections.end(), Section::Pool) == check.sections.end())
        check.sections.push_back(Section::Pool);
    check.around = judgeWhileFailedOver;
    return check;
}

ReadinessCheck poolIsStillFailedOver() {
    ReadinessCheck check = poolStateIsFailedOver();
    check.expected = QT_TRANSLATE_NOOP("core",
                                       "FailedOver, in the Central Management store and in the replica of this "
                                       "computer; or Normal, and only the primary data center's database takes "
                                       "writes.");
    check.sections = {Section::Pool, Section::Primary, Section::PrimaryMirror, Section::Backup, Section::BackupMirror};
    check.judge = judgeStillFailedOver;
    return check;
}

}  // namespace pchat

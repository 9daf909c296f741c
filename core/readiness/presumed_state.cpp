#include "core/readiness/sides.h"

// Before anything is said that only holds in one state of the pool: what to shut while the pool is failed over is what
// serves in state Normal, and the other way round.
namespace pchat {

namespace {

constexpr Section bothSides[] = {Section::Primary, Section::PrimaryMirror, Section::Backup, Section::BackupMirror};

/// What brings messages back to the primary, or keeps watch until then.
bool startsFailedOver(Occasion occasion) {
    return targetOf(occasion) == Role::Primary;
}

Message notInThisState(Occasion occasion, const QString& state) {
    if (occasion == Occasion::Guard && state == QStringLiteral("Normal"))
        return QT_TRANSLATE_NOOP("core",
                                 "The pool is in state Normal: its servers use the primary data center's database, "
                                 "and nothing has to be kept away from it.");
    return {QT_TRANSLATE_NOOP("core", "The pool is in state %1; this is judged only in state %2."),
            {state, startsFailedOver(occasion) ? QStringLiteral("FailedOver") : QStringLiteral("Normal")}};
}

/// In state FailedOver the primary already serves, and the backup's copy waits for its logs. A copy that is mirrored
/// waits for its principal instead, which may serve unseen.
bool standsHalfWay(const Case& c) {
    if (!startsFailedOver(c.occasion)) return false;
    for (const Section section : bothSides)
        if (!c.situation.has(section)) return false;
    const auto& backup = databaseOn(c, Role::Backup);
    const bool isSeeded = backup.isKnown() && takesLogs(*backup.value);
    const bool isAlone = !c.profile.instance(Role::BackupMirror) ||
                         (databaseOn(c, Role::BackupMirror).isKnown() && !servesOn(c, Role::BackupMirror));
    return isSeeded && isAlone && servesOn(c, Role::Primary);
}

Message halfWay(const Case& c) {
    return {
        QT_TRANSLATE_NOOP("core",
                          "The pool is in state FailedOver, and %1 takes writes on %2 while its copy on %3 waits for "
                          "logs: a failback stands half way."),
        {c.database(), c.server(Role::Primary), c.server(Role::Backup)}};
}

/// Nothing is advised on a guess.
Judgement findStateFirst(Judgement judgement) {
    return withRemedy(std::move(judgement),
                      QT_TRANSLATE_NOOP("core",
                                        "The state of the pool is not known: find it out first, with "
                                        "Get-CsPersistentChatState on one of its servers, and check again. What is "
                                        "right in the one state stops the service in the other."));
}

}  // namespace

Judgement judgeInState(const Case& c, const ReadinessCheck& check) {
    const bool isFailover = c.occasion == Occasion::Failover;
    if (!c.situation.pool) return check.judge(c);
    const auto& state = c.situation.pool->stateInStore;
    if (!state.isKnown()) {
        Judgement judgement = check.judge(c);
        const bool advises = judgement.verdict == Verdict::Fail || judgement.verdict == Verdict::Unknown;
        return advises && !isFailover ? findStateFirst(std::move(judgement)) : judgement;
    }
    const QString wanted = startsFailedOver(c.occasion) ? QStringLiteral("FailedOver") : QStringLiteral("Normal");
    if (*state != wanted) return judged(Verdict::NotApplicable, notInThisState(c.occasion, *state), state);
    if (standsHalfWay(c))
        return judged(Verdict::NotApplicable,
                      QT_TRANSLATE_NOOP("core", "A failback stands half way: check T2 says what to do."), state);
    return check.judge(c);
}

Judgement judgeHalfWay(const Case& c, Judgement asFound) {
    const auto& state = c.situation.pool->stateInStore;
    const bool isFailedOver = state.isKnown() && *state == QStringLiteral("FailedOver");
    if (!isFailedOver || !standsHalfWay(c)) return asFound;
    return withRemedy(
        judged(Verdict::Fail, halfWay(c), databaseOn(c, Role::Primary)),
        QT_TRANSLATE_NOOP("core",
                          "Resume the run of the failback: it knows which database is the complete one. Until then "
                          "shut no database, disable no job, and bring nothing online by hand."));
}

}  // namespace pchat

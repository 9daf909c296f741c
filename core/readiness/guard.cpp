#include "core/readiness/checks.h"
#include "core/readiness/sides.h"

// What the guard asks first: whether the pool is failed over at all.
namespace pchat {

namespace {

bool isNormal(const Fact<QString>& state) {
    return state.isKnown() && *state == QStringLiteral("Normal");
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
    for (const Role role : {Role::Backup, Role::BackupMirror})
        if (c.profile.instance(role) && !databaseOn(c, role).isKnown()) return notKnown(databaseOn(c, role));
    return judged(Verdict::NotApplicable,
                  Message(QT_TRANSLATE_NOOP("core",
                                            "The pool is in state Normal and its database serves on %1: it is not "
                                            "failed over, and there is nothing to guard."),
                          {c.server(*primary)}),
                  pool.stateInStore);
}

}  // namespace

ReadinessCheck poolIsStillFailedOver() {
    ReadinessCheck check = poolStateIsFailedOver();
    check.expected = QT_TRANSLATE_NOOP("core",
                                       "FailedOver, in the Central Management store and in the replica of this "
                                       "computer; or Normal, and only the primary data center's database takes "
                                       "writes.");
    check.judge = judgeStillFailedOver;
    return check;
}

}  // namespace pchat

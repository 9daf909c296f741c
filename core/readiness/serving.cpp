#include "core/readiness/checks.h"
#include "core/readiness/sides.h"
#include "core/situation/swapped_pair.h"

// Which instance of a mirrored pair serves, and whether the other is there.
namespace pchat {

namespace {

Message backToPrincipal(const Case& c, Role role) {
    if (role == Role::Backup)
        return {QT_TRANSLATE_NOOP("core",
                                  "Let %1 be the principal again: ALTER DATABASE … SET PARTNER FAILOVER on %2. Then "
                                  "check again."),
                {c.server(role), c.server(mirrorOf(role))}};
    return {QT_TRANSLATE_NOOP("core",
                              "Let %1 be the principal again: Invoke-CsDatabaseFailover -PoolFqdn %2 -DatabaseType "
                              "PersistentChat -NewPrincipal Primary. Then check again."),
            {c.server(role), c.profile.pool.fqdn}};
}

/// It is the mirror's copy that serves, and what is planned acts on the instance itself. The planned failover swaps the
/// roles back as one of its steps where it can; elsewhere a person has to.
Judgement servedByMirror(const Case& c, Role role) {
    const auto& database = databaseOn(c, mirrorOf(role));
    const Message seen{QT_TRANSLATE_NOOP("core", "%1 It is the mirror that serves now, not %2."),
                       {stateOn(c, mirrorOf(role)), c.server(role)}};
    const bool planSwaps = c.occasion == Occasion::PlannedFailover && canSwapBack(c.situation);
    if (!planSwaps)
        return withRemedy(withSeverity(judged(Verdict::Fail, seen, database), Severity::Acknowledge),
                          backToPrincipal(c, role));
    return withRemedy(withSeverity(judged(Verdict::Fail, seen, database), Severity::Information),
                      {QT_TRANSLATE_NOOP("core",
                                         "Nothing: the plan itself lets %1 be the principal again, before it takes the "
                                         "last log."),
                       {c.server(role)}});
}

Judgement judgeServing(const Case& c) {
    const Role role = sourceOf(c.occasion);
    const auto& database = databaseOn(c, role);
    if (servesOn(c, role)) return judged(Verdict::Pass, stateOn(c, role), database);
    const Role mirror = mirrorOf(role);
    // A failback starts from either; what else is planned acts on the instance itself.
    const bool isEitherGood = c.occasion == Occasion::Failback || c.occasion == Occasion::Guard;
    if (servesOn(c, mirror) && isEitherGood) return judged(Verdict::Pass, stateOn(c, mirror), databaseOn(c, mirror));
    if (servesOn(c, mirror)) return servedByMirror(c, role);
    if (!database.isKnown()) return notKnown(database);
    return judged(Verdict::Fail, stateOn(c, role), database);
}

Judgement judgeMirrorOfTarget(const Case& c) {
    const Role role = mirrorOf(targetOf(c.occasion));
    const auto& mirror = role == Role::PrimaryMirror ? c.situation.primaryMirror : c.situation.backupMirror;
    if (!c.profile.instance(role))
        return judged(Verdict::NotApplicable, QT_TRANSLATE_NOOP("core", "The profile names no mirror there."),
                      mirror->bySql);
    if (!mirror->bySql.isKnown()) return notKnown(mirror->bySql);
    const bool lives = *mirror->bySql != Vitality::Dead;
    return passIf(lives,
                  lives ? Message(QT_TRANSLATE_NOOP("core", "%1 answers."), {c.server(role)})
                        : Message(QT_TRANSLATE_NOOP("core", "%1 does not answer: the database will have no mirror."),
                                  {c.server(role)}),
                  mirror->bySql);
}

ReadinessCheck servingCheck(Message title, std::vector<Section> sections) {
    return {"M1",
            Severity::Blocker,
            mirroringGroup(),
            std::move(title),
            QT_TRANSLATE_NOOP("core", "The database is ONLINE and takes writes on one instance of the pair."),
            QT_TRANSLATE_NOOP("core",
                              "What is moved are the messages of the database that serves; a copy that does not serve "
                              "may be an old one."),
            QT_TRANSLATE_NOOP("core",
                              "Find out where the pool's users write now, and whether a run was left in the middle: "
                              "that one is to be resumed. Bring a database online by hand only if it is known to be "
                              "the complete one."),
            std::move(sections),
            judgeServing};
}

}  // namespace

ReadinessCheck backupSideServes() {
    return servingCheck(QT_TRANSLATE_NOOP("core", "The backup data center's database serves"),
                        {Section::Backup, Section::BackupMirror});
}

ReadinessCheck primarySideServes() {
    return servingCheck(QT_TRANSLATE_NOOP("core", "The primary data center's database serves"),
                        {Section::Primary, Section::PrimaryMirror});
}

ReadinessCheck primaryMirrorLives() {
    return {"M6",
            Severity::Warning,
            mirroringGroup(),
            QT_TRANSLATE_NOOP("core", "The mirror of the primary instance answers"),
            QT_TRANSLATE_NOOP("core", "It answers, so that mirroring can be set up again afterwards."),
            QT_TRANSLATE_NOOP("core",
                              "Without its mirror the primary database runs without high availability, and nothing "
                              "but a check tells of it."),
            QT_TRANSLATE_NOOP("core",
                              "Bring the mirror instance back first, or set up mirroring later: "
                              "Install-CsMirrorDatabase with the primary instance as -SqlServerFqdn."),
            {Section::PrimaryMirror},
            judgeMirrorOfTarget};
}

}  // namespace pchat

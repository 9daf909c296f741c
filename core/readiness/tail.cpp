#include "core/readiness/checks.h"
#include "core/readiness/logs.h"
#include "core/readiness/sides.h"

// Where messages that no log backup holds yet could still be had before a failover: the old primary, damaged or not,
// and its mirror (facts/sqlserver.md 2.7).
namespace pchat {

namespace {

/// RESTORING: the log ended with a tail, which has to be among the logs; or the instance is its mirror's mirror.
Judgement judgeEndedLog(const Case& c, const Fact<DatabaseFacts>& database) {
    if (!database->mirroringState.isEmpty()) return judged(Verdict::Pass, stateOn(c, Role::Primary), database);
    if (!c.logs) return noLogView(c);
    if (endsWithTail(c.logs->chain))
        return judged(Verdict::Pass,
                      Message(QT_TRANSLATE_NOOP("core", "%1 The tail of its log is among the logs."),
                              {stateOn(c, Role::Primary)}),
                      database);
    return withRemedy(
        judged(Verdict::Fail,
               Message(QT_TRANSLATE_NOOP("core", "%1 The tail of its log is not among the logs."),
                       {stateOn(c, Role::Primary)}),
               database),
        QT_TRANSLATE_NOOP("core",
                          "Find the file into which the tail of the log was backed up and put it on the log share, "
                          "then check again."));
}

Judgement judgeTail(const Case& c) {
    const PartnerSection& primary = *c.situation.primary;
    if (!primary.bySql.isKnown()) return notKnown(primary.bySql);
    if (*primary.bySql == Vitality::Dead)
        return judged(Verdict::Pass,
                      Message(QT_TRANSLATE_NOOP("core", "%1 does not answer: no log can be backed up there."),
                              {c.server(Role::Primary)}),
                      primary.bySql);
    const auto& database = primary.database;
    if (!database.isKnown()) return notKnown(database);
    if (database->state.isEmpty()) return judged(Verdict::Pass, stateOn(c, Role::Primary), database);
    if (database->state == QStringLiteral("RESTORING") || database->isInStandby) return judgeEndedLog(c, database);
    Judgement found = judged(Verdict::Fail, stateOn(c, Role::Primary), database);
    if (database->state == QStringLiteral("ONLINE")) return found;
    return withRemedy(
        std::move(found),
        Message(QT_TRANSLATE_NOOP("core",
                                  "Where the log file of the damaged database is whole, its tail can still be saved: "
                                  "BACKUP LOG … WITH NO_TRUNCATE, CONTINUE_AFTER_ERROR on %1, into the log share. Let "
                                  "the plan do so: choose that it takes the last log first, or plan with pchatctl "
                                  "plan failover --take-tail."),
                {c.server(Role::Primary)}));
}

Judgement judgeOldMirror(const Case& c) {
    const PartnerSection& mirror = *c.situation.primaryMirror;
    if (!c.profile.instance(Role::PrimaryMirror))
        return judged(Verdict::NotApplicable, QT_TRANSLATE_NOOP("core", "The old primary has no mirror."),
                      mirror.bySql);
    if (!mirror.bySql.isKnown()) return notKnown(mirror.bySql);
    if (*mirror.bySql == Vitality::Dead)
        return judged(
            Verdict::Pass,
            Message(QT_TRANSLATE_NOOP("core", "%1 does not answer: nothing newer can be had from the old mirror."),
                    {c.server(Role::PrimaryMirror)}),
            mirror.bySql);
    if (!mirror.database.isKnown()) return notKnown(mirror.database);
    const bool holdsNewer = !mirror.database->mirroringState.isEmpty() || isWritable(*mirror.database.value);
    Judgement judgement = passIf(!holdsNewer, stateOn(c, Role::PrimaryMirror), mirror.database);
    judgement.remedy = Message(
        QT_TRANSLATE_NOOP("core",
                          "Fail over inside the old data center instead, where it can go on: Invoke-CsDatabaseFailover "
                          "-PoolFqdn %1 -DatabaseType PersistentChat -NewPrincipal Mirror, with -Force where the old "
                          "principal does not answer. It loses nothing. Where the data center has to be left, the "
                          "plan can take the last log first: choose it, or plan with pchatctl plan failover "
                          "--take-tail."),
        {c.profile.pool.fqdn});
    return judgement;
}

}  // namespace

ReadinessCheck oldMirrorIsGone() {
    return {"C3",
            Severity::Acknowledge,
            connectivityGroup(),
            QT_TRANSLATE_NOOP("core", "The mirror of the old primary holds nothing newer"),
            QT_TRANSLATE_NOOP("core", "It does not answer, or holds no part of a mirroring session."),
            QT_TRANSLATE_NOOP("core",
                              "Synchronous mirroring has everything that was committed: while the mirror lives, "
                              "failing over inside the old data center loses nothing, and leaving it loses what no log "
                              "backup holds."),
            QT_TRANSLATE_NOOP("core", "Fail over inside the old data center, where it can go on."),
            {Section::PrimaryMirror},
            judgeOldMirror};
}

ReadinessCheck tailIsSaved() {
    return {"D7",
            Severity::Acknowledge,
            logGroup(),
            QT_TRANSLATE_NOOP("core", "No tail of the log is left behind"),
            QT_TRANSLATE_NOOP("core", "The old primary does not answer, or its tail is among the logs."),
            QT_TRANSLATE_NOOP("core",
                              "What the old primary wrote after its last log backup is lost in a failover, although "
                              "it could still be backed up."),
            QT_TRANSLATE_NOOP("core",
                              "Choose the planned failover: it takes the tail of the log WITH NORECOVERY, which shuts "
                              "the old database and loses nothing. At the least let this plan take a last plain log: "
                              "choose it, or plan with pchatctl plan failover --take-tail."),
            {Section::Backup, Section::Primary, Section::Share, Section::CopyFolder},
            judgeTail};
}

}  // namespace pchat

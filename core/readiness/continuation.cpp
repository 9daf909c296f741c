#include "core/readiness/checks.h"
#include "core/readiness/logs.h"
#include "core/readiness/sides.h"

#include <algorithm>

// Whether the log of the database that serves goes on where the other one stands, without a full backup.
namespace pchat {

namespace {

const DatabaseFacts* servingOn(const Case& c, Role role) {
    const auto& database = databaseOn(c, role);
    const bool serves = c.profile.instance(role) && database.isKnown() && isWritable(*database.value);
    return serves ? &*database.value : nullptr;
}

/// Against where the next log backup of the serving database begins (facts/sqlserver.md 2.4). Its first log after a
/// recovery crosses from the old fork to the new one, so that a chain without links may stand on the old.
Judgement judgeReach(const Chain& chain, const DatabaseFacts& serving, const Fact<DatabaseFacts>& by) {
    if (!serving.lastLogBackup)
        return judged(Verdict::Fail,
                      QT_TRANSLATE_NOOP("core",
                                        "The database that serves names no log chain: no log of it was ever "
                                        "backed up, or its recovery model is SIMPLE."),
                      by);
    const Message observed(QT_TRANSLATE_NOOP("core",
                                             "The logs at hand reach to LSN %1; the next log backup of the database "
                                             "that serves begins at LSN %2."),
                           {chain.end.lsn.toString(), serving.lastLogBackup->toString()});
    if (chain.end.lsn < *serving.lastLogBackup) return judged(Verdict::Fail, observed, by);
    const bool mayCross = chain.links.empty() && chain.end.lsn == *serving.lastLogBackup;
    const bool isOtherFork =
        !serving.recoveryFork.isNull() && !chain.end.fork.isNull() && chain.end.fork != serving.recoveryFork;
    if (isOtherFork && !mayCross)
        return judged(Verdict::Fail,
                      Message(QT_TRANSLATE_NOOP("core", "%1 It goes on on another recovery fork, %2."),
                              {observed, serving.recoveryFork.toString(QUuid::WithoutBraces)}),
                      by);
    return judged(Verdict::Pass, observed, by);
}

Judgement judgePlannedChain(const Case& c) {
    if (!c.logs) return noLogView(c);
    for (const Role role : {Role::Primary, Role::PrimaryMirror})
        if (const DatabaseFacts* serving = servingOn(c, role))
            return judgeReach(c.logs->chain, *serving, databaseOn(c, role));
    const auto& primary = databaseOn(c, Role::Primary);
    if (!primary.isKnown()) return notKnown(primary);
    return judged(Verdict::Fail, stateOn(c, Role::Primary), primary);
}

/// The old primary, left RESTORING, goes on with the logs of the one that took over.
Judgement judgeOldPrimaryGoesOn(const Case& c) {
    const auto& old = databaseOn(c, Role::Primary);
    const auto& now = databaseOn(c, Role::Backup);
    if (!old.isKnown()) return notKnown(old);
    if (!now.isKnown()) return notKnown(now);
    if (!takesLogs(*old.value)) return judged(Verdict::Fail, stateOn(c, Role::Primary), old);
    if (!old->redo)
        return judged(Verdict::Unknown,
                      Message(QT_TRANSLATE_NOOP("core",
                                                "%1 on %2 names no LSN from which logs would go on; its state "
                                                "is %3."),
                              {c.database(), c.server(Role::Primary), old->state}),
                      old);
    if (!c.situation.share->sets.isKnown()) return notKnown(c.situation.share->sets);
    const Chain chain = chooseChain(*old->redo, {c.database(), old->familyGuid}, allSets(c.situation), true);
    return judgeReach(chain, *now.value, old);
}

Judgement judgeSwappedFolder(const Case& c) {
    const QString& folder = c.profile.folders.primaryCopyFolder;
    const auto& seen = c.situation.primary->seesCopyFolder;
    if (folder.isEmpty())
        return judged(Verdict::Fail,
                      QT_TRANSLATE_NOOP("core", "The profile names no copy folder for the primary instance."), seen);
    if (!seen.isKnown()) return notKnown(seen);
    return passIf(
        *seen,
        *seen ? Message(QT_TRANSLATE_NOOP("core", "%1 sees the folder %2."), {c.server(Role::Primary), folder})
              : Message(QT_TRANSLATE_NOOP("core", "%1 does not see the folder %2."), {c.server(Role::Primary), folder}),
        seen);
}

}  // namespace

ReadinessCheck logsReachTheTail() {
    return {"D13",
            Severity::Blocker,
            logGroup(),
            QT_TRANSLATE_NOOP("core", "Nothing but the tail of the log is missing"),
            QT_TRANSLATE_NOOP("core", "The logs at hand reach to where the next log backup of the primary begins."),
            QT_TRANSLATE_NOOP("core",
                              "With a log missing in between, the tail cannot be applied and the old database is shut "
                              "for nothing."),
            QT_TRANSLATE_NOOP("core",
                              "Look for the missing log: somebody may have taken a log backup outside log shipping. "
                              "Where a log backup has just run, check again."),
            {Section::Backup, Section::Primary, Section::PrimaryMirror, Section::Share, Section::CopyFolder},
            judgePlannedChain};
}

ReadinessCheck oldPrimaryGoesOn() {
    return {"D14",
            Severity::Blocker,
            logGroup(),
            QT_TRANSLATE_NOOP("core", "The old primary can go on with the new one's logs"),
            QT_TRANSLATE_NOOP("core", "It is RESTORING since its tail was taken, and no log in between is missing."),
            QT_TRANSLATE_NOOP("core",
                              "Only a database whose log was ended WITH NORECOVERY takes the logs of the one that "
                              "took over; any other has to be restored from a full backup."),
            QT_TRANSLATE_NOOP("core",
                              "Bring the missing logs to the log share. Where the old database was online since, fail "
                              "back by a full backup instead."),
            {Section::Backup, Section::Primary, Section::Share, Section::CopyFolder},
            judgeOldPrimaryGoesOn};
}

ReadinessCheck swappedFolderIsSeen() {
    return {"L16",
            Severity::Blocker,
            logShippingGroup(),
            QT_TRANSLATE_NOOP("core", "The primary instance has a copy folder"),
            QT_TRANSLATE_NOOP("core", "The profile names it, and the primary instance sees it."),
            QT_TRANSLATE_NOOP("core", "With the roles swapped, logs are copied there and restored from there."),
            QT_TRANSLATE_NOOP("core",
                              "Make the folder on the primary server and name it in the profile "
                              "(folders.primaryCopyFolder)."),
            {Section::Primary},
            judgeSwappedFolder};
}

}  // namespace pchat

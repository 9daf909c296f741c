#include "core/readiness/checks.h"
#include "core/readiness/sides.h"

namespace pchat {

namespace {

struct OldInstance {
    Role role;
    const std::optional<PartnerSection>& section;
};

Judgement notObserved(const Case& c, const std::vector<QString>& servers, const Fact<DatabaseFacts>& first) {
    return judged(Verdict::Unknown,
                  Message(QT_TRANSLATE_NOOP("core", "Whether %1 on %2 takes writes cannot be observed: %3"),
                          {c.database(), joined(servers), first.unknownBecause}),
                  first);
}

Judgement judgeOldDatabase(const Case& c) {
    const OldInstance instances[] = {{Role::Primary, c.situation.primary},
                                     {Role::PrimaryMirror, c.situation.primaryMirror}};
    const Fact<DatabaseFacts>* unobserved = nullptr;
    std::vector<QString> silent;
    std::vector<QString> seen;
    for (const auto& [role, section] : instances) {
        if (!c.profile.instance(role)) continue;
        const auto& database = section->database;
        if (!database.isKnown()) {
            silent.push_back(c.server(role));
            if (!unobserved) unobserved = &database;
            continue;
        }
        if (isWritable(*database.value))
            return judged(Verdict::Fail,
                          Message(QT_TRANSLATE_NOOP("core", "%1 on %2 is ONLINE and takes writes."),
                                  {c.database(), c.server(role)}),
                          database);
        seen.push_back(c.server(role) + QStringLiteral(": ") + database->state);
    }
    if (unobserved) return notObserved(c, silent, *unobserved);
    return judged(
        Verdict::Pass,
        Message(QT_TRANSLATE_NOOP("core", "%1 takes no writes on the old side (%2)."), {c.database(), joined(seen)}),
        c.situation.primary->database);
}

/// An old chat server that has not heard of the failover turns to the old database (facts/procedure.md 2.1).
Judgement judgeOldCopies(const Case& c, const std::vector<QString>& behind) {
    return withRemedy(
        judged(
            Verdict::Fail,
            Message(QT_TRANSLATE_NOOP("core", "These servers of the old side act on an old replica of the store: %1."),
                    {joined(behind)}),
            c.situation.pool->serverStates),
        QT_TRANSLATE_NOOP("core",
                          "Stop the Persistent Chat service on these servers, run Invoke-CsManagementStoreReplication, "
                          "and start the service when Get-CsPersistentChatState -LocalStore shows FailedOver there."));
}

/// Years may pass in which the old side is off: that it is silent is no reason to stop.
Judgement judgeReturn(const Case& c) {
    Judgement judgement = judgeOldDatabase(c);
    if (judgement.verdict == Verdict::Fail) return judgement;
    const auto behind = otherCopies(*c.situation.pool, c.profile.pool.primaryServers);
    if (!behind.empty()) return judgeOldCopies(c, behind);
    return judgement.verdict == Verdict::Unknown ? withSeverity(std::move(judgement), Severity::Warning) : judgement;
}

QString listed(const std::vector<SessionFacts>& sessions) {
    std::vector<QString> list;
    list.reserve(sessions.size());
    for (const SessionFacts& session : sessions)
        list.push_back(
            QStringLiteral("%1 %2 (%3, %4)").arg(session.id).arg(session.login, session.host, session.program));
    return joined(list);
}

Judgement judgeSessions(const Case& c) {
    const auto& sessions = c.backup().sessions;
    if (!sessions.isKnown()) return notKnown(sessions);
    if (sessions->empty())
        return judged(
            Verdict::Pass,
            Message(QT_TRANSLATE_NOOP("core", "No session uses %1 on %2."), {c.database(), c.server(Role::Backup)}),
            sessions);
    return judged(Verdict::Fail,
                  Message::counted(QT_TRANSLATE_N_NOOP("core", "%n session(s) use %1 and will be ended: %2."),
                                   static_cast<qint64>(sessions->size()), {c.database(), listed(*sessions.value)}),
                  sessions);
}

/// While the chat serves, its servers are connected: they are counted, and waited for once the active list is empty.
Judgement judgeUsers(const Case& c) {
    const Role role = servesOn(c, Role::BackupMirror) ? Role::BackupMirror : Role::Backup;
    const auto& sessions = sessionsOn(c, role);
    if (!sessions.isKnown()) return notKnown(sessions);
    return judged(Verdict::Pass,
                  Message::counted(QT_TRANSLATE_N_NOOP("core", "%n session(s) use %1 on %2 now. %3"),
                                   static_cast<qint64>(sessions->size()),
                                   {c.database(), c.server(role), listed(*sessions.value)}),
                  sessions);
}

}  // namespace

ReadinessCheck oldDatabaseIsShut() {
    return {
        "X2",
        Severity::Acknowledge,
        splitBrainGroup(),
        QT_TRANSLATE_NOOP("core", "The old database takes no writes"),
        QT_TRANSLATE_NOOP("core", "On the old primary and its mirror the database is not ONLINE, or it is read-only."),
        QT_TRANSLATE_NOOP("core", "Two databases that both take messages cannot be joined again: one of them loses."),
        QT_TRANSLATE_NOOP("core",
                          "Shut the old database, or see to it that the old servers stay off or cut off from the "
                          "network, and say so as the reason."),
        {Section::Primary, Section::PrimaryMirror},
        judgeOldDatabase};
}

ReadinessCheck oldSideStaysAway() {
    return {"X6",
            Severity::Blocker,
            splitBrainGroup(),
            QT_TRANSLATE_NOOP("core", "The old database has not come back"),
            QT_TRANSLATE_NOOP("core",
                              "While the pool is failed over, the database on the old primary and its mirror is not "
                              "ONLINE, or it is read-only, and no old chat server acts on an old replica."),
            QT_TRANSLATE_NOOP("core",
                              "A data center that is powered up again starts its database, its jobs and its chat "
                              "servers by itself; what is written there cannot be joined with what is written here."),
            QT_TRANSLATE_NOOP("core",
                              "Shut it before anybody writes: ALTER DATABASE … SET READ_ONLY WITH ROLLBACK IMMEDIATE "
                              "on the old primary (where it is mirrored, SET PARTNER OFF comes first), and disable the "
                              "backup jobs of log shipping on both. Let the "
                              "Central Management store replicate before the old chat servers start. Then fail back "
                              "or keep it shut; what it holds is kept until then."),
            {Section::Primary, Section::PrimaryMirror, Section::Pool},
            judgeReturn};
}

ReadinessCheck usersAreCounted() {
    return {"X4",
            Severity::Information,
            splitBrainGroup(),
            QT_TRANSLATE_NOOP("core", "Sessions in the database that serves"),
            QT_TRANSLATE_NOOP("core", "Counted; after the active list has been cleared there must be none."),
            QT_TRANSLATE_NOOP("core",
                              "A server that is taken off the active list keeps its connections: what it still writes "
                              "after the full backup would be lost."),
            QT_TRANSLATE_NOOP("core", "Nothing to do now: the run waits until the sessions have ended."),
            {Section::Backup, Section::BackupMirror},
            judgeUsers};
}

ReadinessCheck sessionsAreListed() {
    return {"X4",
            Severity::Acknowledge,
            splitBrainGroup(),
            QT_TRANSLATE_NOOP("core", "Sessions in the database"),
            QT_TRANSLATE_NOOP("core", "None; those that exist are named before they are ended."),
            QT_TRANSLATE_NOOP("core",
                              "A session keeps the restore from getting the database for itself, and ending it may "
                              "break a backup or a report."),
            QT_TRANSLATE_NOOP("core", "Ask the owners to disconnect, or acknowledge that the sessions are ended."),
            {Section::Backup},
            judgeSessions};
}

}  // namespace pchat

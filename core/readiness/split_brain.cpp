#include "core/readiness/checks.h"

namespace pchat {

namespace {

Message splitBrainGroup() {
    return QT_TRANSLATE_NOOP("core", "Split brain and concurrency");
}

bool isWritable(const DatabaseFacts& database) {
    return database.state == QStringLiteral("ONLINE") && !database.isInStandby && !database.isReadOnly;
}

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

Judgement judgeSessions(const Case& c) {
    const auto& sessions = c.backup().sessions;
    if (!sessions.isKnown()) return notKnown(sessions);
    if (sessions->empty())
        return judged(
            Verdict::Pass,
            Message(QT_TRANSLATE_NOOP("core", "No session uses %1 on %2."), {c.database(), c.server(Role::Backup)}),
            sessions);
    std::vector<QString> list;
    for (const SessionFacts& session : *sessions.value)
        list.push_back(
            QStringLiteral("%1 %2 (%3, %4)").arg(session.id).arg(session.login, session.host, session.program));
    return judged(Verdict::Fail,
                  Message::counted(QT_TRANSLATE_N_NOOP("core", "%n session(s) use %1 and will be ended: %2."),
                                   static_cast<qint64>(sessions->size()), {c.database(), joined(list)}),
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

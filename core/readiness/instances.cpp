#include "core/readiness/checks.h"
#include "core/readiness/sides.h"

// What both instances must bring along where both have a part.
namespace pchat {

namespace {

constexpr std::array bothRoles{Role::Primary, Role::Backup};

Judgement judgeAgents(const Case& c) {
    std::vector<QString> stopped;
    std::vector<QString> silent;
    for (const Role role : bothRoles) {
        const auto& server = serverOn(c, role);
        if (!server.isKnown()) return notKnown(server);
        if (!server->agentObserved)
            silent.push_back(c.server(role));
        else if (!server->agentRunning)
            stopped.push_back(c.server(role));
    }
    const auto& by = serverOn(c, Role::Primary);
    if (!stopped.empty())
        return judged(Verdict::Fail,
                      Message(QT_TRANSLATE_NOOP("core", "SQL Server Agent does not run on %1."), {joined(stopped)}),
                      by);
    if (!silent.empty())
        return judged(
            Verdict::Unknown,
            Message(QT_TRANSLATE_NOOP("core", "Whether SQL Server Agent runs on %1 is not told."), {joined(silent)}),
            by);
    return judged(Verdict::Pass,
                  Message(QT_TRANSLATE_NOOP("core", "SQL Server Agent runs on %1 and %2."),
                          {c.server(Role::Primary), c.server(Role::Backup)}),
                  by);
}

Judgement judgeVersions(const Case& c) {
    const Role from = sourceOf(c.occasion);
    const Role to = targetOf(c.occasion);
    const auto& source = serverOn(c, from);
    const auto& target = serverOn(c, to);
    if (!source.isKnown()) return notKnown(source);
    if (!target.isKnown()) return notKnown(target);
    return passIf(target->majorVersion >= source->majorVersion,
                  Message(QT_TRANSLATE_NOOP("core", "From %1 (SQL Server %2) to %3 (SQL Server %4)."),
                          {c.server(from), source->productVersion, c.server(to), target->productVersion}),
                  target);
}

/// The primary cannot be asked to write without writing: its next log backup proves that.
Judgement judgeShareOfBoth(const Case& c) {
    const auto& byBackup = c.situation.share->readableByServer;
    const auto& byPrimary = c.situation.primary->seesShare;
    if (!byBackup.isKnown()) return notKnown(byBackup);
    if (!byPrimary.isKnown()) return notKnown(byPrimary);
    const QString& share = c.profile.folders.logShare;
    std::vector<QString> blind;
    if (!*byPrimary) blind.push_back(c.server(Role::Primary));
    if (!*byBackup) blind.push_back(c.server(Role::Backup));
    if (!blind.empty())
        return judged(Verdict::Fail,
                      Message(QT_TRANSLATE_NOOP("core", "%1 is not seen by %2."), {share, joined(blind)}), byPrimary);
    return judged(Verdict::Pass,
                  Message(QT_TRANSLATE_NOOP("core",
                                            "%1 is seen by %2 and %3. That they may write to it is proven by the "
                                            "first backup."),
                          {share, c.server(Role::Primary), c.server(Role::Backup)}),
                  byPrimary);
}

}  // namespace

ReadinessCheck agentsRun() {
    return {"L13",
            Severity::Acknowledge,
            logShippingGroup(),
            QT_TRANSLATE_NOOP("core", "SQL Server Agent runs on both instances"),
            QT_TRANSLATE_NOOP("core", "Running on the primary and on the backup instance."),
            QT_TRANSLATE_NOOP("core",
                              "The jobs of log shipping are run by it: where it is stopped, no log is backed up, "
                              "copied or restored, and nobody is told."),
            QT_TRANSLATE_NOOP("core",
                              "Start the service SQL Server Agent and have it start by itself. On the backup instance "
                              "its account needs to read the log share and to write to the copy folder."),
            {Section::Backup, Section::Primary},
            judgeAgents};
}

ReadinessCheck targetIsNotOlder() {
    return {"C14",
            Severity::Blocker,
            connectivityGroup(),
            QT_TRANSLATE_NOOP("core", "The target's version of SQL Server is not older"),
            QT_TRANSLATE_NOOP("core", "The major version of the target is the source's or a later one."),
            QT_TRANSLATE_NOOP("core", "An older server cannot restore what a newer one has backed up (error 3169)."),
            QT_TRANSLATE_NOOP("core", "Bring the older instance to the same version first."),
            {Section::Backup, Section::Primary},
            judgeVersions};
}

ReadinessCheck bothSeeShare() {
    return {"C15",
            Severity::Blocker,
            connectivityGroup(),
            QT_TRANSLATE_NOOP("core", "Both instances see the log share"),
            QT_TRANSLATE_NOOP("core", "The services of the primary and of the backup instance open the share."),
            QT_TRANSLATE_NOOP("core",
                              "One of them backs up into the share and the other restores from it, each with the "
                              "account of its own service."),
            QT_TRANSLATE_NOOP("core",
                              "Give the service accounts of both instances, and of their SQL Server Agents, the right "
                              "to read the share and to write to it."),
            {Section::Primary, Section::Share},
            judgeShareOfBoth};
}

}  // namespace pchat

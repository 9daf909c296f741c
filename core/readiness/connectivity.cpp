#include "core/readiness/checks.h"
#include "core/readiness/logs.h"
#include "core/readiness/names.h"
#include "core/readiness/sides.h"
#include "core/situation/copying.h"

namespace pchat {

namespace {

constexpr qint64 lateMilliseconds = 2000;

template <Role role>
Judgement judgeAnswers(const Case& c) {
    const auto& server = serverOn(c, role);
    if (!server.isKnown()) return notKnown(server);
    const QString asked = c.server(role);
    if (!isSameInstance(server->serverName, *c.profile.instance(role)))
        return withSeverity(
            judged(Verdict::Fail,
                   Message(QT_TRANSLATE_NOOP("core", "%1 answered in %2 ms, but calls itself %3 (SQL Server %4)."),
                           {asked, server->latencyMilliseconds, server->serverName, server->productVersion}),
                   server),
            Severity::Acknowledge);
    const Message observed(QT_TRANSLATE_NOOP("core", "%1 answered in %2 ms (SQL Server %3, %4)."),
                           {asked, server->latencyMilliseconds, server->productVersion, server->edition});
    const Judgement judgement = passIf(server->latencyMilliseconds <= lateMilliseconds, observed, server);
    return judgement.verdict == Verdict::Fail ? withSeverity(judgement, Severity::Warning) : judgement;
}

Message said(const QString& server, const char* means, Vitality vitality) {
    switch (vitality) {
        case Vitality::Alive:
            return {QT_TRANSLATE_NOOP("core", "%1 answers by %2."), {server, means}};
        case Vitality::Slow:
            return {QT_TRANSLATE_NOOP("core", "%1 answers slowly by %2."), {server, means}};
        case Vitality::Dead:
            return {QT_TRANSLATE_NOOP("core", "%1 does not answer by %2."), {server, means}};
    }
    return {};
}

Judgement judgeOldPrimary(const Case& c) {
    const PartnerSection& primary = *c.situation.primary;
    if (!primary.bySql.isKnown()) return notKnown(primary.bySql);
    if (!primary.byShell.isKnown()) return notKnown(primary.byShell);
    const QString server = c.server(Role::Primary);
    const bool bothDead = *primary.bySql == Vitality::Dead && *primary.byShell == Vitality::Dead;
    Judgement judgement = passIf(
        bothDead,
        bothDead ? Message(QT_TRANSLATE_NOOP("core",
                                             "%1 answers neither by SQL nor by Test-CsDatabase. Not "
                                             "reachable from here is not proof that it is down."),
                           {server})
                 : Message(QT_TRANSLATE_NOOP("core", "%1 %2"),
                           {said(server, "SQL", *primary.bySql), said(server, "Test-CsDatabase", *primary.byShell)}),
        primary.bySql);
    judgement.statement = primary.bySql.source + u'\n' + primary.byShell.source;
    return judgement;
}

/// Logs that stand on the share and not, or not whole, in the copy folder.
Judgement judgeShare(const Case& c) {
    const FolderSection& share = *c.situation.share;
    if (!share.readableByServer.isKnown()) return milderIf(c.isDisaster, notKnown(share.readableByServer));
    if (*share.readableByServer)
        return judged(Verdict::Pass,
                      Message(QT_TRANSLATE_NOOP("core", "%1 opened %2."), {c.server(Role::Backup), share.path}),
                      share.readableByServer);
    const Judgement lost = judged(
        Verdict::Fail,
        share.files.isKnown()
            ? Message::counted(QT_TRANSLATE_N_NOOP("core",
                                                   "%1 cannot open %2; %n file(s) seen there from this computer "
                                                   "cannot be applied from there."),
                               static_cast<qint64>(share.files->size()), {c.server(Role::Backup), share.path})
            : Message(QT_TRANSLATE_NOOP("core",
                                        "%1 cannot open %2, and this computer cannot list it. How many files were "
                                        "not copied yet is not known; each of them counts as loss."),
                      {c.server(Role::Backup), share.path}),
        share.readableByServer);
    return milderIf(c.isDisaster, lost);
}

/// The folder is out of this computer's reach: no harm where the failover can do without copying.
Judgement judgeShutFolder(const Case& c) {
    const FolderSection& folder = *c.situation.copyFolder;
    const Message why = whyCopyFolderIsShut(c.situation);
    const Verdict verdict = folder.files.isKnown() ? Verdict::Fail : Verdict::Unknown;
    const QString& share = c.profile.folders.logShare;
    if (!doesWithoutCopying(c)) {
        Judgement blocked = judged(verdict,
                                   Message(QT_TRANSLATE_NOOP("core",
                                                             "%1 It is not seen either that %2 reads the log share %3 "
                                                             "itself."),
                                           {why, c.server(Role::Backup), share}),
                                   folder.readableByServer);
        blocked.remedy = Message(QT_TRANSLATE_NOOP("core",
                                                   "One of the two is enough: let this account write to the copy "
                                                   "folder (%1), or let the service account of %2 read the log share "
                                                   "(%3). Then check again."),
                                 {c.profile.folders.copyFolderFromHere(), c.server(Role::Backup), share});
        return blocked;
    }
    const Message how =
        isRestoredFromShare(c.situation)
            ? Message(QT_TRANSLATE_NOOP("core",
                                        "%1 reads the log share %2 itself, so nothing is copied: what does not stand "
                                        "whole in the copy folder is restored straight from the share."),
                      {c.server(Role::Backup), share})
            : Message(QT_TRANSLATE_NOOP("core", "Every log needed already stands in the copy folder."));
    Judgement judgement =
        judged(verdict, Message(QT_TRANSLATE_NOOP("core", "%1 %2"), {why, how}), folder.readableByServer);
    judgement.remedy = Message(QT_TRANSLATE_NOOP("core",
                                                 "Nothing has to be done. To have the logs copied all the same, let "
                                                 "this account write to %1 and check again."),
                               {c.profile.folders.copyFolderFromHere()});
    return withSeverity(judgement, Severity::Warning);
}

Judgement judgeCopyFolder(const Case& c) {
    const FolderSection& folder = *c.situation.copyFolder;
    if (!folder.readableByServer.isKnown()) return notKnown(folder.readableByServer);
    if (!*folder.readableByServer)
        return judged(
            Verdict::Fail,
            Message(QT_TRANSLATE_NOOP("core", "%1 does not see the folder %2."), {c.server(Role::Backup), folder.path}),
            folder.readableByServer);
    if (isCopyFolderShut(c.situation)) return judgeShutFolder(c);
    if (!folder.writableFromHere.isKnown()) return notKnown(folder.writableFromHere);
    return judged(Verdict::Pass,
                  Message::counted(QT_TRANSLATE_N_NOOP("core",
                                                       "%1 sees %2; this computer lists %n file(s) there and may "
                                                       "write to it."),
                                   static_cast<qint64>(folder.files->size()), {c.server(Role::Backup), folder.path}),
                  folder.readableByServer);
}

}  // namespace

ReadinessCheck targetAnswers() {
    return {"C1",
            Severity::Blocker,
            connectivityGroup(),
            QT_TRANSLATE_NOOP("core", "The backup instance answers"),
            QT_TRANSLATE_NOOP("core", "The instance of the profile answers under its own name within 2000 ms."),
            QT_TRANSLATE_NOOP("core",
                              "Everything that follows happens on this instance; a wrong or dead one would be "
                              "changed or waited for in vain."),
            QT_TRANSLATE_NOOP("core",
                              "Check host, instance and port in the profile, the SQL Server service and the "
                              "firewall. Where the name is an alias, confirm that it leads to the right server."),
            {Section::Backup},
            judgeAnswers<Role::Backup>};
}

ReadinessCheck primaryAnswers() {
    return {"C13",
            Severity::Blocker,
            connectivityGroup(),
            QT_TRANSLATE_NOOP("core", "The primary instance answers"),
            QT_TRANSLATE_NOOP("core", "The instance of the profile answers under its own name within 2000 ms."),
            QT_TRANSLATE_NOOP("core", "Both data centers have a part in this: nothing of it can be done on one alone."),
            QT_TRANSLATE_NOOP("core",
                              "Check host, instance and port in the profile, the SQL Server service and the "
                              "firewall. Where the primary data center is lost, only a failover remains."),
            {Section::Primary},
            judgeAnswers<Role::Primary>};
}

ReadinessCheck oldPrimaryIsSilent() {
    return {"C2",
            Severity::Acknowledge,
            connectivityGroup(),
            QT_TRANSLATE_NOOP("core", "The old primary instance is silent"),
            QT_TRANSLATE_NOOP("core", "It answers neither by SQL nor by the management shell."),
            QT_TRANSLATE_NOOP("core",
                              "Forcing a failover while the primary lives loses what it still takes in, and "
                              "leaves two databases that both believe they serve."),
            QT_TRANSLATE_NOOP("core",
                              "Where the primary lives, take a last log backup and shut it first, or fail over "
                              "inside its data center. Where it is only slow, find out why."),
            {Section::Primary},
            judgeOldPrimary};
}

ReadinessCheck shareIsReadable() {
    return {"C5",
            Severity::Blocker,
            connectivityGroup(),
            QT_TRANSLATE_NOOP("core", "The backup instance can read the log share"),
            QT_TRANSLATE_NOOP("core", "The SQL Server service of the backup instance opens the share itself."),
            QT_TRANSLATE_NOOP("core",
                              "That this computer can read the share proves nothing: a restore is done by the "
                              "service account of SQL Server. Files that cannot be had any more are lost."),
            QT_TRANSLATE_NOOP("core",
                              "Give the service account of the backup instance read access to the share. Where the "
                              "share died with the site, acknowledge that files not copied yet are lost."),
            {Section::Share, Section::Primary},
            judgeShare};
}

ReadinessCheck copyFolderIsReachable() {
    return {"C6",
            Severity::Blocker,
            connectivityGroup(),
            QT_TRANSLATE_NOOP("core", "The copy destination folder is reachable"),
            QT_TRANSLATE_NOOP("core", "The backup instance sees the folder, and this computer may write to it."),
            QT_TRANSLATE_NOOP("core",
                              "Files that were not copied are copied there from this computer and restored from "
                              "there by the instance; a copy that fails midway stops the failover."),
            QT_TRANSLATE_NOOP("core",
                              "Check the path in the profile, the folder's access permissions for the service "
                              "account, and that you may write to it from here."),
            logSections(),
            judgeCopyFolder};
}

}  // namespace pchat

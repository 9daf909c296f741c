#include "core/plan/failback/ground.h"

#include "core/situation/active_servers.h"

#include <algorithm>

namespace pchat::failback {

namespace {

const QString online = QStringLiteral("ONLINE");

using common::seatOf;
using Reasons = std::vector<Message>;

bool serves(const Fact<DatabaseFacts>& facts) {
    return facts.isKnown() && facts->state == online && mayHoldOwnMessages(*facts.value);
}

/// The side that serves, or why nobody can tell.
std::optional<Role> servingRole(const Situation& situation) {
    if (situation.backup && serves(situation.backup->database)) return Role::Backup;
    if (situation.backupMirror && serves(situation.backupMirror->database)) return Role::BackupMirror;
    return std::nullopt;
}

void judgePool(const SiteProfile& profile, const Situation& situation, Reasons& reasons) {
    const bool isKnown = situation.pool && situation.pool->pool.isKnown() && situation.pool->stateInStore.isKnown();
    if (!isKnown || situation.pool->pool->identity.isEmpty())
        return reasons.push_back(
            {QT_TRANSLATE_NOOP(
                 "core",
                 "The pool %1 could not be looked up. Its state and its active servers have to be set, so "
                 "start the management shell and check again."),
             {profile.pool.fqdn}});
    if (*situation.pool->stateInStore == QLatin1String("FailedOver")) return;
    reasons.push_back({QT_TRANSLATE_NOOP("core",
                                         "The pool %1 is in the state %2. A failback starts from FailedOver: there is "
                                         "nothing to bring back."),
                       {profile.pool.fqdn, *situation.pool->stateInStore}});
}

void judgePrimary(const Seat& primary, const Situation& situation, Reasons& reasons) {
    const bool answers =
        situation.primary && situation.primary->server.isKnown() && situation.primary->database.isKnown();
    if (!answers)
        reasons.push_back(
            {QT_TRANSLATE_NOOP("core",
                               "The primary %1 does not answer, so nothing can be brought back to it. Recover or "
                               "rebuild the primary data center, then check again."),
             {primary.server}});
}

void judgeServing(const SiteProfile& profile, const Situation& situation, Reasons& reasons) {
    if (servingRole(situation)) return;
    reasons.push_back(
        {QT_TRANSLATE_NOOP("core",
                           "On neither %1 nor its mirror is the database %2 seen online, so there is nothing "
                           "to bring back. Make the instances answer, then check again."),
         {seatOf(profile, Role::Backup).server, profile.chat.name.toString()}});
}

void judgeShare(const SiteProfile& profile, const Situation& situation, Reasons& reasons) {
    if (situation.share && situation.share->files.isKnown()) return;
    reasons.push_back(
        {QT_TRANSLATE_NOOP("core",
                           "The log share %1 cannot be listed from here. The backups of the failback are placed "
                           "there, so make it readable, then check again."),
         {profile.folders.logShare}});
}

tl::expected<Files, Reasons> filesFor(const SiteProfile& profile, const std::vector<FileEntry>& taken) {
    Files files;
    Reasons reasons;
    const QString name = profile.chat.name.toString();
    const auto choose = [&](BackupFile& file, const char* use, const char* ending) {
        auto free = common::freeFile(profile.folders.logShare, name + QLatin1String(use), QLatin1String(ending), taken);
        if (free)
            file = std::move(*free);
        else
            reasons.push_back(free.error());
    };
    // The log gets no ending of log shipping's: a copy job would take it for one of its own.
    choose(files.full, "_failback_full", "bak");
    choose(files.tail, "_failback_tail", "bak");
    choose(files.salvage, "_failback_salvage", "bak");
    choose(files.mirrorSalvage, "_failback_mirror_salvage", "bak");
    choose(files.seed, "_failback_seed", "bak");
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    return files;
}

const Fact<std::vector<DatabaseFileFacts>>& filesOn(const Situation& situation, Role serving) {
    return serving == Role::Backup ? situation.backup->files : situation.backupMirror->files;
}

/// Of step 4, onto where the primary's own files lie; and of step 5, which backs up what step 4 has restored.
Reasons placeFilesOn(Ground& ground) {
    const auto& here = ground.situation.primary->files;
    const auto& there = ground.servingFiles();
    if (!here.isKnown() || !there.isKnown()) return {};
    Fact<std::vector<DatabaseFileFacts>> restored = there;
    restored.value = placedOnto(*here.value, *there.value);
    auto moves = common::movesBetween(*there.value, *restored.value);
    if (!moves) return {moves.error()};
    ground.moves = std::move(*moves);
    const auto placed = common::placeFiles(restored, ground.situation.backup->files, ground.route);
    return placed ? Reasons() : Reasons{placed.error()};
}

/// As the topology spells them, sorted; the usual servers of the primary data center where nothing was chosen.
tl::expected<std::vector<QString>, Reasons> serversFor(const SiteProfile& profile, const PoolFacts& pool,
                                                       const Choices& choices) {
    const std::vector<QString> wanted = choices.activeServers.empty()
                                            ? usualActiveServers(profile.pool.primaryServers, pool.computers)
                                            : choices.activeServers;
    Reasons reasons;
    std::vector<QString> servers;
    if (wanted.empty() || wanted.size() > mostActiveServers)
        reasons.push_back(
            Message::counted(QT_TRANSLATE_N_NOOP("core",
                                                 "%n server(s) are to be active after the failback. A pool has 1 to 4 "
                                                 "active servers. Change the choice, or the site profile."),
                             static_cast<qint64>(wanted.size())));
    for (const QString& server : wanted) {
        const auto found = std::find_if(pool.computers.begin(), pool.computers.end(), [&](const QString& computer) {
            return computer.compare(server, Qt::CaseInsensitive) == 0;
        });
        if (found != pool.computers.end())
            servers.push_back(*found);
        else
            reasons.push_back({QT_TRANSLATE_NOOP("core", "The server %1 is not in the pool. The topology has: %2"),
                               {server, common::joinedNames(pool.computers)}});
    }
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    std::sort(servers.begin(), servers.end());
    return servers;
}

Reasons missingFacts(const SiteProfile& profile, const Situation& situation) {
    Reasons reasons;
    judgePool(profile, situation, reasons);
    judgeServing(profile, situation, reasons);
    judgePrimary(seatOf(profile, Role::Primary), situation, reasons);
    judgeShare(profile, situation, reasons);
    if (situation.backup && !situation.backup->server.isKnown())
        reasons.push_back(
            {QT_TRANSLATE_NOOP("core", "The instance %1 does not answer. Make it answer, then check again."),
             {seatOf(profile, Role::Backup).server}});
    return reasons;
}

template <class T, class Error>
void take(tl::expected<T, Error> made, T& into, Reasons& reasons) {
    if (made) {
        into = std::move(*made);
    } else if constexpr (std::is_same_v<Error, Message>) {
        reasons.push_back(made.error());
    } else {
        reasons.insert(reasons.end(), made.error().begin(), made.error().end());
    }
}

}  // namespace

const Fact<DatabaseFacts>& Ground::servingDatabase() const {
    return isServedByBackup() ? situation.backup->database : situation.backupMirror->database;
}

const Fact<std::vector<DatabaseFileFacts>>& Ground::servingFiles() const {
    return filesOn(situation, serving.role);
}

Role Ground::compliancePlace() const {
    const auto serves = [](const Fact<DatabaseFacts>& facts) {
        return facts.isKnown() && facts->state == QStringLiteral("ONLINE");
    };
    if (serves(situation.backup->compliance)) return Role::Backup;
    const bool mirrorServes = situation.backupMirror && serves(situation.backupMirror->compliance);
    return mirrorServes ? Role::BackupMirror : serving.role;
}

const Fact<DatabaseFacts>& Ground::servingCompliance() const {
    return compliancePlace() == Role::Backup ? situation.backup->compliance : situation.backupMirror->compliance;
}

bool isMirrored(const Fact<DatabaseFacts>& facts) {
    return facts.isKnown() && !facts->mirroringRole.isEmpty();
}

std::vector<OldCopy> oldCopies(const Ground& ground) {
    std::vector<OldCopy> copies;
    const auto add = [&](Role role, const BackupFile& file, const char* suffix) {
        const auto& partner = ground.oldPartner(role);
        if (!partner || !ground.profile.instance(role) || !partner->database.isKnown()) return;
        if (!mayHoldOwnMessages(*partner->database.value)) return;
        copies.push_back({seatOf(ground.profile, role), file, QLatin1String(suffix), isMirrored(partner->database),
                          partner->database->userAccess == QLatin1String("SINGLE_USER"),
                          partner->database->state != online});
    };
    add(Role::Primary, ground.files.salvage, "");
    add(Role::PrimaryMirror, ground.files.mirrorSalvage, "-on-mirror");
    return copies;
}

bool staysOffline(const OldCopy& copy, const Choices& choices) {
    return copy.isOffline && copy.seat.role == Role::Primary && !choices.salvageWaiver.isEmpty();
}

std::optional<Seat> complianceSeat(const SiteProfile& profile, Role place) {
    const std::optional<Role> role = profile.roleOfCompliance(place);
    if (!role) return std::nullopt;
    return Seat{*role, profile.instance(*role)->toDisplay(), profile.compliance->name};
}

tl::expected<Ground, std::vector<Message>> survey(const SiteProfile& profile, const Situation& situation,
                                                  const Choices& choices) {
    Reasons reasons = missingFacts(profile, situation);
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    const Role serving = *servingRole(situation);
    const Role other = serving == Role::Backup ? Role::BackupMirror : Role::Backup;
    const PoolFacts& pool = *situation.pool->pool;
    Ground ground{profile,
                  situation,
                  choices,
                  seatOf(profile, serving),
                  seatOf(profile, other),
                  profile.instance(other) != nullptr,
                  seatOf(profile, Role::Primary),
                  {pool.identity, profile.pool.fqdn, pool.computers},
                  {},
                  {},
                  {},
                  {}};
    take(filesFor(profile, *situation.share->files), ground.files, reasons);
    take(serversFor(profile, pool, choices), ground.activeServers, reasons);
    take(common::routeOf(ground.primary, seatOf(profile, Role::Backup),
                         {situation.primary->server->serverName, situation.backup->server->serverName,
                          profile.folders.logShare, profile.folders.copyFolder},
                         choices.shipping.value_or(profile.shipping)),
         ground.route, reasons);
    for (const Message& reason : placeFilesOn(ground))
        reasons.push_back(reason);
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    ground.route.schedules = choices.schedules;
    common::keepPrimaryHalf(situation.primary->primaryShipping, ground.route);
    return ground;
}

}  // namespace pchat::failback

#include "core/plan/log_shipping.h"

#include "core/plan/common/foreign_logs.h"
#include "core/plan/common/log_backup_job.h"
#include "core/plan/common/shipping_steps.h"

namespace pchat {

namespace log_shipping {
namespace {

using namespace common;

using Reasons = std::vector<Message>;

const QString online = QStringLiteral("ONLINE");
const QString restoring = QStringLiteral("RESTORING");

Message silent(const Seat& seat) {
    return {QT_TRANSLATE_NOOP("core", "The instance %1 does not answer. Make it answer, then check again."),
            {seat.server}};
}

Message unfit(const Seat& seat, const QString& wanted, const QString& seen) {
    if (seen.isEmpty())
        return {QT_TRANSLATE_NOOP("core", "There is no database %1 on %2; it has to be %3 there."),
                {seat.name(), seat.server, wanted}};
    return {QT_TRANSLATE_NOOP("core", "The database %1 on %2 is %4; for this it has to be %3."),
            {seat.name(), seat.server, wanted, seen}};
}

/// The roles of the pair were swapped; its server is the one that serves.
Message swapped(const Seat& seat, const Seat& partner) {
    return {QT_TRANSLATE_NOOP("core",
                              "On %1 the database %2 is the mirror at present. Let it be the principal first: on %3 "
                              "run ALTER DATABASE %4 SET PARTNER FAILOVER. Then check again."),
            {seat.server, seat.name(), partner.server, seat.database.quoted()}};
}

struct Known {
    const Fact<ServerFacts>* server = nullptr;
    const Fact<DatabaseFacts>* database = nullptr;
};

Known factsOf(const Situation& situation, Role role) {
    if (role == Role::Backup && situation.backup) return {&situation.backup->server, &situation.backup->database};
    if (role == Role::Primary && situation.primary) return {&situation.primary->server, &situation.primary->database};
    return {};
}

Role partnerOf(Role role) {
    return role == Role::Primary ? Role::PrimaryMirror : Role::BackupMirror;
}

/// The name that the instance gives itself, once it and its database are as they have to be.
QString demand(const SiteProfile& profile, const Situation& situation, Role role, const QString& wanted,
               Reasons& reasons) {
    const Seat seat = seatOf(profile, role);
    const Known known = factsOf(situation, seat.role);
    const bool isSeen = known.server != nullptr && known.server->isKnown() && known.database->isKnown();
    if (!isSeen) {
        reasons.push_back(silent(seat));
        return {};
    }
    const DatabaseFacts& facts = **known.database;
    const QString state = facts.mirroringRole == QLatin1String("MIRROR") ? facts.mirroringRole : facts.state;
    const bool isMirror = wanted == online && state == QLatin1String("MIRROR");
    if (isMirror)
        reasons.push_back(swapped(seat, seatOf(profile, partnerOf(role))));
    else if (!wanted.isEmpty() && state != wanted)
        reasons.push_back(unfit(seat, wanted, state));
    return (*known.server)->serverName;
}

Phase clearing(const SiteProfile& profile, const Situation& situation) {
    Phase phase;
    phase.id = QStringLiteral("clear-old-shipping");
    phase.title = QT_TRANSLATE_NOOP("core", "Remove what is left of the old log shipping");
    phase.added = true;
    const auto primaryHalf = [&](Role role, const Fact<PrimaryShippingFacts>& facts, const QString& suffix) {
        if (facts.isKnown() && facts->exists) append(removePrimaryHalf(seatOf(profile, role), *facts, suffix), phase);
    };
    if (situation.primary) primaryHalf(Role::Primary, situation.primary->primaryShipping, {});
    if (situation.primaryMirror)
        primaryHalf(Role::PrimaryMirror, situation.primaryMirror->primaryShipping, QStringLiteral("-on-mirror"));
    if (situation.backup) primaryHalf(Role::Backup, situation.backup->primaryShipping, QStringLiteral("-on-backup"));
    const bool hasSecondary =
        situation.backup && situation.backup->logShipping.isKnown() && situation.backup->logShipping->exists;
    if (hasSecondary)
        phase.steps.push_back(
            removeSecondaryHalf(seatOf(profile, Role::Backup), QStringLiteral("remove-old-secondary")));
    const bool hasSwapped =
        situation.primary && situation.primary->logShipping.isKnown() && situation.primary->logShipping->exists;
    if (hasSwapped)
        phase.steps.push_back(
            removeSecondaryHalf(seatOf(profile, Role::Primary), QStringLiteral("remove-old-secondary-on-primary")));
    if (phase.steps.empty()) phase.notApplicable = QT_TRANSLATE_NOOP("core", "Nothing is left of it.");
    return phase;
}

/// Log shipping takes over from the jobs that the failover may have made: two of them would share one log.
Phase clearingForSwap(const SiteProfile& profile, const Situation& situation) {
    Phase phase = clearing(profile, situation);
    phase.notApplicable = {};
    phase.steps.push_back(deleteLogBackupJob(seatOf(profile, Role::Backup), QStringLiteral("delete-log-backup-job")));
    if (situation.backupMirror && situation.backupMirror->server.isKnown())
        phase.steps.push_back(
            deleteLogBackupJob(seatOf(profile, Role::BackupMirror), QStringLiteral("delete-log-backup-job-on-mirror")));
    return phase;
}

Phase shipping(const ShippingRoute& route, std::vector<Step> seeding) {
    Phase phase;
    phase.id = QStringLiteral("ship-logs");
    phase.title = {QT_TRANSLATE_NOOP("core", "Set up log shipping from %1 to %2"),
                   {route.primary.server, route.secondary.server}};
    phase.added = seeding.empty();
    if (!phase.added) phase.reference = QStringLiteral("5");
    append(std::move(seeding), phase);
    append(setUpPrimaryHalf(route, route.primary, {}), phase);
    append(setUpSecondaryHalf(route), phase);
    append(seeOneCycle(route), phase);
    return phase;
}

Plan planOf(Flow flow, const SiteProfile& profile, const Choices& choices, std::vector<Phase> phases) {
    Plan plan;
    plan.flow = flow;
    plan.pool = profile.pool.fqdn;
    plan.from = flow == Flow::RoleSwap ? profile.pool.backupSiteName : profile.pool.primarySiteName;
    plan.to = flow == Flow::RoleSwap ? profile.pool.primarySiteName : profile.pool.backupSiteName;
    plan.choices = choices;
    plan.phases = std::move(phases);
    plan.loss.bounded = true;  // no database that serves is touched
    for (const Step* step : plan.steps())
        plan.estimate += std::chrono::seconds(step->weight);
    return plan;
}

}  // namespace
}  // namespace log_shipping

tl::expected<Plan, std::vector<Message>> planRoleSwap(const SiteProfile& profile, const Situation& situation,
                                                      const Choices& choices) {
    using namespace log_shipping;
    Reasons reasons;
    const Seat from = seatOf(profile, Role::Backup);
    const Seat to = seatOf(profile, Role::Primary);
    const QString fromName = demand(profile, situation, from.role, online, reasons);
    const QString toName = demand(profile, situation, to.role, restoring, reasons);
    const QString& folder = profile.folders.primaryCopyFolder;
    if (folder.isEmpty())
        reasons.push_back(
            QT_TRANSLATE_NOOP("core",
                              "The site profile names no copy folder on the primary (folders.primaryCopyFolder). Log "
                              "shipping to the primary needs one; write it as the primary server sees it."));
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    auto route = routeOf(from, to, {fromName, toName, profile.folders.logShare, folder},
                         choices.shipping.value_or(profile.shipping));
    if (!route) return tl::unexpected(Reasons{route.error()});
    route->schedules = choices.schedules;
    return planOf(Flow::RoleSwap, profile, choices, {clearingForSwap(profile, situation), shipping(*route, {})});
}

tl::expected<Plan, std::vector<Message>> planLogShipping(const SiteProfile& profile, const Situation& situation,
                                                         const Choices& choices) {
    using namespace log_shipping;
    Reasons reasons;
    const Seat from = seatOf(profile, Role::Primary);
    const Seat to = seatOf(profile, Role::Backup);
    const QString fromName = demand(profile, situation, from.role, online, reasons);
    const QString toName = demand(profile, situation, to.role, {}, reasons);
    const bool isNormal = situation.pool && situation.pool->stateInStore.isKnown() &&
                          *situation.pool->stateInStore == QLatin1String("Normal");
    if (!isNormal)
        reasons.push_back(
            {QT_TRANSLATE_NOOP(
                 "core",
                 "The pool %1 is not known to be in the state Normal. While it may be served by the backup "
                 "database, that database is not overwritten."),
             {profile.pool.fqdn}});
    const bool isListed = situation.share && situation.share->files.isKnown();
    const auto seed = freeFile(profile.folders.logShare, profile.chat.name.toString() + QStringLiteral("_seed"),
                               QStringLiteral("bak"), isListed ? *situation.share->files : std::vector<FileEntry>());
    if (!isListed)
        reasons.push_back(
            {QT_TRANSLATE_NOOP("core",
                               "The log share %1 cannot be listed from here. Make it readable, then check again."),
             {profile.folders.logShare}});
    if (!seed) reasons.push_back(seed.error());
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    auto route = routeOf(from, to, {fromName, toName, profile.folders.logShare, profile.folders.copyFolder},
                         choices.shipping.value_or(profile.shipping));
    if (!route) return tl::unexpected(Reasons{route.error()});
    route->schedules = choices.schedules;
    keepPrimaryHalf(situation.primary->primaryShipping, *route);
    if (const auto placed = placeFiles(situation.primary->files, situation.backup->files, *route); !placed)
        return tl::unexpected(Reasons{placed.error()});
    auto seeding = seedSecondary(*route, *seed, setAsideForeignLogs(profile, situation, *route, *seed));
    return planOf(Flow::RebuildLogShipping, profile, choices,
                  {clearing(profile, situation), shipping(*route, std::move(seeding))});
}

}  // namespace pchat

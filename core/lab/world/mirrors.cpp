#include "core/lab/world/mirrors.h"

#include "core/lab/world/practice_site.h"
#include "core/lab/world/server_look.h"

#include <algorithm>
#include <array>

namespace pchat::lab {

namespace {

constexpr std::array mirrorPairs{MirrorPair{Role::Primary, Role::PrimaryMirror},
                                 MirrorPair{Role::Backup, Role::BackupMirror},
                                 MirrorPair{Role::CompliancePrimary, Role::CompliancePrimaryMirror},
                                 MirrorPair{Role::ComplianceBackup, Role::ComplianceBackupMirror}};

struct Side {
    Role role;
    std::vector<Partnership> databases;
    [[nodiscard]] const Partnership* find(const QString& database) const {
        const auto found = std::find_if(databases.begin(), databases.end(),
                                        [&](const Partnership& each) { return each.database == database; });
        return found == databases.end() ? nullptr : &*found;
    }
};

bool isUp(const World& world, Role role) {
    return world.estate().server(role)->condition != Condition::Dead;
}

/// One database as `side` has it, beside the other side's.
void keep(World& world, const Side& side, const Partnership& database, const Side& other, bool areConnected) {
    Instance& server = world.instance(side.role);
    if (!areConnected) {
        if (database.isConnected) server.notePartner(database.database, false);
        return;
    }
    const Partnership* partner = other.find(database.database);
    const bool arePartners = partner && partner->guid == database.guid;
    if (database.isAwaiting) {
        if (arePartners) server.joinPrincipal(database.database, world.instance(other.role));
        return;
    }
    if (!arePartners) return server.forgetMirroring(database.database);
    // The one that has not changed its role yet is to be the principal.
    const bool isToTakeOver =
        !database.isPrincipal && !partner->isPrincipal && !partner->isAwaiting && database.sequence < partner->sequence;
    if (isToTakeOver) return server.takeOver(database.database, world.instance(other.role));
    if (!database.isConnected) server.notePartner(database.database, true);
    if (database.isPrincipal && partner->nextLsn != database.nextLsn)
        server.hardenOnMirror(database.database, world.instance(other.role));
}

void keepPair(World& world, const MirrorPair& pair) {
    if (!world.has(pair.first) || !world.has(pair.second)) return;
    const Side sides[] = {{pair.first, world.instance(pair.first).partnerships()},
                          {pair.second, world.instance(pair.second).partnerships()}};
    const EstateFile& estate = world.estate();
    const bool areConnected = isUp(world, pair.first) && isUp(world, pair.second) &&
                              estate.reaches(estate.server(pair.first)->host, estate.server(pair.second)->host);
    for (const std::size_t at : {std::size_t{0}, std::size_t{1}})
        if (isUp(world, sides[at].role))
            for (const Partnership& database : sides[at].databases)
                keep(world, sides[at], database, sides[1 - at], areConnected);
}

}  // namespace

Role complianceServer(const World& world, Role place) {
    return world.has(complianceRoleOf(place)) ? complianceRoleOf(place) : place;
}

MirrorPair pairOf(Role role) {
    return *std::find_if(mirrorPairs.begin(), mirrorPairs.end(),
                         [&](const MirrorPair& pair) { return pair.has(role); });
}

MirrorPair pairIn(const QString& poolState) {
    return poolState == QLatin1String("Normal") ? mirrorPairs[0] : mirrorPairs[1];
}

MirrorPair pairOfDatabase(const World& world, const QString& poolState, const QString& database) {
    const MirrorPair pair = pairIn(poolState);
    if (database != site::complianceDatabase) return pair;
    return {complianceServer(world, pair.first), complianceServer(world, pair.second)};
}

std::optional<Role> servingIn(const World& world, const MirrorPair& pair, const QString& database) {
    for (const Role role : {pair.first, pair.second})
        if (world.has(role) && ServerLook(world, role).isServing(database)) return role;
    return std::nullopt;
}

void keepMirrors(World& world) {
    for (const MirrorPair& pair : mirrorPairs)
        keepPair(world, pair);
}

}  // namespace pchat::lab

#include "core/lab/world/compliance.h"

#include "core/lab/world/hands.h"
#include "core/lab/world/mirrors.h"
#include "core/lab/world/practice_site.h"

#include <algorithm>

namespace pchat::lab {

namespace {

const QString complianceKey = QStringLiteral("compliance");
constexpr qint64 runInterval = 15 * 60 * 1000;  // ms: the adapter's RunInterval by default

/// Where the adapter would process rows: each server that a living computer of the pool uses and reaches.
std::vector<Role> reachedBy(World& world) {
    std::vector<Role> roles;
    for (const QString& computer : world.management().topology().computers) {
        if (world.estate().isDead(computer)) continue;
        const QString state = world.management().seenBy(computer).state;
        const MirrorPair pair = pairOfDatabase(world, state, site::complianceDatabase);
        const auto role = servingIn(world, pair, site::complianceDatabase);
        const Server* server = role ? world.estate().server(*role) : nullptr;
        const bool isReached = server && server->condition != Condition::Dead &&
                               server->condition != Condition::Hanging &&
                               world.estate().reaches(computer, server->host);
        if (isReached && std::find(roles.begin(), roles.end(), *role) == roles.end()) roles.push_back(*role);
    }
    return roles;
}

/// Those whose quarter of an hour is over; the first one begins when they are first reached.
std::vector<Role> takeDue(World& world, const std::vector<Role>& roles) {
    std::vector<Role> due;
    const qint64 now = world.clock().now().toMSecsSinceEpoch();
    const QJsonObject before = world.store().read(complianceKey);
    const auto isOver = [&](const QJsonObject& ran, Role role) {
        return now - ran.value(json::nameOf(role)).toInteger() >= runInterval;
    };
    if (std::none_of(roles.begin(), roles.end(), [&](Role role) { return isOver(before, role); })) return due;
    const bool isTaken = world.store().update(complianceKey, [&](QJsonObject& ran) {
        due.clear();
        for (const Role role : roles) {
            if (!isOver(ran, role)) continue;
            if (ran.contains(json::nameOf(role))) due.push_back(role);
            ran.insert(json::nameOf(role), now);
        }
    });
    return isTaken ? due : std::vector<Role>();
}

}  // namespace

void leaveComplianceRow(World& world, Role role) {
    const QString state = isInPrimarySite(role) ? QStringLiteral("Normal") : QStringLiteral("FailedOver");
    const MirrorPair pair = pairOfDatabase(world, state, site::complianceDatabase);
    if (const auto serving = servingIn(world, pair, site::complianceDatabase))
        world.instance(*serving).addRecord(site::complianceDatabase, complianceRecord, 1);
}

void processCompliance(World& world) {
    if (!world.estate().outage.isValid()) return;
    for (const Role role : takeDue(world, reachedBy(world))) {
        const qint64 rows = world.instance(role).unprocessedRows(site::complianceDatabase);
        if (rows > 0) world.instance(role).addRecord(site::complianceDatabase, processedRecord, rows);
    }
}

}  // namespace pchat::lab

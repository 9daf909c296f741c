#include "core/lab/world/users.h"

#include "core/lab/world/chat_servers.h"
#include "core/lab/world/compliance.h"

#include <algorithm>
#include <cmath>

namespace pchat::lab {

namespace {

const QString usersKey = QStringLiteral("users");
const QString lastName = QStringLiteral("last");

struct Due {
    qint64 number;
    Role role;
    qint64 at;  ///< ms since 1970
};

/// A pause of its own for each message and server, so that it does not matter who asks, or in how many processes.
qint64 pauseAfter(const EstateFile& estate, qint64 number, Role role) {
    std::seed_seq seeds{static_cast<quint32>(estate.seed), static_cast<quint32>(number), static_cast<quint32>(role)};
    std::mt19937_64 random(seeds);
    return pauseMilliseconds(random, estate.secondsBetweenMessages);
}

/// Users of a server begin when its first chat server is seen, and stop when the last is gone.
void settleStreams(QJsonObject& state, const EstateFile& estate, const std::vector<Role>& roles, qint64 now) {
    const qint64 last = state.value(lastName).toInteger();
    for (const Server& server : estate.servers) {
        const QString name = json::nameOf(server.role);
        const bool writes = std::find(roles.begin(), roles.end(), server.role) != roles.end();
        if (!writes) state.remove(name);
        if (writes && !state.contains(name)) state.insert(name, now + pauseAfter(estate, last, server.role));
    }
}

std::vector<Due> takeDue(QJsonObject& state, const EstateFile& estate, const std::vector<Role>& roles, qint64 now) {
    std::vector<Due> due;
    const auto nextOf = [&](Role role) { return state.value(json::nameOf(role)).toInteger(); };
    while (!roles.empty()) {
        const Role role = *std::min_element(roles.begin(), roles.end(),
                                            [&](Role one, Role other) { return nextOf(one) < nextOf(other); });
        const qint64 at = nextOf(role);
        if (at > now) break;
        const qint64 number = state.value(lastName).toInteger() + 1;
        due.push_back({number, role, at});
        state.insert(lastName, number);
        state.insert(json::nameOf(role), at + pauseAfter(estate, number, role));
    }
    return due;
}

}  // namespace

qint64 pauseMilliseconds(std::mt19937_64& random, int meanSeconds) {
    const double share = (static_cast<double>(random() >> 11) + 1.0) / 9007199254740993.0;
    const double seconds = 1.0 - std::log(share) * meanSeconds;
    return static_cast<qint64>(seconds * 1000.0);
}

bool beginUsers(WorldStore& store, qint64 lastNumber) {
    return store.update(usersKey, [&](QJsonObject& state) { state.insert(lastName, lastNumber); });
}

void usersWrite(World& world) {
    if (!world.estate().outage.isValid()) return;
    const std::vector<Role> roles = rolesWithChatServers(world);
    if (roles.empty() && world.store().read(usersKey).size() <= 1) return;
    const qint64 now = world.clock().now().toMSecsSinceEpoch();
    std::vector<Due> due;
    const bool isTaken = world.store().update(usersKey, [&](QJsonObject& state) {
        settleStreams(state, world.estate(), roles, now);
        due = takeDue(state, world.estate(), roles, now);
    });
    if (!isTaken) return;
    std::vector<WrittenMessage> written;
    for (const Due& each : due) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(each.at, Qt::UTC);
        const QString lsn =
            world.instance(each.role).writeMessage(world.estate().database, ChatMessage{each.number, {}, at});
        if (lsn.isEmpty()) continue;
        written.push_back({each.number, json::nameOf(each.role), lsn, at});
        leaveComplianceRow(world, each.role);
    }
    static_cast<void>(world.store().enter(written));
}

}  // namespace pchat::lab

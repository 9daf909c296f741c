#include "core/lab/world/chat_servers.h"

#include "core/lab/world/server_look.h"

#include <algorithm>

namespace pchat::lab {

namespace {

const QString chatKey = QStringLiteral("chatServers");
const QString roleName = QStringLiteral("role");
const QString spidName = QStringLiteral("spid");

bool isDead(const World& world, const QString& host) {
    const auto& dead = world.estate().deadHosts;
    return std::any_of(dead.begin(), dead.end(), [&](const QString& each) { return isSameHost(each, host); });
}

/// The server whose database this chat server wants to be connected to.
std::optional<Role> wanted(World& world, const QString& computer) {
    const PoolSettings settings = world.management().seenBy(computer);
    const auto& active = settings.activeServers;
    if (isDead(world, computer) || std::find(active.begin(), active.end(), computer) == active.end())
        return std::nullopt;
    return settings.state == QLatin1String("Normal") ? Role::Primary : Role::Backup;
}

bool canServe(World& world, Role role) {
    const Condition condition = world.estate().server(role)->condition;
    const bool isThere = condition == Condition::Alive || condition == Condition::Slow;
    return isThere && ServerLook(world, role).isServing(world.estate().database);
}

QJsonObject connect(World& world, const QString& computer, Role role) {
    ForeignSession session;
    session.login = QStringLiteral("CONTOSO\\rtcservice");
    session.host = computer.section(QLatin1Char('.'), 0, 0).toUpper();
    session.program = QStringLiteral("PersistentChat");
    session.database = world.estate().database;
    session.reconnects = true;
    return QJsonObject{{roleName, json::nameOf(role)}, {spidName, world.instance(role).addSession(session)}};
}

}  // namespace

void followPoolState(World& world) {
    if (!world.estate().outage.isValid()) return;
    for (const QString& computer : world.management().topology().computers) {
        const std::optional<Role> role = wanted(world, computer);
        const QJsonObject before = world.store().read(chatKey).value(computer).toObject();
        const auto old = json::valueOf<Role>(before.value(roleName).toString());
        const bool connects = role && role != old && canServe(world, *role);
        if (old == role || (!old && !connects)) continue;
        if (old) world.instance(*old).endSession(before.value(spidName).toInt());
        const QJsonObject after = connects ? connect(world, computer, *role) : QJsonObject{};
        static_cast<void>(world.store().update(chatKey, [&](QJsonObject& all) { all.insert(computer, after); }));
    }
}

}  // namespace pchat::lab

#include "core/lab/world/chat_servers.h"

#include "core/lab/world/mirrors.h"
#include "core/lab/world/server_look.h"

#include <algorithm>

namespace pchat::lab {

namespace {

const QString chatKey = QStringLiteral("chatServers");
const QString roleName = QStringLiteral("role");

ForeignSession sessionOf(const World& world, const QString& computer) {
    ForeignSession session;
    session.login = QStringLiteral("CONTOSO\\rtcservice");
    session.host = computer.section(QLatin1Char('.'), 0, 0).toUpper();
    session.program = QStringLiteral("PersistentChat");
    session.database = world.estate().database;
    session.reconnects = true;
    return session;
}

bool canReach(const World& world, const QString& computer, Role role) {
    const Server* server = world.estate().server(role);
    const bool answers = server && (server->condition == Condition::Alive || server->condition == Condition::Slow);
    return answers && world.estate().reaches(computer, server->host);
}

/// The server whose database this chat server wants to be connected to; `old`: where it is now.
std::optional<Role> wanted(World& world, const QString& computer, std::optional<Role> old) {
    const PoolSettings settings = world.management().seenBy(computer);
    const auto& active = settings.activeServers;
    if (world.estate().isDead(computer) || std::find(active.begin(), active.end(), computer) == active.end())
        return std::nullopt;
    const MirrorPair pair = pairIn(settings.state);
    if (const auto serving = servingIn(world, pair, world.estate().database)) return serving;
    return old && pair.has(*old) ? old : pair.first;
}

bool canServe(World& world, const QString& computer, Role role) {
    return canReach(world, computer, role) && ServerLook(world, role).isServing(world.estate().database);
}

std::optional<Role> connectedTo(World& world, const QString& computer) {
    const QJsonObject all = world.store().read(chatKey);
    return json::valueOf<Role>(all.value(computer).toObject().value(roleName).toString());
}

void remember(World& world, const QString& computer, std::optional<Role> role) {
    const QJsonObject now = role ? QJsonObject{{roleName, json::nameOf(*role)}} : QJsonObject{};
    static_cast<void>(world.store().update(chatKey, [&](QJsonObject& all) { all.insert(computer, now); }));
}

void follow(World& world, const QString& computer) {
    const std::optional<Role> old = connectedTo(world, computer);
    const std::optional<Role> role = wanted(world, computer, old);
    const ForeignSession session = sessionOf(world, computer);
    const bool isThere = role && role == old && world.instance(*role).hasSession(session);
    const bool connects = role && !isThere && canServe(world, computer, *role);
    if (isThere || (old == role && !connects) || (!old && !connects)) return;
    if (old) world.instance(*old).endSessionsOf(session.host, session.program);
    if (connects) world.instance(*role).addSession(session);
    remember(world, computer, connects ? role : std::nullopt);
}

}  // namespace

void followPoolState(World& world) {
    if (!world.estate().outage.isValid()) return;
    for (const QString& computer : world.management().topology().computers)
        follow(world, computer);
}

std::vector<Role> rolesWithChatServers(World& world) {
    std::vector<Role> roles;
    for (const QString& computer : world.management().topology().computers) {
        const std::optional<Role> role = connectedTo(world, computer);
        if (!role || std::find(roles.begin(), roles.end(), *role) != roles.end()) continue;
        if (canReach(world, computer, *role) && world.instance(*role).isConnected(sessionOf(world, computer)))
            roles.push_back(*role);
    }
    return roles;
}

}  // namespace pchat::lab

#include "core/lab/lab.h"
#include "core/lab/world/mirrors.h"

#include <algorithm>
#include <set>

namespace pchat::lab {

namespace {

std::vector<ChatMessage> heldBy(World& world, Role role) {
    return world.has(role) ? world.instance(role).messages(world.estate().database) : std::vector<ChatMessage>();
}

/// Those of the database that the pool's state names and that serves; where neither side of the pair does, of the side
/// that has more.
std::vector<ChatMessage> servedMessages(World& world, const QString& poolState) {
    const MirrorPair pair = pairIn(poolState);
    if (const auto role = servingIn(world, pair, world.estate().database)) return heldBy(world, *role);
    auto first = heldBy(world, pair.first);
    auto second = heldBy(world, pair.second);
    return first.size() < second.size() ? second : first;
}

/// Messages that were written anywhere and that the database which now serves does not hold.
QJsonObject lostMessages(const std::vector<WrittenMessage>& written, const std::vector<ChatMessage>& serving) {
    std::set<qint64> kept;
    for (const ChatMessage& each : serving)
        kept.insert(each.number);
    std::vector<WrittenMessage> lost;
    std::copy_if(written.begin(), written.end(), std::back_inserter(lost),
                 [&](const WrittenMessage& each) { return !kept.contains(each.number); });
    QJsonArray numbers;
    for (const WrittenMessage& each : lost)
        numbers.append(each.number);
    QJsonObject result{{QStringLiteral("count"), static_cast<qint64>(lost.size())},
                       {QStringLiteral("numbers"), numbers}};
    if (lost.empty()) return result;
    result.insert(QStringLiteral("first"), lost.front().number);
    result.insert(QStringLiteral("last"), lost.back().number);
    result.insert(QStringLiteral("firstLsn"), lost.front().lsn);
    result.insert(QStringLiteral("lastLsn"), lost.back().lsn);
    return result;
}

/// By LSN the numbers rise, as they do unless two sides were written to at the same time and joined.
bool areInOrder(const std::vector<ChatMessage>& serving) {
    return std::adjacent_find(serving.begin(), serving.end(), [](const ChatMessage& one, const ChatMessage& next) {
               return one.number >= next.number;
           }) == serving.end();
}

/// How many of these messages each server holds.
QJsonObject presentIn(World& world, const std::set<qint64>& numbers) {
    QJsonObject present;
    for (const Server& server : world.estate().servers) {
        if (isOfCompliance(server.role)) continue;
        const auto held = heldBy(world, server.role);
        present.insert(json::nameOf(server.role),
                       static_cast<qint64>(std::count_if(held.begin(), held.end(), [&](const ChatMessage& each) {
                           return numbers.contains(each.number);
                       })));
    }
    return present;
}

QJsonObject counted(World& world, const std::vector<WrittenMessage>& written, bool isAfterOutage) {
    std::set<qint64> numbers;
    for (const WrittenMessage& each : written)
        if ((each.at > world.estate().outage) == isAfterOutage) numbers.insert(each.number);
    return {{QStringLiteral("written"), static_cast<qint64>(numbers.size())},
            {QStringLiteral("present"), presentIn(world, numbers)}};
}

QJsonObject messagesOf(World& world, const QString& poolState) {
    const std::vector<WrittenMessage> written = world.store().ledger();
    const auto serving = servedMessages(world, poolState);
    QJsonObject messages = counted(world, written, false);
    messages.insert(QStringLiteral("afterOutage"), counted(world, written, true));
    messages.insert(QStringLiteral("lost"), lostMessages(written, serving));
    messages.insert(QStringLiteral("inOrder"), areInOrder(serving));
    return messages;
}

QJsonArray statementsOf(World& world) {
    QJsonArray all;
    for (const Server& server : world.estate().servers) {
        const auto statements = world.instance(server.role).statements();
        for (auto i = static_cast<std::size_t>(server.statementsBefore); i < statements.size(); ++i)
            all.append(QJsonObject{{QStringLiteral("role"), json::nameOf(server.role)},
                                   {QStringLiteral("text"), statements[i].first},
                                   {QStringLiteral("error"), statements[i].second}});
    }
    return all;
}

}  // namespace

tl::expected<QJsonObject, Message> truth(const QString& folder) {
    const auto opened = World::open(folder);
    if (!opened) return tl::unexpected(opened.error());
    World& world = **opened;
    const PoolSettings pool = world.management().current();
    return QJsonObject{{QStringLiteral("messages"), messagesOf(world, pool.state)},
                       {QStringLiteral("statements"), statementsOf(world)},
                       {QStringLiteral("settlements"), world.faults().settled()},
                       {QStringLiteral("poolState"), pool.state},
                       {QStringLiteral("activeServers"), json::write(pool.activeServers)}};
}

}  // namespace pchat::lab

#include "core/lab/lab.h"
#include "core/lab/world/world.h"

#include <algorithm>
#include <set>

namespace pchat::lab {

namespace {

QJsonArray numbersOf(const std::vector<ChatMessage>& messages) {
    QJsonArray numbers;
    for (const ChatMessage& each : messages)
        numbers.append(each.number);
    return numbers;
}

/// Messages that were written and that the database which now serves does not hold.
QJsonObject lostMessages(const std::vector<ChatMessage>& written, const std::vector<ChatMessage>& serving) {
    std::set<qint64> kept;
    for (const ChatMessage& each : serving)
        kept.insert(each.number);
    std::vector<ChatMessage> lost;
    std::copy_if(written.begin(), written.end(), std::back_inserter(lost),
                 [&](const ChatMessage& each) { return !kept.contains(each.number); });
    QJsonObject result{{QStringLiteral("count"), static_cast<qint64>(lost.size())},
                       {QStringLiteral("numbers"), numbersOf(lost)}};
    if (lost.empty()) return result;
    result.insert(QStringLiteral("first"), lost.front().number);
    result.insert(QStringLiteral("last"), lost.back().number);
    result.insert(QStringLiteral("firstLsn"), lost.front().lsn);
    result.insert(QStringLiteral("lastLsn"), lost.back().lsn);
    return result;
}

/// Whoever was the principal when the outage came has every message.
std::vector<ChatMessage> writtenMessages(World& world) {
    std::vector<ChatMessage> written;
    for (const Role role : {Role::Primary, Role::PrimaryMirror})
        if (world.has(role))
            if (auto messages = world.instance(role).messages(world.estate().database);
                messages.size() > written.size())
                written = std::move(messages);
    return written;
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
    const Role serving = pool.state == QLatin1String("Normal") ? Role::Primary : Role::Backup;
    const auto written = writtenMessages(world);
    QJsonObject present;
    for (const Server& server : world.estate().servers)
        present.insert(json::nameOf(server.role),
                       static_cast<qint64>(world.instance(server.role).messages(world.estate().database).size()));
    const auto kept = serving == Role::Primary ? written : world.instance(serving).messages(world.estate().database);
    const QJsonObject messages{{QStringLiteral("written"), static_cast<qint64>(written.size())},
                               {QStringLiteral("present"), present},
                               {QStringLiteral("lost"), lostMessages(written, kept)}};
    return QJsonObject{{QStringLiteral("messages"), messages},
                       {QStringLiteral("statements"), statementsOf(world)},
                       {QStringLiteral("settlements"), world.faults().settled()},
                       {QStringLiteral("poolState"), pool.state},
                       {QStringLiteral("activeServers"), json::write(pool.activeServers)}};
}

}  // namespace pchat::lab

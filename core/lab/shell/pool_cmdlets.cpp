#include "core/lab/shell/cmdlets.h"

#include <algorithm>

namespace pchat::lab {

namespace {

constexpr std::size_t mostActiveServers = 4;
const QString poolStateName = QStringLiteral("PoolState");
const QString activeServersName = QStringLiteral("ActiveServers");
const QString swapName = QStringLiteral("Swap");
const QString stateCmdlet = QStringLiteral("Set-CsPersistentChatState");
const QString activeCmdlet = QStringLiteral("Set-CsPersistentChatActiveServer");
const QString replicationCmdlet = QStringLiteral("Invoke-CsManagementStoreReplication");

Outcome<ShellAnswer> written(bool done, const QString& cmdlet) {
    if (done) return ShellAnswer{};
    return tl::unexpected(
        refusal(FailureKind::NoSpace, cmdlet, QStringLiteral("WriteError"),
                Message(QT_TRANSLATE_NOOP("core", "The memory of the practice estate could not be written."))));
}

Outcome<ShellAnswer> setState(World& world, const Bound& bound) {
    if (!isPoolIdentity(bound.text(identityName), world.management().topology()))
        return tl::unexpected(noSuchObject(stateCmdlet, bound.text(identityName)));
    const bool failedOver = bound.text(poolStateName).compare(QLatin1String("FailedOver"), Qt::CaseInsensitive) == 0;
    return written(world.management().change([&](PoolSettings& settings) {
        settings.state = failedOver ? QStringLiteral("FailedOver") : QStringLiteral("Normal");
    }),
                   stateCmdlet);
}

using Servers = std::vector<QString>;

Servers::iterator findServer(Servers& servers, const QString& name) {
    return std::find_if(servers.begin(), servers.end(),
                        [&](const QString& each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
}

/// The list as it would be afterwards.
Servers altered(Servers servers, const ShellValue& value) {
    const auto* table = std::get_if<ShellTable>(&value);
    if (!table) return {};
    for (const auto& [way, names] : *table) {
        if (way.compare(QLatin1String("Replace"), Qt::CaseInsensitive) == 0) servers.clear();
        const bool removes = way.compare(QLatin1String("Remove"), Qt::CaseInsensitive) == 0;
        for (const QString& name : names) {
            const auto found = findServer(servers, name);
            if (removes && found != servers.end()) servers.erase(found);
            if (!removes && found == servers.end()) servers.push_back(name);
        }
    }
    return servers;
}

Servers swapped(const Servers& active, const Servers& members) {
    Servers rest;
    for (const QString& each : members) {
        Servers copy = active;
        if (findServer(copy, each) == copy.end()) rest.push_back(each);
    }
    return rest;
}

std::optional<Failure> whyNot(const Servers& servers, Servers members) {
    for (const QString& each : servers)
        if (findServer(members, each) == members.end())
            return refusal(FailureKind::Refused, activeCmdlet, QStringLiteral("InvalidActiveServer"),
                           Message(QT_TRANSLATE_NOOP("core", "%1 is not a computer of the pool."), {each}));
    if (servers.size() <= mostActiveServers) return std::nullopt;
    return refusal(FailureKind::Refused, activeCmdlet, QStringLiteral("TooManyActiveServers"),
                   Message::counted(QT_TRANSLATE_N_NOOP("core", "A pool can have 4 active servers; %n were given."),
                                    static_cast<qint64>(servers.size())));
}

Outcome<ShellAnswer> setActive(World& world, const Bound& bound) {
    const Topology topology = world.management().topology();
    const QString identity = bound.text(identityName);
    if (!isPoolIdentity(identity, topology) && identity.compare(QLatin1String("global"), Qt::CaseInsensitive) != 0)
        return tl::unexpected(noSuchObject(activeCmdlet, identity));
    const Servers before = world.management().current().activeServers;
    const ShellValue* value = bound.find(activeServersName);
    const Servers after = value ? altered(before, *value) : swapped(before, topology.computers);
    if (const auto failure = whyNot(after, topology.computers)) return tl::unexpected(*failure);
    return written(world.management().change([&](PoolSettings& settings) { settings.activeServers = after; }),
                   activeCmdlet);
}

Outcome<ShellAnswer> replicate(World& world, const Bound&) {
    return written(world.management().replicate(), replicationCmdlet);
}

}  // namespace

std::vector<Cmdlet> poolCmdlets() {
    const ParameterSpec identity{identityName, ValueKind::Text, {}};
    const QString replica = QStringLiteral("ReplicaFqdn");
    using namespace std::chrono_literals;
    return {
        {{stateCmdlet,
          {identity, {poolStateName, ValueKind::Choice, {QStringLiteral("Normal"), QStringLiteral("FailedOver")}}},
          {{{}, {identityName, poolStateName}}},
          false},
         setState,
         2500ms,
         true},
        {{activeCmdlet,
          {identity, {activeServersName, ValueKind::ListChange, {}}, {swapName, ValueKind::Switch, {}}},
          {{{activeServersName}, {identityName}}, {{swapName}, {identityName}}},
          false},
         setActive,
         2500ms,
         true},
        {{replicationCmdlet, {{replica, ValueKind::Text, {}}}, {{{}, {replica}}}, false}, replicate, 1500ms, true},
    };
}

}  // namespace pchat::lab

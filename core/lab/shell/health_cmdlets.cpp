#include "core/lab/shell/cmdlets.h"
#include "core/lab/world/chat_servers.h"
#include "core/lab/world/mirrors.h"
#include "core/lab/world/server_look.h"

#include <algorithm>

// How mirrors, services and the chat itself are. What the documentation does not name (short names of services) is the
// lab's own choice.
namespace pchat::lab {

namespace {

const QString mirrorCmdlet = QStringLiteral("Get-CsDatabaseMirrorState");
const QString serviceCmdlet = QStringLiteral("Get-CsWindowsService");
const QString messageCmdlet = QStringLiteral("Test-CsPersistentChatMessage");
const QString poolName = QStringLiteral("PoolFqdn");
const QString computerName = QStringLiteral("ComputerName");
const QString serviceName = QStringLiteral("Name");
const QString targetName = QStringLiteral("TargetFqdn");

bool isAlive(World& world, const QString& host) {
    return world.estate().reaches(QString(), host);
}

bool answers(World& world, Role role) {
    const Server* server = world.estate().server(role);
    return server && isAlive(world, server->host) &&
           (server->condition == Condition::Alive || server->condition == Condition::Slow);
}

/// The pair of the primary database, as the topology has it.
Outcome<ShellAnswer> mirrorState(World& world, const Bound& bound) {
    const Topology topology = world.management().topology();
    if (bound.text(poolName).compare(topology.poolFqdn, Qt::CaseInsensitive) != 0)
        return tl::unexpected(noSuchObject(mirrorCmdlet, bound.text(poolName)));
    const QString database =
        bound.has(databaseTypeName) ? databaseOfType(world, bound.text(databaseTypeName)) : world.estate().database;
    if (database.isEmpty()) return ShellAnswer{};
    const MirrorPair pair = pairOfDatabase(world, QStringLiteral("Normal"), database);
    const bool isMirrored = !topology.primaryMirrorStore.isEmpty() && answers(world, pair.first) &&
                            answers(world, pair.second) && ServerLook(world, pair.first).isMirrored(database);
    const bool isPrincipal = isMirrored && ServerLook(world, pair.first).isServing(database);
    const QString none = QStringLiteral("DatabaseInaccessibleOrMirroringNotEnabled");
    const auto state = [&](bool serves) {
        return isMirrored ? (serves ? QStringLiteral("Principal") : QStringLiteral("Mirror")) : none;
    };
    const QString status = isMirrored ? QStringLiteral("synchronized") : none;
    return ShellAnswer{{QJsonObject{{QStringLiteral("DatabaseName"), database},
                                    {QStringLiteral("StateOnPrimary"), state(isPrincipal)},
                                    {QStringLiteral("StateOnMirror"), state(!isPrincipal)},
                                    {QStringLiteral("MirroringStatusOnPrimary"), status},
                                    {QStringLiteral("MirroringStatusOnSecondary"), status}}},
                       {}};
}

QJsonObject serviceObject(const char* name, const char* display, const char* role) {
    return {{serviceName, QLatin1String(name)},
            {QStringLiteral("Status"), QStringLiteral("Running")},
            {QStringLiteral("DisplayName"), QString::fromUtf8(display)},
            {QStringLiteral("RoleName"), QJsonArray{QLatin1String(role)}}};
}

bool isAmong(const std::vector<QString>& computers, const QString& computer) {
    return std::any_of(computers.begin(), computers.end(),
                       [&](const QString& each) { return isSameHost(each, computer); });
}

/// What a computer of the topology runs; nothing where the topology does not know it.
std::vector<QJsonObject> servicesOn(const Topology& topology, const QString& computer) {
    if (isAmong(topology.computers, computer))
        return {serviceObject("CHAT", "Skype for Business Server Persistent Chat", "PersistentChatServer"),
                serviceObject("CHATCOMPLIANCE", "Skype for Business Server Persistent Chat Compliance",
                              "PersistentChatServer")};
    for (const FrontEndPool& pool : topology.frontEndPools)
        if (isAmong(pool.computers, computer))
            return {
                serviceObject("RTCSRV", "Skype for Business Server Front-End", "Registrar"),
                serviceObject("REPLICA", "Skype for Business Server Replica Replicator Agent", "ManagementServices")};
    return {};
}

/// The Front End pool of this name runs: one of its computers is reached.
bool runs(World& world, const QString& pool) {
    for (const FrontEndPool& each : world.management().topology().frontEndPools)
        if (isSameHost(each.fqdn, pool))
            return std::any_of(each.computers.begin(), each.computers.end(),
                               [&](const QString& computer) { return isAlive(world, computer); });
    return false;
}

Outcome<ShellAnswer> windowsServices(World& world, const Bound& bound) {
    const QString computer = bound.text(computerName);
    const std::vector<QJsonObject> services = servicesOn(world.management().topology(), computer);
    if (services.empty()) return tl::unexpected(noSuchObject(serviceCmdlet, computer));
    if (!isAlive(world, computer)) {
        world.clock().spend(std::chrono::seconds(21));
        return tl::unexpected(
            refusal(FailureKind::Unreachable, serviceCmdlet, QStringLiteral("ComputerNotReachable"),
                    Message(QT_TRANSLATE_NOOP("core", "The computer %1 does not answer."), {computer})));
    }
    ShellAnswer answer;
    for (const QJsonObject& each : services)
        if (!bound.has(serviceName) || bound.text(serviceName) == each.value(serviceName).toString())
            answer.objects.push_back(each);
    return answer;
}

/// A message arrives where users sign in, and where a chat server that has heard that it is active is connected to a
/// database that takes writes.
Outcome<ShellAnswer> chatMessage(World& world, const Bound& bound) {
    const std::vector<Role> connected = rolesWithChatServers(world);
    const bool isServed = std::any_of(connected.begin(), connected.end(), [&](Role role) {
        return answers(world, role) && ServerLook(world, role).isServing(world.estate().database);
    });
    const bool arrives = isServed && runs(world, bound.text(targetName));
    return ShellAnswer{
        {QJsonObject{{targetName, bound.text(targetName)},
                     {QStringLiteral("Result"), arrives ? QStringLiteral("Success") : QStringLiteral("Failure")},
                     {QStringLiteral("Latency"), QStringLiteral("00:00:00.2500000")},
                     {QStringLiteral("Error"), QString()},
                     {QStringLiteral("Diagnosis"), QString()}}},
        {}};
}

CmdletSpec messageSpec() {
    const QStringList more{QStringLiteral("SenderSipAddress"), QStringLiteral("ReceiverSipAddress"),
                           QStringLiteral("ChatRoomUri"), QStringLiteral("Authentication"),
                           QStringLiteral("RegistrarPort")};
    CmdletSpec spec{messageCmdlet, {{targetName, ValueKind::Text, {}}}, {{{targetName}, more}}, false};
    for (const QString& each : more)
        spec.parameters.push_back({each, ValueKind::Text, {}});
    return spec;
}

}  // namespace

std::vector<Cmdlet> healthCmdlets() {
    using namespace std::chrono_literals;
    const QString report = QStringLiteral("Report");
    const QString local = QStringLiteral("LocalStore");
    const QString exclude = QStringLiteral("ExcludeActivityLevel");
    return {{{mirrorCmdlet,
              {{poolName, ValueKind::Text, {}},
               {databaseTypeName, ValueKind::Text, {}},
               {local, ValueKind::Switch, {}},
               {report, ValueKind::Text, {}}},
              {{{poolName}, {databaseTypeName, local, report}}},
              false},
             mirrorState,
             1500ms},
            {{serviceCmdlet,
              {{serviceName, ValueKind::Text, {}},
               {computerName, ValueKind::Text, {}},
               {exclude, ValueKind::Switch, {}},
               {report, ValueKind::Text, {}}},
              {{{}, {serviceName, computerName, exclude, report}}},
              false},
             windowsServices,
             900ms},
            {messageSpec(), chatMessage, 3000ms}};
}

}  // namespace pchat::lab

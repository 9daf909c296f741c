#include "core/lab/shell/cmdlets.h"
#include "core/lab/world/hands.h"
#include "core/lab/world/server_look.h"

namespace pchat::lab {

namespace {

const QString installCmdlet = QStringLiteral("Install-CsMirrorDatabase");
const QString uninstallCmdlet = QStringLiteral("Uninstall-CsMirrorDatabase");
const QString testCmdlet = QStringLiteral("Test-CsDatabase");
const QString hostName = QStringLiteral("SqlServerFqdn");
const QString instanceName = QStringLiteral("SqlInstanceName");
const QString shareName = QStringLiteral("FileShare");
const QString dropName = QStringLiteral("DropExistingDatabasesOnMirror");
const QString configuredName = QStringLiteral("ConfiguredDatabases");

struct Pair {
    Role principal;
    Role mirror;
};

/// The two servers that the topology makes partners, by the principal's name.
std::optional<Pair> partnersOf(World& world, const QString& host) {
    const Topology topology = world.management().topology();
    if (isSameHost(host, topology.backupStore) && !topology.backupMirrorStore.isEmpty())
        return Pair{Role::Backup, Role::BackupMirror};
    if (isSameHost(host, topology.primaryStore) && !topology.primaryMirrorStore.isEmpty())
        return Pair{Role::Primary, Role::PrimaryMirror};
    return std::nullopt;
}

Failure refused(const QString& errorId, const Message& sentence) {
    return refusal(FailureKind::Refused, installCmdlet, errorId, sentence);
}

std::optional<Failure> unusableShare(World& world, const QString& share, const Pair& pair) {
    for (const Role role : {pair.principal, pair.mirror}) {
        const QString host = world.estate().server(role)->host;
        if (world.paths().locate(share, host)) continue;
        return refused(
            QStringLiteral("FileShareNotAccessible"),
            Message(QT_TRANSLATE_NOOP("core", "The share %1 cannot be used by SQL Server on %2."), {share, host}));
    }
    return std::nullopt;
}

/// What keeps the mirror from being set up; empty: nothing.
std::optional<Failure> obstacle(World& world, const Bound& bound, const Pair& pair) {
    for (const Role role : {pair.principal, pair.mirror})
        if (auto failure = unreachableStore(world, installCmdlet, world.estate().server(role)->host)) return failure;
    if (auto failure = unusableShare(world, bound.text(shareName), pair)) return failure;
    if (bound.has(dropName) || !ServerLook(world, pair.mirror).has(world.estate().database)) return std::nullopt;
    return refused(QStringLiteral("DatabaseExistsOnMirror"),
                   Message(QT_TRANSLATE_NOOP("core",
                                             "The mirror %1 already has a database %2. It is replaced only with "
                                             "-DropExistingDatabasesOnMirror."),
                           {world.estate().server(pair.mirror)->host, world.estate().database}));
}

Outcome<ShellAnswer> install(World& world, const Bound& bound) {
    const bool isChat = bound.has(configuredName) || bound.text(databaseTypeName) == QLatin1String("PersistentChat");
    const auto pair = partnersOf(world, bound.text(hostName));
    if (!pair || !isChat || !bound.text(instanceName).isEmpty())
        return tl::unexpected(
            refused(QStringLiteral("MirrorNotInTopology"),
                    Message(QT_TRANSLATE_NOOP("core", "The topology names no mirror for this database on %1."),
                            {bound.text(hostName)})));
    if (const auto failure = obstacle(world, bound, *pair)) return tl::unexpected(*failure);
    const auto done =
        world.instance(pair->principal).setUpMirror(world.estate().database, world.instance(pair->mirror));
    if (!done) return tl::unexpected(refused(QStringLiteral("MirroringFailed"), done.error()));
    return ShellAnswer{};
}

/// The principal goes on alone; the copy stays behind as it is, unless it is to be dropped.
Outcome<ShellAnswer> uninstall(World& world, const Bound& bound) {
    const QString database = world.estate().database;
    const auto pair = partnersOf(world, bound.text(hostName));
    const bool isChat = bound.text(databaseTypeName) == QLatin1String("PersistentChat");
    const QString host = bound.text(hostName);
    if (pair)
        if (auto failure = unreachableStore(world, uninstallCmdlet, world.estate().server(pair->principal)->host))
            return tl::unexpected(*failure);
    if (!pair || !isChat || !ServerLook(world, pair->principal).isMirrored(database))
        return tl::unexpected(
            refusal(FailureKind::Refused, uninstallCmdlet, QStringLiteral("MirrorNotConfigured"),
                    Message(QT_TRANSLATE_NOOP("core", "The database %1 on %2 has no mirror."), {database, host})));
    world.instance(pair->principal).forgetMirroring(database);
    if (unreachableStore(world, uninstallCmdlet, world.estate().server(pair->mirror)->host)) return ShellAnswer{};
    world.instance(pair->mirror).forgetMirroring(database);
    if (!bound.has(dropName)) return ShellAnswer{};
    const auto dropped = send(world.instance(pair->mirror), QStringLiteral("DROP DATABASE [%1]").arg(database));
    if (!dropped) return tl::unexpected(refused(QStringLiteral("DropFailed"), dropped.error()));
    return ShellAnswer{};
}

Outcome<ShellAnswer> testDatabase(World& world, const Bound& bound) {
    const QString host = bound.text(hostName);
    const Server* server = world.estate().serverAt(host);
    const QString shown = host.isEmpty() ? world.management().topology().poolFqdn : host;
    if (const auto failure = unreachableStore(world, testCmdlet, bound.text(instanceName).isEmpty() ? host : QString()))
        return tl::unexpected(*failure);
    const QString database = world.estate().database;
    if (!ServerLook(world, server->role).isServing(database))
        return tl::unexpected(
            refusal(FailureKind::Refused, testCmdlet, QStringLiteral("DatabaseNotAccessible"),
                    Message(QT_TRANSLATE_NOOP("core", "The database %1 on %2 does not answer."), {database, shown})));
    return ShellAnswer{{QJsonObject{{QStringLiteral("DatabaseName"), database},
                                    {hostName, server->host},
                                    {QStringLiteral("SqlServerInstance"), server->name},
                                    {QStringLiteral("Succeed"), true}}},
                       {}};
}

const QStringList databaseTypes{QStringLiteral("ActiveMonitoring"),
                                QStringLiteral("Application"),
                                QStringLiteral("Archiving"),
                                QStringLiteral("CentralMgmt"),
                                QStringLiteral("Edge"),
                                QStringLiteral("Lyss"),
                                QStringLiteral("Monitoring"),
                                QStringLiteral("PersistentChat"),
                                QStringLiteral("PersistentChatCompliance"),
                                QStringLiteral("Provision"),
                                QStringLiteral("Registrar"),
                                QStringLiteral("SigninTelemetry"),
                                QStringLiteral("User")};

CmdletSpec installSpec() {
    const QString report = QStringLiteral("Report");
    const QString paths = QStringLiteral("DatabasePathMap");
    const QString excluded = QStringLiteral("ExcludeDatabaseList");
    const QString forInstance = QStringLiteral("ForInstance");
    const QString forDefault = QStringLiteral("ForDefaultInstance");
    const QStringList shared{dropName, report, paths, excluded};
    return {installCmdlet,
            {{databaseTypeName, ValueKind::Choice, databaseTypes},
             {hostName, ValueKind::Text, {}},
             {instanceName, ValueKind::Text, {}},
             {shareName, ValueKind::Text, {}},
             {dropName, ValueKind::Switch, {}},
             {configuredName, ValueKind::Switch, {}},
             {forInstance, ValueKind::Text, {}},
             {forDefault, ValueKind::Switch, {}},
             {report, ValueKind::Text, {}},
             {paths, ValueKind::Texts, {}},
             {excluded, ValueKind::Texts, {}}},
            {{{databaseTypeName, shareName, hostName}, shared + QStringList{instanceName}},
             {{configuredName, shareName, hostName}, shared + QStringList{forInstance}},
             {{configuredName, shareName, hostName}, shared + QStringList{forDefault}}},
            true};
}

CmdletSpec uninstallSpec() {
    const QString report = QStringLiteral("Report");
    return {uninstallCmdlet,
            {{databaseTypeName, ValueKind::Choice, databaseTypes},
             {hostName, ValueKind::Text, {}},
             {instanceName, ValueKind::Text, {}},
             {dropName, ValueKind::Switch, {}},
             {report, ValueKind::Text, {}}},
            {{{databaseTypeName, hostName}, {instanceName, dropName, report}}},
            true};
}

CmdletSpec testSpec() {
    const QString report = QStringLiteral("Report");
    return {testCmdlet,
            {{databaseTypeName, ValueKind::Choice, databaseTypes},
             {hostName, ValueKind::Text, {}},
             {instanceName, ValueKind::Text, {}},
             {configuredName, ValueKind::Switch, {}},
             {report, ValueKind::Text, {}}},
            {{{databaseTypeName, hostName}, {instanceName, report}}, {{configuredName, hostName}, {report}}},
            false};
}

}  // namespace

std::vector<Cmdlet> mirrorCmdlets() {
    using namespace std::chrono_literals;
    return {{installSpec(), install, 45s, true},
            {uninstallSpec(), uninstall, 20s, true},
            {testSpec(), testDatabase, 900ms, false}};
}

}  // namespace pchat::lab

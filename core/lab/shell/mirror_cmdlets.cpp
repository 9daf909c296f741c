#include "core/lab/shell/cmdlets.h"
#include "core/lab/world/hands.h"
#include "core/lab/world/mirrors.h"
#include "core/lab/world/practice_site.h"
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

/// The two servers that the topology makes partners for this database, by the principal's name.
std::optional<Pair> partnersOf(World& world, const QString& host, const QString& database) {
    const std::vector<QString> stores = world.management().topology().stores(database == site::complianceDatabase);
    for (const Role place : {Role::Primary, Role::Backup}) {
        const auto at = static_cast<std::size_t>(place);
        const MirrorPair pair = pairOf(database == site::complianceDatabase ? complianceServer(world, place) : place);
        if (isSameHost(host, stores[at]) && !stores[at + 1].isEmpty()) return Pair{pair.first, pair.second};
    }
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

/// What SQL Server said when the cmdlet asked it.
Failure numbered(int number, const QString& errorId, const Message& sentence) {
    Failure failure = refused(errorId, sentence);
    failure.messages.front().number = number;
    return failure;
}

/// A copy that is on the mirror already: SQL Server would say that it was not rolled forward far enough (1478).
Failure staleCopy(const QString& database, const QString& mirror) {
    constexpr int notRolledForward = 1478;
    return numbered(notRolledForward, QStringLiteral("DatabaseExistsOnMirror"),
                    Message(QT_TRANSLATE_NOOP("core",
                                              "The mirror %1 already has a database %2. It is replaced only with "
                                              "-DropExistingDatabasesOnMirror."),
                            {mirror, database}));
}

/// The principal does not reach the endpoint of its mirror (1418), whether or not this machine does.
std::optional<Failure> unreachableMirror(World& world, const Pair& pair) {
    constexpr int cannotBeReached = 1418;
    const EstateFile& estate = world.estate();
    const QString principal = estate.server(pair.principal)->host;
    const QString mirror = estate.server(pair.mirror)->host;
    const auto failure = unreachableStore(world, installCmdlet, mirror);
    if (failure) return numbered(cannotBeReached, failure->messages.front().text, failure->sentence);
    if (estate.reaches(principal, mirror)) return std::nullopt;
    return numbered(
        cannotBeReached, QStringLiteral("MirrorNotReached"),
        Message(QT_TRANSLATE_NOOP("core", "SQL Server on %1 cannot reach its mirror on %2."), {principal, mirror}));
}

/// What keeps the mirror from being set up; empty: nothing.
std::optional<Failure> obstacle(World& world, const Bound& bound, const Pair& pair, const QString& database) {
    if (auto failure = unreachableStore(world, installCmdlet, world.estate().server(pair.principal)->host))
        return failure;
    if (auto failure = unreachableMirror(world, pair)) return failure;
    if (auto failure = unusableShare(world, bound.text(shareName), pair)) return failure;
    if (bound.has(dropName) || !ServerLook(world, pair.mirror).has(database)) return std::nullopt;
    return staleCopy(database, world.estate().server(pair.mirror)->host);
}

/// -ConfiguredDatabases means all that the topology puts there.
QStringList databasesOf(World& world, const Bound& bound) {
    if (!bound.has(configuredName)) return {databaseOfType(world, bound.text(databaseTypeName))};
    QStringList databases{world.estate().database, site::complianceDatabase};
    databases.removeIf([&](const QString& each) { return !partnersOf(world, bound.text(hostName), each); });
    return databases;
}

Outcome<ShellAnswer> install(World& world, const Bound& bound) {
    const QStringList databases = databasesOf(world, bound);
    const auto pair = partnersOf(world, bound.text(hostName), databases.value(0));
    if (!pair || databases.contains(QString()) || !bound.text(instanceName).isEmpty())
        return tl::unexpected(
            refused(QStringLiteral("MirrorNotInTopology"),
                    Message(QT_TRANSLATE_NOOP("core", "The topology names no mirror for this database on %1."),
                            {bound.text(hostName)})));
    for (const QString& database : databases) {
        if (const auto failure = obstacle(world, bound, *pair, database)) return tl::unexpected(*failure);
        const auto done = world.instance(pair->principal).setUpMirror(database, world.instance(pair->mirror));
        if (!done)
            return tl::unexpected(
                numbered(done.error().number, QStringLiteral("MirroringFailed"), done.error().sentence));
    }
    return ShellAnswer{};
}

Outcome<ShellAnswer> dropCopy(World& world, Role mirror, const QString& database) {
    const auto dropped = send(world.instance(mirror), QStringLiteral("DROP DATABASE [%1]").arg(database));
    if (!dropped) return tl::unexpected(refused(QStringLiteral("DropFailed"), dropped.error()));
    return ShellAnswer{};
}

/// The principal goes on alone; the copy stays behind as it is, unless it is to be dropped.
Outcome<ShellAnswer> uninstall(World& world, const Bound& bound) {
    const QString database = databaseOfType(world, bound.text(databaseTypeName));
    const auto pair = partnersOf(world, bound.text(hostName), database);
    const QString host = bound.text(hostName);
    if (pair)
        if (auto failure = unreachableStore(world, uninstallCmdlet, world.estate().server(pair->principal)->host))
            return tl::unexpected(*failure);
    if (!pair || database.isEmpty() || !ServerLook(world, pair->principal).isMirrored(database))
        return tl::unexpected(
            refusal(FailureKind::Refused, uninstallCmdlet, QStringLiteral("MirrorNotConfigured"),
                    Message(QT_TRANSLATE_NOOP("core", "The database %1 on %2 has no mirror."), {database, host})));
    const bool isMirrorThere = !unreachableStore(world, uninstallCmdlet, world.estate().server(pair->mirror)->host);
    const bool isPrincipal = ServerLook(world, pair->principal).isServing(database);
    if (isMirrorThere) keepMirrors(world);
    world.instance(pair->principal).forgetMirroring(database);
    if (!isMirrorThere) return ShellAnswer{};
    world.instance(pair->mirror).forgetMirroring(database);
    if (!bound.has(dropName)) return ShellAnswer{};
    return dropCopy(world, isPrincipal ? pair->mirror : pair->principal, database);
}

Outcome<ShellAnswer> testDatabase(World& world, const Bound& bound) {
    const QString host = bound.text(hostName);
    const Server* server = world.estate().serverAt(host);
    const QString shown = host.isEmpty() ? world.management().topology().poolFqdn : host;
    if (const auto failure = unreachableStore(world, testCmdlet, bound.text(instanceName).isEmpty() ? host : QString()))
        return tl::unexpected(*failure);
    const QString database =
        bound.has(configuredName) ? world.estate().database : databaseOfType(world, bound.text(databaseTypeName));
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

CmdletSpec installSpec() {
    const QString report = QStringLiteral("Report");
    const QString paths = QStringLiteral("DatabasePathMap");
    const QString excluded = QStringLiteral("ExcludeDatabaseList");
    const QString forInstance = QStringLiteral("ForInstance");
    const QString forDefault = QStringLiteral("ForDefaultInstance");
    const QStringList shared{dropName, report, paths, excluded};
    return {installCmdlet,
            {{databaseTypeName, ValueKind::Choice, databaseTypes()},
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
            {{databaseTypeName, ValueKind::Choice, databaseTypes()},
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
            {{databaseTypeName, ValueKind::Choice, databaseTypes()},
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

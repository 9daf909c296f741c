#include "core/lab/shell/cmdlets.h"
#include "core/lab/world/mirrors.h"
#include "core/lab/world/server_look.h"

// Invoke-CsDatabaseFailover: the roles of a mirrored pair, inside one data center (facts/procedure.md 2.5).
namespace pchat::lab {

namespace {

const QString failoverCmdlet = QStringLiteral("Invoke-CsDatabaseFailover");
const QString failoverPoolName = QStringLiteral("PoolFqdn");
const QString newPrincipalName = QStringLiteral("NewPrincipal");

Failure noMirror(const QString& database) {
    return refusal(
        FailureKind::Refused, failoverCmdlet, QStringLiteral("MirrorNotConfigured"),
        Message(QT_TRANSLATE_NOOP("core", "The database %1 has no mirror that it could fail over to."), {database}));
}

/// Both sides have to answer: the lab does not know a failover that is forced upon a lost principal.
Outcome<ShellAnswer> failOver(World& world, const Bound& bound) {
    const Topology topology = world.management().topology();
    const QString pool = bound.text(failoverPoolName);
    if (pool.compare(topology.poolFqdn, Qt::CaseInsensitive) != 0)
        return tl::unexpected(noSuchObject(failoverCmdlet, pool));
    const QString database = databaseOfType(world, bound.text(databaseTypeName));
    const MirrorPair pair = pairOfDatabase(world, world.management().current().state, database);
    if (database.isEmpty() || !world.has(pair.second)) return tl::unexpected(noMirror(bound.text(databaseTypeName)));
    for (const Role role : {pair.first, pair.second})
        if (auto failure = unreachableStore(world, failoverCmdlet, world.estate().server(role)->host))
            return tl::unexpected(*failure);
    const auto serving = servingIn(world, pair, database);
    if (!serving || !ServerLook(world, *serving).isMirrored(database)) return tl::unexpected(noMirror(database));
    const bool toMirror = bound.text(newPrincipalName).compare(QLatin1String("Mirror"), Qt::CaseInsensitive) == 0;
    if (*serving != (toMirror ? pair.second : pair.first))
        world.instance(*serving).switchMirrorRoles(database, world.instance(pair.otherThan(*serving)));
    return ShellAnswer{};
}

CmdletSpec failoverSpec() {
    const QString excluded = QStringLiteral("ExcludeDatabaseList");
    const QString local = QStringLiteral("LocalStore");
    const QString report = QStringLiteral("Report");
    return {failoverCmdlet,
            {{failoverPoolName, ValueKind::Text, {}},
             {databaseTypeName, ValueKind::Choice, databaseTypes()},
             {newPrincipalName, ValueKind::Choice, {QStringLiteral("Mirror"), QStringLiteral("Primary")}},
             {excluded, ValueKind::Texts, {}},
             {local, ValueKind::Switch, {}},
             {report, ValueKind::Text, {}}},
            {{{failoverPoolName, databaseTypeName, newPrincipalName}, {excluded, local, report}}},
            true};
}

}  // namespace

std::vector<Cmdlet> failoverCmdlets() {
    using namespace std::chrono_literals;
    return {{failoverSpec(), failOver, 12s, true}};
}

}  // namespace pchat::lab

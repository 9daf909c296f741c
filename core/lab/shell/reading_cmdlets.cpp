#include "core/lab/shell/cmdlets.h"

#include <QRegularExpression>

#include <algorithm>

namespace pchat::lab {

namespace {

const QString localStoreName = QStringLiteral("LocalStore");
const QString filterName = QStringLiteral("Filter");
const QString poolFqdnName = QStringLiteral("PoolFqdn");
const QString siteName = QStringLiteral("Site");
const QString replicaName = QStringLiteral("ReplicaFqdn");
const QString masterName = QStringLiteral("CentralManagementStoreStatus");

const QString chatRole = QStringLiteral("PersistentChatDatabase");
const QString complianceRole = QStringLiteral("PersistentChatComplianceDatabase");
const QString registrarRole = QStringLiteral("Registrar");
constexpr int versionOfService = 7;  // Skype for Business Server 2015

QJsonArray arrayOf(const std::vector<QString>& texts) {
    QJsonArray array;
    for (const QString& each : texts)
        array.append(each);
    return array;
}

bool matches(const QString& text, const QString& wildcard) {
    return QRegularExpression(QRegularExpression::wildcardToRegularExpression(wildcard),
                              QRegularExpression::CaseInsensitiveOption)
        .match(text)
        .hasMatch();
}

/// A store under its role, as the topology names it: "PersistentChatDatabase:sql03.contoso.com".
void addStores(const Topology& topology, const QString& role, QJsonObject& service) {
    constexpr const char* prefixes[] = {"", "Mirror", "Backup", "BackupMirror"};
    const std::vector<QString> stores = topology.stores(role == complianceRole);
    for (std::size_t at = 0; at < std::size(prefixes); ++at)
        service.insert(QLatin1String(prefixes[at]) + role,
                       stores[at].isEmpty() ? QJsonValue() : QJsonValue(role + QLatin1Char(':') + stores[at]));
}

std::vector<QString> inactive(const Topology& topology, const std::vector<QString>& active) {
    std::vector<QString> others;
    for (const QString& each : topology.computers)
        if (std::find(active.begin(), active.end(), each) == active.end()) others.push_back(each);
    return others;
}

QJsonObject chatService(World& world) {
    const Topology topology = world.management().topology();
    const std::vector<QString> active = world.management().current().activeServers;
    QJsonObject service{{identityName, topology.identity()},
                        {poolFqdnName, topology.poolFqdn},
                        {QStringLiteral("SiteId"), QStringLiteral("Site:") + topology.site},
                        {QStringLiteral("Role"), QStringLiteral("PersistentChatServer")},
                        {QStringLiteral("Version"), versionOfService},
                        {QStringLiteral("ActiveServers"), arrayOf(active)},
                        {QStringLiteral("InactiveServers"), arrayOf(inactive(topology, active))}};
    addStores(topology, chatRole, service);
    if (topology.hasCompliance) addStores(topology, complianceRole, service);
    return service;
}

/// The SQL stores of one role, each once.
void addDatabases(const Topology& topology, const QString& role, ShellAnswer& answer) {
    for (const QString& store : topology.stores(role == complianceRole)) {
        if (store.isEmpty()) continue;
        answer.objects.push_back(QJsonObject{{identityName, role + QLatin1Char(':') + store},
                                             {poolFqdnName, store.section(QLatin1Char('\\'), 0, 0)},
                                             {QStringLiteral("SqlInstanceName"), store.section(QLatin1Char('\\'), 1)},
                                             {QStringLiteral("Role"), role},
                                             {QStringLiteral("Version"), versionOfService}});
    }
}

bool isSame(const QString& left, const QString& right) {
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

/// A Front End pool, where users sign in.
QJsonObject registrarService(const Topology& topology, const QString& pool) {
    return {{identityName, QStringLiteral("Registrar:") + pool},
            {poolFqdnName, pool},
            {QStringLiteral("SiteId"), QStringLiteral("Site:") + topology.site},
            {QStringLiteral("Role"), registrarRole},
            {QStringLiteral("Version"), versionOfService}};
}

Outcome<ShellAnswer> getService(World& world, const Bound& bound) {
    const Topology topology = world.management().topology();
    const QString pool = bound.text(poolFqdnName);
    const QString identity = bound.text(identityName);
    const bool isMeant = (pool.isEmpty() || pool.compare(topology.poolFqdn, Qt::CaseInsensitive) == 0) &&
                         isPoolIdentity(identity, topology);
    if (!identity.isEmpty() && !isMeant) return tl::unexpected(noSuchObject(QStringLiteral("Get-CsService"), identity));
    ShellAnswer answer;
    if (bound.has(registrarRole))
        for (const FrontEndPool& each : topology.frontEndPools)
            if (pool.isEmpty() || isSame(pool, each.fqdn))
                answer.objects.push_back(registrarService(topology, each.fqdn));
    if (isMeant && (bound.has(QStringLiteral("PersistentChatServer")) || bound.values.empty() || !identity.isEmpty()))
        answer.objects.push_back(chatService(world));
    if (isMeant && bound.has(chatRole)) addDatabases(topology, chatRole, answer);
    if (isMeant && topology.hasCompliance && bound.has(complianceRole)) addDatabases(topology, complianceRole, answer);
    return answer;
}

QJsonObject poolObject(const Topology& topology, const QString& fqdn, const QString& service,
                       const std::vector<QString>& computers) {
    return {{identityName, fqdn},
            {siteName, QStringLiteral("Site:") + topology.site},
            {QStringLiteral("Services"), QJsonArray{service}},
            {QStringLiteral("Computers"), arrayOf(computers)}};
}

Outcome<ShellAnswer> getPool(World& world, const Bound& bound) {
    const Topology topology = world.management().topology();
    const QString identity = bound.text(identityName);
    const auto isMeant = [&](const QString& fqdn) { return identity.isEmpty() || isSame(identity, fqdn); };
    ShellAnswer answer;
    if (isMeant(topology.poolFqdn))
        answer.objects.push_back(poolObject(topology, topology.poolFqdn, topology.identity(), topology.computers));
    for (const FrontEndPool& each : topology.frontEndPools)
        if (isMeant(each.fqdn))
            answer.objects.push_back(
                poolObject(topology, each.fqdn, QStringLiteral("Registrar:") + each.fqdn, each.computers));
    if (answer.objects.empty()) return tl::unexpected(noSuchObject(QStringLiteral("Get-CsPool"), identity));
    return answer;
}

Outcome<ShellAnswer> getState(World& world, const Bound& bound) {
    const Topology topology = world.management().topology();
    const QString identity = bound.text(identityName);
    if (!isPoolIdentity(identity, topology))
        return tl::unexpected(noSuchObject(QStringLiteral("Get-CsPersistentChatState"), identity));
    if (bound.has(filterName) && !matches(topology.identity(), bound.text(filterName))) return ShellAnswer{};
    const PoolSettings settings =
        bound.has(localStoreName) ? world.management().seenBy(bound.computer) : world.management().current();
    return ShellAnswer{
        {QJsonObject{{identityName, topology.identity()}, {QStringLiteral("PoolState"), settings.state}}}, {}};
}

QJsonObject replicaOf(World& world, const QString& computer) {
    const QDateTime change = world.management().lastChange();
    return QJsonObject{{QStringLiteral("UpToDate"), world.management().isUpToDate(computer)},
                       {replicaName, computer},
                       {QStringLiteral("LastUpdateCreation"), json::write(change)}};
}

Outcome<ShellAnswer> getReplication(World& world, const Bound& bound) {
    const Topology topology = world.management().topology();
    if (bound.has(masterName))
        return ShellAnswer{
            {QJsonObject{{QStringLiteral("ActiveMasterFqdn"), topology.managementMaster()},
                         {QStringLiteral("ActiveFileTransferAgents"), QJsonArray{topology.managementMaster()}}}},
            {}};
    const QString wanted = bound.text(replicaName);
    ShellAnswer answer;
    for (const QString& computer : topology.computers)
        if (wanted.isEmpty() || wanted.compare(computer, Qt::CaseInsensitive) == 0)
            answer.objects.push_back(replicaOf(world, computer));
    if (answer.objects.empty())
        return tl::unexpected(noSuchObject(QStringLiteral("Get-CsManagementStoreReplicationStatus"), wanted));
    return answer;
}

Outcome<ShellAnswer> getRoles(World&, const Bound& bound) {
    const QJsonArray reading{QStringLiteral("Get-CsService"), QStringLiteral("Get-CsPool"),
                             QStringLiteral("Get-CsPersistentChatState")};
    QJsonArray all = reading;
    for (const Cmdlet& each : cmdlets())
        if (!all.contains(each.spec.name)) all.append(each.spec.name);
    ShellAnswer answer;
    const std::pair<QString, QJsonArray> roles[] = {{QStringLiteral("CsAdministrator"), all},
                                                    {QStringLiteral("CsServerAdministrator"), all},
                                                    {QStringLiteral("CsViewOnlyAdministrator"), reading}};
    for (const auto& [name, allowed] : roles)
        if (bound.text(identityName).isEmpty() || bound.text(identityName).compare(name, Qt::CaseInsensitive) == 0)
            answer.objects.push_back(QJsonObject{{identityName, name}, {QStringLiteral("Cmdlets"), allowed}});
    if (answer.objects.empty())
        return tl::unexpected(noSuchObject(QStringLiteral("Get-CsAdminRole"), bound.text(identityName)));
    return answer;
}

Outcome<ShellAnswer> getAssignments(World& world, const Bound& bound) {
    const QString account = world.management().topology().operatorAccount;
    const QString asked = bound.text(identityName);
    const QStringList names{account, account.section(QLatin1Char('\\'), 1)};
    if (!names.contains(asked, Qt::CaseInsensitive))
        return tl::unexpected(noSuchObject(QStringLiteral("Get-CsAdminRoleAssignment"), asked));
    return ShellAnswer{{QJsonObject{{identityName, QStringLiteral("CsAdministrator")}}}, {}};
}

CmdletSpec serviceSpec() {
    CmdletSpec spec{QStringLiteral("Get-CsService"),
                    {{identityName, ValueKind::Text, {}}, {poolFqdnName, ValueKind::Text, {}}},
                    {{{}, {identityName}}, {{}, {poolFqdnName}}},
                    false};
    const char* const switches[] = {
        "PersistentChatServer", "PersistentChatDatabase", "PersistentChatComplianceDatabase", "FileStore", "Registrar",
        "CentralManagement"};
    for (const char* each : switches) {
        const QString name = QString::fromLatin1(each);
        spec.parameters.push_back({name, ValueKind::Switch, {}});
        spec.sets.push_back({{name}, {poolFqdnName}});
    }
    return spec;
}

}  // namespace

std::vector<Cmdlet> readingCmdlets() {
    const ParameterSpec identity{identityName, ValueKind::Text, {}};
    const ParameterSpec local{localStoreName, ValueKind::Switch, {}};
    const ParameterSpec filter{filterName, ValueKind::Text, {}};
    return {
        {serviceSpec(), getService},
        {{QStringLiteral("Get-CsPool"),
          {identity, filter, {siteName, ValueKind::Text, {}}},
          {{{}, {identityName, siteName}}, {{}, {filterName, siteName}}},
          false},
         getPool},
        {{QStringLiteral("Get-CsPersistentChatState"),
          {identity, local, filter},
          {{{}, {identityName, localStoreName}}, {{}, {filterName, localStoreName}}},
          false},
         getState},
        {{QStringLiteral("Get-CsAdminRole"),
          {identity, filter, local},
          {{{}, {identityName, localStoreName}}, {{}, {filterName, localStoreName}}},
          false},
         getRoles},
        {{QStringLiteral("Get-CsAdminRoleAssignment"), {identity}, {{{identityName}, {}}}, false}, getAssignments},
        {{QStringLiteral("Get-CsManagementStoreReplicationStatus"),
          {{replicaName, ValueKind::Text, {}}, {masterName, ValueKind::Switch, {}}},
          {{{}, {replicaName}}, {{masterName}, {}}},
          false},
         getReplication},
    };
}

}  // namespace pchat::lab

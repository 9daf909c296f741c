#include "core/script/cmdlets.h"

namespace pchat::cmdlets {

namespace {

using Parameters = std::vector<ShellParameter>;

ShellParameter text(const char* name, const QString& value) {
    return {QString::fromLatin1(name), value};
}

ShellParameter given(const char* name) {
    return {QString::fromLatin1(name), ShellSwitch{}};
}

ShellParameter unasked() {
    return {QStringLiteral("Confirm"), false};
}

Parameters with(ShellParameter parameter, bool isGiven) {
    return isGiven ? Parameters{std::move(parameter)} : Parameters();
}

ShellParameter typeOf(DatabaseType type) {
    return text("DatabaseType", type == DatabaseType::PersistentChat ? QStringLiteral("PersistentChat")
                                                                     : QStringLiteral("PersistentChatCompliance"));
}

Parameters parametersOf(const MirroredDatabase& database) {
    Parameters parameters{typeOf(database.type), text("SqlServerFqdn", database.sqlServer)};
    if (!database.instance.isEmpty()) parameters.push_back(text("SqlInstanceName", database.instance));
    return parameters;
}

const char* switchOf(ServiceRole role) {
    switch (role) {
        case ServiceRole::PersistentChatServer:
            return "PersistentChatServer";
        case ServiceRole::PersistentChatDatabase:
            return "PersistentChatDatabase";
        case ServiceRole::PersistentChatComplianceDatabase:
            return "PersistentChatComplianceDatabase";
        case ServiceRole::Registrar:
            return "Registrar";
    }
    return "";
}

}  // namespace

ShellQuery getPersistentChatState(const QString& identity, Store store) {
    Parameters parameters{text("Identity", identity)};
    if (store == Store::Local) parameters.push_back(given("LocalStore"));
    return {"Get-CsPersistentChatState", std::move(parameters)};
}

ShellCall setPersistentChatState(const QString& identity, PoolState state) {
    const QString word = state == PoolState::Normal ? QStringLiteral("Normal") : QStringLiteral("FailedOver");
    return {"Set-CsPersistentChatState", {text("Identity", identity), text("PoolState", word), unasked()}};
}

ShellQuery getService(ServiceRole role, const QString& poolFqdn) {
    Parameters parameters{given(switchOf(role))};
    if (!poolFqdn.isEmpty()) parameters.push_back(text("PoolFqdn", poolFqdn));
    return {"Get-CsService", std::move(parameters)};
}

ShellQuery getPool(const QString& fqdn) {
    return {"Get-CsPool", {text("Identity", fqdn)}};
}

ShellCall setActiveServers(const QString& identity, const QStringList& servers) {
    const ShellValue value =
        servers.isEmpty() ? ShellValue(ShellNull{}) : ShellValue(ShellTable{{QStringLiteral("Replace"), servers}});
    return {"Set-CsPersistentChatActiveServer",
            {text("Identity", identity), {QStringLiteral("ActiveServers"), value}, unasked()}};
}

ShellCall installMirrorDatabase(const MirroredDatabase& database, const QString& fileShare, bool dropsLeftovers) {
    Parameters parameters = parametersOf(database);
    parameters.push_back(text("FileShare", fileShare));
    if (dropsLeftovers) parameters.push_back(given("DropExistingDatabasesOnMirror"));
    parameters.push_back(given("Verbose"));
    parameters.push_back(unasked());
    return {"Install-CsMirrorDatabase", std::move(parameters)};
}

ShellCall uninstallMirrorDatabase(const MirroredDatabase& database, bool dropsMirror) {
    Parameters parameters = parametersOf(database);
    if (dropsMirror) parameters.push_back(given("DropExistingDatabasesOnMirror"));
    parameters.push_back(given("Verbose"));
    parameters.push_back(unasked());
    return {"Uninstall-CsMirrorDatabase", std::move(parameters)};
}

ShellCall failOverDatabase(const QString& poolFqdn, DatabaseType type, MirrorSide newPrincipal) {
    const QString side = newPrincipal == MirrorSide::Primary ? QStringLiteral("Primary") : QStringLiteral("Mirror");
    return {"Invoke-CsDatabaseFailover",
            {text("PoolFqdn", poolFqdn), typeOf(type), text("NewPrincipal", side), unasked()}};
}

ShellQuery getDatabaseMirrorState(const QString& poolFqdn, DatabaseType type) {
    return {"Get-CsDatabaseMirrorState", {text("PoolFqdn", poolFqdn), typeOf(type)}};
}

ShellQuery getReplicationStatus(const QString& replicaFqdn) {
    return {"Get-CsManagementStoreReplicationStatus", with(text("ReplicaFqdn", replicaFqdn), !replicaFqdn.isEmpty())};
}

ShellQuery getManagementStoreMaster() {
    return {"Get-CsManagementStoreReplicationStatus", {given("CentralManagementStoreStatus")}};
}

ShellCall replicateManagementStore(const QString& replicaFqdn) {
    return {"Invoke-CsManagementStoreReplication", with(text("ReplicaFqdn", replicaFqdn), !replicaFqdn.isEmpty())};
}

ShellQuery getWindowsServices(const QString& computer) {
    return {"Get-CsWindowsService", {text("ComputerName", computer), given("ExcludeActivityLevel")}};
}

ShellQuery testDatabase(const MirroredDatabase& database) {
    return {"Test-CsDatabase", parametersOf(database)};
}

ShellQuery testChatMessage(const QString& registrarPool) {
    return {"Test-CsPersistentChatMessage", {text("TargetFqdn", registrarPool)}};
}

}  // namespace pchat::cmdlets

#include "core/lab/world/practice_site.h"

namespace pchat::lab {

namespace {

constexpr int backupMinutes = 15;
constexpr int minutesOfDay = 24 * 60;
constexpr int copyMinute = 2;  ///< the jobs follow each other in the quarter of an hour
constexpr int restoreMinute = 5;

const std::vector<QString> tokyoServers{QStringLiteral("pc01.contoso.com"), QStringLiteral("pc02.contoso.com")};
const std::vector<QString> osakaServers{QStringLiteral("pc03.contoso.com"), QStringLiteral("pc04.contoso.com")};

QString serverName(Role role) {
    return QStringLiteral("SQL0%1").arg(static_cast<int>(role) + 1);
}

std::vector<Role> rolesIn(const Scenario& scenario) {
    std::vector<Role> roles;
    for (const auto& named : enumNames(Role{}))
        if (scenario.isMade(named.value)) roles.push_back(named.value);
    return roles;
}

DatabaseSite databaseSite(const Scenario& scenario, const QString& name) {
    const bool isApart = scenario.hasComplianceApart && name == site::complianceDatabase;
    DatabaseSite database;
    database.name = Name::fromString(name).value_or(Name());
    for (const Role place : chatRoles)
        if (scenario.isMade(place))
            database.instances[place] =
                SqlInstance{site::hostOf(isApart ? complianceRoleOf(place) : place), QString(), 0};
    return database;
}

/// The jobs of one day end when the last log that the scenario wants handled has been handled; where that is the very
/// last one, they go on. Where the logs take more than the first day, they do not begin again on the next.
JobPlan planUntil(int logs, const Scenario& scenario, int minuteInQuarter) {
    if (logs == scenario.logs()) return JobPlan{backupMinutes, minuteInQuarter, minutesOfDay};
    const QDateTime first = firstBackupTime().addSecs(qint64{60} * EstateFile::utcOffsetMinutes);
    const int firstMinute = first.time().hour() * 60 + first.time().minute();
    JobPlan plan{backupMinutes, minuteInQuarter, firstMinute + (logs - 1) * backupMinutes + minuteInQuarter + 1};
    if (firstMinute + scenario.logs() * backupMinutes > minutesOfDay) plan.lastDay = first.date();
    return plan;
}

QString mirrorHostOf(const Scenario& scenario) {
    return scenario.filerDied ? QStringLiteral("filer2.contoso.com") : site::filerHost;
}

std::vector<Place> places(const Scenario& scenario) {
    const auto share = [](const QString& host, const char* name, const QString& folder) {
        Place place;
        place.host = host;
        place.name = QString::fromLatin1(name);
        place.folder = folder;
        return place;
    };
    Place copies = share(site::hostOf(Role::Backup), "LogCopy", QStringLiteral("drives/SQL03/D/LogCopy"));
    copies.isReadOnlyHere = scenario.copyFolderAccess == FolderAccess::Read;
    if (scenario.copyFolderAccess == FolderAccess::None) copies.deniedTo = {QString()};
    std::vector<Place> all{share(site::filerHost, "LogShip", QStringLiteral("shares/filer/LogShip")),
                           share(mirrorHostOf(scenario), "Mirror", QStringLiteral("shares/mirror/Mirror")),
                           share(mirrorHostOf(scenario), "LogBackup", QStringLiteral("shares/mirror/LogBackup")),
                           copies,
                           share(site::hostOf(Role::Primary), "LogCopy", QStringLiteral("drives/SQL01/D/LogCopy"))};
    for (const Role role : rolesIn(scenario))
        for (const char* letter : {"C", "D"}) {
            Place drive = share(site::hostOf(role), letter,
                                QStringLiteral("drives/%1/%2").arg(serverName(role), QLatin1String(letter)));
            drive.isDrive = true;
            all.push_back(drive);
        }
    return all;
}

/// Each is a Standard Edition server, which is a pool of its own.
std::vector<FrontEndPool> frontEndPools(const Scenario& scenario) {
    const QString osaka = QStringLiteral("fe01.contoso.com");
    const QString tokyo = QStringLiteral("fe02.contoso.com");
    std::vector<FrontEndPool> pools{{osaka, {osaka}, false}};
    if (scenario.hasPrimaryFrontEnd) pools.push_back({tokyo, {tokyo}, true});
    return pools;
}

std::vector<QString> primaryFrontEnds(const Topology& topology) {
    std::vector<QString> computers;
    for (const FrontEndPool& pool : topology.frontEndPools)
        if (pool.isInPrimarySite) computers.insert(computers.end(), pool.computers.begin(), pool.computers.end());
    return computers;
}

}  // namespace

const QString site::poolFqdn = QStringLiteral("pchat01.contoso.com");
const QString site::chatDatabase = QStringLiteral("mgc");
const QString site::complianceDatabase = QStringLiteral("mgccomp");
const QString site::logShare = QStringLiteral("\\\\filer.contoso.com\\LogShip");
const QString site::copyFolder = QStringLiteral("D:\\LogCopy");
const QString site::otherDataFolder = QStringLiteral("D:\\Chat\\Data");
const QString site::otherLogFolder = QStringLiteral("D:\\Chat\\Log");
const QString site::account = QStringLiteral("CONTOSO\\chatadmin");
const QString site::filerHost = QStringLiteral("filer.contoso.com");

QString site::hostOf(Role role) {
    return serverName(role).toLower() + QStringLiteral(".contoso.com");
}

QDateTime firstBackupTime() {
    return QDateTime(QDate(2026, 11, 20), QTime(7, 30), Qt::UTC);
}

QString mirrorShareOf(const Scenario& scenario) {
    return QStringLiteral("\\\\%1\\Mirror").arg(mirrorHostOf(scenario));
}

SiteProfile practiceProfile(const Scenario& scenario) {
    SiteProfile profile;
    profile.pool =
        PoolSite{site::poolFqdn, tokyoServers, osakaServers, QStringLiteral("Tokyo"), QStringLiteral("Osaka")};
    profile.chat = databaseSite(scenario, site::chatDatabase);
    profile.compliance = databaseSite(scenario, site::complianceDatabase);
    profile.folders = Folders{site::logShare,   mirrorShareOf(scenario),
                              site::copyFolder, QStringLiteral("\\\\%1\\LogCopy").arg(site::hostOf(Role::Backup)),
                              site::copyFolder, QStringLiteral("\\\\%1\\LogBackup").arg(mirrorHostOf(scenario))};
    profile.providers = Providers{Provider::Lab, Provider::Lab, Provider::Lab, QStringLiteral(".")};
    return profile;
}

Topology practiceTopology(const Scenario& scenario) {
    Topology topology;
    topology.poolFqdn = site::poolFqdn;
    topology.site = QStringLiteral("Contoso");
    topology.computers = tokyoServers;
    topology.computers.insert(topology.computers.end(), osakaServers.begin(), osakaServers.end());
    topology.primaryStore = site::hostOf(Role::Primary);
    topology.backupStore = site::hostOf(Role::Backup);
    topology.operatorAccount = site::account;
    topology.hasCompliance = true;
    topology.frontEndPools = frontEndPools(scenario);
    if (scenario.hasComplianceApart)
        for (const Role place : chatRoles)
            topology.complianceStores.push_back(scenario.isMade(place) ? site::hostOf(complianceRoleOf(place))
                                                                       : QString());
    if (!scenario.hasMirrors) return topology;
    topology.primaryMirrorStore = site::hostOf(Role::PrimaryMirror);
    topology.backupMirrorStore = site::hostOf(Role::BackupMirror);
    return topology;
}

EstateFile practiceEstate(const Scenario& scenario, qint64 seed) {
    EstateFile estate;
    estate.scenario = scenario.name;
    estate.seed = seed;
    estate.account = site::account;
    estate.database = site::chatDatabase;
    estate.secondsBetweenMessages = scenario.secondsBetweenMessages;
    estate.places = places(scenario);
    estate.backup = JobPlan{backupMinutes, 0, minutesOfDay};
    estate.copy = planUntil(scenario.appliedLogs + scenario.copiedLogs, scenario, copyMinute);
    estate.restore = planUntil(scenario.appliedLogs, scenario, restoreMinute);
    for (const Role role : rolesIn(scenario)) {
        Server server;
        server.role = role;
        server.name = serverName(role);
        server.host = site::hostOf(role);
        server.file = QStringLiteral("instances/%1.sqlite").arg(server.name);
        estate.servers.push_back(server);
    }
    return estate;
}

const std::vector<QString>& primaryComputers() {
    return tokyoServers;
}

std::vector<QString> computersLostIn(const Scenario& scenario) {
    return scenario.chatServersDied || scenario.networkIsCut ? tokyoServers : std::vector<QString>();
}

std::vector<QString> primaryHosts(const EstateFile& estate, const Topology& topology) {
    std::vector<QString> hosts = tokyoServers;
    const std::vector<QString> frontEnds = primaryFrontEnds(topology);
    hosts.insert(hosts.end(), frontEnds.begin(), frontEnds.end());
    for (const Server& server : estate.servers)
        if (isInPrimarySite(server.role)) hosts.push_back(server.host);
    return hosts;
}

void strikeSite(EstateFile& estate, const Scenario& scenario) {
    for (Server& server : estate.servers) {
        server.condition = scenario.conditionOf(server.role);
        if (server.condition == Condition::Slow) server.latency = std::chrono::milliseconds(scenario.slowMilliseconds);
        if (server.condition == Condition::Dead) estate.deadHosts.push_back(server.host);
    }
    if (scenario.networkIsCut) estate.cutHosts = primaryHosts(estate, practiceTopology(scenario));
    if (scenario.filerDied) estate.deadHosts.push_back(site::filerHost);
    if (!scenario.chatServersDied) return;
    const std::vector<QString> frontEnds = primaryFrontEnds(practiceTopology(scenario));
    for (const auto& died : {tokyoServers, frontEnds})
        estate.deadHosts.insert(estate.deadHosts.end(), died.begin(), died.end());
}

}  // namespace pchat::lab

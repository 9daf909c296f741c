// Discovery over scripted doors: what is found, where it came from, and what is left open.
#include "core/discovery/discovery.h"
#include "core/text/catalog.h"
#include "tests/situation/helpers/fake_estate.h"

#include <QTest>

using namespace pchat;

namespace {

const char* const service = R"([{"Identity": "PersistentChatServer:pchat01.contoso.com", "Version": 6,
    "ActiveServers": ["pc01.contoso.com", "pc02.contoso.com"],
    "InactiveServers": ["pc03.contoso.com", "pc04.contoso.com"],
    "PersistentChatDatabase": "PersistentChatDatabase:sql01.contoso.com",
    "MirrorPersistentChatDatabase": null,
    "BackupPersistentChatDatabase": "PersistentChatDatabase:sql03.contoso.com",
    "BackupMirrorPersistentChatDatabase": "PersistentChatDatabase:sql04.contoso.com",
    "PersistentChatComplianceDatabase": "PersistentChatComplianceDatabase:sql01.contoso.com",
    "BackupPersistentChatComplianceDatabase": "PersistentChatComplianceDatabase:sql03.contoso.com"}])";

ResultSet shipping(const std::vector<std::array<const char*, 2>>& rows) {
    std::vector<QStringList> cells;
    for (const auto& [database, primary] : rows)
        cells.push_back({primary, database, "\\\\filer.contoso.com\\LogShip", "D:\\LogCopy", "4320", "MON01", database,
                         "1", "5", "45", "LSCopy", "LSRestore"});
    return fake::table({"primary_server", "primary_database", "backup_source_directory", "backup_destination_directory",
                        "file_retention_period", "monitor_server", "secondary_database", "restore_mode",
                        "restore_delay", "restore_threshold", "copy_job", "restore_job"},
                       cells);
}

/// A small estate that answers well; each test makes it worse.
struct Site {
    std::shared_ptr<fake::Sql> sql = std::make_shared<fake::Sql>();
    std::shared_ptr<fake::Shell> shell = std::make_shared<fake::Shell>();
    std::shared_ptr<fake::Files> files = std::make_shared<fake::Files>();
    std::shared_ptr<fake::Ticking> clock = std::make_shared<fake::Ticking>();
    DiscoveryRequest request;
    SiteProfile opened;  ///< the profile by which the doors were opened last

    Site() {
        request.givenBy = Message::verbatim(QStringLiteral("given"));
        shell->on("Get-CsService", "[]");
        shell->on("Get-CsService -PersistentChatServer", service);
        shell->on("Get-CsPool", R"([{"Site": "Site:Contoso", "Computers":
            ["pc01.contoso.com", "pc02.contoso.com", "pc03.contoso.com", "pc04.contoso.com"]}])");
        shell->on("Get-CsPersistentChatState", R"([{"PoolState": "Normal"}])");
        sql->on("FROM msdb.dbo.log_shipping_secondary", shipping({{"mgc", "SQL01"}}));
        sql->on("xp_dirtree", fake::table({"subdirectory", "depth", "file"}, {{"a.trn", "1", "1"}, {"old", "1", "0"}}));
        files->folders[QStringLiteral("\\\\sql03.contoso.com\\D$\\LogCopy")] = {{"A.trn", 1, {}}};
    }
    void give(const QString& path, const std::function<void(SiteProfile&)>& set) {
        set(request.profile);
        request.given << path;
    }
    Discovery discover() {
        auto found = pchat::discover(request, [this](const SiteProfile& profile) {
            opened = profile;
            ObservingDoors doors{{}, shell, files, clock};
            if (profile.instance(Role::Backup)) doors.sql[Role::Backup] = sql;
            return tl::expected<ObservingDoors, Message>(doors);
        });
        return found ? *found : Discovery();
    }
};

QString said(const Message& message) {
    return Catalog(Language::English).say(message);
}

QString originOf(const Discovery& found, const char* field) {
    const ProfileValue* value = found.value(QLatin1String(field));
    return value ? json::nameOf(value->origin) : QStringLiteral("no row");
}

QString valueOf(const Discovery& found, const char* field) {
    const ProfileValue* value = found.value(QLatin1String(field));
    return value ? value->value : QString();
}

QString troublesOf(const Discovery& found) {
    QStringList all;
    for (const Message& each : found.troubles)
        all << said(each);
    return all.join(QLatin1Char('\n'));
}

bool lacks(const Discovery& found, const char* field) {
    return std::any_of(found.problems.begin(), found.problems.end(),
                       [&](const json::Problem& each) { return each.path == QLatin1String(field); });
}

}  // namespace

class TestDiscovery : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyValueSaysWhereItCameFrom_data();
    void everyValueSaysWhereItCameFrom();
    void whatAProfileHasNoFieldForIsTold();
    void sourcesThatDifferAreNamed();
    void aDisputeIsNoDefault();
    void whatWasGivenStays();
    void aSilentShellLeavesLogShipping();
    void aSilentServerLeavesTheTopology();
    void theBackupInstanceMustBeKnown();
    void oneOfSeveralPools();
    void oneOfSeveralDatabases();
    void serversAfterAFailover();
    void namedInstances();
    void addressesAreTheDoorsOnly();
    void theCopyFolderIsProvenByItsFiles();
};

void TestDiscovery::everyValueSaysWhereItCameFrom_data() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("source");
    const auto row = [](const char* field, const char* value, const char* origin, const char* source) {
        QTest::newRow(field) << QString::fromUtf8(value) << QString::fromUtf8(origin) << QString::fromUtf8(source);
    };
    const char* const topology = "Get-CsService -PersistentChatServer in the management shell";
    const char* const msdb = "msdb.dbo.log_shipping_secondary on sql03.contoso.com";
    row("product", "lync2013", "found", topology);
    row("pool.fqdn", "pchat01.contoso.com", "found", topology);
    row("pool.primaryServers", "pc01.contoso.com, pc02.contoso.com", "concluded",
        "active while the pool is Normal: Get-CsService -PersistentChatServer in the management shell");
    row("pool.backupServers", "pc03.contoso.com, pc04.contoso.com", "concluded",
        "not active while the pool is Normal: Get-CsService -PersistentChatServer in the management shell");
    row("pool.primarySiteName", "", "absent", "not found: may be filled in where there is one");
    row("chat.name", "mgc", "found", "msdb.dbo.log_shipping_secondary_databases on sql03.contoso.com");
    row("chat.instances.primary", "sql01.contoso.com", "found",
        "Get-CsService -PersistentChatServer in the management shell; msdb.dbo.log_shipping_secondary on "
        "sql03.contoso.com");
    row("chat.instances.primaryMirror", "", "absent",
        "none, says Get-CsService -PersistentChatServer in the management shell");
    row("chat.instances.backupMirror", "sql04.contoso.com", "found", topology);
    row("compliance.instances.primary", "sql01.contoso.com", "found", topology);
    row("compliance.name", "mgccomp", "default", "default");
    row("folders.logShare", "\\\\filer.contoso.com\\LogShip", "found", msdb);
    row("folders.mirrorShare", "", "missing", "not found: must be filled in");
    row("folders.copyFolder", "D:\\LogCopy", "found", msdb);
    row("folders.copyFolderUnc", "\\\\sql03.contoso.com\\D$\\LogCopy", "found",
        "the same 1 file(s) are seen there as in D:\\LogCopy on sql03.contoso.com");
    row("authentication", "windows", "default", "default");
    row("sqlLogin", "", "absent", "not found: may be filled in where there is one");
}

void TestDiscovery::everyValueSaysWhereItCameFrom() {
    QFETCH(QString, value);
    QFETCH(QString, origin);
    QFETCH(QString, source);
    const Discovery found = Site().discover();
    QCOMPARE(troublesOf(found), QString());
    QVERIFY(found.disputes.empty());
    const ProfileValue* seen = found.value(QLatin1String(QTest::currentDataTag()));
    QVERIFY(seen);
    QCOMPARE(seen->value, value);
    QCOMPARE(json::nameOf(seen->origin), origin);
    QCOMPARE(said(seen->source), source);
    QCOMPARE(found.problems.size(), std::size_t{1});
    QVERIFY(lacks(found, "folders.mirrorShare"));
}

void TestDiscovery::whatAProfileHasNoFieldForIsTold() {
    QStringList told;
    for (const SeenFact& fact : Site().discover().seen)
        told << fact.id + QLatin1Char('=') + said(fact.value);
    QCOMPARE(told, QStringList({"pool.site=Contoso", "pool.state=Normal", "logShipping.restoreMode=STANDBY",
                                "logShipping.restoreDelay=5 minutes", "logShipping.fileRetention=4320 minutes",
                                "logShipping.restoreThreshold=45 minutes", "logShipping.copyJob=LSCopy",
                                "logShipping.restoreJob=LSRestore", "logShipping.monitorServer=MON01"}));
}

void TestDiscovery::sourcesThatDifferAreNamed() {
    Site site;
    site.sql->on("FROM msdb.dbo.log_shipping_secondary", shipping({{"mgc", "SQL09"}}));
    const Discovery found = site.discover();
    QCOMPARE(originOf(found, "chat.instances.primary"), QStringLiteral("disputed"));
    QVERIFY(!found.profile.instance(Role::Primary));
    QVERIFY(lacks(found, "chat.instances.primary"));
    QCOMPARE(found.disputes.size(), std::size_t{1});
    const Dispute& dispute = found.disputes.front();
    QCOMPARE(dispute.field, QStringLiteral("chat.instances.primary"));
    QCOMPARE(dispute.claims.size(), std::size_t{2});
    QCOMPARE(dispute.claims[0].value, QStringLiteral("sql01.contoso.com"));
    QCOMPARE(dispute.claims[1].value, QStringLiteral("SQL09"));
}

/// A product always has a value: what was given is told from what was never said.
void TestDiscovery::aDisputeIsNoDefault() {
    Site site;
    site.give(QStringLiteral("product"), [](SiteProfile& profile) { profile.product = Product::SkypeForBusiness2015; });
    const Discovery given = site.discover();
    QCOMPARE(originOf(given, "product"), QStringLiteral("given"));
    QCOMPARE(given.disputes.size(), std::size_t{1});
    QCOMPARE(given.disputes.front().field, QStringLiteral("product"));
    QCOMPARE(given.profile.product, Product::SkypeForBusiness2015);
}

void TestDiscovery::whatWasGivenStays() {
    Site site;
    site.give(QStringLiteral("chat.instances.primary"), [](SiteProfile& profile) {
        profile.chat.instances[Role::Primary] = {"sql07.contoso.com", {}, 0};
    });
    site.give(QStringLiteral("folders.logShare"), [](SiteProfile& profile) {
        profile.folders.logShare = QStringLiteral("\\\\FILER.contoso.com\\logship");
    });
    const Discovery found = site.discover();
    QCOMPARE(valueOf(found, "chat.instances.primary"), QStringLiteral("sql07.contoso.com"));
    QCOMPARE(originOf(found, "chat.instances.primary"), QStringLiteral("given"));
    QCOMPARE(found.profile.instance(Role::Primary)->host, QStringLiteral("sql07.contoso.com"));
    QCOMPARE(found.profile.folders.logShare, QStringLiteral("\\\\FILER.contoso.com\\logship"));
    QCOMPARE(found.disputes.size(), std::size_t{1});
    QCOMPARE(found.disputes.front().claims.size(), std::size_t{3});
    QCOMPARE(said(found.disputes.front().claims.front().source), QStringLiteral("given"));
}

void TestDiscovery::aSilentShellLeavesLogShipping() {
    Site site;
    site.shell->fail("Get-CsService -PersistentChatServer", fake::failure(FailureKind::Unsupported));
    site.give(QStringLiteral("chat.instances.backup"), [](SiteProfile& profile) {
        profile.chat.instances[Role::Backup] = {"sql03.contoso.com", {}, 0};
    });
    const Discovery found = site.discover();
    QVERIFY(troublesOf(found).startsWith(QStringLiteral("The management shell did not answer “Get-CsService")));
    QCOMPARE(originOf(found, "pool.fqdn"), QStringLiteral("missing"));
    QCOMPARE(originOf(found, "chat.instances.primaryMirror"), QStringLiteral("absent"));
    QCOMPARE(valueOf(found, "chat.instances.primary"), QStringLiteral("SQL01"));
    QCOMPARE(valueOf(found, "folders.copyFolder"), QStringLiteral("D:\\LogCopy"));
    QVERIFY(lacks(found, "pool.backupServers"));
}

void TestDiscovery::aSilentServerLeavesTheTopology() {
    Site site;
    site.sql->failAll = fake::failure(FailureKind::LoginRefused, 18456);
    const Discovery found = site.discover();
    QVERIFY(
        troublesOf(found).startsWith(QLatin1String("Log shipping could not be read from msdb of sql03.contoso.com")));
    QCOMPARE(valueOf(found, "chat.instances.primary"), QStringLiteral("sql01.contoso.com"));
    QCOMPARE(originOf(found, "folders.logShare"), QStringLiteral("missing"));
    QCOMPARE(originOf(found, "chat.name"), QStringLiteral("missing"));
    QVERIFY(!found.isComplete());
}

void TestDiscovery::theBackupInstanceMustBeKnown() {
    Site site;
    site.shell->on("Get-CsService -PersistentChatServer", "[]");
    const Discovery found = site.discover();
    QVERIFY2(troublesOf(found).contains(QLatin1String("The topology holds no Persistent Chat pool.")),
             qPrintable(troublesOf(found)));
    QVERIFY(troublesOf(found).contains(QLatin1String("which instance is the backup is not known")));
    QVERIFY(site.sql->asked().isEmpty());
}

void TestDiscovery::oneOfSeveralPools() {
    Site site;
    site.shell->on("Get-CsService -PersistentChatServer",
                   R"([{"Identity": "PersistentChatServer:a.contoso.com", "Version": 7},
                       {"Identity": "PersistentChatServer:b.contoso.com", "Version": 6}])");
    Discovery found = site.discover();
    QVERIFY2(troublesOf(found).contains(QLatin1String("a.contoso.com, b.contoso.com")), qPrintable(troublesOf(found)));
    QCOMPARE(originOf(found, "pool.fqdn"), QStringLiteral("missing"));
    site.give(QStringLiteral("pool.fqdn"),
              [](SiteProfile& profile) { profile.pool.fqdn = QStringLiteral("B.contoso.com"); });
    found = site.discover();
    QCOMPARE(valueOf(found, "pool.fqdn"), QStringLiteral("B.contoso.com"));
    QCOMPARE(valueOf(found, "product"), QStringLiteral("lync2013"));
}

void TestDiscovery::oneOfSeveralDatabases() {
    Site site;
    site.sql->on("FROM msdb.dbo.log_shipping_secondary", shipping({{"crm", "CRM01"}, {"MGC", "SQL01"}}));
    QCOMPARE(valueOf(site.discover(), "chat.name"), QStringLiteral("MGC"));
    site.sql->on("FROM msdb.dbo.log_shipping_secondary", shipping({{"crm", "CRM01"}, {"talk", "SQL01"}}));
    Discovery found = site.discover();
    QCOMPARE(originOf(found, "chat.name"), QStringLiteral("missing"));
    QVERIFY2(troublesOf(found).contains(QLatin1String("crm, talk")), qPrintable(troublesOf(found)));
    site.give(QStringLiteral("chat.name"),
              [](SiteProfile& profile) { profile.chat.name = *Name::fromString(QStringLiteral("talk")); });
    found = site.discover();
    QCOMPARE(valueOf(found, "chat.name"), QStringLiteral("talk"));
    QCOMPARE(valueOf(found, "folders.logShare"), QStringLiteral("\\\\filer.contoso.com\\LogShip"));
    site.sql->on("FROM msdb.dbo.log_shipping_secondary", shipping({}));
    QVERIFY(troublesOf(site.discover()).contains(QLatin1String("No database is set up as a log shipping secondary")));
}

void TestDiscovery::serversAfterAFailover() {
    Site site;
    site.shell->on("Get-CsPersistentChatState", R"([{"PoolState": "FailedOver"}])");
    Discovery found = site.discover();
    QCOMPARE(valueOf(found, "pool.backupServers"), QStringLiteral("pc01.contoso.com, pc02.contoso.com"));
    QCOMPARE(valueOf(found, "pool.primaryServers"), QStringLiteral("pc03.contoso.com, pc04.contoso.com"));
    site.shell->fail("Get-CsPersistentChatState", fake::failure(FailureKind::TimedOut));
    found = site.discover();
    QCOMPARE(originOf(found, "pool.backupServers"), QStringLiteral("missing"));
}

void TestDiscovery::namedInstances() {
    Site site;
    site.shell->on("Get-CsService -PersistentChatDatabase",
                   R"([{"Identity": "PersistentChatDatabase:SQL01.contoso.com", "SqlInstanceName": "CHAT"},
                       {"Identity": "PersistentChatDatabase:sql03.contoso.com", "SqlInstanceName": ""}])");
    site.sql->on("FROM msdb.dbo.log_shipping_secondary", shipping({{"mgc", "SQL01\\CHAT"}}));
    const Discovery found = site.discover();
    QVERIFY(found.disputes.empty());
    QCOMPARE(valueOf(found, "chat.instances.primary"), QStringLiteral("sql01.contoso.com\\CHAT"));
    QCOMPARE(found.profile.instance(Role::Primary)->instance, QStringLiteral("CHAT"));
    QCOMPARE(found.profile.instance(Role::Backup)->instance, QString());
}

void TestDiscovery::addressesAreTheDoorsOnly() {
    Site site;
    site.request.addresses = {{"sql03.contoso.com", "127.0.0.1,14332"}, {"sql01.contoso.com", "127.0.0.1,14330"}};
    const Discovery found = site.discover();
    QCOMPARE(site.opened.instance(Role::Backup)->address, QStringLiteral("127.0.0.1,14332"));
    QCOMPARE(found.profile.instance(Role::Primary)->address, QStringLiteral("127.0.0.1,14330"));
    QCOMPARE(found.profile.instance(Role::BackupMirror)->address, QString());
    QCOMPARE(valueOf(found, "chat.instances.backup"), QStringLiteral("sql03.contoso.com"));
}

void TestDiscovery::theCopyFolderIsProvenByItsFiles() {
    Site site;
    site.files->folders[QStringLiteral("\\\\sql03.contoso.com\\D$\\LogCopy")].push_back({"b.trn", 1, {}});
    QCOMPARE(originOf(site.discover(), "folders.copyFolderUnc"), QStringLiteral("absent"));
    site.sql->on("xp_dirtree", fake::table({"subdirectory", "depth", "file"}, {}));
    site.files->folders[QStringLiteral("\\\\sql03.contoso.com\\D$\\LogCopy")].clear();
    QCOMPARE(originOf(site.discover(), "folders.copyFolderUnc"), QStringLiteral("absent"));
}

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"

// What is asked of the instances of both sides alike, and of the Central Management store: known, unknown with its
// reason, and nothing of a server that does not answer.
#include "core/situation/draft.h"
#include "core/situation/observe.h"
#include "core/text/catalog.h"
#include "tests/situation/helpers/site_loss.h"

#include <QTest>

using namespace pchat;

class TestBothSides : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aLivingPrimaryTellsAll();
    void theBackupTellsTheSame();
    void aPrimaryLeftRestoringSaysWhereItGoesOn();
    void aMirrorHasNoPointToGoOnFrom();
    void noDatabaseIsNoFailure();
    void whatIsRefusedIsUnknownWithTheReason_data();
    void whatIsRefusedIsUnknownWithTheReason();
    void aDeadServerIsAskedOnce_data();
    void aDeadServerIsAskedOnce();
    void nothingIsAskedAfterNoAnswer();
    void complianceIsAskedWhereTheDoorsLead_data();
    void complianceIsAskedWhereTheDoorsLead();
    void complianceApartMayBeDead();
    void rowsOfADatabaseThatIsNotOnline();
    void aSumOverNoRowsIsNone();
    void theStoreTellsItsMaster_data();
    void theStoreTellsItsMaster();
    void copiesAndFrontEndPoolsAreListed();
    void whatTheShellRefusesIsUnknown();
};

namespace {

Situation observeOnly(const fake::SiteLoss& world, Section section) {
    ObserveOptions options = fake::SiteLoss::quick();
    options.only = {section};
    return world.observe(options);
}

fake::SiteLoss livingPrimary() {
    fake::SiteLoss world;
    world.profile.compliance = fake::compliance();
    world.profile.folders.primaryCopyFolder = QStringLiteral("D:\\LogCopy2");
    world.primaryLives();
    return world;
}

QString said(const Message& message) {
    return Catalog(Language::English).say(message);
}

/// Every fact of a section that has no value, by its name, with its reason.
template <class Part>
std::map<QString, QString> unknownOf(const Part& part) {
    std::map<QString, QString> reasons;
    const auto look = [&](const char* name, const auto& member) {
        if constexpr (isFact<std::decay_t<decltype(member)>>)
            if (!member.isKnown()) reasons[QString::fromLatin1(name)] = said(member.unknownBecause);
    };
    std::apply([&](const auto&... field) { (look(field.name, part.*(field.member)), ...); }, Part::fields());
    return reasons;
}

}  // namespace

void TestBothSides::aLivingPrimaryTellsAll() {
    const Situation s = observeOnly(livingPrimary(), Section::Primary);
    const PartnerSection& p = *s.primary;
    QVERIFY(unknownOf(p).empty());
    QCOMPARE(p.database->mirroringPartner, QStringLiteral("SQL02"));
    QCOMPARE(p.database->lastLogBackup->toString(), QStringLiteral("1300"));
    QCOMPARE(p.database->recoveryFork, QUuid::fromString(fake::fork));
    QCOMPARE(p.database->familyGuid, QUuid::fromString(fake::family));
    QVERIFY(!p.database->redo);
    QCOMPARE(p.sessions->size(), std::size_t{1});
    QCOMPARE(p.sessions->front().login, QStringLiteral("CONTOSO\\chat"));
    const PrimaryShippingFacts& shipping = *p.primaryShipping;
    QVERIFY(shipping.exists && shipping.backupJobEnabled);
    QCOMPARE(shipping.backupJobName, QStringLiteral("LSBackup_mgc"));
    QCOMPARE(shipping.backupShare, fake::share);
    QCOMPARE(shipping.secondaryServer, QStringLiteral("SQL03"));
    QVERIFY(!shipping.backupJob.isNull() && shipping.lastBackupFile.endsWith(QStringLiteral("mgc_3.trn")));
    QVERIFY(!p.logShipping->exists);
    QCOMPARE(p.files->size(), std::size_t{2});
    QVERIFY(!p.files->front().isLog && p.files->back().isLog);
    QCOMPARE(p.files->front().bytes, qint64{1280} * 8192);
    QCOMPARE(p.files->back().physicalName, QStringLiteral("L:\\Log\\mgc.ldf"));
    QCOMPARE(p.volumes->front().freeBytes, 400000000);
    QVERIFY(*p.seesShare && *p.seesCopyFolder);
    QCOMPARE(p.compliance->state, QStringLiteral("ONLINE"));
    QCOMPARE(*p.complianceRows, 12);
    QCOMPARE(p.sessions.at, QDateTime(QDate(2026, 11, 23), QTime(21, 0, 10), Qt::UTC));
}

void TestBothSides::theBackupTellsTheSame() {
    fake::SiteLoss world;
    world.profile.compliance = fake::compliance();
    const Situation s = observeOnly(world, Section::Backup);
    QVERIFY(unknownOf(*s.backup).empty());
    QVERIFY(!s.backup->primaryShipping->exists);
    const SecondarySetUp& setUp = *s.backup->setUp;
    QCOMPARE(setUp.monitorServer, QStringLiteral("MON01"));
    QVERIFY(!setUp.monitorTakesPassword);
    QCOMPARE(setUp.restoreThreshold, 45);
    QCOMPARE(setUp.copyJob.schedules.size(), std::size_t{1});
    QCOMPARE(setUp.copyJob.schedules.front().freqSubdayInterval, 15);
    QCOMPARE(setUp.copyJob.schedules.front().activeEndTime, 235900);
    QCOMPARE(setUp.restoreJob.description, QStringLiteral("Restores"));
    QVERIFY(setUp.restoreJob.schedules.empty());
    QCOMPARE(s.backup->files->size(), std::size_t{2});
    QCOMPARE(*s.backup->complianceRows, 41);
}

void TestBothSides::aPrimaryLeftRestoringSaysWhereItGoesOn() {
    fake::SiteLoss world = livingPrimary();
    world.primary->on("FROM sys.databases", fake::table({"state_desc"}, {{"RESTORING"}}));
    const Situation s = observeOnly(world, Section::Primary);
    QCOMPARE(s.primary->database->redo->lsn.toString(), QStringLiteral("1000"));
    QCOMPARE(s.primary->database->redo->fork, QUuid::fromString(fake::fork));
}

void TestBothSides::aMirrorHasNoPointToGoOnFrom() {
    fake::SiteLoss world = livingPrimary();
    world.primary->on("FROM sys.databases",
                      fake::table({"state_desc", "mirroring_role_desc"}, {{"RESTORING", "MIRROR"}}));
    QVERIFY(!observeOnly(world, Section::Primary).primary->database->redo);
    QCOMPARE(world.primary->countAsked("redo_start_lsn"), 0);
}

void TestBothSides::noDatabaseIsNoFailure() {
    fake::SiteLoss world = livingPrimary();
    world.primary->on("FROM sys.databases", fake::table({"state_desc"}, {}));
    world.primary->on("SELECT f.name, f.physical_name", fake::table({"name"}, {}));
    world.primary->on("FROM msdb.dbo.log_shipping_primary_databases", fake::table({"backup_share"}, {}));
    const Situation s = observeOnly(world, Section::Primary);
    QVERIFY(s.primary->database->state.isEmpty());
    QVERIFY(s.primary->files->empty() && !s.primary->primaryShipping->exists);
}

void TestBothSides::whatIsRefusedIsUnknownWithTheReason_data() {
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("fact");
    const auto row = [](const char* fact, const char* question) {
        QTest::newRow(fact) << QString::fromLatin1(question) << QString::fromLatin1(fact);
    };
    row("database", "FROM sys.databases");
    row("sessions", "FROM master.sys.sysprocesses AS p WHERE p.dbid");
    row("primaryShipping", "FROM msdb.dbo.log_shipping_primary_databases");
    row("logShipping", "sp_help_log_shipping_secondary_database");
    row("files", "SELECT f.name, f.physical_name");
    row("volumes", "FROM sys.master_files AS f CROSS APPLY");
    row("seesShare", "xp_fileexist N'\\\\filer");
    row("seesCopyFolder", "xp_fileexist N'D:");
    row("compliance", "ON r.database_id = d.database_id WHERE d.name = N'mgccomp'");
    row("complianceRows", "FROM [mgccomp].sys.tables");
}

void TestBothSides::whatIsRefusedIsUnknownWithTheReason() {
    QFETCH(QString, question);
    QFETCH(QString, fact);
    fake::SiteLoss world = livingPrimary();
    world.primary->fail(question, fake::failure(FailureKind::PermissionDenied, 229, QStringLiteral("denied")));
    auto reasons = unknownOf(*observeOnly(world, Section::Primary).primary);
    QCOMPARE(reasons[fact], QStringLiteral("denied"));
    if (fact == QStringLiteral("compliance")) reasons.erase(QStringLiteral("complianceRows"));
    QCOMPARE(reasons.size(), std::size_t{1});
}

void TestBothSides::aDeadServerIsAskedOnce_data() {
    QTest::addColumn<int>("kind");
    for (const FailureKind kind : {FailureKind::Unreachable, FailureKind::TimedOut, FailureKind::LoginRefused})
        QTest::addRow("%s", qPrintable(json::nameOf(kind))) << static_cast<int>(kind);
}

void TestBothSides::aDeadServerIsAskedOnce() {
    QFETCH(int, kind);
    fake::SiteLoss world = livingPrimary();
    world.primary->failAll = fake::failure(static_cast<FailureKind>(kind), 0, QStringLiteral("nothing answered"));
    const auto reasons = unknownOf(*observeOnly(world, Section::Primary).primary);
    QCOMPARE(world.primary->asked().size(), 1);
    for (const char* fact : {"server", "database", "sessions", "primaryShipping", "logShipping", "files", "volumes",
                             "seesShare", "seesCopyFolder", "compliance", "complianceRows"})
        QCOMPARE(reasons.at(QString::fromLatin1(fact)), QStringLiteral("nothing answered"));
    world.backup->failAll = world.primary->failAll;
    const auto backup = unknownOf(*observeOnly(world, Section::Backup).backup);
    QCOMPARE(world.backup->asked().size(), 1);
    QCOMPARE(backup.size(), std::tuple_size_v<decltype(BackupSection::fields())>);
}

void TestBothSides::nothingIsAskedAfterNoAnswer() {
    fake::SiteLoss world = livingPrimary();
    world.primary->fail("FROM msdb.dbo.log_shipping_primary_databases",
                        fake::failure(FailureKind::ConnectionLost, 0, QStringLiteral("broken off")));
    const Situation s = observeOnly(world, Section::Primary);
    QVERIFY(s.primary->sessions.isKnown() && s.primary->database.isKnown());
    QCOMPARE(said(s.primary->files.unknownBecause), QStringLiteral("broken off"));
    QVERIFY(world.primary->asked().last().contains(QStringLiteral("log_shipping_primary_databases")));
}

void TestBothSides::complianceIsAskedWhereTheDoorsLead_data() {
    QTest::addColumn<QString>("primary");  // of mgccomp, HOST or HOST\INSTANCE; "-": the profile names none
    QTest::addColumn<QString>("reason");   // empty: asked
    QTest::addColumn<bool>("isApart");
    QTest::newRow("beside mgc") << "sql01.contoso.com" << QString() << false;
    QTest::newRow("the short name") << "SQL01" << QString() << false;
    QTest::newRow("another instance") << "sql01.contoso.com\\COMP" << QString() << true;
    QTest::newRow("another host") << "sql09.contoso.com" << QString() << true;
    QTest::newRow("no instance") << "-"
                                 << "names no server for this role" << false;
    QTest::newRow("no compliance") << QString() << "names no compliance database" << false;
}

void TestBothSides::complianceIsAskedWhereTheDoorsLead() {
    QFETCH(QString, primary);
    QFETCH(QString, reason);
    QFETCH(bool, isApart);
    fake::SiteLoss world = livingPrimary();
    auto& compliance = world.profile.compliance;
    if (primary.isEmpty())
        compliance.reset();
    else if (primary == QStringLiteral("-"))
        compliance->instances.erase(Role::Primary);
    else
        compliance->instances[Role::Primary] = {primary.section(u'\\', 0, 0), primary.section(u'\\', 1)};
    const Situation s = observeOnly(world, Section::Primary);
    QCOMPARE(s.primary->compliance.isKnown(), reason.isEmpty());
    QCOMPARE(s.primary->complianceRows.isKnown(), reason.isEmpty());
    QVERIFY(said(s.primary->complianceRows.unknownBecause).contains(reason));
    const int asked = reason.isEmpty() ? 2 : 0;
    QCOMPARE(world.primary->countAsked("mgccomp"), isApart ? 0 : asked);
    QCOMPARE(world.complianceApart->countAsked("mgccomp"), isApart ? asked : 0);
}

/// The instance of the chat database answers all the same, and the other way round.
void TestBothSides::complianceApartMayBeDead() {
    fake::SiteLoss world = livingPrimary();
    world.profile.compliance->instances[Role::Primary] = {QStringLiteral("sql09.contoso.com"), {}};
    world.complianceApart->failAll = fake::failure(FailureKind::Unreachable);
    const Situation s = observeOnly(world, Section::Primary);
    QVERIFY(s.primary->database.isKnown());
    QVERIFY(!s.primary->compliance.isKnown() && !s.primary->complianceRows.isKnown());
    fake::SiteLoss other = livingPrimary();
    other.profile.compliance->instances[Role::Primary] = {QStringLiteral("sql09.contoso.com"), {}};
    other.primary->failAll = fake::failure(FailureKind::Unreachable);
    const Situation t = observeOnly(other, Section::Primary);
    QVERIFY(!t.primary->database.isKnown());
    QCOMPARE(*t.primary->complianceRows, qint64{9});
}

void TestBothSides::rowsOfADatabaseThatIsNotOnline() {
    fake::SiteLoss world = livingPrimary();
    const QString state = QStringLiteral("ON r.database_id = d.database_id WHERE d.name = N'mgccomp'");
    world.primary->on(state, fake::table({"state_desc"}, {{"RESTORING"}}));
    const Situation mirrored = observeOnly(world, Section::Primary);
    QVERIFY(said(mirrored.primary->complianceRows.unknownBecause).contains(QStringLiteral("RESTORING")));
    world.primary->on(state, fake::table({"state_desc"}, {}));
    const Situation none = observeOnly(world, Section::Primary);
    QVERIFY(said(none.primary->complianceRows.unknownBecause).contains(QStringLiteral("no database mgccomp")));
    QCOMPARE(world.primary->countAsked("sys.partitions"), 0);
}

void TestBothSides::aSumOverNoRowsIsNone() {
    fake::SiteLoss world = livingPrimary();
    world.primary->on("FROM [mgccomp].sys.tables", fake::table({"tables", "rows"}, {{"0", "NULL"}}));
    QCOMPARE(*observeOnly(world, Section::Primary).primary->complianceRows, 0);
}

void TestBothSides::theStoreTellsItsMaster_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("master");  // "?": unknown
    QTest::newRow("text") << QByteArray(R"([{"ActiveMasterFqdn": "fe02.contoso.com"}])") << "fe02.contoso.com";
    QTest::newRow("object") << QByteArray(R"([{"ActiveMasterFqdn": {"Fqdn": "fe02.contoso.com"}}])")
                            << "fe02.contoso.com";
    QTest::newRow("empty") << QByteArray(R"([{"ActiveMasterFqdn": ""}])") << QString();
    QTest::newRow("null") << QByteArray(R"([{"ActiveMasterFqdn": null}])") << QString();
    QTest::newRow("no such property") << QByteArray(R"([{"ActiveReplicas": []}])") << "?";
    QTest::newRow("nothing") << QByteArray("[]") << "?";
}

void TestBothSides::theStoreTellsItsMaster() {
    QFETCH(QByteArray, answer);
    QFETCH(QString, master);
    fake::SiteLoss world;
    world.shell->on("Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus", answer.constData());
    const auto fact = observeOnly(world, Section::Pool).pool->managementMaster;
    QCOMPARE(fact.isKnown() ? *fact : QStringLiteral("?"), master);
    QCOMPARE(fact.unknownBecause.isEmpty(), fact.isKnown());
}

void TestBothSides::copiesAndFrontEndPoolsAreListed() {
    const Situation s = observeOnly(fake::SiteLoss(), Section::Pool);
    const auto& replicas = *s.pool->replicas;
    QCOMPARE(replicas.size(), std::size_t{2});  // one did not tell
    QVERIFY(replicas[0].computer == QStringLiteral("pc03.contoso.com") && replicas[0].isUpToDate);
    QVERIFY(replicas[1].computer == QStringLiteral("pc01.contoso.com") && !replicas[1].isUpToDate);
    QCOMPARE(*s.pool->registrarPools, (std::vector<QString>{"fe01.contoso.com", "fe02.contoso.com"}));
}

void TestBothSides::whatTheShellRefusesIsUnknown() {
    fake::SiteLoss world;
    const Failure refused = fake::failure(FailureKind::PermissionDenied, 0, QStringLiteral("no role"));
    for (const char* part : {"Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus",
                             "Get-CsManagementStoreReplicationStatus", "Get-CsService -Registrar"})
        world.shell->fail(QString::fromLatin1(part), refused);
    const auto reasons = unknownOf(*observeOnly(world, Section::Pool).pool);
    for (const char* fact : {"managementMaster", "replicas", "registrarPools", "frontEnds"})
        QCOMPARE(reasons.at(QString::fromLatin1(fact)), QStringLiteral("no role"));
    QCOMPARE(reasons.size(), std::size_t{4});
}

QTEST_GUILESS_MAIN(TestBothSides)
#include "tst_both_sides.moc"

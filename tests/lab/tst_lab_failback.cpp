// The way back, and a role swap, by hand: everything that an administrator would send, executed by the estate.
#include "tests/lab/helpers/hand.h"

#include <QDir>
#include <QTest>

using namespace pchat;
using pchat::test::Hand;
using pchat::test::Practice;
using pchat::test::primaryShipping;
using pchat::test::secondaryShipping;

namespace {

const QString share = QStringLiteral("\\\\filer.contoso.com\\LogShip");
const QString copies = QStringLiteral("D:\\LogCopy");

QJsonObject messagesOf(const Practice& practice) {
    return practice.truth().value(QStringLiteral("messages")).toObject();
}

qint64 lostIn(const Practice& practice) {
    return messagesOf(practice)[QStringLiteral("lost")][QStringLiteral("count")].toInteger();
}

qint64 presentAfter(const Practice& practice, const char* role) {
    return messagesOf(practice)[QStringLiteral("afterOutage")][QStringLiteral("present")][QLatin1String(role)]
        .toInteger();
}

void pass(Practice& practice, int minutes) {
    for (int minute = 0; minute < minutes; ++minute)
        practice.estate().observing.clock->wait(std::chrono::minutes(1), {});
}

const QString stateOfChat = QStringLiteral("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'");
const QString chatSessions = QStringLiteral(
    "SELECT COUNT(*) AS sessions FROM master.sys.sysprocesses AS p WHERE p.dbid = DB_ID(N'mgc') AND p.program_name = "
    "N'PersistentChat'");

const QString lastFullBackup = QStringLiteral(
    "SELECT TOP (1) m.physical_device_name FROM msdb.dbo.backupset AS b JOIN msdb.dbo.backupmediafamily AS m ON "
    "m.media_set_id = b.media_set_id WHERE b.database_name = N'mgc' AND b.type = 'D' ORDER BY b.backup_set_id DESC");

/// The last outcome of a job: 1 succeeded, 0 failed, empty: it has not run.
QString outcomeOf(Practice& practice, Role role, const QString& job) {
    return practice.cell(role, QStringLiteral("SELECT TOP (1) h.run_status FROM msdb.dbo.sysjobhistory AS h JOIN "
                                              "msdb.dbo.sysjobs AS j ON j.job_id = h.job_id WHERE j.name = N'%1' AND "
                                              "h.step_id = 0 ORDER BY h.instance_id DESC")
                                   .arg(job));
}

}  // namespace

class TestFailback : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void ontoARebuiltPrimary();
    void swapAndSwapBack();
    void jobStartedByHand();
    void folderThatCannotBeReached();
    void partnerOffIsHeardOfAtOnce();
    void staleCopyOnTheMirror();
    void complianceIsMirroredToo();

  private:
    static bool clearServers(Practice& practice);
};

/// Nobody is active, and every chat server has heard of it.
bool TestFailback::clearServers(Practice& practice) {
    if (!Hand(practice).activate({})) return false;
    pass(practice, 4);
    return practice.cell(Role::Backup, chatSessions) == QLatin1String("0");
}

void TestFailback::ontoARebuiltPrimary() {
    Practice practice(QStringLiteral("site-loss"), 9);
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    Hand hand(practice);
    QVERIFY(hand.failOver());
    pass(practice, 30);
    const qint64 lost = lostIn(practice);
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("primary-rebuilt")));
    pass(practice, 10);
    QVERIFY(clearServers(practice));
    QVERIFY(practice.execute(Role::Backup, "ALTER DATABASE [mgc] SET PARTNER OFF"));
    const QString file = share + QStringLiteral("\\mgc_failback.bak");
    QVERIFY(practice.execute(
        Role::Backup,
        QStringLiteral("BACKUP DATABASE [mgc] TO DISK = N'%1' WITH INIT, CHECKSUM, STATS = 5").arg(file)));
    QCOMPARE(practice.cell(Role::Backup, lastFullBackup), file);
    QVERIFY(practice.execute(Role::Primary,
                             QStringLiteral("RESTORE VERIFYONLY FROM DISK = N'%1' WITH FILE = 1, CHECKSUM").arg(file)));
    QVERIFY(practice.execute(
        Role::Primary, QStringLiteral("RESTORE DATABASE [mgc] FROM DISK = N'%1' WITH FILE = 1, NORECOVERY, REPLACE, "
                                      "CHECKSUM, STATS = 5, MOVE N'mgc' TO N'D:\\SQLData\\mgc.mdf', MOVE N'mgc_log' TO "
                                      "N'D:\\SQLLog\\mgc_log.ldf'")
                           .arg(file)));
    QCOMPARE(practice.cell(Role::Primary, stateOfChat), QStringLiteral("RESTORING"));
    QVERIFY(practice.execute(Role::Primary, "RESTORE DATABASE [mgc] WITH RECOVERY"));
    // The backup database becomes the secondary again: from the same file, then by log shipping.
    QVERIFY(practice.execute(Role::Backup, QStringLiteral("RESTORE DATABASE [mgc] FROM DISK = N'%1' WITH FILE = 1, "
                                                          "NORECOVERY, REPLACE, CHECKSUM, STATS = 5")
                                               .arg(file)));
    QVERIFY(hand.mirror(QStringLiteral("sql01.contoso.com")));
    QVERIFY(hand.mirror(QStringLiteral("sql01.contoso.com"), QStringLiteral("PersistentChatCompliance")));
    QVERIFY(practice.execute(Role::Primary, primaryShipping(QStringLiteral("SQL03"), share)));
    QVERIFY(practice.execute(Role::Backup, secondaryShipping(QStringLiteral("SQL01"), share, copies)));
    QVERIFY(hand.setState(QStringLiteral("Normal")));
    QVERIFY(hand.activate({QStringLiteral("pc01"), QStringLiteral("pc02")}));
    pass(practice, 45);
    QCOMPARE(practice.cell(Role::Primary, chatSessions), QStringLiteral("2"));
    QCOMPARE(lostIn(practice), lost);
    QVERIFY(messagesOf(practice)[QStringLiteral("inOrder")].toBool());
    // Log shipping runs: what was written at most a quarter of an hour ago is there.
    const QStringList jobs{QStringLiteral("LSCopy_SQL01_mgc"), QStringLiteral("LSRestore_SQL01_mgc")};
    for (const QString& job : jobs)
        QCOMPARE(outcomeOf(practice, Role::Backup, job), QStringLiteral("1"));
    QCOMPARE(outcomeOf(practice, Role::Primary, QStringLiteral("LSBackup_mgc")), QStringLiteral("1"));
    QVERIFY(presentAfter(practice, "backup") > presentAfter(practice, "primary") - 30);
    QCOMPARE(practice.cell(Role::Primary,
                           "SELECT s.secondary_server FROM msdb.dbo.log_shipping_primary_secondaries AS "
                           "s JOIN msdb.dbo.log_shipping_primary_databases AS p ON p.primary_id = "
                           "s.primary_id WHERE p.primary_database = N'mgc' AND p.last_backup_file IS "
                           "NOT NULL"),
             QStringLiteral("SQL03"));
    QVERIFY(practice.cell(Role::Primary, "SELECT m.last_backup_file FROM msdb.dbo.log_shipping_monitor_primary AS m")
                .startsWith(share));
    QCOMPARE(presentAfter(practice, "primaryMirror"), presentAfter(practice, "primary"));
    QVERIFY(!practice
                 .cell(Role::Backup, QStringLiteral("SELECT m.last_restored_file FROM "
                                                    "msdb.dbo.log_shipping_monitor_secondary AS m"))
                 .isEmpty());
}

void TestFailback::swapAndSwapBack() {
    Practice practice(QStringLiteral("roles-swapped"), 4);
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    Hand hand(practice);
    pass(practice, 20);
    QVERIFY(
        practice.shell(QStringLiteral("Invoke-CsDatabaseFailover -PoolFqdn 'pchat01.contoso.com' -DatabaseType "
                                      "PersistentChat -NewPrincipal Primary -Confirm:$false")));
    QVERIFY(hand.activate({}));
    pass(practice, 4);
    for (const Role role : {Role::Primary, Role::PrimaryMirror})
        QVERIFY(practice.execute(role,
                                 "EXEC master.dbo.sp_delete_log_shipping_primary_secondary @primary_database = "
                                 "N'mgc', @secondary_server = N'SQL03', @secondary_database = N'mgc'; "
                                 "EXEC master.dbo.sp_delete_log_shipping_primary_database @database = N'mgc'"));
    QVERIFY(practice.execute(Role::Primary, "ALTER DATABASE [mgc] SET PARTNER OFF"));
    // The tail makes the old primary unavailable, and nothing is lost.
    const QString tail = share + QStringLiteral("\\mgc_tail.trn");
    QVERIFY(practice.execute(
        Role::Primary, QStringLiteral("BACKUP LOG [mgc] TO DISK = N'%1' WITH INIT, CHECKSUM, NORECOVERY").arg(tail)));
    QCOMPARE(practice.cell(Role::Primary, stateOfChat), QStringLiteral("RESTORING"));
    QVERIFY(practice.execute(Role::Backup,
                             "EXEC master.dbo.sp_delete_log_shipping_secondary_database "
                             "@secondary_database = N'mgc'"));
    hand.copyLogs();
    hand.applyLogs();
    QVERIFY(practice.execute(
        Role::Backup, QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'%1' WITH FILE = 1, NORECOVERY").arg(tail)));
    QVERIFY(hand.finish());
    pass(practice, 10);
    QCOMPARE(lostIn(practice), 0);
    // Log shipping the other way, onto the database that the tail left: it is initialised already.
    QVERIFY(practice.execute(Role::Backup, primaryShipping(QStringLiteral("SQL01"), share)));
    QVERIFY(practice.execute(Role::Primary, secondaryShipping(QStringLiteral("SQL03"), share, copies)));
    pass(practice, 40);
    QCOMPARE(outcomeOf(practice, Role::Primary, QStringLiteral("LSRestore_SQL03_mgc")), QStringLiteral("1"));
    QVERIFY(presentAfter(practice, "primary") > 10);
    QCOMPARE(practice.cell(Role::Primary, stateOfChat), QStringLiteral("RESTORING"));
    QVERIFY(QDir(practice.folder() + QStringLiteral("/drives/SQL01/D/LogCopy")).count() > 4);
    // And back: the same again with the sides exchanged.
    QVERIFY(clearServers(practice));
    QVERIFY(practice.execute(Role::Backup, "ALTER DATABASE [mgc] SET PARTNER OFF"));
    const QString second = share + QStringLiteral("\\mgc_tail2.trn");
    QVERIFY(practice.execute(
        Role::Backup, QStringLiteral("BACKUP LOG [mgc] TO DISK = N'%1' WITH INIT, CHECKSUM, NORECOVERY").arg(second)));
    for (const char* job : {"LSCopy_SQL03_mgc", "LSRestore_SQL03_mgc"}) {
        QVERIFY(practice.execute(
            Role::Primary, QStringLiteral("EXEC msdb.dbo.sp_start_job @job_name = N'%1'").arg(QLatin1String(job))));
        practice.estate().observing.clock->wait(std::chrono::seconds(1), {});
    }
    QVERIFY(practice.execute(
        Role::Primary, QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'%1' WITH FILE = 1, NORECOVERY").arg(second)));
    QVERIFY(practice.execute(Role::Primary, "RESTORE DATABASE [mgc] WITH RECOVERY"));
    QVERIFY(hand.setState(QStringLiteral("Normal")) && hand.activate({QStringLiteral("pc01"), QStringLiteral("pc02")}));
    pass(practice, 10);
    QCOMPARE(lostIn(practice), 0);
    QVERIFY(messagesOf(practice)[QStringLiteral("inOrder")].toBool());
}

void TestFailback::jobStartedByHand() {
    Practice practice(QStringLiteral("site-loss"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    const QString job = QStringLiteral("LSCopy_SQL01_mgc");
    const qsizetype before = practice.logs(practice.profile().folders.copyFolderUnc).size();
    QVERIFY(
        practice.execute(Role::Backup, "EXEC msdb.dbo.sp_update_job @job_name = N'LSCopy_SQL01_mgc', @enabled = 0"));
    pass(practice, 2);
    QCOMPARE(practice.logs(practice.profile().folders.copyFolderUnc).size(), before);
    QVERIFY(practice.execute(Role::Backup, "EXEC msdb.dbo.sp_start_job @job_name = N'LSCopy_SQL01_mgc'"));
    pass(practice, 1);
    QCOMPARE(outcomeOf(practice, Role::Backup, job), QStringLiteral("1"));
    QVERIFY(practice.logs(practice.profile().folders.copyFolderUnc).size() > before);
    QCOMPARE(practice.cell(Role::Backup,
                           "SELECT TOP (1) h.session_status FROM "
                           "msdb.dbo.log_shipping_monitor_history_detail AS h WHERE h.agent_type = 1 "
                           "ORDER BY h.session_id DESC"),
             QStringLiteral("2"));
}

void TestFailback::folderThatCannotBeReached() {
    Practice practice(QStringLiteral("share-lost"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(practice.execute(Role::Backup, "EXEC msdb.dbo.sp_start_job @job_name = N'LSCopy_SQL01_mgc'"));
    pass(practice, 1);
    QCOMPARE(outcomeOf(practice, Role::Backup, QStringLiteral("LSCopy_SQL01_mgc")), QStringLiteral("0"));
    QCOMPARE(practice.cell(Role::Backup, "SELECT COUNT(*) AS n FROM msdb.dbo.log_shipping_monitor_error_detail"),
             QStringLiteral("1"));
}

void TestFailback::partnerOffIsHeardOfAtOnce() {
    const QString partner = QStringLiteral(
        "SELECT m.mirroring_partner_instance FROM sys.database_mirroring AS m WHERE m.database_id = DB_ID(N'mgc')");
    Practice practice(QStringLiteral("roles-swapped"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    pass(practice, 10);
    QCOMPARE(practice.cell(Role::Primary, partner), QStringLiteral("SQL02"));
    QVERIFY(practice.execute(Role::PrimaryMirror, "ALTER DATABASE [mgc] SET PARTNER OFF"));
    QCOMPARE(practice.cell(Role::Primary, partner), QString());
    QCOMPARE(practice.cell(Role::Primary, stateOfChat), QStringLiteral("RESTORING"));
    QCOMPARE(presentAfter(practice, "primary"), presentAfter(practice, "primaryMirror"));
    QVERIFY(practice.execute(Role::Primary, "DROP DATABASE [mgc]"));
    QCOMPARE(practice.cell(Role::Primary, stateOfChat), QString());
}

void TestFailback::staleCopyOnTheMirror() {
    Practice practice(QStringLiteral("primary-alive"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(practice.execute(Role::Primary, "ALTER DATABASE [mgc] SET PARTNER OFF"));
    const QString install = QStringLiteral(
        "Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn "
        "'sql01.contoso.com' -FileShare '\\\\filer.contoso.com\\Mirror' %1"
        "-Confirm:$false");
    const auto refused = practice.shell(install.arg(QString()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, FailureKind::Refused);
    QCOMPARE(refused.error().errorNumber(), 1478);
    QVERIFY(practice.shell(install.arg(QStringLiteral("-DropExistingDatabasesOnMirror "))));
    QVERIFY(!practice.shell(install.arg(QStringLiteral("-DropExistingDatabasesOnMirror "))));
}

void TestFailback::complianceIsMirroredToo() {
    const QString rows = QStringLiteral(
        "SELECT COUNT(*) AS tables, SUM(p.rows) AS rows FROM [mgccomp].sys.tables AS t "
        "JOIN [mgccomp].sys.partitions AS p ON p.object_id = t.object_id WHERE "
        "t.is_ms_shipped = 0 AND p.index_id IN (0, 1)");
    const QString events = QStringLiteral(
        "SELECT SUM(p.rows) AS rows FROM [mgccomp].sys.tables AS t JOIN "
        "[mgccomp].sys.partitions AS p ON p.object_id = t.object_id WHERE t.name = "
        "N'tblComplianceEvents'");
    Practice practice(QStringLiteral("primary-alive"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(practice.cell(Role::Primary, rows).toInt() > 1);
    QCOMPARE(practice.cell(Role::Primary, events), QStringLiteral("4"));
    QCOMPARE(practice.cell(Role::PrimaryMirror, rows), QStringLiteral("error 954"));
    const QString uninstall = QStringLiteral(
        "Uninstall-CsMirrorDatabase -DatabaseType PersistentChatCompliance "
        "-SqlServerFqdn 'sql01.contoso.com' -Confirm:$false");
    const auto state =
        practice.shell(QStringLiteral("Get-CsDatabaseMirrorState -PoolFqdn 'pchat01.contoso.com' "
                                      "-DatabaseType PersistentChatCompliance"));
    QVERIFY(state);
    QCOMPARE(state->objects.front().value(QStringLiteral("StateOnMirror")).toString(), QStringLiteral("Mirror"));
    QVERIFY(practice.shell(uninstall));
    QVERIFY(!practice.shell(uninstall));
    QCOMPARE(practice.cell(Role::PrimaryMirror, rows), QStringLiteral("error 927"));
    QVERIFY(Hand(practice).mirror(QStringLiteral("sql01.contoso.com"), QStringLiteral("PersistentChatCompliance")));
}

QTEST_GUILESS_MAIN(TestFailback)
#include "tst_lab_failback.moc"

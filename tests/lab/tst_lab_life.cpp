// What goes on by itself: users who write where a chat server is connected, and what happens from outside.
#include "tests/lab/helpers/hand.h"

#include <QTest>

using namespace pchat;
using pchat::test::Hand;
using pchat::test::Practice;

namespace {

QJsonObject messagesOf(const Practice& practice) {
    return practice.truth().value(QStringLiteral("messages")).toObject();
}

qint64 writtenAfter(const Practice& practice) {
    return messagesOf(practice)[QStringLiteral("afterOutage")][QStringLiteral("written")].toInteger();
}

qint64 presentAfter(const Practice& practice, const char* role) {
    return messagesOf(practice)[QStringLiteral("afterOutage")][QStringLiteral("present")][QLatin1String(role)]
        .toInteger();
}

qint64 lostIn(const Practice& practice) {
    return messagesOf(practice)[QStringLiteral("lost")][QStringLiteral("count")].toInteger();
}

void pass(Practice& practice, int minutes) {
    for (int minute = 0; minute < minutes; ++minute)
        practice.estate().observing.clock->wait(std::chrono::minutes(1), {});
}

const QString stateOfChat = QStringLiteral("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'");
const QString roleOfChat =
    QStringLiteral("SELECT m.mirroring_role_desc FROM sys.database_mirroring AS m WHERE m.database_id = DB_ID(N'mgc')");
const QString mirrorStateOfChat = QStringLiteral(
    "SELECT m.mirroring_state_desc FROM sys.database_mirroring AS m WHERE m.database_id = DB_ID(N'mgc')");
const QString chatSessions = QStringLiteral(
    "SELECT COUNT(*) AS sessions FROM master.sys.sysprocesses AS p WHERE p.dbid = DB_ID(N'mgc') AND p.program_name = "
    "N'PersistentChat'");

}  // namespace

class TestLife : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nobodyWritesWithoutChatServers();
    void usersGoOnAfterTheFailover();
    void sameSeedSameMessages();
    void complianceIsProcessed();
    void thrownOutUsersWait();
    void primaryReturns();
    void primaryIsRebuilt();
    void networkIsCut();
    void networkIsCutAndHeals();
    void mirrorFailsOver();
    void backupMirrorIsLost();
    void primaryIsLostAlone();
    void primaryIsDamaged();
    void eventsThatCannotBe();
    void timePasses();
};

void TestLife::nobodyWritesWithoutChatServers() {
    Practice practice(QStringLiteral("site-loss"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    pass(practice, 60);
    QCOMPARE(writtenAfter(practice), 0);
    QVERIFY(practice.execute(Role::Backup, QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY")));
    pass(practice, 30);
    QCOMPARE(writtenAfter(practice), 0);
}

void TestLife::usersGoOnAfterTheFailover() {
    Practice practice(QStringLiteral("site-loss"), 3);
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(Hand(practice).failOver());
    const qint64 lost = lostIn(practice);
    const qint64 before = messagesOf(practice)[QStringLiteral("written")].toInteger();
    pass(practice, 60);
    const QJsonObject messages = messagesOf(practice);
    const qint64 after = writtenAfter(practice);
    QVERIFY2(after > 30 && after < 120, qPrintable(QString::number(after)));
    QCOMPARE(presentAfter(practice, "backup"), after);
    QCOMPARE(presentAfter(practice, "primary"), 0);
    QCOMPARE(messages[QStringLiteral("written")].toInteger(), before);
    QCOMPARE(lostIn(practice), lost);
    QVERIFY(messages[QStringLiteral("inOrder")].toBool());
    // The mirror hardens what the principal writes.
    QCOMPARE(presentAfter(practice, "backupMirror"), after);
    QCOMPARE(practice.cell(Role::Backup, QStringLiteral("SELECT SUM(p.rows) AS rows FROM [mgc].sys.tables AS t JOIN "
                                                        "[mgc].sys.partitions AS p ON p.object_id = t.object_id "
                                                        "WHERE t.name = N'tblChat'")),
             QString::number(messages[QStringLiteral("present")][QStringLiteral("backup")].toInteger() + after));
}

void TestLife::sameSeedSameMessages() {
    const auto portrait = [](quint64 seed) {
        Practice practice(QStringLiteral("site-loss"), seed);
        if (!practice.isOpen() || !Hand(practice).failOver()) return QJsonObject{};
        pass(practice, 30);
        return messagesOf(practice);
    };
    const QJsonObject first = portrait(5);
    QVERIFY(first[QStringLiteral("afterOutage")][QStringLiteral("written")].toInteger() > 0);
    QCOMPARE(portrait(5), first);
    QVERIFY(portrait(6) != first);
}

void TestLife::complianceIsProcessed() {
    const QString rows = QStringLiteral(
        "SELECT SUM(p.rows) AS rows FROM [mgccomp].sys.tables AS t JOIN "
        "[mgccomp].sys.partitions AS p ON p.object_id = t.object_id WHERE t.name = "
        "N'tblComplianceEvents'");
    Practice practice(QStringLiteral("site-loss"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QCOMPARE(practice.cell(Role::Backup, rows), QStringLiteral("0"));
    Hand hand(practice);
    QVERIFY(hand.failOver());
    pass(practice, 14);
    QVERIFY(practice.cell(Role::Backup, rows).toInt() > 0);
    // With nobody active nothing is added, and what there is is gone after the adapter's next run.
    QVERIFY(hand.activate({}));
    pass(practice, 20);
    QCOMPARE(practice.cell(Role::Backup, rows), QStringLiteral("0"));
    QVERIFY(writtenAfter(practice) > 0);
}

void TestLife::thrownOutUsersWait() {
    Practice practice(QStringLiteral("site-loss"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(Hand(practice).failOver());
    pass(practice, 5);
    QCOMPARE(practice.cell(Role::Backup, chatSessions), QStringLiteral("2"));
    QVERIFY(practice.execute(
        Role::Backup, QStringLiteral("ALTER DATABASE [mgc] SET PARTNER OFF; ALTER DATABASE [mgc] SET RESTRICTED_USER "
                                     "WITH ROLLBACK IMMEDIATE")));
    const qint64 after = writtenAfter(practice);
    pass(practice, 20);
    QCOMPARE(writtenAfter(practice), after);
    QVERIFY(practice.execute(Role::Backup, QStringLiteral("ALTER DATABASE [mgc] SET MULTI_USER")));
    pass(practice, 20);
    QVERIFY(writtenAfter(practice) > after);
    QCOMPARE(practice.cell(Role::Backup, chatSessions), QStringLiteral("2"));
}

void TestLife::primaryReturns() {
    Practice practice(QStringLiteral("power-outage"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(Hand(practice).failOver());
    pass(practice, 10);
    const qint64 lost = lostIn(practice);
    const qsizetype logs = practice.logs(practice.profile().folders.logShare).size();
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("primary-returns")));
    QCOMPARE(practice.cell(Role::Primary, stateOfChat), QStringLiteral("ONLINE"));
    QCOMPARE(practice.cell(Role::Primary, roleOfChat), QStringLiteral("PRINCIPAL"));
    QCOMPARE(practice.cell(Role::PrimaryMirror, roleOfChat), QStringLiteral("MIRROR"));
    // Its backup job is due, its chat servers believe that the pool is Normal, and users write on both sides.
    QCOMPARE(practice.logs(practice.profile().folders.logShare).size(), logs + 1);
    QCOMPARE(practice.cell(Role::Primary, chatSessions), QStringLiteral("2"));
    pass(practice, 2);
    const qint64 stray = presentAfter(practice, "primary");
    QVERIFY(stray > 0);
    QCOMPARE(lostIn(practice), lost + stray);
    // What was changed meanwhile reaches them after two or three minutes.
    pass(practice, 4);
    QCOMPARE(practice.cell(Role::Primary, chatSessions), QStringLiteral("0"));
    const qint64 all = presentAfter(practice, "primary");
    pass(practice, 20);
    QCOMPARE(presentAfter(practice, "primary"), all);
    QCOMPARE(presentAfter(practice, "primaryMirror"), all);
    QCOMPARE(practice.logs(practice.profile().folders.logShare).size(), logs + 2);
    QCOMPARE(lostIn(practice), lost + all);
}

void TestLife::primaryIsRebuilt() {
    Practice practice(QStringLiteral("site-loss"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(Hand(practice).failOver());
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("primary-rebuilt")));
    QCOMPARE(practice.cell(Role::Primary, stateOfChat), QStringLiteral("ONLINE"));
    QCOMPARE(practice.cell(Role::Primary, roleOfChat), QString());
    QCOMPARE(practice.cell(Role::PrimaryMirror, stateOfChat), QString());
    QCOMPARE(practice.cell(Role::Primary, QStringLiteral("SELECT COUNT(*) AS n FROM msdb.dbo.sysjobs")),
             QStringLiteral("0"));
    QCOMPARE(practice.cell(Role::Primary, QStringLiteral("SELECT COUNT(*) AS n FROM "
                                                         "msdb.dbo.log_shipping_primary_databases")),
             QStringLiteral("0"));
    for (const char* database : {"mgc", "mgccomp"})
        QVERIFY(practice
                    .cell(Role::Primary,
                          QStringLiteral("SELECT COUNT(*) AS tables FROM [%1].sys.tables").arg(QLatin1String(database)))
                    .toInt() > 2);
    QCOMPARE(messagesOf(practice)[QStringLiteral("present")][QStringLiteral("primary")].toInteger(), 0);
    // Its chat servers are new too, and know where the pool is.
    pass(practice, 15);
    QCOMPARE(practice.cell(Role::Primary, chatSessions), QStringLiteral("0"));
    QCOMPARE(presentAfter(practice, "primary"), 0);
}

void TestLife::networkIsCut() {
    Practice practice(QStringLiteral("network-cut"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QCOMPARE(practice.ask(Role::Primary, "SELECT 1 AS one").error().kind, FailureKind::Unreachable);
    const qsizetype logs = practice.logs(practice.profile().folders.logShare).size();
    pass(practice, 40);
    // Beyond the cut life goes on, save for the share, which is on this side.
    const qint64 stray = presentAfter(practice, "primary");
    QVERIFY(stray > 10);
    QCOMPARE(presentAfter(practice, "primaryMirror"), stray);
    QCOMPARE(practice.logs(practice.profile().folders.logShare).size(), logs);
    QVERIFY(Hand(practice).failOver());
    pass(practice, 10);
    QVERIFY(presentAfter(practice, "backup") > 0);
    QVERIFY(presentAfter(practice, "primary") > stray);
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("network-heals")));
    QCOMPARE(practice.cell(Role::Primary, chatSessions), QStringLiteral("2"));
    QCOMPARE(practice.cell(Role::Primary,
                           QStringLiteral("SELECT TOP (1) h.run_status FROM msdb.dbo.sysjobhistory AS h ORDER BY "
                                          "h.instance_id DESC")),
             QStringLiteral("0"));
    pass(practice, 4);
    QCOMPARE(practice.cell(Role::Primary, chatSessions), QStringLiteral("0"));
    QVERIFY(messagesOf(practice)[QStringLiteral("inOrder")].toBool());
}

void TestLife::networkIsCutAndHeals() {
    Practice practice(QStringLiteral("roles-swapped"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    pass(practice, 5);
    QCOMPARE(practice.cell(Role::PrimaryMirror, chatSessions), QStringLiteral("2"));
    const qint64 before = writtenAfter(practice);
    QVERIFY(before > 0);
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("network-cut")));
    QCOMPARE(practice.ask(Role::PrimaryMirror, "SELECT 1 AS one").error().kind, FailureKind::Unreachable);
    const auto gone =
        practice.shell(QStringLiteral("Test-CsDatabase -DatabaseType PersistentChat -SqlServerFqdn "
                                      "'sql02.contoso.com'"));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, FailureKind::Unreachable);
    pass(practice, 10);
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("network-heals")));
    QVERIFY(practice.ask(Role::PrimaryMirror, "SELECT 1 AS one"));
    QVERIFY(writtenAfter(practice) > before);
    QCOMPARE(lostIn(practice), 0);
}

void TestLife::mirrorFailsOver() {
    Practice practice(QStringLiteral("roles-swapped"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QCOMPARE(practice.cell(Role::Primary, roleOfChat), QStringLiteral("MIRROR"));
    QVERIFY(
        practice.shell(QStringLiteral("Invoke-CsDatabaseFailover -PoolFqdn 'pchat01.contoso.com' -DatabaseType "
                                      "PersistentChat -NewPrincipal Primary -Confirm:$false")));
    QCOMPARE(practice.cell(Role::Primary, roleOfChat), QStringLiteral("PRINCIPAL"));
    pass(practice, 5);
    QCOMPARE(practice.cell(Role::Primary, chatSessions), QStringLiteral("2"));
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("mirror-fails-over")));
    QCOMPARE(practice.cell(Role::PrimaryMirror, roleOfChat), QStringLiteral("PRINCIPAL"));
    QCOMPARE(practice.cell(Role::PrimaryMirror, chatSessions), QStringLiteral("2"));
    QCOMPARE(practice.cell(Role::Primary, stateOfChat), QStringLiteral("RESTORING"));
    pass(practice, 10);
    QCOMPARE(lostIn(practice), 0);
    QCOMPARE(presentAfter(practice, "primary"), writtenAfter(practice));
}

void TestLife::backupMirrorIsLost() {
    Practice practice(QStringLiteral("site-loss"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(Hand(practice).failOver());
    QCOMPARE(practice.cell(Role::Backup, mirrorStateOfChat), QStringLiteral("SYNCHRONIZED"));
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("backup-mirror-lost")));
    QCOMPARE(practice.cell(Role::Backup, mirrorStateOfChat), QStringLiteral("DISCONNECTED"));
    QCOMPARE(practice.ask(Role::BackupMirror, "SELECT 1 AS one").error().kind, FailureKind::Unreachable);
    pass(practice, 20);
    QVERIFY(writtenAfter(practice) > 0);
    QCOMPARE(presentAfter(practice, "backupMirror"), 0);
}

void TestLife::primaryIsLostAlone() {
    Practice practice(QStringLiteral("all-well"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("primary-lost")));
    QCOMPARE(practice.ask(Role::Primary, "SELECT 1 AS one").error().kind, FailureKind::Unreachable);
    QCOMPARE(practice.cell(Role::PrimaryMirror, mirrorStateOfChat), QStringLiteral("DISCONNECTED"));
    QCOMPARE(practice.cell(Role::PrimaryMirror, roleOfChat), QStringLiteral("MIRROR"));
}

void TestLife::primaryIsDamaged() {
    Practice practice(QStringLiteral("all-well"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("primary-damaged")));
    QCOMPARE(practice.cell(Role::Primary, stateOfChat), QStringLiteral("SUSPECT"));
    const QString log =
        QStringLiteral("BACKUP LOG [mgc] TO DISK = N'\\\\filer.contoso.com\\LogShip\\x.bak' WITH %1INIT");
    QVERIFY(!practice.execute(Role::Primary, log.arg(QString())));
    QVERIFY(practice.execute(Role::Primary, log.arg(QStringLiteral("NO_TRUNCATE, CONTINUE_AFTER_ERROR, "))));
    QVERIFY(!lab::happen(practice.folder(), QStringLiteral("primary-damaged")));
}

void TestLife::eventsThatCannotBe() {
    Practice practice(QStringLiteral("no-mirror"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(!lab::happen(practice.folder(), QStringLiteral("mirror-fails-over")));
    QVERIFY(!lab::happen(practice.folder(), QStringLiteral("backup-mirror-lost")));
    const auto unknown = lab::happen(practice.folder(), QStringLiteral("primary-return"));
    QVERIFY(!unknown);
    const QString said = QString::fromUtf8(QJsonDocument(unknown.error().toJson()).toJson());
    for (const QString& name : lab::events())
        QVERIFY2(said.contains(name), qPrintable(said));
    QVERIFY(!lab::happen(practice.folder() + QStringLiteral("/none"), QStringLiteral("primary-returns")));
}

void TestLife::timePasses() {
    Practice practice(QStringLiteral("primary-alive"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    const QDateTime before = practice.estate().observing.clock->now();
    const qsizetype logs = practice.logs(practice.profile().folders.logShare).size();
    QVERIFY(lab::letPass(practice.folder(), std::chrono::minutes(60)));
    practice.reopen();
    QVERIFY(before.secsTo(practice.estate().observing.clock->now()) >= 3600);
    QCOMPARE(practice.logs(practice.profile().folders.logShare).size(), logs + 5);
    QVERIFY(!lab::letPass(practice.folder() + QStringLiteral("/none"), std::chrono::minutes(1)));
}

QTEST_GUILESS_MAIN(TestLife)
#include "tst_lab_life.moc"

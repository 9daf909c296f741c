// ALTER DATABASE … SET PARTNER by hand: a mirror is set up, fails over and is removed; and what SQL Server refuses.
#include "core/lab/server/mirroring.h"
#include "tests/lab/helpers/hand.h"

#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

/// "P" the principal, SQL01; "M" the future mirror, SQL02.
struct Sent {
    Role role = Role::Primary;
    QString batch;
};

QString onShare(const char* file) {
    return QStringLiteral("DISK = N'\\\\filer.contoso.com\\Mirror\\%1'").arg(QLatin1String(file));
}

Sent sent(const QString& step) {
    static const QMap<QString, Sent> words{
        {"full", {Role::Primary, "BACKUP DATABASE [mgc] TO " + onShare("p.bak") + " WITH INIT"}},
        {"log", {Role::Primary, "BACKUP LOG [mgc] TO " + onShare("p.trn") + " WITH INIT"}},
        {"later log", {Role::Primary, "BACKUP LOG [mgc] TO " + onShare("later.trn") + " WITH INIT"}},
        {"drop", {Role::PrimaryMirror, "DROP DATABASE [mgc]"}},
        {"restore full", {Role::PrimaryMirror, "RESTORE DATABASE [mgc] FROM " + onShare("p.bak") + " WITH NORECOVERY"}},
        {"restore log", {Role::PrimaryMirror, "RESTORE LOG [mgc] FROM " + onShare("p.trn") + " WITH NORECOVERY"}},
        {"recover", {Role::PrimaryMirror, "RESTORE DATABASE [mgc] WITH RECOVERY"}},
        {"create", {Role::PrimaryMirror, "CREATE DATABASE [mgc]"}},
        {"own full", {Role::PrimaryMirror, "BACKUP DATABASE [mgc] TO " + onShare("m.bak") + " WITH INIT"}},
        {"own tail", {Role::PrimaryMirror, "BACKUP LOG [mgc] TO " + onShare("m.trn") + " WITH INIT, NORECOVERY"}},
        {"await", {Role::PrimaryMirror, "ALTER DATABASE [mgc] SET PARTNER = N'TCP://sql01.contoso.com:5022'"}},
        {"begin", {Role::Primary, "ALTER DATABASE [mgc] SET PARTNER = 'TCP://sql02.contoso.com:5022'"}}};
    if (words.contains(step)) return words.value(step);
    return {step.startsWith(QLatin1String("M: ")) ? Role::PrimaryMirror : Role::Primary, step.mid(3)};
}

int send(Practice& practice, const QString& step) {
    const Sent one = sent(step);
    const auto outcome = practice.act(one.role, one.batch);
    return outcome ? 0 : outcome.error().errorNumber();
}

/// What a view says of mgc on this server: "PRINCIPAL SYNCHRONIZED TCP://…".
QString shownOn(Practice& practice, Role role) {
    QStringList words;
    for (const char* column : {"mirroring_role_desc", "mirroring_state_desc", "mirroring_partner_name"})
        words << practice.cell(
            role, QStringLiteral("SELECT m.%1 FROM sys.database_mirroring AS m WHERE m.database_id = DB_ID(N'mgc')")
                      .arg(QLatin1String(column)));
    return words.join(u' ');
}

qint64 presentOn(const Practice& practice, const char* role) {
    const QJsonObject messages = practice.truth().value(QStringLiteral("messages")).toObject();
    return messages[QStringLiteral("present")][QLatin1String(role)].toInteger();
}

const QStringList copied{"drop", "full", "log", "restore full", "restore log"};
const QStringList mirrored = copied + QStringList{"await", "begin"};

}  // namespace

class TestSetPartner : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void setUpFailOverAndEnd();
    void refusals_data();
    void refusals();
    void fitness_data();
    void fitness();
    void aDeadMirrorIsNotReached();
    void theCmdletsGoOnWithIt();
};

void TestSetPartner::setUpFailOverAndEnd() {
    Practice practice(QStringLiteral("primary-alive"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QCOMPARE(send(practice, QStringLiteral("P: ALTER DATABASE [mgc] SET PARTNER OFF")), 0);
    for (const QString& step : mirrored)
        QVERIFY2(send(practice, step) == 0, qPrintable(step));
    QCOMPARE(shownOn(practice, Role::Primary), QStringLiteral("PRINCIPAL SYNCHRONIZED TCP://sql02.contoso.com:5022"));
    QCOMPARE(shownOn(practice, Role::PrimaryMirror),
             QStringLiteral("MIRROR SYNCHRONIZED TCP://sql01.contoso.com:5022"));
    const qint64 before = presentOn(practice, "primary");
    QVERIFY(before > 0);
    QCOMPARE(send(practice, QStringLiteral("P: ALTER DATABASE [mgc] SET PARTNER FAILOVER")), 0);
    QCOMPARE(shownOn(practice, Role::Primary), QStringLiteral("MIRROR SYNCHRONIZED TCP://sql02.contoso.com:5022"));
    QCOMPARE(shownOn(practice, Role::PrimaryMirror),
             QStringLiteral("PRINCIPAL SYNCHRONIZED TCP://sql01.contoso.com:5022"));
    QCOMPARE(presentOn(practice, "primaryMirror"), before);
    QCOMPARE(send(practice, QStringLiteral("M: ALTER DATABASE [mgc] SET PARTNER OFF")), 0);
    for (const Role role : {Role::Primary, Role::PrimaryMirror})
        QCOMPARE(shownOn(practice, role).trimmed(), QString());
    const QString state = QStringLiteral("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'");
    QCOMPARE(practice.cell(Role::Primary, state), QStringLiteral("RESTORING"));
    QCOMPARE(practice.cell(Role::PrimaryMirror, state), QStringLiteral("ONLINE"));
}

void TestSetPartner::refusals_data() {
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<int>("number");
    const auto row = [](const char* name, const QStringList& steps, const QString& statement, int number) {
        QTest::newRow(name) << steps << statement << number;
    };
    const QString failover = QStringLiteral("ALTER DATABASE [mgc] SET PARTNER FAILOVER");
    const auto partner = [](const char* address) {
        return QStringLiteral("P: ALTER DATABASE [mgc] SET PARTNER = '%1'").arg(QLatin1String(address));
    };
    row("off twice", {}, "P: ALTER DATABASE [mgc] SET PARTNER OFF", 1416);
    row("failover without a mirror", {}, "P: " + failover, 1416);
    row("mirror not told", copied, "begin", 1418);
    row("no such host", copied, partner("TCP://sql99.contoso.com:5022"), 1418);
    row("other port", copied, partner("TCP://sql02.contoso.com:7022"), 1418);
    row("no address", copied, partner("sql02.contoso.com:5022"), 1449);
    row("itself", {}, partner("TCP://SQL01:5022"), 1452);
    row("other data center", {}, partner("TCP://sql03.contoso.com:5022"), 50000);
    row("no copy", {"drop"}, "begin", 1448);
    row("copy is online", {"drop", "create"}, "begin", 1464);
    row("principal first", {"drop", "create"}, "await", 1464);
    row("log not restored", copied + QStringList{"await", "later log"}, "begin", 1412);
    row("no log restored", {"drop", "full", "restore full", "await"}, "begin", 1478);
    row("log taken, none restored", {"drop", "full", "restore full", "await", "later log"}, "begin", 1412);
    row("other fork", copied + QStringList{"recover", "own tail", "await"}, "begin", 1412);
    row("other database", {"drop", "create", "own full", "own tail", "await"}, "begin", 1407);
    row("simple model", copied + QStringList{"await", "P: ALTER DATABASE [mgc] SET RECOVERY SIMPLE"}, "begin", 1465);
    row("read-only", copied + QStringList{"await", "P: ALTER DATABASE [mgc] SET READ_ONLY WITH ROLLBACK IMMEDIATE"},
        "begin", 1466);
    row("single user", copied + QStringList{"await", "P: ALTER DATABASE [mgc] SET SINGLE_USER WITH ROLLBACK IMMEDIATE"},
        "begin", 1488);
    row("read-only while mirrored", mirrored, "P: ALTER DATABASE [mgc] SET READ_ONLY WITH ROLLBACK IMMEDIATE", 1468);
    row("twice on the mirror", copied + QStringList{"await"}, "await", 1405);
    row("twice on the principal", mirrored, "begin", 1405);
    row("failover on the mirror", mirrored, "M: " + failover, 1470);
    row("failover from elsewhere", mirrored, "P: USE [mgccomp] " + failover, 50000);
    row("restore on a mirror that waits", copied + QStringList{"await"}, "restore log", 3104);
}

void TestSetPartner::refusals() {
    QFETCH(QStringList, steps);
    QFETCH(QString, statement);
    QFETCH(int, number);
    Practice practice(QStringLiteral("primary-alive"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QCOMPARE(send(practice, QStringLiteral("P: ALTER DATABASE [mgc] SET PARTNER OFF")), 0);
    for (const QString& step : steps)
        QVERIFY2(send(practice, step) == 0, qPrintable(step));
    const QString before = shownOn(practice, Role::Primary);
    QCOMPARE(send(practice, statement), number);
    QCOMPARE(shownOn(practice, Role::Primary), before);
}

void TestSetPartner::fitness_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("sequence");
    QTest::addColumn<int>("asPrincipal");
    QTest::addColumn<int>("asMirror");
    QTest::newRow("online") << int{lab::Online} << int{lab::NotMirrored} << 0 << 0 << 1464;
    QTest::newRow("restoring") << int{lab::Restoring} << int{lab::NotMirrored} << 0 << 5052 << 1418;
    QTest::newRow("suspect") << int{lab::Suspect} << int{lab::NotMirrored} << 0 << 1467 << 1464;
    QTest::newRow("mirror of another") << int{lab::Restoring} << int{lab::Mirror} << 1 << 1405 << 1460;
}

void TestSetPartner::fitness() {
    QFETCH(int, state);
    QFETCH(int, role);
    QFETCH(int, sequence);
    lab::Database database;
    database.state = state;
    database.mirroringRole = role;
    database.mirroringSequence = sequence;
    QTEST(lab::principalRefusal(database), "asPrincipal");
    QTEST(lab::mirrorRefusal({}, {database}), "asMirror");
}

void TestSetPartner::aDeadMirrorIsNotReached() {
    Practice practice(QStringLiteral("site-loss"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(Hand(practice).failOver());
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("backup-mirror-lost")));
    practice.reopen();
    const auto refused = [&](const char* batch) {
        const auto outcome = practice.act(Role::Backup, QLatin1String(batch));
        return outcome ? 0 : outcome.error().errorNumber();
    };
    QCOMPARE(refused("ALTER DATABASE [mgc] SET PARTNER FAILOVER"), 1447);
    QCOMPARE(refused("ALTER DATABASE [mgc] SET PARTNER OFF"), 0);
    QCOMPARE(refused("ALTER DATABASE [mgc] SET PARTNER = 'TCP://sql04.contoso.com:5022'"), 1418);
    const auto install = practice.shell(
        QStringLiteral("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn 'sql03.contoso.com' "
                       "-FileShare '%1' -DropExistingDatabasesOnMirror -Confirm:$false")
            .arg(practice.profile().folders.mirrorShare));
    QVERIFY(!install);
    QCOMPARE(install.error().errorNumber(), 1418);
    QCOMPARE(install.error().kind, FailureKind::Refused);
}

/// A mirror set up by T-SQL fails over by the cmdlet, and one that the cmdlet set up by T-SQL.
void TestSetPartner::theCmdletsGoOnWithIt() {
    Practice practice(QStringLiteral("primary-alive"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QCOMPARE(send(practice, QStringLiteral("P: ALTER DATABASE [mgc] SET PARTNER FAILOVER")), 0);
    QCOMPARE(shownOn(practice, Role::PrimaryMirror), QStringLiteral("PRINCIPAL SYNCHRONIZED TCP://sql01:5022"));
    QCOMPARE(send(practice, QStringLiteral("M: ALTER DATABASE [mgc] SET PARTNER FAILOVER")), 0);
    QCOMPARE(send(practice, QStringLiteral("P: ALTER DATABASE [mgc] SET PARTNER OFF")), 0);
    for (const QString& step : mirrored)
        QVERIFY2(send(practice, step) == 0, qPrintable(step));
    const QString failover = QStringLiteral(
        "Invoke-CsDatabaseFailover -PoolFqdn 'pchat01.contoso.com' -DatabaseType PersistentChat -NewPrincipal %1 "
        "-Confirm:$false");
    QVERIFY(practice.shell(failover.arg(QStringLiteral("Mirror"))));
    QVERIFY(shownOn(practice, Role::PrimaryMirror).startsWith(QLatin1String("PRINCIPAL SYNCHRONIZED")));
    QVERIFY(practice.shell(failover.arg(QStringLiteral("Primary"))));
    QVERIFY(shownOn(practice, Role::Primary).startsWith(QLatin1String("PRINCIPAL SYNCHRONIZED")));
}

QTEST_GUILESS_MAIN(TestSetPartner)
#include "tst_set_partner.moc"

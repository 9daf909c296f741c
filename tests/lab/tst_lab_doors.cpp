#include "core/estate/abandon.h"
#include "core/lab/world/layout.h"
#include "tests/lab/helpers/practice.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace pchat;
using pchat::test::Practice;

class TestDoors : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void storeAndReplica();
    void replicasOfOtherComputers();
    void pushedReplica();
    void refusedByTheStore_data();
    void refusedByTheStore();
    void copies();
    void copyFails_data();
    void copyFails();
    void moves();
    void movesNot_data();
    void movesNot();
    void paths_data();
    void paths();
    void sqlFaults_data();
    void sqlFaults();
    void killedRestoreIsSettled_data();
    void killedRestoreIsSettled();
    void hangingDoorIsAbandoned();

  private:
    std::unique_ptr<Practice> m_practice;
    void setFaults(const char* json);
    [[nodiscard]] QString state(bool local);
    [[nodiscard]] QString stateOn(const char* computer);
    [[nodiscard]] Outcome<CopyReceipt> copyFirst(const QString& to);
};

void TestDoors::init() {
    m_practice = std::make_unique<Practice>(QStringLiteral("site-loss"));
    QVERIFY2(m_practice->isOpen(), qPrintable(m_practice->problem()));
}

void TestDoors::setFaults(const char* json) {
    QFile file(lab::Layout(m_practice->folder()).faults());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    m_practice->reopen();
    QVERIFY2(m_practice->isOpen(), qPrintable(m_practice->problem()));
}

QString TestDoors::state(bool local) {
    const auto answer = m_practice->shell(
        QStringLiteral("Get-CsPersistentChatState -Identity 'PersistentChatServer:pchat01.contoso.com'%1")
            .arg(local ? QStringLiteral(" -LocalStore") : QString()));
    return answer ? answer->objects.front().value(QStringLiteral("PoolState")).toString() : QString();
}

QString TestDoors::stateOn(const char* computer) {
    const QString call = QStringLiteral("Get-CsPersistentChatState -LocalStore");
    const auto answer = m_practice->shell(
        QStringLiteral("Invoke-Command -ComputerName '%1' -ScriptBlock { %2 }").arg(QLatin1String(computer), call));
    return answer ? answer->objects.front().value(QStringLiteral("PoolState")).toString()
                  : json::nameOf(answer.error().kind);
}

/// Each server has a copy of its own, which is read on that server alone.
void TestDoors::replicasOfOtherComputers() {
    QVERIFY(m_practice->shell(QStringLiteral("Set-CsPersistentChatState -PoolState FailedOver -Confirm:$false")));
    QCOMPARE(stateOn("pc03.contoso.com"), QStringLiteral("Normal"));
    m_practice->estate().observing.clock->wait(std::chrono::minutes(3), {});
    QCOMPARE(stateOn("pc03.contoso.com"), QStringLiteral("FailedOver"));
    QCOMPARE(stateOn("PC04"), QStringLiteral("FailedOver"));
    const QDateTime before = m_practice->estate().observing.clock->now();
    QCOMPARE(stateOn("pc01.contoso.com"), QStringLiteral("unreachable"));
    QVERIFY(before.secsTo(m_practice->estate().observing.clock->now()) >= 10);
    QCOMPARE(stateOn("pc09.contoso.com"), QStringLiteral("unreachable"));
}

void TestDoors::storeAndReplica() {
    QCOMPARE(state(false), QStringLiteral("Normal"));
    QVERIFY(m_practice->shell(QStringLiteral("Set-CsPersistentChatState -PoolState FailedOver -Confirm:$false")));
    QCOMPARE(state(false), QStringLiteral("FailedOver"));
    QCOMPARE(state(true), QStringLiteral("Normal"));
    m_practice->estate().observing.clock->wait(std::chrono::minutes(1), {});
    QCOMPARE(state(true), QStringLiteral("Normal"));
    m_practice->estate().observing.clock->wait(std::chrono::minutes(2), {});
    m_practice->reopen();
    QCOMPARE(state(true), QStringLiteral("FailedOver"));
}

void TestDoors::pushedReplica() {
    QVERIFY(m_practice->shell(QStringLiteral("Set-CsPersistentChatState -PoolState FailedOver -WhatIf")));
    QCOMPARE(state(false), QStringLiteral("Normal"));
    QVERIFY(m_practice->shell(QStringLiteral("Set-CsPersistentChatState -PoolState FailedOver")));
    QVERIFY(m_practice->shell(QStringLiteral("Invoke-CsManagementStoreReplication")));
    m_practice->estate().observing.clock->wait(std::chrono::seconds(10), {});
    QCOMPARE(state(true), QStringLiteral("FailedOver"));
}

void TestDoors::refusedByTheStore_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* line, FailureKind kind) {
        QTest::newRow(line) << QString::fromUtf8(line) << static_cast<int>(kind);
    };
    row("Set-CsPersistentChatState -Identity 'PersistentChatServer:other' -PoolState FailedOver",
        FailureKind::NotFound);
    row("Get-CsPool -Identity nowhere", FailureKind::NotFound);
    row("Get-CsAdminRoleAssignment -Identity stranger", FailureKind::NotFound);
    row("Set-CsPersistentChatActiveServer -ActiveServers @{Replace='pc09.contoso.com'}", FailureKind::Refused);
    row("Set-CsPersistentChatActiveServer -ActiveServers @{Replace='pc01.contoso.com','pc02.contoso.com',"
        "'pc03.contoso.com','pc04.contoso.com','pc05.contoso.com'}",
        FailureKind::Refused);
    row("Test-CsDatabase -DatabaseType PersistentChat -SqlServerFqdn 'sql01.contoso.com'", FailureKind::Unreachable);
    row("Test-CsDatabase -DatabaseType PersistentChat -SqlServerFqdn 'sql03.contoso.com'", FailureKind::Refused);
    row("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn 'sql03.contoso.com' -FileShare "
        "'\\\\filer.contoso.com\\Mirror' -Confirm:$false",
        FailureKind::Refused);
    row("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn 'sql01.contoso.com' -FileShare "
        "'\\\\filer.contoso.com\\Mirror' -Confirm:$false",
        FailureKind::Unreachable);
    row("Set-CsChatState -PoolState FailedOver", FailureKind::Invalid);
}

void TestDoors::refusedByTheStore() {
    QFETCH(QString, line);
    const auto answer = m_practice->shell(line);
    QVERIFY(!answer);
    QTEST(static_cast<int>(answer.error().kind), "kind");
}

Outcome<CopyReceipt> TestDoors::copyFirst(const QString& to) {
    const Folders& folders = m_practice->profile().folders;
    const QString name = m_practice->logs(folders.logShare).last();
    return m_practice->estate().acting.files->copy(folders.logShare + QLatin1Char('\\') + name, to, {});
}

void TestDoors::copies() {
    const Folders& folders = m_practice->profile().folders;
    const QString name = m_practice->logs(folders.logShare).last();
    const auto receipt = copyFirst(folders.copyFolderUnc + QLatin1Char('\\') + name);
    QVERIFY(receipt);
    QFile copy(m_practice->folder() + QStringLiteral("/drives/SQL03/D/LogCopy/") + name);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    const QByteArray bytes = copy.readAll();
    QCOMPARE(receipt->bytes, qint64{bytes.size()});
    QCOMPARE(receipt->sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(m_practice->estate().observing.files->list(folders.logShare, {})->back().modified,
             QFileInfo(copy).lastModified().toUTC());
    QVERIFY(!QFile::exists(copy.fileName() + QStringLiteral(".partial")));
    QVERIFY(m_practice->verify(folders.copyFolder, name));
}

void TestDoors::copyFails_data() {
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("leavesPartial");
    const auto row = [](const char* name, const char* moment, const char* act, FailureKind kind, bool partial) {
        QTest::newRow(name) << QStringLiteral(
                                   R"([{"door":"files","contains":".trn","nth":1,"moment":"%1","act":"%2"}])")
                                   .arg(QLatin1String(moment), QLatin1String(act))
                                   .toUtf8()
                            << static_cast<int>(kind) << partial;
    };
    row("missing", "before", "error:2", FailureKind::NotFound, false);
    row("denied", "before", "error:5", FailureKind::PermissionDenied, false);
    row("in use", "before", "error:32", FailureKind::Busy, false);
    row("no host", "before", "error:53", FailureKind::Unreachable, false);
    row("full", "middle", "error:112", FailureKind::NoSpace, true);
    row("damaged", "middle", "error:23", FailureKind::Damaged, true);
    row("line broke", "middle", "disconnect", FailureKind::ConnectionLost, true);
}

void TestDoors::copyFails() {
    QFETCH(QByteArray, faults);
    QFETCH(int, kind);
    QFETCH(bool, leavesPartial);
    setFaults(faults.constData());
    const QString to = m_practice->profile().folders.copyFolderUnc + QStringLiteral("\\new.trn");
    const auto failed = copyFirst(to);
    QVERIFY(!failed);
    QCOMPARE(static_cast<int>(failed.error().kind), kind);
    const QString real = m_practice->folder() + QStringLiteral("/drives/SQL03/D/LogCopy/new.trn");
    QVERIFY(!QFile::exists(real));
    QCOMPARE(QFile::exists(real + QStringLiteral(".partial")), leavesPartial);
    QVERIFY(copyFirst(to));
    QVERIFY(!QFile::exists(real + QStringLiteral(".partial")));
}

void TestDoors::moves() {
    const Folders& folders = m_practice->profile().folders;
    const QString name = m_practice->logs(folders.logShare).last();
    const auto before = m_practice->estate().observing.files->list(folders.logShare, {})->back();
    const QString aside = folders.logShare + QStringLiteral("\\aside");
    FileActor& door = *m_practice->estate().acting.files;
    QVERIFY(door.move(folders.logShare + QLatin1Char('\\') + name, aside + QLatin1Char('\\') + name, {}));
    QVERIFY(!m_practice->logs(folders.logShare).contains(name));
    const auto moved = m_practice->estate().observing.files->list(aside, {});
    QVERIFY(moved && moved->size() == 1);
    QCOMPARE(moved->front().name, name);
    QCOMPARE(moved->front().bytes, before.bytes);
    QCOMPARE(moved->front().modified, before.modified);
    QVERIFY(door.move(aside + QLatin1Char('\\') + name, folders.logShare + QLatin1Char('\\') + name, {}));
    QCOMPARE(m_practice->logs(folders.logShare).last(), name);
}

void TestDoors::movesNot_data() {
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("kind");
    const QByteArray none("[]");
    QTest::newRow("over another") << none << QStringLiteral("\\\\filer.contoso.com\\LogShip\\%1")
                                  << static_cast<int>(FailureKind::Refused);
    QTest::newRow("two folders deep") << none << QStringLiteral("\\\\filer.contoso.com\\LogShip\\one\\two\\%2")
                                      << static_cast<int>(FailureKind::NotFound);
    QTest::newRow("in use") << QByteArray(R"([{"door":"files","contains":".trn","act":"error:32"}])")
                            << QStringLiteral("\\\\filer.contoso.com\\LogShip\\aside\\%2")
                            << static_cast<int>(FailureKind::Busy);
}

void TestDoors::movesNot() {
    QFETCH(QByteArray, faults);
    QFETCH(QString, to);
    setFaults(faults.constData());
    const QString& share = m_practice->profile().folders.logShare;
    const QStringList logs = m_practice->logs(share);
    const QString from = share + QLatin1Char('\\') + logs.last();
    const QString target = to.replace(QStringLiteral("%1"), logs.first()).replace(QStringLiteral("%2"), logs.last());
    const auto moved = m_practice->estate().acting.files->move(from, target, {});
    QVERIFY(!moved);
    QTEST(static_cast<int>(moved.error().kind), "kind");
    QCOMPARE(m_practice->logs(share), logs);
}

void TestDoors::paths_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* folder, FailureKind kind) {
        QTest::newRow(folder) << QString::fromUtf8(folder) << static_cast<int>(kind);
    };
    row(R"(\\filer.contoso.com\Nothing)", FailureKind::NotFound);
    row(R"(\\filer.contoso.com\LogShip\none)", FailureKind::NotFound);
    row(R"(\\sql01.contoso.com\D$)", FailureKind::Unreachable);
    row(R"(\\filer.contoso.com\LogShip\a:b)", FailureKind::Invalid);
    row(R"(D:\LogCopy)", FailureKind::NotFound);
}

void TestDoors::paths() {
    QFETCH(QString, folder);
    QFETCH(int, kind);
    const auto listed = m_practice->estate().observing.files->list(folder, {});
    QVERIFY(!listed);
    QCOMPARE(static_cast<int>(listed.error().kind), kind);
    QVERIFY(!m_practice->estate().observing.files->freeSpace(folder, {}));
    QVERIFY(*m_practice->estate().observing.files->freeSpace(m_practice->profile().folders.logShare, {}) > 1000000);
}

void TestDoors::sqlFaults_data() {
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("act");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("enabled");
    QTest::newRow("refused before") << QStringLiteral("before") << QStringLiteral("error:1222")
                                    << static_cast<int>(FailureKind::Busy) << QStringLiteral("1");
    QTest::newRow("lost before") << QStringLiteral("before") << QStringLiteral("disconnect")
                                 << static_cast<int>(FailureKind::ConnectionLost) << QStringLiteral("1");
    QTest::newRow("lost after") << QStringLiteral("after") << QStringLiteral("disconnect")
                                << static_cast<int>(FailureKind::ConnectionLost) << QStringLiteral("0");
}

void TestDoors::sqlFaults() {
    QFETCH(QString, moment);
    QFETCH(QString, act);
    QFETCH(int, kind);
    const QString job = QStringLiteral("SELECT j.%1 FROM msdb.dbo.sysjobs AS j WHERE j.name = N'LSCopy_SQL01_mgc'");
    const QString id = m_practice->cell(Role::Backup, job.arg(QStringLiteral("job_id")));
    setFaults(QStringLiteral(R"([{"door":"sql","role":"backup","contains":"sp_update_job","moment":"%1","act":"%2"}])")
                  .arg(moment, act)
                  .toUtf8()
                  .constData());
    const QString off = QStringLiteral("EXEC msdb.dbo.sp_update_job @job_id = N'%1', @enabled = 0").arg(id);
    const auto failed = m_practice->act(Role::Backup, off);
    QVERIFY(!failed);
    QCOMPARE(static_cast<int>(failed.error().kind), kind);
    QTEST(m_practice->cell(Role::Backup, job.arg(QStringLiteral("enabled"))), "enabled");
    QVERIFY(m_practice->execute(Role::Backup, off));
}

void TestDoors::killedRestoreIsSettled_data() {
    QTest::addColumn<QString>("settlement");
    QTest::addColumn<QString>("state");
    QTest::newRow("completed") << QStringLiteral("completed") << QStringLiteral("ONLINE");
    QTest::newRow("rolled back") << QStringLiteral("rolledBack") << QStringLiteral("RESTORING");
}

void TestDoors::killedRestoreIsSettled() {
#ifdef Q_OS_UNIX
    QFETCH(QString, settlement);
    QFile file(lab::Layout(m_practice->folder()).faults());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral(
                   R"([{"door":"sql","contains":"WITH RECOVERY","moment":"middle","act":"kill","settlement":"%1"}])")
                   .arg(settlement)
                   .toUtf8());
    file.close();
    const pid_t child = ::fork();
    if (child == 0) {
        m_practice->reopen();
        static_cast<void>(m_practice->execute(Role::Backup, QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY")));
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    m_practice->reopen();
    QTEST(m_practice->cell(Role::Backup,
                           QStringLiteral("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'")),
          "state");
#else
    QSKIP("Needs fork.");
#endif
}

void TestDoors::hangingDoorIsAbandoned() {
    Practice slow(QStringLiteral("slow-primary"));
    QVERIFY2(slow.isOpen(), qPrintable(slow.problem()));
    const Query query = Query::fromString(QStringLiteral("SELECT 1 AS one")).value();
    const auto door = slow.estate().observing.sql.at(Role::PrimaryMirror);
    const auto answer =
        callOrAbandon([door, query] { return door->ask(query, {}).has_value(); }, std::chrono::milliseconds(150));
    QVERIFY(!answer);
    Clock& clock = *slow.estate().observing.clock;
    const QDateTime before = clock.now();
    QVERIFY(slow.estate().observing.sql.at(Role::Primary)->ask(query, {}));
    QVERIFY(before.msecsTo(clock.now()) >= 8000);
    QVERIFY(slow.estate().observing.sql.at(Role::Backup)->ask(query, {}));
}

QTEST_GUILESS_MAIN(TestDoors)
#include "tst_lab_doors.moc"

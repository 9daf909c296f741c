// What the practice estate's management shell says of mirrors, services and the chat itself, before and after a
// failover.
#include "core/script/cmdlets.h"
#include "tests/lab/helpers/practice.h"

#include <QJsonArray>
#include <QTest>

using namespace pchat;
using namespace pchat::test;
using namespace pchat::cmdlets;

namespace {

const QString pool = QStringLiteral("pchat01.contoso.com");
const MirroredDatabase onBackup{DatabaseType::PersistentChat, QStringLiteral("sql03.contoso.com"), {}};

QString answered(const Outcome<ShellAnswer>& answer, const char* name) {
    if (!answer) return QStringLiteral("refused: ") + json::nameOf(answer.error().kind);
    return answer->objects.empty() ? QString() : answer->objects.front().value(QLatin1String(name)).toString();
}

}  // namespace

class TestShellHealth : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void servicesOfComputers();
    void frontEndPools();
    void aLostFrontEndComesBack();
    void mirrorOfThePrimary();
    void theMirrorIsRemovedAgain();
    void messagesArriveAfterTheFailover();
    void aServerThatHasNotHeardYetServesNobody();

  private:
    static void bringOnline(Practice& practice) {
        const auto text = QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY");
        QVERIFY(practice.execute(Role::Backup, text));
    }
    static Outcome<ShellAnswer> call(Practice& practice, const ShellCall& shellCall) {
        return practice.shell(shellCall.toString());
    }
    static Outcome<ShellAnswer> ask(Practice& practice, const ShellQuery& query) {
        return practice.shell(query.toString());
    }
};

void TestShellHealth::servicesOfComputers() {
    Practice practice(QStringLiteral("site-loss"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    const auto alive = ask(practice, getWindowsServices(QStringLiteral("pc03.contoso.com")));
    QVERIFY(alive.has_value());
    QCOMPARE(alive->objects.size(), std::size_t{2});
    QCOMPARE(answered(alive, "Status"), QStringLiteral("Running"));
    QCOMPARE(answered(ask(practice, getWindowsServices(QStringLiteral("pc01.contoso.com"))), "Status"),
             QStringLiteral("refused: unreachable"));
    QCOMPARE(answered(ask(practice, getWindowsServices(QStringLiteral("sql03.contoso.com"))), "Status"),
             QStringLiteral("refused: notFound"));
}

void TestShellHealth::frontEndPools() {
    const QString living = QStringLiteral("fe01.contoso.com");
    const QString lost = QStringLiteral("fe02.contoso.com");
    const auto listed = [](const Outcome<ShellAnswer>& answer, const char* name) {
        QStringList values;
        if (answer)
            for (const QJsonObject& each : answer->objects)
                values << each.value(QLatin1String(name)).toString();
        return values.join(u' ');
    };
    const QString pools = QStringLiteral("Registrar:fe01.contoso.com Registrar:fe02.contoso.com");
    Practice one(QStringLiteral("site-loss"));
    QCOMPARE(listed(ask(one, getService(ServiceRole::Registrar)), "Identity"), pools.section(u' ', 0, 0));
    QCOMPARE(answered(ask(one, getPool(lost)), "Identity"), QStringLiteral("refused: notFound"));
    Practice two(QStringLiteral("front-end-lost"));
    QVERIFY2(two.isOpen(), qPrintable(two.problem()));
    QCOMPARE(listed(ask(two, getService(ServiceRole::Registrar)), "Identity"), pools);
    QCOMPARE(listed(ask(two, getService(ServiceRole::Registrar, lost)), "Identity"), pools.section(u' ', 1));
    for (const QString& fqdn : {living, lost}) {
        const auto answer = ask(two, getPool(fqdn));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->objects.front().value(QStringLiteral("Computers")).toArray(), QJsonArray{fqdn});
    }
    QCOMPARE(listed(ask(two, getWindowsServices(living)), "Name"), QStringLiteral("RTCSRV REPLICA"));
    QCOMPARE(answered(ask(two, getWindowsServices(lost)), "Name"), QStringLiteral("refused: unreachable"));
    QCOMPARE(answered(ask(two, getManagementStoreMaster()), "ActiveMasterFqdn"), living);
}

void TestShellHealth::aLostFrontEndComesBack() {
    Practice practice(QStringLiteral("front-end-lost"));
    const QString lost = QStringLiteral("fe02.contoso.com");
    const QString identity = QStringLiteral("PersistentChatServer:") + pool;
    bringOnline(practice);
    QVERIFY(call(practice, setActiveServers(identity, {"pc03.contoso.com"})).has_value());
    QVERIFY(call(practice, setPersistentChatState(identity, PoolState::FailedOver)).has_value());
    practice.estate().observing.clock->wait(std::chrono::minutes(5), {});
    const auto result = [&](const QString& frontEnd) {
        return answered(ask(practice, testChatMessage(frontEnd)), "Result");
    };
    QCOMPARE(result(QStringLiteral("fe01.contoso.com")), QStringLiteral("Success"));
    QCOMPARE(result(lost), QStringLiteral("Failure"));
    for (const char* event : {"network-cut", "primary-returns"})
        QVERIFY(lab::happen(practice.folder(), QString::fromLatin1(event)));
    practice.reopen();
    practice.estate().observing.clock->wait(std::chrono::minutes(5), {});
    QCOMPARE(answered(ask(practice, getWindowsServices(lost)), "Status"), QStringLiteral("Running"));
    QCOMPARE(result(lost), QStringLiteral("Success"));
    QVERIFY(lab::happen(practice.folder(), QStringLiteral("network-cut")));
    practice.reopen();
    QCOMPARE(answered(ask(practice, getWindowsServices(lost)), "Status"), QStringLiteral("refused: unreachable"));
}

void TestShellHealth::mirrorOfThePrimary() {
    const ShellQuery state = getDatabaseMirrorState(pool, DatabaseType::PersistentChat);
    Practice alive(QStringLiteral("primary-alive"));
    QCOMPARE(answered(ask(alive, state), "StateOnPrimary"), QStringLiteral("Principal"));
    QCOMPARE(answered(ask(alive, state), "StateOnMirror"), QStringLiteral("Mirror"));
    QCOMPARE(answered(ask(alive, getDatabaseMirrorState(QStringLiteral("x.contoso.com"), DatabaseType::PersistentChat)),
                      "StateOnPrimary"),
             QStringLiteral("refused: notFound"));
    Practice lost(QStringLiteral("site-loss"));
    QCOMPARE(answered(ask(lost, state), "StateOnPrimary"), QStringLiteral("DatabaseInaccessibleOrMirroringNotEnabled"));
}

void TestShellHealth::theMirrorIsRemovedAgain() {
    Practice practice(QStringLiteral("site-loss"));
    bringOnline(practice);
    const QString state = QStringLiteral(
        "SELECT m.mirroring_role_desc FROM sys.database_mirroring AS m WHERE m.database_id = DB_ID(N'mgc')");
    const QString there = QStringLiteral("SELECT COUNT(*) FROM sys.databases AS d WHERE d.name = N'mgc'");
    const ShellCall install = installMirrorDatabase(onBackup, practice.profile().folders.mirrorShare, true);
    QCOMPARE(answered(call(practice, uninstallMirrorDatabase(onBackup)), ""), QStringLiteral("refused: refused"));
    QVERIFY(call(practice, install).has_value());
    QCOMPARE(practice.cell(Role::Backup, state), QStringLiteral("PRINCIPAL"));
    QVERIFY(call(practice, uninstallMirrorDatabase(onBackup)).has_value());
    QCOMPARE(practice.cell(Role::Backup, state), QString());
    QCOMPARE(practice.cell(Role::BackupMirror, there), QStringLiteral("1"));
    QVERIFY(call(practice, install).has_value());
    QVERIFY(call(practice, uninstallMirrorDatabase(onBackup, true)).has_value());
    QCOMPARE(practice.cell(Role::BackupMirror, there), QStringLiteral("0"));
    QCOMPARE(answered(call(practice, uninstallMirrorDatabase(onBackup)), ""), QStringLiteral("refused: refused"));
}

void TestShellHealth::messagesArriveAfterTheFailover() {
    Practice practice(QStringLiteral("site-loss"));
    const ShellQuery message = testChatMessage(QStringLiteral("fe01.contoso.com"));
    const QString identity = QStringLiteral("PersistentChatServer:") + pool;
    const auto result = [&] { return answered(ask(practice, message), "Result"); };
    const auto pass = [&] { practice.estate().observing.clock->wait(std::chrono::minutes(5), {}); };
    QCOMPARE(result(), QStringLiteral("Failure"));
    QVERIFY(call(practice, setActiveServers(identity, {"pc03.contoso.com"})).has_value());
    QVERIFY(call(practice, setPersistentChatState(identity, PoolState::FailedOver)).has_value());
    pass();
    QCOMPARE(result(), QStringLiteral("Failure"));  // the database is not online yet
    bringOnline(practice);
    pass();
    QCOMPARE(result(), QStringLiteral("Success"));
    QCOMPARE(answered(ask(practice, testChatMessage(pool)), "Result"), QStringLiteral("Failure"));
    QVERIFY(call(practice, setActiveServers(identity, {})).has_value());
    pass();
    QCOMPARE(result(), QStringLiteral("Failure"));
}

void TestShellHealth::aServerThatHasNotHeardYetServesNobody() {
    Practice practice(QStringLiteral("site-loss"));
    const QString identity = QStringLiteral("PersistentChatServer:") + pool;
    bringOnline(practice);
    QVERIFY(call(practice, setPersistentChatState(identity, PoolState::FailedOver)).has_value());
    QVERIFY(call(practice, setActiveServers(identity, {"pc03.contoso.com"})).has_value());
    const ShellQuery message = testChatMessage(QStringLiteral("fe01.contoso.com"));
    QCOMPARE(answered(ask(practice, message), "Result"), QStringLiteral("Failure"));
}

QTEST_GUILESS_MAIN(TestShellHealth)
#include "tst_shell_health.moc"

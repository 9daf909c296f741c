#include "tests/lab/helpers/hand.h"

#include <QTest>

using namespace pchat;
using pchat::test::Hand;
using pchat::test::LabLsn;
using pchat::test::Practice;

namespace {

QJsonObject lostOf(const Practice& practice) {
    return practice.truth().value(QStringLiteral("messages")).toObject().value(QStringLiteral("lost")).toObject();
}

}  // namespace

class TestFailover : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void lossIsWhatCameAfterTheLastLog();
    void withoutCopyingMoreIsLost();
    void chatServersFollow();
};

void TestFailover::lossIsWhatCameAfterTheLastLog() {
    Practice practice(QStringLiteral("site-loss"), 11);
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QCOMPARE(lostOf(practice).value(QStringLiteral("count")).toInt(), 0);
    Hand hand(practice);
    QVERIFY(practice.execute(Role::Backup, QStringLiteral("DECLARE @rc int; EXEC @rc = master.dbo."
                                                          "sp_delete_log_shipping_secondary_database "
                                                          "@secondary_database = N'mgc'; SELECT @rc AS return_code;")));
    QCOMPARE(hand.copyLogs(), 6);
    const QString last = hand.applyLogs();
    QCOMPARE(LabLsn(last), LabLsn(practice.redoStart()));
    QVERIFY(hand.finish());
    const QJsonObject lost = lostOf(practice);
    QVERIFY(lost.value(QStringLiteral("count")).toInt() > 0);
    const QJsonObject messages = practice.truth().value(QStringLiteral("messages")).toObject();
    QCOMPARE(lost.value(QStringLiteral("last")).toInt(), messages.value(QStringLiteral("written")).toInt());
    QCOMPARE(lost.value(QStringLiteral("count")).toInt() +
                 messages.value(QStringLiteral("present")).toObject().value(QStringLiteral("backup")).toInt(),
             messages.value(QStringLiteral("written")).toInt());
    QVERIFY(LabLsn(lost.value(QStringLiteral("firstLsn")).toString()) > LabLsn(last));
    QCOMPARE(practice.truth().value(QStringLiteral("poolState")).toString(), QStringLiteral("FailedOver"));
    QCOMPARE(
        practice.cell(Role::Backup, QStringLiteral("SELECT m.mirroring_state_desc FROM sys.database_mirroring AS m "
                                                   "WHERE m.database_id = DB_ID(N'mgc')")),
        QStringLiteral("SYNCHRONIZED"));
}

void TestFailover::withoutCopyingMoreIsLost() {
    Practice practice(QStringLiteral("site-loss"), 11);
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    Hand hand(practice);
    const QString last = hand.applyLogs();
    QVERIFY(!last.isEmpty());
    QVERIFY(hand.finish());
    const QJsonObject lost = lostOf(practice);
    QVERIFY(LabLsn(lost.value(QStringLiteral("firstLsn")).toString()) > LabLsn(last));
    QVERIFY(lost.value(QStringLiteral("count")).toInt() > 60);
}

void TestFailover::chatServersFollow() {
    Practice practice(QStringLiteral("site-loss"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    Hand hand(practice);
    QVERIFY(hand.finish());
    const QString sessions = QStringLiteral(
        "SELECT COUNT(*) AS sessions FROM master.sys.sysprocesses AS p WHERE p.dbid = "
        "DB_ID(N'mgc') AND p.program_name = N'PersistentChat'");
    Clock& clock = *practice.estate().observing.clock;
    clock.wait(std::chrono::seconds(5), {});
    QCOMPARE(practice.cell(Role::Backup, sessions), QStringLiteral("0"));
    clock.wait(std::chrono::minutes(4), {});
    QCOMPARE(practice.cell(Role::Backup, sessions), QStringLiteral("2"));
    clock.wait(std::chrono::minutes(4), {});
    QCOMPARE(practice.cell(Role::Backup, sessions), QStringLiteral("2"));
}

QTEST_GUILESS_MAIN(TestFailover)
#include "tst_lab_failover.moc"

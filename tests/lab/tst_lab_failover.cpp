#include "tests/lab/helpers/practice.h"

#include <QTest>

using namespace pchat;
using pchat::test::LabLsn;
using pchat::test::Practice;

namespace {

/// The documented steps by hand, through the doors.
class HandDriven {
  public:
    explicit HandDriven(Practice& practice) : m_practice(practice) {}

    /// Copies what is not whole in the copy folder; how many files that were.
    int copyLogs() {
        int copied = 0;
        const Folders& folders = m_practice.profile().folders;
        const QStringList there = m_practice.logs(folders.copyFolderUnc);
        for (const QString& name : m_practice.logs(folders.logShare)) {
            if (there.contains(name) && m_practice.verify(folders.copyFolder, name)) continue;
            const auto receipt = m_practice.estate().acting.files->copy(
                folders.logShare + QLatin1Char('\\') + name, folders.copyFolderUnc + QLatin1Char('\\') + name, {});
            if (receipt) ++copied;
        }
        return copied;
    }

    /// In the order of their names; the LastLSN of the last one applied.
    QString applyLogs() {
        QString last;
        const QString folder = m_practice.profile().folders.copyFolder;
        for (const QString& name : m_practice.logs(m_practice.profile().folders.copyFolderUnc)) {
            const auto header = m_practice.header(folder, name);
            if (!header || !(LabLsn(header->at(0, u"LastLSN")) > LabLsn(m_practice.redoStart()))) continue;
            const auto done = m_practice.act(
                Role::Backup,
                QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'%1\\%2' WITH FILE = 1, NORECOVERY, STATS = 5")
                    .arg(folder, name));
            if (!done) break;
            last = header->at(0, u"LastLSN").value_or(QString());
        }
        return last;
    }

    bool finish() {
        const QString identity = QStringLiteral("'PersistentChatServer:pchat01.contoso.com'");
        return m_practice.execute(Role::Backup, QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY")) &&
               m_practice.shell(QStringLiteral("Set-CsPersistentChatState -Identity %1 -PoolState FailedOver "
                                               "-Confirm:$false")
                                    .arg(identity)) &&
               m_practice.shell(QStringLiteral("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn "
                                               "'sql03.contoso.com' -FileShare '\\\\filer.contoso.com\\Mirror' "
                                               "-DropExistingDatabasesOnMirror -Confirm:$false")) &&
               m_practice.shell(QStringLiteral("Set-CsPersistentChatActiveServer -Identity %1 -ActiveServers "
                                               "@{Replace='pc03.contoso.com','pc04.contoso.com'} -Confirm:$false")
                                    .arg(identity));
    }

  private:
    Practice& m_practice;
};

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
    HandDriven hand(practice);
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
    HandDriven hand(practice);
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
    HandDriven hand(practice);
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

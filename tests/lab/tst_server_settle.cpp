#include "tests/lab/helpers/bench_server.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace pchat::lab;

#ifdef Q_OS_UNIX
/// Runs the batch in a process of its own, which dies at that moment.
static void dieAt(Bench& bench, BenchServer& server, Moment at, const QString& batch) {
    server.close();
    const pid_t child = fork();
    if (child == 0) {
        bench.moment = [at](Moment moment, const QString&) -> std::optional<pchat::ServerMessage> {
            if (moment == at) _exit(9);
            return std::nullopt;
        };
        server.open();
        server.run(batch);
        _exit(0);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 9);
}
#endif

class TestServerSettle : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<Bench>();
        m_server = std::make_unique<BenchServer>(*m_bench, QStringLiteral("S"));
        m_server->run(QStringLiteral("CREATE DATABASE a; BACKUP DATABASE a TO DISK = N'D:\\a.bak'"));
        m_server->write(QStringLiteral("a"), 4);
        m_server->run(QStringLiteral("BACKUP LOG a TO DISK = N'D:\\a1.trn'"));
        m_server->write(QStringLiteral("a"), 4);
        m_server->run(
            QStringLiteral("BACKUP LOG a TO DISK = N'D:\\a2.trn' WITH NORECOVERY; RESTORE DATABASE a FROM DISK = "
                           "N'D:\\a.bak' WITH NORECOVERY"));
        m_asked = 0;
    }

    void deadProcess_data() {
        QTest::addColumn<int>("moment");
        QTest::addColumn<int>("settlement");
        QTest::addColumn<QString>("batch");
        QTest::addColumn<int>("asked");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("next");  // what the same statement answers afterwards
        const QString log = QStringLiteral("RESTORE LOG a FROM DISK = N'D:\\a1.trn' WITH NORECOVERY");
        const QString finish = QStringLiteral("RESTORE DATABASE a WITH RECOVERY");
        const auto row = [](const char* name, Moment moment, Settlement settlement, const QString& batch, int asked,
                            const char* state, const char* next) {
            QTest::newRow(name) << static_cast<int>(moment) << static_cast<int>(settlement) << batch << asked
                                << QString::fromLatin1(state) << QString::fromLatin1(next);
        };
        row("before", Moment::Before, Settlement::Completed, log, 0, "RESTORING", "");
        row("completed", Moment::Middle, Settlement::Completed, log, 1, "RESTORING", "4326 3013");
        row("rolled back", Moment::Middle, Settlement::RolledBack, log, 1, "RESTORING", "");
        row("half done", Moment::Middle, Settlement::HalfDone, log, 1, "RESTORING", "");
        row("after", Moment::After, Settlement::RolledBack, log, 0, "RESTORING", "4326 3013");
        row("recovery completed", Moment::Middle, Settlement::Completed, finish, 1, "ONLINE", "3153 3013");
        row("recovery cancelled", Moment::Middle, Settlement::RolledBack, finish, 1, "RESTORING", "");
        row("recovery goes on", Moment::Middle, Settlement::HalfDone, finish, 1, "RECOVERING", "3101 3013");
        row("recovery done", Moment::After, Settlement::RolledBack, finish, 0, "ONLINE", "3153 3013");
    }
    void deadProcess() {
#ifdef Q_OS_UNIX
        QFETCH(int, moment);
        QFETCH(int, settlement);
        QFETCH(QString, batch);
        QFETCH(int, asked);
        QFETCH(QString, state);
        QFETCH(QString, next);
        dieAt(*m_bench, *m_server, static_cast<Moment>(moment), batch);
        m_server->open([&](const QString& text) {
            ++m_asked;
            if (text != batch) qWarning("%s", qPrintable(text));
            return static_cast<Settlement>(settlement);
        });
        QCOMPARE(m_asked, asked);
        QCOMPARE(m_server->value(QStringLiteral("SELECT state_desc FROM sys.databases WHERE name = N'a'")), state);
        QCOMPARE(m_server->errors(batch), next);
        const auto statements = m_server->instance().statements();
        QVERIFY(
            std::any_of(statements.begin(), statements.end(), [&](const auto& each) { return each.first == batch; }));
#else
        QSKIP("needs a second process");
#endif
    }

    void halfDoneLogBlocksWhatFollows() {
#ifdef Q_OS_UNIX
        dieAt(*m_bench, *m_server, Moment::Middle,
              QStringLiteral("RESTORE LOG a FROM DISK = N'D:\\a1.trn' WITH NORECOVERY"));
        m_server->open([](const QString&) { return Settlement::HalfDone; });
        QCOMPARE(m_server->errors(QStringLiteral("RESTORE LOG a FROM DISK = N'D:\\a2.trn' WITH NORECOVERY")),
                 QStringLiteral("4319 3013"));
        QCOMPARE(m_server->errors(QStringLiteral("RESTORE DATABASE a WITH RECOVERY")), QStringLiteral("4319 3013"));
        QCOMPARE(m_server->errors(QStringLiteral("RESTORE LOG a FROM DISK = N'D:\\a1.trn' WITH NORECOVERY")),
                 QString());
        QCOMPARE(m_server->errors(QStringLiteral("RESTORE LOG a FROM DISK = N'D:\\a2.trn' WITH NORECOVERY")),
                 QString());
#else
        QSKIP("needs a second process");
#endif
    }

    void recoveryGoesOnByItself() {
#ifdef Q_OS_UNIX
        dieAt(*m_bench, *m_server, Moment::Middle, QStringLiteral("RESTORE DATABASE a WITH RECOVERY"));
        m_server->open([](const QString&) { return Settlement::HalfDone; });
        const QString state = QStringLiteral("SELECT state_desc FROM sys.databases WHERE name = N'a'");
        QCOMPARE(m_server->value(state), QStringLiteral("RECOVERING"));
        QCOMPARE(m_server->errors(QStringLiteral("USE a")), QStringLiteral("922"));
        m_bench->clock = m_bench->clock.addSecs(3600);
        QCOMPARE(m_server->value(state), QStringLiteral("ONLINE"));
#else
        QSKIP("needs a second process");
#endif
    }

    void singleUserEndsWithItsProcess() {
#ifdef Q_OS_UNIX
        QCOMPARE(m_server->errors(QStringLiteral("RESTORE DATABASE a WITH RECOVERY")), QString());
        m_server->instance().addSession(
            {QStringLiteral("x"), QStringLiteral("h"), QStringLiteral("p"), QStringLiteral("a"), true});
        dieAt(*m_bench, *m_server, Moment::After,
              QStringLiteral("ALTER DATABASE a SET SINGLE_USER WITH ROLLBACK IMMEDIATE"));
        m_server->open();
        QCOMPARE(m_server->errors(QStringLiteral("USE a")), QString());
        m_bench->clock = m_bench->clock.addSecs(10);
        QCOMPARE(m_server->errors(QStringLiteral("USE a")), QStringLiteral("924"));
        QCOMPARE(m_server->errors(QStringLiteral("ALTER DATABASE a SET MULTI_USER")), QStringLiteral("5064 5069"));
#else
        QSKIP("needs a second process");
#endif
    }

    void anErrorAtAMomentChangesNothing() {
        m_bench->moment = [](Moment moment, const QString&) -> std::optional<pchat::ServerMessage> {
            if (moment != Moment::Middle) return std::nullopt;
            return pchat::ServerMessage{1222, 16,        1,
                                        0,    QString(), QStringLiteral("Lock request time out period exceeded.")};
        };
        QCOMPARE(m_server->errors(QStringLiteral("RESTORE DATABASE a WITH RECOVERY")), QStringLiteral("1222 3013"));
        m_bench->moment = nullptr;
        QCOMPARE(m_server->errors(QStringLiteral("RESTORE DATABASE a WITH RECOVERY")), QString());
    }

    void othersSeeWhatRuns() {
        QString seen;
        m_bench->moment = [&](Moment moment, const QString& text) -> std::optional<pchat::ServerMessage> {
            if (moment == Moment::Middle && text.startsWith(QLatin1String("RESTORE")))
                seen =
                    m_server->value(QStringLiteral("SELECT r.command FROM sys.dm_exec_requests AS r WHERE r.command "
                                                   "LIKE N'RESTORE%' AND r.session_id <> @@SPID"));
            return std::nullopt;
        };
        QCOMPARE(m_server->errors(QStringLiteral("RESTORE LOG a FROM DISK = N'D:\\a1.trn' WITH NORECOVERY")),
                 QString());
        QCOMPARE(seen, QStringLiteral("RESTORE LOG"));
        m_bench->moment = nullptr;
        QCOMPARE(m_server->value(
                     QStringLiteral("SELECT COUNT(*) FROM sys.dm_exec_requests AS r WHERE r.command LIKE N'RESTORE%'")),
                 QStringLiteral("0"));
    }

  private:
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<BenchServer> m_server;
    int m_asked = 0;
};

QTEST_GUILESS_MAIN(TestServerSettle)
#include "tst_server_settle.moc"

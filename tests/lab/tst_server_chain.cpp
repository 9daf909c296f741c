#include "tests/lab/helpers/bench_server.h"

#include <QTest>

#include <random>

using namespace pchat::lab;

class TestServerChain : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// Random backups on one server; on the other any order is tried: only the next one of the chain is taken.
    void anyChainArrivesWhole() {
        std::mt19937_64 random(testSeed());
        const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        for (int round = 0; round < 3; ++round) {
            Bench bench;
            BenchServer from(bench, QStringLiteral("A"));
            BenchServer to(bench, QStringLiteral("B"));
            from.run(QStringLiteral("CREATE DATABASE m"));
            from.write(QStringLiteral("m"), upTo(5));
            QCOMPARE(from.errors(QStringLiteral("BACKUP DATABASE m TO DISK = N'D:\\full.bak'")), QString());
            const int logs = 2 + upTo(5);
            for (int log = 0; log < logs; ++log) {
                from.write(QStringLiteral("m"), upTo(6));
                if (upTo(3) == 0)
                    QCOMPARE(
                        from.errors(QStringLiteral("BACKUP LOG m TO DISK = N'D:\\side%1.trn' WITH COPY_ONLY").arg(log)),
                        QString());
                QCOMPARE(from.errors(QStringLiteral("BACKUP LOG m TO DISK = N'D:\\%1.trn'").arg(log)), QString());
            }
            QCOMPARE(to.errors(QStringLiteral("RESTORE DATABASE m FROM DISK = N'D:\\full.bak' WITH NORECOVERY")),
                     QString());
            int next = 0;
            for (int attempt = 0; attempt < 60 && next < logs; ++attempt) {
                const int log = upTo(logs - 1);
                const QString expected = log < next   ? QStringLiteral("4326 3013")
                                         : log > next ? QStringLiteral("4305 3013")
                                                      : QString();
                QCOMPARE(to.errors(QStringLiteral("RESTORE LOG m FROM DISK = N'D:\\%1.trn' WITH NORECOVERY").arg(log)),
                         expected);
                if (log == next) ++next;
            }
            for (; next < logs; ++next)
                QCOMPARE(to.errors(QStringLiteral("RESTORE LOG m FROM DISK = N'D:\\%1.trn' WITH NORECOVERY").arg(next)),
                         QString());
            QCOMPARE(to.errors(QStringLiteral("RESTORE DATABASE m WITH RECOVERY")), QString());
            QCOMPARE(to.numbersIn(QStringLiteral("m")), from.numbersIn(QStringLiteral("m")));
        }
    }

    /// A message never stands at a boundary of a set, so that "after LSN x" has one meaning.
    void messagesLieStrictlyInside() {
        Bench bench;
        BenchServer server(bench, QStringLiteral("A"));
        server.run(QStringLiteral("CREATE DATABASE m; BACKUP DATABASE m TO DISK = N'D:\\full.bak'"));
        for (int log = 0; log < 4; ++log) {
            server.write(QStringLiteral("m"), 3);
            server.run(QStringLiteral("BACKUP LOG m TO DISK = N'D:\\x.trn'"));
        }
        const Reply reply = server.run(QStringLiteral("RESTORE HEADERONLY FROM DISK = N'D:\\x.trn'"));
        const pchat::ResultSet& sets = reply.answer.results.front();
        QCOMPARE(sets.rows.size(), std::size_t{4});
        std::size_t inside = 0;
        for (std::size_t row = 0; row < sets.rows.size(); ++row) {
            const auto kept = [&](QStringView column) {
                return sets.at(row, column)->rightJustified(25, QLatin1Char('0'));
            };
            if (row > 0) QCOMPARE(sets.at(row, u"FirstLSN"), sets.at(row - 1, u"LastLSN"));
            for (const ChatMessage& message : server.instance().messages(QStringLiteral("m"))) {
                QVERIFY(message.lsn != kept(u"FirstLSN") && message.lsn != kept(u"LastLSN"));
                if (message.lsn > kept(u"FirstLSN") && message.lsn < kept(u"LastLSN")) ++inside;
            }
        }
        QCOMPARE(inside, std::size_t{12});
    }

    void sameSeedSameServer() {
        const auto lsns = [] {
            Bench bench;
            BenchServer server(bench, QStringLiteral("A"));
            server.run(QStringLiteral("CREATE DATABASE m; BACKUP DATABASE m TO DISK = N'D:\\full.bak'"));
            server.write(QStringLiteral("m"), 5);
            return server.instance().messages(QStringLiteral("m")).back().lsn +
                   server.value(QStringLiteral(
                       "SELECT s.family_guid FROM sys.database_recovery_status AS s WHERE s.database_id = 5"));
        };
        QCOMPARE(lsns(), lsns());
    }
};

QTEST_GUILESS_MAIN(TestServerChain)
#include "tst_server_chain.moc"

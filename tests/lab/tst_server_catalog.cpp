#include "core/lab/server/object_catalog.h"
#include "tests/lab/helpers/bench_server.h"

#include <QTest>

using namespace pchat::lab;

class TestServerCatalog : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void versionsInOrder() {
        QCOMPARE(compareVersions(QStringLiteral("10.50.1600"), QStringLiteral("10.50.2500")), -1);
        QCOMPARE(compareVersions(QStringLiteral("11.0.7001.0"), QStringLiteral("11")), 1);
        QCOMPARE(compareVersions(QStringLiteral("12"), QStringLiteral("12.0")), 0);
    }

    void byVersion_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("errors");  // on 10.50 RTM, 10.50 SP2, 2012, 2014, 2016
        const auto row = [](const char* query, const char* errors) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(errors).split(QLatin1Char(' '));
        };
        row("SELECT s.status FROM sys.dm_server_services AS s", "208 0 0 0 0");
        row("SELECT s.database_id FROM sys.dm_exec_sessions AS s", "207 207 0 0 0");
        row("SELECT d.replica_id FROM sys.databases AS d", "207 207 0 0 0");
        row("SELECT p.is_fixed_role FROM sys.server_principals AS p", "207 207 0 0 0");
        row("SELECT b.key_algorithm FROM msdb.dbo.backupset AS b", "207 207 207 0 0");
        row("SELECT d.is_query_store_on FROM sys.databases AS d", "207 207 207 207 0");
        row("SELECT r.is_resumable FROM sys.dm_exec_requests AS r", "207 207 207 207 207");
        row("SELECT m.group_id FROM sys.availability_groups AS m", "208 208 0 0 0");
    }
    void byVersion() {
        QFETCH(QString, query);
        QFETCH(QStringList, errors);
        QStringList found;
        for (const char* version : {"10.50.1600.1", "10.50.4000.0", "11.0.7001.0", "12.0.6024.0", "13.0.5026.0"}) {
            Bench bench;
            BenchServer server(bench, QStringLiteral("S"), QString::fromLatin1(version));
            const QString error = server.errors(query);
            found << (error.isEmpty() ? QStringLiteral("0") : error);
        }
        QCOMPARE(found, errors);
    }

    void headerWidth_data() {
        QTest::addColumn<QString>("version");
        QTest::addColumn<std::size_t>("header");
        QTest::addColumn<std::size_t>("files");
        QTest::newRow("2008 R2") << QStringLiteral("10.50.4000.0") << std::size_t{52} << std::size_t{21};
        QTest::newRow("2012") << QStringLiteral("11.0.7001.0") << std::size_t{53} << std::size_t{21};
        QTest::newRow("2014") << QStringLiteral("12.0.6024.0") << std::size_t{56} << std::size_t{21};
        QTest::newRow("2016") << QStringLiteral("13.0.5026.0") << std::size_t{56} << std::size_t{22};
    }
    void headerWidth() {
        QFETCH(QString, version);
        QFETCH(std::size_t, header);
        QFETCH(std::size_t, files);
        const ObjectCatalog catalog(version);
        QCOMPARE(catalog.resultOf(QStringLiteral("RESTORE HEADERONLY")).size(), header);
        QCOMPARE(catalog.resultOf(QStringLiteral("RESTORE FILELISTONLY")).size(), files);
    }

    void everyTableCanBeRead() {
        for (const char* version : {"10.50.1600.1", "13.0.5026.0"}) {
            Bench bench;
            BenchServer server(bench, QStringLiteral("S"), QString::fromLatin1(version));
            const ObjectCatalog catalog(QString::fromLatin1(version));
            int count = 0;
            for (const CatalogObject& object : catalog.objects()) {
                if (!object.isTabular() || object.kind == QLatin1String("function")) continue;
                ++count;
                QCOMPARE(object.name + server.errors(QStringLiteral("SELECT * FROM ") + object.name), object.name);
            }
            QVERIFY(count > 90);
        }
    }

    void newerBackupIsRefused() {
        Bench bench;
        BenchServer newer(bench, QStringLiteral("N"), QStringLiteral("13.0.5026.0"));
        BenchServer older(bench, QStringLiteral("O"), QStringLiteral("11.0.7001.0"));
        QCOMPARE(newer.errors(QStringLiteral("CREATE DATABASE x; BACKUP DATABASE x TO DISK = N'D:\\x.bak'")),
                 QString());
        QCOMPARE(older.errors(QStringLiteral("RESTORE DATABASE x FROM DISK = N'D:\\x.bak' WITH NORECOVERY")),
                 QStringLiteral("3169 3013"));
    }
};

QTEST_GUILESS_MAIN(TestServerCatalog)
#include "tst_server_catalog.moc"

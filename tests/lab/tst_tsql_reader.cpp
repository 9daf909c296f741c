#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"

#include <QTest>

using namespace pchat::lab;

/// The number that reading a batch ends with; 0 where it is read.
static int outcome(const QString& batch) {
    try {
        static_cast<void>(tsql::readBatch(batch));
        return 0;
    } catch (const Raised& error) {
        return error.messages.front().number;
    }
}

class TestTsqlReader : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsWhatTheWizardSends_data() {
        QTest::addColumn<QString>("batch");
        const char* batches[] = {
            "SELECT s.servicename, s.status FROM sys.dm_server_services AS s",
            "SELECT DISTINCT v.a FROM sys.master_files AS f CROSS APPLY sys.dm_os_volume_stats(f.database_id, "
            "f.file_id) AS v",
            "SELECT TOP (1) a, b AS c FROM x JOIN y ON y.i = x.i WHERE t IN ('L', 'D') ORDER BY a DESC, b",
            "SELECT j.name FROM j LEFT JOIN a ON a.id = j.id AND a.s = (SELECT MAX(s) FROM t) WHERE j.id NOT IN "
            "(SELECT i FROM k)",
            "SELECT CASE WHEN a IS NULL THEN 0 ELSE 1 END, CASE b WHEN 1 THEN 'x' END FROM t",
            "SELECT COUNT(*) AS n, COUNT(DISTINCT a) FROM t WHERE a LIKE N'RES%' ESCAPE '!' AND b BETWEEN 1 AND -2 "
            "GROUP BY c HAVING COUNT(*) > 1",
            "DECLARE @rc int; EXEC @rc = master.dbo.sp_x @a = N'b', @c = @rc OUTPUT; SELECT @rc AS return_code;",
            "EXEC sp_delete_log_shipping_secondary_database mgc",
            "sp_who2",
            "RESTORE LOG [mgc] FROM DISK = N'D:\\x.trn' WITH FILE = 1, NORECOVERY, STATS = 5, CHECKSUM",
            "DECLARE @p nvarchar(260) RESTORE DATABASE [mgc] FROM DISK = @p WITH MOVE N'a' TO N'b', REPLACE, STANDBY = "
            "N'c'",
            "RESTORE DATABASE [mgc] WITH NORECOVERY",
            "RESTORE VERIFYONLY FROM DISK = N'x' WITH FILE = 1, CHECKSUM",
            "BACKUP LOG [mgc] TO DISK = N'a', DISK = N'b' WITH NORECOVERY, INIT, CHECKSUM, COMPRESSION, STATS",
            "ALTER DATABASE [mgc] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; RESTORE DATABASE [mgc] WITH NORECOVERY;",
            "ALTER DATABASE [m]]gc] SET PARTNER OFF",
            "KILL 57; KILL 57 WITH STATUSONLY",
            "SET NOCOUNT ON USE master PRINT 'x'",
            "IF (@@ERROR = 0 AND 1 = 1) BEGIN PRINT 'a'; SELECT 1 END ELSE PRINT 'b'",
            "/* one /* two */ still */ SELECT 1 -- end",
            "CREATE DATABASE [x] ON PRIMARY (NAME = a, FILENAME = N'D:\\a.mdf') LOG ON (NAME = b, FILENAME = "
            "N'D:\\b.ldf')"};
        for (const char* batch : batches)
            QTest::newRow(batch) << QString::fromUtf8(batch);
    }
    void readsWhatTheWizardSends() {
        QFETCH(QString, batch);
        QCOMPARE(outcome(batch), 0);
    }

    void refuses_data() {
        QTest::addColumn<QString>("batch");
        QTest::addColumn<int>("number");
        const auto row = [](const char* batch, int number) {
            QTest::newRow(batch) << QString::fromUtf8(batch) << number;
        };
        row("SELEC * FROM x", 102);
        row("SELECT FROM x", 102);
        row("SELECT a FROM", 102);
        row("SELECT a FROM x WHERE", 102);
        row("SELECT a FROM x WHERE a", 4145);
        row("SELECT (a FROM x", 102);
        row("SELECT a b c FROM x", 102);
        row("SELECT 'abc", 105);
        row("SELECT [abc", 105);
        row("SELECT []", 1038);
        row("SELECT 1 /* x", 113);
        row("SELECT @x", 137);
        row("DECLARE @x int DECLARE @X int", 134);
        row("RESTORE LOGG x FROM DISK = N'a'", 102);
        row("RESTORE LOG x FROM DISK = N'a' WITH RECOVRY", 155);
        row("RESTORE LOG x FROM DISK = N'a' WITH NORECOVERY = 1", 102);
        row("RESTORE LOG x FROM DISK = N'a' WITH STOPAT = N'2026'", 50000);
        row("RESTORE LOG x", 102);
        row("BACKUP LOG x TO DISK = ", 102);
        row("BACKUP LOG x TO DISK = N'a' WITH NORECOVRY", 155);
        row("ALTER DATABASE x SET", 102);
        row("ALTER DATABASE x SET SINGLE_USER WITH ROLLBACK", 102);
        row("ALTER DATABASE x SET PARTNER FAILOVER", 50000);
        row("ALTER TABLE x ADD y int", 50000);
        row("KILL x", 102);
        row("KILL @x", 102);
        row("EXEC p @a = 1, 2", 119);
        row("EXEC p 1 OUTPUT", 179);
        row("EXEC (N'SELECT 1')", 50000);
        row("INSERT INTO t VALUES (1)", 50000);
        row("SELECT 1 UNION SELECT 2", 50000);
        row("SELECT ROW_NUMBER() OVER (ORDER BY a) FROM t", 50000);
        row("BEGIN TRY SELECT 1 END TRY", 50000);
        row("BEGIN SELECT 1", 102);
        row("IF 1 SELECT 1", 4145);
        row("SELECT 1 )", 102);
    }
    void refuses() {
        QFETCH(QString, batch);
        QFETCH(int, number);
        QCOMPARE(outcome(batch), number);
    }

    void namesTheLine() {
        try {
            static_cast<void>(tsql::readBatch(QStringLiteral("SELECT 1\n\nSELECT a FROM WHERE b = 1")));
            QFAIL("it was read");
        } catch (const Raised& error) {
            QCOMPARE(error.messages.front().line, 3);
            QCOMPARE(error.messages.front().severity, 15);
            QCOMPARE(error.messages.front().text, QStringLiteral("Incorrect syntax near 'WHERE'."));
        }
    }

    void quotingIsUndone() {
        const auto batch =
            tsql::readBatch(QStringLiteral("RESTORE LOG [a]]; DROP--x] FROM DISK = N'o''hara\\x' WITH NORECOVERY"));
        QCOMPARE(batch.size(), std::size_t{1});
        const auto& restore = std::get<tsql::Restore>(batch.front().body);
        QCOMPARE(restore.database.path.first(), QStringLiteral("a]; DROP--x"));
        QCOMPARE(restore.disks.front().text, QStringLiteral("o'hara\\x"));
    }

    void tooLongNames() {
        QCOMPARE(outcome(QStringLiteral("USE [%1]").arg(QString(128, QLatin1Char('x')))), 0);
        QCOMPARE(outcome(QStringLiteral("USE [%1]").arg(QString(129, QLatin1Char('x')))), 103);
    }

    void statementsKeepTheirText() {
        const auto batch = tsql::readBatch(QStringLiteral(" KILL 5 ;\n PRINT 'x';"));
        QCOMPARE(batch.size(), std::size_t{2});
        QCOMPARE(batch[0].text, QStringLiteral("KILL 5"));
        QCOMPARE(batch[1].text, QStringLiteral("PRINT 'x'"));
        QCOMPARE(batch[1].line, 2);
    }
};

QTEST_GUILESS_MAIN(TestTsqlReader)
#include "tst_tsql_reader.moc"

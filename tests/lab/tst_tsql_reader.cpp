#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"
#include "tests/lab/helpers/batches.h"

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
        for (const QString& batch : pchat::test::learntBatches())
            QTest::newRow(qPrintable(batch)) << batch;
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
        row("SELECT @b = *", 102);
        row("SELECT @b = x.* FROM x", 102);
        row("SELECT b = * FROM x", 102);
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
        row("ALTER DATABASE x SET PARTNER SUSPEND", 50000);
        row("ALTER DATABASE x SET PARTNER = y", 102);
        row("ALTER DATABASE x SET PARTNER OFF WITH ROLLBACK IMMEDIATE", 50000);
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
        row("SELECT a..b FROM x", 102);
        row("SELECT 1 AS SOME", 102);
        row("SELECT 1.2.3", 102);
        row("DECLARE @x int(5)", 102);
        row("DECLARE @x varchar(y)", 102);
        row("DECLARE @x numeric(5, 2, 1)", 102);
        row("RESTORE LOG m FROM DISK = 'x' WITH FILE = y", 102);
        row("RESTORE LOG m FROM DISK = 'x' WITH FILE = 1.5", 102);
        row("RESTORE LOG m FROM DISK = 'x' WITH FILE = 1EXEC p", 102);
        row("RESTORE LOG m FROM DISK = 'x' WITH STATS = 0x1F", 102);
        row("RESTORE LOG m FROM DISK = 'x' WITH STANDBY = 5", 102);
        row("ALTER DATABASE a SET OFFLINE WITH ROLLBACK AFTER .5 SECONDS", 102);
        row("SELECT COUNT(DISTINCT *) FROM x", 102);
        row("SELECT COUNT(DISTINCT) FROM x", 102);
        row("SELECT f(DISTINCT 1, 2)", 102);
        row("SELECT COUNT(a.*) FROM a", 102);
        row("SELECT [f](*)", 102);
        row("SELECT LEFT(*)", 102);
        row("SELECT COALESCE(1)", 102);
        row("SELECT NULLIF(1, 2, 3)", 102);
        row("SELECT TOP x a FROM b", 102);
        row("SELECT TOP 0x1F (1) a FROM b", 102);
        row("SELECT a FROM x AS 'y'", 102);
        row("SELECT a FROM f(1) WITH (NOLOCK)", 50000);
        row("SELECT (SELECT a FROM x ORDER BY a)", 1033);
        row("SELECT a FROM x WHERE a IN (b LIKE c)", 102);
        row("SELECT a FROM x WHERE (a = 1) = 1", 102);
        row("SELECT a FROM x WHERE a = (b = 1)", 102);
        row("SELECT 1 + (1 = 1)", 102);
        row("SELECT -(1 = 1)", 102);
        row("SELECT f(1 = 1)", 102);
        row("SELECT a FROM x ORDER BY a = 1", 102);
        row("SELECT a FROM x WHERE a AND b = 1", 4145);
        row("SELECT a FROM x WHERE b = 1 OR a", 4145);
        row("SELECT a FROM x WHERE NOT a", 4145);
        row("EXEC p @a = (1)", 102);
        row("EXEC p -'x'", 102);
        row("EXEC p -0x1", 102);
        row("SET NOCOUNT 5", 102);
        row("SET TEXTSIZE x", 102);
        row("SET @x = 1 = 1", 102);
        row("WAITFOR DELAY 5", 102);
        row("EXEC .dbo.p", 50000);
        row("SELECT ~1", 50000);
        row("SELECT a COLLATE b FROM x", 50000);
        row("SELECT a FROM x WHERE a = ANY (SELECT 1)", 50000);
        row("RESTORE LOG m FROM DISK", 50000);
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

    void numbersAreCutAsTheParserCutsThem() {
        const auto batch = tsql::readBatch(QStringLiteral("SELECT 1x, 1e, 0xg, .5e-2, 1."));
        QStringList items;
        for (const tsql::Item& item : std::get<tsql::SelectStatement>(batch.front().body).select.items)
            items << item.value.text + QLatin1Char(' ') + item.alias;
        QCOMPARE(items, (QStringList{"1 x", "1e0 ", "0x g", ".5e-2 ", "1. "}));
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

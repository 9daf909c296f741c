#include "tests/lab/helpers/bench_server.h"

#include <QTest>

using namespace pchat::lab;

class TestServerQuery : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_bench = std::make_unique<Bench>();
        m_server = std::make_unique<BenchServer>(*m_bench, QStringLiteral("SQL03"));
        m_server->run(QStringLiteral("CREATE DATABASE [mgc]; CREATE DATABASE [o'h]]ara]"));
    }

    void values_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* query, const char* expected) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(expected);
        };
        row("SELECT 1 + 2 * 3", "7");
        row("SELECT -5 / 2", "-2");
        row("SELECT 'a' + N'b'", "ab");
        row("SELECT CONVERT(nvarchar(128), SERVERPROPERTY('ProductVersion'))", "11.0.7001.0");
        row("SELECT SERVERPROPERTY('NoSuchThing')", "<null>");
        row("SELECT @@SERVERNAME", "SQL03");
        row("SELECT SUSER_SNAME()", "sa");
        row("SELECT IS_SRVROLEMEMBER(N'sysadmin')", "1");
        row("SELECT HAS_PERMS_BY_NAME(NULL, NULL, N'ALTER ANY CONNECTION')", "1");
        row("SELECT SYSUTCDATETIME()", "2026-11-23 06:00:00.5000000");
        row("SELECT GETDATE()", "2026-11-23 15:00:00.500");
        row("SELECT DATEDIFF(minute, SYSUTCDATETIME(), SYSDATETIME())", "540");
        row("SELECT CONVERT(float, '1.5') + 1", "2.5");
        row("SELECT DATEADD(day, 1, CONVERT(datetime, '2026-02-28'))", "2026-03-01 00:00:00.000");
        row("SELECT DB_ID(N'mgc')", "5");
        row("SELECT DB_ID(N'nothing')", "<null>");
        row("SELECT DB_NAME(5)", "mgc");
        row("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'MGC '", "ONLINE");
        row("SELECT d.state_desc FROM master.sys.databases d WHERE d.name = N'o''h]ara'", "ONLINE");
        row("SELECT COUNT(*) FROM sys.databases", "6");
        row("SELECT name FROM sys.databases WHERE name LIKE N'm[^ao]%' AND database_id > 4", "mgc");
        row("SELECT name FROM sys.databases WHERE database_id NOT IN (1, 2, 3, 4, 6)", "mgc");
        row("SELECT name FROM sys.databases WHERE database_id IN (SELECT MAX(database_id) FROM sys.databases)",
            "o'h]ara");
        row("SELECT TOP 1 name FROM sys.databases ORDER BY database_id DESC", "o'h]ara");
        row("SELECT name FROM sys.databases WHERE database_id BETWEEN 5 AND 5", "mgc");
        row("SELECT CASE WHEN 1 = 2 THEN 'a' WHEN 2 = 2 THEN 'b' ELSE 'c' END", "b");
        row("SELECT CASE 3 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END", "<null>");
        row("SELECT ISNULL(NULL, 'x')", "x");
        row("SELECT COALESCE(NULL, NULL, 4)", "4");
        row("SELECT (SELECT COUNT(*) FROM sys.master_files AS f WHERE f.database_id = d.database_id) FROM "
            "sys.databases AS d WHERE d.name = 'mgc'",
            "2");
        row("SELECT (SELECT name FROM sys.databases)", "<error 512>");
        row("SELECT m.mirroring_state_desc FROM sys.database_mirroring AS m WHERE m.database_id = DB_ID(N'mgc')",
            "<null>");
        row("SELECT DISTINCT v.volume_mount_point FROM sys.master_files AS f CROSS APPLY "
            "sys.dm_os_volume_stats(f.database_id, f.file_id) AS v "
            "WHERE f.database_id = DB_ID(N'mgc')",
            "D:\\");
        row("SELECT s.status FROM sys.dm_server_services AS s WHERE s.servicename LIKE N'SQL Server Agent%'", "4");
        row("SELECT COUNT(*) FROM msdb.dbo.log_shipping_secondary_databases AS s WHERE s.secondary_database = N'mgc'",
            "0");
        row("SELECT COUNT(*) AS restores FROM sys.dm_exec_requests AS r WHERE r.command LIKE N'RESTORE%' AND "
            "r.session_id <> @@SPID",
            "0");
        row("SELECT a.n FROM (SELECT database_id AS n FROM sys.databases WHERE name = 'mgc') AS a", "5");
        row("SELECT COUNT(*) FROM sys.databases d GROUP BY d.recovery_model_desc HAVING COUNT(*) > 4", "<none>");
        row("SELECT msdb.dbo.agent_datetime(20261123, 60500)", "2026-11-23 06:05:00.000");
        row("SELECT COUNT(*) FROM mgc.sys.database_principals", "0");
        row("SELECT 1 WHERE NULL = NULL", "<none>");
        row("SELECT 1 WHERE NOT (1 = 2 OR 2 = 3)", "1");
        row("SELECT 1 WHERE EXISTS (SELECT 1 FROM sys.databases WHERE name = 'x')", "<none>");
        row("SELECT LEN('ab  ')", "2");
        row("SELECT CHARINDEX('C', 'abc')", "3");
        row("SELECT SUBSTRING('abcdef', 2, 3)", "bcd");
    }
    void values() {
        QFETCH(QString, query);
        QFETCH(QString, expected);
        m_bench->clock = QDateTime(QDate(2026, 11, 23), QTime(6, 0, 0, 500), Qt::UTC);
        QCOMPARE(m_server->value(query), expected);
    }

    void errors_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* query, const char* expected) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(expected);
        };
        row("SELECT a FROM sys.databasess", "208");
        row("SELECT a FROM dbo.databases", "208");
        row("SELECT a FROM msdb.dbo.sysjob", "208");
        row("SELECT a FROM nothere.sys.databases", "208");
        row("SELECT stat_desc FROM sys.databases", "207");
        row("SELECT d.stat_desc FROM sys.databases AS d", "207");
        row("SELECT x.name FROM sys.databases AS d", "4104");
        row("SELECT database_id FROM sys.databases AS d JOIN sys.master_files AS f ON f.database_id = d.database_id",
            "209");
        row("SELECT name FROM sys.databases AS d JOIN sys.databases AS d ON 1 = 1", "1011");
        row("SELECT NOSUCH(1)", "195");
        row("SELECT LEN('a', 'b')", "174");
        row("SELECT name, COUNT(*) FROM sys.databases", "8120");
        row("SELECT state FROM sys.databases GROUP BY name", "8120");
        row("SELECT 1 FROM sys.databases WHERE name = 5", "245");
        row("SELECT 1 FROM msdb.dbo.sysjobs AS j WHERE j.job_id = N'xyz'", "");
        row("SELECT CONVERT(uniqueidentifier, 'xyz')", "8169");
        row("SELECT CONVERT(int, 'xyz')", "245");
        row("SELECT CONVERT(nint, 5)", "243");
        row("SELECT name FROM sys.databases ORDER BY 2", "108");
        row("SELECT 1 WHERE 1 IN (SELECT name, state FROM sys.databases)", "116");
        row("SELECT @@NOSUCH", "137");
        row("USE nothere", "911");
        row("SELECT * FROM sys.dm_os_volume_stats(1)", "313");
    }
    void errors() {
        QFETCH(QString, query);
        QFETCH(QString, expected);
        QCOMPARE(m_server->errors(query), expected);
    }

    void columnTypes() {
        const Reply reply = m_server->run(QStringLiteral(
            "SELECT f.redo_start_lsn, f.redo_start_fork_guid AS fork, d.name, d.create_date, d.is_read_only, COUNT(*) "
            "AS n, CONVERT(varchar(30), MIN(f.redo_start_lsn)) AS lsn, N'abc' AS t, RTRIM(CONVERT(nchar(5), N'a')) AS "
            "v "
            "FROM sys.master_files AS f JOIN sys.databases AS d ON d.database_id = f.database_id GROUP BY "
            "f.redo_start_lsn, f.redo_start_fork_guid, d.name, d.create_date, d.is_read_only"));
        QStringList types;
        for (const pchat::Column& column : reply.answer.results.front().columns)
            types << column.name + QLatin1Char(' ') + column.type;
        QCOMPARE(types, (QStringList{QStringLiteral("redo_start_lsn numeric(25,0)"),
                                     QStringLiteral("fork uniqueidentifier"), QStringLiteral("name nvarchar(128)"),
                                     QStringLiteral("create_date datetime"), QStringLiteral("is_read_only bit"),
                                     QStringLiteral("n int"), QStringLiteral("lsn varchar(30)"),
                                     QStringLiteral("t nvarchar(3)"), QStringLiteral("v nvarchar(5)")}));
    }

    void firstQueryOfTheWizard() {
        const Reply reply = m_server->run(
            QStringLiteral(
                "SELECT CONVERT(nvarchar(128), SERVERPROPERTY('ProductVersion')) AS product_version, "
                "CONVERT(nvarchar(128), SERVERPROPERTY('Edition')) AS edition, "
                "CONVERT(nvarchar(128), @@SERVERNAME) AS server_name, SUSER_SNAME() AS login_name, "
                "IS_SRVROLEMEMBER(N'sysadmin') AS is_sysadmin, "
                "HAS_PERMS_BY_NAME(NULL, NULL, N'ALTER ANY CONNECTION') AS can_kill, HAS_PERMS_BY_NAME(NULL, NULL, "
                "N'CREATE ANY DATABASE') AS can_create_database, "
                "SYSUTCDATETIME() AS utc_now, DATEDIFF(minute, SYSUTCDATETIME(), SYSDATETIME()) AS utc_offset_minutes"),
            QStringLiteral("sa"), false);
        QVERIFY(!reply.hasError());
        QCOMPARE(reply.answer.results.front().at(0, u"can_kill"), QStringLiteral("1"));
        QCOMPARE(reply.answer.results.front().at(0, u"edition"), QStringLiteral("Standard Edition (64-bit)"));
    }

    void controlOfFlow() {
        QCOMPARE(m_server->value(QStringLiteral("DECLARE @a int = 2, @b nvarchar(10); SET @b = N'x' + N'y'; IF @a = 2 "
                                                "AND @b = 'XY' BEGIN SELECT @b AS b; END ELSE SELECT 0")),
                 QStringLiteral("xy"));
        QCOMPARE(m_server->value(QStringLiteral("DECLARE @n int; SELECT @n = COUNT(*) FROM sys.databases; SELECT @n")),
                 QStringLiteral("6"));
        QCOMPARE(m_server->numbers(QStringLiteral("PRINT N'hello'; USE mgc; SELECT DB_NAME()")),
                 QStringLiteral("0 5701"));
        QCOMPARE(m_server->errors(QStringLiteral("EXEC nosuch; SELECT 1 FROM nowhere; SELECT 1")),
                 QStringLiteral("2812 208"));
    }

    void nothingOfABrokenBatchRuns() {
        QCOMPARE(m_server->errors(QStringLiteral("CREATE DATABASE [late]; SELEC 1 FROM x")), QStringLiteral("102"));
        QCOMPARE(m_server->value(QStringLiteral("SELECT DB_ID(N'late')")), QStringLiteral("<null>"));
    }

    void readingOnlyReads() {
        const Reply reply = m_server->run(QStringLiteral("CREATE DATABASE [late]"), QStringLiteral("sa"), false);
        QVERIFY(reply.hasError());
        QCOMPARE(m_server->value(QStringLiteral("SELECT DB_ID(N'late')")), QStringLiteral("<null>"));
    }

    void hostileNames_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"x]; DROP DATABASE mgc--", "o'hara", "a\"b", "日本語", "\u202Etac", "$(x)`", " "})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void hostileNames() {
        QFETCH(QString, name);
        const QString bracketed =
            QLatin1Char('[') + QString(name).replace(QLatin1Char(']'), QLatin1String("]]")) + QLatin1Char(']');
        const QString text =
            QStringLiteral("N'") + QString(name).replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
        QCOMPARE(m_server->errors(QStringLiteral("CREATE DATABASE ") + bracketed), QString());
        QCOMPARE(m_server->value(QStringLiteral("SELECT name FROM sys.databases WHERE name = ") + text), name);
        QCOMPARE(
            m_server->errors(
                QStringLiteral("BACKUP DATABASE %1 TO DISK = N'\\\\filer\\share\\h.bak' WITH INIT").arg(bracketed)),
            QString());
        QCOMPARE(m_server->value(QStringLiteral("SELECT DB_ID(N'mgc')")), QStringLiteral("5"));
        QCOMPARE(m_server->errors(QStringLiteral("DROP DATABASE ") + bracketed), QString());
    }

    void statementsAreKept() {
        const std::size_t before = m_server->instance().statements().size();
        m_server->run(QStringLiteral("SELECT 1"), QStringLiteral("sa"), false);
        m_server->run(QStringLiteral("SELECT x FROM sys.databases"), QStringLiteral("sa"), false);
        const auto statements = m_server->instance().statements();
        QCOMPARE(statements.size(), before + 2);
        QCOMPARE(statements[before], (std::pair<QString, int>(QStringLiteral("SELECT 1"), 0)));
        QCOMPARE(statements[before + 1].second, 207);
    }

  private:
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<BenchServer> m_server;
};

QTEST_GUILESS_MAIN(TestServerQuery)
#include "tst_server_query.moc"

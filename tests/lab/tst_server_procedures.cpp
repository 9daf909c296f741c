#include "tests/lab/helpers/bench_server.h"

#include <QDir>
#include <QTest>

using namespace pchat::lab;

class TestServerProcedures : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<Bench>();
        m_server = std::make_unique<BenchServer>(*m_bench, QStringLiteral("SQL03"));
        m_server->instance().addLogin({QStringLiteral("CONTOSO\\reader"), {QStringLiteral("SQLAgentReaderRole")}});
        m_server->instance().addLogin({QStringLiteral("CONTOSO\\operator"), {QStringLiteral("SQLAgentOperatorRole")}});
        m_server->instance().addLogin({QStringLiteral("CONTOSO\\nobody"), {}});
        QCOMPARE(m_server->errors(QStringLiteral(
                     "DECLARE @a uniqueidentifier, @b uniqueidentifier, @c uniqueidentifier, @rc int, @s int; "
                     "EXEC @rc = master.dbo.sp_add_log_shipping_secondary_primary @primary_server = N'SQL01', "
                     "@primary_database = N'mgc', "
                     "@backup_source_directory = N'\\\\filer\\share', @backup_destination_directory = N'D:\\LogCopy', "
                     "@copy_job_name = N'LSCopy', "
                     "@restore_job_name = N'LSRestore', @copy_job_id = @a OUTPUT, @restore_job_id = @b OUTPUT, "
                     "@secondary_id = @c OUTPUT, @overwrite = 1; "
                     "IF (@@ERROR = 0 AND @rc = 0) BEGIN EXEC msdb.dbo.sp_add_schedule @schedule_name = N'every 15', "
                     "@freq_type = 4, @schedule_id = @s OUTPUT; "
                     "EXEC msdb.dbo.sp_attach_schedule @job_id = @a, @schedule_id = @s; EXEC msdb.dbo.sp_update_job "
                     "@job_id = @a, @enabled = 1 END; "
                     "EXEC master.dbo.sp_add_log_shipping_secondary_database @secondary_database = N'mgc', "
                     "@primary_server = N'SQL01', "
                     "@primary_database = N'mgc', @restore_threshold = 45")),
                 QString());
    }

    void arguments_data() {
        QTest::addColumn<QString>("batch");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* batch, const char* expected) {
            QTest::newRow(batch) << QString::fromUtf8(batch) << QString::fromUtf8(expected);
        };
        row("EXEC sp_nosuch", "2812");
        row("EXEC msdb.dbo.sp_delete_log_shipping_secondary_database N'mgc', 0, 1", "8144");
        row("EXEC master.dbo.sp_delete_log_shipping_secondary_database @secondary = N'mgc'", "8145");
        row("EXEC master.dbo.sp_delete_log_shipping_secondary_database", "201");
        row("EXEC master.dbo.sp_delete_log_shipping_secondary_database @secondary_database = N'mgc', "
            "@secondary_database = N'x'",
            "8143");
        row("EXEC msdb.dbo.sp_update_job @job_id = N'nonsense', @enabled = 0", "8114");
        row("EXEC msdb.dbo.sp_update_job @enabled = 0", "14294");
        row("EXEC msdb.dbo.sp_update_job @job_name = N'none', @enabled = 0", "14262");
        row("EXEC msdb.dbo.sp_update_job @job_name = N'LSCopy', @enabled = 2", "14266");
        row("EXEC msdb.dbo.sp_update_job @job_name = N'LSCopy', @new_name = N'LSRestore'", "14261");
        row("EXEC msdb.dbo.sp_update_job @job_name = N'LSCopy', @delete_level = 1", "50000");
        row("EXEC msdb.dbo.sp_stop_job @job_name = N'LSCopy'", "22022");
        row("EXEC msdb.dbo.sp_stop_job", "14232");
        row("EXEC msdb.dbo.sp_attach_schedule @job_name = N'LSCopy', @schedule_name = N'none'", "14262");
        row("EXEC msdb.dbo.sp_attach_schedule @job_name = N'LSCopy'", "14373");
        row("EXEC msdb.dbo.sp_delete_schedule @schedule_name = N'every 15'", "14372");
        row("EXEC msdb.dbo.sp_add_job @job_name = N'LSCopy'", "14261");
        row("EXEC msdb.dbo.sp_add_jobschedule @job_name = N'none', @name = N'x'", "14262");
        row("EXEC master.dbo.sp_delete_log_shipping_secondary_database @secondary_database = N'none'", "32014");
        row("EXEC master.dbo.sp_add_log_shipping_secondary_database @secondary_database = N'x', @primary_server = "
            "N'S', @primary_database = N'y', @restore_threshold = 1",
            "32023");
        row("EXEC master.dbo.sp_add_log_shipping_secondary_database @secondary_database = N'mgc', @primary_server = "
            "N'SQL01', @primary_database = N'mgc', @restore_threshold = 1",
            "32013");
        row("EXEC master.dbo.sp_delete_log_shipping_secondary_primary @primary_server = N'SQL01', @primary_database = "
            "N'mgc'",
            "32025");
        row("EXEC master.dbo.sp_delete_log_shipping_primary_database @database = N'mgc'", "32010");
        row("EXEC msdb.dbo.sp_add_operator @name = N'x'", "50000");
    }
    void arguments() {
        QFETCH(QString, batch);
        QFETCH(QString, expected);
        QCOMPARE(m_server->errors(batch), expected);
    }

    void rights_data() {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("batch");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* login, const char* batch, const char* expected) {
            QTest::newRow(qPrintable(QString::fromUtf8(login) + QString::fromUtf8(batch)))
                << QString::fromUtf8(login) << QString::fromUtf8(batch) << QString::fromUtf8(expected);
        };
        row("CONTOSO\\stranger", "SELECT 1", "18456");
        row("CONTOSO\\nobody", "SELECT 1", "");
        row("CONTOSO\\nobody", "SELECT name FROM msdb.dbo.sysjobs", "229");
        row("CONTOSO\\nobody", "SELECT s.status FROM sys.dm_server_services AS s", "300 297");
        row("CONTOSO\\nobody", "KILL 60", "6102");
        row("CONTOSO\\nobody", "CREATE DATABASE x", "262");
        row("CONTOSO\\nobody", "RESTORE HEADERONLY FROM DISK = N'D:\\x'", "262 3013");
        row("CONTOSO\\nobody", "RESTORE DATABASE x WITH RECOVERY", "3118 3013");
        row("CONTOSO\\nobody", "EXEC master.dbo.sp_delete_log_shipping_secondary_database @secondary_database = N'mgc'",
            "15247");
        row("CONTOSO\\nobody", "EXEC master.dbo.sp_help_log_shipping_secondary_database @secondary_database = N'mgc'",
            "15247");
        row("CONTOSO\\nobody", "EXEC msdb.dbo.sp_update_job @job_name = N'LSCopy', @enabled = 0", "14262");
        row("CONTOSO\\reader", "EXEC msdb.dbo.sp_update_job @job_name = N'LSCopy', @enabled = 0", "14525");
        row("CONTOSO\\operator", "EXEC msdb.dbo.sp_update_job @job_name = N'LSCopy', @enabled = 0", "");
        row("CONTOSO\\operator", "EXEC msdb.dbo.sp_update_job @job_name = N'LSCopy', @description = N'x'", "14525");
        row("CONTOSO\\reader", "EXEC msdb.dbo.sp_start_job @job_name = N'LSCopy'", "14393");
        row("CONTOSO\\nobody", "ALTER DATABASE mgc SET MULTI_USER", "5011 5069");
    }
    void rights() {
        QFETCH(QString, login);
        QFETCH(QString, batch);
        QFETCH(QString, expected);
        QCOMPARE(m_server->errors(batch, login), expected);
    }

    void existingDatabaseNeedsRights() {
        QCOMPARE(m_server->errors(QStringLiteral("CREATE DATABASE mgc")), QString());
        QCOMPARE(
            m_server->errors(QStringLiteral("RESTORE DATABASE mgc WITH RECOVERY"), QStringLiteral("CONTOSO\\nobody")),
            QStringLiteral("3110 3013"));
        QCOMPARE(
            m_server->errors(QStringLiteral("BACKUP LOG mgc TO DISK = N'D:\\x'"), QStringLiteral("CONTOSO\\nobody")),
            QStringLiteral("262 3013"));
    }

    void helpTellsWhatWasSet() {
        const Reply reply = m_server->run(
            QStringLiteral("EXEC master.dbo.sp_help_log_shipping_secondary_database @secondary_database = N'mgc'"),
            QStringLiteral("sa"), false);
        QVERIFY(!reply.hasError());
        const pchat::ResultSet& result = reply.answer.results.front();
        QCOMPARE(result.columns.size(), std::size_t{29});
        QCOMPARE(result.at(0, u"backup_destination_directory"), QStringLiteral("D:\\LogCopy"));
        QCOMPARE(result.at(0, u"restore_threshold"), QStringLiteral("45"));
        QCOMPARE(result.at(0, u"copy_job_id"),
                 m_server->value(QStringLiteral("SELECT job_id FROM msdb.dbo.sysjobs WHERE name = N'LSCopy'")));
    }

    void deletingTakesJobsAndHistory() {
        m_server->instance().startJob(QStringLiteral("LSCopy"));
        m_server->instance().finishJob(QStringLiteral("LSCopy"), true, QStringLiteral("The job succeeded."));
        QCOMPARE(m_server->value(QStringLiteral("SELECT run_status FROM msdb.dbo.sysjobhistory")), QStringLiteral("1"));
        QCOMPARE(m_server->value(
                     QStringLiteral("DECLARE @rc int; EXEC @rc = master.dbo.sp_delete_log_shipping_secondary_database "
                                    "@secondary_database = N'mgc'; SELECT @rc AS return_code;")),
                 QStringLiteral("<error 50000>"));
        const Reply done = m_server->run(
            QStringLiteral("DECLARE @rc int; EXEC @rc = master.dbo.sp_delete_log_shipping_secondary_database "
                           "@secondary_database = N'mgc'; SELECT @rc AS return_code;"));
        QCOMPARE(done.answer.results.front().at(0, u"return_code"), QStringLiteral("0"));
        for (const char* table :
             {"sysjobs", "sysjobsteps", "sysjobhistory", "sysjobschedules", "sysschedules", "log_shipping_secondary",
              "log_shipping_secondary_databases", "log_shipping_monitor_secondary"})
            QCOMPARE(QString::fromLatin1(table) +
                         m_server->value(QStringLiteral("SELECT COUNT(*) FROM msdb.dbo.%1").arg(QLatin1String(table))),
                     QString::fromLatin1(table) + QLatin1Char('0'));
        QCOMPARE(m_server->errors(QStringLiteral("EXEC master.dbo.sp_delete_log_shipping_secondary_database mgc")),
                 QStringLiteral("32014"));
    }

    void jobsRunAndStop() {
        const QString running = QStringLiteral(
            "SELECT COUNT(*) AS running FROM msdb.dbo.sysjobactivity AS a JOIN msdb.dbo.sysjobs AS j ON j.job_id = "
            "a.job_id WHERE j.name = N'LSCopy' AND "
            "a.session_id = (SELECT MAX(session_id) FROM msdb.dbo.syssessions) AND a.start_execution_date IS NOT NULL "
            "AND a.stop_execution_date IS NULL");
        QCOMPARE(m_server->numbers(QStringLiteral("EXEC msdb.dbo.sp_start_job @job_name = N'LSCopy'")),
                 QStringLiteral("14243"));
        QCOMPARE(m_server->value(running), QStringLiteral("1"));
        QCOMPARE(m_server->instance().runningJobs(), QStringList{QStringLiteral("LSCopy")});
        QCOMPARE(m_server->errors(QStringLiteral("EXEC msdb.dbo.sp_start_job @job_name = N'LSCopy'")),
                 QStringLiteral("22022"));
        QCOMPARE(m_server->numbers(QStringLiteral("EXEC msdb.dbo.sp_stop_job @job_name = N'LSCopy'")),
                 QStringLiteral("14254"));
        QCOMPARE(m_server->value(running), QStringLiteral("0"));
        m_server->instance().setAgentRunning(false);
        QCOMPARE(m_server->errors(QStringLiteral("EXEC msdb.dbo.sp_start_job @job_name = N'LSCopy'")),
                 QStringLiteral("22022"));
        const Reply help = m_server->run(QStringLiteral("EXEC msdb.dbo.sp_help_job @job_name = N'LSCopy'"),
                                         QStringLiteral("sa"), false);
        QVERIFY2(!help.hasError(),
                 qPrintable(help.answer.messages.empty() ? QString() : help.answer.messages.front().text));
        QCOMPARE(help.answer.results.front().at(0, u"current_execution_status"), QStringLiteral("4"));
    }

    /// A job whose step is T-SQL: made as the wizard makes it, and gone with its own schedule.
    void jobsOfScripts() {
        QCOMPARE(m_server->errors(QStringLiteral(
                     "EXEC msdb.dbo.sp_add_job @job_name = N'own'; EXEC msdb.dbo.sp_add_jobstep @job_name = N'own', "
                     "@step_name = N'one', @command = N'PRINT N''x'''; EXEC msdb.dbo.sp_add_jobschedule @job_name = "
                     "N'own', @name = N'own times', @freq_type = 4, @freq_interval = 1, @freq_subday_type = 4, "
                     "@freq_subday_interval = 10")),
                 QString());
        const auto scripts = [&] {
            std::vector<ShippingJob> found = m_server->instance().shippingJobs();
            std::erase_if(found, [](const ShippingJob& job) { return job.kind != ShippingJob::Kind::Script; });
            return found;
        };
        QVERIFY(scripts().empty());  // nothing runs that has no server to run on
        QCOMPARE(m_server->errors(QStringLiteral("EXEC msdb.dbo.sp_add_jobserver @job_name = N'own'")), QString());
        QCOMPARE(m_server->errors(QStringLiteral("EXEC msdb.dbo.sp_add_jobserver @job_name = N'own'")),
                 QStringLiteral("14269"));
        QCOMPARE(scripts().size(), std::size_t{1});
        const ShippingJob own = scripts().front();
        QCOMPARE(own.name, QStringLiteral("own"));
        QCOMPARE(own.batches, QStringList{QStringLiteral("PRINT N'x'")});
        QCOMPARE(own.plans.size(), std::size_t{1});
        QCOMPARE(own.plans.front().everyMinutes, 10);
        QCOMPARE(m_server->errors(QStringLiteral("EXEC msdb.dbo.sp_delete_job @job_name = N'own'")), QString());
        QCOMPARE(m_server->value(QStringLiteral(
                     "SELECT COUNT(*) AS n FROM msdb.dbo.sysschedules AS s WHERE s.name = N'own times'")),
                 QStringLiteral("0"));
        QCOMPARE(m_server->value(QStringLiteral(
                     "SELECT CONVERT(nvarchar(8), CONVERT(datetime, N'2026-11-20T07:30:05'), 108) AS t")),
                 QStringLiteral("07:30:05"));
    }

    void jobQueryOfTheWizard() {
        const QString id =
            m_server->value(QStringLiteral("SELECT job_id FROM msdb.dbo.sysjobs WHERE name = N'LSCopy'"));
        const Reply reply = m_server->run(
            QStringLiteral("SELECT j.job_id, j.name, j.enabled, a.start_execution_date, a.stop_execution_date, "
                           "h.instance_id, h.run_status, h.run_date, h.run_time FROM msdb.dbo.sysjobs AS j "
                           "LEFT JOIN msdb.dbo.sysjobactivity AS a ON a.job_id = j.job_id AND a.session_id = (SELECT "
                           "MAX(session_id) FROM msdb.dbo.syssessions) "
                           "LEFT JOIN msdb.dbo.sysjobhistory AS h ON h.job_id = j.job_id AND h.instance_id = (SELECT "
                           "MAX(instance_id) FROM msdb.dbo.sysjobhistory WHERE job_id = j.job_id AND step_id = 0) "
                           "WHERE j.job_id IN (N'%1', '00000000-0000-0000-0000-000000000001')")
                .arg(id.toLower()),
            QStringLiteral("sa"), false);
        QVERIFY2(!reply.hasError(),
                 qPrintable(reply.answer.messages.empty() ? QString() : reply.answer.messages.front().text));
        QCOMPARE(reply.answer.results.front().rows.size(), std::size_t{1});
        QCOMPARE(reply.answer.results.front().at(0, u"enabled"), QStringLiteral("1"));
    }

    void files() {
        QVERIFY(QDir(m_bench->folder.path()).mkpath(QStringLiteral("share/sub")));
        const auto row = [&](const QString& path) {
            const Reply reply = m_server->run(QStringLiteral("EXEC master.dbo.xp_fileexist N'%1'").arg(path),
                                              QStringLiteral("sa"), false);
            QString text;
            for (const pchat::Cell& cell : reply.answer.results.front().rows.front())
                text += cell.value_or(QString());
            return text;
        };
        QCOMPARE(row(QStringLiteral("\\\\filer\\share")), QStringLiteral("011"));
        QCOMPARE(row(QStringLiteral("\\\\filer\\share\\none.trn")), QStringLiteral("001"));
        QCOMPARE(row(QStringLiteral("\\\\dead\\share")), QStringLiteral("000"));
        QCOMPARE(m_server->value(QStringLiteral("EXEC master.sys.xp_dirtree N'\\\\filer\\share', 1, 1")),
                 QStringLiteral("sub"));
        QCOMPARE(m_server->value(QStringLiteral("EXEC master.sys.xp_dirtree N'\\\\dead\\share', 1, 1")),
                 QStringLiteral("<none>"));
        QCOMPARE(m_server->value(QStringLiteral("EXEC master.sys.xp_fixeddrives")), QStringLiteral("C"));
        QCOMPARE(m_server->value(QStringLiteral("EXEC sp_who2")).trimmed(), QStringLiteral("1"));
    }

    void sessions() {
        m_server->run(QStringLiteral("CREATE DATABASE mgc"));
        const int spid = m_server->instance().addSession(
            {QStringLiteral("CONTOSO\\x"), QStringLiteral("H"), QStringLiteral("P"), QStringLiteral("mgc"), false});
        const QString count = QStringLiteral(
            "SELECT COUNT(*) AS sessions FROM master.sys.sysprocesses AS p WHERE p.dbid = DB_ID(N'mgc') AND p.spid > "
            "50 AND p.spid <> @@SPID");
        QCOMPARE(m_server->value(count), QStringLiteral("1"));
        QCOMPARE(m_server->errors(QStringLiteral("KILL 1")), QStringLiteral("6107"));
        QCOMPARE(m_server->errors(QStringLiteral("KILL 999")), QStringLiteral("6106"));
        QCOMPARE(m_server->errors(QStringLiteral("DECLARE @x int KILL 999 WITH STATUSONLY")), QStringLiteral("6106"));
        QCOMPARE(m_server->errors(QStringLiteral("DROP DATABASE mgc")), QStringLiteral("3702"));
        QCOMPARE(m_server->errors(QStringLiteral("ALTER DATABASE mgc SET SINGLE_USER WITH NO_WAIT")),
                 QStringLiteral("5070 5069"));
        QCOMPARE(m_server->errors(QStringLiteral("KILL %1").arg(spid)), QString());
        QCOMPARE(m_server->value(count), QStringLiteral("0"));
        QCOMPARE(m_server->errors(QStringLiteral("DROP DATABASE mgc")), QString());
    }

    void mirroring() {
        BenchServer other(*m_bench, QStringLiteral("SQL04"));
        m_server->run(QStringLiteral("CREATE DATABASE mgc; BACKUP DATABASE mgc TO DISK = N'D:\\x.bak'"));
        m_server->write(QStringLiteral("mgc"), 3);
        QCOMPARE(m_server->errors(QStringLiteral("ALTER DATABASE mgc SET PARTNER OFF")), QStringLiteral("1416"));
        QVERIFY(m_server->instance().setUpMirror(QStringLiteral("mgc"), other.instance()));
        QVERIFY(!m_server->instance().setUpMirror(QStringLiteral("mgc"), other.instance()));
        const QString role = QStringLiteral(
            "SELECT m.mirroring_role_desc FROM sys.database_mirroring AS m WHERE m.database_id = DB_ID(N'mgc')");
        QCOMPARE(m_server->value(role), QStringLiteral("PRINCIPAL"));
        QCOMPARE(other.value(role), QStringLiteral("MIRROR"));
        QCOMPARE(other.errors(QStringLiteral("USE mgc")), QStringLiteral("954"));
        QCOMPARE(other.errors(QStringLiteral("BACKUP LOG mgc TO DISK = N'D:\\y'")), QStringLiteral("3059 3013"));
        QCOMPARE(other.errors(QStringLiteral("RESTORE DATABASE mgc WITH RECOVERY")), QStringLiteral("3104 3013"));
        QCOMPARE(m_server->errors(QStringLiteral("BACKUP LOG mgc TO DISK = N'D:\\y' WITH NORECOVERY")),
                 QStringLiteral("1468 3013"));
        m_server->write(QStringLiteral("mgc"), 2);
        m_server->instance().switchMirrorRoles(QStringLiteral("mgc"), other.instance());
        QCOMPARE(other.value(role), QStringLiteral("PRINCIPAL"));
        QCOMPARE(other.numbersIn(QStringLiteral("mgc")).size(), std::size_t{5});
        QCOMPARE(other.errors(QStringLiteral("BACKUP LOG mgc TO DISK = N'D:\\z'")), QString());
        QCOMPARE(m_server->errors(QStringLiteral("ALTER DATABASE mgc SET PARTNER OFF")), QString());
        QCOMPARE(m_server->errors(QStringLiteral("RESTORE DATABASE mgc WITH RECOVERY")), QString());
    }

  private:
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<BenchServer> m_server;
};

QTEST_GUILESS_MAIN(TestServerProcedures)
#include "tst_server_procedures.moc"

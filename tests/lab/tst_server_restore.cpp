#include "tests/lab/helpers/bench_server.h"

#include <QFile>
#include <QTest>

using namespace pchat::lab;

/// A primary with a full backup and three log backups in the share, and a secondary that stands after the full one.
struct Pair {
    Bench bench;
    BenchServer primary{bench, QStringLiteral("SQL01")};
    BenchServer secondary{bench, QStringLiteral("SQL03")};

    Pair() {
        primary.run(QStringLiteral("CREATE DATABASE [mgc]"));
        primary.write(QStringLiteral("mgc"), 3);
        primary.run(
            QStringLiteral("BACKUP DATABASE [mgc] TO DISK = N'\\\\filer\\share\\full.bak' WITH INIT, CHECKSUM"));
        for (int log = 1; log <= 3; ++log) {
            primary.write(QStringLiteral("mgc"), 2);
            primary.run(
                QStringLiteral("BACKUP LOG [mgc] TO DISK = N'\\\\filer\\share\\%1.trn' WITH INIT, CHECKSUM").arg(log));
        }
        secondary.run(
            QStringLiteral("RESTORE DATABASE [mgc] FROM DISK = N'\\\\filer\\share\\full.bak' WITH NORECOVERY"));
    }
    static QString log(const QString& name, const QString& options = QStringLiteral("NORECOVERY")) {
        return QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'\\\\filer\\share\\%1' WITH FILE = 1, %2")
            .arg(name, options);
    }
    QString state(BenchServer& server) {
        return server.value(QStringLiteral("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'"));
    }
    QString redo(BenchServer& server) {
        return server.value(QStringLiteral(
            "SELECT CONVERT(varchar(30), MIN(f.redo_start_lsn)) AS redo_start_lsn FROM sys.master_files AS f "
            "WHERE f.database_id = DB_ID(N'mgc')"));
    }
};

class TestServerRestore : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void succeedsInServersOrder() {
        Pair pair;
        QCOMPARE(pair.secondary.numbers(
                     Pair::log(QStringLiteral("1.trn"), QStringLiteral("NORECOVERY, STATS = 5, CHECKSUM"))),
                 QStringLiteral("3211 3211 4035 4035 3014"));
        QCOMPARE(pair.state(pair.secondary), QStringLiteral("RESTORING"));
        QCOMPARE(pair.secondary.numbersIn(QStringLiteral("mgc")).size(), std::size_t{5});
    }

    void wrongOrder() {
        Pair pair;
        const QString before = pair.redo(pair.secondary);
        const Reply late = pair.secondary.run(Pair::log(QStringLiteral("2.trn")));
        QCOMPARE(late.answer.messages.front().number, 4305);
        QVERIFY2(late.answer.messages.front().text.contains(QStringLiteral("includes LSN ") + before),
                 qPrintable(late.answer.messages.front().text));
        QCOMPARE(late.answer.messages.back().number, 3013);
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("1.trn"))), QString());
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("1.trn"))), QStringLiteral("4326 3013"));
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("full.bak"))), QStringLiteral("3135 3013"));
    }

    void recoveryIsTheEnd() {
        Pair pair;
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("1.trn"))), QString());
        const QString end = pair.redo(pair.secondary);
        QCOMPARE(pair.secondary.numbers(QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY")),
                 QStringLiteral("3014"));
        QCOMPARE(pair.state(pair.secondary), QStringLiteral("ONLINE"));
        QCOMPARE(pair.redo(pair.secondary), QStringLiteral("<null>"));
        QCOMPARE(pair.secondary.errors(QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY")),
                 QStringLiteral("3153 3013"));
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("2.trn"))), QStringLiteral("3117 3013"));
        const QString point = pair.secondary.value(
            QStringLiteral("SELECT CONVERT(varchar(30), s.fork_point_lsn) FROM sys.database_recovery_status AS s WHERE "
                           "s.database_id = DB_ID(N'mgc')"));
        QCOMPARE(point, end);
    }

    void logChainGoesOnAfterRecovery() {
        Pair pair;
        for (int log = 1; log <= 3; ++log)
            QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("%1.trn").arg(log))), QString());
        QCOMPARE(pair.primary.errors(
                     QStringLiteral("BACKUP LOG [mgc] TO DISK = N'\\\\filer\\share\\tail.trn' WITH NORECOVERY, INIT")),
                 QString());
        QCOMPARE(pair.state(pair.primary), QStringLiteral("RESTORING"));
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("tail.trn"))), QString());
        QCOMPARE(pair.secondary.errors(QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY")), QString());
        pair.secondary.write(QStringLiteral("mgc"), 2);
        QCOMPARE(
            pair.secondary.errors(QStringLiteral("BACKUP LOG [mgc] TO DISK = N'\\\\filer\\share\\new.trn' WITH INIT")),
            QString());
        QCOMPARE(pair.primary.errors(Pair::log(QStringLiteral("new.trn"))), QString());
        QCOMPARE(pair.primary.numbersIn(QStringLiteral("mgc")), pair.secondary.numbersIn(QStringLiteral("mgc")));
    }

    void otherForkIsRefused() {
        Pair pair;
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("1.trn"))), QString());
        QCOMPARE(pair.secondary.errors(QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY")), QString());
        pair.secondary.write(QStringLiteral("mgc"), 40);
        QCOMPARE(
            pair.secondary.errors(QStringLiteral("BACKUP LOG [mgc] TO DISK = N'\\\\filer\\share\\fork.trn' WITH INIT")),
            QString());
        QCOMPARE(pair.primary.errors(
                     QStringLiteral("BACKUP LOG [mgc] TO DISK = N'\\\\filer\\share\\tail.trn' WITH NORECOVERY, INIT")),
                 QString());
        QCOMPARE(pair.primary.errors(Pair::log(QStringLiteral("fork.trn"))), QStringLiteral("4330 3013"));
    }

    void devices() {
        Pair pair;
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("none.trn"))), QStringLiteral("3201 3013"));
        QFile text(pair.bench.shareFile(QStringLiteral("text.trn")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("this is no backup");
        text.close();
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("text.trn"))), QStringLiteral("3241 3013"));
        QFile half(pair.bench.shareFile(QStringLiteral("1.trn")));
        QVERIFY(half.resize(half.size() / 2));
        const Reply cut = pair.secondary.run(Pair::log(QStringLiteral("1.trn")));
        QCOMPARE(cut.answer.messages.front().number, 3203);
        QVERIFY(cut.answer.messages.front().text.contains(QStringLiteral("38(")));
        QCOMPARE(pair.secondary.errors(QStringLiteral("RESTORE HEADERONLY FROM DISK = N'\\\\filer\\share\\1.trn'")),
                 QStringLiteral("3203 3013"));
        const Reply away =
            pair.secondary.run(QStringLiteral("RESTORE HEADERONLY FROM DISK = N'\\\\dead\\share\\1.trn'"));
        QVERIFY2(away.answer.messages.front().text.contains(QStringLiteral("error 53(")),
                 qPrintable(away.answer.messages.front().text));
        const Reply closed =
            pair.secondary.run(QStringLiteral("RESTORE HEADERONLY FROM DISK = N'\\\\filer\\closed\\1.trn'"));
        QVERIFY2(closed.answer.messages.front().text.contains(QStringLiteral("error 5(")),
                 qPrintable(closed.answer.messages.front().text));
        QFile lock(pair.bench.shareFile(QStringLiteral("2.trn.in-use")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QVERIFY(pair.secondary.run(Pair::log(QStringLiteral("2.trn")))
                    .answer.messages.front()
                    .text.contains(QStringLiteral("error 32(")));
        QCOMPARE(pair.redo(pair.secondary), pair.redo(pair.secondary));
    }

    void damagedContent() {
        Pair pair;
        QFile file(pair.bench.shareFile(QStringLiteral("1.trn")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() - 40);
        file.write("x");
        file.close();
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("1.trn"))), QStringLiteral("3189 3013"));
    }

    void filesLieWhereTheBackupNamesThem() {
        Pair pair;
        pair.primary.run(QStringLiteral(
            "CREATE DATABASE [far] ON (NAME = N'far', FILENAME = N'D:\\Far\\far.mdf') LOG ON (NAME = N'far_log', "
            "FILENAME = N'D:\\SQLLog\\far.ldf'); BACKUP DATABASE [far] TO DISK = N'\\\\filer\\share\\far.bak'"));
        const QString restore = QStringLiteral("RESTORE DATABASE [far] FROM DISK = N'\\\\filer\\share\\far.bak' WITH ");
        const QString places = QStringLiteral(
            "SELECT f.physical_name FROM sys.master_files AS f WHERE f.database_id = DB_ID(N'far') AND f.type = 0");
        QCOMPARE(pair.secondary.errors(restore + QStringLiteral("NORECOVERY")), QStringLiteral("5133 3156 3119 3013"));
        QCOMPARE(pair.secondary.errors(restore + QStringLiteral("MOVE N'far' TO N'D:\\SQLData\\far.mdf', NORECOVERY")),
                 QString());
        QCOMPARE(pair.secondary.value(places), QStringLiteral("D:\\SQLData\\far.mdf"));
        // A database that is there already leads no file to its own places.
        QCOMPARE(pair.secondary.errors(restore + QStringLiteral("REPLACE, NORECOVERY")),
                 QStringLiteral("5133 3156 3119 3013"));
        QCOMPARE(pair.secondary.value(places), QStringLiteral("D:\\SQLData\\far.mdf"));
    }

    void otherDatabases() {
        Pair pair;
        pair.primary.run(QStringLiteral(
            "CREATE DATABASE [mgccomp]; BACKUP DATABASE [mgccomp] TO DISK = N'\\\\filer\\share\\c.bak' WITH INIT; "
            "BACKUP LOG [mgccomp] TO DISK = N'\\\\filer\\share\\c.trn' WITH INIT"));
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("c.trn"))), QStringLiteral("3154 3013"));
        QCOMPARE(pair.secondary.errors(
                     QStringLiteral("RESTORE DATABASE [mgc] FROM DISK = N'\\\\filer\\share\\c.bak' WITH NORECOVERY")),
                 QStringLiteral("3154 3013"));
        QCOMPARE(pair.primary.errors(QStringLiteral(
                     "RESTORE DATABASE [mgc] FROM DISK = N'\\\\filer\\share\\full.bak' WITH NORECOVERY")),
                 QStringLiteral("3159 3013"));
        QCOMPARE(pair.secondary.errors(
                     QStringLiteral("RESTORE LOG [none] FROM DISK = N'\\\\filer\\share\\c.trn' WITH NORECOVERY")),
                 QStringLiteral("3118 3013"));
        QCOMPARE(pair.secondary.errors(QStringLiteral("RESTORE DATABASE [none] WITH RECOVERY")),
                 QStringLiteral("3118 3013"));
        QCOMPARE(pair.secondary.errors(QStringLiteral("BACKUP LOG [none] TO DISK = N'D:\\x'")),
                 QStringLiteral("911 3013"));
    }

    void standby() {
        Pair pair;
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("1.trn"), QStringLiteral("STANDBY = N'D:\\mgc.tuf'"))),
                 QString());
        QCOMPARE(pair.state(pair.secondary), QStringLiteral("ONLINE"));
        QCOMPARE(pair.secondary.value(
                     QStringLiteral("SELECT d.is_in_standby FROM sys.databases AS d WHERE d.name = N'mgc'")),
                 QStringLiteral("1"));
        QCOMPARE(pair.redo(pair.secondary), QStringLiteral("<null>"));
        QCOMPARE(pair.secondary.errors(QStringLiteral("BACKUP LOG [mgc] TO DISK = N'D:\\x'")),
                 QStringLiteral("3036 3013"));
        QCOMPARE(pair.secondary.errors(QStringLiteral("ALTER DATABASE [mgc] SET READ_WRITE")),
                 QStringLiteral("5063 5069"));
        const int spid =
            pair.secondary.instance().addSession({QStringLiteral("CONTOSO\\report"), QStringLiteral("RPT1"),
                                                  QStringLiteral("Reports"), QStringLiteral("mgc"), true});
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("2.trn"))), QStringLiteral("3101 3013"));
        QCOMPARE(pair.secondary.errors(QStringLiteral("KILL %1").arg(spid)), QString());
        pair.bench.clock = pair.bench.clock.addSecs(1);  // and the reports are back
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("2.trn"))), QStringLiteral("3101 3013"));
        QCOMPARE(pair.secondary.numbers(QStringLiteral("ALTER DATABASE [mgc] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; "
                                                       "RESTORE DATABASE [mgc] WITH NORECOVERY;")),
                 QStringLiteral("5060 3014"));
        QCOMPARE(pair.state(pair.secondary), QStringLiteral("RESTORING"));
        pair.bench.clock = pair.bench.clock.addSecs(30);
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("2.trn"))), QString());
        QCOMPARE(pair.secondary.errors(QStringLiteral("ALTER DATABASE [mgc] SET MULTI_USER")),
                 QStringLiteral("5052 5069"));
    }

    void returningSessionTakesTheSinglePlace() {
        Pair pair;
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("1.trn"), QStringLiteral("STANDBY = N'D:\\mgc.tuf'"))),
                 QString());
        pair.secondary.instance().addSession({QStringLiteral("CONTOSO\\report"), QStringLiteral("RPT1"),
                                              QStringLiteral("Reports"), QStringLiteral("mgc"), true});
        QCOMPARE(pair.secondary.errors(
                     QStringLiteral("ALTER DATABASE [mgc] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; RESTORE DATABASE "
                                    "[mgc] WITH NORECOVERY; RESTORE DATABASE [mgc] WITH RECOVERY")),
                 QString());
        pair.bench.clock = pair.bench.clock.addSecs(6);
        QCOMPARE(pair.secondary.errors(QStringLiteral("ALTER DATABASE [mgc] SET MULTI_USER")),
                 QStringLiteral("5064 5069"));
        const QString spid = pair.secondary.value(QStringLiteral(
            "SELECT l.request_session_id FROM sys.dm_tran_locks AS l WHERE l.resource_database_id = DB_ID(N'mgc')"));
        QCOMPARE(pair.secondary.errors(QStringLiteral("KILL ") + spid), QString());
        QCOMPARE(pair.secondary.errors(QStringLiteral("ALTER DATABASE [mgc] SET MULTI_USER")), QString());
        pair.bench.clock = pair.bench.clock.addSecs(1);
        QCOMPARE(pair.secondary.value(
                     QStringLiteral("SELECT COUNT(*) FROM sys.sysprocesses AS p WHERE p.dbid = DB_ID(N'mgc')")),
                 QStringLiteral("1"));
    }

    void inUseByOurselves() {
        Pair pair;
        QCOMPARE(pair.primary.errors(QStringLiteral("USE mgc; RESTORE DATABASE [mgc] WITH NORECOVERY")),
                 QStringLiteral("3102 3013"));
    }

    void lostUndoFile() {
        Pair pair;
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("1.trn"), QStringLiteral("STANDBY = N'D:\\mgc.tuf'"))),
                 QString());
        QVERIFY(QFile::remove(pair.bench.folder.filePath(QStringLiteral("D/mgc.tuf"))));
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("2.trn"))), QStringLiteral("3441 3013"));
    }

    void headers() {
        Pair pair;
        const Reply header = pair.secondary.run(
            QStringLiteral("RESTORE HEADERONLY FROM DISK = N'\\\\filer\\share\\1.trn'"), QStringLiteral("sa"), false);
        const pchat::ResultSet& result = header.answer.results.front();
        QCOMPARE(result.columns.size(), std::size_t{53});
        QCOMPARE(result.at(0, u"BackupType"), QStringLiteral("2"));
        QCOMPARE(result.at(0, u"DatabaseName"), QStringLiteral("mgc"));
        QCOMPARE(result.at(0, u"ServerName"), QStringLiteral("SQL01"));
        QCOMPARE(result.at(0, u"HasBackupChecksums"), QStringLiteral("1"));
        QCOMPARE(result.at(0, u"BeginsLogChain"), QStringLiteral("1"));
        QCOMPARE(result.at(0, u"FamilyGUID")->size(), 36);
        QVERIFY(!result.at(0, u"FirstLSN")->startsWith(QLatin1Char('0')));
        QCOMPARE(result.at(0, u"ForkPointLSN"), pchat::Cell());
        QCOMPARE(pair.secondary.numbers(QStringLiteral(
                     "RESTORE VERIFYONLY FROM DISK = N'\\\\filer\\share\\1.trn' WITH FILE = 1, CHECKSUM")),
                 QStringLiteral("3262"));
        QCOMPARE(pair.secondary.errors(
                     QStringLiteral("RESTORE VERIFYONLY FROM DISK = N'\\\\filer\\share\\1.trn' WITH FILE = 2")),
                 QStringLiteral("4038 3013"));
        const Reply list =
            pair.secondary.run(QStringLiteral("RESTORE FILELISTONLY FROM DISK = N'\\\\filer\\share\\1.trn'"));
        QCOMPARE(list.answer.results.front().rows.size(), std::size_t{2});
    }

    void stripesAndSeveralSets() {
        Pair pair;
        pair.primary.write(QStringLiteral("mgc"), 5);
        QCOMPARE(pair.primary.errors(QStringLiteral("BACKUP LOG [mgc] TO DISK = N'\\\\filer\\share\\3.trn'")),
                 QString());
        pair.primary.write(QStringLiteral("mgc"), 5);
        QCOMPARE(pair.primary.errors(QStringLiteral(
                     "BACKUP LOG [mgc] TO DISK = N'\\\\filer\\share\\s1.trn', DISK = N'\\\\filer\\share\\s2.trn'")),
                 QString());
        for (const char* name : {"1.trn", "2.trn", "3.trn"})
            QCOMPARE(pair.secondary.errors(Pair::log(QString::fromLatin1(name))), QString());
        QCOMPARE(pair.secondary.errors(QStringLiteral(
                     "RESTORE LOG [mgc] FROM DISK = N'\\\\filer\\share\\3.trn' WITH FILE = 2, NORECOVERY, CHECKSUM")),
                 QStringLiteral("3187 3013"));
        QCOMPARE(pair.secondary.errors(QStringLiteral(
                     "RESTORE LOG [mgc] FROM DISK = N'\\\\filer\\share\\3.trn' WITH FILE = 2, NORECOVERY")),
                 QString());
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("s1.trn"))), QStringLiteral("3132 3013"));
        QCOMPARE(pair.secondary.errors(QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'\\\\filer\\share\\s1.trn', DISK "
                                                      "= N'\\\\filer\\share\\s2.trn' WITH NORECOVERY")),
                 QString());
        QCOMPARE(pair.secondary.numbersIn(QStringLiteral("mgc")), pair.primary.numbersIn(QStringLiteral("mgc")));
    }

    void historyIsWritten() {
        Pair pair;
        QCOMPARE(pair.secondary.errors(Pair::log(QStringLiteral("1.trn"))), QString());
        const Reply reply = pair.secondary.run(
            QStringLiteral("SELECT TOP (1) rh.restore_date, bs.backup_finish_date, CONVERT(varchar(30), bs.first_lsn) "
                           "AS first_lsn, CONVERT(varchar(30), bs.last_lsn) AS last_lsn, "
                           "bs.first_recovery_fork_guid, bs.last_recovery_fork_guid, bs.family_guid, bs.server_name, "
                           "mf.physical_device_name FROM msdb.dbo.restorehistory AS rh "
                           "JOIN msdb.dbo.backupset AS bs ON bs.backup_set_id = rh.backup_set_id JOIN "
                           "msdb.dbo.backupmediafamily AS mf ON mf.media_set_id = bs.media_set_id "
                           "WHERE rh.destination_database_name = N'mgc' AND rh.restore_type IN ('L', 'D', 'I') ORDER "
                           "BY rh.restore_history_id DESC"));
        QVERIFY(!reply.hasError());
        const pchat::ResultSet& result = reply.answer.results.front();
        QCOMPARE(result.at(0, u"last_lsn"), pair.redo(pair.secondary));
        QCOMPARE(result.at(0, u"physical_device_name"), QStringLiteral("\\\\filer\\share\\1.trn"));
        QCOMPARE(result.at(0, u"server_name"), QStringLiteral("SQL01"));
        QCOMPARE(result.columns[0].type, QStringLiteral("datetime"));
    }
};

QTEST_GUILESS_MAIN(TestServerRestore)
#include "tst_server_restore.moc"

// What keeps the side that took over recoverable: the full backup and the log backup jobs of a failover, on a practice
// estate whose agent runs them.
#include "core/report/report.h"
#include "tests/whole/helpers/drill.h"

#include <QSet>
#include <QTest>

using namespace pchat;
using pchat::whole::Drill;

namespace {

const QString jobs = QStringLiteral(
    "SELECT COUNT(*) AS jobs FROM msdb.dbo.sysjobs AS j WHERE j.name = N'PChatLogBackup_mgc' AND j.enabled = 1");
const QString worstOutcome = QStringLiteral(
    "SELECT MIN(h.run_status) AS worst FROM msdb.dbo.sysjobhistory AS h JOIN msdb.dbo.sysjobs AS j ON j.job_id = "
    "h.job_id WHERE j.name = N'PChatLogBackup_mgc'");

void pass(test::Practice& practice, int minutes) {
    for (int minute = 0; minute < minutes; ++minute)
        practice.estate().observing.clock->wait(std::chrono::minutes(1), {});
}

QString folderOf(test::Practice& practice) {
    return practice.profile().folders.logBackupFolder;
}

QStringList fullBackupsIn(test::Practice& practice) {
    QStringList names;
    const auto entries = practice.estate().observing.files->list(folderOf(practice), CallOptions{});
    if (entries)
        for (const FileEntry& entry : *entries)
            if (entry.name.endsWith(QLatin1String(".bak"))) names << entry.name;
    return names;
}

/// The servers that wrote the logs, in order; nothing where a log does not begin where the one before it ends.
QStringList writersOfWholeChain(test::Practice& practice) {
    QStringList writers;
    Cell end;
    for (const QString& name : practice.logs(folderOf(practice))) {
        const auto header = practice.header(folderOf(practice), name);
        if (!header || (end && header->at(0, u"FirstLSN") != end)) return {};
        end = header->at(0, u"LastLSN");
        writers << header->at(0, u"ServerName").value_or(QString());
    }
    return writers;
}

bool cameToItsEnd(Drill& drill) {
    const RunResult result = drill.runUntil(QStringLiteral("verify-active-servers"));
    return result == RunResult::Done || result == RunResult::Stopped;
}

}  // namespace

class TstAfterCare : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void logIsBackedUpWhereItServes();
    void undoDeletesTheJobs();
    void withoutAMirrorOneJobIsMade();
    void usersWithoutALoginAreListed_data();
    void usersWithoutALoginAreListed();
};

void TstAfterCare::logIsBackedUpWhereItServes() {
    Drill drill(QStringLiteral("site-loss"));
    test::Practice& practice = drill.practice();
    const qsizetype shipped = practice.logs(practice.profile().folders.logShare).size();
    QVERIFY(cameToItsEnd(drill));
    for (const Role role : {Role::Backup, Role::BackupMirror})
        QCOMPARE(practice.cell(role, jobs), QStringLiteral("1"));
    QCOMPARE(fullBackupsIn(practice).size(), 1);
    const qsizetype first = practice.logs(folderOf(practice)).size();
    QVERIFY(first >= 1);
    pass(practice, 31);
    const QStringList before = writersOfWholeChain(practice);
    QVERIFY2(before.size() >= first + 2 && before.size() <= first + 3, qPrintable(before.join(u' ')));
    QCOMPARE(before.count(QStringLiteral("SQL03")), before.size());
    QVERIFY(
        practice.shell(QStringLiteral("Invoke-CsDatabaseFailover -PoolFqdn 'pchat01.contoso.com' -DatabaseType "
                                      "PersistentChat -NewPrincipal Mirror -Confirm:$false")));
    pass(practice, 31);
    const QStringList after = writersOfWholeChain(practice);
    QVERIFY2(after.size() >= before.size() + 2, qPrintable(after.join(u' ')));
    QCOMPARE(after.count(QStringLiteral("SQL03")), before.size());
    QCOMPARE(after.last(), QStringLiteral("SQL04"));
    for (const Role role : {Role::Backup, Role::BackupMirror})
        QCOMPARE(practice.cell(role, worstOutcome), QStringLiteral("1"));
    QCOMPARE(practice.logs(practice.profile().folders.logShare).size(), shipped);
}

void TstAfterCare::undoDeletesTheJobs() {
    Drill drill(QStringLiteral("site-loss"));
    QVERIFY(cameToItsEnd(drill));
    for (const Step* step : drill.plan().steps()) {
        if (!step->id.startsWith(QLatin1String("add-log-backup-job"))) continue;
        test::Practice& practice = drill.practice();
        const SqlAct& undo = std::get<SqlAct>(*step->undo);
        const QString probe = std::get<SqlProbe>(step->check.probe).query.toString();
        QCOMPARE(practice.cell(undo.role, jobs), QStringLiteral("1"));
        QVERIFY(practice.execute(undo.role, undo.script.toString()));
        QCOMPARE(practice.cell(undo.role, jobs), QStringLiteral("0"));
        QVERIFY(step->check.before.isMetBy(practice.cell(undo.role, probe)));
        // Half of a job is no job, and is replaced.
        QVERIFY(
            practice.execute(undo.role, QStringLiteral("EXEC msdb.dbo.sp_add_job @job_name = N'PChatLogBackup_mgc'")));
        QVERIFY(step->check.before.isMetBy(practice.cell(undo.role, probe)));
        QVERIFY(practice.execute(undo.role, std::get<SqlAct>(step->act).script.toString()));
        QVERIFY(step->check.after.isMetBy(practice.cell(undo.role, probe)));
    }
}

void TstAfterCare::withoutAMirrorOneJobIsMade() {
    Drill drill(QStringLiteral("no-mirror"));
    QVERIFY(cameToItsEnd(drill));
    QCOMPARE(drill.practice().cell(Role::Backup, jobs), QStringLiteral("1"));
    QVERIFY(!drill.practice().logs(folderOf(drill.practice())).isEmpty());
}

void TstAfterCare::usersWithoutALoginAreListed_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("two") << QStringLiteral("site-loss")
                         << QStringList{QStringLiteral("CREATE LOGIN [CONTOSO\\ChatServices] FROM WINDOWS"),
                                        QStringLiteral("ALTER USER [pchatreport] WITH LOGIN = [pchatreport]")};
    QTest::newRow("none") << QStringLiteral("no-mirror")
                          << QStringList{QStringLiteral("Every user of the database has a login on the server.")};
}

void TstAfterCare::usersWithoutALoginAreListed() {
    QFETCH(QString, scenario);
    QFETCH(QStringList, said);
    Drill drill(scenario);
    QVERIFY(cameToItsEnd(drill));
    drill.close();
    const auto record = readRunFile(drill.path());
    QVERIFY(record.has_value());
    const QString report = toText(runReport(*record, Catalog(Language::English)), 1000);
    for (const QString& each : said)
        QVERIFY2(report.contains(each), qPrintable(report));
}

QTEST_GUILESS_MAIN(TstAfterCare)
#include "tst_after_care.moc"

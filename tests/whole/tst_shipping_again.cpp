// Log shipping that a failback sets up again runs when it ran before the failover: the secondary's half by the evidence
// of the failover, the primary's half by what the old primary still knows.
#include "core/run/saved_shipping.h"
#include "tests/whole/helpers/drill.h"

#include <QFileInfo>
#include <QTest>

using namespace pchat;
using namespace pchat::whole;

namespace {

/// A second schedule for the job, beside the usual one.
QString schedule(const char* job, const char* name, const char* times) {
    return QStringLiteral(
               "DECLARE @schedule int; EXEC msdb.dbo.sp_add_schedule @schedule_name = N'%1', @enabled = 1, %2, "
               "@active_start_date = 20200101, @active_end_date = 99991231, @schedule_id = @schedule OUTPUT; "
               "EXEC msdb.dbo.sp_attach_schedule @job_name = N'%3', @schedule_id = @schedule;")
        .arg(QString::fromUtf8(name), QString::fromLatin1(times), QString::fromLatin1(job));
}

constexpr const char* everyThreeHours =
    "@freq_type = 4, @freq_interval = 1, @freq_subday_type = 8, @freq_subday_interval = 3, @active_start_time = 60000, "
    "@active_end_time = 195959";
constexpr const char* onWorkdays =
    "@freq_type = 8, @freq_interval = 62, @freq_recurrence_factor = 1, @freq_subday_type = 4, @freq_subday_interval = "
    "20, @active_start_time = 73000, @active_end_time = 213000";
constexpr const char* onTheLastSunday =
    "@freq_type = 32, @freq_interval = 1, @freq_relative_interval = 16, @freq_recurrence_factor = 1, "
    "@freq_subday_type = 1, @active_start_time = 30000";

/// The schedules of the jobs whose names begin like this, a text for each; their owner may be another now.
QStringList timesOf(test::Practice& practice, Role role, const char* prefix) {
    const auto answer = practice.ask(
        role,
        QStringLiteral("SELECT j.name, c.name, c.enabled, c.freq_type, c.freq_interval, c.freq_subday_type, "
                       "c.freq_subday_interval, c.freq_relative_interval, c.freq_recurrence_factor, c.active_end_date, "
                       "c.active_start_time, c.active_end_time FROM msdb.dbo.sysjobs AS j JOIN "
                       "msdb.dbo.sysjobschedules AS a ON a.job_id = j.job_id JOIN msdb.dbo.sysschedules AS c ON "
                       "c.schedule_id = a.schedule_id WHERE j.name LIKE N'%1%' ORDER BY j.name, c.name")
            .arg(QLatin1String(prefix)));
    if (!answer) return {QStringLiteral("error %1").arg(answer.error().errorNumber())};
    QStringList lines;
    for (const auto& row : answer->first().rows) {
        QStringList cells;
        for (const Cell& cell : row)
            cells << cell.value_or(QStringLiteral("NULL"));
        lines << cells.join(u' ');
    }
    return lines;
}

}  // namespace

class TstShippingAgain : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void runsWhenItRanBefore() {
        Drill drill(QStringLiteral("all-well"), Flow::PlannedFailover);
        test::Practice& practice = drill.practice();
        QVERIFY(practice.execute(Role::Primary, schedule("LSBackup_mgc", "平日", onWorkdays)));
        QVERIFY(practice.execute(Role::Backup, schedule("LSCopy_SQL01_mgc", "by day", everyThreeHours)));
        QVERIFY(practice.execute(Role::Backup, schedule("LSRestore_SQL01_mgc", "月末", onTheLastSunday)));
        const QStringList backups = timesOf(practice, Role::Primary, "LSBackup");
        const QStringList others = timesOf(practice, Role::Backup, "LS");
        QCOMPARE(backups.size(), 2);
        QCOMPARE(others.size(), 4);

        drill.begin(Flow::PlannedFailover);
        QCOMPARE(drill.runToEnd(), RunResult::Done);
        QCOMPARE(timesOf(practice, Role::Backup, "LS"), QStringList());
        const QFileInfo run(drill.path());
        drill.close();
        const Choices choices = withSavedShipping({}, Flow::Failback, practice.profile(), run.path(), run.path());
        QVERIFY(choices.shipping.has_value());
        drill.begin(Flow::Failback, choices);
        QCOMPARE(drill.runToEnd(), RunResult::Done);
        QCOMPARE(timesOf(practice, Role::Primary, "LSBackup"), backups);
        QCOMPARE(timesOf(practice, Role::Backup, "LS"), others);
    }

    void otherEstatesDoNotCount() {
        Drill drill(QStringLiteral("all-well"), Flow::PlannedFailover);
        QCOMPARE(drill.runToEnd(), RunResult::Done);
        const QFileInfo run(drill.path());
        drill.close();
        const SiteProfile& profile = drill.practice().profile();
        const auto savedFor = [&](Flow flow, const QString& folder) {
            return withSavedShipping({}, flow, profile, folder, run.path()).shipping.has_value();
        };
        QVERIFY(savedFor(Flow::Failback, run.path()));
        QVERIFY(savedFor(Flow::RebuildLogShipping, run.path()));
        QVERIFY(!savedFor(Flow::RoleSwap, run.path()));
        QVERIFY(!savedFor(Flow::Failback, QStringLiteral("elsewhere")));
    }
};

QTEST_GUILESS_MAIN(TstShippingAgain)
#include "tst_shipping_again.moc"

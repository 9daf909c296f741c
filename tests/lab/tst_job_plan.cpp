// When a job is due, by the rows of sysschedules.
#include "core/lab/server/job_plan.h"

#include <QTest>

using namespace pchat::lab;

class TestJobPlan : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nextTime_data();
    void nextTime();
    void notKnown_data();
    void notKnown();
};

namespace {

constexpr int tokyo = 540;

ScheduleRow everyQuarter(int firstTime, int lastTime) {
    return {4, 4, 15, 20261120, 99991231, firstTime, lastTime};
}

}  // namespace

Q_DECLARE_METATYPE(ScheduleRow)

void TestJobPlan::nextTime_data() {
    QTest::addColumn<ScheduleRow>("schedule");
    QTest::addColumn<QString>("after");     // UTC
    QTest::addColumn<QString>("expected");  // UTC; empty: never
    const auto row = [](const char* name, const ScheduleRow& schedule, const char* after, const char* expected) {
        QTest::newRow(name) << schedule << QString::fromLatin1(after) << QString::fromLatin1(expected);
    };
    row("within the day", everyQuarter(0, 235900), "2026-11-21T07:31:05Z", "2026-11-21T07:45:00Z");
    row("strictly after", everyQuarter(0, 235900), "2026-11-21T07:45:00Z", "2026-11-21T08:00:00Z");
    row("begins past the hour", everyQuarter(200, 235900), "2026-11-21T07:45:00Z", "2026-11-21T07:47:00Z");
    row("after its last time", everyQuarter(200, 180000), "2026-11-21T09:10:00Z", "2026-11-21T15:02:00Z");
    row("last time counts", everyQuarter(0, 180000), "2026-11-21T08:50:00Z", "2026-11-21T09:00:00Z");
    row("before its first day", everyQuarter(0, 235900), "2026-11-01T00:00:00Z", "2026-11-19T15:00:00Z");
    row("hours", {4, 8, 2, 20261120, 99991231, 10000, 235959}, "2026-11-20T18:30:00Z", "2026-11-20T20:00:00Z");
    row("once a day", {4, 1, 0, 20261120, 99991231, 33000, 235959}, "2026-11-20T18:30:00Z", "2026-11-21T18:30:00Z");
    row("after its last day", {4, 4, 15, 20261120, 20261121, 0, 235959}, "2026-11-21T15:00:00Z", "");
}

void TestJobPlan::nextTime() {
    QFETCH(ScheduleRow, schedule);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    const auto plan = planOf(schedule);
    QVERIFY(plan);
    const QDateTime next = plan->nextAfter(QDateTime::fromString(after, Qt::ISODate), tokyo);
    QCOMPARE(next.isValid() ? next.toString(Qt::ISODate) : QString(), expected);
}

void TestJobPlan::notKnown_data() {
    QTest::addColumn<ScheduleRow>("schedule");
    QTest::newRow("once") << ScheduleRow{1, 0, 0, 20261120, 99991231, 0, 235959};
    QTest::newRow("weekly") << ScheduleRow{8, 4, 15, 20261120, 99991231, 0, 235959};
    QTest::newRow("at the agent's start") << ScheduleRow{64, 0, 0, 20261120, 99991231, 0, 235959};
    QTest::newRow("every 0 minutes") << ScheduleRow{4, 4, 0, 20261120, 99991231, 0, 235959};
}

void TestJobPlan::notKnown() {
    QFETCH(ScheduleRow, schedule);
    QVERIFY(!planOf(schedule));
}

QTEST_GUILESS_MAIN(TestJobPlan)
#include "tst_job_plan.moc"

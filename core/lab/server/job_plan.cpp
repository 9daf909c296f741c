#include "core/lab/server/job_plan.h"

#include <algorithm>

namespace pchat::lab {

namespace {

constexpr int minutesOfDay = 24 * 60;

int minuteOf(int hhmmss) {
    return hhmmss / 10000 * 60 + hhmmss / 100 % 100;
}

QDate dayOf(int yyyymmdd) {
    return {yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100};
}

/// 0 where the job is not repeated within the day in a way that is known.
int minutesBetween(const ScheduleRow& row) {
    enum WithinDay { Once = 1, Seconds = 2, Minutes = 4, Hours = 8 };
    switch (row.withinDay) {
        case Once:
            return minutesOfDay;
        case Seconds:
            return std::max(1, row.withinDayInterval / 60);
        case Minutes:
            return row.withinDayInterval;
        case Hours:
            return row.withinDayInterval * 60;
        default:
            return 0;
    }
}

}  // namespace

QDateTime JobPlan::nextAfter(const QDateTime& after, int utcOffsetMinutes) const {
    QDateTime local = after.addSecs(qint64{60} * utcOffsetMinutes);
    if (firstDay.isValid() && local.date() < firstDay) local = QDateTime(firstDay, QTime(0, 0), Qt::UTC).addSecs(-1);
    const QDateTime midnight(local.date(), QTime(0, 0), Qt::UTC);
    const int minute = static_cast<int>(midnight.secsTo(local) / 60);
    const int passed = std::max(0, minute - fromMinute + everyMinutes) / everyMinutes;
    int next = fromMinute + passed * everyMinutes;
    if (next >= toMinute) next = minutesOfDay + fromMinute;
    const QDateTime due = midnight.addSecs(qint64{60} * next);
    if (lastDay.isValid() && due.date() > lastDay) return {};
    return due.addSecs(qint64{-60} * utcOffsetMinutes);
}

std::optional<JobPlan> planOf(const ScheduleRow& row) {
    constexpr int daily = 4;
    const int every = minutesBetween(row);
    if (row.frequency != daily || every <= 0) return std::nullopt;
    JobPlan plan;
    plan.everyMinutes = every;
    plan.fromMinute = minuteOf(row.firstTime);
    plan.toMinute = std::min(minuteOf(row.lastTime) + 1, minutesOfDay);
    plan.firstDay = dayOf(row.firstDay);
    plan.lastDay = dayOf(row.lastDay);
    return plan;
}

}  // namespace pchat::lab

// JobPlan: when a job of SQL Server Agent runs: every so many minutes within a part of each day. Values; any thread.
#pragma once

#include "core/text/json.h"

#include <QDateTime>

namespace pchat::lab {

struct JobPlan {
    int everyMinutes = 15;
    int fromMinute = 0;      ///< of the day, the server's local time
    int toMinute = 24 * 60;  ///< exclusive
    QDate firstDay = {};     ///< local; invalid: any day
    QDate lastDay = {};
    /// The first time after `after` at which the job is due; invalid after its last day.
    [[nodiscard]] QDateTime nextAfter(const QDateTime& after, int utcOffsetMinutes) const;
    static constexpr auto fields() {
        using J = JobPlan;
        return std::tuple{json::field("everyMinutes", &J::everyMinutes), json::field("fromMinute", &J::fromMinute),
                          json::field("toMinute", &J::toMinute)};
    }
};

/// A row of sysschedules as numbers. Only what happens each day at a time or at intervals is known here; nullopt else.
struct ScheduleRow {
    int frequency = 0;  ///< freq_type: 4 daily
    int withinDay = 0;  ///< freq_subday_type: 1 at a time, 2 seconds, 4 minutes, 8 hours
    int withinDayInterval = 0;
    int firstDay = 0;  ///< yyyymmdd
    int lastDay = 0;
    int firstTime = 0;  ///< hhmmss
    int lastTime = 0;
};
[[nodiscard]] std::optional<JobPlan> planOf(const ScheduleRow& row);

}  // namespace pchat::lab

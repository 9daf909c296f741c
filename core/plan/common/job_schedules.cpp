#include "core/plan/common/job_schedules.h"

namespace pchat::common {

namespace {

/// The schedule that is being added is the job's.
Script attached() {
    return script(
        "@schedule_id = @schedule OUTPUT; "
        "EXEC msdb.dbo.sp_attach_schedule @job_id = @job, @schedule_id = @schedule;");
}

Script everyMinutes(const Text& name, int minutes) {
    return script(
               "EXEC msdb.dbo.sp_add_schedule @schedule_name = {}, @enabled = 1, @freq_type = 4, "
               "@freq_interval = 1, @freq_subday_type = 4, @freq_subday_interval = {}, @freq_recurrence_factor = 0, "
               "@active_end_date = 99991231, @active_start_time = 0, @active_end_time = 235900,",
               name, minutes) +
           attached();
}

}  // namespace

bool isOneSingleTime(const ScheduleFacts& schedule) {
    return schedule.freqType == 1;
}

Script schedule(const ScheduleFacts& of, const Text& name, const std::optional<Text>& owner) {
    const Script begin = script(
        "EXEC msdb.dbo.sp_add_schedule @schedule_name = {}, @enabled = {}, @freq_type = {}, @freq_interval = {}, "
        "@freq_subday_type = {}, @freq_subday_interval = {}, @freq_relative_interval = {}, "
        "@freq_recurrence_factor = {}, @active_start_date = {}, @active_end_date = {}, @active_start_time = {}, "
        "@active_end_time = {},",
        name, of.enabled ? 1 : 0, of.freqType, of.freqInterval, of.freqSubdayType, of.freqSubdayInterval,
        of.freqRelativeInterval, of.freqRecurrenceFactor, of.activeStartDate, of.activeEndDate, of.activeStartTime,
        of.activeEndTime);
    return (owner ? begin + script("@owner_login_name = {},", *owner) : begin) + attached();
}

Script schedules(const std::vector<ScheduleFacts>& saved, const QString& usualName, int minutes) {
    const Text usual = Text::from(usualName).value_or(Text());
    std::optional<Script> all;
    for (const ScheduleFacts& each : saved) {
        if (isOneSingleTime(each)) continue;
        const Script one = schedule(each, Text::from(each.name).value_or(usual), std::nullopt);
        all = all ? *all + one : one;
    }
    return all ? *all : everyMinutes(usual, minutes);
}

}  // namespace pchat::common

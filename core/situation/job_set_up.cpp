#include "core/situation/job_set_up.h"

namespace pchat {

namespace {

int wholeNumber(const Row& row, QStringView column) {
    return static_cast<int>(row.number(column).value_or(0));
}

ScheduleFacts readSchedule(const Row& row) {
    ScheduleFacts schedule;
    schedule.name = row.text(u"name");
    schedule.owner = row.text(u"schedule_owner");
    schedule.enabled = row.flag(u"enabled");
    schedule.freqType = wholeNumber(row, u"freq_type");
    schedule.freqInterval = wholeNumber(row, u"freq_interval");
    schedule.freqSubdayType = wholeNumber(row, u"freq_subday_type");
    schedule.freqSubdayInterval = wholeNumber(row, u"freq_subday_interval");
    schedule.freqRelativeInterval = wholeNumber(row, u"freq_relative_interval");
    schedule.freqRecurrenceFactor = wholeNumber(row, u"freq_recurrence_factor");
    schedule.activeStartDate = wholeNumber(row, u"active_start_date");
    schedule.activeEndDate = wholeNumber(row, u"active_end_date");
    schedule.activeStartTime = wholeNumber(row, u"active_start_time");
    schedule.activeEndTime = wholeNumber(row, u"active_end_time");
    return schedule;
}

}  // namespace

Query jobSetUpQuery(const QUuid& one, const QUuid& other) {
    return query(
        "SELECT j.job_id, SUSER_SNAME(j.owner_sid) AS job_owner, j.description, c.schedule_id, c.name, "
        "SUSER_SNAME(c.owner_sid) AS schedule_owner, c.enabled, c.freq_type, c.freq_interval, c.freq_subday_type, "
        "c.freq_subday_interval, c.freq_relative_interval, c.freq_recurrence_factor, c.active_start_date, "
        "c.active_end_date, c.active_start_time, c.active_end_time FROM msdb.dbo.sysjobs AS j "
        "LEFT JOIN msdb.dbo.sysjobschedules AS a ON a.job_id = j.job_id "
        "LEFT JOIN msdb.dbo.sysschedules AS c ON c.schedule_id = a.schedule_id "
        "WHERE j.job_id IN ({}, {}) ORDER BY c.schedule_id",
        one, other);
}

void readJobSetUp(const Row& row, const QUuid& id, JobSetUp& job) {
    if (row.guid(u"job_id") != id) return;
    job.id = id;
    job.owner = row.text(u"job_owner");
    job.description = row.text(u"description");
    if (!row.isNull(u"schedule_id")) job.schedules.push_back(readSchedule(row));
}

}  // namespace pchat

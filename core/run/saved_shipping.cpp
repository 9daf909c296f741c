#include "core/run/saved_shipping.h"

#include <QHash>

#include <algorithm>

namespace pchat {

namespace {

/// A saved row: cells by column. NULL is not in it.
using SavedRow = QHash<QString, QString>;

constexpr int minutesADay = 24 * 60;
constexpr int longestKept = 365 * minutesADay;  // what a profile may say at most

SavedRow rowOf(const QJsonArray& columns, const QJsonArray& cells) {
    SavedRow row;
    for (qsizetype at = 0; at < std::min(columns.size(), cells.size()); ++at)
        if (cells[at].isString()) row.insert(columns[at].toString(), cells[at].toString());
    return row;
}

void addRows(const QJsonObject& result, const QString& column, std::vector<SavedRow>& rows) {
    const QJsonArray columns = result.value(QLatin1String("columns")).toArray();
    if (!columns.contains(QJsonValue(column))) return;
    for (const auto& cells : result.value(QLatin1String("rows")).toArray())
        rows.push_back(rowOf(columns, cells.toArray()));
}

/// Every saved row that has this column, whichever step saved it.
std::vector<SavedRow> rowsWith(const RunRecord& record, const char* column) {
    std::vector<SavedRow> rows;
    for (const auto& [step, saved] : record.evidence)
        for (const auto& query : saved.value(QLatin1String("queries")).toArray())
            for (const auto& result : query.toObject().value(QLatin1String("results")).toArray())
                addRows(result.toObject(), QLatin1String(column), rows);
    return rows;
}

std::optional<int> numberIn(const SavedRow& row, const char* column) {
    bool isNumber = false;
    const int number = row.value(QLatin1String(column)).toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// The first saved number that a profile may hold; `value` stays where there is none.
void take(const RunRecord& record, const char* column, int least, int& value) {
    for (const SavedRow& row : rowsWith(record, column)) {
        const auto number = numberIn(row, column);
        if (!number || *number < least || *number > longestKept) continue;
        value = *number;
        return;
    }
}

/// Minutes between two runs of a schedule that repeats within the day (facts/sqlserver.md 1.4); nullopt for the others.
std::optional<int> minutesOf(const SavedRow& schedule) {
    constexpr int daily = 4;
    const int interval = numberIn(schedule, "freq_subday_interval").value_or(0);
    if (numberIn(schedule, "freq_type") != daily || numberIn(schedule, "freq_interval") != 1) return std::nullopt;
    if (numberIn(schedule, "enabled").value_or(1) != 1) return std::nullopt;
    int minutes = 0;
    switch (numberIn(schedule, "freq_subday_type").value_or(0)) {
        case 1:  // once, at its time
            minutes = minutesADay;
            break;
        case 2:  // seconds
            minutes = (interval + 59) / 60;
            break;
        case 4:
            minutes = interval;
            break;
        case 8:
            minutes = 60 * interval;
            break;
        default:
            break;
    }
    return minutes >= 1 && minutes <= minutesADay ? std::optional(minutes) : std::nullopt;
}

/// The saved schedules of the job whose id stands in `column`.
std::vector<SavedRow> schedulesOf(const RunRecord& record, const char* column) {
    const std::vector<SavedRow> owners = rowsWith(record, column);
    const QUuid job = owners.empty() ? QUuid() : QUuid(owners.front().value(QLatin1String(column)));
    std::vector<SavedRow> found;
    for (const SavedRow& schedule : rowsWith(record, "freq_subday_type"))
        if (!job.isNull() && QUuid(schedule.value(QStringLiteral("job_id"))) == job) found.push_back(schedule);
    return found;
}

/// How often the job runs whose id stands in `column`: by its most frequent schedule.
void takeSchedule(const RunRecord& record, const char* column, int& value) {
    std::optional<int> most;
    for (const SavedRow& schedule : schedulesOf(record, column)) {
        const auto minutes = minutesOf(schedule);
        if (minutes && (!most || *minutes < *most)) most = minutes;
    }
    value = most.value_or(value);
}

/// nullopt where part of it was not saved.
std::optional<ScheduleFacts> scheduleFrom(const SavedRow& row) {
    using S = ScheduleFacts;
    static constexpr std::pair<const char*, int S::*> numbers[] = {{"freq_type", &S::freqType},
                                                                   {"freq_interval", &S::freqInterval},
                                                                   {"freq_subday_type", &S::freqSubdayType},
                                                                   {"freq_subday_interval", &S::freqSubdayInterval},
                                                                   {"freq_relative_interval", &S::freqRelativeInterval},
                                                                   {"freq_recurrence_factor", &S::freqRecurrenceFactor},
                                                                   {"active_start_date", &S::activeStartDate},
                                                                   {"active_end_date", &S::activeEndDate},
                                                                   {"active_start_time", &S::activeStartTime},
                                                                   {"active_end_time", &S::activeEndTime}};
    S schedule;
    schedule.name = row.value(QStringLiteral("name"));
    const auto enabled = numberIn(row, "enabled");
    if (schedule.name.isEmpty() || !enabled) return std::nullopt;
    schedule.enabled = *enabled == 1;
    for (const auto& [column, member] : numbers) {
        const auto number = numberIn(row, column);
        if (!number) return std::nullopt;
        schedule.*member = *number;
    }
    return schedule;
}

/// All or none: half of them would be another rhythm.
std::vector<ScheduleFacts> wholeSchedules(const RunRecord& record, const char* column) {
    std::vector<ScheduleFacts> whole;
    for (const SavedRow& row : schedulesOf(record, column)) {
        const auto schedule = scheduleFrom(row);
        if (!schedule) return {};
        whole.push_back(*schedule);
    }
    return whole;
}

bool isFailoverOf(const RunHead& run, const QString& pool) {
    return (run.flow == Flow::Failover || run.flow == Flow::PlannedFailover) &&
           run.pool.compare(pool, Qt::CaseInsensitive) == 0;
}

}  // namespace

std::optional<ShippingSettings> savedShipping(const RunRecord& record) {
    const std::vector<SavedRow> databases = rowsWith(record, "restore_mode");
    if (databases.empty()) return std::nullopt;
    ShippingSettings settings = record.documents.profile.shipping;
    settings.isStandby = numberIn(databases.front(), "restore_mode").value_or(settings.isStandby ? 1 : 0) == 1;
    take(record, "restore_delay", 0, settings.restoreDelay);
    take(record, "restore_threshold", 1, settings.restoreThreshold);
    take(record, "file_retention_period", 1, settings.fileRetention);
    take(record, "history_retention_period", 1, settings.historyRetention);
    take(record, "backup_retention_period", 1, settings.backupRetention);
    take(record, "backup_threshold", 1, settings.backupThreshold);
    takeSchedule(record, "copy_job_id", settings.copyEvery);
    takeSchedule(record, "restore_job_id", settings.restoreEvery);
    takeSchedule(record, "backup_job_id", settings.backupEvery);
    return settings;
}

ShippingSchedules savedSchedules(const RunRecord& record) {
    return {wholeSchedules(record, "backup_job_id"), wholeSchedules(record, "copy_job_id"),
            wholeSchedules(record, "restore_job_id")};
}

std::optional<RunRecord> newestFailoverOf(const QString& pool, const QString& folder,
                                          const std::optional<QString>& profileFolder, const RunReader& read) {
    for (const RunHead& run : headsIn(folder)) {
        if (!isFailoverOf(run, pool) || run.profileFolder != profileFolder.value_or(run.profileFolder)) continue;
        if (auto record = read(run.path); record && savedShipping(*record)) return std::move(*record);
    }
    return std::nullopt;
}

SavedShipping shippingSavedFor(Flow flow, const SiteProfile& profile, const QString& profileFolder,
                               const QString& runFolder) {
    if (flow != Flow::Failback && flow != Flow::RebuildLogShipping) return {};
    const auto only = profile.isPractice() ? std::optional(profileFolder) : std::nullopt;
    const auto record = newestFailoverOf(profile.pool.fqdn, runFolder, only);
    return record ? SavedShipping{savedShipping(*record), savedSchedules(*record)} : SavedShipping();
}

Choices withShipping(Choices choices, const SavedShipping& saved) {
    if (choices.shipping || !saved.settings) return choices;
    choices.shipping = saved.settings;
    choices.schedules = saved.schedules;
    return choices;
}

Choices withSavedShipping(Choices choices, Flow flow, const SiteProfile& profile, const QString& profileFolder,
                          const QString& runFolder) {
    if (choices.shipping) return choices;
    return withShipping(std::move(choices), shippingSavedFor(flow, profile, profileFolder, runFolder));
}

}  // namespace pchat

#include "core/lab/server/file_instance.h"
#include "core/lab/server/jobs.h"
#include "core/lab/server/server_time.h"

// What SQL Server Agent does on this instance, read from its msdb: log shipping, and jobs whose steps are T-SQL.
namespace pchat::lab {

namespace {

/// What both sides' configurations have for each of their jobs.
const QString jobColumns = QStringLiteral(
    "j.job_id, j.name, j.enabled, j.date_modified FROM \"msdb.dbo.%1\" c JOIN \"msdb.dbo.sysjobs\" j ON "
    "j.job_id = c.%2");

QString text(const Cell& cell) {
    return cell.value_or(QString());
}

QString fileOf(const Cell& path) {
    return text(path).section(QLatin1Char('\\'), -1);
}

std::vector<JobPlan> plansOf(Session& session, const QString& jobId) {
    std::vector<JobPlan> plans;
    const auto rows = session.storage.rows(
        QStringLiteral("SELECT s.freq_type, s.freq_subday_type, s.freq_subday_interval, s.active_start_date, "
                       "s.active_end_date, s.active_start_time, s.active_end_time FROM \"msdb.dbo.sysjobschedules\" a "
                       "JOIN \"msdb.dbo.sysschedules\" s ON s.schedule_id = a.schedule_id WHERE a.job_id = ? AND "
                       "s.enabled = 1 ORDER BY s.schedule_id"),
        {jobId});
    for (const Row& row : rows) {
        const auto number = [&](std::size_t at) { return text(row[at]).toInt(); };
        if (const auto plan = planOf({number(0), number(1), number(2), number(3), number(4), number(5), number(6)}))
            plans.push_back(*plan);
    }
    return plans;
}

/// From the four columns that `jobColumns` names, which begin at `at`.
ShippingJob jobIn(Session& session, ShippingJob::Kind kind, const Row& row, std::size_t at) {
    ShippingJob job;
    job.kind = kind;
    job.id = text(row[at]);
    job.name = text(row[at + 1]);
    job.isEnabled = text(row[at + 2]) == QLatin1String("1");
    job.isRunning = isRunning(session, job.id);
    job.changed = timeFrom(text(row[at + 3])).addSecs(qint64{-60} * session.spec.utcOffsetMinutes);
    job.plans = plansOf(session, job.id);
    return job;
}

void addBackupJobs(Session& session, std::vector<ShippingJob>& jobs) {
    for (const Row& row : session.storage.rows(
             QStringLiteral("SELECT c.primary_database, c.backup_directory, c.last_backup_file, ") +
             jobColumns.arg(QStringLiteral("log_shipping_primary_databases"), QStringLiteral("backup_job_id")))) {
        ShippingJob job = jobIn(session, ShippingJob::Kind::Backup, row, 3);
        job.primaryDatabase = text(row[0]);
        job.to = text(row[1]);
        job.targets.push_back({job.primaryDatabase, fileOf(row[2])});
        jobs.push_back(std::move(job));
    }
}

void addCopyJobs(Session& session, std::vector<ShippingJob>& jobs) {
    for (const Row& row : session.storage.rows(
             QStringLiteral("SELECT c.primary_database, c.backup_source_directory, c.backup_destination_directory, "
                            "c.last_copied_file, ") +
             jobColumns.arg(QStringLiteral("log_shipping_secondary"), QStringLiteral("copy_job_id")))) {
        ShippingJob job = jobIn(session, ShippingJob::Kind::Copy, row, 4);
        job.primaryDatabase = text(row[0]);
        job.from = text(row[1]);
        job.to = text(row[2]);
        job.targets.push_back({job.primaryDatabase, fileOf(row[3])});
        jobs.push_back(std::move(job));
    }
}

std::vector<ShippingJob::Target> secondariesOf(Session& session, const QString& secondaryId) {
    std::vector<ShippingJob::Target> targets;
    for (const Row& row : session.storage.rows(
             QStringLiteral("SELECT secondary_database, last_restored_file, restore_mode, restore_all, restore_delay "
                            "FROM \"msdb.dbo.log_shipping_secondary_databases\" WHERE secondary_id = ?"),
             {secondaryId}))
        targets.push_back({text(row[0]), fileOf(row[1]), text(row[2]) == QLatin1String("1"),
                           text(row[3]) != QLatin1String("0"), text(row[4]).toInt()});
    return targets;
}

void addRestoreJobs(Session& session, std::vector<ShippingJob>& jobs) {
    for (const Row& row : session.storage.rows(
             QStringLiteral("SELECT c.primary_database, c.backup_destination_directory, c.secondary_id, ") +
             jobColumns.arg(QStringLiteral("log_shipping_secondary"), QStringLiteral("restore_job_id")))) {
        ShippingJob job = jobIn(session, ShippingJob::Kind::Restore, row, 3);
        job.primaryDatabase = text(row[0]);
        job.from = text(row[1]);
        job.targets = secondariesOf(session, text(row[2]));
        jobs.push_back(std::move(job));
    }
}

QStringList batchesOf(Session& session, const QString& jobId) {
    QStringList batches;
    for (const Row& row : session.storage.rows(
             QStringLiteral("SELECT database_name, command FROM \"msdb.dbo.sysjobsteps\" WHERE job_id = ? AND "
                            "upper(subsystem) = 'TSQL' ORDER BY step_id"),
             {jobId}))
        batches << (row[0] ? QStringLiteral("USE [%1]; ").arg(QString(*row[0]).replace(u']', QLatin1String("]]")))
                           : QString()) +
                       text(row[1]);
    return batches;
}

/// Those that have a server to run on.
void addScriptJobs(Session& session, std::vector<ShippingJob>& jobs) {
    for (const Row& row : session.storage.rows(
             QStringLiteral("SELECT j.job_id, j.name, j.enabled, j.date_modified FROM \"msdb.dbo.sysjobs\" j WHERE "
                            "j.job_id IN (SELECT job_id FROM \"msdb.dbo.sysjobservers\") AND j.job_id IN (SELECT "
                            "job_id FROM \"msdb.dbo.sysjobsteps\" WHERE upper(subsystem) = 'TSQL')"))) {
        ShippingJob job = jobIn(session, ShippingJob::Kind::Script, row, 0);
        job.batches = batchesOf(session, job.id);
        jobs.push_back(std::move(job));
    }
}

}  // namespace

std::optional<QDateTime> ShippingJob::nextAfter(const QDateTime& after, int utcOffsetMinutes) const {
    std::optional<QDateTime> first;
    for (const JobPlan& plan : plans) {
        const QDateTime due = plan.nextAfter(after, utcOffsetMinutes);
        if (due.isValid() && (!first || due < *first)) first = due;
    }
    return first;
}

std::vector<ShippingJob> FileInstance::shippingJobs() {
    std::vector<ShippingJob> jobs;
    look([&](Session& session) {
        const Cell agent = session.storage.cell(QStringLiteral("SELECT status FROM lab_service WHERE kind = 'agent'"));
        if (agent != QStringLiteral("4")) return;
        addBackupJobs(session, jobs);
        addCopyJobs(session, jobs);
        addRestoreJobs(session, jobs);
        addScriptJobs(session, jobs);
    });
    return jobs;
}

namespace {

/// Whose run it is, as the monitor's tables name it.
struct AgentRun {
    QString agentId;
    int type = 0;  ///< 0 backup, 1 copy, 2 restore
    QString database;
};

std::optional<AgentRun> agentOf(Session& session, const QString& jobId) {
    const auto rows = session.storage.rows(
        QStringLiteral(
            "SELECT primary_id, 0, primary_database FROM \"msdb.dbo.log_shipping_primary_databases\" WHERE "
            "backup_job_id = ?1 UNION ALL SELECT secondary_id, 1, '' FROM \"msdb.dbo.log_shipping_secondary\" "
            "WHERE copy_job_id = ?1 UNION ALL SELECT secondary_id, 2, primary_database FROM "
            "\"msdb.dbo.log_shipping_secondary\" WHERE restore_job_id = ?1"),
        {jobId});
    if (rows.empty()) return std::nullopt;
    return AgentRun{text(rows.front()[0]), text(rows.front()[1]).toInt(), text(rows.front()[2])};
}

}  // namespace

void noteAgentRun(Session& session, const QString& jobId, bool hasSucceeded, const QString& message) {
    constexpr int succeeded = 2;
    constexpr int failed = 3;
    const auto run = agentOf(session, jobId);
    if (!run) return;
    const Cell number = session.storage.cell(
        QStringLiteral("SELECT COALESCE(MAX(session_id), 0) + 1 FROM \"msdb.dbo.log_shipping_monitor_history_detail\" "
                       "WHERE agent_id = ? AND agent_type = ?"),
        {run->agentId, run->type});
    Record record{{QStringLiteral("agent_id"), run->agentId},
                  {QStringLiteral("agent_type"), run->type},
                  {QStringLiteral("session_id"), number->toInt()},
                  {QStringLiteral("database_name"), run->database},
                  {QStringLiteral("session_status"), hasSucceeded ? succeeded : failed},
                  {QStringLiteral("log_time"), session.localNow()},
                  {QStringLiteral("log_time_utc"), timeText(session.now().toUTC())},
                  {QStringLiteral("message"), message}};
    session.storage.insert(QStringLiteral("msdb.dbo.log_shipping_monitor_history_detail"), record);
    if (hasSucceeded) return;
    record.remove(QStringLiteral("session_status"));
    record.insert(QStringLiteral("sequence_number"), 1);
    record.insert(QStringLiteral("source"), QStringLiteral("sqllogship.exe"));
    session.storage.insert(QStringLiteral("msdb.dbo.log_shipping_monitor_error_detail"), record);
}

}  // namespace pchat::lab

#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

#include <algorithm>
#include <iterator>

namespace pchat::failover {

namespace {

std::vector<Query> configurationQueries(const Text& database) {
    return {query("SELECT s.secondary_id, s.primary_server, s.primary_database, s.backup_source_directory, "
                  "s.backup_destination_directory, s.file_retention_period, s.copy_job_id, s.restore_job_id, "
                  "s.monitor_server, s.monitor_server_security_mode, s.user_specified_monitor, s.last_copied_file, "
                  "s.last_copied_date "
                  "FROM msdb.dbo.log_shipping_secondary AS s JOIN msdb.dbo.log_shipping_secondary_databases AS d "
                  "ON d.secondary_id = s.secondary_id WHERE d.secondary_database = {}",
                  database),
            query("SELECT d.secondary_database, d.secondary_id, d.restore_delay, d.restore_all, d.restore_mode, "
                  "d.disconnect_users, d.block_size, d.buffer_count, d.max_transfer_size, d.last_restored_file, "
                  "d.last_restored_date FROM msdb.dbo.log_shipping_secondary_databases AS d "
                  "WHERE d.secondary_database = {}",
                  database),
            query("SELECT m.secondary_server, m.secondary_database, m.secondary_id, m.primary_server, "
                  "m.primary_database, m.restore_threshold, m.threshold_alert, m.threshold_alert_enabled, "
                  "m.last_copied_file, m.last_copied_date_utc, m.last_restored_file, m.last_restored_date_utc, "
                  "m.last_restored_latency, m.history_retention_period "
                  "FROM msdb.dbo.log_shipping_monitor_secondary AS m WHERE m.secondary_database = {}",
                  database)};
}

/// What the agents reported last; an agent's id is the secondary's.
std::vector<Query> historyQueries(const Text& database) {
    return {query("SELECT TOP (50) h.agent_type, h.session_id, h.session_status, h.log_time_utc, h.message "
                  "FROM msdb.dbo.log_shipping_monitor_history_detail AS h "
                  "JOIN msdb.dbo.log_shipping_secondary_databases AS d ON d.secondary_id = h.agent_id "
                  "WHERE d.secondary_database = {} ORDER BY h.log_time_utc DESC",
                  database),
            query("SELECT TOP (50) e.agent_type, e.session_id, e.sequence_number, e.log_time_utc, e.message, e.source "
                  "FROM msdb.dbo.log_shipping_monitor_error_detail AS e "
                  "JOIN msdb.dbo.log_shipping_secondary_databases AS d ON d.secondary_id = e.agent_id "
                  "WHERE d.secondary_database = {} ORDER BY e.log_time_utc DESC",
                  database)};
}

std::vector<Query> jobQueries(const LogShippingFacts& shipping) {
    return {query("SELECT j.job_id, j.name, j.enabled, j.description, j.date_created, j.date_modified "
                  "FROM msdb.dbo.sysjobs AS j WHERE j.job_id IN ({}, {})",
                  shipping.copyJob, shipping.restoreJob),
            query("SELECT t.job_id, t.step_id, t.step_name, t.subsystem, t.command, t.proxy_id "
                  "FROM msdb.dbo.sysjobsteps AS t WHERE t.job_id IN ({}, {})",
                  shipping.copyJob, shipping.restoreJob),
            query("SELECT js.job_id, sc.name, sc.enabled, sc.freq_type, sc.freq_interval, sc.freq_subday_type, "
                  "sc.freq_subday_interval, sc.freq_relative_interval, sc.freq_recurrence_factor, "
                  "sc.active_start_date, sc.active_end_date, "
                  "sc.active_start_time, sc.active_end_time FROM msdb.dbo.sysjobschedules AS js "
                  "JOIN msdb.dbo.sysschedules AS sc ON sc.schedule_id = js.schedule_id WHERE js.job_id IN ({}, {})",
                  shipping.copyJob, shipping.restoreJob)};
}

std::vector<Query> databaseQueries(const Text& database) {
    return {query("SELECT d.name, d.state_desc, d.is_in_standby, d.is_read_only, d.user_access_desc, "
                  "d.recovery_model_desc, d.create_date FROM sys.databases AS d WHERE d.name = {}",
                  database),
            query("SELECT f.file_id, f.type_desc, f.name, f.physical_name, f.state_desc, "
                  "CONVERT(varchar(30), f.redo_start_lsn) AS redo_start_lsn, f.redo_start_fork_guid "
                  "FROM sys.master_files AS f WHERE f.database_id = DB_ID({})",
                  database),
            query("SELECT TOP (50) rh.restore_date, rh.restore_type, bs.backup_finish_date, "
                  "CONVERT(varchar(30), bs.first_lsn) AS first_lsn, CONVERT(varchar(30), bs.last_lsn) AS last_lsn, "
                  "mf.physical_device_name FROM msdb.dbo.restorehistory AS rh "
                  "JOIN msdb.dbo.backupset AS bs ON bs.backup_set_id = rh.backup_set_id "
                  "JOIN msdb.dbo.backupmediafamily AS mf ON mf.media_set_id = bs.media_set_id "
                  "WHERE rh.destination_database_name = {} ORDER BY rh.restore_history_id DESC",
                  database)};
}

void append(std::vector<Query> more, std::vector<Query>& queries) {
    std::move(more.begin(), more.end(), std::back_inserter(queries));
}

Step saveEvidence(const Ground& ground) {
    const Text database = ground.databaseText();
    SaveEvidenceAct act{Role::Backup, configurationQueries(database)};
    append(historyQueries(database), act.queries);
    const Fact<LogShippingFacts>& shipping = ground.situation.backup->logShipping;
    if (shipping.isKnown() && shipping->exists) append(jobQueries(*shipping), act.queries);
    append(databaseQueries(database), act.queries);
    Step step = stepAt(backupServer(ground), "save-evidence", QT_TRANSLATE_NOOP("core", "Save the log shipping record"),
                       QT_TRANSLATE_NOOP("core",
                                         "Added by this wizard: Microsoft's step 1 erases the only record of what was "
                                         "copied and restored last, and of the jobs. The failback needs it too."));
    step.act = std::move(act);
    step.check = {EvidenceProbe{}, {Comparison::Absent, {}}, {Comparison::Present, {}}};
    step.requiredChecks = {QStringLiteral("C1"), QStringLiteral("L1")};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: it only reads.");
    step.weight = 2;
    return step;
}

}  // namespace

Phase savingEvidence(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("save-evidence");
    phase.title = QT_TRANSLATE_NOOP("core", "Save the evidence");
    phase.added = true;
    phase.steps = {saveEvidence(ground)};
    return phase;
}

}  // namespace pchat::failover

#include "core/plan/common/log_backup_job.h"

namespace pchat::common {

namespace {

using namespace std::chrono_literals;

/// One file a run, named by UTC; a mirror, a database that is not online and a secondary are passed over.
Script command(const Name& database, const Text& head, const Text& name) {
    return script(
        "DECLARE @now datetime; DECLARE @file nvarchar(260); SET @now = GETUTCDATE(); "
        "SET @file = {} + CONVERT(nvarchar(8), @now, 112) + REPLACE(CONVERT(nvarchar(8), @now, 108), N':', N'') + "
        "N'.trn'; "
        "IF EXISTS (SELECT 1 FROM sys.databases AS d JOIN sys.database_mirroring AS m "
        "ON m.database_id = d.database_id WHERE d.name = {} AND d.state_desc = N'ONLINE' AND d.is_in_standby = 0 "
        "AND (m.mirroring_role_desc IS NULL OR m.mirroring_role_desc = N'PRINCIPAL')) "
        "BACKUP LOG {} TO DISK = @file WITH NAME = {}, CHECKSUM;",
        head, Text::of(database), database, name);
}

/// The target server comes last: without one a job does not run.
Script addScript(const LogBackupJob& job) {
    return script(
        "IF EXISTS (SELECT 1 FROM msdb.dbo.sysjobs AS j WHERE j.name = {}) "
        "EXEC msdb.dbo.sp_delete_job @job_name = {}; "
        "EXEC msdb.dbo.sp_add_job @job_name = {}, @enabled = 1, "
        "@description = N'Made by the Persistent Chat Failover Wizard after a failover. A failback deletes it.'; "
        "EXEC msdb.dbo.sp_add_jobstep @job_name = {}, @step_name = N'Back up the log where it serves', "
        "@subsystem = N'TSQL', @database_name = N'master', @command = {}; "
        "EXEC msdb.dbo.sp_add_jobschedule @job_name = {}, @name = N'PChatLogBackupSchedule', @enabled = 1, "
        "@freq_type = 4, @freq_interval = 1, @freq_subday_type = 4, @freq_subday_interval = {}; "
        "EXEC msdb.dbo.sp_add_jobserver @job_name = {}, @server_name = N'(local)';",
        job.name, job.name, job.name, job.name, job.command, job.name, job.everyMinutes, job.name);
}

Script deleteScript(const Text& name) {
    return script("EXEC msdb.dbo.sp_delete_job @job_name = {}", name);
}

/// 1 where the job is there with step, schedule and target server, and does what it is to do.
Probe wholeJobs(const Seat& seat, const LogBackupJob& job) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS jobs FROM msdb.dbo.sysjobs AS j "
                          "JOIN msdb.dbo.sysjobsteps AS s ON s.job_id = j.job_id "
                          "JOIN msdb.dbo.sysjobschedules AS c ON c.job_id = j.job_id "
                          "JOIN msdb.dbo.sysjobservers AS r ON r.job_id = j.job_id "
                          "WHERE j.name = {} AND j.enabled = 1 AND s.command = {}",
                          job.name, job.command),
                    QStringLiteral("jobs")};
}

Probe jobsNamed(const Seat& seat, const Text& name) {
    return SqlProbe{seat.role, query("SELECT COUNT(*) AS jobs FROM msdb.dbo.sysjobs AS j WHERE j.name = {}", name),
                    QStringLiteral("jobs")};
}

Probe backupsSince(const Seat& seat, const BackupFile& full) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS backups FROM msdb.dbo.backupset AS b WHERE b.database_name = {} "
                          "AND b.type = 'L' AND b.name = {} AND b.backup_set_id > "
                          "(SELECT ISNULL(MAX(s.backup_set_id), 0) FROM msdb.dbo.backupset AS s "
                          "JOIN msdb.dbo.backupmediafamily AS f ON f.media_set_id = s.media_set_id "
                          "WHERE f.physical_device_name = {})",
                          seat.text(), logBackupJobName(seat.database), full.path),
                    QStringLiteral("backups")};
}

}  // namespace

Text logBackupJobName(const Name& database) {
    constexpr qsizetype longest = 128;  // sysname
    QString name = (QStringLiteral("PChatLogBackup_") + database.toString()).left(longest);
    if (name.back().isHighSurrogate()) name.chop(1);
    return Text::from(name).value_or(Text());
}

tl::expected<LogBackupJob, Message> logBackupJob(const Name& database, const QString& folder, int everyMinutes) {
    const auto head = Text::from(pathIn(folder, database.toString() + u'_'));
    if (!head) return tl::unexpected(head.error());
    const Text name = logBackupJobName(database);
    auto text = Text::from(command(database, *head, name).toString());
    if (!text) return tl::unexpected(text.error());
    return LogBackupJob{name, std::move(*text), everyMinutes};
}

Step addLogBackupJob(const Seat& seat, const QString& id, const LogBackupJob& job, const Message& why) {
    Step step =
        stepAt(seat.place(), id,
               {QT_TRANSLATE_NOOP("core", "Make the log backup job of %1 on %2"), {seat.name(), seat.server}}, why);
    step.act = SqlAct{seat.role, addScript(job)};
    step.check = {wholeJobs(seat, job), differs(QStringLiteral("1")), equals(QStringLiteral("1"))};
    step.undo = SqlAct{seat.role, deleteScript(job.name)};
    step.undoNote = {QT_TRANSLATE_NOOP("core", "Delete the job on %1 again; the files that it wrote stay."),
                     {seat.server}};
    step.timeout = 5min;
    step.weight = 3;
    step.canBeSkipped = true;
    return step;
}

Step seeLogBackup(const Seat& seat, const QString& id, const BackupFile& full) {
    Step step =
        stepAt(seat.place(), id, QT_TRANSLATE_NOOP("core", "Start the log backup job and see its backup"),
               QT_TRANSLATE_NOOP("core",
                                 "Added by this wizard: a job that was only made is not yet known to work. The account "
                                 "of SQL Server, too, has to reach the folder."));
    step.act = SqlAct{seat.role, script("EXEC msdb.dbo.sp_start_job @job_name = {}", logBackupJobName(seat.database))};
    step.check = {backupsSince(seat, full), equals(QStringLiteral("0")), differs(QStringLiteral("0"))};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: the job would have run on its schedule.");
    step.patience = 30min;
    step.weight = 10;
    step.canBeSkipped = true;
    return step;
}

Step deleteLogBackupJob(const Seat& seat, const QString& id) {
    const Text name = logBackupJobName(seat.database);
    Step step = stepAt(seat.place(), id,
                       {QT_TRANSLATE_NOOP("core", "Delete the log backup job of %1 on %2, where there is one"),
                        {seat.name(), seat.server}},
                       QT_TRANSLATE_NOOP("core",
                                         "Added by this wizard: after a failover it may have made a job that backs up "
                                         "the log. Its next backup would take away a part of the log that is needed "
                                         "from here on."));
    step.act = SqlAct{seat.role, deleteScript(name)};
    step.check = {jobsNamed(seat, name), differs(QStringLiteral("0")), equals(QStringLiteral("0"))};
    step.undoNote = QT_TRANSLATE_NOOP(
        "core", "Not made again. Where the backup data center goes on serving, back up the log by a job of your own.");
    step.staysOnUndo = true;
    return step;
}

Step awaitNoLogBackup(const Seat& seat, const QString& id) {
    Condition seen{{QT_TRANSLATE_NOOP("core", "The log backups that run on %1 can be seen"), {seat.server}},
                   SqlProbe{seat.role,
                            query("SELECT COUNT(*) AS backups FROM sys.dm_exec_requests AS r "
                                  "WHERE r.command = N'BACKUP LOG' AND r.database_id = DB_ID({})",
                                  seat.text()),
                            QStringLiteral("backups")},
                   anything()};
    Step step = lookingStep(
        stepAt(seat.place(), id, {QT_TRANSLATE_NOOP("core", "Wait until no log backup of %1 runs"), {seat.name()}},
               QT_TRANSLATE_NOOP("core", "Added by this wizard: a job that was deleted still ends what it had begun.")),
        {std::move(seen)});
    step.check.after = equals(QStringLiteral("0"));
    step.patience = 30min;
    return step;
}

}  // namespace pchat::common

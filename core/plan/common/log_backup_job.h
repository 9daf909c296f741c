// LogBackupJob: the job of SQL Server Agent that backs up the log of the side that took over, until a failback or log
// shipping the other way takes its place. Both partners of a mirrored pair have it; it acts where the database serves.
//
// It is found by its name alone. Its files lie in a folder of their own, so that nobody takes them for log shipping's.
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/plan/common/database_steps.h"

namespace pchat::common {

/// The name by which every flow finds the job.
[[nodiscard]] Text logBackupJobName(const Name& database);

struct LogBackupJob {
    Text name;
    Text command;  ///< T-SQL of its one step
    int everyMinutes = 15;
};
/// Or why the folder cannot be written into its step.
[[nodiscard]] tl::expected<LogBackupJob, Message> logBackupJob(const Name& database, const QString& folder,
                                                               int everyMinutes);

[[nodiscard]] Step addLogBackupJob(const Seat& seat, const QString& id, const LogBackupJob& job, const Message& why);
/// Starts the job, and sees in msdb a log backup of its own that is younger than the full backup.
[[nodiscard]] Step seeLogBackup(const Seat& seat, const QString& id, const BackupFile& full);
/// Seen as done already where there is no such job.
[[nodiscard]] Step deleteLogBackupJob(const Seat& seat, const QString& id);
/// A run of a job that was deleted goes on to its end.
[[nodiscard]] Step awaitNoLogBackup(const Seat& seat, const QString& id);

}  // namespace pchat::common

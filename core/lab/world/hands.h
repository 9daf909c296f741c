// What the scenario builder and the agent have in common: statements sent as the service account, names of jobs, times
// of files. Blocks; any thread.
#pragma once

#include "core/lab/server/instance.h"

namespace pchat::lab {

/// Sends one batch with all rights; what the server refused becomes a sentence with the statement and its words.
[[nodiscard]] tl::expected<SqlAnswer, Message> send(Instance& instance, const QString& batch);

[[nodiscard]] QString backupJobName(const QString& database);
[[nodiscard]] QString copyJobName(const QString& primary, const QString& database);
[[nodiscard]] QString restoreJobName(const QString& primary, const QString& database);

void setTime(const QString& file, const QDateTime& time);

}  // namespace pchat::lab

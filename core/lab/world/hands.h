// What the scenario builder, the agent and events have in common: statements sent as the service account, databases
// made as Topology Builder makes them, names of jobs, times of files. Blocks; any thread.
#pragma once

#include "core/lab/server/instance.h"

namespace pchat::lab {

/// Sends one batch with all rights; what the server refused becomes a sentence with the statement and its words.
[[nodiscard]] tl::expected<SqlAnswer, Message> send(Instance& instance, const QString& batch);

/// What Topology Builder's Install Database leaves: the database in the full recovery model, with its tables, empty.
[[nodiscard]] tl::expected<void, Message> installDatabase(Instance& instance, const QString& database);
/// Kinds of Instance::addRecord.
extern const QString complianceRecord;
extern const QString processedRecord;

[[nodiscard]] QString backupJobName(const QString& database);
[[nodiscard]] QString copyJobName(const QString& primary, const QString& database);
[[nodiscard]] QString restoreJobName(const QString& primary, const QString& database);

void setTime(const QString& file, const QDateTime& time);

}  // namespace pchat::lab

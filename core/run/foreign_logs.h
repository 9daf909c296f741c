// The log backups that would stop the restore job of a new log shipping, told from those that it passes by.
//
// The restore job passes by what ends before the database that it restores begins (error 4326), and stops at everything
// else that does not follow: the log of another path (4330), of another family (3154), one that begins too late (4305),
// one that it cannot read. Whether a log of another path that ends early is passed by too is written nowhere, so it
// counts as one that stops it: of the paths that the reader has restored or backed up itself, its msdb knows the ends.
// Blocks as long as the doors do; on the runner's thread.
#pragma once

#include "core/estate/doors.h"
#include "core/run/run_file.h"

namespace pchat {

/// Their names, in order. A file that disappears meanwhile is left out.
[[nodiscard]] Outcome<std::vector<QString>> foreignLogs(const ObservingDoors& doors, const RunFile& file,
                                                        const ForeignLogsProbe& probe);

/// Every file that is named as log shipping names the logs of the database, in order.
[[nodiscard]] std::vector<QString> shippedLogsIn(const std::vector<FileEntry>& files, const QString& database);

/// For people: a few of the names, and how many more there are.
[[nodiscard]] QString shortList(const std::vector<QString>& names);

}  // namespace pchat

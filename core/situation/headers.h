// What RESTORE HEADERONLY and VERIFYONLY say about one file, read by the backup instance.
//
// Columns are read by name: their number grows with the server's version (facts/sqlserver.md 2.5).
#pragma once

#include "core/logchain/backup_set.h"
#include "core/situation/asking.h"

namespace pchat {

/// One file of a folder, as the reading instance names it.
struct FileToRead {
    Text path;
    FileEntry entry;
    Shelf shelf = Shelf::Share;
};

/// One BackupSet for each set in the file, each with this one copy, not read through yet. Times are converted with
/// `utcOffsetMinutes` of the reading instance; without it they stay invalid.
[[nodiscard]] Outcome<std::vector<BackupSet>> readHeaders(const Asking& asking, const FileToRead& file,
                                                          std::optional<int> utcOffsetMinutes);

/// Reads one set through. Unread where the answer decides nothing: no access, no time, no connection.
[[nodiscard]] Wholeness readThrough(const Asking& asking, const FileToRead& file, const BackupSet& set);

}  // namespace pchat

// Making files durable: what SQLite does for its own pages, done for whole files and the folders that name them.
//
// On Windows a folder cannot be flushed; NTFS journals the rename. Blocking; any thread.
#pragma once

#include <QString>

namespace pchat {

/// Flushes the file's content to the disk. False where the file cannot be opened or flushed.
[[nodiscard]] bool syncFile(const QString& path);
/// Flushes the folder's list of names.
[[nodiscard]] bool syncFolder(const QString& folder);
/// Renames and makes the new name durable. Refuses to replace a file.
[[nodiscard]] bool renameDurably(const QString& from, const QString& to);

}  // namespace pchat

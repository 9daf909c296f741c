// copyFile: one file, so that at its destination it is either whole and proven, or not there.
//
// It is written beside its name as `.partial` and hashed on the way. Piece by piece it is flushed to the disk and then
// read back and compared, byte by byte, with what was read of the source; last the source's size and time are compared
// with what they were at the beginning, and only then the part is renamed. Whatever goes wrong, the part is removed.
//
// What the comparison proves: the system has said that the bytes are on the disk, and gives the right ones back. On
// Windows it reads past this machine's cache, so that a share is asked again; elsewhere the cache may answer, and a
// disk that loses what it has acknowledged shows only when SQL Server reads the file (RESTORE … CHECKSUM). Blocks; any
// thread.
#pragma once

#include "core/estate/doors.h"
#include "core/live/files/copy_memory.h"

namespace pchat::live {

struct CopyTask {
    QString from;  ///< absolute paths of this machine or UNC
    QString to;
};

/// Asked between blocks of 256 KiB.
struct CopyWatch {
    std::stop_token stop;
    std::function<void(const ServerMessage&)> onMessage;  ///< number 3211 and "37 %", as progress comes; may be empty
};

/// The new name outlasts a crash only after flushNamesBeside(task.to).
[[nodiscard]] Outcome<CopyReceipt> copyFile(const CopyTask& task, const CopyWatch& watch,
                                            const CopyMemory& memory = {});

}  // namespace pchat::live

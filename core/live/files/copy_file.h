// copyFile: one file, so that at its destination it is either whole and proven, or not there.
//
// It is written beside its name as `.partial` and hashed on the way, flushed to the disk, read back and hashed anew,
// compared with the source's size and time as they were at the beginning, and only then renamed. Whatever goes wrong,
// the part is removed. Blocks; any thread.
#pragma once

#include "core/estate/doors.h"

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
[[nodiscard]] Outcome<CopyReceipt> copyFile(const CopyTask& task, const CopyWatch& watch);

/// The receipt where the destination already has the same content, size and time; nullopt where it has not.
[[nodiscard]] std::optional<CopyReceipt> receiptIfWhole(const CopyTask& task, const CopyWatch& watch);

}  // namespace pchat::live

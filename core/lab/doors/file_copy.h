// Copying one file so that it is either whole under its name or not there: beside it as .partial, hashed and renamed.
//
// Nothing is flushed: an estate need not outlive a power cut. Both paths are of this machine and are never shown.
// Blocks; any thread.
#pragma once

#include "core/estate/doors.h"

namespace pchat::lab {

struct CopyJob {
    QString from;
    QString to;
    QString shownFrom;  ///< the names that failures carry
    QString shownTo;
    std::function<std::optional<Failure>()> halfWay;  ///< may end the copy there
};

[[nodiscard]] Outcome<CopyReceipt> copyFile(const CopyJob& job, std::stop_token stop);
/// What copying so many bytes takes in the estate's time.
[[nodiscard]] std::chrono::milliseconds copyTime(qint64 bytes);

}  // namespace pchat::lab

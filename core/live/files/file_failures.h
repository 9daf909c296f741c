// The failures of the real file doors: for each code of the operating system, on each side of a copy, the kind and one
// sentence that names the path and the remedy. Pure; any thread.
#pragma once

#include "core/estate/outcome.h"

namespace pchat::live {

enum class Side { Reading, Writing, Looking, Moving };

/// `code` as Windows numbers it (core/estate/os_errors.h).
[[nodiscard]] Failure osFailure(Side side, int code, const QString& path);

/// The source's size or time is no longer what it was when the copy began.
[[nodiscard]] Failure changedFailure(const QString& path);
/// Something of that name stands where a file is to be moved.
[[nodiscard]] Failure occupiedFailure(const QString& path);
/// The source had been opened, and no longer stands there.
[[nodiscard]] Failure vanishedFailure(const QString& path);
[[nodiscard]] Failure notAFileFailure(const QString& path);
/// What can be read back from the destination is not what was written.
[[nodiscard]] Failure differsFailure(const QString& path);
[[nodiscard]] Failure stoppedFailure(const QString& path);
[[nodiscard]] Failure timedOutFailure(const QString& path, std::chrono::milliseconds allowed);
/// An earlier copy to the same destination has not come back yet.
[[nodiscard]] Failure stillCopyingFailure(const QString& path);

/// What keeps this machine from using the path at all: not absolute, or a UNC path where there is no Windows.
[[nodiscard]] std::optional<Failure> whyUnusable(const QString& path);

}  // namespace pchat::live

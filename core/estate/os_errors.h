// The operating system's error codes as doors use them: always in the numbers of Windows, whatever system runs here.
//
// Data; nothing reads the words of a message. Pure; any thread.
#pragma once

#include "core/estate/outcome.h"

namespace pchat {

/// What a Windows error code of a file or a share stands for; Refused where the code is not known.
[[nodiscard]] FailureKind kindOfOsError(int code);

/// The Windows code for a value of errno; 31 (a device does not work) where there is no like, 0 for 0.
[[nodiscard]] int osErrorOfErrno(int value);

}  // namespace pchat

// The program as a whole: finds the command, the language and the format, and runs it.
#pragma once

#include "app/cli/exit_status.h"

#include <QStringList>

namespace pchat::cli {

/// `words` without the program's own name.
[[nodiscard]] ExitStatus runProgram(const QStringList& words);

}  // namespace pchat::cli

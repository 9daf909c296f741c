// After a practice run: the written reports, and the stated loss compared with what the practice estate knows.
#pragma once

#include "app/cli/site.h"

namespace pchat::cli {

/// `status` is how the run ended; a loss other than the stated one makes it ExitStatus::Failed.
ExitStatus practiceResult(Context& context, const Site& site, const QString& runFile, ExitStatus status);

}  // namespace pchat::cli

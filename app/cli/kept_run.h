// KeptRun: a run file named on the command line, verified before it is used.
#pragma once

#include "app/cli/command.h"
#include "core/run/run_file.h"

namespace pchat::cli {

struct KeptRun {
    QString path;
    Verification verification;
    RunRecord record;
};

/// Says what is wrong, and with which status to leave, where the file is missing or not whole.
[[nodiscard]] tl::expected<KeptRun, ExitStatus> keptRun(Context& context);

}  // namespace pchat::cli

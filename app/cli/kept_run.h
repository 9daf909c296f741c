// KeptRun: a run file named on the command line, verified before it is used.
#pragma once

#include "app/cli/site.h"
#include "core/run/run_file.h"

namespace pchat::cli {

struct KeptRun {
    QString path;
    Verification verification;
    RunRecord record;
};

/// Says what is wrong, and with which status to leave, where the file is missing or not whole.
[[nodiscard]] tl::expected<KeptRun, ExitStatus> keptRun(Context& context);

/// The estate that the run was begun on, or the one that is named now: its pool has to be the same.
[[nodiscard]] tl::expected<Site, std::vector<Message>> siteOf(const Context& context, const RunDocuments& documents);

/// A kept run that goes on: its estate, and its file to write in.
struct OpenRun {
    Site site;
    RunFile file;
};
/// Says why not, and with which status to leave, where either cannot be opened.
[[nodiscard]] tl::expected<OpenRun, ExitStatus> openRun(Context& context, const KeptRun& kept);

}  // namespace pchat::cli

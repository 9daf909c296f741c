#include "core/report/report.h"

#include "app/cli/commands.h"
#include "app/cli/kept_run.h"

namespace pchat::cli {

ExitStatus reportRun(Context& context) {
    const auto kept = keptRun(context);
    if (!kept) return kept.error();
    const Catalog& catalog = context.console.catalog();
    context.console.show(runReport(kept->record, catalog), runJson(kept->record, catalog));
    return ExitStatus::Done;
}

}  // namespace pchat::cli

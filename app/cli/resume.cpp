#include "app/cli/commands.h"
#include "app/cli/kept_run.h"
#include "app/cli/run_session.h"
#include "core/run/tally.h"

#include <QCoreApplication>

namespace pchat::cli {

namespace {

bool hasEnded(std::optional<RunResult> result) {
    return result == RunResult::Done || result == RunResult::DoneWithWarnings || result == RunResult::Failed;
}

ExitStatus resumeOn(Context& context, const KeptRun& kept, const Stopping& stopping) {
    auto skips = keyedValues(context.arguments, QStringLiteral("--skip"));
    if (!skips) return refuse(context.console, skips.error());
    auto run = openRun(context, kept);
    if (!run) return run.error();
    return carryOut(context, run->file, {run->site, stopping, std::move(*skips)});
}

/// Once an undo has begun, the way forward is a new plan, made from a fresh look and approved anew.
ExitStatus refuseToGoForward(Context& context, const KeptRun& kept) {
    context.console.complain(
        {QT_TRANSLATE_NOOP(
             "core",
             "The run in %1 is being undone or was undone, so it does not go forward any more. Finish the "
             "undo, check readiness and make a new plan."),
         {kept.path}});
    showResult(context, kept.path);
    return ExitStatus::Failed;
}

}  // namespace

ExitStatus resumeRun(Context& context) {
    const Stopping stopping(context.console);
    const auto kept = keptRun(context);
    if (!kept) return kept.error();
    const RunTally tally = tallyOf(kept->record.events);
    if (tally.direction() == Direction::Back) return refuseToGoForward(context, *kept);
    const std::optional<RunResult> result = tally.result();
    if (!hasEnded(result)) return resumeOn(context, *kept, stopping);
    context.console.tell(
        Message(QT_TRANSLATE_NOOP("core", "The run in %1 has ended; nothing is left to resume."), {kept->path}));
    showResult(context, kept->path);
    return statusOf(result);
}

}  // namespace pchat::cli

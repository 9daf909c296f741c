#include "app/cli/commands.h"
#include "app/cli/kept_run.h"
#include "app/cli/run_session.h"

#include <QCoreApplication>

namespace pchat::cli {

namespace {

using Opened = tl::expected<Site, std::vector<Message>>;

/// The estate that the run was begun on, or the one that is named now: its pool has to be the same.
Opened siteOf(const Context& context, const RunDocuments& documents) {
    if (!namesSite(context.arguments)) {
        auto estate = openEstate(context, documents.profile, documents.profileFolder);
        if (!estate) return tl::unexpected(std::vector{estate.error()});
        return Site{documents.profile, documents.profileFolder, std::move(*estate)};
    }
    Opened site = openSite(context);
    if (site && site->profile.pool.fqdn.compare(documents.plan.pool, Qt::CaseInsensitive) != 0)
        return tl::unexpected(std::vector{
            Message(QT_TRANSLATE_NOOP("core", "The run is about the pool %1, and the estate named here holds %2."),
                    {documents.plan.pool, site->profile.pool.fqdn})});
    return site;
}

bool hasEnded(std::optional<RunResult> result) {
    return result == RunResult::Done || result == RunResult::DoneWithWarnings || result == RunResult::Failed;
}

ExitStatus resumeOn(Context& context, const KeptRun& kept, const Stopping& stopping) {
    Console& console = context.console;
    auto skips = keyedValues(context.arguments, QStringLiteral("--skip"));
    if (!skips) return refuse(console, skips.error());
    const Opened site = siteOf(context, kept.record.documents);
    if (!site) {
        console.complain(site.error());
        return ExitStatus::Usage;
    }
    auto file = RunFile::open(kept.path);
    if (!file) {
        console.complain(file.error());
        return ExitStatus::Usage;
    }
    return carryOut(context, *file, {*site, stopping, std::move(*skips)});
}

}  // namespace

ExitStatus resumeRun(Context& context) {
    const Stopping stopping(context.console);
    const auto kept = keptRun(context);
    if (!kept) return kept.error();
    const std::optional<RunResult> result = resultOf(kept->record.events);
    if (!hasEnded(result)) return resumeOn(context, *kept, stopping);
    context.console.tell(
        Message(QT_TRANSLATE_NOOP("core", "The run in %1 has ended; nothing is left to resume."), {kept->path}));
    showResult(context, kept->path);
    return statusOf(result);
}

}  // namespace pchat::cli

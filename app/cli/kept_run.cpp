#include "app/cli/kept_run.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pchat::cli {

tl::expected<KeptRun, ExitStatus> keptRun(Context& context) {
    const QString path = context.arguments.words.front();
    if (!QFileInfo(path).isFile())
        return tl::unexpected(
            refuse(context.console, {QT_TRANSLATE_NOOP("core",
                                                       "There is no run file %1. \"pchatctl history\" lists the "
                                                       "runs that are kept."),
                                     {path}}));
    KeptRun kept{path, verifyRunFile(path), {}};
    if (!kept.verification.isWhole) {
        context.console.complain(kept.verification.problems);
        context.console.complain(
            {QT_TRANSLATE_NOOP("core", "The run file %1 is not whole. Nothing was changed, in it or elsewhere."),
             {path}});
        return tl::unexpected(ExitStatus::Damaged);
    }
    auto record = readRunFile(path);
    if (!record) {
        context.console.complain(record.error());
        return tl::unexpected(ExitStatus::Damaged);
    }
    kept.record = std::move(*record);
    return kept;
}

tl::expected<Site, std::vector<Message>> siteOf(const Context& context, const RunDocuments& documents) {
    if (!namesSite(context.arguments)) {
        auto estate = openEstate(context, documents.profile, documents.profileFolder);
        if (!estate) return tl::unexpected(std::vector{estate.error()});
        return Site{documents.profile, documents.profileFolder, std::move(*estate)};
    }
    auto site = openSite(context);
    if (site && site->profile.pool.fqdn.compare(documents.plan.pool, Qt::CaseInsensitive) != 0)
        return tl::unexpected(std::vector{
            Message(QT_TRANSLATE_NOOP("core", "The run is about the pool %1, and the estate named here holds %2."),
                    {documents.plan.pool, site->profile.pool.fqdn})});
    return site;
}

tl::expected<OpenRun, ExitStatus> openRun(Context& context, const KeptRun& kept) {
    auto site = siteOf(context, kept.record.documents);
    if (!site) {
        context.console.complain(site.error());
        return tl::unexpected(ExitStatus::Usage);
    }
    auto file = RunFile::open(kept.path);
    if (!file) {
        context.console.complain(file.error());
        return tl::unexpected(ExitStatus::Usage);
    }
    return OpenRun{std::move(*site), std::move(*file)};
}

}  // namespace pchat::cli

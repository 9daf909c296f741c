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

}  // namespace pchat::cli

#include "app/cli/commands.h"
#include "core/report/timeline.h"
#include "core/report/words.h"
#include "core/report/writer.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pchat::cli {

namespace {

Message resultWord(std::optional<RunResult> result) {
    return result ? wordFor(*result) : Message(QT_TRANSLATE_NOOP("core", "Interrupted"));
}

QJsonObject entryJson(const RunRecord& run, const Timeline& timeline) {
    return {
        {QStringLiteral("runFile"), run.path},
        {QStringLiteral("pool"), run.documents.plan.pool},
        {QStringLiteral("practice"), run.documents.profile.isPractice()},
        {QStringLiteral("result"), timeline.result ? json::nameOf(*timeline.result) : QStringLiteral("interrupted")},
        {QStringLiteral("approvedAt"), json::write(run.documents.approval.at)},
        {QStringLiteral("startedAt"), json::write(timeline.startedAt)},
        {QStringLiteral("endedAt"), json::write(timeline.endedAt)}};
}

}  // namespace

ExitStatus listRuns(Context& context) {
    const QString folder = context.arguments.value(QStringLiteral("--folder"), defaultRunFolder());
    if (context.arguments.has(QStringLiteral("--folder")) && !QFileInfo(folder).isDir())
        return refuse(context.console, {QT_TRANSLATE_NOOP("core", "There is no folder %1."), {folder}});
    const std::vector<RunRecord> runs = history(folder);
    Writer writer(context.console.catalog(), {QT_TRANSLATE_NOOP("core", "Runs kept in %1"), {folder}});
    std::vector<Writer::Row> rows;
    QJsonArray array;
    for (const RunRecord& run : runs) {
        const Timeline timeline = timelineOf(run);
        rows.push_back({resultWord(timeline.result), Message("%1", {run.documents.approval.at}),
                        Message::verbatim(run.documents.plan.pool), Message::verbatim(QFileInfo(run.path).fileName())});
        array.append(entryJson(run, timeline));
    }
    if (rows.empty())
        writer.paragraph(QT_TRANSLATE_NOOP("core", "No run is kept here."));
    else
        writer.table({QT_TRANSLATE_NOOP("core", "Result"), QT_TRANSLATE_NOOP("core", "Approved at"),
                      QT_TRANSLATE_NOOP("core", "Pool"), QT_TRANSLATE_NOOP("core", "File")},
                     rows);
    context.console.show(writer.take(), {{QStringLiteral("folder"), folder}, {QStringLiteral("runs"), array}});
    return ExitStatus::Done;
}

}  // namespace pchat::cli

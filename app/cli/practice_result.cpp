#include "app/cli/practice_result.h"

#include "core/lab/lab.h"
#include "core/report/loss.h"
#include "core/report/report.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace pchat::cli {

namespace {

bool save(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

/// Beside the run file, with its name.
void writeReports(Console& console, const RunRecord& record) {
    const QFileInfo info(record.path);
    const QString base = info.dir().filePath(info.completeBaseName());
    const Catalog& catalog = console.catalog();
    const Document report = runReport(record, catalog);
    const std::pair<QString, QByteArray> files[] = {
        {base + QStringLiteral(".html"), toHtml(report).toUtf8()},
        {base + QStringLiteral(".md"), toMarkdown(report).toUtf8()},
        {base + QStringLiteral(".json"), QJsonDocument(runJson(record, catalog)).toJson()},
        {base + QStringLiteral("-runbook.html"), toHtml(runbook(record.documents.plan, catalog)).toUtf8()}};
    for (const auto& [path, content] : files) {
        if (save(path, content))
            console.tell(Message(QT_TRANSLATE_NOOP("core", "Report: %1"), {path}));
        else
            console.complain({QT_TRANSLATE_NOOP("core", "The report %1 could not be written."), {path}});
    }
}

struct Lost {
    qint64 count = 0;
    qint64 first = 0;
    qint64 last = 0;
    qint64 written = 0;
    std::optional<Lsn> firstLsn;

    /// The last ones written, all of them, without a hole.
    [[nodiscard]] bool isTheTail() const { return count == 0 || (last == written && last - first + 1 == count); }
};

Lost lostIn(const QJsonObject& truth) {
    const QJsonObject messages = truth.value(QStringLiteral("messages")).toObject();
    const QJsonObject lost = messages.value(QStringLiteral("lost")).toObject();
    return {lost.value(QStringLiteral("count")).toInteger(), lost.value(QStringLiteral("first")).toInteger(),
            lost.value(QStringLiteral("last")).toInteger(), messages.value(QStringLiteral("written")).toInteger(),
            Lsn::fromString(lost.value(QStringLiteral("firstLsn")).toString())};
}

/// Compares what is really missing with what was stated, and says both.
bool compareLoss(Console& console, const RunRecord& record, const QJsonObject& truth) {
    const Lost lost = lostIn(truth);
    const Lsn stated = record.documents.plan.loss.afterLsn;
    const std::optional<LossStatement> actual = actualLoss(record);
    const bool isAsStated =
        lost.isTheTail() && (!lost.firstLsn || *lost.firstLsn >= stated) && actual && actual->afterLsn == stated;
    console.tell(Message::counted(
        QT_TRANSLATE_N_NOOP("core",
                            "The practice estate knows: %n message(s) were lost, the first at "
                            "LSN %1. Stated was: everything after LSN %2."),
        lost.count, {lost.firstLsn ? lost.firstLsn->toString() : QStringLiteral("–"), stated.toString()}));
    if (isAsStated)
        console.tell(Message(QT_TRANSLATE_NOOP("core", "The loss is exactly the stated one.")));
    else
        console.complain(QT_TRANSLATE_NOOP("core", "The loss is not the stated one."));
    return isAsStated;
}

bool isComplete(ExitStatus status) {
    return status == ExitStatus::Done || status == ExitStatus::DoneWithWarnings;
}

}  // namespace

ExitStatus practiceResult(Context& context, const Site& site, const QString& runFile, ExitStatus status) {
    Console& console = context.console;
    const auto record = readRunFile(runFile);
    if (!record) {
        console.complain(record.error());
        return status;
    }
    bool isAsStated = true;
    if (isComplete(status)) {
        const auto truth = lab::truth(site.folder);
        if (!truth) console.complain(truth.error());
        isAsStated = truth && compareLoss(console, *record, *truth);
    }
    writeReports(console, *record);
    return isAsStated ? status : ExitStatus::Failed;
}

}  // namespace pchat::cli

#include "core/run/private_copy.h"
#include "core/run/run_contents.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace pchat {

namespace {
constexpr QLatin1String runFileEnding(".pchatrun");
}

tl::expected<RunRecord, Message> readRunFile(const QString& path) {
    const auto copy = PrivateCopy::of(path);
    if (!copy) return tl::unexpected(copy.error());
    const auto store = RunStore::connect(copy->path(), path);
    if (!store) return tl::unexpected(store.error());
    if (const auto problem = formatProblem(*store, path)) return tl::unexpected(*problem);
    std::vector<Event> events;
    RunContents contents = readContents(*store, [&](Event event) { events.push_back(std::move(event)); });
    if (!contents.problems.empty()) return tl::unexpected(contents.problems.front());
    return RunRecord{path,
                     std::move(contents.documents),
                     std::move(events),
                     std::move(contents.evidence),
                     contents.createdAt,
                     QString::fromLatin1(contents.head.toHex())};
}

QString defaultRunFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/runs");
}

QString newRunFileName(const QString& folder, const QString& pool, const QDateTime& at) {
    static const QRegularExpression unusable(QStringLiteral("[^A-Za-z0-9._-]"));
    QString name = pool.left(128);
    name.replace(unusable, QStringLiteral("_"));
    name += at.toUTC().toString(QStringLiteral("-yyyyMMdd-HHmmss"));
    const QDir runs(folder);
    QString path = runs.filePath(name + runFileEnding);
    for (int number = 2; QFile::exists(path); ++number)
        path = runs.filePath(name + QStringLiteral("-%1").arg(number) + runFileEnding);
    return path;
}

QStringList runFilesIn(const QString& folder) {
    QStringList paths;
    const QDir runs(folder);
    for (const QString& name : runs.entryList({QLatin1Char('*') + runFileEnding}, QDir::Files))
        paths << runs.filePath(name);
    return paths;
}

std::vector<RunRecord> history(const QString& folder) {
    std::vector<RunRecord> records;
    for (const QString& path : runFilesIn(folder))
        if (auto record = readRunFile(path)) records.push_back(std::move(*record));
    std::stable_sort(records.begin(), records.end(),
                     [](const RunRecord& a, const RunRecord& b) { return a.createdAt > b.createdAt; });
    return records;
}

}  // namespace pchat

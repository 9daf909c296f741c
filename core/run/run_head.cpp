#include "core/run/private_copy.h"
#include "core/run/run_contents.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace pchat {

namespace {

/// A bare string is a document too, which QJsonDocument reads only inside a list.
QJsonValue valueIn(const RunStore& store, const char* document) {
    return QJsonDocument::fromJson('[' + store.document(QLatin1String(document)) + ']').array().at(0);
}

tl::expected<RunHead, Message> headIn(const RunStore& store, const QString& path) {
    if (const auto problem = formatProblem(store, path)) return tl::unexpected(*problem);
    const QJsonObject plan = valueIn(store, "plan").toObject();
    const auto flow = json::valueOf<Flow>(plan.value(QStringLiteral("flow")).toString());
    const QDateTime at = QDateTime::fromString(store.meta(meta::createdAt), Qt::ISODateWithMs);
    if (!flow || !at.isValid())
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "The run file's part \"%1\" cannot be read: it was changed or damaged."),
                    {QStringLiteral("plan")}));
    return RunHead{path, at, *flow, plan.value(QStringLiteral("pool")).toString(),
                   valueIn(store, "profileFolder").toString()};
}

/// A run that goes on keeps its newest pages beside its file.
bool isPlain(const QString& path) {
    return QFileInfo(path + QStringLiteral("-wal")).size() == 0;
}

}  // namespace

tl::expected<RunHead, Message> readRunHead(const QString& path) {
    if (const Message reason = noRunFileAt(path); !reason.isEmpty()) return tl::unexpected(reason);
    if (isPlain(path))
        if (const auto store = RunStore::connectToRead(path))
            if (auto head = headIn(*store, path)) return head;
    const auto copy = PrivateCopy::of(path);
    if (!copy) return tl::unexpected(copy.error());
    const auto store = RunStore::connect(copy->path(), path);
    if (!store) return tl::unexpected(store.error());
    return headIn(*store, path);
}

std::vector<RunHead> headsIn(const QString& folder) {
    std::vector<RunHead> heads;
    for (const QString& path : runFilesIn(folder))
        if (auto head = readRunHead(path)) heads.push_back(std::move(*head));
    std::stable_sort(heads.begin(), heads.end(),
                     [](const RunHead& a, const RunHead& b) { return a.createdAt > b.createdAt; });
    return heads;
}

}  // namespace pchat

#include "core/run/private_copy.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace pchat {

namespace {

constexpr int copyTries = 5;  // a run that goes on may write while it is copied

struct Stamp {
    qint64 size = -1;
    QDateTime modified;
    bool operator==(const Stamp&) const = default;
};

Stamp stampOf(const QString& path) {
    const QFileInfo info(path);
    return info.exists() ? Stamp{info.size(), info.lastModified()} : Stamp{};
}

bool copyOver(const QString& from, const QString& to) {
    QFile::remove(to);
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

/// True when both files were copied and neither changed meanwhile.
bool copyQuietly(const QString& path, const QString& copy) {
    const QString log = path + QStringLiteral("-wal");
    const QString logCopy = copy + QStringLiteral("-wal");
    const Stamp before = stampOf(path);
    const Stamp logBefore = stampOf(log);
    QFile::remove(logCopy);
    if (!copyOver(path, copy)) return false;
    if (logBefore.size > 0 && !copyOver(log, logCopy)) return false;
    return before == stampOf(path) && logBefore == stampOf(log);
}

}  // namespace

PrivateCopy::PrivateCopy() : m_folder(std::make_unique<QTemporaryDir>()) {}

tl::expected<PrivateCopy, Message> PrivateCopy::of(const QString& path) {
    if (const Message reason = noRunFileAt(path); !reason.isEmpty()) return tl::unexpected(reason);
    PrivateCopy copy;
    for (int i = 0; copy.m_folder->isValid() && i < copyTries; ++i)
        if (copyQuietly(path, copy.path())) return copy;
    return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                    "The run file %1 could not be copied to be read: it is being "
                                                    "written, it cannot be read, or the temporary folder is "
                                                    "full. Look again in a moment."),
                                  {path}));
}

Message noRunFileAt(const QString& path) {
    const QString partial = QStringLiteral(".partial");
    const bool onlyPartial = !QFile::exists(path) && QFile::exists(path + partial);
    if (path.endsWith(partial) || onlyPartial)
        return Message(QT_TRANSLATE_NOOP("core",
                                         "The run file %1 was never finished: the approval did not become "
                                         "durable, so nothing was done on any server. Start a new run."),
                       {onlyPartial ? path + partial : path});
    QFile file(path);
    if (!file.exists()) return Message(QT_TRANSLATE_NOOP("core", "There is no run file %1."), {path});
    if (!file.open(QIODevice::ReadOnly))
        return Message(QT_TRANSLATE_NOOP("core", "The run file %1 cannot be read: %2"), {path, file.errorString()});
    if (file.size() == 0)
        return Message(QT_TRANSLATE_NOOP("core", "The run file %1 is empty: its content was lost."), {path});
    if (file.read(16) != QByteArray("SQLite format 3", 16))
        return Message(QT_TRANSLATE_NOOP("core", "%1 is not a run file of this program."), {path});
    return {};
}

}  // namespace pchat

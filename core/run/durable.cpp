#include "core/run/durable.h"

#include "core/estate/detached.h"

#include <QFile>
#include <QFileInfo>

#include <future>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace pchat {

bool syncFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return ::_commit(file.handle()) == 0;
#endif
}

struct BackgroundFlush::Flush {
    std::promise<bool> done;
    std::future<bool> isDone = done.get_future();
};

void BackgroundFlush::begin(const QString& path) {
    static_cast<void>(await());
    m_underWay = std::make_shared<Flush>();
    runDetached([flush = m_underWay, path] { flush->done.set_value(syncFile(path)); });
}

bool BackgroundFlush::await() {
    if (const auto flush = std::exchange(m_underWay, nullptr)) m_isWhole = flush->isDone.get() && m_isWhole;
    return m_isWhole;
}

bool syncFolder(const QString& folder) {
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return false;
    const bool done = ::fsync(handle) == 0;
    ::close(handle);
    return done;
#else
    return !folder.isEmpty();
#endif
}

bool renameDurably(const QString& from, const QString& to) {
    return QFile::rename(from, to) && syncFolder(QFileInfo(to).absolutePath());
}

}  // namespace pchat

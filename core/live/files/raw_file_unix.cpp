#include <QtGlobal>

#ifdef Q_OS_UNIX

#include "core/estate/os_errors.h"
#include "core/live/files/raw_file.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace pchat::live {

namespace {

constexpr qint64 ticksPerSecond = 10'000'000;
constexpr qint64 nanosecondsPerTick = 100;
constexpr mode_t readAndWriteForOwner = 0644;

int lastError() {
    return osErrorOfErrno(errno);
}

int descriptor(std::intptr_t handle) {
    return static_cast<int>(handle);
}

FileState stateFrom(const struct stat& found) {
    FileState state;
    state.bytes = found.st_size;
    state.modified = found.st_mtim.tv_sec * ticksPerSecond + found.st_mtim.tv_nsec / nanosecondsPerTick;
    state.isFile = S_ISREG(found.st_mode);
    return state;
}

/// The disk begins with what was written so far, so that flush() finds little left; it is flush() that hears of errors.
void beginToFlush(int file) {
#ifdef Q_OS_LINUX
    ::sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE);
#else
    static_cast<void>(file);
#endif
}

}  // namespace

OsResult<RawFile> RawFile::openToRead(const QString& path) {
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0) return tl::unexpected(lastError());
    ::posix_fadvise(handle, 0, 0, POSIX_FADV_SEQUENTIAL);
    return RawFile(handle);
}

OsResult<RawFile> RawFile::openToVerify(const QString& path) {
    return openToRead(path);
}

OsResult<RawFile> RawFile::openToWrite(const QString& path) {
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, readAndWriteForOwner);
    if (handle < 0) return tl::unexpected(lastError());
    RawFile file(handle);
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return tl::unexpected(lastError());
    if (::ftruncate(handle, 0) != 0) return tl::unexpected(lastError());
    return file;
}

OsResult<qint64> RawFile::read(char* into, qint64 atMost) {
    for (;;) {
        const auto count = ::read(descriptor(m_handle), into, static_cast<std::size_t>(atMost));
        if (count >= 0) return count;
        if (errno != EINTR) return tl::unexpected(lastError());
    }
}

int RawFile::write(const char* bytes, qint64 count) {
    while (count > 0) {
        const auto written = ::write(descriptor(m_handle), bytes, static_cast<std::size_t>(count));
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return lastError();
        bytes += written;
        count -= written;
    }
    beginToFlush(descriptor(m_handle));
    return 0;
}

OsResult<FileState> RawFile::state() const {
    struct stat found {};
    if (::fstat(descriptor(m_handle), &found) != 0) return tl::unexpected(lastError());
    return stateFrom(found);
}

int RawFile::setModified(qint64 modified) {
    const timespec time{modified / ticksPerSecond, modified % ticksPerSecond * nanosecondsPerTick};
    const timespec times[] = {time, time};
    return ::futimens(descriptor(m_handle), times) == 0 ? 0 : lastError();
}

int RawFile::flush() {
    return ::fsync(descriptor(m_handle)) == 0 ? 0 : lastError();
}

void RawFile::close() {
    if (m_handle != none) ::close(descriptor(std::exchange(m_handle, none)));
}

OsResult<FileState> stateOf(const QString& path) {
    struct stat found {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0) return tl::unexpected(lastError());
    return stateFrom(found);
}

OsResult<std::vector<FileState>> filesIn(const QString& folder) {
    const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(QFile::encodeName(folder).constData()), ::closedir);
    if (!open) return tl::unexpected(lastError());
    std::vector<FileState> files;
    for (errno = 0; const dirent* entry = ::readdir(open.get()); errno = 0) {
        struct stat found {};
        if (::fstatat(::dirfd(open.get()), entry->d_name, &found, 0) != 0 || !S_ISREG(found.st_mode)) continue;
        files.push_back(stateFrom(found));
        files.back().name = QFile::decodeName(entry->d_name);
    }
    if (errno != 0) return tl::unexpected(lastError());
    return files;
}

OsResult<qint64> freeBytesAt(const QString& folder) {
    struct statvfs volume {};
    if (::statvfs(QFile::encodeName(folder).constData(), &volume) != 0) return tl::unexpected(lastError());
    return static_cast<qint64>(volume.f_bavail) * static_cast<qint64>(volume.f_frsize);
}

OsResult<bool> mayAddFilesTo(const QString& folder) {
    if (::faccessat(AT_FDCWD, QFile::encodeName(folder).constData(), W_OK | X_OK, AT_EACCESS) == 0) return true;
    if (errno == EACCES || errno == EROFS) return false;
    return tl::unexpected(lastError());
}

int renameOver(const QString& from, const QString& to) {
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 ? 0 : lastError();
}

/// A hard link is never made over what stands there; where the volume has none, a look has to do.
int renameBeside(const QString& from, const QString& to) {
    constexpr int alreadyExists = 183;  // as Windows numbers it
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::link(source.constData(), target.constData()) == 0) return ::unlink(source.constData()) == 0 ? 0 : lastError();
    if (errno == EEXIST) return alreadyExists;
    const bool hasLinks = errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK;
    if (hasLinks) return lastError();
    if (::access(target.constData(), F_OK) == 0) return alreadyExists;
    return ::rename(source.constData(), target.constData()) == 0 ? 0 : lastError();
}

int makeFolder(const QString& folder) {
    constexpr mode_t asTheMaskHasIt = 0777;
    const QByteArray name = QFile::encodeName(folder);
    if (::mkdir(name.constData(), asTheMaskHasIt) == 0) return 0;
    const int code = lastError();
    struct stat found {};
    return ::stat(name.constData(), &found) == 0 && S_ISDIR(found.st_mode) ? 0 : code;
}

void flushNamesBeside(const QString& path) {
    const QByteArray folder = QFile::encodeName(path.left(path.lastIndexOf(QLatin1Char('/')) + 1));
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

int removeFile(const QString& path) {
    return ::unlink(QFile::encodeName(path).constData()) == 0 ? 0 : lastError();
}

}  // namespace pchat::live

#endif

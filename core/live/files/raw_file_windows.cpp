#include <QtGlobal>

#ifdef Q_OS_WIN

#include "core/live/files/raw_file.h"

#include <QDir>

#include <memory>
#include <windows.h>

namespace pchat::live {

namespace {

// Windows counts from 1601.
constexpr qint64 ticksFrom1601To1970 = 116'444'736'000'000'000;
constexpr int highShift = 32;

int lastError() {
    return static_cast<int>(::GetLastError());
}

HANDLE asHandle(std::intptr_t handle) {
    return reinterpret_cast<HANDLE>(handle);
}

/// The form that may be longer than 260 characters, and that takes names as they are.
std::wstring longForm(const QString& path) {
    const QString native = QDir::toNativeSeparators(QDir::cleanPath(path));
    if (native.startsWith(QLatin1String("\\\\?\\"))) return native.toStdWString();
    if (native.startsWith(QLatin1String("\\\\"))) return (QStringLiteral("\\\\?\\UNC") + native.mid(1)).toStdWString();
    return (QStringLiteral("\\\\?\\") + native).toStdWString();
}

qint64 wide(DWORD high, DWORD low) {
    return static_cast<qint64>((static_cast<quint64>(high) << highShift) | low);
}

template <class Found>
FileState stateFrom(const Found& found) {
    FileState state;
    state.bytes = wide(found.nFileSizeHigh, found.nFileSizeLow);
    state.modified =
        wide(found.ftLastWriteTime.dwHighDateTime, found.ftLastWriteTime.dwLowDateTime) - ticksFrom1601To1970;
    state.isFile = (found.dwFileAttributes & (FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_DEVICE)) == 0;
    return state;
}

OsResult<std::intptr_t> open(const QString& path, DWORD access, DWORD share, DWORD disposition, DWORD flags) {
    const HANDLE handle = ::CreateFileW(longForm(path).c_str(), access, share, nullptr, disposition, flags, nullptr);
    if (handle == INVALID_HANDLE_VALUE) return tl::unexpected(lastError());
    return reinterpret_cast<std::intptr_t>(handle);
}

}  // namespace

OsResult<RawFile> RawFile::openToRead(const QString& path) {
    // Sharing with readers only: who writes the file at this moment is noticed as error 32.
    const auto handle = open(path, GENERIC_READ, FILE_SHARE_READ, OPEN_EXISTING, FILE_FLAG_SEQUENTIAL_SCAN);
    if (!handle) return tl::unexpected(handle.error());
    return RawFile(*handle);
}

OsResult<RawFile> RawFile::openToVerify(const QString& path) {
    constexpr DWORD shared = FILE_SHARE_READ | FILE_SHARE_WRITE;
    auto handle = open(path, GENERIC_READ, shared, OPEN_EXISTING, FILE_FLAG_NO_BUFFERING);
    if (!handle && handle.error() == ERROR_INVALID_PARAMETER)
        handle = open(path, GENERIC_READ, shared, OPEN_EXISTING, FILE_FLAG_SEQUENTIAL_SCAN);
    if (!handle) return tl::unexpected(handle.error());
    return RawFile(*handle);
}

OsResult<RawFile> RawFile::openToWrite(const QString& path) {
    const auto handle = open(path, GENERIC_WRITE, FILE_SHARE_READ, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL);
    if (!handle) return tl::unexpected(handle.error());
    return RawFile(*handle);
}

OsResult<qint64> RawFile::read(char* into, qint64 atMost) {
    DWORD count = 0;
    if (!::ReadFile(asHandle(m_handle), into, static_cast<DWORD>(atMost), &count, nullptr))
        return tl::unexpected(lastError());
    return qint64{count};
}

int RawFile::write(const char* bytes, qint64 count) {
    while (count > 0) {
        DWORD written = 0;
        if (!::WriteFile(asHandle(m_handle), bytes, static_cast<DWORD>(count), &written, nullptr)) return lastError();
        bytes += written;
        count -= written;
    }
    return 0;
}

OsResult<FileState> RawFile::state() const {
    BY_HANDLE_FILE_INFORMATION found{};
    if (!::GetFileInformationByHandle(asHandle(m_handle), &found)) return tl::unexpected(lastError());
    return stateFrom(found);
}

int RawFile::setModified(qint64 modified) {
    const auto ticks = static_cast<quint64>(modified + ticksFrom1601To1970);
    const FILETIME time{static_cast<DWORD>(ticks), static_cast<DWORD>(ticks >> highShift)};
    return ::SetFileTime(asHandle(m_handle), nullptr, nullptr, &time) ? 0 : lastError();
}

int RawFile::flush() {
    return ::FlushFileBuffers(asHandle(m_handle)) ? 0 : lastError();
}

void RawFile::close() {
    if (m_handle != none) ::CloseHandle(asHandle(std::exchange(m_handle, none)));
}

OsResult<FileState> stateOf(const QString& path) {
    WIN32_FILE_ATTRIBUTE_DATA found{};
    if (!::GetFileAttributesExW(longForm(path).c_str(), GetFileExInfoStandard, &found))
        return tl::unexpected(lastError());
    return stateFrom(found);
}

OsResult<std::vector<FileState>> filesIn(const QString& folder) {
    WIN32_FIND_DATAW found{};
    const HANDLE search = ::FindFirstFileExW((longForm(folder) + L"\\*").c_str(), FindExInfoBasic, &found,
                                             FindExSearchNameMatch, nullptr, FIND_FIRST_EX_LARGE_FETCH);
    if (search == INVALID_HANDLE_VALUE) return tl::unexpected(lastError());
    const std::unique_ptr<void, decltype(&::FindClose)> closing(search, ::FindClose);
    std::vector<FileState> files;
    do {
        FileState state = stateFrom(found);
        state.name = QString::fromWCharArray(found.cFileName);
        if (state.isFile) files.push_back(std::move(state));
    } while (::FindNextFileW(search, &found));
    if (lastError() != ERROR_NO_MORE_FILES) return tl::unexpected(lastError());
    return files;
}

OsResult<qint64> freeBytesAt(const QString& folder) {
    ULARGE_INTEGER available{};
    if (!::GetDiskFreeSpaceExW((longForm(folder) + L"\\").c_str(), &available, nullptr, nullptr))
        return tl::unexpected(lastError());
    return static_cast<qint64>(available.QuadPart);
}

OsResult<bool> mayAddFilesTo(const QString& folder) {
    // The right is asked for when a folder is opened, on this computer and over a share alike.
    constexpr DWORD shared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const auto handle = open(folder, FILE_ADD_FILE, shared, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS);
    if (handle) return ::CloseHandle(asHandle(*handle)), true;
    if (handle.error() == ERROR_ACCESS_DENIED || handle.error() == ERROR_WRITE_PROTECT) return false;
    return tl::unexpected(handle.error());
}

int renameOver(const QString& from, const QString& to) {
    constexpr DWORD how = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
    return ::MoveFileExW(longForm(from).c_str(), longForm(to).c_str(), how) ? 0 : lastError();
}

int renameBeside(const QString& from, const QString& to) {
    return ::MoveFileExW(longForm(from).c_str(), longForm(to).c_str(), MOVEFILE_WRITE_THROUGH) ? 0 : lastError();
}

int makeFolder(const QString& folder) {
    if (::CreateDirectoryW(longForm(folder).c_str(), nullptr)) return 0;
    const int code = lastError();
    const DWORD found = ::GetFileAttributesW(longForm(folder).c_str());
    const bool isFolder = found != INVALID_FILE_ATTRIBUTES && (found & FILE_ATTRIBUTE_DIRECTORY) != 0;
    return isFolder ? 0 : code;
}

void flushNamesBeside(const QString&) {
    // MOVEFILE_WRITE_THROUGH has done it.
}

int removeFile(const QString& path) {
    return ::DeleteFileW(longForm(path).c_str()) ? 0 : lastError();
}

}  // namespace pchat::live

#endif

// RawFile and its neighbours: files of this machine and of shares through the operating system's own calls.
//
// Qt's classes fold error codes into a handful of kinds; here each call gives the code itself, in the numbers of
// Windows on every system (core/estate/os_errors.h). Paths are absolute and of the system that runs; on Windows they
// may be longer than 260 characters. Each call may block for as long as a share does not answer. Any thread; one
// RawFile serves one thread at a time.
#pragma once

#include <tl/expected.hpp>

#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

namespace pchat::live {

/// A value, or the operating system's code.
template <class T>
using OsResult = tl::expected<T, int>;

struct FileState {
    QString name;
    qint64 bytes = 0;
    qint64 modified = 0;  ///< in units of 100 nanoseconds since 1970, UTC
    bool isFile = false;  ///< neither a folder nor a device
};

class RawFile {
  public:
    /// Refuses with 32 where another program is writing and the system tells so. Waits for no pipe or device.
    static OsResult<RawFile> openToRead(const QString& path);
    /// What is being written still, past this machine's cache on Windows. Read whole blocks of 4096 into aligned
    /// memory.
    static OsResult<RawFile> openToVerify(const QString& path);
    /// Made, or emptied; 32 or 33 where another writes it. Others may read.
    static OsResult<RawFile> openToWrite(const QString& path);

    RawFile(RawFile&& other) noexcept : m_handle(std::exchange(other.m_handle, none)) {}
    RawFile& operator=(RawFile&& other) noexcept {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~RawFile() { close(); }

    /// How many bytes came; 0 at the end.
    [[nodiscard]] OsResult<qint64> read(char* into, qint64 atMost);
    /// Writes all of it; 0, or the code.
    [[nodiscard]] int write(const char* bytes, qint64 count);
    [[nodiscard]] OsResult<FileState> state() const;  ///< without a name
    [[nodiscard]] int setModified(qint64 modified);
    [[nodiscard]] int flush();  ///< returns when it is on the disk
    void close();

  private:
    static constexpr std::intptr_t none = -1;
    explicit RawFile(std::intptr_t handle) : m_handle(handle) {}
    std::intptr_t m_handle = none;
};

/// Of what stands at a path now.
[[nodiscard]] OsResult<FileState> stateOf(const QString& path);
/// The files in a folder, in no order. What disappears meanwhile is left out.
[[nodiscard]] OsResult<std::vector<FileState>> filesIn(const QString& folder);
/// Bytes that this account may still write.
[[nodiscard]] OsResult<qint64> freeBytesAt(const QString& folder);
/// Whether this account may make files in the folder; nothing is written.
[[nodiscard]] OsResult<bool> mayAddFilesTo(const QString& folder);
/// Over what stands there; 0, or the code.
[[nodiscard]] int renameOver(const QString& from, const QString& to);
/// Within one volume, and never over another file (isOccupied); 0, or the code.
[[nodiscard]] int renameBeside(const QString& from, const QString& to);
/// Whether a code says that something of that name stands there already: ERROR_FILE_EXISTS, ERROR_ALREADY_EXISTS.
[[nodiscard]] constexpr bool isOccupied(int code) {
    return code == 80 || code == 183;
}
/// 0, also where it is there already, or the code. Its parent has to be there.
[[nodiscard]] int makeFolder(const QString& folder);
/// Makes the names in the file's folder outlast a crash; without effect on shares that cannot.
void flushNamesBeside(const QString& path);
/// 0, or the code.
int removeFile(const QString& path);

}  // namespace pchat::live

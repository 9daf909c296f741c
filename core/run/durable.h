// Making files durable: what SQLite does for its own pages, done for whole files and the folders that name them.
//
// On Windows a folder cannot be flushed; NTFS journals the rename. Blocking; any thread.
#pragma once

#include <QString>

#include <memory>

namespace pchat {

/// Flushes the file's content to the disk. False where the file cannot be opened or flushed.
[[nodiscard]] bool syncFile(const QString& path);
/// A file's flush that goes on while the thread that began it does something else. One at a time; one thread uses it.
class BackgroundFlush {
  public:
    /// Waits for the one before.
    void begin(const QString& path);
    /// False where any of them has failed.
    [[nodiscard]] bool await();

  private:
    struct Flush;
    std::shared_ptr<Flush> m_underWay;
    bool m_isWhole = true;
};

/// Flushes the folder's list of names.
[[nodiscard]] bool syncFolder(const QString& folder);
/// Renames and makes the new name durable. Refuses to replace a file.
[[nodiscard]] bool renameDurably(const QString& from, const QString& to);

}  // namespace pchat

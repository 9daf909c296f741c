#include "core/live/files/copy_file.h"

#include "core/estate/os_errors.h"
#include "core/live/files/file_failures.h"
#include "core/live/files/raw_file.h"
#include "core/live/files/sha256.h"

#include <new>

namespace pchat::live {

namespace {

constexpr qint64 blockBytes = 256 * 1024;  // stays in the processor's cache between reading, hashing and writing
constexpr std::align_val_t pageBytes{4096};
constexpr int percentProcessed = 3211;  // as SQL Server numbers its own progress
constexpr int wholePercent = 100;
constexpr int leastStep = 5;  // percent

/// Memory that a read past the cache may go to.
struct FreeBlock {
    void operator()(char* bytes) const { ::operator delete(bytes, pageBytes); }
};
using Block = std::unique_ptr<char, FreeBlock>;

Block makeBlock() {
    return Block(static_cast<char*>(::operator new(blockBytes, pageBytes)));
}

/// Tells in steps of five percent.
class Progress {
  public:
    Progress(const CopyWatch& watch, qint64 whole) : m_watch(watch), m_whole(whole) {}
    void reached(qint64 bytes) {
        const int percent = m_whole > 0 ? static_cast<int>(std::min(bytes, m_whole) * wholePercent / m_whole) : 0;
        if (!m_watch.onMessage || percent < m_told + leastStep) return;
        m_told = percent;
        ServerMessage message;
        message.number = percentProcessed;
        message.text = QString::number(percent) + QStringLiteral(" %");
        m_watch.onMessage(message);
    }

  private:
    const CopyWatch& m_watch;
    qint64 m_whole;
    int m_told = 0;
};

/// Removes the part unless it was kept.
class Part {
  public:
    explicit Part(const QString& to) : m_path(to + QStringLiteral(".partial")) {}
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    ~Part() {
        if (m_isMine) removeFile(m_path);
    }
    [[nodiscard]] const QString& path() const { return m_path; }
    void own() { m_isMine = true; }
    [[nodiscard]] int keepAs(const QString& to) {
        const int code = renameOver(m_path, to);
        m_isMine = code != 0;
        return code;
    }

  private:
    QString m_path;
    bool m_isMine = false;
};

struct Content {
    qint64 bytes = 0;
    QString sha256;
    bool operator==(const Content&) const = default;
};

/// Reads to the end; `use` takes each block and may end it with a failure.
template <class Use>
Outcome<Content> readAll(RawFile& file, const QString& path, const CopyWatch& watch, Use use) {
    const Block block = makeBlock();
    Sha256 hash;
    Content content;
    for (;;) {
        if (watch.stop.stop_requested()) return tl::unexpected(stoppedFailure(path));
        const auto count = file.read(block.get(), blockBytes);
        if (!count) return tl::unexpected(osFailure(Side::Reading, count.error(), path));
        if (*count == 0) break;
        hash.add(block.get(), *count);
        content.bytes += *count;
        if (const std::optional<Failure> failure = use(block.get(), *count)) return tl::unexpected(*failure);
    }
    content.sha256 = hash.result();
    if (content.sha256.isEmpty()) return tl::unexpected(noHashFailure(path));
    return content;
}

Outcome<Content> contentOf(const QString& path, const CopyWatch& watch) {
    auto file = RawFile::openToVerify(path);
    if (!file) return tl::unexpected(osFailure(Side::Reading, file.error(), path));
    return readAll(*file, path, watch, [](const char*, qint64) { return std::optional<Failure>(); });
}

bool isSame(const FileState& one, const FileState& other) {
    return one.bytes == other.bytes && one.modified == other.modified;
}

/// Whether the source is still what it was when the copy began, by its handle and by its name.
std::optional<Failure> changeOf(const RawFile& source, const QString& path, const FileState& before, qint64 bytesRead) {
    const auto open = source.state();
    const auto named = stateOf(path);
    if (!named && kindOfOsError(named.error()) == FailureKind::NotFound) return vanishedFailure(path);
    if (!open || !named) return osFailure(Side::Reading, open ? named.error() : open.error(), path);
    const bool isUnchanged = isSame(*open, before) && isSame(*named, before) && bytesRead == before.bytes;
    return isUnchanged ? std::nullopt : std::optional(changedFailure(path));
}

class Copying {
  public:
    Copying(const CopyTask& task, const CopyWatch& watch) : m_task(task), m_watch(watch), m_part(task.to) {}

    Outcome<CopyReceipt> run() {
        auto source = RawFile::openToRead(m_task.from);
        if (!source) return tl::unexpected(notOpened(source.error()));
        const auto before = source->state();
        if (!before) return tl::unexpected(osFailure(Side::Reading, before.error(), m_task.from));
        if (!before->isFile) return tl::unexpected(notAFileFailure(m_task.from));
        const auto read = write(*source, *before);
        if (!read) return tl::unexpected(read.error());
        return prove(*read);
    }

  private:
    Outcome<Content> write(RawFile& source, const FileState& before) {
        auto target = RawFile::openToWrite(m_part.path());
        if (!target) return tl::unexpected(writing(target.error()));
        m_part.own();
        Progress progress(m_watch, before.bytes);
        qint64 written = 0;
        auto read = readAll(source, m_task.from, m_watch, [&](const char* bytes, qint64 count) {
            const int code = target->write(bytes, count);
            progress.reached(written += count);
            return code == 0 ? std::nullopt : std::optional(writing(code));
        });
        if (!read) return read;
        if (auto failure = changeOf(source, m_task.from, before, read->bytes)) return tl::unexpected(*failure);
        if (const int code = target->setModified(before.modified)) return tl::unexpected(writing(code));
        if (const int code = target->flush()) return tl::unexpected(writing(code));
        return read;
    }

    Outcome<CopyReceipt> prove(const Content& read) {
        const auto found = contentOf(m_part.path(), m_watch);
        if (!found) return tl::unexpected(found.error());
        if (*found != read) return tl::unexpected(differsFailure(m_task.to));
        if (const int code = m_part.keepAs(m_task.to)) return tl::unexpected(writing(code));
        return CopyReceipt{read.bytes, read.sha256};
    }

    /// Windows says of a folder that access to it is denied.
    [[nodiscard]] Failure notOpened(int code) const {
        const auto found = stateOf(m_task.from);
        return found && !found->isFile ? notAFileFailure(m_task.from) : osFailure(Side::Reading, code, m_task.from);
    }
    [[nodiscard]] Failure writing(int code) const { return osFailure(Side::Writing, code, m_task.to); }

    const CopyTask& m_task;
    const CopyWatch& m_watch;
    Part m_part;
};

}  // namespace

Outcome<CopyReceipt> copyFile(const CopyTask& task, const CopyWatch& watch) {
    for (const QString& path : {task.from, task.to})
        if (auto failure = whyUnusable(path)) return tl::unexpected(*failure);
    return Copying(task, watch).run();
}

std::optional<CopyReceipt> receiptIfWhole(const CopyTask& task, const CopyWatch& watch) {
    const auto source = stateOf(task.from);
    const auto target = stateOf(task.to);
    if (!source || !target || !target->isFile || !isSame(*source, *target)) return std::nullopt;
    const auto read = contentOf(task.from, watch);
    const auto found = contentOf(task.to, watch);
    if (!read || !found || *read != *found) return std::nullopt;
    return CopyReceipt{found->bytes, found->sha256};
}

}  // namespace pchat::live

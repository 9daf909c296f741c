#include "core/live/files/copy_file.h"

#include "core/estate/os_errors.h"
#include "core/live/files/file_failures.h"
#include "core/live/files/raw_file.h"
#include "core/text/sha256.h"

#include <cstring>

namespace pchat::live {

namespace {

constexpr qint64 blockBytes = CopyMemory::blockBytes;
constexpr qint64 pieceBytes = CopyMemory::pieceBytes;
constexpr int percentProcessed = 3211;  // as SQL Server numbers its own progress
constexpr int wholePercent = 100;
constexpr int leastStep = 5;  // percent

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
    Copying(const CopyTask& task, const CopyWatch& watch, const CopyMemory& memory)
        : m_task(task), m_watch(watch), m_memory(memory), m_part(task.to) {}

    Outcome<CopyReceipt> run() {
        auto source = RawFile::openToRead(m_task.from);
        if (!source) return tl::unexpected(notOpened(source.error()));
        const auto before = source->state();
        if (!before) return tl::unexpected(reading(before.error()));
        if (!before->isFile) return tl::unexpected(notAFileFailure(m_task.from));
        auto target = RawFile::openToWrite(m_part.path());
        if (!target) return tl::unexpected(writing(target.error()));
        m_part.own();
        const auto receipt = pour(*source, *target, *before);
        if (!receipt) return receipt;
        target->close();
        if (const int code = m_part.keepAs(m_task.to)) return tl::unexpected(writing(code));
        return receipt;
    }

  private:
    Outcome<CopyReceipt> pour(RawFile& source, RawFile& target, const FileState& before) {
        Progress progress(m_watch, before.bytes);
        for (bool isAtEnd = false; !isAtEnd;) {
            m_held = 0;
            if (auto failure = fill(source, target, isAtEnd, progress)) return tl::unexpected(*failure);
            if (isAtEnd)
                if (auto failure = changeOf(source, m_task.from, before, m_bytes)) return tl::unexpected(*failure);
            const int code = isAtEnd ? target.setModified(before.modified) : 0;
            if (const int flushed = code != 0 ? code : target.flush()) return tl::unexpected(writing(flushed));
            if (auto failure = prove()) return tl::unexpected(*failure);
        }
        if (auto failure = proveLength()) return tl::unexpected(*failure);
        return CopyReceipt{m_bytes, m_hash.hexResult()};
    }

    /// Reads, hashes and writes until a piece is held or the source is at its end.
    std::optional<Failure> fill(RawFile& source, RawFile& target, bool& isAtEnd, Progress& progress) {
        while (!isAtEnd && m_held < pieceBytes) {
            if (m_watch.stop.stop_requested()) return stoppedFailure(m_task.from);
            char* const block = m_memory.piece() + m_held;
            const auto count = source.read(block, std::min(blockBytes, pieceBytes - m_held));
            if (!count) return reading(count.error());
            isAtEnd = *count == 0;
            m_hash.add({block, *count});
            if (const int code = target.write(block, *count)) return writing(code);
            m_held += *count;
            progress.reached(m_bytes += *count);
        }
        return std::nullopt;
    }

    /// Reads back as much as is held, and compares it.
    std::optional<Failure> prove() {
        if (auto failure = openToProve()) return failure;
        for (qint64 done = 0; done < m_held;) {
            if (m_watch.stop.stop_requested()) return stoppedFailure(m_task.from);
            const auto count = m_written->read(m_memory.back(), blockBytes);
            if (!count) return readingBack(count.error());
            const qint64 compared = std::min(*count, m_held - done);
            const char* const held = m_memory.piece() + done;
            const bool isSame =
                compared > 0 && std::memcmp(m_memory.back(), held, static_cast<std::size_t>(compared)) == 0;
            if (!isSame) return differsFailure(m_task.to);
            done += compared;
        }
        return std::nullopt;
    }

    std::optional<Failure> openToProve() {
        if (m_written) return std::nullopt;
        auto opened = RawFile::openToVerify(m_part.path());
        if (!opened) return readingBack(opened.error());
        m_written.emplace(std::move(*opened));
        return std::nullopt;
    }

    /// Nothing stands behind what was written.
    std::optional<Failure> proveLength() {
        const auto state = m_written->state();
        m_written.reset();
        if (!state) return readingBack(state.error());
        return state->bytes == m_bytes ? std::nullopt : std::optional(differsFailure(m_task.to));
    }

    /// Windows says of a folder that access to it is denied.
    [[nodiscard]] Failure notOpened(int code) const {
        const auto found = stateOf(m_task.from);
        return found && !found->isFile ? notAFileFailure(m_task.from) : reading(code);
    }
    [[nodiscard]] Failure reading(int code) const { return osFailure(Side::Reading, code, m_task.from); }
    [[nodiscard]] Failure readingBack(int code) const { return osFailure(Side::Reading, code, m_part.path()); }
    [[nodiscard]] Failure writing(int code) const { return osFailure(Side::Writing, code, m_task.to); }

    const CopyTask& m_task;
    const CopyWatch& m_watch;
    const CopyMemory& m_memory;
    Part m_part;
    Sha256 m_hash;
    qint64 m_bytes = 0;
    qint64 m_held = 0;                 ///< bytes of the piece that is not proven yet
    std::optional<RawFile> m_written;  ///< the part, being read back
};

}  // namespace

Outcome<CopyReceipt> copyFile(const CopyTask& task, const CopyWatch& watch, const CopyMemory& memory) {
    for (const QString& path : {task.from, task.to})
        if (auto failure = whyUnusable(path)) return tl::unexpected(*failure);
    return Copying(task, watch, memory).run();
}

}  // namespace pchat::live

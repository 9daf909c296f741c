#include "core/live/files/file_doors.h"

#include "core/estate/abandon.h"
#include "core/estate/detached.h"
#include "core/live/files/file_failures.h"
#include "core/live/files/raw_file.h"
#include "core/live/mailbox.h"

#include <QDir>

#include <mutex>
#include <set>

namespace pchat::live {

namespace {

constexpr qint64 ticksPerMillisecond = 10'000;
constexpr std::chrono::seconds timeToTidyUp{3};

/// Asks the operating system on a thread of its own.
template <class T>
Outcome<T> lookAt(const QString& folder, const CallOptions& options, OsResult<T> (*look)(const QString&)) {
    if (auto failure = whyUnusable(folder)) return tl::unexpected(*failure);
    if (options.stop.stop_requested()) return tl::unexpected(stoppedFailure(folder));
    auto seen = callOrAbandon([folder, look] { return look(folder); }, options.timeout, options.meanwhile);
    if (!seen) return tl::unexpected(timedOutFailure(folder, options.timeout));
    if (!*seen) return tl::unexpected(osFailure(Side::Looking, seen->error(), folder));
    return std::move(**seen);
}

FileEntry entryFrom(const FileState& state) {
    return {state.name, state.bytes, QDateTime::fromMSecsSinceEpoch(state.modified / ticksPerMillisecond, Qt::UTC)};
}

bool comesBefore(const FileEntry& one, const FileEntry& other) {
    const int order = one.name.compare(other.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : one.name < other.name;
}

}  // namespace

Outcome<std::vector<FileEntry>> LiveFileObserver::list(const QString& folder, const CallOptions& options) {
    const auto files = lookAt(folder, options, filesIn);
    if (!files) return tl::unexpected(files.error());
    std::vector<FileEntry> entries;
    std::transform(files->begin(), files->end(), std::back_inserter(entries), entryFrom);
    std::sort(entries.begin(), entries.end(), comesBefore);
    return entries;
}

Outcome<std::optional<qint64>> LiveFileObserver::size(const QString& folder, const QString& name,
                                                      const CallOptions& options) {
    const auto exact = lookAt(folder + QLatin1Char('/') + name, options, stateOf);
    if (exact && exact->isFile) return exact->bytes;
    if (!exact && exact.error().kind != FailureKind::NotFound) return tl::unexpected(exact.error());
    const auto files = lookAt(folder, options, filesIn);
    if (!files) return tl::unexpected(files.error());
    const auto found = std::find_if(files->begin(), files->end(), [&](const FileState& each) {
        return each.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == files->end() ? std::nullopt : std::optional(found->bytes);
}

Outcome<qint64> LiveFileObserver::freeSpace(const QString& folder, const CallOptions& options) {
    return lookAt(folder, options, freeBytesAt);
}

Outcome<bool> LiveFileObserver::mayWrite(const QString& folder, const CallOptions& options) {
    return lookAt(folder, options, mayAddFilesTo);
}

/// The copies that are under way: their destinations, and memory that one leaves to the next. Thread-safe.
class LiveFileActor::Traffic {
  public:
    /// Memory for a copy to `to`; nullptr while another is on its way there.
    [[nodiscard]] std::shared_ptr<CopyMemory> enter(const QString& to) {
        const std::scoped_lock lock(m_mutex);
        if (!m_busy.insert(to).second) return nullptr;
        if (m_spare.empty()) return std::make_shared<CopyMemory>();
        auto memory = std::move(m_spare.back());
        m_spare.pop_back();
        return memory;
    }
    void leave(const QString& to, std::shared_ptr<CopyMemory> memory) {
        const std::scoped_lock lock(m_mutex);
        m_busy.erase(to);
        m_spare.push_back(std::move(memory));
        if (m_busy.empty()) m_spare.clear();
    }

  private:
    std::mutex m_mutex;
    std::set<QString> m_busy;
    std::vector<std::shared_ptr<CopyMemory>> m_spare;
};

LiveFileActor::LiveFileActor() : m_traffic(std::make_shared<Traffic>()) {}

Outcome<CopyReceipt> LiveFileActor::copy(const QString& from, const QString& to, const CallOptions& options) {
    const CopyTask task{from, to};
    auto memory = m_traffic->enter(to);
    if (!memory) return tl::unexpected(stillCopyingFailure(to));
    const auto mailbox = std::make_shared<Mailbox<CopyReceipt>>();
    std::stop_source ending;
    runDetached([=, traffic = m_traffic, memory = std::move(memory), stop = ending.get_token()]() mutable {
        const CopyWatch watch{stop, [mailbox](const ServerMessage& each) { mailbox->tell(each); }};
        auto outcome = copyFile(task, watch, *memory);
        if (outcome) flushNamesBeside(task.to);
        traffic->leave(task.to, std::move(memory));
        mailbox->answer(std::move(outcome));
    });

    using SteadyClock = std::chrono::steady_clock;
    auto outcome = mailbox->wait(SteadyClock::now() + options.timeout, options);
    if (outcome) return std::move(*outcome);
    ending.request_stop();
    outcome = mailbox->wait(SteadyClock::now() + timeToTidyUp, {});
    if (outcome && (*outcome || outcome->error().kind != FailureKind::Cancelled)) return std::move(*outcome);
    if (options.stop.stop_requested()) return tl::unexpected(stoppedFailure(task.from));
    return tl::unexpected(timedOutFailure(task.from, options.timeout));
}

namespace {

QString folderOf(const QString& path) {
    const QString portable = QDir::fromNativeSeparators(path);
    return portable.left(portable.lastIndexOf(u'/'));
}

Outcome<void> moveNow(const QString& from, const QString& to) {
    const QString folder = folderOf(to);
    if (const int code = makeFolder(folder)) return tl::unexpected(osFailure(Side::Writing, code, folder));
    const int code = renameBeside(from, to);
    if (code == 0) {
        flushNamesBeside(to);
        flushNamesBeside(from);
        return {};
    }
    if (isOccupied(code)) return tl::unexpected(occupiedFailure(to));
    return tl::unexpected(osFailure(Side::Moving, code, from));
}

}  // namespace

Outcome<void> LiveFileActor::move(const QString& from, const QString& to, const CallOptions& options) {
    for (const QString& path : {from, to})
        if (auto failure = whyUnusable(path)) return tl::unexpected(*failure);
    if (options.stop.stop_requested()) return tl::unexpected(stoppedFailure(from));
    auto moved = callOrAbandon([from, to] { return moveNow(from, to); }, options.timeout, options.meanwhile);
    return moved ? std::move(*moved) : tl::unexpected(timedOutFailure(from, options.timeout));
}

}  // namespace pchat::live

#include "core/live/files/file_doors.h"

#include "core/estate/abandon.h"
#include "core/estate/detached.h"
#include "core/live/files/file_failures.h"
#include "core/live/files/raw_file.h"
#include "core/live/mailbox.h"

#include <QFileInfo>

#include <atomic>
#include <thread>

namespace pchat::live {

namespace {

constexpr qint64 ticksPerMillisecond = 10'000;
constexpr std::chrono::seconds timeToTidyUp{3};

/// Asks the operating system on a thread of its own.
template <class T>
Outcome<T> lookAt(const QString& folder, const CallOptions& options, OsResult<T> (*look)(const QString&)) {
    if (auto failure = whyUnusable(folder)) return tl::unexpected(*failure);
    if (options.stop.stop_requested()) return tl::unexpected(stoppedFailure(folder));
    auto seen = callOrAbandon([folder, look] { return look(folder); }, options.timeout);
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

/// Once for each folder.
void flushNames(const std::vector<CopyTask>& tasks, std::chrono::milliseconds patience) {
    std::map<QString, QString> inFolder;
    for (const CopyTask& each : tasks)
        inFolder.emplace(QFileInfo(each.to).path(), each.to);
    for (const auto& [folder, path] : inFolder)
        (void)callOrAbandon([beside = path] { return flushNamesBeside(beside), true; }, patience);
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

Outcome<CopyReceipt> LiveFileActor::copy(const QString& from, const QString& to, const CallOptions& options) {
    return copyOne({from, to}, Existing::Replaced, options);
}

Outcome<CopyReceipt> LiveFileActor::copyOne(const CopyTask& task, Existing existing, const CallOptions& options) {
    const auto places = m_destinations;
    {
        const std::scoped_lock lock(places->mutex);
        if (!places->busy.insert(task.to).second) return tl::unexpected(stillCopyingFailure(task.to));
    }
    const auto mailbox = std::make_shared<Mailbox<CopyReceipt>>();
    std::stop_source ending;
    runDetached([=, stop = ending.get_token()] {
        const CopyWatch watch{stop, [mailbox](const ServerMessage& each) { mailbox->tell(each); }};
        const auto whole = existing == Existing::KeptIfWhole ? receiptIfWhole(task, watch) : std::nullopt;
        auto outcome = whole ? Outcome<CopyReceipt>(*whole) : copyFile(task, watch);
        if (outcome && existing == Existing::Replaced) flushNamesBeside(task.to);
        {
            const std::scoped_lock lock(places->mutex);
            places->busy.erase(task.to);
        }
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

std::vector<Outcome<CopyReceipt>> LiveFileActor::copyAll(const std::vector<CopyTask>& tasks, int atOnce,
                                                         const CallOptions& options) {
    std::vector<Outcome<CopyReceipt>> outcomes(tasks.size(), tl::unexpected(Failure{}));
    CallOptions quiet = options;
    quiet.onMessage = nullptr;
    std::atomic<std::size_t> next = 0;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < std::max(1, atOnce); ++i)
            workers.emplace_back([&] {
                for (std::size_t at = next++; at < tasks.size(); at = next++)
                    outcomes[at] = copyOne(tasks[at], Existing::KeptIfWhole, quiet);
            });
    }
    flushNames(tasks, options.timeout);
    return outcomes;
}

}  // namespace pchat::live

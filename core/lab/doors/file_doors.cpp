#include "core/lab/doors/file_doors.h"

#include "core/lab/doors/file_copy.h"
#include "core/lab/doors/file_failures.h"

#include <QDir>
#include <QDirIterator>

namespace pchat::lab {

namespace {

constexpr std::chrono::milliseconds lookTakes{12};
constexpr std::chrono::milliseconds unreachableTakes{21000};

Outcome<Located> find(World& world, const QString& path) {
    world.catchUp();
    auto located = world.paths().locate(path, QString());
    if (located) return *located;
    if (located.error() == PathProblem::Unreachable) world.clock().spend(unreachableTakes);
    return tl::unexpected(pathFailure(located.error(), path));
}

std::optional<Failure> struck(World& world, Moment moment, const QString& path) {
    const auto act = world.faults().strike(DoorKind::Files, std::nullopt, moment, path);
    if (!act) return std::nullopt;
    return faultFailure(*act, path);
}

Outcome<Located> findFolder(World& world, const QString& folder, const CallOptions& options) {
    if (options.stop.stop_requested()) return tl::unexpected(stoppedFailure(folder));
    if (const auto failure = struck(world, Moment::Before, folder)) return tl::unexpected(*failure);
    auto located = find(world, folder);
    if (!located) return located;
    world.clock().spend(lookTakes);
    if (!QFileInfo(located->path).isDir()) return tl::unexpected(osFailure(3, folder));
    return located;
}

qint64 usedIn(const World& world, const Place& place) {
    qint64 used = 0;
    QDirIterator files(world.layout().at(place.folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        used += files.nextFileInfo().size();
    return used;
}

}  // namespace

qint64 freeBytesOf(const World& world, const Place& place) {
    return std::max(qint64{0}, place.freeBytes - usedIn(world, place));
}

Outcome<std::vector<FileEntry>> LabFileObserver::list(const QString& folder, const CallOptions& options) {
    const LabClock::Call inCall(m_world->clock());
    const auto located = findFolder(*m_world, folder, options);
    if (!located) return tl::unexpected(located.error());
    std::vector<FileEntry> entries;
    const QDir real(located->path);
    for (const QFileInfo& each : real.entryInfoList(QDir::Files | QDir::Hidden, QDir::Name | QDir::IgnoreCase))
        entries.push_back({each.fileName(), each.size(), each.lastModified().toUTC()});
    return entries;
}

Outcome<std::optional<qint64>> LabFileObserver::size(const QString& folder, const QString& name,
                                                     const CallOptions& options) {
    const LabClock::Call inCall(m_world->clock());
    const auto located = findFolder(*m_world, folder, options);
    if (!located) return tl::unexpected(located.error());
    const auto file = m_world->paths().locate(folder + QLatin1Char('\\') + name, QString());
    if (!file) return tl::unexpected(pathFailure(file.error(), folder));
    const QFileInfo found(file->path);
    if (!found.isFile()) return std::nullopt;
    return found.size();
}

Outcome<qint64> LabFileObserver::freeSpace(const QString& folder, const CallOptions& options) {
    const LabClock::Call inCall(m_world->clock());
    const auto located = findFolder(*m_world, folder, options);
    if (!located) return tl::unexpected(located.error());
    return freeBytesOf(*m_world, located->place);
}

Outcome<bool> LabFileObserver::mayWrite(const QString& folder, const CallOptions& options) {
    const LabClock::Call inCall(m_world->clock());
    const auto located = findFolder(*m_world, folder, options);
    if (!located) return tl::unexpected(located.error());
    return !located->place.isReadOnlyHere;
}

/// Counts again only where it may be tight: nothing in an estate writes `plenty` between two copies.
bool LabFileActor::takeRoom(const Place& place, qint64 bytes) {
    constexpr qint64 plenty = qint64{1} << 30;
    const std::scoped_lock lock(m_mutex);
    const auto known = m_used.find(place.folder);
    const bool isTight = known == m_used.end() || place.freeBytes - known->second - bytes < plenty;
    qint64& used = m_used[place.folder];
    if (isTight) used = usedIn(*m_world, place);
    if (place.freeBytes - used < bytes) return false;
    used += bytes;
    return true;
}

Outcome<CopyReceipt> LabFileActor::copy(const QString& from, const QString& to, const CallOptions& options) {
    const LabClock::Call inCall(m_world->clock());
    if (const auto failure = struck(*m_world, Moment::Before, from)) return tl::unexpected(*failure);
    const auto source = find(*m_world, from);
    if (!source) return tl::unexpected(source.error());
    const auto target = find(*m_world, to);
    if (!target) return tl::unexpected(target.error());
    const QFileInfo file(source->path);
    if (!file.isFile()) return tl::unexpected(osFailure(2, from));
    if (target->place.isReadOnlyHere) return tl::unexpected(osFailure(5, to));
    if (!QFileInfo(target->path).dir().exists()) return tl::unexpected(osFailure(3, to));
    if (!takeRoom(target->place, file.size())) return tl::unexpected(osFailure(112, to));
    m_world->clock().spend(copyTime(file.size()));
    const CopyJob job{source->path, target->path, from, to,
                      [this, &from] { return struck(*m_world, Moment::Middle, from); }};
    auto receipt = copyFile(job, options.stop);
    if (!receipt) return receipt;
    if (const auto failure = struck(*m_world, Moment::After, from)) return tl::unexpected(*failure);
    return receipt;
}

Outcome<void> LabFileActor::move(const QString& from, const QString& to, const CallOptions& options) {
    const LabClock::Call inCall(m_world->clock());
    if (options.stop.stop_requested()) return tl::unexpected(stoppedFailure(from));
    if (const auto failure = struck(*m_world, Moment::Before, from)) return tl::unexpected(*failure);
    const auto source = find(*m_world, from);
    if (!source) return tl::unexpected(source.error());
    const auto target = find(*m_world, to);
    if (!target) return tl::unexpected(target.error());
    m_world->clock().spend(lookTakes);
    if (!QFileInfo(source->path).isFile()) return tl::unexpected(osFailure(2, from));
    if (source->place.isReadOnlyHere || target->place.isReadOnlyHere) return tl::unexpected(osFailure(5, from));
    if (QFileInfo::exists(source->path + QStringLiteral(".in-use"))) return tl::unexpected(osFailure(32, from));
    const QDir folder = QFileInfo(target->path).dir();
    const bool isThere = folder.exists() || QDir(QFileInfo(folder.path()).path()).mkdir(folder.dirName());
    if (!isThere) return tl::unexpected(osFailure(3, to));
    if (QFileInfo::exists(target->path)) return tl::unexpected(osFailure(183, to));
    if (!QFile::rename(source->path, target->path)) return tl::unexpected(osFailure(5, from));
    if (const auto failure = struck(*m_world, Moment::After, from)) return tl::unexpected(*failure);
    return {};
}

}  // namespace pchat::lab

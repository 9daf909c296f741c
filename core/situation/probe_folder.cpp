#include "core/situation/headers.h"
#include "core/situation/probes.h"
#include "core/situation/side_by_side.h"

namespace pchat {

namespace {

using F = FolderSection;
constexpr std::size_t filesAtOnce = 4;

/// Being written, undo of a standby database, copies under way: no backups, or not yet.
bool isNeverABackup(const QString& name) {
    static constexpr std::array endings{".wrk", ".tuf", ".partial"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](const char* ending) { return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

QString pathIn(const QString& folder, const QString& name) {
    const QChar separator = folder.contains(u'\\') || !folder.contains(u'/') ? u'\\' : u'/';
    return folder.endsWith(u'\\') || folder.endsWith(u'/') ? folder + name : folder + separator + name;
}

/// What was read from the files of one folder, by index of the file.
struct Reading {
    std::vector<FileToRead> files;
    std::vector<std::optional<Outcome<std::vector<BackupSet>>>> headers;
    std::vector<UnreadableFile> unreadable;
};

Reading filesToRead(const FolderPlace& place, const std::vector<FileEntry>& listing) {
    Reading reading;
    for (const FileEntry& entry : listing) {
        if (isNeverABackup(entry.name)) continue;
        if (auto path = Text::from(pathIn(place.fromServer, entry.name)))
            reading.files.push_back({std::move(*path), entry, place.shelf});
        else
            reading.unreadable.push_back({entry.name, {FailureKind::Invalid, path.error(), {}}});
    }
    reading.headers.resize(reading.files.size());
    return reading;
}

void readAllHeaders(const Asking& asking, const ServerTime& time, Reading& reading) {
    forEachSideBySide(reading.files, filesAtOnce, [&](std::size_t i, const FileToRead& file) {
        reading.headers[i] = readHeaders(asking, file, time.utcOffsetMinutes);
    });
    for (std::size_t i = 0; i < reading.files.size(); ++i)
        if (!*reading.headers[i])
            reading.unreadable.push_back({reading.files[i].entry.name, reading.headers[i]->error()});
}

/// The instance sees the folder, and it was not refused every file in it.
Fact<bool> judgeReadable(const Fact<bool>& folderSeen, const Reading& reading) {
    const auto refused = [](const auto& header) {
        return !*header &&
               (header->error().kind == FailureKind::PermissionDenied || header->error().kind == FailureKind::NotFound);
    };
    const auto& headers = reading.headers;
    if (std::any_of(headers.begin(), headers.end(), [](const auto& header) { return header->has_value(); }))
        return known(true, folderSeen.source, folderSeen.at);
    if (!headers.empty() && std::all_of(headers.begin(), headers.end(), refused))
        return known(false, folderSeen.source, folderSeen.at);
    return folderSeen;
}

struct SetToVerify {
    std::size_t file = 0;
    std::size_t set = 0;  ///< index among all sets of the folder
};

bool isWorthVerifying(const BackupSet& set, const Name& database, const std::optional<RedoPoint>& redo) {
    return set.type == BackupType::Log && set.database == database.toString() && (!redo || set.last > redo->lsn);
}

/// All sets in the order of the files, and which of them are to be read through.
std::pair<std::vector<BackupSet>, std::vector<SetToVerify>> gather(const Reading& reading, const Name& database,
                                                                   const std::optional<RedoPoint>& redo) {
    std::vector<BackupSet> sets;
    std::vector<SetToVerify> toVerify;
    for (std::size_t i = 0; i < reading.files.size(); ++i) {
        if (!*reading.headers[i]) continue;
        for (const BackupSet& set : **reading.headers[i]) {
            if (isWorthVerifying(set, database, redo)) toVerify.push_back({i, sets.size()});
            sets.push_back(set);
        }
    }
    return {std::move(sets), std::move(toVerify)};
}

std::optional<RedoPoint> redoPoint(const Asking& asking, const ServerTime& time) {
    const auto database = probeChatDatabase(asking, Role::Backup, time);
    return database.isKnown() ? database->redo : std::nullopt;
}

void readFiles(const Asking& asking, const FolderPlace& place, const ServerTime& time,
               const std::vector<FileEntry>& listing, const Fact<bool>& seen, Draft<F>& draft) {
    Reading reading = filesToRead(place, listing);
    readAllHeaders(asking, time, reading);
    const auto [sets, toVerify] = gather(reading, asking.profile.chat.name, redoPoint(asking, time));
    draft.put(&F::unreadable, reading.unreadable);
    draft.put(&F::sets, known(sets, QStringLiteral("RESTORE HEADERONLY FROM DISK = N'%1'").arg(place.fromServer),
                              time.at(asking)));
    draft.put(&F::readableByServer, judgeReadable(seen, reading));
    forEachSideBySide(toVerify, filesAtOnce, [&, &allSets = sets](std::size_t, const SetToVerify& item) {
        const Wholeness wholeness = readThrough(asking, reading.files[item.file], allSets[item.set]);
        draft.change([&](F& section) { (*section.sets.value)[item.set].copies.front().wholeness = wholeness; });
    });
}

/// The names that the instance itself sees in a folder; it tells no sizes (facts/sqlserver.md 4.3).
Listing listByServer(const Asking& asking, const Text& folder) {
    asking.expectNext({});
    const auto answer = asking.sql(Role::Backup, query("EXEC master.sys.xp_dirtree {}, 1, 1", folder));
    if (!answer) return tl::unexpected(answer.error());
    std::vector<FileEntry> files;
    for (std::size_t i = 0; i < answer->first().rows.size(); ++i)
        if (const Row row(answer->first(), i); row.flag(u"file")) files.push_back({row.text(u"subdirectory"), -1, {}});
    std::sort(files.begin(), files.end(),
              [](const FileEntry& one, const FileEntry& other) { return one.name < other.name; });
    return files;
}

}  // namespace

FolderPlace placeOf(const SiteProfile& profile, Shelf shelf) {
    const Folders& folders = profile.folders;
    if (shelf == Shelf::Share) return {shelf, folders.logShare, folders.logShare};
    return {shelf, folders.copyFolderFromHere(), folders.copyFolder};
}

void probeFolderFromHere(const Asking& asking, const FolderPlace& place, std::promise<Listing> listing,
                         Draft<F>& draft) {
    const Listing files = asking.doors.files->list(place.fromHere, asking.callOptions());
    const QDateTime at = asking.now();
    draft.put(&F::files, files ? known(*files, place.fromHere, at)
                               : unknown<std::vector<FileEntry>>(files.error().sentence, place.fromHere, at));
    const bool answered = files.has_value();
    listing.set_value(files);
    if (!answered)
        return draft.change([&](F& section) {
            section.freeBytes = unknown<qint64>(files.error().sentence, place.fromHere, at);
            section.writableFromHere = unknown<bool>(files.error().sentence, place.fromHere, at);
        });
    const auto fact = [&](auto answer) {
        using Value = typename decltype(answer)::value_type;
        return answer ? known<Value>(*answer, place.fromHere, asking.now())
                      : unknown<Value>(answer.error().sentence, place.fromHere, asking.now());
    };
    draft.put(&F::freeBytes, fact(asking.doors.files->freeSpace(place.fromHere, asking.callOptions())));
    draft.put(&F::writableFromHere, fact(asking.doors.files->mayWrite(place.fromHere, asking.callOptions())));
}

void probeFolderByServer(const Asking& asking, const FolderPlace& place, std::future<Listing> listing,
                         Draft<F>& draft) {
    const auto folder = Text::from(place.fromServer);
    if (!folder) return draft.change([&](F& section) { setUnknown(section, folder.error(), asking.now()); });
    const ServerTime time = ServerTime::ask(asking, Role::Backup);
    const Fact<bool> seen = probeFolderSeen(asking, Role::Backup, *folder, time);
    draft.put(&F::readableByServer, seen);
    asking.expectNext({});
    const bool hasCome = listing.wait_for(asking.patience * 19 / 20) == std::future_status::ready;
    const bool isListedThere = place.shelf == Shelf::CopyFolder && seen.isKnown() && *seen;
    if (!hasCome && !isListedThere) return;
    Listing files = hasCome ? listing.get() : tl::unexpected(Failure{});
    if (!files && isListedThere) files = listByServer(asking, *folder);
    if (files && seen.isKnown()) return readFiles(asking, place, time, *files, seen, draft);
    draft.put(&F::sets, unknown<std::vector<BackupSet>>(files ? seen.unknownBecause : files.error().sentence,
                                                        place.fromServer, time.at(asking)));
}

}  // namespace pchat

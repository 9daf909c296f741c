#include "core/readiness/checks.h"
#include "core/readiness/sides.h"
#include "core/situation/file_places.h"

#include <algorithm>

// Room for a full backup and for what is restored from it. A database's files are restored as large as they are,
// whatever they hold.
namespace pchat {

namespace {

Judgement judgeRoomForBackup(const Case& c) {
    const auto& files = filesOn(c, sourceOf(c.occasion));
    const auto& free = c.situation.share->freeBytes;
    if (!files.isKnown()) return notKnown(files);
    if (!free.isKnown()) return notKnown(free);
    const qint64 needed = bytesOf(*files.value);
    return passIf(*free >= needed,
                  Message(QT_TRANSLATE_NOOP("core", "%1 free in %2; a full backup takes up to %3."),
                          {Bytes{*free}, c.situation.share->path, Bytes{needed}}),
                  free);
}

/// The volume with the longest mount point that the path begins with.
VolumeFacts* volumeOf(std::vector<VolumeFacts>& volumes, const QString& path) {
    VolumeFacts* best = nullptr;
    for (VolumeFacts& volume : volumes)
        if (path.startsWith(volume.mountPoint, Qt::CaseInsensitive) &&
            (!best || volume.mountPoint.size() > best->mountPoint.size()))
            best = &volume;
    return best;
}

/// Gives back what is overwritten to each volume and takes from it what is restored to it; the path of a file whose
/// volume is not known.
std::optional<QString> fill(std::vector<VolumeFacts>& volumes, const std::vector<DatabaseFileFacts>& restored,
                            const std::vector<DatabaseFileFacts>& overwritten) {
    for (const DatabaseFileFacts& file : overwritten)
        if (VolumeFacts* volume = volumeOf(volumes, file.physicalName)) volume->freeBytes += file.bytes;
    for (const DatabaseFileFacts& file : placedOnto(overwritten, restored)) {
        VolumeFacts* volume = volumeOf(volumes, file.physicalName);
        if (!volume) return file.physicalName;
        volume->freeBytes -= file.bytes;
    }
    return std::nullopt;
}

Judgement judgeRoomOnTarget(const Case& c) {
    const Role target = targetOf(c.occasion);
    const auto& restored = filesOn(c, sourceOf(c.occasion));
    const auto& overwritten = filesOn(c, target);
    const auto& volumes = volumesOn(c, target);
    if (!restored.isKnown()) return notKnown(restored);
    if (!overwritten.isKnown()) return notKnown(overwritten);
    if (!volumes.isKnown()) return notKnown(volumes);
    std::vector<VolumeFacts> left = *volumes.value;
    if (const auto path = fill(left, *restored.value, *overwritten.value))
        return judged(Verdict::Unknown,
                      Message(QT_TRANSLATE_NOOP("core", "How much is free on %1 where %2 would be is not told."),
                              {c.server(target), *path}),
                      volumes);
    const auto full =
        std::find_if(left.begin(), left.end(), [](const VolumeFacts& volume) { return volume.freeBytes < 0; });
    const Bytes needed{bytesOf(*restored.value)};
    return full == left.end()
               ? judged(Verdict::Pass,
                        Message(QT_TRANSLATE_NOOP("core", "There is room on %1 for the files of %2: %3."),
                                {c.server(target), c.database(), needed}),
                        volumes)
               : judged(Verdict::Fail,
                        Message(QT_TRANSLATE_NOOP("core", "On %1 of %2, %3 are wanting for the files of %4 (%5)."),
                                {full->mountPoint, c.server(target), Bytes{-full->freeBytes}, c.database(), needed}),
                        volumes);
}

}  // namespace

ReadinessCheck roomForFullBackup() {
    return {"S3",
            Severity::Acknowledge,
            storageGroup(),
            QT_TRANSLATE_NOOP("core", "Room for a full backup on the log share"),
            QT_TRANSLATE_NOOP("core", "As much as the files of the database take; the backup takes no more."),
            QT_TRANSLATE_NOOP("core", "A share that runs full stops the full backup, and log shipping with it."),
            QT_TRANSLATE_NOOP("core",
                              "Free space on the share; keep the logs that are still to be applied. Where the database "
                              "is far from full, say so as the reason."),
            {Section::Backup, Section::Primary, Section::Share},
            judgeRoomForBackup};
}

ReadinessCheck roomOnTarget() {
    return {"S7",
            Severity::Acknowledge,
            storageGroup(),
            QT_TRANSLATE_NOOP("core", "Room for the database on the target"),
            QT_TRANSLATE_NOOP("core",
                              "On each volume as much as the files that are restored to it, with what they overwrite."),
            QT_TRANSLATE_NOOP("core", "SQL Server refuses a restore for which there is no room (error 3257)."),
            QT_TRANSLATE_NOOP("core", "Free space on the volume, or enlarge it."),
            {Section::Backup, Section::Primary},
            judgeRoomOnTarget};
}

}  // namespace pchat

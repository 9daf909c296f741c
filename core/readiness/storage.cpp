#include "core/readiness/checks.h"
#include "core/readiness/logs.h"

#include <algorithm>

namespace pchat {

namespace {

/// Half as much again as the logs hold: files grow in steps.
qint64 withReserve(qint64 bytes) {
    return bytes + bytes / 2;
}

Judgement judgeVolumes(const Case& c) {
    const auto& volumes = c.backup().volumes;
    if (!volumes.isKnown()) return notKnown(volumes);
    if (!c.logs) return noLogView(c);
    if (volumes->empty())
        return judged(Verdict::Unknown,
                      Message(QT_TRANSLATE_NOOP("core", "%1 names no volume that holds %2."),
                              {c.server(Role::Backup), c.database()}),
                      volumes);
    const VolumeFacts& least = *std::min_element(
        volumes->begin(), volumes->end(), [](const auto& a, const auto& b) { return a.freeBytes < b.freeBytes; });
    const qint64 needed = withReserve(backlogOf(c.logs->chain).bytesToApply);
    return passIf(least.freeBytes >= needed,
                  Message(QT_TRANSLATE_NOOP("core", "%1 free on %2, the fullest volume of %3; needed: %4."),
                          {Bytes{least.freeBytes}, least.mountPoint, c.database(), Bytes{needed}}),
                  volumes);
}

Judgement judgeCopySpace(const Case& c) {
    const FolderSection& folder = *c.situation.copyFolder;
    if (doesWithoutCopying(c))
        return judged(Verdict::NotApplicable,
                      QT_TRANSLATE_NOOP("core", "Nothing is copied, so no room is needed in the copy folder."),
                      folder.freeBytes);
    if (!folder.freeBytes.isKnown()) return notKnown(folder.freeBytes);
    if (!c.logs) return noLogView(c);
    const Backlog backlog = backlogOf(c.logs->chain);
    return passIf(*folder.freeBytes >= backlog.bytesToCopy,
                  Message::counted(QT_TRANSLATE_N_NOOP("core", "%1 free in %2; %n file(s) to copy: %3."),
                                   backlog.toCopy, {Bytes{*folder.freeBytes}, folder.path, Bytes{backlog.bytesToCopy}}),
                  folder.freeBytes);
}

}  // namespace

ReadinessCheck roomForRestore() {
    return {"S1",
            Severity::Blocker,
            storageGroup(),
            QT_TRANSLATE_NOOP("core", "Free space for the restore"),
            QT_TRANSLATE_NOOP("core",
                              "On every volume of the database, one and a half times the size of the logs to apply."),
            QT_TRANSLATE_NOOP("core",
                              "Data and log files grow while logs are applied; a full disk stops the restore in the "
                              "middle."),
            QT_TRANSLATE_NOOP("core", "Free space on the volume, or enlarge it."),
            logSections(),
            judgeVolumes};
}

ReadinessCheck roomForCopies() {
    return {
        "S2",
        Severity::Blocker,
        storageGroup(),
        QT_TRANSLATE_NOOP("core", "Free space in the copy destination folder"),
        QT_TRANSLATE_NOOP("core", "Room for every log that is still to be copied."),
        QT_TRANSLATE_NOOP("core", "A full disk leaves half-copied files and stops the failover before the restore."),
        QT_TRANSLATE_NOOP("core", "Free space on the volume; delete nothing that was not applied yet."),
        logSections(),
        judgeCopySpace};
}

}  // namespace pchat

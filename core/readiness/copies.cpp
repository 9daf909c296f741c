#include "core/readiness/checks.h"
#include "core/readiness/logs.h"
#include "core/situation/copying.h"

#include <algorithm>

namespace pchat {

namespace {

std::vector<const BackupSet*> linksNotReadThrough(const Chain& chain) {
    std::vector<const BackupSet*> links;
    for (const BackupSet& link : chain.links)
        if (!hasCopy(link, Wholeness::Whole)) links.push_back(&link);
    return links;
}

/// A file of this name stands in the copy folder; the header of one that was cut short is often past reading.
bool standsInCopyFolder(const FolderSection& folder, const BackupSet& link) {
    const auto isNamed = [&](const QString& name) {
        return std::any_of(link.copies.begin(), link.copies.end(),
                           [&](const FileCopy& copy) { return copy.file.compare(name, Qt::CaseInsensitive) == 0; });
    };
    return std::any_of(folder.unreadable.begin(), folder.unreadable.end(),
                       [&](const UnreadableFile& file) { return isNamed(file.name); }) ||
           std::any_of(link.copies.begin(), link.copies.end(),
                       [](const FileCopy& copy) { return copy.shelf == Shelf::CopyFolder; });
}

qint64 copiedAgain(const Case& c) {
    const auto& links = c.logs->chain.links;
    return std::count_if(links.begin(), links.end(), [&](const BackupSet& link) {
        return !isCopied(link) && standsInCopyFolder(*c.situation.copyFolder, link);
    });
}

/// Damaged everywhere. In a disaster nothing better can be had, as long as the share itself was read.
Judgement judgeDamaged(const Case& c, const std::vector<const BackupSet*>& damaged) {
    return milderIf(c.isDisaster,
                    fromLogs(c, Verdict::Fail,
                             Message::counted(QT_TRANSLATE_N_NOOP("core", "%n log(s) have no whole copy anywhere: %1."),
                                              static_cast<qint64>(damaged.size()), {fileNames(damaged)})));
}

Judgement judgeCopies(const Case& c) {
    if (!c.logs) return noLogView(c);
    const Chain& chain = c.logs->chain;
    if (const auto damaged = setsAside(chain, SetAsideReason::Incomplete); !damaged.empty())
        return judgeDamaged(c, damaged);
    if (const auto unread = linksNotReadThrough(chain); !unread.empty())
        return fromLogs(c, Verdict::Unknown,
                        Message::counted(QT_TRANSLATE_N_NOOP("core", "%n log(s) were not read through to the end: %1."),
                                         static_cast<qint64>(unread.size()), {fileNames(unread)}));
    const auto needed = static_cast<qint64>(chain.links.size());
    if (isRestoredFromShare(c.situation))
        return fromLogs(c, Verdict::Pass,
                        Message::counted(QT_TRANSLATE_N_NOOP("core",
                                                             "A whole copy was seen of each of the %n log(s) needed; "
                                                             "of these, %1 are restored straight from the share."),
                                         needed, {backlogOf(chain).toCopy}));
    return fromLogs(c, Verdict::Pass,
                    Message::counted(QT_TRANSLATE_N_NOOP("core",
                                                         "A whole copy was seen of each of the %n log(s) needed; of "
                                                         "these, %1 are half-copied and will be copied again."),
                                     needed, {copiedAgain(c)}));
}

Judgement judgeBacklog(const Case& c) {
    if (!c.logs) return noLogView(c);
    const Backlog backlog = backlogOf(c.logs->chain);
    if (isRestoredFromShare(c.situation))
        return fromLogs(
            c, Verdict::Pass,
            Message(QT_TRANSLATE_NOOP("core",
                                      "To restore straight from the share: %1 files, %2. To apply in all: "
                                      "%3 logs, %4."),
                    {backlog.toCopy, Bytes{backlog.bytesToCopy}, backlog.toApply, Bytes{backlog.bytesToApply}}));
    return fromLogs(
        c, Verdict::Pass,
        Message(QT_TRANSLATE_NOOP("core", "To copy: %1 files, %2. To apply: %3 logs, %4."),
                {backlog.toCopy, Bytes{backlog.bytesToCopy}, backlog.toApply, Bytes{backlog.bytesToApply}}));
}

}  // namespace

ReadinessCheck copiesAreWhole() {
    return {"D4",
            Severity::Blocker,
            logGroup(),
            QT_TRANSLATE_NOOP("core", "A whole copy of every log needed"),
            QT_TRANSLATE_NOOP("core",
                              "Each log of the chain was read through (RESTORE VERIFYONLY) without an error in at "
                              "least one place."),
            QT_TRANSLATE_NOOP("core", "A damaged or half-copied file would be discovered halfway through the restore."),
            QT_TRANSLATE_NOOP("core",
                              "Bring a whole copy of the files named, or run the check again when they can be read. "
                              "What has no whole copy is lost together with everything after it."),
            logSections(),
            judgeCopies};
}

ReadinessCheck backlogIsCounted() {
    return {"D5",
            Severity::Information,
            logGroup(),
            QT_TRANSLATE_NOOP("core", "Logs still to copy and to apply"),
            QT_TRANSLATE_NOOP("core", "Counted, with their sizes."),
            QT_TRANSLATE_NOOP("core", "The time that the failover takes follows from it."),
            QT_TRANSLATE_NOOP("core", "Nothing to do."),
            logSections(),
            judgeBacklog};
}

}  // namespace pchat

#include "core/readiness/checks.h"
#include "core/readiness/logs.h"

#include <algorithm>

namespace pchat {

namespace {

bool isReadElsewhere(const LogView& logs, const QString& file) {
    return std::any_of(logs.sets.begin(), logs.sets.end(), [&](const BackupSet& set) {
        return std::any_of(set.copies.begin(), set.copies.end(), [&](const FileCopy& copy) {
            return copy.wholeness != Wholeness::Damaged && copy.file.compare(file, Qt::CaseInsensitive) == 0;
        });
    });
}

/// The name of the last log that is applied or will be; log-shipping names sort by time (facts/sqlserver.md 2.5).
QString lastFile(const Case& c) {
    const auto& links = c.logs->chain.links;
    if (!links.empty() && !links.back().copies.empty()) return links.back().copies.front().file;
    const QString& path = c.backup().database->lastRestoredFile;
    return path.mid(std::max(path.lastIndexOf(u'\\'), path.lastIndexOf(u'/')) + 1);
}

/// The header alone says whose a file is. What cannot be read may be needed where a log is missing, and where its name
/// is that of a newer log of this database.
bool mayBeNeeded(const Case& c, const QString& file) {
    if (c.logs->chain.gap) return true;
    const bool hasOurName = file.startsWith(c.database() + u'_', Qt::CaseInsensitive);
    return hasOurName && file.compare(lastFile(c), Qt::CaseInsensitive) > 0;
}

struct Unread {
    qint64 files = 0;
    std::vector<QString> needed;
    bool isBeyondRepair = true;  ///< of the needed: the content is damaged, not merely out of reach
};

Unread unreadIn(const Case& c) {
    Unread unread;
    for (const auto* folder : {&c.situation.share, &c.situation.copyFolder})
        for (const UnreadableFile& file : (*folder)->unreadable) {
            ++unread.files;
            if (isReadElsewhere(*c.logs, file.name) || !mayBeNeeded(c, file.name)) continue;
            unread.needed.push_back(file.name);
            unread.isBeyondRepair = unread.isBeyondRepair && file.failure.kind == FailureKind::Damaged;
        }
    return unread;
}

Judgement judgeHeaders(const Case& c) {
    if (!c.logs) return noLogView(c);
    const Unread unread = unreadIn(c);
    if (!unread.needed.empty())
        return milderIf(c.isDisaster && unread.isBeyondRepair,
                        fromLogs(c, Verdict::Fail,
                                 Message::counted(QT_TRANSLATE_N_NOOP("core",
                                                                      "%n file(s) that may be needed cannot be read "
                                                                      "anywhere: %1."),
                                                  static_cast<qint64>(unread.needed.size()), {joined(unread.needed)})));
    const auto foreign = setsAside(c.logs->chain, SetAsideReason::OtherDatabase);
    return fromLogs(
        c, Verdict::Pass,
        Message(QT_TRANSLATE_NOOP("core",
                                  "%1 backup sets read; %2 of other databases set aside; %3 files "
                                  "without a readable header are not needed or whole elsewhere."),
                {static_cast<qint64>(c.logs->sets.size()), static_cast<qint64>(foreign.size()), unread.files}));
}

}  // namespace

ReadinessCheck headersAreRead() {
    return {
        "D1",
        Severity::Blocker,
        logGroup(),
        QT_TRANSLATE_NOOP("core", "Headers of all backup files"),
        QT_TRANSLATE_NOOP("core", "Every file that may be needed has a header that can be read, or a readable copy."),
        QT_TRANSLATE_NOOP("core",
                          "A name does not tell whose log a file holds. Only the header keeps another "
                          "database's log out, and finds a hand-made last log."),
        QT_TRANSLATE_NOOP("core",
                          "Give the service account of the backup instance access to the files, bring a whole "
                          "copy, or move a file that does not belong there out of the folder."),
        logSections(),
        judgeHeaders};
}

}  // namespace pchat

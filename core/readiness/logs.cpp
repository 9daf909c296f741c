#include "core/readiness/logs.h"

#include "core/situation/copying.h"

#include <algorithm>

namespace pchat {

std::vector<Section> logSections() {
    return {Section::Backup, Section::Primary, Section::Share, Section::CopyFolder};
}

bool endsWithTail(const Chain& chain) {
    return !chain.links.empty() && chain.links.back().isForceOffline;
}

bool hasCopy(const BackupSet& set, Wholeness wholeness) {
    return std::any_of(set.copies.begin(), set.copies.end(),
                       [&](const FileCopy& copy) { return copy.wholeness == wholeness; });
}

bool isCopied(const BackupSet& set) {
    return std::any_of(set.copies.begin(), set.copies.end(), [](const FileCopy& copy) {
        return copy.shelf == Shelf::CopyFolder && copy.wholeness != Wholeness::Damaged;
    });
}

Backlog backlogOf(const Chain& chain) {
    Backlog backlog;
    QStringList counted;
    for (const BackupSet& link : chain.links) {
        ++backlog.toApply;
        backlog.bytesToApply += link.bytes;
        if (isCopied(link) || link.copies.empty()) continue;
        const FileCopy& original = link.copies.front();
        if (counted.contains(original.file)) continue;  // several sets in one file
        counted << original.file;
        ++backlog.toCopy;
        backlog.bytesToCopy += original.bytes;
    }
    return backlog;
}

bool doesWithoutCopying(const Case& c) {
    if (!isCopyFolderShut(c.situation)) return false;
    return isRestoredFromShare(c.situation) || (c.logs && backlogOf(c.logs->chain).toCopy == 0);
}

std::vector<const BackupSet*> setsAside(const Chain& chain, SetAsideReason reason) {
    std::vector<const BackupSet*> sets;
    for (const SetAside& aside : chain.setAside)
        if (aside.reason == reason) sets.push_back(&aside.set);
    return sets;
}

QString fileNames(const std::vector<const BackupSet*>& sets) {
    QStringList names;
    for (const BackupSet* set : sets)
        for (const FileCopy& copy : set->copies)
            names << copy.file;
    names.sort();
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

Judgement fromLogs(const Case& c, Verdict verdict, Message observed) {
    const Situation& s = c.situation;
    return {verdict,
            std::move(observed),
            QStringList{s.share->sets.source, s.copyFolder->sets.source, s.backup->database->redoSource}.join(u'\n'),
            s.startedAt,
            std::nullopt,
            {}};
}

}  // namespace pchat

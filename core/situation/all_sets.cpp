#include "core/situation/observe.h"

#include <QHash>

namespace pchat {

namespace {

using Sizes = QHash<QString, qint64>;

/// Sizes of the files by name in lower case: Windows' names differ in nothing but case only by accident.
Sizes sizesOf(const std::optional<FolderSection>& folder) {
    Sizes sizes;
    if (folder && folder->files.isKnown())
        for (const FileEntry& file : *folder->files.value)
            sizes.insert(file.name.toLower(), file.bytes);
    return sizes;
}

/// A copy that is shorter than its original is not whole, whatever its beginning looks like.
void markShortCopies(const Sizes& share, BackupSet& set) {
    for (FileCopy& copy : set.copies)
        if (copy.shelf == Shelf::CopyFolder && copy.bytes >= 0 && copy.bytes < share.value(copy.file.toLower(), 0))
            copy.wholeness = Wholeness::Damaged;
}

/// Header times were converted with the backup instance's offset. Where the writing server's own is known and another,
/// they are moved. An offset is today's: a change of daylight saving time since the backup is not undone.
class WriterOffsets {
  public:
    explicit WriterOffsets(const Situation& situation) {
        if (!situation.backup || !situation.backup->server.isKnown()) return;
        m_assumed = situation.backup->server->utcOffsetMinutes;
        for (const auto* partner : {&situation.primary, &situation.primaryMirror})
            if (*partner && (*partner)->server.isKnown())
                m_offsets.insert((*partner)->server->serverName.toLower(), (*partner)->server->utcOffsetMinutes);
    }
    void apply(BackupSet& set) const {
        const int difference = m_offsets.value(set.server.toLower(), m_assumed) - m_assumed;
        if (difference == 0) return;
        if (set.started.isValid()) set.started = set.started.addSecs(-60 * difference);
        if (set.finished.isValid()) set.finished = set.finished.addSecs(-60 * difference);
    }

  private:
    int m_assumed = 0;
    QHash<QString, int> m_offsets;
};

void join(std::vector<BackupSet>& sets, QHash<QUuid, std::size_t>& places, BackupSet set) {
    const auto place = set.setGuid.isNull() ? places.constEnd() : places.constFind(set.setGuid);
    if (place == places.constEnd()) {
        if (!set.setGuid.isNull()) places.insert(set.setGuid, sets.size());
        sets.push_back(std::move(set));
        return;
    }
    BackupSet& first = sets[*place];
    first.stripes = std::max(first.stripes, set.stripes);
    first.copies.insert(first.copies.end(), set.copies.begin(), set.copies.end());
}

}  // namespace

std::vector<BackupSet> allSets(const Situation& situation) {
    std::vector<BackupSet> sets;
    QHash<QUuid, std::size_t> places;
    const Sizes share = sizesOf(situation.share);
    const WriterOffsets offsets(situation);
    for (const auto* folder : {&situation.share, &situation.copyFolder}) {
        if (!*folder || !(*folder)->sets.isKnown()) continue;
        for (BackupSet set : *(*folder)->sets.value) {
            markShortCopies(share, set);
            offsets.apply(set);
            join(sets, places, std::move(set));
        }
    }
    return sets;
}

}  // namespace pchat

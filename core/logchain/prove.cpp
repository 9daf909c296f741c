#include "core/logchain/chain.h"

#include <algorithm>

namespace pchat {

namespace {

// Nothing here is shared with chooseChain: a mistake there must not be repeated by its judge.

QString nameOf(const BackupSet& set) {
    return set.copies.empty() ? set.setGuid.toString(QUuid::WithoutBraces) : set.copies.front().file;
}

bool canBeRead(const BackupSet& set) {
    const auto notDamaged = [](const FileCopy& copy) { return copy.wholeness != Wholeness::Damaged; };
    const auto copies = std::count_if(set.copies.begin(), set.copies.end(), notDamaged);
    return !set.isDamaged && copies >= std::max(1, set.stripes);
}

void judgeBelonging(const BackupSet& set, const DatabaseIdentity& database, const QUuid& family,
                    std::vector<Message>& faults) {
    if (set.database.compare(database.name, Qt::CaseInsensitive) != 0)
        faults.push_back({QT_TRANSLATE_NOOP("core", "The backup %1 belongs to the database %2, not to %3."),
                          {nameOf(set), set.database, database.name}});
    if (set.type != BackupType::Log)
        faults.push_back({QT_TRANSLATE_NOOP("core", "The backup %1 is not a log backup."), {nameOf(set)}});
    if (set.familyGuid != family)
        faults.push_back(
            {QT_TRANSLATE_NOOP("core", "The log backup %1 comes from another family of the database."), {nameOf(set)}});
    if (!canBeRead(set))
        faults.push_back({QT_TRANSLATE_NOOP("core", "No whole copy of the log backup %1 exists."), {nameOf(set)}});
}

void judgeJoint(const BackupSet& set, const RedoPoint& at, std::vector<Message>& faults) {
    if (set.first > at.lsn)
        faults.push_back({QT_TRANSLATE_NOOP("core",
                                            "The log backup %1 begins at LSN %2, but the database then stands at "
                                            "LSN %3: a log between the two is missing."),
                          {nameOf(set), set.first.toString(), at.lsn.toString()}});
    if (set.last <= at.lsn)
        faults.push_back({QT_TRANSLATE_NOOP("core",
                                            "The log backup %1 ends at LSN %2, and the database then already "
                                            "stands at LSN %3."),
                          {nameOf(set), set.last.toString(), at.lsn.toString()}});
    if (!at.fork.isNull() && set.firstFork != at.fork)
        faults.push_back({QT_TRANSLATE_NOOP("core",
                                            "The log backup %1 begins on another recovery fork than the one that "
                                            "the database then stands on."),
                          {nameOf(set)}});
}

void judgeEnd(const Chain& chain, const RedoPoint& reached, bool crossed, std::vector<Message>& faults) {
    if (chain.end.lsn != reached.lsn)
        faults.push_back({QT_TRANSLATE_NOOP("core", "The chain is said to end at LSN %1, but its logs end at LSN %2."),
                          {chain.end.lsn.toString(), reached.lsn.toString()}});
    if (chain.end.fork != reached.fork)
        faults.push_back(
            QT_TRANSLATE_NOOP("core", "The chain is said to end on another recovery fork than its logs do."));
    if (chain.crossesForks != crossed)
        faults.push_back(QT_TRANSLATE_NOOP("core", "The chain says wrongly whether it crosses recovery forks."));
}

/// A whole log that goes on where the chain ends must not have been left out.
void judgeRest(const Chain& chain, const DatabaseIdentity& database, const QUuid& family,
               std::vector<Message>& faults) {
    for (const SetAside& aside : chain.setAside) {
        const BackupSet& set = aside.set;
        const bool isOurs = set.type == BackupType::Log && set.familyGuid == family &&
                            set.database.compare(database.name, Qt::CaseInsensitive) == 0;
        const bool goesOn = set.first <= chain.end.lsn && chain.end.lsn < set.last && set.firstFork == chain.end.fork;
        if (isOurs && goesOn && canBeRead(set) && aside.reason != SetAsideReason::Incomplete)
            faults.push_back(
                {QT_TRANSLATE_NOOP("core", "The log backup %1 goes on where the chain ends, but was left out."),
                 {nameOf(set)}});
    }
}

}  // namespace

std::vector<Message> proveChain(const Chain& chain, const DatabaseIdentity& database) {
    std::vector<Message> faults;
    QUuid family = database.familyGuid;
    if (family.isNull() && !chain.links.empty()) family = chain.links.front().familyGuid;
    RedoPoint at = chain.start;
    bool crossed = false;
    for (const BackupSet& link : chain.links) {
        judgeBelonging(link, database, family, faults);
        judgeJoint(link, at, faults);
        crossed = crossed || link.firstFork != link.lastFork;
        at = {link.last, link.lastFork};
    }
    judgeEnd(chain, at, crossed, faults);
    judgeRest(chain, database, family, faults);
    return faults;
}

}  // namespace pchat

#include "core/logchain/sieve.h"

#include <QSet>

#include <algorithm>

namespace pchat::logchain {

namespace {

using Reason = SetAsideReason;

/// Names are compared as SQL Server does by default; the exact comparison first, because it is much faster.
bool isSameName(const QString& a, const QString& b) {
    return a == b || a.compare(b, Qt::CaseInsensitive) == 0;
}

/// What can be said of one set without looking at any other. A copy-only log counts like any other: taking it did not
/// change the chain, and RESTORE LOG takes it wherever its range joins on.
std::optional<Reason> plainReason(const BackupSet& set, const DatabaseIdentity& database, const Lsn& redo) {
    if (!isSameName(set.database, database.name)) return Reason::OtherDatabase;
    if (set.type != BackupType::Log) return Reason::NotALog;
    if (!database.familyGuid.isNull() && set.familyGuid != database.familyGuid) return Reason::OtherDatabase;
    if (set.last <= redo) return Reason::AlreadyApplied;
    if (!(set.first < set.last)) return Reason::Empty;
    return std::nullopt;
}

bool isApplicable(const BackupSet& set, const RedoPoint& at) {
    return set.first <= at.lsn && at.lsn < set.last && (at.fork.isNull() || set.firstFork == at.fork);
}

/// Of the sets that could be applied first, the one that reaches farthest: it stands in for a family or a start fork
/// that nothing else names.
const BackupSet* spokesman(const RedoPoint& start, const std::vector<BackupSet>& sets, const Sifted& sifted) {
    const BackupSet* found = nullptr;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if (sifted.reasons[i] || !isApplicable(sets[i], start)) continue;
        const auto rank = [](const BackupSet& set) { return std::pair(set.last, set.setGuid); };
        if (found == nullptr || rank(*found) < rank(sets[i])) found = &sets[i];
    }
    return found;
}

void dropOtherFamilies(const QUuid& family, const std::vector<BackupSet>& sets, Sifted& sifted) {
    for (std::size_t i = 0; i < sets.size(); ++i)
        if (!sifted.reasons[i] && sets[i].familyGuid != family) sifted.reasons[i] = Reason::OtherDatabase;
}

/// A striped set needs as many different whole files as it has stripes; the same name on both shelves is one stripe.
bool isWhole(const BackupSet& set, bool acceptUnread) {
    if (set.isDamaged) return false;
    const auto isUsable = [acceptUnread](const FileCopy& copy) {
        return copy.wholeness == Wholeness::Whole || (acceptUnread && copy.wholeness == Wholeness::Unread);
    };
    if (set.stripes <= 1) return std::any_of(set.copies.begin(), set.copies.end(), isUsable);
    QSet<QString> names;
    for (const FileCopy& copy : set.copies)
        if (isUsable(copy)) names.insert(copy.file.toCaseFolded());
    return names.size() >= set.stripes;
}

std::vector<Candidate> candidatesOf(const std::vector<BackupSet>& sets, bool acceptUnread, Sifted& sifted) {
    std::vector<Candidate> all;
    all.reserve(sets.size());
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if (sifted.reasons[i]) continue;
        const BackupSet& set = sets[i];
        all.push_back({set.first, set.last, sifted.forks.of(set.firstFork), sifted.forks.of(set.lastFork), i,
                       isWhole(set, acceptUnread)});
    }
    std::sort(all.begin(), all.end(), [&sets](const Candidate& a, const Candidate& b) {
        if (const auto order = std::tie(a.last, a.first) <=> std::tie(b.last, b.first); order != 0) return order < 0;
        const QUuid& left = sets[a.index].setGuid;
        const QUuid& right = sets[b.index].setGuid;
        return left == right ? a.index < b.index : left < right;
    });
    return all;
}

/// Whether two neighbours are one set that was met in two files.
bool isSameSet(const Candidate& a, const Candidate& b, const std::vector<BackupSet>& sets) {
    const QUuid& guid = sets[a.index].setGuid;
    return a.last == b.last && a.first == b.first && !guid.isNull() && guid == sets[b.index].setGuid;
}

void join(BackupSet& keeper, const BackupSet& other) {
    keeper.isDamaged = keeper.isDamaged && other.isDamaged;
    keeper.copies.insert(keeper.copies.end(), other.copies.begin(), other.copies.end());
}

void joinCopies(std::vector<Candidate>& candidates, bool acceptUnread, std::vector<BackupSet>& sets, Sifted& sifted) {
    std::size_t kept = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        if (isSameSet(candidates[kept], candidates[i], sets)) {
            BackupSet& keeper = sets[candidates[kept].index];
            join(keeper, sets[candidates[i].index]);
            candidates[kept].isWhole = isWhole(keeper, acceptUnread);
            sifted.reasons[candidates[i].index] = Reason::Duplicate;
        } else {
            candidates[++kept] = candidates[i];
        }
    }
    if (!candidates.empty()) candidates.resize(kept + 1);
}

}  // namespace

int ForkNumbers::of(const QUuid& fork) {
    if (m_latestNumber >= 0 && fork == m_latest) return m_latestNumber;
    const auto found = m_numbers.constFind(fork);
    m_latest = fork;
    m_latestNumber = found != m_numbers.constEnd() ? *found : static_cast<int>(m_numbers.size());
    if (found == m_numbers.constEnd()) m_numbers.insert(fork, m_latestNumber);
    return m_latestNumber;
}

Sifted sift(const RedoPoint& start, const DatabaseIdentity& database, std::vector<BackupSet>& sets, bool acceptUnread) {
    Sifted sifted;
    sifted.reasons.reserve(sets.size());
    for (const BackupSet& set : sets)
        sifted.reasons.push_back(plainReason(set, database, start.lsn));
    const bool isAllNamed = !database.familyGuid.isNull() && !start.fork.isNull();
    const BackupSet* speaker = isAllNamed ? nullptr : spokesman(start, sets, sifted);
    if (speaker != nullptr && database.familyGuid.isNull()) dropOtherFamilies(speaker->familyGuid, sets, sifted);
    sifted.startFork = sifted.forks.of(speaker != nullptr && start.fork.isNull() ? speaker->firstFork : start.fork);
    std::vector<Candidate> candidates = candidatesOf(sets, acceptUnread, sifted);
    joinCopies(candidates, acceptUnread, sets, sifted);
    sifted.usable.reserve(candidates.size());
    for (const Candidate& each : candidates)
        (each.isWhole ? sifted.usable : sifted.broken).push_back(each);
    return sifted;
}

}  // namespace pchat::logchain

#include "core/logchain/path.h"

namespace pchat {

namespace {

using namespace logchain;
using Reason = SetAsideReason;

/// How far the chain follows each fork; empty for a fork that it never stands on.
std::vector<std::optional<Lsn>> coverage(const Lsn& redo, const Sifted& sifted, const std::vector<std::size_t>& path) {
    std::vector<std::optional<Lsn>> covered(sifted.forks.count());
    covered[static_cast<std::size_t>(sifted.startFork)] = redo;
    for (const std::size_t at : path)
        covered[static_cast<std::size_t>(sifted.usable[at].lastFork)] = sifted.usable[at].last;
    return covered;
}

/// Why the sets that are neither link nor sifted out take no part.
class Leftovers {
  public:
    Leftovers(const Lsn& redo, Sifted& sifted, const std::vector<std::size_t>& path)
        : m_sifted(sifted),
          m_covered(coverage(redo, sifted, path)),
          m_end(path.empty() ? redo : sifted.usable[path.back()].last) {}

    [[nodiscard]] Reason reasonOf(const Candidate& set, bool isWhole) const {
        const auto& covered = m_covered[static_cast<std::size_t>(set.lastFork)];
        if (covered && set.last <= *covered) return Reason::Duplicate;
        if (!isWhole) return Reason::Incomplete;
        return m_end < set.first ? Reason::BeyondGap : Reason::OtherFork;
    }

    [[nodiscard]] std::optional<Gap> judge(const std::vector<bool>& isLink) {
        std::optional<Gap> gap;
        for (std::size_t i = 0; i < m_sifted.usable.size(); ++i) {
            if (isLink[i]) continue;
            const Candidate& set = m_sifted.usable[i];
            const Reason reason = reasonOf(set, true);
            m_sifted.reasons[set.index] = reason;
            if (reason == Reason::BeyondGap && (!gap || set.first < gap->to)) gap = Gap{m_end, set.first};
        }
        for (const Candidate& set : m_sifted.broken)
            m_sifted.reasons[set.index] = reasonOf(set, false);
        return gap;
    }

  private:
    Sifted& m_sifted;
    std::vector<std::optional<Lsn>> m_covered;
    Lsn m_end;
};

void moveLinks(const Sifted& sifted, const std::vector<std::size_t>& path, std::vector<BackupSet>& sets, Chain& chain) {
    chain.links.reserve(path.size());
    for (const std::size_t at : path) {
        chain.crossesForks = chain.crossesForks || sifted.usable[at].crosses();
        chain.links.push_back(std::move(sets[sifted.usable[at].index]));
    }
    if (!chain.links.empty()) chain.end = {chain.links.back().last, chain.links.back().lastFork};
}

void moveRest(const Sifted& sifted, std::vector<BackupSet>& sets, Chain& chain) {
    for (std::size_t i = 0; i < sets.size(); ++i)
        if (sifted.reasons[i]) chain.setAside.push_back({std::move(sets[i]), *sifted.reasons[i]});
}

}  // namespace

Chain chooseChain(const RedoPoint& start, const DatabaseIdentity& database, std::vector<BackupSet> sets,
                  bool acceptUnread) {
    Chain chain;
    chain.start = start;
    chain.end = start;
    Sifted sifted = sift(start, database, sets, acceptUnread);
    const std::vector<std::size_t> path = farthestPath(start.lsn, sifted);
    std::vector<bool> isLink(sifted.usable.size());
    for (const std::size_t at : path)
        isLink[at] = true;
    chain.gap = Leftovers(start.lsn, sifted, path).judge(isLink);
    moveLinks(sifted, path, sets, chain);
    moveRest(sifted, sets, chain);
    return chain;
}

PCHAT_JSON_ONCE(BackupSet);
PCHAT_JSON_ONCE(Chain);

}  // namespace pchat

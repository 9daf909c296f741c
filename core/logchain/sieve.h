// Sieve: sorts out which backup sets can take part in a chain at all, before any path is looked for.
//
// Used by chooseChain and by nobody else; proveChain judges without it. Values; any thread.
#pragma once

#include "core/logchain/chain.h"

#include <QHash>

namespace pchat::logchain {

/// Small numbers for recovery forks, so that comparing them is cheap.
class ForkNumbers {
  public:
    int of(const QUuid& fork);
    [[nodiscard]] std::size_t count() const { return static_cast<std::size_t>(m_numbers.size()); }

  private:
    QHash<QUuid, int> m_numbers;
    QUuid m_latest;
    int m_latestNumber = -1;
};

/// A log of this database that reaches beyond the redo point, without the weight of its BackupSet.
struct Candidate {
    Lsn first;
    Lsn last;
    int firstFork = 0;
    int lastFork = 0;
    std::size_t index = 0;  ///< in the vector of sets
    bool isWhole = false;
    [[nodiscard]] bool crosses() const { return firstFork != lastFork; }
};

struct Sifted {
    std::vector<Candidate> usable;                       ///< by last LSN, then first LSN; each set once
    std::vector<Candidate> broken;                       ///< no whole copy
    std::vector<std::optional<SetAsideReason>> reasons;  ///< by index; empty for the candidates
    ForkNumbers forks;
    int startFork = 0;
};

/// Copies of one set (same GUID) that came as several sets are joined into one of them; hence not const.
[[nodiscard]] Sifted sift(const RedoPoint& start, const DatabaseIdentity& database, std::vector<BackupSet>& sets,
                          bool acceptUnread);

}  // namespace pchat::logchain

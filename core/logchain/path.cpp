#include "core/logchain/path.h"

#include <algorithm>

namespace pchat::logchain {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// A point on a fork that can be reached, and the position of the set that ends there (nobody: the redo point).
struct Point {
    Lsn lsn;
    std::size_t by = nobody;
};

/// The two farthest points reached so far on one fork. Sets come in the order of their last LSN, so of all points below
/// a set's end the farthest decides whether the set joins on.
struct Front {
    std::optional<Point> farthest;
    std::optional<Point> before;

    [[nodiscard]] const std::optional<Point>& below(const Lsn& end) const {
        return farthest && farthest->lsn < end ? farthest : before;
    }
    void reach(const Point& point) {
        if (farthest && !(farthest->lsn < point.lsn)) return;
        before = farthest;
        farthest = point;
    }
};

/// How forks were crossed on the way to each reachable set.
class Reach {
  public:
    Reach(const Lsn& redo, const Sifted& sifted) : m_sifted(sifted), m_entry(sifted.usable.size(), nobody) {
        std::vector<Front> fronts(sifted.forks.count());
        fronts[static_cast<std::size_t>(sifted.startFork)].reach({redo, nobody});
        for (std::size_t i = 0; i < sifted.usable.size(); ++i)
            visit(i, fronts);
    }

    /// The sets that cross forks on the way to the farthest end, and last the set that ends there.
    [[nodiscard]] std::vector<std::size_t> milestones() const {
        std::vector<std::size_t> back;
        for (std::size_t at = m_target; at != nobody; at = m_entry[at])
            back.push_back(at);
        std::reverse(back.begin(), back.end());
        return back;
    }

  private:
    void visit(std::size_t i, std::vector<Front>& fronts) {
        const Candidate& set = m_sifted.usable[i];
        const std::optional<Point> from = fronts[static_cast<std::size_t>(set.firstFork)].below(set.last);
        if (!from || from->lsn < set.first) return;
        m_entry[i] = crossingBefore(from->by);
        fronts[static_cast<std::size_t>(set.lastFork)].reach({set.last, i});
        if (m_target == nobody || m_sifted.usable[m_target].last < set.last) m_target = i;
    }

    [[nodiscard]] std::size_t crossingBefore(std::size_t by) const {
        return by == nobody || m_sifted.usable[by].crosses() ? by : m_entry[by];
    }

    const Sifted& m_sifted;
    std::vector<std::size_t> m_entry;
    std::size_t m_target = nobody;
};

/// Sets that begin and end on one fork, by first LSN.
std::vector<std::size_t> within(int fork, const Sifted& sifted) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < sifted.usable.size(); ++i)
        if (sifted.usable[i].firstFork == fork && !sifted.usable[i].crosses()) found.push_back(i);
    std::sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(sifted.usable[a].first, a) < std::tie(sifted.usable[b].first, b);
    });
    return found;
}

/// From `at` on one fork to the set `goal`: each time the set that reaches farthest, so that a longer set covers a
/// shorter one.
void goTo(std::size_t goal, Lsn at, const Sifted& sifted, std::vector<std::size_t>& path) {
    const Candidate& end = sifted.usable[goal];
    const std::vector<std::size_t> stones = within(end.firstFork, sifted);
    auto next = stones.begin();
    std::size_t best = nobody;
    while (at < end.first) {
        for (; next != stones.end() && sifted.usable[*next].first <= at; ++next) {
            const Lsn& last = sifted.usable[*next].last;
            if (last < end.last && (best == nobody || sifted.usable[best].last < last)) best = *next;
        }
        if (best == nobody || sifted.usable[best].last <= at) return;  // cannot be: the goal was found reachable
        path.push_back(best);
        at = sifted.usable[best].last;
    }
    path.push_back(goal);
}

}  // namespace

std::vector<std::size_t> farthestPath(const Lsn& redo, const Sifted& sifted) {
    std::vector<std::size_t> path;
    for (const std::size_t goal : Reach(redo, sifted).milestones())
        goTo(goal, path.empty() ? redo : sifted.usable[path.back()].last, sifted, path);
    return path;
}

}  // namespace pchat::logchain

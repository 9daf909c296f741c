// Patience: looking again and again, each time after a longer wait, for as long as is allowed by the estate's clock.
//
// What the journal holds back is written down before a wait, which is never cut short by a wish to stop, since it ends
// by itself.
#pragma once

#include "core/run/run_room.h"

namespace pchat {

class Patience {
  public:
    Patience(const RunRoom& room, std::chrono::milliseconds whole) : m_room(room), m_left(whole) {}

    /// The next wait; zero when the time is over.
    [[nodiscard]] std::chrono::milliseconds next() const { return std::min(m_step, m_left); }
    /// Waits that long. False, at once, when the time is over, or when nothing can be recorded any more.
    bool wait() {
        const auto now = next();
        m_room.journal.settle();
        if (now <= std::chrono::milliseconds::zero() || m_room.journal.isBroken()) return false;
        m_room.clock().wait(now, {});
        m_left -= now;
        m_step = std::min(m_step * 3 / 2, longest);
        return true;
    }

    static constexpr std::chrono::milliseconds first{200};
    static constexpr std::chrono::milliseconds longest{5000};

  private:
    const RunRoom& m_room;
    std::chrono::milliseconds m_left;
    std::chrono::milliseconds m_step = first;
};

}  // namespace pchat

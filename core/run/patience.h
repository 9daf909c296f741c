// Patience: looking again and again, each time after a longer wait, for as long as is allowed by the estate's clock.
//
// On the runner's thread; a wait is never cut short by a wish to stop, since it ends by itself.
#pragma once

#include "core/estate/doors.h"

namespace pchat {

class Patience {
  public:
    Patience(Clock& clock, std::chrono::milliseconds whole) : m_clock(clock), m_left(whole) {}

    /// The next wait; zero when the time is over.
    [[nodiscard]] std::chrono::milliseconds next() const { return std::min(m_step, m_left); }
    /// Waits that long. False, at once, when the time is over.
    bool wait() {
        const auto now = next();
        if (now <= std::chrono::milliseconds::zero()) return false;
        m_clock.wait(now, {});
        m_left -= now;
        m_step = std::min(m_step * 3 / 2, longest);
        return true;
    }

    static constexpr std::chrono::milliseconds first{200};
    static constexpr std::chrono::milliseconds longest{5000};

  private:
    Clock& m_clock;
    std::chrono::milliseconds m_left;
    std::chrono::milliseconds m_step = first;
};

}  // namespace pchat

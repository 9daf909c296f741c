// Lanes: the threads of one observation, and how long each is waited for.
//
// A lane is one probe on a detached thread. It is given up when nothing was heard from it for the patience it was
// granted; then it is asked to stop and left behind, and nobody joins it. Everything a lane touches is owned by it.
#pragma once

#include "core/situation/asking.h"

#include <condition_variable>
#include <mutex>

namespace pchat {

class Lanes {
  public:
    using Work = std::function<void(const Asking&)>;

    /// `asking` is handed to every lane, with a stop token and an expectNext of its own.
    explicit Lanes(Asking asking);

    /// Starts a thread; `group` is what wait() speaks of.
    void start(int group, Work work);

    /// Blocks until at least one group is settled: all its lanes have ended or were given up. With `stop` requested,
    /// all are settled. Each group is returned once; empty when none is left.
    [[nodiscard]] std::vector<int> wait(const std::stop_token& stop);

  private:
    using Time = std::chrono::steady_clock::time_point;
    struct Lane {
        int group = 0;
        bool ended = false;
        Time deadline;
        std::stop_source stop;
    };
    struct Shared {
        std::mutex mutex;
        std::condition_variable_any changed;
        std::vector<Lane> lanes;
    };

    static void run(const std::shared_ptr<Shared>& shared, std::size_t index, const Asking& asking, const Work& work);
    [[nodiscard]] static bool hasSettled(const Shared& shared, int group, Time now);
    [[nodiscard]] std::vector<int> takeSettled(bool all);
    [[nodiscard]] Time nextDeadline() const;

    Asking m_asking;
    std::shared_ptr<Shared> m_shared;
    std::vector<int> m_open;  ///< groups not settled yet; of the observing thread alone
};

}  // namespace pchat

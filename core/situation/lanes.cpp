#include "core/situation/lanes.h"

#include "core/estate/detached.h"

#include <algorithm>

namespace pchat {

using std::chrono::steady_clock;

Lanes::Lanes(Asking asking) : m_asking(std::move(asking)), m_shared(std::make_shared<Shared>()) {}

void Lanes::start(int group, Work work) {
    Asking asking = m_asking;
    std::size_t index = 0;
    {
        const std::scoped_lock lock(m_shared->mutex);
        index = m_shared->lanes.size();
        m_shared->lanes.push_back({group, false, steady_clock::now() + asking.patience, {}});
        asking.stop = m_shared->lanes.back().stop.get_token();
    }
    if (std::find(m_open.begin(), m_open.end(), group) == m_open.end()) m_open.push_back(group);
    asking.expectNext = [shared = m_shared, index, patience = asking.patience](std::chrono::milliseconds extra) {
        const std::scoped_lock lock(shared->mutex);
        Time& deadline = shared->lanes[index].deadline;
        deadline = std::max(deadline, steady_clock::now() + patience + extra);
    };
    runDetached([shared = m_shared, index, asking = std::move(asking), work = std::move(work)] {
        run(shared, index, asking, work);
    });
}

void Lanes::run(const std::shared_ptr<Shared>& shared, std::size_t index, const Asking& asking, const Work& work) {
    work(asking);
    const std::scoped_lock lock(shared->mutex);
    shared->lanes[index].ended = true;
    shared->changed.notify_all();
}

std::vector<int> Lanes::wait(const std::stop_token& stop) {
    while (!m_open.empty()) {
        if (auto settled = takeSettled(stop.stop_requested()); !settled.empty()) return settled;
        std::unique_lock lock(m_shared->mutex);
        const Time until = nextDeadline();
        m_shared->changed.wait_until(lock, stop, until, [&] {
            return std::any_of(m_open.begin(), m_open.end(),
                               [&](int group) { return hasSettled(*m_shared, group, steady_clock::now()); });
        });
    }
    return {};
}

bool Lanes::hasSettled(const Shared& shared, int group, Time now) {
    return std::all_of(shared.lanes.begin(), shared.lanes.end(),
                       [&](const Lane& lane) { return lane.group != group || lane.ended || lane.deadline <= now; });
}

Lanes::Time Lanes::nextDeadline() const {
    Time next = Time::max();
    for (const Lane& lane : m_shared->lanes)
        if (!lane.ended && lane.deadline > steady_clock::now()) next = std::min(next, lane.deadline);
    return next;
}

std::vector<int> Lanes::takeSettled(bool all) {
    std::vector<int> settled;
    std::vector<std::stop_source> givenUp;
    const std::scoped_lock lock(m_shared->mutex);
    const Time now = steady_clock::now();
    for (const int group : m_open)
        if (all || hasSettled(*m_shared, group, now)) settled.push_back(group);
    for (const int group : settled)
        m_open.erase(std::find(m_open.begin(), m_open.end(), group));
    for (const Lane& lane : m_shared->lanes)
        if (!lane.ended && std::find(settled.begin(), settled.end(), lane.group) != settled.end())
            givenUp.push_back(lane.stop);
    // A door may hang even in its own cancel, so it is asked on a thread that nobody waits for.
    if (!givenUp.empty())
        runDetached([givenUp = std::move(givenUp)] {
            for (const std::stop_source& source : givenUp)
                runDetached([source]() mutable { source.request_stop(); });
        });
    return settled;
}

}  // namespace pchat

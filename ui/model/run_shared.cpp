#include "ui/model/run_shared.h"

namespace pchat::ui {

void RunShared::push(const Event& event, const std::function<void()>& arrived) {
    bool first = false;
    {
        const std::scoped_lock lock(m_mutex);
        first = m_events.empty();
        m_events.push_back(event);
    }
    if (first) m_mailbox->post(arrived);
}

Decision RunShared::await() {
    std::unique_lock lock(m_mutex);
    m_decided.wait(lock, [this] { return m_decision || m_abandoned; });
    const Decision decision = m_abandoned ? Decision{DecisionKind::Stop, {}} : *m_decision;
    m_decision.reset();
    return decision;
}

std::vector<Event> RunShared::take() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_events, {});
}

void RunShared::decide(const Decision& decision) {
    {
        const std::scoped_lock lock(m_mutex);
        m_decision = decision;
    }
    m_decided.notify_all();
}

void RunShared::abandon() {
    *stop = true;
    *pause = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_abandoned = true;
    }
    m_decided.notify_all();
}

}  // namespace pchat::ui

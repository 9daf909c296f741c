#include "core/run/journal_desk.h"

#include <algorithm>
#include <utility>

namespace pchat {

JournalDesk::Batch JournalDesk::take() {
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return !m_next.events.empty() || !m_next.left.empty(); });
    m_taken = m_handedIn;
    return std::exchange(m_next, {});
}

void JournalDesk::confirm(const std::optional<Message>& broken) {
    const std::scoped_lock lock(m_mutex);
    m_written = m_taken;
    m_broken = broken;
    m_changed.notify_all();
}

void JournalDesk::enter(qint64 ticket) {
    const std::scoped_lock lock(m_mutex);
    m_visitors.insert_or_assign(std::this_thread::get_id(), Visitor{ticket, false, {}});
}

void JournalDesk::putIn(std::unique_lock<std::mutex>& lock, Visitor& visitor) {
    m_changed.wait(lock, [&] { return visitor.hasSpoken || m_turn == visitor.ticket; });
    std::move(visitor.held.begin(), visitor.held.end(), std::back_inserter(m_next.events));
    visitor.held.clear();
    ++m_handedIn;
    if (visitor.hasSpoken) return;
    visitor.hasSpoken = true;
    ++m_turn;
    m_changed.notify_all();
}

bool JournalDesk::handIn(Event event, Durability durability) {
    const bool isOnlyTold = !event.isJournaled();
    const bool isStrict = event.mustStand() && durability == Durability::AtOnce;
    // What a copy came to is recorded before anybody looks whether it is so.
    const bool mayStay = event.isReport() && event.kind != EventKind::StatementAnswered;
    std::unique_lock lock(m_mutex);
    if (m_broken) return false;
    Visitor& visitor = m_visitors.at(std::this_thread::get_id());
    (isOnlyTold ? m_next.events : visitor.held).push_back(std::move(event));
    if (mayStay) return true;
    if (!isOnlyTold) putIn(lock, visitor);
    if (isStrict) m_next.durability = durability;
    m_arrived.notify_one();
    if (!isOnlyTold) m_changed.wait(lock, [this, mine = m_handedIn] { return m_written >= mine; });
    return !m_broken;
}

void JournalDesk::leave(std::size_t place) {
    std::unique_lock lock(m_mutex);
    const auto visitor = m_visitors.find(std::this_thread::get_id());
    putIn(lock, visitor->second);
    m_visitors.erase(visitor);
    m_next.left.push_back(place);
    m_arrived.notify_one();
}

std::optional<Message> JournalDesk::broken() const {
    const std::scoped_lock lock(m_mutex);
    return m_broken;
}

}  // namespace pchat

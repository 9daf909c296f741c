#include "core/run/journal_desk.h"

#include <algorithm>
#include <utility>

namespace pchat {

namespace {

/// What a copy came to is recorded before anybody looks whether it is so.
bool mustBeHandedIn(const Event& event) {
    return event.kind == EventKind::StatementAnswered;
}

}  // namespace

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

bool JournalDesk::handIn(std::vector<Event> events, Durability durability) {
    const auto isSo = [&](auto is) { return std::all_of(events.begin(), events.end(), is); };
    const bool areTold = isSo([](const Event& each) { return !each.isJournaled(); });
    const bool areReports = isSo([](const Event& each) { return each.isReport(); });
    const bool mayStay = isSo([](const Event& each) { return each.isReport() && !mustBeHandedIn(each); });
    std::unique_lock lock(m_mutex);
    Visitor& visitor = m_visitors.at(std::this_thread::get_id());
    std::move(events.begin(), events.end(), std::back_inserter(areTold ? m_next.events : visitor.held));
    if (mayStay) return !m_broken;
    if (!areTold) putIn(lock, visitor);
    if (!areTold && !areReports && durability == Durability::AtOnce) m_next.durability = durability;
    m_arrived.notify_one();
    if (!areTold) m_changed.wait(lock, [this, mine = m_handedIn] { return m_written >= mine; });
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

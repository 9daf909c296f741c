// JournalDesk: where threads that carry out steps side by side hand in their events, for the runner's thread to write.
//
// A thread's reports (Event::isReport) stay with it until something must stand, its statement is answered, or it
// leaves. What several hand in at about the same time is written in one go, with one wait for the disk. The first
// record of each comes in the order in which their tickets were given out: the run file begins the steps in the plan's
// order.
#pragma once

#include "core/run/run_file.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace pchat {

class JournalDesk {
  public:
    // On the runner's thread.
    /// For the thread that is to carry out the step at this place.
    [[nodiscard]] qint64 giveTicket() { return m_lastTicket++; }
    struct Batch {
        std::vector<Event> events;
        Durability durability = Durability::BeforeTheNext;  ///< the strictest that was asked for
        std::vector<std::size_t> left;  ///< the places of those who left, all of whose events are in
    };
    /// Waits until there is something. Each is followed by confirm().
    [[nodiscard]] Batch take();
    /// All of the last batch stands, or nothing more will: `broken` says why.
    void confirm(const std::optional<Message>& broken);

    // On the thread that got the ticket.
    void enter(qint64 ticket);
    /// What is only told goes at once; the rest, unless it stays here, is written when this comes back. False: nothing
    /// more is to be done.
    bool handIn(Event event, Durability durability);
    /// The last that the thread does here.
    void leave(std::size_t place);

    /// Any thread; nullopt as long as all could be written.
    [[nodiscard]] std::optional<Message> broken() const;

  private:
    struct Visitor {
        qint64 ticket = 0;
        bool hasSpoken = false;
        std::vector<Event> held;
    };
    void putIn(std::unique_lock<std::mutex>& lock, Visitor& visitor);

    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::condition_variable m_changed;  ///< whose turn it is, or what is written
    std::map<std::thread::id, Visitor> m_visitors;
    Batch m_next;
    qint64 m_lastTicket = 0;
    qint64 m_turn = 0;  ///< the ticket whose first record is next
    qint64 m_handedIn = 0;
    qint64 m_taken = 0;
    qint64 m_written = 0;
    std::optional<Message> m_broken;
};

}  // namespace pchat

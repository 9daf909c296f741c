// Mailbox: between a call that may hang, on a thread of its own, and the caller who waits no longer than allowed.
//
// The worker tells messages and in the end the answer; the caller hears the messages on its own thread, as CallOptions
// promises. Shared by both (shared_ptr), because either may go first. Any thread.
#pragma once

#include "core/estate/doors.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace pchat::live {

template <class T>
class Mailbox {
  public:
    using Clock = std::chrono::steady_clock;

    void tell(const ServerMessage& message) {
        const std::scoped_lock lock(m_mutex);
        m_messages.push_back(message);
        m_news.notify_all();
    }
    void answer(Outcome<T> outcome) {
        const std::scoped_lock lock(m_mutex);
        m_answer = std::move(outcome);
        m_news.notify_all();
    }

    /// nullopt where the time is over or stop is asked for before the answer is there. May be called again.
    std::optional<Outcome<T>> wait(Clock::time_point until, const CallOptions& options) {
        std::unique_lock lock(m_mutex, std::defer_lock);
        for (;;) {
            if (lock.owns_lock()) lock.unlock();
            if (options.meanwhile) options.meanwhile();
            lock.lock();
            const bool hasNews = m_news.wait_until(lock, options.stop, until,
                                                   [&] { return m_answer.has_value() || !m_messages.empty(); });
            std::deque<ServerMessage> heard;
            heard.swap(m_messages);
            if (!heard.empty() && options.onMessage) {
                lock.unlock();
                std::for_each(heard.begin(), heard.end(), options.onMessage);
                lock.lock();
            }
            if (m_answer && m_messages.empty()) return std::move(m_answer);
            if (!hasNews) return std::nullopt;
        }
    }

  private:
    std::mutex m_mutex;
    std::condition_variable_any m_news;
    std::deque<ServerMessage> m_messages;
    std::optional<Outcome<T>> m_answer;
};

}  // namespace pchat::live

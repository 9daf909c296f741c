// CopyBox: what the copies that are under way tell, in one queue for the thread that listens.
//
// Shared by the listener and the copying threads (shared_ptr), because a copy may be left behind. Any thread.
#pragma once

#include "core/estate/doors.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace pchat {

struct CopyNews {
    QString step;
    std::variant<ServerMessage, Outcome<CopyReceipt>> what;
};

class CopyBox {
  public:
    void put(CopyNews news) {
        const std::scoped_lock lock(m_mutex);
        m_news.push_back(std::move(news));
        m_arrived.notify_one();
    }
    /// Waits until there is some.
    [[nodiscard]] CopyNews take() {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, [this] { return !m_news.empty(); });
        CopyNews first = std::move(m_news.front());
        m_news.pop_front();
        return first;
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<CopyNews> m_news;
};

}  // namespace pchat

// RunShared: what the window and the runner's thread share while a run is under way.
//
// Both sides hold it by shared_ptr; neither waits for the other, except the runner for a decision, as long as it takes.
// When the window goes, the runner is asked to stop after its step and a pending decision is answered with Stop.
#pragma once

#include "core/run/runner.h"
#include "ui/model/mailbox.h"

#include <condition_variable>

namespace pchat::ui {

class RunShared {
  public:
    explicit RunShared(std::shared_ptr<Mailbox> mailbox) : m_mailbox(std::move(mailbox)) {}

    /// On the runner's thread: keeps the event and calls `arrived` on the window's thread, once for many events.
    void push(const Event& event, const std::function<void()>& arrived);
    /// On the runner's thread: blocks until decide() or abandon().
    [[nodiscard]] Decision await();

    /// On the window's thread.
    [[nodiscard]] std::vector<Event> take();
    void decide(const Decision& decision);
    void abandon();

    const std::shared_ptr<std::atomic_bool> stop = std::make_shared<std::atomic_bool>(false);
    const std::shared_ptr<std::atomic_bool> pause = std::make_shared<std::atomic_bool>(false);
    [[nodiscard]] const std::shared_ptr<Mailbox>& mailbox() const { return m_mailbox; }

  private:
    std::shared_ptr<Mailbox> m_mailbox;
    std::mutex m_mutex;
    std::condition_variable m_decided;
    std::optional<Decision> m_decision;
    bool m_abandoned = false;
    std::vector<Event> m_events;
};

}  // namespace pchat::ui

// Mailbox: how a worker hands values to an object of the window that may be gone by then.
//
// Shared by both. post() may be called from any thread; what is posted runs on the owner's thread, and never once the
// owner has closed the box. Nobody ever waits for a worker: a call that hangs keeps only its own values alive.
#pragma once

#include "core/estate/detached.h"

#include <QMetaObject>
#include <QObject>

#include <memory>
#include <mutex>

namespace pchat::ui {

class Mailbox {
  public:
    explicit Mailbox(QObject* owner) : m_owner(owner) {}

    /// To be called first in the owner's destructor.
    void close() {
        const std::scoped_lock lock(m_mutex);
        m_owner = nullptr;
    }

    template <class F>
    void post(F letter) {
        const std::scoped_lock lock(m_mutex);
        if (m_owner) QMetaObject::invokeMethod(m_owner, std::move(letter), Qt::QueuedConnection);
    }

  private:
    std::mutex m_mutex;
    QObject* m_owner;
};

/// Does `work` on a thread of its own and gives its value to `done` on the owner's thread, unless the owner has gone.
template <class Work, class Done>
void inBackground(const std::shared_ptr<Mailbox>& mailbox, Work work, Done done) {
    runDetached([mailbox, work = std::move(work), done = std::move(done)]() mutable {
        auto value = std::make_shared<std::invoke_result_t<Work>>(work());
        mailbox->post([done = std::move(done), value]() mutable { done(std::move(*value)); });
    });
}

}  // namespace pchat::ui

// LabClock: the estate's own time, kept on disk and shared by every process that has the estate open.
//
// Time passes only when something takes time or somebody waits, so a drill of forty minutes takes a second. Each thread
// has a view of its own: what a call cost is what that thread measures around it, even while another thread's call to a
// dead server has moved the shared time on. A thread that is given other work to do begins it with the time that it is
// by then. Within a thread time never runs backwards. Thread-safe and process-safe.
#pragma once

#include "core/estate/doors.h"

#include <tl/expected.hpp>

#include <QFile>

#include <mutex>
#include <thread>

namespace pchat::lab {

class LabClock final : public Clock {
  public:
    [[nodiscard]] static tl::expected<void, Message> create(const QString& file, const QDateTime& start);
    [[nodiscard]] static tl::expected<std::shared_ptr<LabClock>, Message> open(const QString& file);

    QDateTime now() override;
    /// Returns at once; the world has gone on by `duration` unless stop was asked for before.
    void wait(std::chrono::milliseconds duration, std::stop_token stop) override;
    /// What the calling thread is doing takes this long.
    void spend(std::chrono::milliseconds duration);
    /// Called at the end of each wait, on the waiting thread.
    void setOnWait(std::function<void()> goOn);

    /// While it lives, the calling thread is inside a call to a door. May be nested.
    class Call {
      public:
        explicit Call(LabClock& clock) : m_clock(clock) { clock.enter(); }
        ~Call() { m_clock.leave(); }
        Call(const Call&) = delete;
        Call& operator=(const Call&) = delete;

      private:
        LabClock& m_clock;
    };

  private:
    enum class Phase { Free, Asked, InCall, Ended };
    struct View {
        qint64 at = 0;
        Phase phase = Phase::Free;
        int depth = 0;
        quint64 work = 0;  ///< what the thread was doing then
    };

    LabClock() = default;
    void enter();
    void leave();
    [[nodiscard]] View& mine();
    [[nodiscard]] qint64 shared() const;
    void publish(qint64 at);

    QFile m_file;
    qint64* m_shared = nullptr;  ///< milliseconds since 1970, in memory mapped from the file
    std::mutex m_mutex;
    std::map<std::thread::id, View> m_views;
    std::function<void()> m_goOn;
};

}  // namespace pchat::lab

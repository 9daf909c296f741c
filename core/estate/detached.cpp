#include "core/estate/detached.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

#ifdef Q_OS_WIN
#include <cerrno>
#include <process.h>
#include <windows.h>
#else
#include <pthread.h>
#include <thread>
#endif

namespace pchat {

namespace {

constexpr std::chrono::seconds parkingTime{5};

/// Where one thread waits.
struct Place {
    std::condition_variable news;
    std::function<void()> work;
};

/// The threads that have ended their work and wait a while for more.
class Parking {
  public:
    /// False where none is parked.
    bool giveToParked(std::function<void()>& work) {
        std::shared_ptr<Place> place;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_parked.empty()) return false;
            place = std::move(m_parked.back());
            m_parked.pop_back();
            place->work = std::move(work);
        }
        place->news.notify_one();  // who wakes finds the lock free
        return true;
    }

    /// The next work of the calling thread; nothing when it has waited in vain and should end.
    std::function<void()> await(const std::shared_ptr<Place>& place) {
        std::unique_lock lock(m_mutex);
        m_parked.push_back(place);
        if (!place->news.wait_for(lock, parkingTime, [&] { return static_cast<bool>(place->work); }))
            std::erase(m_parked, place);
        return std::exchange(place->work, nullptr);
    }

  private:
    std::mutex m_mutex;
    std::vector<std::shared_ptr<Place>> m_parked;  ///< the last one to come is the first to go
};

/// Never destroyed, since threads may be parked there to the very end of the process. A forked process begins with
/// none: its parent's threads are not there.
std::atomic<Parking*>& parking() {
    static std::atomic<Parking*> only = [] {
#ifdef Q_OS_UNIX
        ::pthread_atfork(nullptr, nullptr, [] { parking().store(new Parking); });
#endif
        return new Parking;
    }();
    return only;
}

quint64 nextWork() {
    static std::atomic<quint64> last = 0;
    return ++last;
}

quint64& workOfThread() {
    thread_local quint64 number = nextWork();
    return number;
}

void carryOut(std::function<void()> work) {
    const auto place = std::make_shared<Place>();
    for (; work; work = parking().load()->await(place)) {
        workOfThread() = nextWork();
        work();
        work = nullptr;  // what it owned goes before the thread waits
    }
}

#ifdef Q_OS_WIN

unsigned __stdcall carryOutGiven(void* given) {
    const std::unique_ptr<std::function<void()>> work(static_cast<std::function<void()>*>(given));
    carryOut(std::move(*work));
    return 0;
}

void startThread(std::function<void()> work) {
    auto given = std::make_unique<std::function<void()>>(std::move(work));
    const uintptr_t thread = _beginthreadex(nullptr, 0, carryOutGiven, given.get(), 0, nullptr);
    if (thread == 0) qFatal("A thread cannot be started: error %d", errno);
    static_cast<void>(given.release());  // the thread's own now
    CloseHandle(reinterpret_cast<HANDLE>(thread));
}

#else

void startThread(std::function<void()> work) {
    std::thread(carryOut, std::move(work)).detach();
}

#endif

}  // namespace

void startDetached(std::function<void()> work) {
    if (!parking().load()->giveToParked(work)) startThread(std::move(work));
}

quint64 currentWork() {
    return workOfThread();
}

}  // namespace pchat

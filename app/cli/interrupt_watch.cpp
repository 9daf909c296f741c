#include "app/cli/interrupt_watch.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <ctime>
#else
#include <atomic>
#include <chrono>
#include <windows.h>
#endif

namespace pchat::cli {

#ifdef Q_OS_UNIX

namespace {

/// Held back, so that they wait for sigtimedwait; a broken pipe is merely not written to.
sigset_t heldBack() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE})
        sigaddset(&set, signal);
    return set;
}

void watch(const std::stop_token& stop, const std::function<void(int)>& onInterrupt) {
    const sigset_t set = heldBack();
    const timespec patience{0, 100'000'000};
    for (int count = 0; !stop.stop_requested();) {
        const int signal = sigtimedwait(&set, nullptr, &patience);
        if (signal > 0 && signal != SIGPIPE) onInterrupt(++count);
    }
}

}  // namespace

InterruptWatch::InterruptWatch(std::function<void(int)> onInterrupt) {
    const sigset_t set = heldBack();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_thread = std::jthread([call = std::move(onInterrupt)](const std::stop_token& stop) { watch(stop, call); });
}

#else

namespace {

// Windows hands the handler no pointer of ours, so the count has to lie where a plain function finds it.
std::atomic_int interrupts{0};

BOOL WINAPI count(DWORD) {
    ++interrupts;
    return TRUE;
}

void watch(const std::stop_token& stop, const std::function<void(int)>& onInterrupt) {
    for (int told = 0; !stop.stop_requested();) {
        while (told < interrupts)
            onInterrupt(++told);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

}  // namespace

InterruptWatch::InterruptWatch(std::function<void(int)> onInterrupt) {
    SetConsoleCtrlHandler(count, TRUE);
    m_thread = std::jthread([call = std::move(onInterrupt)](const std::stop_token& stop) { watch(stop, call); });
}

#endif

InterruptWatch::~InterruptWatch() = default;

}  // namespace pchat::cli

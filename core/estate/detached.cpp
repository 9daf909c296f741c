#include "core/estate/detached.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <cerrno>
#include <process.h>
#include <windows.h>
#else
#include <thread>
#endif

namespace pchat {

#ifdef Q_OS_WIN

namespace {

unsigned __stdcall carryOut(void* given) {
    const std::unique_ptr<std::function<void()>> work(static_cast<std::function<void()>*>(given));
    (*work)();
    return 0;
}

}  // namespace

void startDetached(std::function<void()> work) {
    auto given = std::make_unique<std::function<void()>>(std::move(work));
    const uintptr_t thread = _beginthreadex(nullptr, 0, carryOut, given.get(), 0, nullptr);
    if (thread == 0) qFatal("A thread cannot be started: error %d", errno);
    static_cast<void>(given.release());  // the thread's own now
    CloseHandle(reinterpret_cast<HANDLE>(thread));
}

#else

void startDetached(std::function<void()> work) {
    std::thread(std::move(work)).detach();
}

#endif

}  // namespace pchat

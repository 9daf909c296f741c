#include "core/live/shell/process_tree.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <csignal>
#include <unistd.h>
#endif

namespace pchat::live {

namespace {
constexpr int mostMillisecondsToEnd = 3000;
}

#ifdef Q_OS_WIN

struct ProcessTree::Job {
    HANDLE handle = ::CreateJobObjectW(nullptr, nullptr);
    Job() = default;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    ~Job() {
        if (handle) ::CloseHandle(handle);
    }
};

void ProcessTree::prepare(QProcess&) {
    m_job = std::make_unique<Job>();
}

void ProcessTree::adopt(const QProcess& process) {
    const HANDLE child =
        ::OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE, FALSE, static_cast<DWORD>(process.processId()));
    if (!child) return;
    ::AssignProcessToJobObject(m_job->handle, child);
    ::CloseHandle(child);
}

void ProcessTree::kill(QProcess& process) {
    if (m_job) ::TerminateJobObject(m_job->handle, 1);
    process.kill();
    process.waitForFinished(mostMillisecondsToEnd);
}

#else

struct ProcessTree::Job {
    pid_t group = 0;
};

void ProcessTree::prepare(QProcess& process) {
    m_job = std::make_unique<Job>();
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
}

void ProcessTree::adopt(const QProcess& process) {
    m_job->group = static_cast<pid_t>(process.processId());
}

void ProcessTree::kill(QProcess& process) {
    if (m_job && m_job->group > 1) ::kill(-m_job->group, SIGKILL);
    process.kill();
    process.waitForFinished(mostMillisecondsToEnd);
}

#endif

ProcessTree::ProcessTree() = default;

ProcessTree::~ProcessTree() = default;

}  // namespace pchat::live

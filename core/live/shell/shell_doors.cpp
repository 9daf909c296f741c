#include "core/live/shell/shell_doors.h"

namespace pchat::live {

namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::chrono::seconds timeToTidyUp{10};

/// Why a call was taken back before it was sent.
Failure unsent(const ShellCall& call, const CallOptions& options, ShellJob::State before) {
    const ShellTrouble trouble{call.name(), {}};
    if (options.stop.stop_requested()) return trouble.stoppedUnsent();
    return before == ShellJob::State::Starting ? trouble.stillStarting() : trouble.otherCallRuns();
}

}  // namespace

ShellHost::ShellHost(ShellProgram program)
    : m_worker(std::move(program)), m_thread([this](const std::stop_token& closing) { work(closing); }) {}

ShellHost::~ShellHost() {
    m_thread.request_stop();
    m_thread.join();
}

Outcome<ShellAnswer> ShellHost::call(const ShellCall& call, const CallOptions& options) {
    if (auto problem = call.problem()) return tl::unexpected(Failure{FailureKind::Invalid, *problem, {}});
    const auto job = std::make_shared<ShellJob>();
    job->call = call;
    job->timeout = options.timeout;
    job->stop = options.stop;
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(job);
        m_news.notify_one();
    }
    auto answer = job->mailbox.wait(SteadyClock::now() + options.timeout, options);
    if (ShellJob::State before{}; !answer && job->withdraw(before))
        return tl::unexpected(unsent(call, options, before));
    CallOptions onlyHearing;
    onlyHearing.onMessage = options.onMessage;
    if (!answer) answer = job->mailbox.wait(SteadyClock::now() + options.timeout + timeToTidyUp, onlyHearing);
    if (!answer) return tl::unexpected(ShellTrouble{call.name(), {}}.timedOut(options.timeout));
    if (*answer && options.onMessage) (*answer)->warnings.clear();
    return std::move(*answer);
}

void ShellHost::work(const std::stop_token& closing) {
    for (;;) {
        std::shared_ptr<ShellJob> job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_news.wait(lock, closing, [this] { return !m_jobs.empty(); })) break;
            job = m_jobs.front();
            m_jobs.pop_front();
        }
        m_worker.serve(*job, closing);
    }
    m_worker.close();
}

Outcome<ShellAnswer> LiveShellObserver::ask(const ShellQuery& query, const CallOptions& options) {
    return m_host->call(query.call(), options);
}

Outcome<ShellAnswer> LiveShellActor::execute(const ShellCall& call, const CallOptions& options) {
    return m_host->call(call, options);
}

}  // namespace pchat::live

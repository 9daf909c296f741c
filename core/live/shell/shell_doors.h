// The real management shell: one PowerShell process for all calls of an estate, which run one after the other.
//
// The process is started by the first call. A call that waits for the start or for its turn longer than its time is
// refused as busy and is never sent later; once sent it has its whole time. Warnings and what a cmdlet tells while it
// works are heard by CallOptions::onMessage; where there is none, the warnings stand in the answer. Any thread.
#pragma once

#include "core/live/shell/shell_worker.h"

#include <deque>
#include <thread>

namespace pchat::live {

class ShellHost {
  public:
    explicit ShellHost(ShellProgram program);
    ShellHost(const ShellHost&) = delete;
    ShellHost& operator=(const ShellHost&) = delete;
    /// Ends the process; a call that is under way ends as stopped.
    ~ShellHost();

    Outcome<ShellAnswer> call(const ShellCall& call, const CallOptions& options);

  private:
    void work(const std::stop_token& closing);

    std::mutex m_mutex;
    std::condition_variable_any m_news;
    std::deque<std::shared_ptr<ShellJob>> m_jobs;
    ShellWorker m_worker;
    std::jthread m_thread;
};

class LiveShellObserver final : public ShellObserver {
  public:
    explicit LiveShellObserver(std::shared_ptr<ShellHost> host) : m_host(std::move(host)) {}
    [[nodiscard]] bool alwaysComesBack() const override { return true; }
    Outcome<ShellAnswer> ask(const ShellQuery& query, const CallOptions& options) override;

  private:
    std::shared_ptr<ShellHost> m_host;
};

class LiveShellActor final : public ShellActor {
  public:
    explicit LiveShellActor(std::shared_ptr<ShellHost> host) : m_host(std::move(host)) {}
    [[nodiscard]] bool alwaysComesBack() const override { return true; }
    Outcome<ShellAnswer> execute(const ShellCall& call, const CallOptions& options) override;

  private:
    std::shared_ptr<ShellHost> m_host;
};

}  // namespace pchat::live

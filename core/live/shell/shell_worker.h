// ShellWorker: carries out calls one after the other on the thread that owns the PowerShell process.
//
// It starts the process when a call needs it and keeps it; after a hang, a crash or an answer that cannot be read it
// ends the process with all its descendants, and the next call gets a new one. One thread.
#pragma once

#include "core/live/mailbox.h"
#include "core/live/shell/shell_failures.h"
#include "core/live/shell/shell_process.h"

#include <atomic>

namespace pchat::live {

/// One call on its way. Either the caller withdraws it or the worker claims it: what was given up is never sent.
struct ShellJob {
    enum class State { Waiting, Starting, Sent, Withdrawn };

    ShellCall call;
    std::chrono::milliseconds timeout{};
    std::stop_token stop;
    Mailbox<ShellAnswer> mailbox;
    std::atomic<State> state = State::Waiting;

    /// False where it has been sent. Gives the state in which it was.
    bool withdraw(State& before);
    bool claim();
};

class ShellWorker {
  public:
    explicit ShellWorker(ShellProgram program) : m_program(std::move(program)) {}
    /// Answers the job's mailbox, within its time once it has been sent; `closing` ends everything.
    void serve(ShellJob& job, const std::stop_token& closing);
    /// Ends the process, on the thread that owns it.
    void close() { m_shell.reset(); }

  private:
    using Clock = std::chrono::steady_clock;

    Outcome<ShellAnswer> answerTo(ShellJob& job, const std::stop_token& closing);
    std::optional<Failure> makeReady(const ShellJob& job, const std::stop_token& closing);
    std::optional<Failure> greet(const HostLine& line, const ShellTrouble& trouble);
    Outcome<ShellAnswer> converse(ShellJob& job, const std::stop_token& closing);
    Failure givenUp(Failure failure);
    Failure ended();
    [[nodiscard]] ShellTrouble troubleOf(const ShellCall& call) const;

    ShellProgram m_program;
    std::unique_ptr<ShellProcess> m_shell;
    QString m_call;  ///< the name of the call that is at work
    bool m_isReady = false;
    int m_lastId = 0;
};

}  // namespace pchat::live

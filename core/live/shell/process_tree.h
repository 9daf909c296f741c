// ProcessTree: a child process with all that it starts, so that none of it outlives a call that hangs.
//
// A process group on Linux, a job object on Windows. Whoever dies with the wizard alone is not killed: the shell ends
// when its input does, after the call that it is at. The thread that owns the QProcess.
#pragma once

#include <QProcess>

#include <memory>

namespace pchat::live {

class ProcessTree {
  public:
    ProcessTree();
    ProcessTree(const ProcessTree&) = delete;
    ProcessTree& operator=(const ProcessTree&) = delete;
    ~ProcessTree();

    /// Before the start.
    void prepare(QProcess& process);
    /// Right after the start.
    void adopt(const QProcess& process);
    /// The process and its descendants; waits up to three seconds for the end.
    void kill(QProcess& process);

  private:
    struct Job;
    std::unique_ptr<Job> m_job;
};

}  // namespace pchat::live

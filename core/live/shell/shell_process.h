// ShellProcess: one PowerShell that runs the host script, from its start to its end. One line out, lines in.
//
// It lives on one thread, the one that starts it; nothing here waits longer than it is told to. What the process writes
// to its error stream, and what bears no mark, is kept as evidence for support and disturbs nothing.
#pragma once

#include "core/live/shell/host_line.h"
#include "core/live/shell/process_tree.h"

namespace pchat::live {

/// What is started, without the script.
struct ShellProgram {
    QString path;
    QStringList arguments;  ///< before the host script, which comes as the last one

    /// powershell.exe in the Windows folder; pwsh elsewhere.
    static ShellProgram ofThisComputer();
};

class ShellProcess {
  public:
    /// nullptr where it cannot be started.
    static std::unique_ptr<ShellProcess> start(const ShellProgram& program);
    ShellProcess(const ShellProcess&) = delete;
    ShellProcess& operator=(const ShellProcess&) = delete;
    /// Ends it politely within a second, then by force.
    ~ShellProcess();

    /// False where the process no longer takes it.
    [[nodiscard]] bool send(const QByteArray& line);
    /// The next line that is no noise; nullopt where none came within the time or the process has ended.
    [[nodiscard]] std::optional<HostLine> next(std::chrono::milliseconds patience);
    /// It has ended and everything it wrote has been read.
    [[nodiscard]] bool hasEnded();
    /// A crash, or an exit code that is not 0.
    [[nodiscard]] bool hasCrashed() const;
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    /// The beginning of a line that never ended.
    [[nodiscard]] bool hasHalfALine() const { return !m_half.isEmpty(); }
    /// The last of what was no answer.
    [[nodiscard]] QString evidence() const { return QString::fromUtf8(m_evidence); }
    void kill();

  private:
    ShellProcess() = default;
    void collect();
    void keep(const QByteArray& bytes);

    QProcess m_process;
    ProcessTree m_tree;
    QByteArray m_half;
    QByteArray m_evidence;
};

}  // namespace pchat::live

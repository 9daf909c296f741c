#include "core/live/shell/shell_process.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>

namespace pchat::live {

namespace {

constexpr int mostMillisecondsToStart = 10000;
constexpr int mostMillisecondsToLeave = 1000;
constexpr qsizetype mostEvidence = 4096;

/// As -EncodedCommand wants it: base64 of UTF-16, little-endian.
QString hostScript() {
    QFile file(QStringLiteral(":/powershell/host.ps1"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QString text = QString::fromUtf8(file.readAll());
    QByteArray bytes(text.size() * 2, '\0');
    for (qsizetype at = 0; at < text.size(); ++at)
        qToLittleEndian(text[at].unicode(), bytes.data() + at * 2);
    return QString::fromLatin1(bytes.toBase64());
}

}  // namespace

ShellProgram ShellProgram::ofThisComputer() {
    // Without "-InputFormat None" PowerShell itself would read the requests.
    const QStringList arguments{QStringLiteral("-NoLogo"),
                                QStringLiteral("-NoProfile"),
                                QStringLiteral("-NonInteractive"),
                                QStringLiteral("-InputFormat"),
                                QStringLiteral("None"),
                                QStringLiteral("-OutputFormat"),
                                QStringLiteral("Text"),
                                QStringLiteral("-ExecutionPolicy"),
                                QStringLiteral("Bypass"),
                                QStringLiteral("-EncodedCommand")};
#ifdef Q_OS_WIN
    const QString windows = qEnvironmentVariable("SystemRoot", QStringLiteral("C:\\Windows"));
    return {QDir(windows).filePath(QStringLiteral("System32/WindowsPowerShell/v1.0/powershell.exe")), arguments};
#else
    return {QStandardPaths::findExecutable(QStringLiteral("pwsh")), arguments};
#endif
}

std::unique_ptr<ShellProcess> ShellProcess::start(const ShellProgram& program) {
    std::unique_ptr<ShellProcess> shell(new ShellProcess);
    shell->m_tree.prepare(shell->m_process);
    shell->m_process.start(program.path, program.arguments + QStringList{hostScript()});
    if (!shell->m_process.waitForStarted(mostMillisecondsToStart)) return nullptr;
    shell->m_tree.adopt(shell->m_process);
    return shell;
}

ShellProcess::~ShellProcess() {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(mostMillisecondsToLeave)) kill();
}

bool ShellProcess::send(const QByteArray& line) {
    return m_process.state() == QProcess::Running && m_process.write(line) == line.size();
}

std::optional<HostLine> ShellProcess::next(std::chrono::milliseconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    for (;;) {
        collect();
        while (m_process.canReadLine()) {
            const QByteArray bytes = m_process.readLine();
            HostLine line = readHostLine(bytes);
            if (line.kind != HostLine::Kind::Noise) return line;
            keep(bytes.trimmed());
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0 || !m_process.waitForReadyRead(static_cast<int>(left.count()))) {
            if (!m_process.canReadLine()) return std::nullopt;
        }
    }
}

bool ShellProcess::hasEnded() {
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(0)) return false;
    if (m_process.canReadLine()) return false;
    collect();
    m_half += m_process.readAllStandardOutput().trimmed();
    if (!m_half.startsWith(hostMark.first(std::min(m_half.size(), hostMark.size())))) keep(std::exchange(m_half, {}));
    return true;
}

bool ShellProcess::hasCrashed() const {
    return m_process.exitStatus() == QProcess::CrashExit || m_process.exitCode() != 0;
}

void ShellProcess::kill() {
    m_tree.kill(m_process);
}

void ShellProcess::collect() {
    keep(m_process.readAllStandardError().trimmed());
}

void ShellProcess::keep(const QByteArray& bytes) {
    if (bytes.isEmpty()) return;
    m_evidence += (m_evidence.isEmpty() ? QByteArray() : QByteArrayLiteral("\n")) + bytes;
    m_evidence = m_evidence.right(mostEvidence);
}

}  // namespace pchat::live

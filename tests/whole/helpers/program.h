// Drives the built pchatctl as a person would, in a folder of its own.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace pchat::whole {

struct Ran {
    int status = -1;  ///< -1: it was killed or never ended
    QString out;
    QString err;
    [[nodiscard]] QJsonObject json() const;
};

class Program {
  public:
    Program();
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// A new practice estate; its folder.
    [[nodiscard]] QString newLab(const QString& name, const QString& scenario = QStringLiteral("site-loss"),
                                 int seed = 1) const;
    [[nodiscard]] Ran run(const QStringList& words, const QByteArray& standardInput = {}) const;
    /// Kills the program with SIGKILL after so many milliseconds, unless it has ended.
    [[nodiscard]] Ran runAndKill(const QStringList& words, int milliseconds) const;
    /// Sends the signal as soon as the run file is there, that is, once the run has begun.
    [[nodiscard]] Ran runAndSignal(const QStringList& words, const QString& runFile, int signal) const;
    /// `run failover` with everything agreed to.
    [[nodiscard]] static QStringList approvedRun(const QString& lab, const QString& runFile);
    void write(const QString& name, const QByteArray& content) const;

    /// Starts it in the folder of this test; for what runs on.
    void begin(QProcess& process, const QStringList& words) const;

  private:
    QTemporaryDir m_folder;
};

/// Of a run as JSON: what was sent, in order.
[[nodiscard]] QStringList statementsSent(const QJsonObject& run);
/// Of a run as JSON: each step with the state it ended in.
[[nodiscard]] QStringList stepsOf(const QJsonObject& run);
/// What was stated and what was lost, without the minutes: those tell only when somebody looked.
[[nodiscard]] QJsonObject lossOf(const QJsonObject& run);
/// Every finding that the other run was given a reason for, one by one, as a real site wants it.
[[nodiscard]] QStringList acknowledged(const QJsonObject& run);

/// How often RESTORE … WITH RECOVERY was sent to a server, and how often it was not refused.
struct Recoveries {
    int sent = 0;
    int notRefused = 0;
};
[[nodiscard]] Recoveries recoveriesIn(const QJsonObject& truth);

}  // namespace pchat::whole

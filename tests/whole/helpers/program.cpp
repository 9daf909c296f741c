#include "tests/whole/helpers/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

namespace pchat::whole {

namespace {

constexpr int patience = 60000;

Ran ended(QProcess& process) {
    const bool isWhole = process.exitStatus() == QProcess::NormalExit && process.state() == QProcess::NotRunning;
    return {isWhole ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

}  // namespace

QJsonObject Ran::json() const {
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

Program::Program() {
    QDir(m_folder.path()).mkpath(QStringLiteral("home"));
}

void Program::begin(QProcess& process, const QStringList& words) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), path(QStringLiteral("home")));
    environment.remove(QStringLiteral("XDG_DATA_HOME"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(qEnvironmentVariable("PCHAT_BIN") + QStringLiteral("/pchatctl"), words);
}

Ran Program::run(const QStringList& words, const QByteArray& standardInput) const {
    QProcess process;
    begin(process, words);
    process.write(standardInput);
    process.closeWriteChannel();
    process.waitForFinished(patience);
    return ended(process);
}

Ran Program::runAndKill(const QStringList& words, int milliseconds) const {
    QProcess process;
    begin(process, words);
    if (!process.waitForFinished(milliseconds)) {
        process.kill();
        process.waitForFinished(patience);
    }
    return ended(process);
}

Ran Program::runAndSignal(const QStringList& words, const QString& runFile, int signal) const {
    QProcess process;
    begin(process, words);
    while (!QFile::exists(runFile) && !process.waitForFinished(10)) {
    }
    ::kill(static_cast<pid_t>(process.processId()), signal);
    process.waitForFinished(patience);
    return ended(process);
}

QString Program::newLab(const QString& name, const QString& scenario, int seed) const {
    const Ran made = run({QStringLiteral("lab"), QStringLiteral("create"), path(name), QStringLiteral("--scenario"),
                          scenario, QStringLiteral("--seed"), QString::number(seed)});
    if (made.status != 0) qFatal("lab create: %s", qPrintable(made.err));
    return path(name);
}

QStringList Program::approvedRun(const QString& lab, const QString& runFile) {
    return {QStringLiteral("run"),
            QStringLiteral("failover"),
            QStringLiteral("--lab"),
            lab,
            QStringLiteral("--run-file"),
            runFile,
            QStringLiteral("--approve"),
            QStringLiteral("pchat01.contoso.com"),
            QStringLiteral("--accept-loss"),
            QStringLiteral("--acknowledge"),
            QStringLiteral("all=a drill"),
            QStringLiteral("--lang"),
            QStringLiteral("en"),
            QStringLiteral("--format"),
            QStringLiteral("json")};
}

void Program::write(const QString& name, const QByteArray& content) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

QStringList statementsSent(const QJsonObject& run) {
    QStringList texts;
    for (const QJsonValue& event : run[QStringLiteral("events")].toArray())
        if (event[QStringLiteral("kind")].toString() == QStringLiteral("statementSent"))
            texts << event[QStringLiteral("statement")].toString();
    return texts;
}

QStringList stepsOf(const QJsonObject& run) {
    QStringList steps;
    for (const QJsonValue& step : run[QStringLiteral("steps")].toArray())
        steps << step[QStringLiteral("id")].toString() + QLatin1Char(' ') + step[QStringLiteral("state")].toString();
    return steps;
}

QJsonObject lossOf(const QJsonObject& run) {
    QJsonObject loss = run[QStringLiteral("loss")].toObject();
    loss.remove(QStringLiteral("sentence"));
    for (const QString& which : {QStringLiteral("stated"), QStringLiteral("actual")}) {
        QJsonObject part = loss[which].toObject();
        part.remove(QStringLiteral("minutes"));
        loss[which] = part;
    }
    return loss;
}

QStringList acknowledged(const QJsonObject& run) {
    QStringList words;
    for (const QString& id : run[QStringLiteral("approval")][QStringLiteral("acknowledgements")].toObject().keys())
        words << QStringLiteral("--acknowledge") << id + QStringLiteral("=a drill");
    return words;
}

Recoveries recoveriesIn(const QJsonObject& truth) {
    Recoveries found;
    for (const QJsonValue& statement : truth.value(QStringLiteral("statements")).toArray()) {
        const QString text = statement[QStringLiteral("text")].toString();
        if (!text.startsWith(QStringLiteral("RESTORE DATABASE")) || !text.endsWith(QStringLiteral(" WITH RECOVERY")))
            continue;
        ++found.sent;
        if (statement[QStringLiteral("error")].toInt() == 0) ++found.notRefused;
    }
    return found;
}

}  // namespace pchat::whole

#include "tests/whole/helpers/served_lab.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace pchat::whole {

namespace {
constexpr int patience = 30000;
const QString login = QStringLiteral("chatadmin");
}  // namespace

ServedLab::ServedLab(const Program& program, const QString& folder, const QStringList& options,
                     const QByteArray& standardInput)
    : m_program(program) {
    program.begin(m_process,
                  QStringList{QStringLiteral("lab"), QStringLiteral("serve"), folder, QStringLiteral("--port"),
                              QStringLiteral("0"), QStringLiteral("--format"), QStringLiteral("json")} +
                      options);
    if (!standardInput.isEmpty()) m_process.write(standardInput);
    m_process.closeWriteChannel();
    QElapsedTimer clock;
    clock.start();
    QByteArray printed;
    while (m_announced.isEmpty() && clock.elapsed() < patience && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(200);
        printed += m_process.readAllStandardOutput();
        m_announced = QJsonDocument::fromJson(printed).object();
    }
    if (m_announced.isEmpty()) qWarning("lab serve: %s", m_process.readAllStandardError().constData());
}

ServedLab::~ServedLab() {
    m_process.terminate();
    if (!m_process.waitForFinished(patience)) m_process.kill();
}

int ServedLab::port(const QString& role) const {
    for (const QJsonValue& each : m_announced[QStringLiteral("instances")].toArray())
        if (each[QStringLiteral("role")].toString() == role) return each[QStringLiteral("port")].toInt();
    return 0;
}

Ran ServedLab::runTool(const QString& tool, const QStringList& words, const QString& input, const QString& encryption,
                       int port) const {
    const QString settings = QStringLiteral("freetds-%1-%2.conf").arg(encryption).arg(port);
    m_program.write(settings, QStringLiteral("[global]\n tds version = 7.4\n client charset = UTF-8\n encryption = %1\n"
                                             "[lab]\n host = 127.0.0.1\n port = %2\n")
                                  .arg(encryption)
                                  .arg(port)
                                  .toUtf8());
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FREETDSCONF"), m_program.path(settings));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(tool, words);
    if (!process.waitForStarted(patience)) qFatal("%s is missing: install what setup.sh names", qPrintable(tool));
    process.write(input.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(patience)) process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

Ran ServedLab::tsql(const QString& role, const QString& script, const QString& encryption,
                    const QString& password) const {
    return runTool(
        QStringLiteral("tsql"),
        {QStringLiteral("-S"), QStringLiteral("lab"), QStringLiteral("-U"), login, QStringLiteral("-P"), password},
        script, encryption, port(role));
}

Ran ServedLab::bsqldb(const QString& role, const QString& script) const {
    return runTool(QStringLiteral("bsqldb"),
                   {QStringLiteral("-S"), QStringLiteral("lab"), QStringLiteral("-U"), login, QStringLiteral("-P"),
                    QStringLiteral("practice"), QStringLiteral("-t"), QStringLiteral("|")},
                   script, QStringLiteral("request"), port(role));
}

Ran ServedLab::isql(const QString& role, const QString& statement) const {
    const QString text = QStringLiteral(
                             "Driver=FreeTDS;Server=127.0.0.1;Port=%1;UID=%2;PWD=practice;TDS_Version=7.4;"
                             "ClientCharset=UTF-8;Encryption=require;")
                             .arg(port(role))
                             .arg(login);
    return runTool(QStringLiteral("isql"), {QStringLiteral("-k"), QStringLiteral("-b"), QStringLiteral("-d|"), text},
                   statement + QLatin1Char('\n'), QStringLiteral("require"), port(role));
}

}  // namespace pchat::whole

#include "tests/windows/helpers/windows_program.h"

#include <QFileInfo>

namespace pchat::windows {

namespace {

constexpr int patience = 240000;

QString build() {
    return qEnvironmentVariable("PCHAT_SOURCE") + QStringLiteral("/build/windows");
}

QString program(const QString& name) {
    return build() + QStringLiteral("/bin/") + name + QStringLiteral(".exe");
}

}  // namespace

bool isBuilt() {
    return QFileInfo::exists(program(QStringLiteral("pchatctl")));
}

void begin(QProcess& process, const whole::Program& folder, const QString& name, const QStringList& words) {
    process.setWorkingDirectory(folder.path(QString()));
    process.start(QStringLiteral("sh"),
                  QStringList{qEnvironmentVariable("PCHAT_SOURCE") + QStringLiteral("/tests/windows/wine.sh"), build(),
                              program(name)} +
                      words);
}

whole::Ran run(const whole::Program& folder, const QStringList& words, const QByteArray& standardInput) {
    QProcess process;
    begin(process, folder, QStringLiteral("pchatctl"), words);
    process.write(standardInput);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

}  // namespace pchat::windows

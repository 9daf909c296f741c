// The command line: the same core as the window, for scripts, for terminals, and for machines without a display.
#include "app/cli/program.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <clocale>
#include <cstring>
#include <langinfo.h>
#else
#include <windows.h>
#endif

namespace {

/// Text is UTF-8 in and out, also where the environment names no character set.
void useUtf8() {
#ifdef Q_OS_UNIX
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    qputenv(qEnvironmentVariableIsEmpty("LC_ALL") ? "LC_CTYPE" : "LC_ALL", "C.UTF-8");
#else
    SetConsoleOutputCP(CP_UTF8);
#endif
}

}  // namespace

int main(int argc, char** argv) {
    useUtf8();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("pchat-failover"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PCHAT_VERSION));
    return static_cast<int>(pchat::cli::runProgram(QCoreApplication::arguments().mid(1)));
}

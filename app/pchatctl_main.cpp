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

/// Text is UTF-8 in and out, also where the environment names no character set, or a locale that this machine has not
/// made; the language that it asks for is kept.
void useUtf8() {
#ifdef Q_OS_UNIX
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    if (const QByteArray all = qgetenv("LC_ALL"); !all.isEmpty()) {
        for (const char* name : {"LANG", "LC_MESSAGES"})
            qputenv(name, all);
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
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

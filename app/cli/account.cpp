#include "app/cli/account.h"

#include <QDir>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace pchat::cli {

QString accountName() {
#ifdef Q_OS_UNIX
    if (const passwd* entry = getpwuid(geteuid())) return QString::fromLocal8Bit(entry->pw_name);
    return QString::number(geteuid());
#else
    const QString domain = qEnvironmentVariable("USERDOMAIN");
    const QString name = qEnvironmentVariable("USERNAME", QDir::home().dirName());
    return domain.isEmpty() ? name : domain + QLatin1Char('\\') + name;
#endif
}

}  // namespace pchat::cli

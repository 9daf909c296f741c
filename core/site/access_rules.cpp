#include "core/site/names.h"
#include "core/site/rules.h"

#include <QCoreApplication>

namespace pchat::rules {

void checkLogin(const SiteProfile& profile, Problems& problems) {
    const QString path = QStringLiteral("sqlLogin");
    const bool isSqlLogin = profile.authentication == Authentication::SqlLogin;
    if (isSqlLogin && profile.sqlLogin.isEmpty())
        problems.push_back({path, QT_TRANSLATE_NOOP("core",
                                                    "The name of the SQL Server login is missing. Write it here, or "
                                                    "set authentication to windows.")});
    else if (!isSqlLogin && !profile.sqlLogin.isEmpty())
        problems.push_back({path, Message(QT_TRANSLATE_NOOP("core",
                                                            "The login “%1” is not used with Windows "
                                                            "authentication. Remove it, or set authentication to "
                                                            "sqlLogin."),
                                          {visible(profile.sqlLogin)})});
    else if (isSqlLogin && !names::isLogin(profile.sqlLogin))
        problems.push_back({path, Message(QT_TRANSLATE_NOOP("core",
                                                            "“%1” cannot be the name of a login here. Write up to "
                                                            "128 letters, digits and . _ - @ $ without blanks."),
                                          {visible(profile.sqlLogin)})});
}

void checkAccount(const SiteProfile& profile, Problems& problems) {
    const QString path = QStringLiteral("windowsAccount");
    const QString& account = profile.windowsAccount;
    if (account.isEmpty()) return;
    if (profile.authentication == Authentication::Windows)
        problems.push_back({path, Message(QT_TRANSLATE_NOOP("core",
                                                            "The account “%1” is not used with Windows authentication, "
                                                            "where SQL Server names it. Remove it."),
                                          {visible(account)})});
    else if (!names::isLogin(account))
        problems.push_back({path, Message(QT_TRANSLATE_NOOP("core",
                                                            "“%1” cannot be the name of an account here. Write "
                                                            "DOMAIN\\user: letters, digits and . _ - @ $ without "
                                                            "blanks."),
                                          {visible(account)})});
}

void checkDriver(const QString& driver, Problems& problems) {
    if (driver.isEmpty() || names::isDriver(driver)) return;
    problems.push_back({QStringLiteral("odbcDriver"),
                        Message(QT_TRANSLATE_NOOP("core",
                                                  "“%1” cannot be the name of an ODBC driver. Write it as the ODBC "
                                                  "manager shows it, for example ODBC Driver 18 for SQL Server, or "
                                                  "leave it empty to have one chosen."),
                                {visible(driver)})});
}

void checkProviders(const Providers& providers, Problems& problems) {
    const QString path = QStringLiteral("providers.labFolder");
    const bool hasLab =
        providers.sql == Provider::Lab || providers.shell == Provider::Lab || providers.files == Provider::Lab;
    if (hasLab && providers.labFolder.isEmpty())
        problems.push_back({path, QT_TRANSLATE_NOOP("core",
                                                    "The folder of the practice estate is missing. Write its path, "
                                                    "or a dot for the folder of the profile.")});
    else if (!hasLab && !providers.labFolder.isEmpty())
        problems.push_back({path, Message(QT_TRANSLATE_NOOP("core",
                                                            "The folder “%1” is for a practice estate, and every "
                                                            "provider here is real. Remove it, or set a provider "
                                                            "to lab."),
                                          {visible(providers.labFolder)})});
    else if (const auto reason = whyNotCarried(providers.labFolder))
        problems.push_back({path, *reason});
}

}  // namespace pchat::rules

#include "core/live/sql_doors.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace pchat::live {

namespace {

tl::expected<const odbc::Driver*, Message> chosenDriver(const SiteProfile& profile,
                                                        const odbc::Environment& environment) {
    if (!profile.odbcDriver.isEmpty()) {
        if (const odbc::Driver* driver = odbc::driverNamed(profile.odbcDriver)) return driver;
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                        "How the ODBC driver “%1” is used is not known here. Name "
                                                        "another one in the profile, or none."),
                                      {visible(profile.odbcDriver)}));
    }
    if (const odbc::Driver* driver = odbc::bestOf(environment.installedDrivers())) return driver;
    return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                    "No ODBC driver for SQL Server is installed. Install ODBC Driver "
                                                    "18 for SQL Server, or FreeTDS.")));
}

odbc::Target targetOf(const SiteProfile& profile, const SqlInstance& instance, const std::optional<Secret>& password) {
    odbc::Target target;
    target.instance = instance;
    target.trustsCertificate = profile.trustServerCertificate;
    target.workstation = QSysInfo::machineHostName();
    if (profile.authentication != Authentication::SqlLogin) return target;
    target.login = profile.sqlLogin;
    target.password = password;
    return target;
}

}  // namespace

tl::expected<SqlDoors, Message> openSql(const SiteProfile& profile, const std::optional<Secret>& password) {
    const auto environment = odbc::Environment::create();
    const auto driver = chosenDriver(profile, *environment);
    if (!driver) return tl::unexpected(driver.error());
    SqlDoors doors;
    for (const auto& [role, instance] : profile.instances()) {
        auto text = odbc::connectionString(**driver, targetOf(profile, instance, password));
        if (!text) return tl::unexpected(text.error());
        const auto route = std::make_shared<SqlRoute>(environment, instance, std::move(*text));
        doors.observing[role] = std::make_shared<LiveSqlObserver>(route);
        doors.acting[role] = std::make_shared<LiveSqlActor>(route);
    }
    return doors;
}

}  // namespace pchat::live

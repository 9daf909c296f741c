#include "core/live/odbc/drivers.h"

#include <algorithm>

namespace pchat::odbc {

const std::vector<Driver>& knownDrivers() {
    static const std::vector<Driver> drivers{
        {"ODBC Driver 18 for SQL Server", "Encrypt=yes", "TrustServerCertificate", true, false, "ConnectRetryCount=0;",
         Braces::Doubled},
        {"ODBC Driver 17 for SQL Server", "Encrypt=yes", "TrustServerCertificate", true, false, "ConnectRetryCount=0;",
         Braces::Doubled},
        {"ODBC Driver 13.1 for SQL Server", "Encrypt=yes", "TrustServerCertificate", true, false, "", Braces::Doubled},
        {"ODBC Driver 13 for SQL Server", "Encrypt=yes", "TrustServerCertificate", true, false, "", Braces::Doubled},
        {"SQL Server Native Client 11.0", "Encrypt=yes", "TrustServerCertificate", true, false, "", Braces::Doubled},
        {"FreeTDS", "Encryption=require", nullptr, false, true, "TDS_Version=7.4;ClientCharset=UTF-8;", Braces::Plain},
        {"SQL Server", "Encrypt=yes", nullptr, true, false, "", Braces::Doubled}};
    return drivers;
}

const Driver* driverNamed(const QString& name) {
    for (const Driver& driver : knownDrivers())
        if (name.compare(QLatin1String(driver.name), Qt::CaseInsensitive) == 0) return &driver;
    return nullptr;
}

const Driver* bestOf(const QStringList& installed) {
    for (const Driver& driver : knownDrivers())
        if (installed.contains(QLatin1String(driver.name), Qt::CaseInsensitive)) return &driver;
    return nullptr;
}

}  // namespace pchat::odbc

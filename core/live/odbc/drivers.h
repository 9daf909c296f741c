// ODBC drivers for SQL Server: which are known, which is the best of those installed, and what each understands.
//
// Facts: facts/sqlserver.md section 6. Pure; any thread.
#pragma once

#include <QStringList>

#include <vector>

namespace pchat::odbc {

/// How a driver reads a password that its grammar could break on.
enum class Braces {
    Doubled,  ///< in braces, } written twice
    Plain     ///< FreeTDS before 1.4: in braces, nothing doubled, so that some passwords cannot be carried
};

struct Driver {
    const char* name;        ///< as the ODBC manager shows it
    const char* encryption;  ///< keyword and value that demand TLS
    const char* trust;       ///< keyword that accepts any certificate; nullptr: there is none
    bool checksCertificate;  ///< false: it accepts any, without being told to
    bool hasPortKeyword;     ///< Port=; else the port follows the host, after a comma
    const char* extra;       ///< what else belongs into every connection string
    Braces braces;
};

/// The best first.
[[nodiscard]] const std::vector<Driver>& knownDrivers();
/// nullptr where the name is not known here.
[[nodiscard]] const Driver* driverNamed(const QString& name);
/// The best of those that are installed; nullptr where none is.
[[nodiscard]] const Driver* bestOf(const QStringList& installed);

}  // namespace pchat::odbc

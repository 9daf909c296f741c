// How names and paths in a profile may be written: hosts, instances, databases, logins, folders.
//
// Narrower than what Windows and SQL Server would take, since these texts travel into connection strings and onto
// screens (facts/sqlserver.md 3.6 and 6). Underscores in host names are tolerated: Windows has machines named so.
// Nothing here asks the network. Pure; any thread.
#pragma once

#include <QString>

namespace pchat::names {

inline constexpr int highestPort = 65535;  ///< of TCP

constexpr qsizetype longestFolder = 200;  ///< leaves room for a file name within the 259 of a backup device
constexpr qsizetype longestInstance = 16;
constexpr qsizetype longestSiteName = 64;

/// Labels of 1 to 63 letters, digits, hyphens and underscores, no hyphen at either end, 253 characters in all.
[[nodiscard]] bool isHost(QStringView text);
/// A host of two labels or more that is no IP address.
[[nodiscard]] bool isFqdn(QStringView text);
/// A host, or a host and a port after a comma: "127.0.0.1,14330".
[[nodiscard]] bool isAddressWithPort(QStringView text);
/// What ODBC managers call a driver: ASCII letters, digits, blanks and . _ - ( ), up to 128, no blank at either end.
[[nodiscard]] bool isDriver(const QString& text);
/// 1 to 16 ASCII letters, digits, _, # and $, a letter or _ first; not one of the words for the default instance.
[[nodiscard]] bool isInstance(QStringView text);
/// Letters (Latin, Japanese), digits and _ @ # $ -, the first a letter, a digit or _; up to 128.
[[nodiscard]] bool isDatabase(const QString& text);
/// ASCII letters, digits and . _ - @ $ and one backslash between domain and user; up to 128.
[[nodiscard]] bool isLogin(QStringView text);
/// \\host\share or \\host\share\folder…, no backslash at the end.
[[nodiscard]] bool isUnc(QStringView text);
/// D:\ or D:\folder…, no backslash at the end of a folder.
[[nodiscard]] bool isLocalFolder(QStringView text);
/// What people call a place: no control characters, no marks of direction, up to 64 characters.
[[nodiscard]] bool isSiteName(const QString& text);

/// Whether two host names mean one machine: equal, or one is the first label of the other.
[[nodiscard]] bool isSameHost(QStringView one, QStringView other);

}  // namespace pchat::names

// For tests of times: this machine's clock stands where an hour of the year does not exist.
#pragma once

#include <QtGlobal>

#include <ctime>

namespace pchat::test {

/// In Chicago: there the hour from two to three of 8 March 2026 is left out. For the rest of the process.
inline void standInChicago() {
    qputenv("TZ", "America/Chicago");
#ifndef Q_OS_WIN
    tzset();
#endif
}

}  // namespace pchat::test

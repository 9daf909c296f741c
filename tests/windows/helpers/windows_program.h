// The programs that were built for Windows, run under Wine in a folder of a test's own.
#pragma once

#include "tests/whole/helpers/program.h"

namespace pchat::windows {

/// Whether this checkout was built for Windows; where not, why there is nothing to test.
[[nodiscard]] bool isBuilt();

/// `name` is "pchatctl" or "pchat-failover". Its folder is that of `folder`; both worlds see the same files.
void begin(QProcess& process, const whole::Program& folder, const QString& name, const QStringList& words);
[[nodiscard]] whole::Ran run(const whole::Program& folder, const QStringList& words,
                             const QByteArray& standardInput = {});

}  // namespace pchat::windows

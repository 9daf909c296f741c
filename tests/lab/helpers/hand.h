// The documented steps done by hand, as T-SQL and cmdlets, on a practice estate. For tests; one thread.
#pragma once

#include "tests/lab/helpers/practice.h"

namespace pchat::test {

class Hand {
  public:
    explicit Hand(Practice& practice) : m_practice(practice) {}

    /// Copies what is not whole in the copy folder; how many files that were.
    int copyLogs();
    /// In the order of their names; the LastLSN of the last one applied.
    QString applyLogs();
    /// Recovery, pool state, mirror, active servers: failover steps 4 to 7.
    bool finish();
    /// All of it.
    bool failOver();
    /// Chat servers of these names, by their first part.
    bool activate(const QStringList& names);
    bool setState(const QString& state);
    bool mirror(const QString& host, const QString& type = QStringLiteral("PersistentChat"));

  private:
    Practice& m_practice;
};

/// Log shipping as an administrator scripts it: `schedule` minutes, from the hour's beginning.
[[nodiscard]] QString primaryShipping(const QString& secondary, const QString& folder);
[[nodiscard]] QString secondaryShipping(const QString& primary, const QString& share, const QString& folder);

}  // namespace pchat::test

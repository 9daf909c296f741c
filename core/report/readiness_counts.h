// ReadinessCounts: how many checks are in each state, as the state column and the window's counts name them. Pure.
#pragma once

#include "core/readiness/finding.h"

namespace pchat {

struct ReadinessCounts {
    qint64 blocking = 0;   ///< blockers that fail
    qint64 undecided = 0;  ///< blockers that could not be judged: as long as they are, they block too
    qint64 toConfirm = 0;
    qint64 warnings = 0;
    qint64 unknown = 0;  ///< of any severity
    qint64 passed = 0;

    [[nodiscard]] bool isBlocked() const { return blocking + undecided > 0; }
    [[nodiscard]] bool isOpen() const { return toConfirm + warnings + unknown > 0; }
};

[[nodiscard]] ReadinessCounts countsOf(const std::vector<Finding>& findings);

}  // namespace pchat

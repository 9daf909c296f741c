// Which choices a flow leaves to the person, given the estate as it was observed. Pure.
#pragma once

#include "ui/model/answers.h"

namespace pchat::ui {

struct OfferedChoices {
    bool order = false;    ///< of failback's last phases
    bool fences = false;   ///< whether the old side is shut by a last log
    bool salvage = false;  ///< whether what the old primary holds is kept; only where there is something
    bool tail = false;     ///< whether the last log is taken first; only where it could be
    bool mirror = false;   ///< whether the side that serves afterwards gets its mirror; only where it has one
    std::optional<AfterCare> care = {};  ///< what follows a failover where nobody chose; absent: no failover

    [[nodiscard]] bool isAny() const { return order || fences || salvage || tail || mirror || care; }
};

[[nodiscard]] OfferedChoices offeredChoices(const Answers& answers);

}  // namespace pchat::ui

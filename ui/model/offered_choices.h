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
    std::optional<AfterCare> care = {};      ///< what follows a failover where nobody chose; absent: no failover
    std::vector<QString> servers = {};       ///< that may become active; fewer than two: there is no choice
    std::vector<QString> usualServers = {};  ///< that become active where nobody chose

    [[nodiscard]] bool hasServers() const { return servers.size() > 1; }
    [[nodiscard]] bool isAny() const {
        return order || fences || salvage || tail || mirror || care.has_value() || hasServers();
    }
};

[[nodiscard]] OfferedChoices offeredChoices(const Answers& answers);

}  // namespace pchat::ui

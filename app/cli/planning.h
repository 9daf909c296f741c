// Planning: from an opened estate to a plan, as plan and run share it.
#pragma once

#include "app/cli/site.h"
#include "core/plan/plan.h"

namespace pchat::cli {

/// What the flow leaves to the administrator: --no-mirror, --active-server, --order …
[[nodiscard]] std::vector<Option> choiceOptions(Flow flow);
[[nodiscard]] Choices choicesFrom(const Arguments& arguments);
/// With how log shipping was set up, where a failover of this pool has saved it and the flow sets it up again.
[[nodiscard]] Choices choicesFor(const Site& site, Flow flow, const Arguments& arguments);

/// Why there is no plan to be run: checks that block, and what the planner itself refuses. Empty: there is one.
[[nodiscard]] std::vector<Message> obstacles(const std::vector<Finding>& findings);

}  // namespace pchat::cli

// Planning: from an opened estate to a plan, as plan and run share it.
#pragma once

#include "app/cli/site.h"
#include "core/plan/plan.h"

namespace pchat::cli {

/// What the flow leaves to the administrator: --no-mirror, --active-server, --order …
[[nodiscard]] std::vector<Option> choiceOptions(Flow flow);
[[nodiscard]] Choices choicesFrom(const Arguments& arguments);

/// Why there is no plan to be run: checks that block, and what the planner itself refuses. Empty: there is one.
[[nodiscard]] std::vector<Message> obstacles(const std::vector<Finding>& findings);

}  // namespace pchat::cli

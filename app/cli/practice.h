// What practice and lab create share.
#pragma once

#include "app/cli/command.h"

namespace pchat::cli {

/// From --scenario and --seed; refuses an unknown scenario by naming the right ones.
[[nodiscard]] tl::expected<PracticeRequest, Message> practiceRequest(const Context& context, const QString& folder);

}  // namespace pchat::cli

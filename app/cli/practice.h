// What practice and lab create share.
#pragma once

#include "app/cli/command.h"

namespace pchat::cli {

/// From --scenario and --seed; refuses an unknown scenario by naming the right ones.
[[nodiscard]] tl::expected<PracticeRequest, Message> practiceRequest(const Context& context, const QString& folder);

/// Makes the estate, with the language that --server-language names; the path of its profile.
[[nodiscard]] tl::expected<QString, Message> makePractice(const Context& context, const PracticeRequest& request);

}  // namespace pchat::cli

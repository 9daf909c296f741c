// The password of a SQL Server login: it comes by standard input and from nowhere else, so that no command line, file
// or environment holds it.
#pragma once

#include "app/cli/arguments.h"
#include "core/script/values.h"

namespace pchat::cli {

/// --password-stdin.
[[nodiscard]] Option passwordOption();
/// One line of standard input where the option is given; an empty one is refused.
[[nodiscard]] tl::expected<std::optional<Secret>, Message> passwordFrom(const Arguments& arguments);

}  // namespace pchat::cli

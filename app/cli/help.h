// Help: what pchatctl can do, and what one command takes.
#pragma once

#include "app/cli/command.h"

namespace pchat::cli {

[[nodiscard]] QString generalHelp(const std::vector<Command>& commands, const Catalog& catalog);
[[nodiscard]] QString helpFor(const Command& command, const Catalog& catalog);

}  // namespace pchat::cli

// The words of `profile new` as a request to discovery: what is given, how the doors are reached, where the file goes.
#pragma once

#include "app/cli/command.h"
#include "core/discovery/discovery.h"

namespace pchat::cli {

[[nodiscard]] std::vector<Option> newProfileOptions();

/// What the command line says, or the sentence that says which word is wrong. `profileFolder` is where the file will
/// lie.
[[nodiscard]] tl::expected<DiscoveryRequest, Message> discoveryRequest(const Arguments& arguments,
                                                                       const QString& profileFolder);

}  // namespace pchat::cli

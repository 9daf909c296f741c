// The real doors. Their ODBC, PowerShell and file halves come as they are built; what is missing says so by name.
#pragma once

#include "core/estate/estate.h"

namespace pchat::live {

/// Refuses in words where a real door is asked for that this version does not have.
[[nodiscard]] tl::expected<Estate, Message> open(const SiteProfile& profile);

}  // namespace pchat::live

// The real doors: SQL Server over ODBC, files and shares, the management shell, and the wall clock.
#pragma once

#include "core/estate/estate.h"

namespace pchat::live {

/// Contacts no server. `password` is that of the profile's SQL Server login; it goes to the driver and nowhere else.
/// Refused: a login without its password, what a connection string cannot carry, no ODBC driver. Thread-safe.
[[nodiscard]] tl::expected<Estate, Message> open(const SiteProfile& profile,
                                                 const std::optional<Secret>& password = std::nullopt);

}  // namespace pchat::live

// The one place where the practice estate and the real doors meet: what core and ui are handed to open estates with.
//
// Each door of an estate comes from the provider that the profile names for it. Callable from any thread.
#pragma once

#include "core/estate/estate.h"

namespace pchat {

/// `password` is that of the SQL Server login, for estates whose profile names one.
[[nodiscard]] EstateMaker estateMaker(const std::optional<Secret>& password = std::nullopt);

}  // namespace pchat

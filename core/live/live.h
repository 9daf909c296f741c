// The real doors: files and shares, and the management shell. SQL Server has none yet: it answers
// FailureKind::Unsupported by name, so that its facts are unknown with that reason and every blocker blocks.
#pragma once

#include "core/estate/estate.h"

namespace pchat::live {

/// Contacts no server. Thread-safe.
[[nodiscard]] Estate open(const SiteProfile& profile);

}  // namespace pchat::live

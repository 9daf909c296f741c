// The real doors. This version has none yet: each door answers FailureKind::Unsupported by name, so that every fact of
// a real site is unknown with that reason, every blocker blocks, and nothing can be run.
#pragma once

#include "core/estate/estate.h"

namespace pchat::live {

/// Contacts no server. Thread-safe.
[[nodiscard]] Estate open(const SiteProfile& profile);

}  // namespace pchat::live

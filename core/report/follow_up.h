// What a run leaves to people, and what it has not brought over: by the state that was reached, never by what was
// planned. What could have been tried before the run is not said any more. Pure.
#pragma once

#include "core/report/timeline.h"

namespace pchat {

[[nodiscard]] std::vector<Message> nextActions(const RunRecord& record, const Timeline& timeline);

/// What does not come back. Empty where the run was taken back, or failed for good, before anything was overwritten or
/// recovered.
[[nodiscard]] std::vector<Message> notBroughtOver(const RunRecord& record, const Timeline& timeline);

}  // namespace pchat

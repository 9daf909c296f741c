// How log shipping was set up before a run removed it, read from the evidence that its run file keeps.
//
// What an evidence step asked is found by the columns of its answers, so it does not matter which step asked, or on
// which side. Values; any thread.
#pragma once

#include "core/run/run_file.h"

namespace pchat {

/// The settings as saved; what was not saved is as the run's profile has it, since the primary's half lives on the
/// primary, which is often dead by then. nullopt where nothing about the secondary was saved.
[[nodiscard]] std::optional<ShippingSettings> savedShipping(const RunRecord& record);

/// The newest run in `folder` that failed this pool over and saved how its logs were shipped. Reads the run files.
[[nodiscard]] std::optional<RunRecord> newestFailoverOf(const QString& pool,
                                                        const QString& folder = defaultRunFolder());

}  // namespace pchat

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

/// When its jobs ran, as saved. A job whose schedules were not saved has none here.
[[nodiscard]] ShippingSchedules savedSchedules(const RunRecord& record);

/// The newest run in `folder` that failed this pool over and saved how its logs were shipped. Reads the run files.
[[nodiscard]] std::optional<RunRecord> newestFailoverOf(const QString& pool,
                                                        const QString& folder = defaultRunFolder());

/// The choices; where the flow sets log shipping up again and they do not say how, as the newest failover saved it.
/// Practice estates share one pool: there only a run on the estate in `profileFolder` counts. Reads the run files.
[[nodiscard]] Choices withSavedShipping(Choices choices, Flow flow, const SiteProfile& profile,
                                        const QString& profileFolder, const QString& runFolder = defaultRunFolder());

}  // namespace pchat

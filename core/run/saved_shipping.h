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

/// Reads one run file whole.
using RunReader = std::function<tl::expected<RunRecord, Message>(const QString& path)>;

/// The newest run in `folder` that failed this pool over and saved how its logs were shipped; where `profileFolder` is
/// given, only of that profile. Of the other runs' files no more is read than what they are of.
[[nodiscard]] std::optional<RunRecord> newestFailoverOf(const QString& pool, const QString& folder = defaultRunFolder(),
                                                        const std::optional<QString>& profileFolder = std::nullopt,
                                                        const RunReader& read = readRunFile);

/// How log shipping was set up before the newest failover; nothing where that is not known.
struct SavedShipping {
    std::optional<ShippingSettings> settings;
    ShippingSchedules schedules;
};

/// For a flow that sets log shipping up again; nothing for the others. Practice estates share one pool: there only a
/// run on the estate in `profileFolder` counts. Reads the run files.
[[nodiscard]] SavedShipping shippingSavedFor(Flow flow, const SiteProfile& profile, const QString& profileFolder,
                                             const QString& runFolder = defaultRunFolder());
/// The choices; where they do not say how log shipping is set up, as it was saved.
[[nodiscard]] Choices withShipping(Choices choices, const SavedShipping& saved);
/// Both in one.
[[nodiscard]] Choices withSavedShipping(Choices choices, Flow flow, const SiteProfile& profile,
                                        const QString& profileFolder, const QString& runFolder = defaultRunFolder());

}  // namespace pchat

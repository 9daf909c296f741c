// observe(): asks the estate, section by section, side by side.
//
// A door that never returns, not even from cancel, is abandoned: its section says so, and no other section waits.
#pragma once

#include "core/estate/doors.h"
#include "core/situation/situation.h"

namespace pchat {

struct ObserveOptions {
    /// For one section, in real time; in a folder for each answer about a file, and longer for reading a large one
    /// through. What has not arrived then is unknown; what has is kept.
    std::chrono::milliseconds patience{15000};
    std::chrono::milliseconds slow{2000};  ///< an answer later than this (by the estate's clock) is Vitality::Slow
    std::vector<Section> only;             ///< empty: all
    std::stop_token stop;
    /// Called on the observing thread whenever a section is there; the Situation holds what has arrived so far.
    std::function<void(Section, const Situation&)> onSection;
};

/// Blocks until every section has arrived or was given up. Call it on a worker.
[[nodiscard]] Situation observe(const SiteProfile& profile, const ObservingDoors& doors, const ObserveOptions& options);

/// All backup sets seen on the share and in the copy folder, with the copies of one set joined.
[[nodiscard]] std::vector<BackupSet> allSets(const Situation& situation);

}  // namespace pchat

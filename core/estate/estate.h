// Estate: the doors of one site, and the maker of them that app hands to the window and the command line.
#pragma once

#include "core/estate/doors.h"

#include <vector>

namespace pchat {

struct Estate {
    ObservingDoors observing;
    ActingDoors acting;
};

/// A practice scenario that can be chosen by name.
struct ScenarioSummary {
    QString name;  ///< "site-loss"
    Message title;
    Message description;
};

struct PracticeRequest {
    QString folder;
    QString scenario;
    quint64 seed = 1;
};

/// What app knows and core and ui do not: how estates are opened and practice estates made. Callable from any thread.
struct EstateMaker {
    /// `profileFolder` is where the profile was read from; a relative lab folder starts there.
    std::function<tl::expected<Estate, Message>(const SiteProfile&, const QString& profileFolder)> open;
    /// Makes the estate and writes its profile to `<folder>/site.json`; the path of that file.
    std::function<tl::expected<QString, Message>(const PracticeRequest&)> createPractice;
    std::function<std::vector<ScenarioSummary>()> scenarios;
};

}  // namespace pchat

// Discovering: a new profile file from what the servers say, as the window asks for it.
//
// Done on a worker; it only observes, and writes one file that was not there before. Values in, values out.
#pragma once

#include "core/discovery/discovery.h"
#include "core/estate/estate.h"

namespace pchat::ui {

struct DiscoveryOrder {
    QString path;    ///< of the file to be written
    QString backup;  ///< the backup instance as typed; empty: the one that the topology names
    std::function<void(const Message&)> onStep;
};

/// The Message says why nothing was written.
[[nodiscard]] tl::expected<Discovery, Message> discoverProfile(const EstateMaker& maker, const DiscoveryOrder& order);

/// What has to be looked at: disputes, sources that did not answer, what is missing.
[[nodiscard]] std::vector<Message> remarksOn(const Discovery& discovery);

}  // namespace pchat::ui

// ShippingSettings: how log shipping between the two data centers is set up. Values; any thread.
#pragma once

#include "core/text/json.h"

#include <tuple>

namespace pchat {

/// How log shipping is set up again: minutes throughout. The defaults are those of SQL Server Management Studio
/// (facts/sqlserver.md 1.2, 1.4).
struct ShippingSettings {
    int backupEvery = 15;
    int copyEvery = 15;
    int restoreEvery = 15;
    int backupRetention = 4320;
    int fileRetention = 4320;  ///< of the copies
    int historyRetention = 5760;
    int backupThreshold = 60;
    int restoreThreshold = 45;
    int restoreDelay = 0;
    bool isStandby = false;  ///< the secondary can be read between two restores
    bool operator==(const ShippingSettings&) const = default;
    static constexpr auto fields() {
        using S = ShippingSettings;
        return std::tuple{
            json::field("backupEvery", &S::backupEvery),         json::field("copyEvery", &S::copyEvery),
            json::field("restoreEvery", &S::restoreEvery),       json::field("backupRetention", &S::backupRetention),
            json::field("fileRetention", &S::fileRetention),     json::field("historyRetention", &S::historyRetention),
            json::field("backupThreshold", &S::backupThreshold), json::field("restoreThreshold", &S::restoreThreshold),
            json::field("restoreDelay", &S::restoreDelay),       json::field("isStandby", &S::isStandby)};
    }
};

}  // namespace pchat

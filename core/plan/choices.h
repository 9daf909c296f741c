// Choices: what a flow leaves to the administrator. Values; any thread.
#pragma once

#include "core/site/site_profile.h"
#include "core/situation/set_up_facts.h"

namespace pchat {

/// Where failback sets the active servers: as Microsoft numbers it, or after the pool is Normal again, with log
/// shipping last (facts/procedure.md 3.4).
enum class FailbackOrder { Documented, NormalFirst };
constexpr auto enumNames(FailbackOrder) {
    return std::array{json::named(FailbackOrder::Documented, "documented"),
                      json::named(FailbackOrder::NormalFirst, "normalFirst")};
}

/// What follows a failover: nothing, a full backup, or with it the jobs that go on backing up the log.
enum class AfterCare { None, Backup, All };
constexpr auto enumNames(AfterCare) {
    return std::array{json::named(AfterCare::None, "none"), json::named(AfterCare::Backup, "backup"),
                      json::named(AfterCare::All, "all")};
}

/// What the administrator may choose; input of the plan and part of its digest.
struct Choices {
    bool setUpMirror = true;             ///< where the profile has a mirror on the side that serves afterwards
    std::vector<QString> activeServers;  ///< empty: the usual ones of the side that serves afterwards
    FailbackOrder order = FailbackOrder::Documented;
    bool fences = true;  ///< failback: a last log WITH NORECOVERY proves that nothing was written after the full backup
    QString salvageWaiver;   ///< failback: why what the old primary holds is not kept; empty: it is, before the restore
    bool takesTail = false;  ///< failover: the log that is left on the side that is given up is backed up first
    std::optional<ShippingSettings> shipping;  ///< as saved when log shipping was removed; absent: the profile's
    ShippingSchedules schedules;               ///< likewise
    std::optional<AfterCare> afterCare;        ///< of a failover; absent: what usualAfterCare() says
    static constexpr auto fields() {
        using C = Choices;
        return std::tuple{json::field("setUpMirror", &C::setUpMirror),
                          json::field("activeServers", &C::activeServers),
                          json::field("order", &C::order),
                          json::field("fences", &C::fences),
                          json::field("salvageWaiver", &C::salvageWaiver),
                          json::field("takesTail", &C::takesTail),
                          json::field("shipping", &C::shipping),
                          json::field("schedules", &C::schedules),
                          json::field("afterCare", &C::afterCare)};
    }
};

PCHAT_JSON_ELSEWHERE(Choices);

}  // namespace pchat

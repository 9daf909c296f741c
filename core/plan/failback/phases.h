// The phases of the failback. The rules for authors are those of the failover's phases (core/plan/steps/phases.h).
// Internal to the plan room.
#pragma once

#include "core/plan/failback/ground.h"

namespace pchat::failback {

[[nodiscard]] Phase clearingActiveServers(const Ground& ground);        // 1
[[nodiscard]] Phase removingMirroring(const Ground& ground);            // 2
[[nodiscard]] Phase stoppingLogShipping(const Ground& ground);          // added
[[nodiscard]] Phase backingUp(const Ground& ground);                    // 3
[[nodiscard]] Phase makingWayOnPrimary(const Ground& ground);           // added
[[nodiscard]] Phase restoringPrimary(const Ground& ground);             // 4
[[nodiscard]] Phase fencing(const Ground& ground);                      // added
[[nodiscard]] Phase shippingLogs(const Ground& ground);                 // 5
[[nodiscard]] Phase settingActiveServers(const Ground& ground);         // 6
[[nodiscard]] Phase settingPoolState(const Ground& ground);             // end
[[nodiscard]] Phase lettingStateArrive(const Ground& ground);           // added
[[nodiscard]] Phase sendingTestMessage(const Ground& ground);           // added
[[nodiscard]] Phase rebuildingMirror(const Ground& ground);             // added
[[nodiscard]] Phase shippingFromMirror(const Ground& ground);           // added
[[nodiscard]] Phase clearingLeftovers(const Ground& ground);            // added
[[nodiscard]] Phase lettingStateArriveElsewhere(const Ground& ground);  // added
[[nodiscard]] Phase verifyingEndState(const Ground& ground);            // added

}  // namespace pchat::failback

// The phases of the failover, one source file each. Steps are values: nothing happens when they are made.
//
// Rules for authors. A step is one small function with an imperative name; its id is that name in kebab-case and never
// changes once released. It has exactly one act, and a check that reads the new state from the server. A new step is
// such a function and one line in its phase's list. A phase that Microsoft's procedure does not have is marked added,
// and its steps say why they are there. Internal to the plan room.
#pragma once

#include "core/plan/steps/ground.h"

namespace pchat::failover {

// Before the documented ones, where the plan takes the last log itself (tail.cpp).
[[nodiscard]] Phase stoppingLogBackups(const Ground& ground);  // added
[[nodiscard]] Phase takingTail(const Ground& ground);          // added
[[nodiscard]] Step clearActiveServers(const Ground& ground);

[[nodiscard]] Phase savingEvidence(const Ground& ground);         // added
[[nodiscard]] Phase removingLogShipping(const Ground& ground);    // 1
[[nodiscard]] Phase copyingLogs(const Ground& ground);            // 2
[[nodiscard]] Phase shuttingTheDoor(const Ground& ground);        // added
[[nodiscard]] Phase applyingLogs(const Ground& ground);           // 3
[[nodiscard]] Phase recovering(const Ground& ground);             // 4
[[nodiscard]] Phase settingPoolState(const Ground& ground);       // 5
[[nodiscard]] Phase lettingStateArrive(const Ground& ground);     // added
[[nodiscard]] Phase settingUpMirror(const Ground& ground);        // 6
[[nodiscard]] Phase settingActiveServers(const Ground& ground);   // 7
[[nodiscard]] Phase backingUpNewPrimary(const Ground& ground);    // added
[[nodiscard]] Phase backingUpLogRegularly(const Ground& ground);  // added
[[nodiscard]] Phase verifyingEndState(const Ground& ground);      // added
[[nodiscard]] Phase sendingTestMessage(const Ground& ground);     // added

/// All of them in Microsoft's order. What is lost and does not come back is the flow's to say.
[[nodiscard]] Plan assemble(const Ground& ground);

}  // namespace pchat::failover

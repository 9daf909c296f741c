// The checks of the catalogue (facts/readiness.md), one function each, by group. What each protects from stands in its
// `why`. Values; any thread.
#pragma once

#include "core/readiness/check.h"

namespace pchat {

// connectivity.cpp
[[nodiscard]] ReadinessCheck targetAnswers();          // C1
[[nodiscard]] ReadinessCheck oldPrimaryIsSilent();     // C2
[[nodiscard]] ReadinessCheck shareIsReadable();        // C5
[[nodiscard]] ReadinessCheck copyFolderIsReachable();  // C6

// permissions.cpp
[[nodiscard]] ReadinessCheck isSysadmin();         // P1
[[nodiscard]] ReadinessCheck mayKillAndRestore();  // P2
[[nodiscard]] ReadinessCheck hasShellRights();     // P3

// log_shipping.cpp
[[nodiscard]] ReadinessCheck secondaryIsConfigured();  // L1
[[nodiscard]] ReadinessCheck databaseTakesLogs();      // L2
[[nodiscard]] ReadinessCheck jobsAreQuiet();           // L3

// headers.cpp, chain.cpp, copies.cpp, loss.cpp
[[nodiscard]] ReadinessCheck headersAreRead();           // D1
[[nodiscard]] ReadinessCheck chainIsContinuous();        // D2
[[nodiscard]] ReadinessCheck forksLinkUp();              // D3
[[nodiscard]] ReadinessCheck copiesAreWhole();           // D4
[[nodiscard]] ReadinessCheck backlogIsCounted();         // D5
[[nodiscard]] ReadinessCheck lossIsAccepted();           // D6
[[nodiscard]] ReadinessCheck nothingMovesTheDatabase();  // D10

// storage.cpp
[[nodiscard]] ReadinessCheck roomForRestore();  // S1
[[nodiscard]] ReadinessCheck roomForCopies();   // S2

// topology.cpp
[[nodiscard]] ReadinessCheck poolIsFound();          // T1
[[nodiscard]] ReadinessCheck poolStateIsNormal();    // T2
[[nodiscard]] ReadinessCheck backupStoreIsTarget();  // T3
[[nodiscard]] ReadinessCheck activeListIsAllowed();  // T4

// split_brain.cpp
[[nodiscard]] ReadinessCheck oldDatabaseIsShut();  // X2
[[nodiscard]] ReadinessCheck sessionsAreListed();  // X4

}  // namespace pchat

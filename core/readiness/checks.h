// The checks of the catalogue (facts/readiness.md), one function each, by group. What each protects from stands in its
// `why`. Values; any thread.
#pragma once

#include "core/readiness/check.h"

namespace pchat {

// connectivity.cpp
[[nodiscard]] Check targetAnswers();          // C1
[[nodiscard]] Check oldPrimaryIsSilent();     // C2
[[nodiscard]] Check shareIsReadable();        // C5
[[nodiscard]] Check copyFolderIsReachable();  // C6

// permissions.cpp
[[nodiscard]] Check isSysadmin();         // P1
[[nodiscard]] Check mayKillAndRestore();  // P2
[[nodiscard]] Check hasShellRights();     // P3

// log_shipping.cpp
[[nodiscard]] Check secondaryIsConfigured();  // L1
[[nodiscard]] Check databaseTakesLogs();      // L2
[[nodiscard]] Check jobsAreQuiet();           // L3

// headers.cpp, chain.cpp, copies.cpp, loss.cpp
[[nodiscard]] Check headersAreRead();           // D1
[[nodiscard]] Check chainIsContinuous();        // D2
[[nodiscard]] Check forksLinkUp();              // D3
[[nodiscard]] Check copiesAreWhole();           // D4
[[nodiscard]] Check backlogIsCounted();         // D5
[[nodiscard]] Check lossIsAccepted();           // D6
[[nodiscard]] Check nothingMovesTheDatabase();  // D10

// storage.cpp
[[nodiscard]] Check roomForRestore();  // S1
[[nodiscard]] Check roomForCopies();   // S2

// topology.cpp
[[nodiscard]] Check poolIsFound();          // T1
[[nodiscard]] Check poolStateIsNormal();    // T2
[[nodiscard]] Check backupStoreIsTarget();  // T3
[[nodiscard]] Check activeListIsAllowed();  // T4

// split_brain.cpp
[[nodiscard]] Check oldDatabaseIsShut();  // X2
[[nodiscard]] Check sessionsAreListed();  // X4

}  // namespace pchat

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
[[nodiscard]] ReadinessCheck primaryAnswers();         // C13

// management.cpp, server_states.cpp, front_ends.cpp, instances.cpp
[[nodiscard]] ReadinessCheck managementStoreLives();    // C8
[[nodiscard]] ReadinessCheck serversTellTheirCopies();  // C16
[[nodiscard]] ReadinessCheck frontEndsRun();            // T6
[[nodiscard]] ReadinessCheck targetIsNotOlder();        // C14
[[nodiscard]] ReadinessCheck bothSeeShare();            // C15
[[nodiscard]] ReadinessCheck agentsRun();               // L13

// permissions.cpp
[[nodiscard]] ReadinessCheck isSysadmin();           // P1
[[nodiscard]] ReadinessCheck mayKillAndRestore();    // P2
[[nodiscard]] ReadinessCheck hasShellRights();       // P3
[[nodiscard]] ReadinessCheck isSysadminOnPrimary();  // P10

// log_shipping.cpp
[[nodiscard]] ReadinessCheck secondaryIsConfigured();  // L1
[[nodiscard]] ReadinessCheck databaseTakesLogs();      // L2
[[nodiscard]] ReadinessCheck jobsAreQuiet();           // L3

// shipping_state.cpp
[[nodiscard]] ReadinessCheck oldBackupJobIsOff();  // L14
[[nodiscard]] ReadinessCheck shippingIsKnown();    // L17

// headers.cpp, chain.cpp, copies.cpp, loss.cpp
[[nodiscard]] ReadinessCheck headersAreRead();           // D1
[[nodiscard]] ReadinessCheck chainIsContinuous();        // D2
[[nodiscard]] ReadinessCheck forksLinkUp();              // D3
[[nodiscard]] ReadinessCheck copiesAreWhole();           // D4
[[nodiscard]] ReadinessCheck backlogIsCounted();         // D5
[[nodiscard]] ReadinessCheck lossIsAccepted();           // D6
[[nodiscard]] ReadinessCheck nothingMovesTheDatabase();  // D10

// tail.cpp, overwritten.cpp, continuation.cpp
[[nodiscard]] ReadinessCheck oldMirrorIsGone();             // C3
[[nodiscard]] ReadinessCheck tailIsSaved();                 // D7
[[nodiscard]] ReadinessCheck nothingIsLostByOverwriting();  // D12
[[nodiscard]] ReadinessCheck placeOfTargetIsFree();         // S4
[[nodiscard]] ReadinessCheck logsReachTheTail();            // D13
[[nodiscard]] ReadinessCheck oldPrimaryGoesOn();            // D14
[[nodiscard]] ReadinessCheck swappedFolderIsSeen();         // L16

// storage.cpp, room.cpp
[[nodiscard]] ReadinessCheck roomForRestore();     // S1
[[nodiscard]] ReadinessCheck roomForCopies();      // S2
[[nodiscard]] ReadinessCheck roomForFullBackup();  // S3
[[nodiscard]] ReadinessCheck roomOnTarget();       // S7

// serving.cpp
[[nodiscard]] ReadinessCheck backupSideServes();    // M1
[[nodiscard]] ReadinessCheck primarySideServes();   // M1
[[nodiscard]] ReadinessCheck primaryMirrorLives();  // M6

// topology.cpp
[[nodiscard]] ReadinessCheck poolIsFound();              // T1
[[nodiscard]] ReadinessCheck poolStateIsNormal();        // T2
[[nodiscard]] ReadinessCheck poolStateIsFailedOver();    // T2
[[nodiscard]] ReadinessCheck backupStoreIsTarget();      // T3
[[nodiscard]] ReadinessCheck activeListIsAllowed();      // T4
[[nodiscard]] ReadinessCheck activeListAfterFailback();  // T4

// split_brain.cpp
[[nodiscard]] ReadinessCheck oldDatabaseIsShut();  // X2
[[nodiscard]] ReadinessCheck sessionsAreListed();  // X4
[[nodiscard]] ReadinessCheck usersAreCounted();    // X4
[[nodiscard]] ReadinessCheck oldSideStaysAway();   // X6

// guard.cpp
[[nodiscard]] ReadinessCheck poolIsStillFailedOver();  // T2

// compliance.cpp
[[nodiscard]] ReadinessCheck unprocessedIsCounted();  // Q2

}  // namespace pchat

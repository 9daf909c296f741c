#include "core/readiness/checks.h"

namespace pchat {

std::vector<ReadinessCheck> catalogue() {
    return {
        targetAnswers(),            // C1
        oldPrimaryIsSilent(),       // C2
        shareIsReadable(),          // C5
        copyFolderIsReachable(),    // C6
        isSysadmin(),               // P1
        mayKillAndRestore(),        // P2
        hasShellRights(),           // P3
        secondaryIsConfigured(),    // L1
        databaseTakesLogs(),        // L2
        jobsAreQuiet(),             // L3
        headersAreRead(),           // D1
        chainIsContinuous(),        // D2
        forksLinkUp(),              // D3
        copiesAreWhole(),           // D4
        backlogIsCounted(),         // D5
        lossIsAccepted(),           // D6
        nothingMovesTheDatabase(),  // D10
        roomForRestore(),           // S1
        roomForCopies(),            // S2
        poolIsFound(),              // T1
        poolStateIsNormal(),        // T2
        backupStoreIsTarget(),      // T3
        activeListIsAllowed(),      // T4
        oldDatabaseIsShut(),        // X2
        sessionsAreListed(),        // X4
    };
}

}  // namespace pchat

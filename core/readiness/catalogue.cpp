#include "core/readiness/checks.h"

namespace pchat {

namespace {

using O = Occasion;
constexpr Occasions always{O::Failover, O::PlannedFailover, O::Failback, O::RoleSwap, O::RebuildLogShipping, O::Guard};
constexpr Occasions flows{O::Failover, O::PlannedFailover, O::Failback, O::RoleSwap, O::RebuildLogShipping};
constexpr Occasions failover{O::Failover};
constexpr Occasions failovers{O::Failover, O::PlannedFailover};
constexpr Occasions planned{O::PlannedFailover};
constexpr Occasions failback{O::Failback};
constexpr Occasions roleSwap{O::RoleSwap};
constexpr Occasions guard{O::Guard};
constexpr Occasions switches{O::Failover, O::PlannedFailover, O::Failback};
constexpr Occasions overwrites{O::Failback, O::RebuildLogShipping};
constexpr Occasions withBothSides{O::PlannedFailover, O::Failback, O::RoleSwap, O::RebuildLogShipping};
constexpr Occasions failedOver{O::Failback, O::RoleSwap};
constexpr Occasions setsUpShipping{O::RoleSwap, O::RebuildLogShipping};

ReadinessCheck on(Occasions occasions, ReadinessCheck check) {
    check.occasions = occasions;
    return check;
}

/// Only in the state of the pool that the occasion starts from.
ReadinessCheck inState(Occasions occasions, ReadinessCheck check) {
    check.occasions = occasions;
    check.presumesState = true;
    return check;
}

}  // namespace

std::vector<ReadinessCheck> catalogue() {
    return {
        on(always, targetAnswers()),                                                        // C1
        on(failover, oldPrimaryIsSilent()),                                                 // C2
        on(failover, oldMirrorIsGone()),                                                    // C3
        on(flows, shareIsReadable()),                                                       // C5
        on(failovers, copyFolderIsReachable()),                                             // C6
        on(switches, managementStoreLives()),                                               // C8
        on(withBothSides, primaryAnswers()),                                                // C13
        on({O::Failback, O::RoleSwap, O::RebuildLogShipping}, targetIsNotOlder()),          // C14
        on({O::Failback, O::RoleSwap, O::RebuildLogShipping}, bothSeeShare()),              // C15
        on(switches, serversTellTheirCopies()),                                             // C16
        on(flows, isSysadmin()),                                                            // P1
        on(switches, mayKillAndRestore()),                                                  // P2
        on(switches, hasShellRights()),                                                     // P3
        on(withBothSides, isSysadminOnPrimary()),                                           // P10
        inState(failovers, secondaryIsConfigured()),                                        // L1
        inState(failovers, databaseTakesLogs()),                                            // L2
        inState(failovers, jobsAreQuiet()),                                                 // L3
        on(withBothSides, agentsRun()),                                                     // L13
        inState({O::Failback, O::Guard}, oldBackupJobIsOff()),                              // L14
        inState(roleSwap, swappedFolderIsSeen()),                                           // L16
        inState(setsUpShipping, shippingIsKnown()),                                         // L17
        inState(failovers, headersAreRead()),                                               // D1
        inState(failovers, chainIsContinuous()),                                            // D2
        inState(failovers, forksLinkUp()),                                                  // D3
        inState(failovers, copiesAreWhole()),                                               // D4
        inState(failovers, backlogIsCounted()),                                             // D5
        inState(failover, lossIsAccepted()),                                                // D6
        inState(failover, tailIsSaved()),                                                   // D7
        inState(failovers, nothingMovesTheDatabase()),                                      // D10
        inState(overwrites, nothingIsLostByOverwriting()),                                  // D12
        inState(planned, logsReachTheTail()),                                               // D13
        inState(roleSwap, oldPrimaryGoesOn()),                                              // D14
        inState(failovers, roomForRestore()),                                               // S1
        inState(failovers, roomForCopies()),                                                // S2
        inState(overwrites, roomForFullBackup()),                                           // S3
        inState(overwrites, placeOfTargetIsFree()),                                         // S4
        inState(overwrites, roomOnTarget()),                                                // S7
        inState({O::Failback, O::RoleSwap, O::Guard}, backupSideServes()),                  // M1
        inState({O::PlannedFailover, O::RebuildLogShipping}, primarySideServes()),          // M1
        inState(failback, primaryMirrorLives()),                                            // M6
        on(always, poolIsFound()),                                                          // T1
        on({O::Failover, O::PlannedFailover, O::RebuildLogShipping}, poolStateIsNormal()),  // T2
        on(failedOver, poolStateIsFailedOver()),                                            // T2
        on(guard, poolIsStillFailedOver()),                                                 // T2
        on(switches, backupStoreIsTarget()),                                                // T3
        on(failovers, activeListIsAllowed()),                                               // T4
        on(failback, activeListAfterFailback()),                                            // T4
        on(failovers, frontEndsRun()),                                                      // T6
        inState(failover, oldDatabaseIsShut()),                                             // X2
        inState(failovers, sessionsAreListed()),                                            // X4
        inState(failback, usersAreCounted()),                                               // X4
        inState(guard, oldSideStaysAway()),                                                 // X6
        on(switches, unprocessedIsCounted()),                                               // Q2
    };
}

}  // namespace pchat

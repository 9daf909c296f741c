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
        on(failovers, secondaryIsConfigured()),                                             // L1
        on(failovers, databaseTakesLogs()),                                                 // L2
        on(failovers, jobsAreQuiet()),                                                      // L3
        on(withBothSides, agentsRun()),                                                     // L13
        on({O::Failback, O::Guard}, whileFailedOver(oldBackupJobIsOff())),                  // L14
        on(roleSwap, swappedFolderIsSeen()),                                                // L16
        on(setsUpShipping, shippingIsKnown()),                                              // L17
        on(failovers, headersAreRead()),                                                    // D1
        on(failovers, chainIsContinuous()),                                                 // D2
        on(failovers, forksLinkUp()),                                                       // D3
        on(failovers, copiesAreWhole()),                                                    // D4
        on(failovers, backlogIsCounted()),                                                  // D5
        on(failover, lossIsAccepted()),                                                     // D6
        on(failover, tailIsSaved()),                                                        // D7
        on(failovers, nothingMovesTheDatabase()),                                           // D10
        on(overwrites, nothingIsLostByOverwriting()),                                       // D12
        on(planned, logsReachTheTail()),                                                    // D13
        on(roleSwap, oldPrimaryGoesOn()),                                                   // D14
        on(failovers, roomForRestore()),                                                    // S1
        on(failovers, roomForCopies()),                                                     // S2
        on(overwrites, roomForFullBackup()),                                                // S3
        on(overwrites, placeOfTargetIsFree()),                                              // S4
        on(overwrites, roomOnTarget()),                                                     // S7
        on(failedOver, backupSideServes()),                                                 // M1
        on(guard, whileFailedOver(backupSideServes())),                                     // M1
        on({O::PlannedFailover, O::RebuildLogShipping}, primarySideServes()),               // M1
        on(failback, primaryMirrorLives()),                                                 // M6
        on(always, poolIsFound()),                                                          // T1
        on({O::Failover, O::PlannedFailover, O::RebuildLogShipping}, poolStateIsNormal()),  // T2
        on(failedOver, poolStateIsFailedOver()),                                            // T2
        on(guard, poolIsStillFailedOver()),                                                 // T2
        on(switches, backupStoreIsTarget()),                                                // T3
        on(failovers, activeListIsAllowed()),                                               // T4
        on(failback, activeListAfterFailback()),                                            // T4
        on(failovers, frontEndsRun()),                                                      // T6
        on(failover, oldDatabaseIsShut()),                                                  // X2
        on(failovers, sessionsAreListed()),                                                 // X4
        on(failback, usersAreCounted()),                                                    // X4
        on(guard, whileFailedOver(oldSideStaysAway())),                                     // X6
        on(switches, unprocessedIsCounted()),                                               // Q2
    };
}

}  // namespace pchat

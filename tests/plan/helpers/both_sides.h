// Hand-built situations in which both data centers answer, for the tests of failback and its kin: no door is asked.
#pragma once

#include "tests/plan/helpers/estates.h"

namespace pchat::test {

/// The practice pool with mirrors on both sides, compliance beside chat, and a copy folder on the primary.
SiteProfile twoSites();

/// FailedOver and served by SQL03 with its mirror; the old primary came back whole: online, mirrored, its backup job
/// on.
Situation failedOver();
/// The same, and the primary was rebuilt: an empty database without jobs, its files on other drives than the backup's.
Situation rebuiltPrimary();
/// The same, and the backup's mirror has become the principal.
Situation servedByMirror();
/// Somebody has taken both databases of the old side offline, perhaps so that nobody writes there.
Situation oldSideOffline();
/// Normal, and the primary answers as the principal.
Situation primaryAlive();
/// FailedOver after a planned failover: the old primary is RESTORING where its last log ends.
Situation afterPlannedFailover();

}  // namespace pchat::test

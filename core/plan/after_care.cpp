#include "core/plan/after_care.h"

namespace pchat {

AfterCare usualAfterCare(Flow flow, const SiteProfile& profile) {
    const bool hasFolder = !profile.folders.logBackupFolder.isEmpty();
    return hasFolder && flow == Flow::Failover ? AfterCare::All : AfterCare::Backup;
}

}  // namespace pchat

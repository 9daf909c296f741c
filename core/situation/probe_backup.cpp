#include "core/situation/probes.h"

namespace pchat {

void probeBackup(const Asking& asking, Draft<BackupSection>& draft) {
    using B = BackupSection;
    constexpr Role role = Role::Backup;
    const Asking once = asking.untilSilence();
    const ServerAnswer server = probeServer(once, role);
    const ServerTime& time = server.time;
    draft.put(&B::server, server.facts);
    draft.put(&B::database, probeChatDatabase(once, role, time));
    const auto logShipping = probeLogShipping(once, role, time);
    draft.put(&B::logShipping, logShipping);
    draft.put(&B::jobs, probeJobs(once, time, logShipping));
    draft.put(&B::setUp, probeSetUp(once, time, logShipping));
    draft.put(&B::sessions, probeSessions(once, role, time));
    draft.put(&B::restores, probeRestores(once, time));
    draft.put(&B::volumes, probeVolumes(once, role, time));
    draft.put(&B::primaryShipping, probePrimaryShipping(once, role, time));
    draft.put(&B::files, probeFiles(once, role, time));
    if (!isComplianceApart(asking.profile, role)) putCompliance(probeCompliance(once, role, time), draft);
}

}  // namespace pchat

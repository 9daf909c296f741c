#include "core/plan/steps/looks.h"

namespace pchat::failover {

Step stepAt(const Message& place, const char* id, Message title, Message why) {
    return common::stepAt(place, QLatin1String(id), std::move(title), std::move(why));
}

Message backupServer(const Ground& ground) {
    return Message::verbatim(ground.server());
}

Probe databaseState(const Ground& ground) {
    return common::stateOf(ground.seat());
}

Probe redoStart(const Ground& ground) {
    return common::redoStartOf(ground.seat());
}

Probe sessionCount(const Ground& ground) {
    return common::sessionsIn(ground.seat());
}

Probe foreignRestores(const Ground& ground) {
    return common::foreignRestoresOn(ground.seat().role);
}

Probe runsOf(const QUuid& job) {
    return common::runsOfJob(Role::Backup, job);
}

Condition stateIs(const Ground& ground, const QString& state) {
    return common::stateIs(ground.seat(), state);
}

Condition nobodyRestores(const Ground& ground) {
    return common::nobodyRestoresOn(ground.seat());
}

Condition evidenceIsSaved() {
    return {QT_TRANSLATE_NOOP("core", "The log shipping record is saved in the run file"),
            EvidenceProbe{},
            {Comparison::Present, {}}};
}

Condition poolIsFailedOver(const Ground& ground) {
    return common::poolIs(ground.poolSeat(), cmdlets::PoolState::FailedOver);
}

std::vector<Condition> shareIsUnchanged(const Ground& ground) {
    const std::optional<FolderSection>& share = ground.situation.share;
    if (!share || !share->files.isKnown()) return {};
    std::vector<std::pair<QString, qint64>> listing;
    for (const FileEntry& file : *share->files)
        listing.emplace_back(file.name, file.bytes);
    const QString& folder = ground.profile.folders.logShare;
    return {{{QT_TRANSLATE_NOOP("core", "The log backups on %1 are the same as when the plan was made"), {folder}},
             FolderProbe{folder},
             equals(FolderProbe::fingerprint(listing))}};
}

}  // namespace pchat::failover

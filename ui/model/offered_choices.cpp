#include "ui/model/offered_choices.h"

#include "core/plan/after_care.h"
#include "core/situation/active_servers.h"
#include "core/situation/tail_source.h"

#include <algorithm>

namespace pchat::ui {

namespace {

/// Of the old side; it can be backed up before it is overwritten.
bool holdsSomething(const std::optional<PartnerSection>& partner) {
    return partner && partner->database.isKnown() && mayHoldOwnMessages(*partner->database.value);
}

bool hasTail(const Answers& answers) {
    return answers.situation && tailSourceOf(*answers.profile, *answers.situation).has_value();
}

bool isAmong(const std::vector<QString>& names, const QString& name) {
    return std::any_of(names.begin(), names.end(),
                       [&](const QString& each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
}

/// Those of the side that serves afterwards, and the pool's others but for the side that is left: all active servers
/// sit in the data center of the database (facts/procedure.md 1.1). What was chosen already stays to be seen.
void offerServers(const Answers& answers, bool toBackup, OfferedChoices& offered) {
    const PoolSite& pool = answers.profile->pool;
    const auto& left = toBackup ? pool.primaryServers : pool.backupServers;
    const auto& there = toBackup ? pool.backupServers : pool.primaryServers;
    const std::vector<QString> computers =
        answers.situation ? computersOfPool(*answers.situation) : std::vector<QString>();
    offered.usualServers = usualActiveServers(there, computers);
    offered.servers = offered.usualServers;
    const auto add = [&](const QString& name) {
        if (!isAmong(offered.servers, name)) offered.servers.push_back(name);
    };
    for (const QString& name : there)
        add(name);
    for (const QString& computer : computers)
        if (!isAmong(left, computer)) add(computer);
    for (const QString& name : answers.choices.activeServers)
        add(name);
}

OfferedChoices choicesOfFlow(const Answers& answers) {
    const auto hasMirror = [&](Role role) { return answers.profile->instance(role) != nullptr; };
    OfferedChoices offered;
    switch (answers.flow) {
        case Flow::Failover:
        case Flow::PlannedFailover:
            offered.tail = answers.flow == Flow::Failover && hasTail(answers);
            offered.mirror = hasMirror(Role::BackupMirror);
            offered.care = usualAfterCare(answers.flow, *answers.profile);
            break;
        case Flow::Failback:
            offered.order = offered.fences = true;
            offered.salvage = answers.situation && (holdsSomething(answers.situation->primary) ||
                                                    holdsSomething(answers.situation->primaryMirror));
            offered.mirror = hasMirror(Role::PrimaryMirror);
            break;
        case Flow::RoleSwap:
        case Flow::RebuildLogShipping:
            break;
    }
    return offered;
}

}  // namespace

OfferedChoices offeredChoices(const Answers& answers) {
    if (!answers.profile) return {};
    OfferedChoices offered = choicesOfFlow(answers);
    const bool movesPool = answers.flow != Flow::RoleSwap && answers.flow != Flow::RebuildLogShipping;
    if (movesPool) offerServers(answers, answers.flow != Flow::Failback, offered);
    return offered;
}

}  // namespace pchat::ui

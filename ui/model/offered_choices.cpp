#include "ui/model/offered_choices.h"

#include "core/plan/after_care.h"

namespace pchat::ui {

namespace {

/// A database that is online on the old primary and is not the mirror's copy can be backed up before it is overwritten.
bool holdsSomething(const std::optional<Situation>& situation) {
    if (!situation || !situation->primary || !situation->primary->database.isKnown()) return false;
    const DatabaseFacts& facts = *situation->primary->database;
    return facts.state == QLatin1String("ONLINE") && facts.mirroringRole != QLatin1String("MIRROR");
}

}  // namespace

OfferedChoices offeredChoices(const Answers& answers) {
    if (!answers.profile) return {};
    const auto hasMirror = [&](Role role) { return answers.profile->instance(role) != nullptr; };
    switch (answers.flow) {
        case Flow::Failover:
        case Flow::PlannedFailover:
            return {false, false, false, hasMirror(Role::BackupMirror), usualAfterCare(answers.flow, *answers.profile)};
        case Flow::Failback:
            return {true, true, holdsSomething(answers.situation), hasMirror(Role::PrimaryMirror)};
        case Flow::RoleSwap:
        case Flow::RebuildLogShipping:
            return {};
    }
    return {};
}

}  // namespace pchat::ui

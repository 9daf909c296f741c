#include "ui/model/offered_choices.h"

#include "core/plan/after_care.h"
#include "core/situation/tail_source.h"

namespace pchat::ui {

namespace {

/// A database that is online on the old primary and is not the mirror's copy can be backed up before it is overwritten.
bool holdsSomething(const std::optional<Situation>& situation) {
    if (!situation || !situation->primary || !situation->primary->database.isKnown()) return false;
    const DatabaseFacts& facts = *situation->primary->database;
    return facts.state == QLatin1String("ONLINE") && facts.mirroringRole != QLatin1String("MIRROR");
}

bool hasTail(const Answers& answers) {
    return answers.situation && tailSourceOf(*answers.profile, *answers.situation).has_value();
}

}  // namespace

OfferedChoices offeredChoices(const Answers& answers) {
    if (!answers.profile) return {};
    const auto hasMirror = [&](Role role) { return answers.profile->instance(role) != nullptr; };
    switch (answers.flow) {
        case Flow::Failover:
            return {false,
                    false,
                    false,
                    hasTail(answers),
                    hasMirror(Role::BackupMirror),
                    usualAfterCare(answers.flow, *answers.profile)};
        case Flow::PlannedFailover:
            return {false,
                    false,
                    false,
                    false,
                    hasMirror(Role::BackupMirror),
                    usualAfterCare(answers.flow, *answers.profile)};
        case Flow::Failback:
            return {true, true, holdsSomething(answers.situation), false, hasMirror(Role::PrimaryMirror)};
        case Flow::RoleSwap:
        case Flow::RebuildLogShipping:
            return {};
    }
    return {};
}

}  // namespace pchat::ui

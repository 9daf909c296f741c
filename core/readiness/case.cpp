#include "core/readiness/check.h"

#include <algorithm>

namespace pchat {

namespace {

bool is(const Fact<Vitality>& fact, Vitality vitality) {
    return fact.isKnown() && *fact == vitality;
}

bool isDead(const std::optional<PartnerSection>& partner) {
    return partner && is(partner->bySql, Vitality::Dead) && !is(partner->byShell, Vitality::Alive) &&
           !is(partner->byShell, Vitality::Slow);
}

/// Known to be out of the backup instance's reach; a share of which nothing is known is not lost.
bool isUnreadable(const std::optional<FolderSection>& share) {
    return share && share->readableByServer.isKnown() && !*share->readableByServer && !share->sets.isKnown();
}

/// The fact that stands in the way of a view of the logs.
template <class T>
void because(Case& c, const Fact<T>& fact) {
    c.noLogs = fact.unknownBecause;
    c.noLogsSource = fact.source;
}

/// Whether everything that the view is made of is known; else says why not.
bool canSeeLogs(Case& c) {
    const Situation& s = c.situation;
    if (!s.backup || !s.share || !s.copyFolder) return false;
    if (!s.copyFolder->sets.isKnown()) return because(c, s.copyFolder->sets), false;
    if (!s.backup->database.isKnown()) return because(c, s.backup->database), false;
    if (s.backup->database->redo) {
        c.isForShareAlone = !s.share->sets.isKnown() && !c.isShareLost;
        if (c.isForShareAlone) because(c, s.share->sets);
        return !c.isForShareAlone;
    }
    c.noLogs = Message(QT_TRANSLATE_NOOP("core", "%1 on %2 names no LSN from which logs would go on; its state is %3."),
                       {c.database(), c.server(Role::Backup), s.backup->database->state});
    c.noLogsSource = s.backup->database.source;
    return false;
}

}  // namespace

QString Case::server(Role role) const {
    const SqlInstance* instance = profile.instance(role);
    return instance ? instance->toDisplay() : QString();
}

Case caseOf(const SiteProfile& profile, const Situation& situation, Occasion occasion) {
    Case c{profile, situation, occasion, false, false, std::nullopt, {}, {}, false, {}};
    c.isDisaster = isDead(situation.primary);
    c.isShareLost = c.isDisaster && isUnreadable(situation.share);
    if (!canSeeLogs(c)) return c;
    const DatabaseFacts& database = *situation.backup->database;
    LogView view{allSets(situation), {c.database(), database.familyGuid}, {}};
    view.chain = chooseChain(*database.redo, view.database, view.sets, true);
    c.logs = std::move(view);
    return c;
}

Judgement noLogView(const Case& c) {
    return milderIf(c.isDisaster && c.isForShareAlone,
                    {Verdict::Unknown, c.noLogs, c.noLogsSource, c.situation.startedAt, std::nullopt, {}});
}

QString joined(const std::vector<QString>& names) {
    return QStringList(names.begin(), names.end()).join(QStringLiteral(", "));
}

}  // namespace pchat

// ReadinessCheck: one readiness check as a value. What it asks is data, how it judges is one function of the Situation.
//
// A new check is one function that returns a ReadinessCheck, and one line in catalogue.cpp. judge() is called only when
// every section named in `sections` is there; it never passes on a fact that is unknown. Pure; any thread.
#pragma once

#include "core/logchain/chain.h"
#include "core/readiness/finding.h"
#include "core/readiness/groups.h"
#include "core/readiness/occasion.h"
#include "core/situation/observe.h"

namespace pchat {

/// The logs that could be applied, chosen from the copies that are whole or were not read through yet.
struct LogView {
    std::vector<BackupSet> sets;
    DatabaseIdentity database;
    Chain chain;
};

/// What the checks look at.
struct Case {
    const SiteProfile& profile;
    const Situation& situation;
    Occasion occasion = Occasion::Failover;
    bool isDisaster = false;      ///< nothing answers at the old primary, by SQL and not by the management shell either
    bool isShareLost = false;     ///< a disaster in which the backup instance cannot reach the share
    std::optional<LogView> logs;  ///< where the sets and the redo point are known
    Message noLogs;               ///< why there is no view
    QString noLogsSource;
    bool isForShareAlone = false;  ///< only the share stands in the way of a view
    std::vector<QString> chosen;   ///< to be active afterwards; empty: the usual servers

    [[nodiscard]] const BackupSection& backup() const { return *situation.backup; }
    [[nodiscard]] QString database() const { return profile.chat.name.toString(); }
    /// HOST or HOST\INSTANCE of a role; empty where the profile names none.
    [[nodiscard]] QString server(Role role) const;
};

/// What one check came to. Fields left empty are taken from the ReadinessCheck.
struct Judgement {
    Verdict verdict = Verdict::Unknown;
    Message observed;
    QString statement;
    QDateTime at;
    std::optional<Severity> severity;  ///< counts where it is milder than the check's own
    Message remedy;
};

struct ReadinessCheck {
    const char* id = "";
    Severity severity = Severity::Blocker;
    Message group;
    Message title;
    Message expected;
    Message why;
    Message remedy;
    std::vector<Section> sections;
    Judgement (*judge)(const Case&) = nullptr;
    Occasions occasions = {};  ///< given in the catalogue
    /// Given in the catalogue: judged only in the state of the pool that the occasion starts from. In the other one,
    /// what it looks for is how things ought to be, and its remedy could shut the database that serves.
    bool presumesState = false;
};

/// Every check, in the order of facts/readiness.md, with the occasions that it belongs to. Two checks may have one id,
/// never on the same occasion.
[[nodiscard]] std::vector<ReadinessCheck> catalogue();

[[nodiscard]] Case caseOf(const SiteProfile& profile, const Situation& situation, Occasion occasion);

template <class T>
Judgement judged(Verdict verdict, Message observed, const Fact<T>& by) {
    return {verdict, std::move(observed), by.source, by.at, std::nullopt, {}};
}
template <class T>
Judgement passIf(bool good, Message observed, const Fact<T>& by) {
    return judged(good ? Verdict::Pass : Verdict::Fail, std::move(observed), by);
}
template <class T>
Judgement notKnown(const Fact<T>& fact) {
    return judged(Verdict::Unknown, fact.unknownBecause, fact);
}
/// A check that presumes a state of the pool: judged in that state, and in no other.
[[nodiscard]] Judgement judgeInState(const Case& c, const ReadinessCheck& check);
/// What a check of the state FailedOver came to, unless a failback stands half way in that state.
[[nodiscard]] Judgement judgeHalfWay(const Case& c, Judgement asFound);
/// There is no view of the logs. Acknowledged where, in a disaster, nothing but the share is missing.
[[nodiscard]] Judgement noLogView(const Case& c);

[[nodiscard]] inline Judgement withSeverity(Judgement judgement, Severity severity) {
    judgement.severity = severity;
    return judgement;
}
[[nodiscard]] inline Judgement withRemedy(Judgement judgement, Message remedy) {
    judgement.remedy = std::move(remedy);
    return judgement;
}
/// Milder where nothing better can be had any more; the operator then gives a reason.
[[nodiscard]] inline Judgement milderIf(bool milder, Judgement judgement) {
    return milder ? withSeverity(std::move(judgement), Severity::Acknowledge) : judgement;
}
/// Names, paths and servers' own words, side by side.
[[nodiscard]] QString joined(const std::vector<QString>& names);

}  // namespace pchat

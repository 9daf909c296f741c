// Step, Phase, Plan: what will be done, as values. Nothing runs until a runner takes them.
#pragma once

#include "core/logchain/chain.h"
#include "core/plan/act.h"
#include "core/plan/choices.h"
#include "core/situation/flow.h"

namespace pchat {

/// An undo passes by what is Safe; what is Compensable and has no undo ends it, and undoNote says why.
enum class Risk { Safe, Compensable, PointOfNoReturn };
constexpr auto enumNames(Risk) {
    return std::array{json::named(Risk::Safe, "safe"), json::named(Risk::Compensable, "compensable"),
                      json::named(Risk::PointOfNoReturn, "pointOfNoReturn")};
}

/// Before and after the act. `before` names the state in which the act may be sent; `after` the one that proves it.
struct Check {
    Probe probe;
    Expectation before;
    Expectation after;
    static constexpr auto fields() {
        return std::tuple{json::field("probe", &Check::probe), json::field("before", &Check::before),
                          json::field("after", &Check::after)};
    }
};

struct Step {
    QString id;     ///< kebab-case, unique in the plan, never renamed once released: "apply-log-0003"
    Message place;  ///< the server's display name, the management shell, this computer
    Message title;
    Message why;
    Act act;
    Check check;
    std::vector<Condition> relies;
    std::vector<QString> requiredChecks;  ///< ids of readiness checks
    Risk risk = Risk::Compensable;
    std::optional<Act> undo;             ///< executable; absent where nothing needs undoing or nothing can
    Message undoNote;                    ///< how it is undone, or why it cannot be
    std::chrono::seconds patience{60};   ///< how long the check may wait for `after`, by the estate's clock
    std::chrono::seconds timeout{3600};  ///< of the act itself
    int weight = 1;                      ///< share of the progress bar
    bool canBeSkipped = false;
    bool staysOnUndo = false;  ///< what it changed is not in the way of going back, so an undo passes it by
    static constexpr auto fields() {
        return std::tuple{json::field("id", &Step::id),
                          json::field("place", &Step::place),
                          json::field("title", &Step::title),
                          json::field("why", &Step::why),
                          json::field("act", &Step::act),
                          json::field("check", &Step::check),
                          json::field("relies", &Step::relies),
                          json::field("requiredChecks", &Step::requiredChecks),
                          json::field("risk", &Step::risk),
                          json::field("undo", &Step::undo),
                          json::field("undoNote", &Step::undoNote),
                          json::field("patience", &Step::patience),
                          json::field("timeout", &Step::timeout),
                          json::field("weight", &Step::weight),
                          json::field("canBeSkipped", &Step::canBeSkipped),
                          json::field("staysOnUndo", &Step::staysOnUndo)};
    }
};

struct Phase {
    QString id;
    Message title;
    QString reference;  ///< Microsoft's number: "1" … "7", or "end"; empty where added by this wizard
    bool added = false;
    Message notApplicable;  ///< why the phase has no steps here (no mirror); empty where it has
    std::vector<Step> steps;
    /// The last command of Microsoft's failback page, which has no number there.
    [[nodiscard]] bool isUnnumbered() const { return reference == QLatin1String("end"); }
    static constexpr auto fields() {
        return std::tuple{json::field("id", &Phase::id),
                          json::field("title", &Phase::title),
                          json::field("reference", &Phase::reference),
                          json::field("added", &Phase::added),
                          json::field("notApplicable", &Phase::notApplicable),
                          json::field("steps", &Phase::steps)};
    }
};

struct Plan {
    static constexpr int currentVersion = 1;
    int version = currentVersion;
    Flow flow = Flow::Failover;
    QString pool;  ///< FQDN
    QString from;  ///< data center that is given up, for people
    QString to;
    Choices choices;
    std::vector<Phase> phases;
    LossStatement loss;
    std::vector<Message> notRecovered;    ///< what will not come back, true after the run too: posted files, compliance
    std::vector<Message> waysToLoseLess;  ///< what can be done, or is done by this plan, before it is too late
    std::chrono::seconds estimate{0};     ///< not in the digest
    static constexpr auto fields() {
        return std::tuple{json::field("version", &Plan::version),
                          json::field("flow", &Plan::flow),
                          json::field("pool", &Plan::pool),
                          json::field("from", &Plan::from),
                          json::field("to", &Plan::to),
                          json::field("choices", &Plan::choices),
                          json::field("phases", &Plan::phases),
                          json::field("loss", &Plan::loss),
                          json::field("notRecovered", &Plan::notRecovered),
                          json::field("waysToLoseLess", &Plan::waysToLoseLess),
                          json::field("estimate", &Plan::estimate)};
    }

    /// All steps in order. The pointers live as long as the plan stays where it is.
    [[nodiscard]] std::vector<const Step*> steps() const;
};

/// SHA-256 in hexadecimal over acts, order, checks, choices and the anchor of the loss (LSN and time of the last usable
/// log); never minutes, estimates, times of observation, language.
[[nodiscard]] QString digestOf(const Plan& plan);

PCHAT_JSON_ELSEWHERE(Check);
PCHAT_JSON_ELSEWHERE(Step);
PCHAT_JSON_ELSEWHERE(Phase);
PCHAT_JSON_ELSEWHERE(Plan);

}  // namespace pchat

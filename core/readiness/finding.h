// Finding: the verdict of one readiness check, with what was seen, why it matters and what to do.
#pragma once

#include "core/situation/situation.h"

namespace pchat {

enum class Severity { Blocker, Acknowledge, Warning, Information };
constexpr auto enumNames(Severity) {
    return std::array{json::named(Severity::Blocker, "blocker"), json::named(Severity::Acknowledge, "acknowledge"),
                      json::named(Severity::Warning, "warning"), json::named(Severity::Information, "information")};
}

/// Pending: the sections it reads are not there yet. NotApplicable: nothing to check here (no mirror).
enum class Verdict { Pass, Fail, Unknown, Pending, NotApplicable };
constexpr auto enumNames(Verdict) {
    return std::array{json::named(Verdict::Pass, "pass"), json::named(Verdict::Fail, "fail"),
                      json::named(Verdict::Unknown, "unknown"), json::named(Verdict::Pending, "pending"),
                      json::named(Verdict::NotApplicable, "notApplicable")};
}

struct Finding {
    QString id;                                 ///< "C1", as in facts/readiness.md
    Severity severity = Severity::Information;  ///< may be milder than the check's own, e.g. C5 in a disaster
    Verdict verdict = Verdict::Unknown;
    Message group;      ///< "Connectivity"
    Message title;      ///< what is checked
    Message observed;   ///< what was seen, with numbers
    Message expected;   ///< the threshold
    Message why;        ///< why it matters
    Message remedy;     ///< what to do
    QString statement;  ///< how it was seen; can be copied
    QDateTime at;
    static constexpr auto fields() {
        using F = Finding;
        return std::tuple{json::field("id", &F::id),
                          json::field("severity", &F::severity),
                          json::field("verdict", &F::verdict),
                          json::field("group", &F::group),
                          json::field("title", &F::title),
                          json::field("observed", &F::observed),
                          json::field("expected", &F::expected),
                          json::field("why", &F::why),
                          json::field("remedy", &F::remedy),
                          json::field("statement", &F::statement),
                          json::field("at", &F::at)};
    }
    /// A blocker that fails, or that could not be judged (Unknown, and Pending as long as it is).
    [[nodiscard]] bool blocks() const;
    /// Wants a reason from the operator before the run: an Acknowledge check that fails or is unknown.
    [[nodiscard]] bool needsAcknowledgement() const;
};

PCHAT_JSON_ELSEWHERE(Finding);

}  // namespace pchat

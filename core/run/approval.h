// Approval: what a person agreed to before a run. Without all of it nothing runs.
#pragma once

#include "core/plan/plan.h"
#include "core/readiness/finding.h"

namespace pchat {

struct Approval {
    QString poolTyped;  ///< must equal the plan's pool, letter case apart
    QString digest;     ///< of the plan that was shown
    bool lossAccepted = false;
    QString lossWords;                            ///< the sentence that was accepted, in the language it was shown in
    std::map<QString, QString> acknowledgements;  ///< check id -> reason
    QString approvedBy;                           ///< the account's name
    QDateTime at;
    static constexpr auto fields() {
        using A = Approval;
        return std::tuple{json::field("poolTyped", &A::poolTyped),
                          json::field("digest", &A::digest),
                          json::field("lossAccepted", &A::lossAccepted),
                          json::field("lossWords", &A::lossWords),
                          json::field("acknowledgements", &A::acknowledgements),
                          json::field("approvedBy", &A::approvedBy),
                          json::field("at", &A::at)};
    }
};

/// What is missing from an approval, each named; empty: complete. A digest other than the plan's is a stale plan.
[[nodiscard]] std::vector<Message> missingFrom(const Approval& approval, const Plan& plan,
                                               const std::vector<Finding>& findings);

/// The findings that forbid a run: blockers that fail or are unknown.
[[nodiscard]] std::vector<Finding> blocking(const std::vector<Finding>& findings);

}  // namespace pchat

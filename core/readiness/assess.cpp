#include "core/readiness/assess.h"

#include "core/readiness/check.h"

#include <algorithm>

namespace pchat {

namespace {

Finding findingOf(const ReadinessCheck& check, const Case& c) {
    Finding finding{QString::fromLatin1(check.id),
                    check.severity,
                    Verdict::Pending,
                    check.group,
                    check.title,
                    {},
                    check.expected,
                    check.why,
                    check.remedy,
                    {},
                    {}};
    const auto isThere = [&](Section section) { return c.situation.has(section); };
    // In a disaster the pool may be silent for minutes: what can be judged without it is.
    const bool waitsForPool = check.presumesState && c.occasion != Occasion::Failover && !isThere(Section::Pool);
    if (waitsForPool || !std::all_of(check.sections.begin(), check.sections.end(), isThere)) {
        finding.observed = Message(QT_TRANSLATE_NOOP("core", "Not observed yet."));
        return finding;
    }
    const Judgement judgement = check.presumesState ? judgeInState(c, check) : check.judge(c);
    finding.verdict = judgement.verdict;
    finding.severity = std::max(check.severity, judgement.severity.value_or(check.severity));  // the milder of the two
    finding.observed = judgement.observed;
    finding.statement = judgement.statement;
    finding.at = judgement.at;
    if (!judgement.remedy.isEmpty()) finding.remedy = judgement.remedy;
    return finding;
}

}  // namespace

bool Finding::blocks() const {
    return severity == Severity::Blocker && verdict != Verdict::Pass && verdict != Verdict::NotApplicable;
}

bool Finding::needsAcknowledgement() const {
    return severity == Severity::Acknowledge && (verdict == Verdict::Fail || verdict == Verdict::Unknown);
}

std::vector<Finding> assess(const SiteProfile& profile, const Situation& situation, Flow flow,
                            const std::vector<QString>& activeServers) {
    return assess(profile, situation, occasionOf(flow), activeServers);
}

std::vector<Finding> assess(const SiteProfile& profile, const Situation& situation, Occasion occasion,
                            const std::vector<QString>& activeServers) {
    Case c = caseOf(profile, situation, occasion);
    c.chosen = activeServers;
    std::vector<Finding> findings;
    for (const ReadinessCheck& check : catalogue())
        if (check.occasions.contains(occasion)) findings.push_back(findingOf(check, c));
    return findings;
}

PCHAT_JSON_ONCE(Finding);

}  // namespace pchat

#include "core/report/readiness_counts.h"

namespace pchat {

namespace {

void countFailed(Severity severity, ReadinessCounts& counts) {
    switch (severity) {
        case Severity::Blocker:
            ++counts.blocking;
            break;
        case Severity::Acknowledge:
            ++counts.toConfirm;
            break;
        case Severity::Warning:
            ++counts.warnings;
            break;
        case Severity::Information:
            break;
    }
}

}  // namespace

ReadinessCounts countsOf(const std::vector<Finding>& findings) {
    ReadinessCounts counts;
    for (const Finding& finding : findings) {
        if (finding.verdict == Verdict::Pass) ++counts.passed;
        if (finding.verdict == Verdict::Unknown) ++counts.unknown;
        if (finding.verdict == Verdict::Fail)
            countFailed(finding.severity, counts);
        else if (finding.blocks())
            ++counts.undecided;
    }
    return counts;
}

}  // namespace pchat

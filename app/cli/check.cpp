#include "app/cli/commands.h"
#include "app/cli/site.h"
#include "core/report/report.h"
#include "core/run/approval.h"

#include <algorithm>

namespace pchat::cli {

namespace {

bool warns(const Finding& finding) {
    const bool isBad = finding.verdict == Verdict::Fail || finding.verdict == Verdict::Unknown;
    return isBad && finding.severity != Severity::Information;
}

}  // namespace

ExitStatus checkReadiness(Context& context) {
    Console& console = context.console;
    const auto site = openSite(context);
    if (!site) {
        console.complain(site.error());
        return ExitStatus::Usage;
    }
    const Observed seen = observeSite(*site, Flow::Failover);
    const bool isText = console.format() == Format::Text;
    console.show(isText ? readinessSummary(seen.findings, site->profile, console.catalog())
                        : readinessReport(seen.findings, site->profile, console.catalog()),
                 findingsJson(seen.findings, console.catalog()));
    if (!blocking(seen.findings).empty()) return ExitStatus::Blocked;
    return std::any_of(seen.findings.begin(), seen.findings.end(), warns) ? ExitStatus::DoneWithWarnings
                                                                          : ExitStatus::Done;
}

}  // namespace pchat::cli

#include "app/cli/commands.h"
#include "app/cli/site.h"
#include "core/readiness/assess.h"
#include "core/report/report.h"
#include "core/run/approval.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace pchat::cli {

namespace {

bool warns(const Finding& finding) {
    const bool isBad = finding.verdict == Verdict::Fail || finding.verdict == Verdict::Unknown;
    return isBad && finding.severity != Severity::Information;
}

/// What --for calls them.
struct NamedOccasion {
    const char* name;
    Occasion occasion;
};
constexpr std::array occasions{NamedOccasion{"failover", Occasion::Failover},
                               NamedOccasion{"planned-failover", Occasion::PlannedFailover},
                               NamedOccasion{"failback", Occasion::Failback},
                               NamedOccasion{"role-swap", Occasion::RoleSwap},
                               NamedOccasion{"rebuild-log-shipping", Occasion::RebuildLogShipping},
                               NamedOccasion{"guard", Occasion::Guard}};

/// As it was said; else what the state of the pool speaks for.
Occasion occasionFrom(const Arguments& arguments, const Situation& situation) {
    const QString said = arguments.value(QStringLiteral("--for"));
    for (const NamedOccasion& each : occasions)
        if (said == QLatin1String(each.name)) return each.occasion;
    const bool isFailedOver = situation.pool && situation.pool->stateInStore.isKnown() &&
                              *situation.pool->stateInStore == QStringLiteral("FailedOver");
    return isFailedOver ? Occasion::Guard : Occasion::Failover;
}

}  // namespace

std::vector<Option> checkOptions() {
    QStringList names;
    for (const NamedOccasion& each : occasions)
        names << QLatin1String(each.name);
    return {{"--for", "FLOW",
             QT_TRANSLATE_NOOP("core",
                               "failover, planned-failover, failback, role-swap, rebuild-log-shipping or guard "
                               "(default: failover; the guard where the pool is failed over)"),
             false, names}};
}

ExitStatus checkReadiness(Context& context) {
    Console& console = context.console;
    const auto site = openSite(context);
    if (!site) {
        console.complain(site.error());
        return ExitStatus::Usage;
    }
    Observed seen = observeSite(*site, Flow::Failover);
    const Occasion occasion = occasionFrom(context.arguments, seen.situation);
    seen.findings = assess(site->profile, seen.situation, occasion);
    const bool isText = console.format() == Format::Text;
    console.show(isText ? readinessSummary(seen.findings, site->profile, console.catalog(), occasion)
                        : readinessReport(seen.findings, site->profile, console.catalog(), occasion),
                 findingsJson(seen.findings, console.catalog(), occasion));
    if (!blocking(seen.findings).empty()) return ExitStatus::Blocked;
    return std::any_of(seen.findings.begin(), seen.findings.end(), warns) ? ExitStatus::DoneWithWarnings
                                                                          : ExitStatus::Done;
}

}  // namespace pchat::cli

#include "app/cli/commands.h"
#include "app/cli/planning.h"
#include "core/plan/flows.h"
#include "core/report/report.h"

namespace pchat::cli {

ExitStatus planFlow(Context& context, Flow flow) {
    Console& console = context.console;
    const auto site = openSite(context);
    if (!site) {
        console.complain(site.error());
        return ExitStatus::Usage;
    }
    const Choices choices = choicesFor(*site, flow, context.arguments);
    const Observed seen = observeSite(*site, flow, {}, choices.activeServers);
    const std::vector<Message> hindered = obstacles(seen.findings);
    console.complain(hindered);
    const auto plan = planFor(flow, site->profile, seen.situation, choices);
    if (!plan) {
        console.complain(plan.error());
        return ExitStatus::Blocked;
    }
    console.show(runbook(*plan, console.catalog()), planJson(*plan, console.catalog()));
    return hindered.empty() ? ExitStatus::Done : ExitStatus::Blocked;
}

}  // namespace pchat::cli

#include "ui/look/flow_words.h"

namespace pchat::ui {

QString FlowWords::noun(Flow flow) {
    switch (flow) {
        case Flow::Failover:
            return tr("failover", "inside a sentence");
        case Flow::PlannedFailover:
            return tr("planned failover", "inside a sentence");
        case Flow::Failback:
            return tr("failback", "inside a sentence");
        case Flow::RoleSwap:
            return tr("role swap", "inside a sentence");
        case Flow::RebuildLogShipping:
            return tr("log shipping setup", "inside a sentence");
    }
    return {};
}

Role FlowWords::servingAfter(Flow flow) {
    return flow == Flow::Failback || flow == Flow::RebuildLogShipping ? Role::Primary : Role::Backup;
}

QString FlowWords::duration(Flow flow, int steps) {
    if (flow == Flow::Failover) return tr("%n step(s); chat comes back after the pool's state is set.", nullptr, steps);
    if (movesPool(flow)) return tr("%n step(s); nobody can chat while the pool moves.", nullptr, steps);
    return tr("%n step(s); chat goes on meanwhile.", nullptr, steps);
}

QString FlowWords::figureAfter(const Plan& plan) {
    return movesPool(plan.flow) ? tr("%1 serves the pool").arg(plan.to) : tr("Logs are shipped to %1").arg(plan.to);
}

QString FlowWords::truthAfter(const Plan& plan, const QString& principal) {
    switch (plan.flow) {
        case Flow::Failover:
        case Flow::PlannedFailover:
            return tr("mgc is online on %1; log shipping is removed; the pool's state is FailedOver.").arg(principal);
        case Flow::Failback:
            return tr("mgc is online on %1; its logs are shipped to %2; the pool's state is Normal.")
                .arg(principal, plan.from);
        case Flow::RoleSwap:
        case Flow::RebuildLogShipping:
            return tr("The pool is served by %1 as before; one log was seen to arrive at %2.").arg(plan.from, plan.to);
    }
    return {};
}

QString FlowWords::whyNothingIsLost(Flow flow) {
    return movesPool(flow) ? tr("The last backup is taken when nobody is connected.")
                           : tr("No database that serves is touched.");
}

QString FlowWords::number(const Phase& phase) {
    if (phase.added) return tr("Added");
    return phase.isUnnumbered() ? tr("Last", "command of Microsoft's page") : phase.reference;
}

QString FlowWords::numberExplained(const Phase& phase) {
    if (phase.added) return tr("Not among Microsoft's steps: added by this wizard");
    return phase.isUnnumbered() ? tr("The last command of Microsoft's page, which has no number there")
                                : tr("Step %1 of Microsoft's procedure").arg(phase.reference);
}

}  // namespace pchat::ui

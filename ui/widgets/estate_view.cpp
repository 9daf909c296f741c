#include "ui/widgets/estate_view.h"

#include "ui/look/flow_words.h"
#include "ui/look/words.h"

#include <algorithm>

namespace pchat::ui {

QString EstateView::spoken() const {
    QStringList parts;
    for (const auto& [role, server] : servers)
        if (server.exists) parts << QStringLiteral("%1 (%2): %3").arg(server.name, server.role, server.fact);
    parts << share << shipping;
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

ServerBox EstateViews::box(const SiteProfile& profile, Role role) {
    ServerBox box;
    box.role = Words::role(role);
    const SqlInstance* instance = profile.instance(role);
    box.exists = instance != nullptr;
    box.name = instance ? instance->toDisplay().section(QLatin1Char('.'), 0, 0).toUpper() : tr("none");
    if (instance && !instance->instance.isEmpty()) box.name += QLatin1Char('\\') + instance->instance;
    return box;
}

QString EstateViews::databaseFact(const Fact<DatabaseFacts>& database) {
    if (!database.isKnown()) return tr("state unknown");
    const QString state = database->isInStandby ? QStringLiteral("STANDBY") : database->state;
    if (state.isEmpty()) return tr("no database");
    if (database->mirroringState.isEmpty()) return state;
    const bool isWell = database->mirroringState == QLatin1String("SYNCHRONIZED");
    if (isWell && database->mirroringRole == QLatin1String("MIRROR")) return database->mirroringState;
    if (isWell && state == QLatin1String("ONLINE")) return tr("ONLINE, mirrored");
    return state + QStringLiteral(", ") + database->mirroringState;
}

void EstateViews::show(const PartnerSection& section, ServerBox& box) {
    if (section.bySql.isKnown() && *section.bySql == Vitality::Dead) {
        box.fact = tr("no answer from here");
        box.shape = StateShape::Unknown;
    } else if (section.bySql.isKnown()) {
        box.fact = section.database.isKnown() ? databaseFact(section.database) : tr("answers");
        box.shape = *section.bySql == Vitality::Slow ? StateShape::Warning : StateShape::Pass;
    } else {
        box.fact = tr("state unknown");
        box.shape = StateShape::Unknown;
    }
}

void EstateViews::show(const BackupSection& section, ServerBox& box) {
    box.fact = databaseFact(section.database);
    box.shape = section.database.isKnown() ? StateShape::Pass : StateShape::Unknown;
}

EstateView EstateViews::of(const SiteProfile& profile, const std::optional<Situation>& situation) {
    EstateView view;
    view.primarySite = profile.pool.primarySiteName;
    view.backupSite = profile.pool.backupSiteName;
    view.share = profile.folders.logShare;
    view.shipping = tr("log shipping");
    for (const Role place : chatRoles)
        view.servers[place] = box(profile, place);
    if (!situation) return view;
    if (situation->primary) show(*situation->primary, view.servers[Role::Primary]);
    if (situation->primaryMirror) show(*situation->primaryMirror, view.servers[Role::PrimaryMirror]);
    if (situation->backup) show(*situation->backup, view.servers[Role::Backup]);
    if (situation->backupMirror) show(*situation->backupMirror, view.servers[Role::BackupMirror]);
    view.serving = servingIn(*situation);
    showShipping(*situation, view);
    return view;
}

/// The backup side before the primary's: a primary that came back may be online as well.
std::optional<Role> EstateViews::servingIn(const Situation& situation) {
    const auto serves = [](const Fact<DatabaseFacts>& database) {
        return database.isKnown() && database->state == QLatin1String("ONLINE") && !database->isInStandby &&
               database->mirroringRole != QLatin1String("MIRROR");
    };
    if (situation.backup && serves(situation.backup->database)) return Role::Backup;
    if (situation.backupMirror && serves(situation.backupMirror->database)) return Role::BackupMirror;
    if (!situation.primary || serves(situation.primary->database)) return Role::Primary;
    if (situation.primaryMirror && serves(situation.primaryMirror->database)) return Role::PrimaryMirror;
    return std::nullopt;
}

void EstateViews::showShipping(const Situation& situation, EstateView& view) {
    const auto exists = [](const Fact<LogShippingFacts>& facts) { return facts.isKnown() && facts->exists; };
    view.shipsBack = situation.primary && exists(situation.primary->logShipping);
    if (view.shipsBack || !situation.backup || !situation.backup->logShipping.isKnown()) return;
    if (!situation.backup->logShipping->exists) endShipping(view);
}

void EstateViews::endShipping(EstateView& view) {
    view.shippingEnds = true;
    view.shipsBack = false;
    view.shipping = tr("log shipping removed");
}

void EstateViews::serve(Role role, EstateView& view) {
    view.serving = role;
    view.servers[role].fact = tr("ONLINE, in service");
    view.servers[role].shape = StateShape::Pass;
}

/// Logs are shipped to it from the other side.
void EstateViews::receive(Role role, EstateView& view) {
    view.shippingEnds = false;
    view.shipsBack = role == Role::Primary;
    view.shipping = tr("log shipping");
    view.servers[role].fact = tr("receives the logs");
    view.servers[role].shape = StateShape::Pass;
}

EstateView EstateViews::after(const SiteProfile& profile, const std::optional<Situation>& situation, Flow flow) {
    EstateView view = of(profile, situation);
    const bool toBackup = flow == Flow::Failover || flow == Flow::PlannedFailover;
    const Role serving = FlowWords::servingAfter(flow);
    serve(serving, view);
    if (toBackup) {
        endShipping(view);
        for (const Role role : {Role::Primary, Role::PrimaryMirror}) {
            view.servers[role].fact = tr("out of service");
            view.servers[role].shape = StateShape::Skipped;
        }
    } else {
        receive(serving == Role::Primary ? Role::Backup : Role::Primary, view);
    }
    ServerBox& mirror = view.servers[serving == Role::Primary ? Role::PrimaryMirror : Role::BackupMirror];
    if (flow == Flow::Failback) {
        view.servers[Role::BackupMirror].fact = tr("no mirror");
        view.servers[Role::BackupMirror].shape = StateShape::Skipped;
    }
    if (!FlowWords::movesPool(flow) || !mirror.exists) return view;
    mirror.fact = tr("its mirror");
    mirror.shape = StateShape::Pass;
    return view;
}

namespace {

/// The step that proves each thing, in any flow.
enum class Milestone { ShippingRemoved, Recovered, Mirrored, PoolSwitched, ShippingSetUp };

QStringList stepsOf(Milestone milestone) {
    switch (milestone) {
        case Milestone::ShippingRemoved:
            return {QStringLiteral("remove-log-shipping")};
        case Milestone::Recovered:
            return {QStringLiteral("recover-database"), QStringLiteral("recover-primary")};
        case Milestone::Mirrored:
            return {QStringLiteral("set-up-mirror"), QStringLiteral("set-up-primary-mirror")};
        case Milestone::PoolSwitched:
            return {QStringLiteral("set-pool-state")};
        case Milestone::ShippingSetUp:
            return {QStringLiteral("add-shipping-secondary-entry")};
    }
    return {};
}

}  // namespace

EstateView EstateViews::during(const SiteProfile& profile, const std::optional<Situation>& situation, const Plan& plan,
                               const std::map<QString, StepState>& steps) {
    const auto isProven = [&](Milestone milestone) {
        const QStringList names = stepsOf(milestone);
        return std::any_of(names.begin(), names.end(), [&](const QString& step) {
            const auto found = steps.find(step);
            return found != steps.end() &&
                   (found->second == StepState::Done || found->second == StepState::AlreadyDone);
        });
    };
    EstateView view = of(profile, situation);
    const Role serving = FlowWords::servingAfter(plan.flow);
    const bool isPrimary = serving == Role::Primary;
    if (isProven(Milestone::ShippingRemoved)) endShipping(view);
    if (isProven(Milestone::Recovered)) view.servers[serving].fact = QStringLiteral("ONLINE");
    if (isProven(Milestone::Mirrored))
        view.servers[isPrimary ? Role::PrimaryMirror : Role::BackupMirror].fact = tr("its mirror");
    if (isProven(Milestone::PoolSwitched)) serve(serving, view);
    if (isProven(Milestone::ShippingSetUp)) receive(isPrimary ? Role::Backup : Role::Primary, view);
    return view;
}

}  // namespace pchat::ui

#include "ui/widgets/estate_view.h"

#include "ui/look/words.h"

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
    for (const auto& named : enumNames(Role{}))
        view.servers[named.value] = box(profile, named.value);
    if (!situation) return view;
    if (situation->primary) show(*situation->primary, view.servers[Role::Primary]);
    if (situation->primaryMirror) show(*situation->primaryMirror, view.servers[Role::PrimaryMirror]);
    if (situation->backup) show(*situation->backup, view.servers[Role::Backup]);
    if (situation->backupMirror) show(*situation->backupMirror, view.servers[Role::BackupMirror]);
    if (situation->backup && situation->backup->database.isKnown())
        view.servesFromBackup =
            situation->backup->database->state == QLatin1String("ONLINE") && !situation->backup->database->isInStandby;
    if (situation->backup && situation->backup->logShipping.isKnown())
        view.shippingEnds = !situation->backup->logShipping->exists;
    if (view.shippingEnds) view.shipping = tr("log shipping removed");
    return view;
}

EstateView EstateViews::after(const SiteProfile& profile, const std::optional<Situation>& situation) {
    EstateView view = of(profile, situation);
    view.servesFromBackup = true;
    view.shippingEnds = true;
    view.shipping = tr("log shipping removed");
    for (const Role role : {Role::Primary, Role::PrimaryMirror}) {
        view.servers[role].fact = tr("out of service");
        view.servers[role].shape = StateShape::Skipped;
    }
    view.servers[Role::Backup].fact = tr("ONLINE, serves the pool");
    view.servers[Role::Backup].shape = StateShape::Pass;
    if (view.servers[Role::BackupMirror].exists) {
        view.servers[Role::BackupMirror].fact = tr("its mirror");
        view.servers[Role::BackupMirror].shape = StateShape::Pass;
    }
    return view;
}

EstateView EstateViews::during(const SiteProfile& profile, const std::optional<Situation>& situation,
                               const std::map<QString, StepState>& steps) {
    const auto isProven = [&](const char* step) {
        const auto found = steps.find(QLatin1String(step));
        return found != steps.end() && (found->second == StepState::Done || found->second == StepState::AlreadyDone);
    };
    EstateView view = of(profile, situation);
    ServerBox& backup = view.servers[Role::Backup];
    if (isProven("remove-log-shipping")) {
        view.shippingEnds = true;
        view.shipping = tr("log shipping removed");
    }
    if (isProven("recover-database")) backup.fact = QStringLiteral("ONLINE");
    if (isProven("set-up-mirror")) view.servers[Role::BackupMirror].fact = tr("its mirror");
    if (isProven("set-pool-state")) {
        view.servesFromBackup = true;
        backup.fact = tr("ONLINE, serves the pool");
    }
    return view;
}

}  // namespace pchat::ui

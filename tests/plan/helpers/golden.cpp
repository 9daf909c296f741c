#include "tests/plan/helpers/golden.h"

#include "core/plan/flows.h"
#include "tests/plan/helpers/both_sides.h"

namespace pchat::test {

namespace {

SiteProfile namedInstances() {
    SiteProfile profile = contoso();
    profile.chat.name = Name::from(QStringLiteral("mgc]; DROP DATABASE x--")).value_or(Name());
    profile.chat.instances[Role::Backup].instance = QStringLiteral("CHAT");
    profile.folders.copyFolder = QStringLiteral("D:\\o'hara 常設\\");
    return profile;
}

Situation hostile() {
    Situation situation = siteLoss();
    for (auto* folder : {&situation.share, &situation.copyFolder})
        for (BackupSet& set : *(*folder)->sets.value)
            if (set.database == QLatin1String("mgc")) set.database = namedInstances().chat.name.toString();
    return situation;
}

}  // namespace

QStringList goldenNames() {
    return {QStringLiteral("site-loss"),
            QStringLiteral("standby-session"),
            QStringLiteral("no-mirror"),
            QStringLiteral("nothing-pending"),
            QStringLiteral("hostile-names"),
            QStringLiteral("copy-folder-shut"),
            QStringLiteral("failback"),
            QStringLiteral("failback-normal-first"),
            QStringLiteral("failback-rebuilt-primary"),
            QStringLiteral("failback-served-by-mirror"),
            QStringLiteral("failback-old-side-offline"),
            QStringLiteral("last-log-of-primary"),
            QStringLiteral("last-log-of-damaged-primary"),
            QStringLiteral("last-log-of-mirror"),
            QStringLiteral("planned-failover"),
            QStringLiteral("role-swap"),
            QStringLiteral("rebuild-log-shipping")};
}

namespace {

using Planned = tl::expected<Plan, std::vector<Message>>;

Planned failoverPlan(const QString& name) {
    if (name == QLatin1String("standby-session")) return planFailover(contoso(), standbySession(), {});
    if (name == QLatin1String("no-mirror")) return planFailover(contosoWithoutMirror(), siteLoss(), {});
    if (name == QLatin1String("nothing-pending")) return planFailover(contoso(), quiet(), {});
    if (name == QLatin1String("copy-folder-shut")) return planFailover(contoso(), shutCopyFolder(), {});
    if (name == QLatin1String("hostile-names")) return planFailover(namedInstances(), hostile(), {});
    return planFailover(contoso(), siteLoss(), {});
}

Planned failbackPlan(const QString& name) {
    Choices choices;
    if (name == QLatin1String("failback-normal-first")) choices.order = FailbackOrder::NormalFirst;
    if (name == QLatin1String("failback-rebuilt-primary"))
        return planFor(Flow::Failback, twoSites(), rebuiltPrimary(), choices);
    if (name == QLatin1String("failback-served-by-mirror"))
        return planFor(Flow::Failback, twoSites(), servedByMirror(), choices);
    if (name == QLatin1String("failback-old-side-offline"))
        return planFor(Flow::Failback, twoSites(), oldSideOffline(), choices);
    return planFor(Flow::Failback, twoSites(), failedOver(), choices);
}

Planned lastLogPlan(const QString& name) {
    Choices choices;
    choices.takesTail = true;
    Situation situation = primaryAlive();
    if (name == QLatin1String("last-log-of-damaged-primary"))
        situation.primary->database.value->state = QStringLiteral("SUSPECT");
    if (name == QLatin1String("last-log-of-mirror")) {
        situation.primary->database.value.reset();
        situation.primaryMirror->database.value->mirroringState = QStringLiteral("DISCONNECTED");
    }
    return planFor(Flow::Failover, twoSites(), situation, choices);
}

}  // namespace

Planned goldenPlan(const QString& name) {
    if (name.startsWith(QLatin1String("last-log"))) return lastLogPlan(name);
    if (name.startsWith(QLatin1String("failback"))) return failbackPlan(name);
    if (name == QLatin1String("planned-failover"))
        return planFor(Flow::PlannedFailover, twoSites(), primaryAlive(), {});
    if (name == QLatin1String("role-swap")) return planFor(Flow::RoleSwap, twoSites(), afterPlannedFailover(), {});
    if (name == QLatin1String("rebuild-log-shipping"))
        return planFor(Flow::RebuildLogShipping, twoSites(), primaryAlive(), {});
    return failoverPlan(name);
}

}  // namespace pchat::test

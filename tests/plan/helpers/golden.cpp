#include "tests/plan/helpers/golden.h"

#include "tests/plan/helpers/estates.h"

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
    return {QStringLiteral("site-loss"),       QStringLiteral("standby-session"), QStringLiteral("no-mirror"),
            QStringLiteral("nothing-pending"), QStringLiteral("hostile-names"),   QStringLiteral("copy-folder-shut")};
}

tl::expected<Plan, std::vector<Message>> goldenPlan(const QString& name) {
    if (name == QLatin1String("standby-session")) return planFailover(contoso(), standbySession(), {});
    if (name == QLatin1String("no-mirror")) return planFailover(contosoWithoutMirror(), siteLoss(), {});
    if (name == QLatin1String("nothing-pending")) return planFailover(contoso(), quiet(), {});
    if (name == QLatin1String("copy-folder-shut")) return planFailover(contoso(), shutCopyFolder(), {});
    if (name == QLatin1String("hostile-names")) return planFailover(namedInstances(), hostile(), {});
    return planFailover(contoso(), siteLoss(), {});
}

}  // namespace pchat::test

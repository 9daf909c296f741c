#include "core/lab/lab.h"

#include "core/lab/doors/file_doors.h"
#include "core/lab/doors/shell_doors.h"
#include "core/lab/doors/sql_doors.h"
#include "core/lab/doors/timed_sql.h"
#include "core/lab/world/builder.h"

#include <QDir>

namespace pchat::lab {

std::vector<ScenarioSummary> scenarios() {
    return scenarioSummaries();
}

tl::expected<QString, Message> create(const PracticeRequest& request) {
    auto scenario = findScenario(request.scenario);
    if (!scenario) return tl::unexpected(scenario.error());
    const Layout layout(request.folder);
    const QFileInfo folder(layout.folder());
    if (folder.exists() && !folder.isDir())
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "%1 is a file. A practice estate needs a folder that is new or empty."),
                    {layout.folder()}));
    if (!QDir(layout.folder()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) && folder.exists())
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                        "The folder %1 is not empty. A practice estate needs a "
                                                        "folder that is new or empty."),
                                      {layout.folder()}));
    const auto built = Builder(request.folder, std::move(*scenario), request.seed).build();
    if (!built) return tl::unexpected(built.error());
    return layout.profile();
}

tl::expected<Estate, Message> open(const SiteProfile& profile, const QString& folder) {
    auto opened = World::open(folder);
    if (!opened) return tl::unexpected(opened.error());
    const std::shared_ptr<World> world = std::move(*opened);
    const QString login =
        profile.authentication == Authentication::SqlLogin ? profile.sqlLogin : world->estate().account;
    Estate estate;
    for (const auto& [role, instance] : profile.instances()) {
        const SqlTarget target{world, instance, login};
        estate.observing.sql[role] = std::make_shared<LabSqlObserver>(target);
        estate.acting.sql[role] = std::make_shared<LabSqlActor>(target);
    }
    estate.observing.shell = std::make_shared<LabShellObserver>(world);
    estate.observing.files = std::make_shared<LabFileObserver>(world);
    estate.observing.clock = world->sharedClock();
    estate.acting.shell = std::make_shared<LabShellActor>(world);
    estate.acting.files = std::make_shared<LabFileActor>(world);
    return estate;
}

QStringList languages() {
    return json::allNames<ServerLanguage>();
}

tl::expected<void, Message> setLanguage(const QString& folder, const QString& language) {
    const Layout layout(folder);
    const auto wanted = languageNamed(language);
    if (!wanted)
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "The practice servers do not speak \"%1\". They speak: %2."),
                    {language, languages().join(QStringLiteral(", "))}));
    auto estate = loadEstate(layout.estate());
    if (!estate) return tl::unexpected(estate.error());
    for (Server& server : estate->servers)
        server.language = *wanted;
    return saveEstate(*estate, layout.estate());
}

Estate inLabTime(Estate other, const Estate& labEstate) {
    const auto clock = std::dynamic_pointer_cast<LabClock>(labEstate.observing.clock);
    if (!clock) return other;
    for (auto& [role, door] : other.observing.sql)
        door = std::make_shared<TimedSqlObserver>(door, clock);
    for (auto& [role, door] : other.acting.sql)
        door = std::make_shared<TimedSqlActor>(door, clock);
    other.observing.clock = clock;
    return other;
}

}  // namespace pchat::lab

#include "app/cli/commands.h"
#include "app/cli/profile_request.h"
#include "app/cli/site.h"
#include "core/estate/guarded.h"
#include "core/report/profile_report.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pchat::cli {

namespace {

/// Doors that return by themselves, of what the profile describes so far.
DoorOpener openerOf(const Context& context, const QString& folder) {
    return [&context, folder](const SiteProfile& profile) -> tl::expected<ObservingDoors, Message> {
        auto estate = openEstate(context, profile, folder);
        if (!estate) return tl::unexpected(estate.error());
        return guarded(*estate).observing;
    };
}

}  // namespace

ExitStatus newProfile(Context& context) {
    Console& console = context.console;
    const QString path = context.arguments.words.front();
    const QFileInfo file(path);
    if (file.exists() && (file.isDir() || !context.arguments.has(QStringLiteral("--overwrite"))))
        return refuse(console, {QT_TRANSLATE_NOOP("core",
                                                  "%1 exists already and was left as it is. Name another file, or add "
                                                  "--overwrite."),
                                {path}});
    auto request = discoveryRequest(context.arguments, file.absolutePath());
    if (!request) return refuse(console, request.error());
    request->onStep = [&](const Message& step) { console.tell(step); };
    const auto found = discover(*request, openerOf(context, file.absolutePath()));
    if (!found) return refuse(console, found.error());
    if (const auto why = saveProfile(found->profile, path)) return refuse(console, *why);
    console.show(discoveryDocument(*found, path, console.catalog()), discoveryJson(*found, path, console.catalog()));
    const bool isClean = found->isComplete() && found->disputes.empty() && found->troubles.empty();
    return isClean ? ExitStatus::Done : ExitStatus::DoneWithWarnings;
}

ExitStatus validateProfile(Context& context) {
    const QString path = context.arguments.words.front();
    const auto profile = loadProfile(path);
    const json::Problems found = profile ? json::Problems() : profile.error();
    const Catalog& catalog = context.console.catalog();
    context.console.show(validationDocument(found, path, catalog), validationJson(found, path, catalog));
    return found.empty() ? ExitStatus::Done : ExitStatus::Usage;
}

ExitStatus showProfile(Context& context) {
    const QString path = context.arguments.words.front();
    const auto profile = loadProfile(path);
    if (!profile) {
        context.console.complain(sentencesOf(profile.error()));
        return ExitStatus::Usage;
    }
    context.console.show(profileDocument(*profile, context.console.catalog()), json::write(*profile).toObject());
    return ExitStatus::Done;
}

}  // namespace pchat::cli

#include "app/cli/site.h"

#include "app/cli/password.h"
#include "app/estate_maker.h"
#include "core/readiness/assess.h"
#include "core/site/profile_file.h"
#include "core/situation/observe.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace pchat::cli {

namespace {

using Opened = tl::expected<Site, std::vector<Message>>;

Opened refused(const char* sentence, std::vector<Argument> arguments = {}) {
    return tl::unexpected(std::vector{Message(sentence, std::move(arguments))});
}

Opened openLab(const Context& context, const QString& folder) {
    const QString path = QDir(folder).filePath(QStringLiteral("site.json"));
    if (!QFileInfo::exists(path))
        return refused(QT_TRANSLATE_NOOP("core",
                                         "There is no practice estate in %1: site.json is missing. Make one with "
                                         "\"pchatctl lab create %1\", or name the folder of one."),
                       {folder});
    Opened opened = openSite(context, path);
    if (opened && !opened->profile.isPractice())
        return refused(QT_TRANSLATE_NOOP("core",
                                         "%1 is the profile of a real pool, and --lab is for practice estates. Use "
                                         "--profile %1."),
                       {path});
    return opened;
}

}  // namespace

std::vector<Option> siteOptions() {
    return {{"--lab", "DIR", QT_TRANSLATE_NOOP("core", "the folder of a practice estate")},
            {"--profile", "FILE", QT_TRANSLATE_NOOP("core", "the profile of a pool")},
            passwordOption()};
}

bool namesSite(const Arguments& arguments) {
    return arguments.has(QStringLiteral("--lab")) || arguments.has(QStringLiteral("--profile"));
}

tl::expected<Estate, Message> openEstate(const Context& context, const SiteProfile& profile,
                                         const QString& profileFolder) {
    const auto password = passwordFor(profile, context.password, context.secrets);
    if (!password || context.password) return context.estates.open(profile, profileFolder);
    return estateMaker(password).open(profile, profileFolder);
}

Opened openSite(const Context& context, const QString& profilePath) {
    auto profile = loadProfile(profilePath);
    if (!profile) return tl::unexpected(sentencesOf(profile.error()));
    const QString folder = QFileInfo(profilePath).absolutePath();
    auto estate = openEstate(context, *profile, folder);
    if (!estate) return tl::unexpected(std::vector{estate.error()});
    return Site{std::move(*profile), folder, std::move(*estate)};
}

Opened openSite(const Context& context) {
    const QString lab = context.arguments.value(QStringLiteral("--lab"));
    const QString profile = context.arguments.value(QStringLiteral("--profile"));
    if (!namesSite(context.arguments))
        return refused(QT_TRANSLATE_NOOP("core", "Which estate is not said. Add --lab DIR or --profile FILE."));
    if (!lab.isEmpty() && !profile.isEmpty())
        return refused(QT_TRANSLATE_NOOP("core", "--lab and --profile are both given. Give one of them."));
    return lab.isEmpty() ? openSite(context, profile) : openLab(context, lab);
}

Observed observeSite(const Site& site, Flow flow, const std::stop_token& stop,
                     const std::vector<QString>& activeServers) {
    ObserveOptions options;
    options.stop = stop;
    Situation situation = observe(site.profile, site.estate.observing, options);
    std::vector<Finding> findings = assess(site.profile, situation, flow, activeServers);
    return {std::move(situation), std::move(findings)};
}

}  // namespace pchat::cli

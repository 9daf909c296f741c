#include "ui/model/opening.h"

#include "core/estate/guarded.h"
#include "core/site/profile_file.h"

#include <QFileInfo>

namespace pchat::ui {

namespace {

constexpr std::chrono::seconds patience{15};
constexpr std::chrono::seconds grace{5};

std::optional<Secret> secretFor(const Opening& opening, const SiteProfile& profile) {
    const auto known = opening.known.find(secretKey(profile));
    if (known != opening.known.end()) return known->second;
    return passwordFor(profile, std::nullopt, opening.passwords.store);
}

/// What the backup instance says to the login; empty where it lets it in, or does not answer at all.
Message refusalOf(const Estate& estate) {
    const auto doors = guarded(estate, grace).observing;
    const auto backup = doors.sql.find(Role::Backup);
    if (backup == doors.sql.end()) return {};
    CallOptions options;
    options.timeout = patience;
    const auto answer = backup->second->ask(query("SELECT 1 AS one"), options);
    const bool isRefused = !answer && answer.error().kind == FailureKind::LoginRefused;
    return isRefused ? answer.error().sentence : Message();
}

PasswordQuestion questionAbout(const Opening& opening, const SiteProfile& profile, const Message& refusal) {
    return {secretKey(profile), profile.sqlLogin, profile.pool.fqdn, refusal, opening.passwords.store.isThere()};
}

void openWithPassword(const Opening& opening, OpenedEstate& opened) {
    const SiteProfile& profile = opened.profile;
    const auto secret = secretFor(opening, profile);
    if (!secret) {
        opened.question = questionAbout(opening, profile, {});
        return;
    }
    auto estate = opening.passwords.makerWith(*secret).open(profile, opened.folder);
    const Message refusal = estate ? refusalOf(*estate) : Message();
    if (!refusal.isEmpty()) {
        opened.question = questionAbout(opening, profile, refusal);
        return;
    }
    opened.estate = std::move(estate);
    if (!opened.estate || !opening.keeps || !opening.passwords.store.isThere()) return;
    const auto kept = opening.passwords.store.remember(secretKey(profile), *secret);
    if (!kept) opened.note = kept.error();
}

}  // namespace

OpenedEstate openEstateOf(const Opening& opening, const SiteProfile& profile, const QString& folder) {
    OpenedEstate opened;
    opened.folder = folder;
    opened.profile = profile;
    if (needsPassword(profile) && opening.passwords.makerWith)
        openWithPassword(opening, opened);
    else
        opened.estate = opening.maker.open(profile, folder);
    return opened;
}

OpenedEstate openProfileAt(const Opening& opening, const QString& path) {
    const QString folder = QFileInfo(path).absolutePath();
    const auto profile = loadProfile(path);
    OpenedEstate opened;
    opened.folder = folder;
    if (profile)
        opened = openEstateOf(opening, *profile, folder);
    else
        opened.problems = profile.error();
    opened.path = path;
    return opened;
}

}  // namespace pchat::ui

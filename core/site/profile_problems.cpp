// problems(): what the types alone cannot say about a profile.
#include "core/site/profile_file.h"
#include "core/site/rules.h"

#include <QCoreApplication>

namespace pchat {

Message databaseNameProblem(const QString& name) {
    return Message(QT_TRANSLATE_NOOP("core",
                                     "“%1” is not accepted as the name of a database. Write up to 128 letters, "
                                     "digits and _ @ # $ - beginning with a letter, a digit or _."),
                   {visible(name)});
}

json::Problems problems(const SiteProfile& profile) {
    json::Problems found;
    if (profile.version < 1 || profile.version > SiteProfile::currentVersion)
        found.push_back({QStringLiteral("version"),
                         Message(QT_TRANSLATE_NOOP("core",
                                                   "The profile has version %1, and this program reads version %2. "
                                                   "Use a newer program, or write the profile anew."),
                                 {profile.version, SiteProfile::currentVersion})});
    rules::checkPool(profile.pool, found);
    rules::checkDatabase(profile.chat, QStringLiteral("chat"), found);
    rules::checkCompliance(profile, found);
    rules::checkShares(profile, found);
    rules::checkCopyFolder(profile.folders.copyFolder, found);
    rules::checkPrimaryCopyFolder(profile.folders.primaryCopyFolder, found);
    rules::checkLogBackupFolder(profile.folders, found);
    rules::checkShipping(profile.shipping, found);
    rules::checkLogin(profile, found);
    rules::checkAccount(profile, found);
    rules::checkDriver(profile.odbcDriver, found);
    rules::checkProviders(profile.providers, found);
    return found;
}

std::vector<Message> sentencesOf(const json::Problems& problems) {
    std::vector<Message> said;
    said.reserve(problems.size());
    for (const json::Problem& problem : problems)
        said.push_back({QT_TRANSLATE_NOOP("core", "%1: %2"), {problem.path, problem.text}});
    return said;
}

}  // namespace pchat

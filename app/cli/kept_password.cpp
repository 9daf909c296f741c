#include "app/cli/commands.h"
#include "core/report/writer.h"
#include "core/site/profile_file.h"

#include <QCoreApplication>

namespace pchat::cli {

namespace {

/// The profile whose login has a password, and a store to keep it in; else a sentence was said.
std::optional<SiteProfile> profileWithLogin(Context& context) {
    auto profile = loadProfile(context.arguments.words.front());
    if (!profile) {
        context.console.complain(sentencesOf(profile.error()));
        return std::nullopt;
    }
    if (!needsPassword(*profile)) {
        context.console.complain(
            QT_TRANSLATE_NOOP("core", "This profile uses no SQL Server login, so it has no password."));
        return std::nullopt;
    }
    if (context.secrets.isThere()) return *profile;
    context.console.complain(QT_TRANSLATE_NOOP("core",
                                               "This program was built without a keeper of passwords. Give the "
                                               "password each time, with --password-stdin."));
    return std::nullopt;
}

ExitStatus tell(Context& context, const SiteProfile& profile, const Message& sentence, bool isKept) {
    Writer writer(context.console.catalog(), {QT_TRANSLATE_NOOP("core", "Password of %1"), {profile.sqlLogin}});
    writer.paragraph(sentence);
    context.console.show(writer.take(), {{QStringLiteral("profile"), context.arguments.words.front()},
                                         {QStringLiteral("login"), profile.sqlLogin},
                                         {QStringLiteral("kept"), isKept}});
    return ExitStatus::Done;
}

}  // namespace

ExitStatus rememberPassword(Context& context) {
    const auto profile = profileWithLogin(context);
    if (!profile) return ExitStatus::Usage;
    if (!context.password)
        return refuse(context.console,
                      QT_TRANSLATE_NOOP("core", "Hand the password over by standard input, with --password-stdin."));
    const auto done = context.secrets.remember(secretKey(*profile), *context.password);
    if (!done) return refuse(context.console, done.error());
    return tell(context, *profile,
                {QT_TRANSLATE_NOOP("core", "This computer keeps the password of the login “%1” for the pool %2."),
                 {profile->sqlLogin, profile->pool.fqdn}},
                true);
}

ExitStatus forgetPassword(Context& context) {
    const auto profile = profileWithLogin(context);
    if (!profile) return ExitStatus::Usage;
    const auto was = context.secrets.forget(secretKey(*profile));
    if (!was) return refuse(context.console, was.error());
    const Message sentence =
        *was ? Message(QT_TRANSLATE_NOOP("core", "The password of the login “%1” for the pool %2 is forgotten."),
                       {profile->sqlLogin, profile->pool.fqdn})
             : Message(QT_TRANSLATE_NOOP("core", "No password of the login “%1” for the pool %2 was kept."),
                       {profile->sqlLogin, profile->pool.fqdn});
    return tell(context, *profile, sentence, false);
}

}  // namespace pchat::cli

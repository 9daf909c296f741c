#include "app/cli/profile_request.h"

#include "app/cli/password.h"
#include "core/discovery/fields.h"
#include "core/site/names.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace pchat::cli {

namespace {

using Checked = tl::expected<void, Message>;

/// Options that are short names of fields.
struct ShortName {
    const char* option;
    const char* field;
};
constexpr std::array shortNames{ShortName{"--backup", "chat.instances.backup"}, ShortName{"--pool", "pool.fqdn"},
                                ShortName{"--login", "sqlLogin"}};

QString knownFields() {
    QStringList paths;
    for (const ProfileField& field : profileFields())
        paths << field.path;
    return paths.join(QStringLiteral(", "));
}

Checked give(const QString& path, const QString& value, DiscoveryRequest& request) {
    const ProfileField* field = fieldAt(path);
    if (!field)
        return tl::unexpected(Message(
            QT_TRANSLATE_NOOP("core", "A profile has no field \"%1\". Name one of these: %2."), {path, knownFields()}));
    if (value.isEmpty() || !field->write(request.profile, value))
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core",
                                      "%1 cannot be \"%2\". Write it as in a profile; an instance as HOST, "
                                      "HOST\\INSTANCE or HOST,PORT, servers with commas between them."),
                    {path, value}));
    request.given << path;
    return {};
}

/// FIELD=VALUE or HOST=ADDRESS; both parts are there.
tl::expected<std::pair<QString, QString>, Message> parted(const char* option, const QString& text) {
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    const QString name = text.left(equals).trimmed();
    const QString value = text.mid(equals + 1).trimmed();
    if (equals > 0 && !name.isEmpty() && !value.isEmpty()) return std::pair(name, value);
    return tl::unexpected(
        Message(QT_TRANSLATE_NOOP("core", "%1 \"%2\" has no value. Write a name, an equals sign and the value."),
                {option, text}));
}

Checked giveAll(const Arguments& arguments, DiscoveryRequest& request) {
    for (const ShortName& each : shortNames)
        if (const QString option = QLatin1String(each.option); arguments.has(option))
            if (auto given = give(QLatin1String(each.field), arguments.value(option), request); !given) return given;
    for (const QString& text : arguments.values(QStringLiteral("--set"))) {
        const auto pair = parted("--set", text);
        if (!pair) return tl::unexpected(pair.error());
        if (auto given = give(pair->first, pair->second, request); !given) return given;
    }
    return {};
}

Checked addAddresses(const Arguments& arguments, DiscoveryRequest& request) {
    for (const QString& text : arguments.values(QStringLiteral("--address"))) {
        const auto pair = parted("--address", text);
        if (!pair) return tl::unexpected(pair.error());
        if (!names::isHost(pair->first) || !names::isAddressWithPort(pair->second))
            return tl::unexpected(
                Message(QT_TRANSLATE_NOOP("core",
                                          "--address \"%1\" cannot be used. Write the host as the profile names it, "
                                          "an equals sign, and HOST or HOST,PORT where it is reached."),
                        {text}));
        request.addresses.insert_or_assign(pair->first.toCaseFolded(), pair->second);
    }
    return {};
}

void giveFlag(const QString& path, DiscoveryRequest& request) {
    if (!request.given.contains(path)) request.given << path;
}

/// The doors of a practice estate, its servers in process or over the network.
void useLab(const Arguments& arguments, const QString& profileFolder, DiscoveryRequest& request) {
    if (!arguments.has(QStringLiteral("--lab"))) return;
    const bool isServed = arguments.has(QStringLiteral("--served"));
    const QDir lab(arguments.value(QStringLiteral("--lab")));
    const QString relative = QDir(profileFolder).relativeFilePath(lab.absolutePath());
    request.profile.providers = {isServed ? Provider::Real : Provider::Lab, Provider::Lab, Provider::Lab,
                                 relative.isEmpty() ? QStringLiteral(".") : relative};
    for (const char* path : {"providers.sql", "providers.shell", "providers.files", "providers.labFolder"})
        giveFlag(QLatin1String(path), request);
}

}  // namespace

std::vector<Option> newProfileOptions() {
    return {{"--backup", "INSTANCE",
             QT_TRANSLATE_NOOP("core",
                               "the backup SQL Server: HOST, HOST\\INSTANCE or HOST,PORT (default: the one that the "
                               "topology names)")},
            {"--pool", "FQDN", QT_TRANSLATE_NOOP("core", "the pool, where the topology holds several")},
            {"--set", "FIELD=VALUE",
             QT_TRANSLATE_NOOP("core", "a value of your own for a field of the profile; repeat it for each"), true},
            {"--login", "NAME",
             QT_TRANSLATE_NOOP("core", "a SQL Server login (default: Windows, as the account that runs this)")},
            {"--trust-certificate", nullptr,
             QT_TRANSLATE_NOOP("core", "accept a server's certificate even where nobody vouches for it")},
            {"--address", "HOST=ADDRESS",
             QT_TRANSLATE_NOOP("core", "where a SQL Server is reached instead, HOST or HOST,PORT; repeat it for each"),
             true},
            {"--lab", "DIR", QT_TRANSLATE_NOOP("core", "ask the practice estate in DIR instead of real servers")},
            {"--served", nullptr,
             QT_TRANSLATE_NOOP("core", "with --lab: reach its SQL Servers where \"lab serve\" has put them")},
            {"--overwrite", nullptr, QT_TRANSLATE_NOOP("core", "replace FILE where it exists")},
            passwordOption()};
}

tl::expected<DiscoveryRequest, Message> discoveryRequest(const Arguments& arguments, const QString& profileFolder) {
    DiscoveryRequest request;
    request.givenBy = QT_TRANSLATE_NOOP("core", "given on the command line");
    if (arguments.has(QStringLiteral("--served")) && !arguments.has(QStringLiteral("--lab")))
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "--served belongs to a practice estate. Add --lab DIR.")));
    useLab(arguments, profileFolder, request);
    if (auto given = giveAll(arguments, request); !given) return tl::unexpected(given.error());
    if (auto added = addAddresses(arguments, request); !added) return tl::unexpected(added.error());
    if (!request.profile.sqlLogin.isEmpty()) {
        request.profile.authentication = Authentication::SqlLogin;
        giveFlag(QStringLiteral("authentication"), request);
    }
    if (arguments.has(QStringLiteral("--trust-certificate"))) {
        request.profile.trustServerCertificate = true;
        giveFlag(QStringLiteral("trustServerCertificate"), request);
    }
    return request;
}

}  // namespace pchat::cli

#include "core/site/names.h"
#include "core/site/rules.h"

#include <QCoreApplication>

namespace pchat::rules {

namespace {

QString under(const QString& path, const char* field) {
    return path + QLatin1Char('.') + QLatin1String(field);
}

void checkHost(const QString& host, const QString& path, Problems& problems) {
    if (host.isEmpty())
        problems.push_back({path, QT_TRANSLATE_NOOP("core",
                                                    "The host name of the server is missing. Write one such as "
                                                    "sql01.contoso.com.")});
    else if (!names::isHost(host))
        problems.push_back(
            {path, Message(QT_TRANSLATE_NOOP("core",
                                             "“%1” cannot be a host name. Write one such as sql01.contoso.com: "
                                             "letters, digits and hyphens in parts of up to 63, parted by dots. "
                                             "An instance and a port have fields of their own."),
                           {visible(host)})});
}

void checkInstance(const SqlInstance& instance, const QString& path, Problems& problems) {
    checkHost(instance.host, under(path, "host"), problems);
    if (!instance.instance.isEmpty() && !names::isInstance(instance.instance))
        problems.push_back(
            {under(path, "instance"),
             Message(QT_TRANSLATE_NOOP("core",
                                       "“%1” cannot be the name of an instance. Write up to %2 letters, digits, _ "
                                       "and $ beginning with a letter, or leave it empty for the default instance."),
                     {visible(instance.instance), qint64{names::longestInstance}})});
    if (!instance.address.isEmpty() && !names::isAddressWithPort(instance.address))
        problems.push_back({under(path, "address"),
                            Message(QT_TRANSLATE_NOOP("core",
                                                      "“%1” cannot be an address. Write a host name or an IP "
                                                      "address, and after a comma the port where it is another, as in "
                                                      "127.0.0.1,14330; or leave it empty."),
                                    {visible(instance.address)})});
    if (instance.port < 0 || instance.port > names::highestPort)
        problems.push_back({under(path, "port"), Message(QT_TRANSLATE_NOOP("core",
                                                                           "The port %1 does not exist. Write 1 to "
                                                                           "%2, or 0 to have it found."),
                                                         {instance.port, names::highestPort})});
}

bool isSameInstance(const SqlInstance& one, const SqlInstance& other) {
    if (one.host.isEmpty() || !names::isSameHost(one.host, other.host)) return false;
    if (one.port > 0 && other.port > 0) return one.port == other.port;
    return one.instance.compare(other.instance, Qt::CaseInsensitive) == 0;
}

struct Placed {
    QString path;
    const SqlInstance* instance;
};

std::vector<Placed> instancesOf(const DatabaseSite& site, const QString& path) {
    std::vector<Placed> placed;
    for (const auto& [role, instance] : site.instances)
        placed.push_back({path + QStringLiteral(".instances.") + json::nameOf(role), &instance});
    for (const auto& [role, instance] : site.witnesses)
        placed.push_back({path + QStringLiteral(".witnesses.") + json::nameOf(role), &instance});
    return placed;
}

void checkDistinct(const std::vector<Placed>& placed, Problems& problems) {
    for (std::size_t at = 1; at < placed.size(); ++at)
        for (std::size_t before = 0; before < at; ++before)
            if (isSameInstance(*placed[at].instance, *placed[before].instance)) {
                problems.push_back(
                    {placed[at].path, Message(QT_TRANSLATE_NOOP("core",
                                                                "The instance %1 is already used by %2. Each role "
                                                                "needs an instance of its own."),
                                              {visible(placed[at].instance->toDisplay()), placed[before].path})});
                break;
            }
}

void checkRequired(const DatabaseSite& site, const QString& path, Problems& problems) {
    for (const Role role : {Role::Primary, Role::Backup})
        if (!site.instances.contains(role))
            problems.push_back({path + QStringLiteral(".instances.") + json::nameOf(role),
                                QT_TRANSLATE_NOOP("core",
                                                  "This SQL Server instance is missing. Name the instances of the "
                                                  "primary and of the backup database.")});
}

/// A witness watches a pair: it needs the mirror of the principal it is named after.
void checkWitnesses(const DatabaseSite& site, const QString& path, Problems& problems) {
    if (site.instances.empty()) return;  // said already
    for (const auto& [role, instance] : site.witnesses) {
        const Role mirror = role == Role::Primary ? Role::PrimaryMirror : Role::BackupMirror;
        const bool isPrincipal = role == Role::Primary || role == Role::Backup;
        if (!isPrincipal || !site.instances.contains(mirror))
            problems.push_back({path + QStringLiteral(".witnesses.") + json::nameOf(role),
                                QT_TRANSLATE_NOOP("core",
                                                  "This witness has no mirrored pair. Name it under primary or "
                                                  "backup, and name the mirror of that instance too.")});
    }
}

void checkDatabaseName(const Name& name, const QString& path, Problems& problems) {
    if (name.toString().isEmpty())
        problems.push_back({path, QT_TRANSLATE_NOOP("core",
                                                    "The name of the database is missing. For Persistent Chat it "
                                                    "is mgc, for compliance mgccomp.")});
    else if (!names::isDatabase(name.toString()))
        problems.push_back({path, databaseNameProblem(name.toString())});
}

}  // namespace

void checkDatabase(const DatabaseSite& site, const QString& path, Problems& problems) {
    checkDatabaseName(site.name, under(path, "name"), problems);
    checkRequired(site, path, problems);
    checkWitnesses(site, path, problems);
    const std::vector<Placed> placed = instancesOf(site, path);
    for (const Placed& each : placed)
        checkInstance(*each.instance, each.path, problems);
    checkDistinct(placed, problems);
}

void checkCompliance(const SiteProfile& profile, Problems& problems) {
    if (!profile.compliance) return;
    checkDatabase(*profile.compliance, QStringLiteral("compliance"), problems);
    if (profile.compliance->name.toString().compare(profile.chat.name.toString(), Qt::CaseInsensitive) == 0)
        problems.push_back({QStringLiteral("compliance.name"),
                            Message(QT_TRANSLATE_NOOP("core",
                                                      "The database %1 is named twice. The compliance database has "
                                                      "a name of its own, usually mgccomp."),
                                    {visible(profile.compliance->name.toString())})});
}

}  // namespace pchat::rules

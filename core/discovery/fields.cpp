#include "core/discovery/fields.h"

#include "core/site/instance_text.h"

#include <algorithm>

namespace pchat {

namespace {

const QString complianceName = QStringLiteral("mgccomp");  // facts/procedure.md 1.1

template <class Part>
ProfileField textField(const char* path, Part SiteProfile::*part, QString Part::*member,
                       FieldKind kind = FieldKind::Text) {
    return {QString::fromLatin1(path), kind, [=](const SiteProfile& profile) { return profile.*part.*member; },
            [=](SiteProfile& profile, const QString& text) {
                profile.*part.*member = text;
                return true;
            }};
}

ProfileField ownTextField(const char* path, QString SiteProfile::*member) {
    return {QString::fromLatin1(path), FieldKind::Text, [=](const SiteProfile& profile) { return profile.*member; },
            [=](SiteProfile& profile, const QString& text) {
                profile.*member = text;
                return true;
            }};
}

template <class Choice>
ProfileField choiceField(const char* path, std::function<Choice&(SiteProfile&)> of) {
    return {QString::fromLatin1(path), FieldKind::Text,
            [=](const SiteProfile& profile) {
                SiteProfile copy = profile;
                return json::nameOf(of(copy));
            },
            [=](SiteProfile& profile, const QString& text) {
                const auto value = json::valueOf<Choice>(text);
                if (value) of(profile) = *value;
                return value.has_value();
            }};
}

ProfileField serversField(const char* path, std::vector<QString> PoolSite::*member) {
    return {QString::fromLatin1(path), FieldKind::Servers,
            [=](const SiteProfile& profile) {
                const auto& list = profile.pool.*member;
                return QStringList(list.begin(), list.end()).join(QStringLiteral(", "));
            },
            [=](SiteProfile& profile, const QString& text) {
                auto& list = profile.pool.*member;
                list.clear();
                for (const QString& each : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
                    list.push_back(each.trimmed());
                return true;
            }};
}

using Instances = std::map<Role, SqlInstance> DatabaseSite::*;

/// The compliance database is there once one of its instances is.
DatabaseSite& siteOf(SiteProfile& profile, bool isCompliance) {
    if (!isCompliance) return profile.chat;
    if (!profile.compliance)
        profile.compliance = DatabaseSite{Name::fromString(complianceName).value_or(Name()), {}, {}};
    return *profile.compliance;
}

ProfileField instanceField(const QString& path, bool isCompliance, Instances member, Role role) {
    return {path, FieldKind::Instance,
            [=](const SiteProfile& profile) {
                if (isCompliance && !profile.compliance) return QString();
                const auto& instances = (isCompliance ? *profile.compliance : profile.chat).*member;
                const auto found = instances.find(role);
                return found == instances.end() ? QString() : found->second.toDisplay();
            },
            [=](SiteProfile& profile, const QString& text) {
                const auto instance = readInstance(text);
                if (instance) (siteOf(profile, isCompliance).*member)[role] = *instance;
                return instance.has_value();
            }};
}

ProfileField nameField(const QString& path, bool isCompliance) {
    return {path, FieldKind::Text,
            [=](const SiteProfile& profile) {
                if (isCompliance && !profile.compliance) return QString();
                return (isCompliance ? *profile.compliance : profile.chat).name.toString();
            },
            [=](SiteProfile& profile, const QString& text) {
                const auto name = Name::fromString(text);
                if (name) siteOf(profile, isCompliance).name = *name;
                return name.has_value();
            }};
}

void addDatabase(const QString& path, bool isCompliance, std::vector<ProfileField>& fields) {
    for (const Role role : {Role::Primary, Role::PrimaryMirror, Role::Backup, Role::BackupMirror})
        fields.push_back(instanceField(path + QStringLiteral(".instances.") + json::nameOf(role), isCompliance,
                                       &DatabaseSite::instances, role));
    for (const Role role : {Role::Primary, Role::Backup})
        fields.push_back(instanceField(path + QStringLiteral(".witnesses.") + json::nameOf(role), isCompliance,
                                       &DatabaseSite::witnesses, role));
    fields.push_back(nameField(path + QStringLiteral(".name"), isCompliance));
}

void addFolders(std::vector<ProfileField>& fields) {
    using P = SiteProfile;
    using F = Folders;
    fields.push_back(textField("folders.logShare", &P::folders, &F::logShare, FieldKind::Folder));
    fields.push_back(textField("folders.mirrorShare", &P::folders, &F::mirrorShare, FieldKind::Folder));
    fields.push_back(textField("folders.copyFolder", &P::folders, &F::copyFolder, FieldKind::Folder));
    fields.push_back(textField("folders.copyFolderUnc", &P::folders, &F::copyFolderUnc, FieldKind::Folder));
    fields.push_back(textField("folders.logBackupFolder", &P::folders, &F::logBackupFolder, FieldKind::Folder));
}

ProfileField trustField() {
    return {QStringLiteral("trustServerCertificate"), FieldKind::Text,
            [](const SiteProfile& profile) {
                return profile.trustServerCertificate ? QStringLiteral("true") : QStringLiteral("false");
            },
            [](SiteProfile& profile, const QString& text) {
                if (text != QLatin1String("true") && text != QLatin1String("false")) return false;
                profile.trustServerCertificate = text == QLatin1String("true");
                return true;
            }};
}

void addConnection(std::vector<ProfileField>& fields) {
    using P = SiteProfile;
    fields.push_back(choiceField<Authentication>("authentication",
                                                 [](P& profile) -> Authentication& { return profile.authentication; }));
    fields.push_back(ownTextField("sqlLogin", &P::sqlLogin));
    fields.push_back(ownTextField("windowsAccount", &P::windowsAccount));
    fields.push_back(ownTextField("odbcDriver", &P::odbcDriver));
    fields.push_back(trustField());
    fields.push_back(
        choiceField<Provider>("providers.sql", [](P& profile) -> Provider& { return profile.providers.sql; }));
    fields.push_back(
        choiceField<Provider>("providers.shell", [](P& profile) -> Provider& { return profile.providers.shell; }));
    fields.push_back(
        choiceField<Provider>("providers.files", [](P& profile) -> Provider& { return profile.providers.files; }));
    fields.push_back(textField("providers.labFolder", &P::providers, &Providers::labFolder));
}

std::vector<ProfileField> allFields() {
    using P = SiteProfile;
    std::vector<ProfileField> fields{
        choiceField<Product>("product", [](P& profile) -> Product& { return profile.product; }),
        textField("pool.fqdn", &P::pool, &PoolSite::fqdn),
        serversField("pool.primaryServers", &PoolSite::primaryServers),
        serversField("pool.backupServers", &PoolSite::backupServers),
        textField("pool.primarySiteName", &P::pool, &PoolSite::primarySiteName),
        textField("pool.backupSiteName", &P::pool, &PoolSite::backupSiteName)};
    addDatabase(QStringLiteral("chat"), false, fields);
    addDatabase(QStringLiteral("compliance"), true, fields);
    addFolders(fields);
    addConnection(fields);
    return fields;
}

QStringList sortedServers(const QString& text) {
    QStringList servers;
    for (const QString& each : text.toCaseFolded().split(QLatin1Char(','), Qt::SkipEmptyParts))
        servers << each.trimmed();
    servers.sort();
    return servers;
}

QString withoutSlash(QString folder) {
    while (folder.size() > 3 && (folder.endsWith(QLatin1Char('\\')) || folder.endsWith(QLatin1Char('/'))))
        folder.chop(1);
    return folder;
}

}  // namespace

const std::vector<ProfileField>& profileFields() {
    static const std::vector<ProfileField> fields = allFields();
    return fields;
}

const ProfileField* fieldAt(const QString& path) {
    const auto& fields = profileFields();
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const ProfileField& field) { return field.path == path; });
    return found == fields.end() ? nullptr : &*found;
}

bool meanSame(FieldKind kind, const QString& one, const QString& other) {
    if (kind == FieldKind::Servers) return sortedServers(one) == sortedServers(other);
    if (kind == FieldKind::Folder) return withoutSlash(one).compare(withoutSlash(other), Qt::CaseInsensitive) == 0;
    const auto left = kind == FieldKind::Instance ? readInstance(one) : std::nullopt;
    const auto right = kind == FieldKind::Instance ? readInstance(other) : std::nullopt;
    return left && right ? meanSameInstance(*left, *right) : one.compare(other, Qt::CaseInsensitive) == 0;
}

QString fuller(FieldKind kind, const QString& one, const QString& other) {
    const auto left = kind == FieldKind::Instance ? readInstance(one) : std::nullopt;
    const auto right = kind == FieldKind::Instance ? readInstance(other) : std::nullopt;
    if (!left || !right) return one;
    SqlInstance joined = left->host.size() < right->host.size() ? *right : *left;
    joined.port = std::max(left->port, right->port);
    return joined.toDisplay();
}

}  // namespace pchat

#include "core/report/profile_report.h"
#include "core/report/writer.h"

namespace pchat {

namespace {

using Rows = std::vector<std::pair<Message, Message>>;

Message verbatimOrNone(const QString& text) {
    return text.isEmpty() ? Message(QT_TRANSLATE_NOOP("core", "none")) : Message::verbatim(visible(text, 300));
}

Message serversIn(const std::vector<QString>& servers) {
    return verbatimOrNone(QStringList(servers.begin(), servers.end()).join(QStringLiteral(", ")));
}

Message productName(Product product) {
    return Message::verbatim(product == Product::Lync2013 ? QStringLiteral("Lync Server 2013")
                                                          : QStringLiteral("Skype for Business Server 2015"));
}

/// "sql03.contoso.com, reached at 127.0.0.1,14332".
Message instanceIn(const std::map<Role, SqlInstance>& instances, Role role) {
    const auto found = instances.find(role);
    if (found == instances.end()) return verbatimOrNone({});
    const SqlInstance& instance = found->second;
    if (instance.address.isEmpty()) return verbatimOrNone(instance.toDisplay());
    return {QT_TRANSLATE_NOOP("core", "%1, reached at %2"), {instance.toDisplay(), instance.address}};
}

void addDatabase(const DatabaseSite& site, const Message& title, Writer& writer) {
    writer.heading(2, title);
    Rows rows{{QT_TRANSLATE_NOOP("core", "Database"), verbatimOrNone(site.name.toString())},
              {QT_TRANSLATE_NOOP("core", "Primary"), instanceIn(site.instances, Role::Primary)},
              {QT_TRANSLATE_NOOP("core", "Primary mirror"), instanceIn(site.instances, Role::PrimaryMirror)},
              {QT_TRANSLATE_NOOP("core", "Backup"), instanceIn(site.instances, Role::Backup)},
              {QT_TRANSLATE_NOOP("core", "Backup mirror"), instanceIn(site.instances, Role::BackupMirror)}};
    for (const auto& [role, instance] : site.witnesses)
        rows.push_back({role == Role::Primary ? QT_TRANSLATE_NOOP("core", "Witness of the primary")
                                              : QT_TRANSLATE_NOOP("core", "Witness of the backup"),
                        instanceIn(site.witnesses, role)});
    writer.facts(rows);
}

void addPool(const SiteProfile& profile, Writer& writer) {
    const PoolSite& pool = profile.pool;
    writer.facts({{QT_TRANSLATE_NOOP("core", "Product"), productName(profile.product)},
                  {QT_TRANSLATE_NOOP("core", "Pool"), verbatimOrNone(pool.fqdn)},
                  {QT_TRANSLATE_NOOP("core", "Primary data center"), verbatimOrNone(pool.primarySiteName)},
                  {QT_TRANSLATE_NOOP("core", "Its chat servers"), serversIn(pool.primaryServers)},
                  {QT_TRANSLATE_NOOP("core", "Backup data center"), verbatimOrNone(pool.backupSiteName)},
                  {QT_TRANSLATE_NOOP("core", "Active after a failover"), serversIn(pool.backupServers)}});
}

void addFolders(const Folders& folders, Writer& writer) {
    writer.heading(2, QT_TRANSLATE_NOOP("core", "Folders"));
    writer.facts(
        {{QT_TRANSLATE_NOOP("core", "Backup share"), verbatimOrNone(folders.logShare)},
         {QT_TRANSLATE_NOOP("core", "Share for the mirror"), verbatimOrNone(folders.mirrorShare)},
         {QT_TRANSLATE_NOOP("core", "Copy folder on the backup server"), verbatimOrNone(folders.copyFolder)},
         {QT_TRANSLATE_NOOP("core", "Copy folder from this computer"), verbatimOrNone(folders.copyFolderFromHere())},
         {QT_TRANSLATE_NOOP("core", "Backups after a failover"), verbatimOrNone(folders.logBackupFolder)}});
}

Message accountOf(const SiteProfile& profile) {
    if (profile.authentication == Authentication::Windows)
        return QT_TRANSLATE_NOOP("core", "Windows, as the account that runs this program");
    return {QT_TRANSLATE_NOOP("core", "the SQL Server login %1; its password is asked for and never kept in a file"),
            {visible(profile.sqlLogin)}};
}

Message certificateOf(const SiteProfile& profile) {
    return profile.trustServerCertificate
               ? Message(QT_TRANSLATE_NOOP("core", "accepted even where nobody vouches for it"))
               : Message(QT_TRANSLATE_NOOP("core", "must be vouched for"));
}

Message providerName(Provider provider) {
    return provider == Provider::Lab ? Message(QT_TRANSLATE_NOOP("core", "practice estate"))
                                     : Message(QT_TRANSLATE_NOOP("core", "real"));
}

void addAccess(const SiteProfile& profile, Writer& writer) {
    writer.heading(2, QT_TRANSLATE_NOOP("core", "How it is reached"));
    Rows rows{{QT_TRANSLATE_NOOP("core", "Login"), accountOf(profile)},
              {QT_TRANSLATE_NOOP("core", "Certificate of a server"), certificateOf(profile)},
              {QT_TRANSLATE_NOOP("core", "ODBC driver"),
               profile.odbcDriver.isEmpty() ? Message(QT_TRANSLATE_NOOP("core", "the best one that is installed"))
                                            : verbatimOrNone(profile.odbcDriver)},
              {QT_TRANSLATE_NOOP("core", "SQL Servers"), providerName(profile.providers.sql)},
              {QT_TRANSLATE_NOOP("core", "Management shell"), providerName(profile.providers.shell)},
              {QT_TRANSLATE_NOOP("core", "Files"), providerName(profile.providers.files)}};
    if (!profile.windowsAccount.isEmpty())
        rows.push_back(
            {QT_TRANSLATE_NOOP("core", "Account whose roles count"), verbatimOrNone(profile.windowsAccount)});
    writer.facts(rows);
}

}  // namespace

Document profileDocument(const SiteProfile& profile, const Catalog& catalog) {
    Writer writer(catalog, {QT_TRANSLATE_NOOP("core", "Profile of %1"), {verbatimOrNone(profile.pool.fqdn)}});
    addPool(profile, writer);
    addDatabase(profile.chat, QT_TRANSLATE_NOOP("core", "Persistent Chat database"), writer);
    if (profile.compliance) addDatabase(*profile.compliance, QT_TRANSLATE_NOOP("core", "Compliance database"), writer);
    addFolders(profile.folders, writer);
    addAccess(profile, writer);
    return writer.take();
}

Document validationDocument(const json::Problems& problems, const QString& path, const Catalog& catalog) {
    Writer writer(catalog, {QT_TRANSLATE_NOOP("core", "Validation of %1"), {path}});
    if (problems.empty())
        writer.notice(Tone::Good, QT_TRANSLATE_NOOP("core", "The profile is complete and free of faults."));
    else
        writer.notice(Tone::Danger, Message::counted(QT_TRANSLATE_N_NOOP("core", "The profile has %n fault(s)."),
                                                     static_cast<qint64>(problems.size())));
    writer.bullets(sentencesOf(problems));
    return writer.take();
}

QJsonObject validationJson(const json::Problems& problems, const QString& path, const Catalog& catalog) {
    QJsonArray list;
    for (const json::Problem& problem : problems)
        list.append(QJsonObject{{QStringLiteral("field"), problem.path},
                                {QStringLiteral("problem"), catalog.say(problem.text)}});
    return {{QStringLiteral("profile"), path},
            {QStringLiteral("valid"), problems.empty()},
            {QStringLiteral("problems"), list}};
}

}  // namespace pchat

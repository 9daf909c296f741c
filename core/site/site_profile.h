// SiteProfile: what the administrator tells us once about a Persistent Chat pool and its two data centers.
//
// Roles are the topology's and never flip: who serves now is observed. It never holds a secret. The JSON form is
// described by resources/schema/site-profile.schema.json. Values; any thread.
#pragma once

#include "core/script/values.h"
#include "core/site/providers.h"
#include "core/site/role.h"
#include "core/site/shipping_settings.h"
#include "core/text/json.h"

#include <QString>
#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace pchat {

enum class Product { Lync2013, SkypeForBusiness2015 };
constexpr auto enumNames(Product) {
    return std::array{json::named(Product::Lync2013, "lync2013"),
                      json::named(Product::SkypeForBusiness2015, "skypeForBusiness2015")};
}

enum class Authentication { Windows, SqlLogin };
constexpr auto enumNames(Authentication) {
    return std::array{json::named(Authentication::Windows, "windows"),
                      json::named(Authentication::SqlLogin, "sqlLogin")};
}

struct SqlInstance {
    QString host;      ///< name or FQDN
    QString instance;  ///< empty: the default instance
    int port = 0;      ///< 0: found by SQL Server Browser, or 1433
    QString address =
        {};  ///< where it is reached instead, HOST or HOST,PORT, as through a tunnel; empty: as named above
    bool operator==(const SqlInstance&) const = default;

    /// HOST, HOST\INSTANCE or HOST\INSTANCE,PORT, as SQL Server tools write it.
    [[nodiscard]] QString toDisplay() const;
    static constexpr auto fields() {
        return std::tuple{json::field("host", &SqlInstance::host), json::field("instance", &SqlInstance::instance),
                          json::field("port", &SqlInstance::port), json::field("address", &SqlInstance::address)};
    }
};

struct DatabaseSite {
    Name name;
    std::map<Role, SqlInstance> instances;  ///< by place; primary and backup are required, mirrors are optional
    std::map<Role, SqlInstance> witnesses;  ///< keyed by the principal's role
    static constexpr auto fields() {
        return std::tuple{json::field("name", &DatabaseSite::name), json::field("instances", &DatabaseSite::instances),
                          json::field("witnesses", &DatabaseSite::witnesses)};
    }
};

struct PoolSite {
    QString fqdn;
    std::vector<QString> primaryServers;  ///< FQDNs of the chat servers of the primary data center
    std::vector<QString> backupServers;   ///< of which at most 4 are active after a failover
    QString primarySiteName;              ///< for people: "Tokyo"
    QString backupSiteName;
    static constexpr auto fields() {
        return std::tuple{json::field("fqdn", &PoolSite::fqdn),
                          json::field("primaryServers", &PoolSite::primaryServers),
                          json::field("backupServers", &PoolSite::backupServers),
                          json::field("primarySiteName", &PoolSite::primarySiteName),
                          json::field("backupSiteName", &PoolSite::backupSiteName)};
    }
};

struct Folders {
    QString logShare;       ///< UNC of the share that log backups are placed in
    QString mirrorShare;    ///< UNC that Install-CsMirrorDatabase may use
    QString copyFolder;     ///< copy destination as the backup instance sees it
    QString copyFolderUnc;  ///< the same folder as this machine sees it; empty: the same path
    QString
        primaryCopyFolder;    ///< copy destination as the primary instance sees it, for the swapped roles; may be empty
    QString logBackupFolder;  ///< of the backups after a failover, as both backup instances see it; may be empty
    [[nodiscard]] const QString& copyFolderFromHere() const {
        return copyFolderUnc.isEmpty() ? copyFolder : copyFolderUnc;
    }
    static constexpr auto fields() {
        return std::tuple{json::field("logShare", &Folders::logShare),
                          json::field("mirrorShare", &Folders::mirrorShare),
                          json::field("copyFolder", &Folders::copyFolder),
                          json::field("copyFolderUnc", &Folders::copyFolderUnc),
                          json::field("primaryCopyFolder", &Folders::primaryCopyFolder),
                          json::field("logBackupFolder", &Folders::logBackupFolder)};
    }
};

struct SiteProfile {
    static constexpr int currentVersion = 1;

    int version = currentVersion;
    Product product = Product::SkypeForBusiness2015;
    PoolSite pool;
    DatabaseSite chat;                       ///< mgc
    std::optional<DatabaseSite> compliance;  ///< mgccomp
    Folders folders;
    ShippingSettings shipping;
    Authentication authentication = Authentication::Windows;
    QString sqlLogin;        ///< a name, never a password; only with sqlLogin authentication
    QString windowsAccount;  ///< DOMAIN\user whose roles in the pool count; only with sqlLogin, which names nobody
    QString odbcDriver;      ///< as the ODBC manager names it; empty: the best one that is installed
    bool trustServerCertificate = false;  ///< accepts a certificate that nobody vouches for; encrypted all the same
    Providers providers;

    [[nodiscard]] bool isPractice() const { return providers.sql == Provider::Lab; }
    /// nullptr: the site has none; of compliance, where mgccomp shares the instance of the chat database.
    [[nodiscard]] const SqlInstance* instance(Role role) const;
    /// All instances that a door leads to.
    [[nodiscard]] std::map<Role, SqlInstance> instances() const;
    /// The instance that holds mgccomp at a place.
    [[nodiscard]] std::optional<Role> roleOfCompliance(Role place) const;
    static constexpr auto fields() {
        return std::tuple{json::field("version", &SiteProfile::version),
                          json::field("product", &SiteProfile::product),
                          json::field("pool", &SiteProfile::pool),
                          json::field("chat", &SiteProfile::chat),
                          json::field("compliance", &SiteProfile::compliance),
                          json::field("folders", &SiteProfile::folders),
                          json::field("shipping", &SiteProfile::shipping),
                          json::field("authentication", &SiteProfile::authentication),
                          json::field("sqlLogin", &SiteProfile::sqlLogin),
                          json::field("windowsAccount", &SiteProfile::windowsAccount),
                          json::field("odbcDriver", &SiteProfile::odbcDriver),
                          json::field("trustServerCertificate", &SiteProfile::trustServerCertificate),
                          json::field("providers", &SiteProfile::providers)};
    }
};

PCHAT_JSON_ELSEWHERE(SiteProfile);

}  // namespace pchat

// The estate after a site loss, as scripted doors: SQL01 and SQL02 dead, mgc RESTORING on SQL03, three logs to apply of
// which one is not copied and one is half-copied, and a foreign file. For tests.
#pragma once

#include "core/situation/observe.h"
#include "tests/situation/helpers/fake_estate.h"

namespace fake {

struct SiteLoss {
    SiteLoss();
    pchat::Situation observe(pchat::ObserveOptions options = quick()) const;
    /// SQL01 answers as the primary that it was: mgc online and its mirror's principal, log shipping set up, mgccomp
    /// beside it.
    void primaryLives();
    static pchat::ObserveOptions quick();
    [[nodiscard]] pchat::ObservingDoors doors() const;

    pchat::SiteProfile profile;
    std::shared_ptr<Sql> primary = std::make_shared<Sql>();
    std::shared_ptr<Sql> primaryMirror = std::make_shared<Sql>();
    std::shared_ptr<Sql> backup = std::make_shared<Sql>();
    std::shared_ptr<Sql> backupMirror = std::make_shared<Sql>();
    std::shared_ptr<Sql> complianceApart = std::make_shared<Sql>();  ///< an instance of the primary's mgccomp alone
    std::shared_ptr<Shell> shell = std::make_shared<Shell>();
    std::shared_ptr<Files> files = std::make_shared<Files>();
    std::shared_ptr<Ticking> clock = std::make_shared<Ticking>();
};

/// A profile of the default practice estate.
pchat::SiteProfile profile();
/// Where mgccomp is too.
pchat::DatabaseSite compliance();
/// Q1 as SQL Server answers it; `offset` minutes ahead of UTC.
ResultSet identity(const QString& server, const QString& offset = QStringLiteral("540"));
/// One row of RESTORE HEADERONLY.
ResultSet header(const QString& setGuid, const QString& first, const QString& last,
                 const QString& database = QStringLiteral("mgc"));

inline const QString share = QStringLiteral("\\\\filer.contoso.com\\LogShip");
inline const QString copyFolder = QStringLiteral("D:\\LogCopy");
inline const QString copyFolderUnc = QStringLiteral("\\\\sql03.contoso.com\\LogCopy");
inline const QString family = QStringLiteral("F0000000-0000-0000-0000-000000000001");
inline const QString fork = QStringLiteral("A0000000-0000-0000-0000-000000000001");
QString guid(int number);

}  // namespace fake

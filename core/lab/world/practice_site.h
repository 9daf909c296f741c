// The practice site: Contoso's Persistent Chat pool in Tokyo and Osaka, as profile, topology and estate. Values; pure.
#pragma once

#include "core/lab/shell/management_store.h"
#include "core/lab/world/scenario.h"

namespace pchat::lab {

namespace site {
extern const QString poolFqdn;
extern const QString chatDatabase;        ///< mgc
extern const QString complianceDatabase;  ///< mgccomp
extern const QString logShare;
extern const QString copyFolder;       ///< as the backup and, in the swapped roles, the primary see their own
extern const QString otherDataFolder;  ///< of the backup data center, where its folders are not those of the primary
extern const QString otherLogFolder;
extern const QString account;
extern const QString filerHost;  ///< of the log share
[[nodiscard]] QString hostOf(Role role);
}  // namespace site

/// Where the filer dies, the mirror share is on another host: it is needed after the failover.
[[nodiscard]] QString mirrorShareOf(const Scenario& scenario);
[[nodiscard]] SiteProfile practiceProfile(const Scenario& scenario);
[[nodiscard]] Topology practiceTopology(const Scenario& scenario);
/// The estate while all is well: nothing dead, no outage yet.
[[nodiscard]] EstateFile practiceEstate(const Scenario& scenario, qint64 seed);
/// The pool's computers in the primary data center.
[[nodiscard]] const std::vector<QString>& primaryComputers();
/// Those of them that the outage keeps from hearing of changes.
[[nodiscard]] std::vector<QString> computersLostIn(const Scenario& scenario);
/// Everything in the primary data center that has a name, save the shares.
[[nodiscard]] std::vector<QString> primaryHosts(const EstateFile& estate, const Topology& topology);
/// The same after the outage.
void strikeSite(EstateFile& estate, const Scenario& scenario);
/// UTC time of the first log backup; the seed does not move it.
[[nodiscard]] QDateTime firstBackupTime();

}  // namespace pchat::lab

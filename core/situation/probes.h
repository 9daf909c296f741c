// The probes: one function for each family of sections, each of which fills a Draft as answers come.
//
// A probe may be left behind on its thread when a door does not return; whatever it holds is owned by it. It judges
// nothing and changes nothing.
#pragma once

#include "core/situation/asking.h"
#include "core/situation/draft.h"

#include <future>

namespace pchat {

struct ServerAnswer {
    Fact<ServerFacts> facts;
    ServerTime time;
    std::optional<Failure> failure;  ///< why the first question was not answered
};

/// Q1 and Q2: what the instance says of itself.
[[nodiscard]] ServerAnswer probeServer(const Asking& asking, Role role);

/// Q3: state, standby, mirroring, log. Where there is no such database, `state` is empty.
[[nodiscard]] Fact<DatabaseFacts> probeDatabase(const Asking& asking, Role role, const Text& database,
                                                const ServerTime& time);

/// Q4 and Q5: where a further log would go on, and the last restored set. Nothing of a mirror, which takes none.
void addRestorePoint(const Asking& asking, Role role, const ServerTime& time, DatabaseFacts& facts);

/// The database of the chat, its state and where it goes on.
[[nodiscard]] Fact<DatabaseFacts> probeChatDatabase(const Asking& asking, Role role, const ServerTime& time);

/// The secondary's half of log shipping.
[[nodiscard]] Fact<LogShippingFacts> probeLogShipping(const Asking& asking, Role role, const ServerTime& time);
/// The primary's half, with its backup job.
[[nodiscard]] Fact<PrimaryShippingFacts> probePrimaryShipping(const Asking& asking, Role role, const ServerTime& time);
[[nodiscard]] Fact<std::vector<JobFacts>> probeJobs(const Asking& asking, const ServerTime& time,
                                                    const Fact<LogShippingFacts>& logShipping);
[[nodiscard]] Fact<SecondarySetUp> probeSetUp(const Asking& asking, const ServerTime& time,
                                              const Fact<LogShippingFacts>& logShipping);
[[nodiscard]] Fact<std::vector<SessionFacts>> probeSessions(const Asking& asking, Role role, const ServerTime& time);
[[nodiscard]] Fact<std::vector<SessionFacts>> probeRestores(const Asking& asking, const ServerTime& time);
[[nodiscard]] Fact<std::vector<VolumeFacts>> probeVolumes(const Asking& asking, Role role, const ServerTime& time);
[[nodiscard]] Fact<std::vector<DatabaseFileFacts>> probeFiles(const Asking& asking, Role role, const ServerTime& time);
/// Whether the instance itself sees a folder there.
[[nodiscard]] Fact<bool> probeFolderSeen(const Asking& asking, Role role, const Text& folder, const ServerTime& time);

/// mgccomp on the instance that holds it at this place, and how many rows wait there for the adapter.
struct ComplianceAnswer {
    Fact<DatabaseFacts> database;
    Fact<qint64> rows;
};
[[nodiscard]] ComplianceAnswer probeCompliance(const Asking& asking, Role place, const ServerTime& time);
/// The same on an instance of its own, in a lane of its own: it may be dead while that of the chat answers.
[[nodiscard]] bool isComplianceApart(const SiteProfile& profile, Role place);
[[nodiscard]] ComplianceAnswer probeComplianceApart(const Asking& asking, Role place);
template <class Section>
void putCompliance(const ComplianceAnswer& answer, Draft<Section>& draft) {
    draft.put(&Section::compliance, answer.database);
    draft.put(&Section::complianceRows, answer.rows);
}

void probeBackup(const Asking& asking, Draft<BackupSection>& draft);
void probePartnerBySql(const Asking& asking, Role role, Draft<PartnerSection>& draft);
void probePartnerByShell(const Asking& asking, Role role, Draft<PartnerSection>& draft);

/// Where a folder of backup files is: as this machine and as the backup instance reach it.
struct FolderPlace {
    Shelf shelf = Shelf::Share;
    QString fromHere;
    QString fromServer;
};
[[nodiscard]] FolderPlace placeOf(const SiteProfile& profile, Shelf shelf);

/// The listing as it arrives from this machine; the backup instance reads the files that it names.
using Listing = Outcome<std::vector<FileEntry>>;
void probeFolderFromHere(const Asking& asking, const FolderPlace& place, std::promise<Listing> listing,
                         Draft<FolderSection>& draft);
void probeFolderByServer(const Asking& asking, const FolderPlace& place, std::future<Listing> listing,
                         Draft<FolderSection>& draft);

/// A computer, pool or store as a property of the management shell's answers names it, without a role in front.
[[nodiscard]] QString nameIn(const QJsonValue& value);
[[nodiscard]] std::vector<QString> namesIn(const QJsonValue& value);
/// The state that an answer to getPersistentChatState holds; nullopt where there is none.
[[nodiscard]] std::optional<QString> poolStateIn(const std::vector<QJsonObject>& objects);
void probePool(const Asking& asking, Draft<PoolSection>& draft);
/// Who changes the Central Management store, which copies follow, which Front End pools there are.
void probeManagement(const Asking& asking, Draft<PoolSection>& draft);
/// Whether the Front End pools run that `draft` names.
void probeFrontEnds(const Asking& asking, Draft<PoolSection>& draft);
/// What the pool's servers that `draft` names have in their own copies of the store, asked on each of them.
void probeServerStates(const Asking& asking, Draft<PoolSection>& draft);
void probeRights(const Asking& asking, Draft<PoolSection>& draft);

}  // namespace pchat

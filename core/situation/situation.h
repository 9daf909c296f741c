// Situation: everything observed about the pool, as one plain struct that can be saved and replayed in a test.
//
// Filled section by section by probes that run side by side. A section that is absent was not observed yet.
#pragma once

#include "core/situation/pool_section.h"
#include "core/situation/situation_facts.h"

namespace pchat {

enum class Section { Backup, Primary, PrimaryMirror, BackupMirror, Share, CopyFolder, Pool };
constexpr auto enumNames(Section) {
    using S = Section;
    return std::array{json::named(S::Backup, "backup"),
                      json::named(S::Primary, "primary"),
                      json::named(S::PrimaryMirror, "primaryMirror"),
                      json::named(S::BackupMirror, "backupMirror"),
                      json::named(S::Share, "share"),
                      json::named(S::CopyFolder, "copyFolder"),
                      json::named(S::Pool, "pool")};
}

/// The instance that is to take over.
struct BackupSection {
    Fact<ServerFacts> server;
    Fact<DatabaseFacts> database;
    Fact<LogShippingFacts> logShipping;
    Fact<std::vector<JobFacts>> jobs;          ///< the copy and the restore job
    Fact<SecondarySetUp> setUp;                ///< of log shipping; unknown where it is not there
    Fact<std::vector<SessionFacts>> sessions;  ///< in mgc; ours left out
    Fact<std::vector<SessionFacts>> restores;  ///< RESTORE statements that are not ours
    Fact<std::vector<VolumeFacts>> volumes;
    Fact<PrimaryShippingFacts> primaryShipping;  ///< as a primary, after the roles were swapped
    Fact<std::vector<DatabaseFileFacts>> files;  ///< of mgc; empty: there is no such database
    Fact<DatabaseFacts> compliance;              ///< mgccomp
    Fact<qint64> complianceRows;                 ///< in the tables of mgccomp: what no adapter has processed yet
    static constexpr auto fields() {
        using B = BackupSection;
        return std::tuple{json::field("server", &B::server),
                          json::field("database", &B::database),
                          json::field("logShipping", &B::logShipping),
                          json::field("jobs", &B::jobs),
                          json::field("setUp", &B::setUp),
                          json::field("sessions", &B::sessions),
                          json::field("restores", &B::restores),
                          json::field("volumes", &B::volumes),
                          json::field("primaryShipping", &B::primaryShipping),
                          json::field("files", &B::files),
                          json::field("compliance", &B::compliance),
                          json::field("complianceRows", &B::complianceRows)};
    }
};

enum class Vitality { Alive, Slow, Dead };  ///< Slow: answers, but later than the threshold of check C2
constexpr auto enumNames(Vitality) {
    return std::array{json::named(Vitality::Alive, "alive"), json::named(Vitality::Slow, "slow"),
                      json::named(Vitality::Dead, "dead")};
}

/// Another instance of the estate: asked over SQL from here, and through the management shell (a second route).
/// "Dead" means that nothing answered from here, which is not a proof that the server is down.
struct PartnerSection {
    Fact<Vitality> bySql;
    Fact<Vitality> byShell;
    Fact<ServerFacts> server;
    Fact<DatabaseFacts> database;
    Fact<std::vector<SessionFacts>> sessions;    ///< in mgc; ours left out
    Fact<PrimaryShippingFacts> primaryShipping;  ///< the primary's half of log shipping
    Fact<LogShippingFacts> logShipping;          ///< the secondary's half, after the roles were swapped
    Fact<std::vector<DatabaseFileFacts>> files;  ///< of mgc; empty: there is no such database
    Fact<std::vector<VolumeFacts>> volumes;      ///< that hold files of mgc
    Fact<bool> seesShare;                        ///< the instance itself sees the log share (xp_fileexist)
    Fact<bool> seesCopyFolder;                   ///< likewise the folder for the swapped roles; of the primary alone
    Fact<DatabaseFacts> compliance;              ///< mgccomp
    Fact<qint64> complianceRows;                 ///< in the tables of mgccomp: what no adapter has processed yet
    static constexpr auto fields() {
        using P = PartnerSection;
        return std::tuple{json::field("bySql", &P::bySql),
                          json::field("byShell", &P::byShell),
                          json::field("server", &P::server),
                          json::field("database", &P::database),
                          json::field("sessions", &P::sessions),
                          json::field("primaryShipping", &P::primaryShipping),
                          json::field("logShipping", &P::logShipping),
                          json::field("files", &P::files),
                          json::field("volumes", &P::volumes),
                          json::field("seesShare", &P::seesShare),
                          json::field("seesCopyFolder", &P::seesCopyFolder),
                          json::field("compliance", &P::compliance),
                          json::field("complianceRows", &P::complianceRows)};
    }
};

/// A file that holds no readable header.
struct UnreadableFile {
    QString name;
    Failure failure;
    static constexpr auto fields() {
        return std::tuple{json::field("name", &UnreadableFile::name), json::field("failure", &UnreadableFile::failure)};
    }
};

/// The backup share or the copy folder: as this machine sees it, and as the backup instance reads it.
struct FolderSection {
    QString path;                        ///< as the backup instance names it
    Fact<std::vector<FileEntry>> files;  ///< as listed from this machine
    Fact<bool> readableByServer;         ///< the backup instance itself opened it (xp_fileexist, HEADERONLY)
    Fact<bool> writableFromHere;         ///< this machine may make files in it; nothing was written to find out
    Fact<qint64> freeBytes;
    /// All files but .wrk and .tuf, read by the backup instance; sizes are known where this machine lists them too.
    Fact<std::vector<BackupSet>> sets;
    std::vector<UnreadableFile> unreadable;
    static constexpr auto fields() {
        using F = FolderSection;
        return std::tuple{json::field("path", &F::path),
                          json::field("files", &F::files),
                          json::field("readableByServer", &F::readableByServer),
                          json::field("writableFromHere", &F::writableFromHere),
                          json::field("freeBytes", &F::freeBytes),
                          json::field("sets", &F::sets),
                          json::field("unreadable", &F::unreadable)};
    }
};

struct Situation {
    QDateTime startedAt;  ///< by the estate's clock, UTC
    std::optional<BackupSection> backup;
    std::optional<PartnerSection> primary;
    std::optional<PartnerSection> primaryMirror;
    std::optional<PartnerSection> backupMirror;
    std::optional<FolderSection> share;
    std::optional<FolderSection> copyFolder;
    std::optional<PoolSection> pool;
    static constexpr auto fields() {
        using S = Situation;
        return std::tuple{
            json::field("startedAt", &S::startedAt),       json::field("backup", &S::backup),
            json::field("primary", &S::primary),           json::field("primaryMirror", &S::primaryMirror),
            json::field("backupMirror", &S::backupMirror), json::field("share", &S::share),
            json::field("copyFolder", &S::copyFolder),     json::field("pool", &S::pool)};
    }
    [[nodiscard]] bool has(Section section) const;
};

PCHAT_JSON_ELSEWHERE(BackupSection);
PCHAT_JSON_ELSEWHERE(PartnerSection);
PCHAT_JSON_ELSEWHERE(FolderSection);
PCHAT_JSON_ELSEWHERE(Situation);

}  // namespace pchat

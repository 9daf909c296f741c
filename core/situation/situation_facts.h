// The facts that a Situation is made of: servers, databases, jobs, sessions, volumes.
// Texts that are SQL Server's own words stay as they are. Values; any thread.
#pragma once

#include "core/estate/doors.h"
#include "core/logchain/backup_set.h"
#include "core/situation/fact.h"

namespace pchat {

/// What one SQL Server instance says of itself (facts/sqlserver.md 4.1, 4.2).
struct ServerFacts {
    QString serverName;  ///< @@SERVERNAME
    QString productVersion;
    QString edition;
    int majorVersion = 0;
    QString login;
    bool isSysadmin = false;
    bool canKill = false;
    bool canCreateDatabase = false;
    bool agentRunning = false;   ///< only where agentObserved
    bool agentObserved = false;  ///< false: the server tells nothing about its Agent
    int utcOffsetMinutes = 0;
    qint64 latencyMilliseconds = 0;  ///< of this machine's first question, by the estate's clock
    static constexpr auto fields() {
        using S = ServerFacts;
        return std::tuple{json::field("serverName", &S::serverName),
                          json::field("productVersion", &S::productVersion),
                          json::field("edition", &S::edition),
                          json::field("majorVersion", &S::majorVersion),
                          json::field("login", &S::login),
                          json::field("isSysadmin", &S::isSysadmin),
                          json::field("canKill", &S::canKill),
                          json::field("canCreateDatabase", &S::canCreateDatabase),
                          json::field("agentRunning", &S::agentRunning),
                          json::field("agentObserved", &S::agentObserved),
                          json::field("utcOffsetMinutes", &S::utcOffsetMinutes),
                          json::field("latencyMilliseconds", &S::latencyMilliseconds)};
    }
};

/// One database on one instance (facts/sqlserver.md 2.3). Texts are SQL Server's own words.
struct DatabaseFacts {
    QString state;  ///< ONLINE, RESTORING, RECOVERING, SUSPECT …; empty: there is no such database
    bool isInStandby = false;
    bool isReadOnly = false;
    QString userAccess;
    QString recoveryModel;
    std::optional<RedoPoint> redo;  ///< where a further log would go on; from history where master_files has none
    QString redoSource;
    QUuid familyGuid;              ///< null where neither the database nor its restore history names it
    QDateTime lastRestoredFinish;  ///< UTC finish time of the last log restored
    QString lastRestoredFile;
    std::optional<Lsn> lastRestoredFirst;  ///< first LSN of the last set restored, by msdb's history
    QString mirroringState;                ///< empty: not mirrored
    QString mirroringRole;
    QString mirroringPartner;          ///< the partner's instance name, as SQL Server writes it
    std::optional<Lsn> lastLogBackup;  ///< where the next log backup begins; only of a database that is online
    QUuid recoveryFork;                ///< on which its log goes on; likewise
    static constexpr auto fields() {
        using D = DatabaseFacts;
        return std::tuple{json::field("state", &D::state),
                          json::field("isInStandby", &D::isInStandby),
                          json::field("isReadOnly", &D::isReadOnly),
                          json::field("userAccess", &D::userAccess),
                          json::field("recoveryModel", &D::recoveryModel),
                          json::field("redo", &D::redo),
                          json::field("redoSource", &D::redoSource),
                          json::field("familyGuid", &D::familyGuid),
                          json::field("lastRestoredFinish", &D::lastRestoredFinish),
                          json::field("lastRestoredFile", &D::lastRestoredFile),
                          json::field("lastRestoredFirst", &D::lastRestoredFirst),
                          json::field("mirroringState", &D::mirroringState),
                          json::field("mirroringRole", &D::mirroringRole),
                          json::field("mirroringPartner", &D::mirroringPartner),
                          json::field("lastLogBackup", &D::lastLogBackup),
                          json::field("recoveryFork", &D::recoveryFork)};
    }
};

/// The secondary's log shipping configuration in msdb, as found.
struct LogShippingFacts {
    bool exists = false;  ///< false: the rows are gone (already removed, or the wrong instance)
    QString primaryServer;
    QString primaryDatabase;
    QString sourceDirectory;
    QString destinationDirectory;
    QString restoreMode;  ///< NORECOVERY or STANDBY
    int restoreDelayMinutes = 0;
    int fileRetentionMinutes = 0;
    QString lastCopiedFile;
    QString lastRestoredFile;
    QUuid copyJob;
    QUuid restoreJob;
    static constexpr auto fields() {
        using L = LogShippingFacts;
        return std::tuple{json::field("exists", &L::exists),
                          json::field("primaryServer", &L::primaryServer),
                          json::field("primaryDatabase", &L::primaryDatabase),
                          json::field("sourceDirectory", &L::sourceDirectory),
                          json::field("destinationDirectory", &L::destinationDirectory),
                          json::field("restoreMode", &L::restoreMode),
                          json::field("restoreDelayMinutes", &L::restoreDelayMinutes),
                          json::field("fileRetentionMinutes", &L::fileRetentionMinutes),
                          json::field("lastCopiedFile", &L::lastCopiedFile),
                          json::field("lastRestoredFile", &L::lastRestoredFile),
                          json::field("copyJob", &L::copyJob),
                          json::field("restoreJob", &L::restoreJob)};
    }
};

struct JobFacts {
    QUuid id;
    QString name;
    bool enabled = false;
    bool running = false;
    QString lastOutcome;  ///< succeeded, failed, cancelled, retry, inProgress; empty: never ran
    qint64 lastRunId = 0;
    QDateTime lastRunAt;
    static constexpr auto fields() {
        using J = JobFacts;
        return std::tuple{json::field("id", &J::id),
                          json::field("name", &J::name),
                          json::field("enabled", &J::enabled),
                          json::field("running", &J::running),
                          json::field("lastOutcome", &J::lastOutcome),
                          json::field("lastRunId", &J::lastRunId),
                          json::field("lastRunAt", &J::lastRunAt)};
    }
};

/// Log shipping as the primary's half keeps it in msdb (log_shipping_primary_databases and its kin).
struct PrimaryShippingFacts {
    bool exists = false;
    QString backupDirectory;
    QString backupShare;
    QUuid backupJob;
    QString backupJobName;
    bool backupJobEnabled = false;
    QString lastBackupFile;
    QString secondaryServer;  ///< empty: none is entered
    QString secondaryDatabase;
    static constexpr auto fields() {
        using P = PrimaryShippingFacts;
        return std::tuple{json::field("exists", &P::exists),
                          json::field("backupDirectory", &P::backupDirectory),
                          json::field("backupShare", &P::backupShare),
                          json::field("backupJob", &P::backupJob),
                          json::field("backupJobName", &P::backupJobName),
                          json::field("backupJobEnabled", &P::backupJobEnabled),
                          json::field("lastBackupFile", &P::lastBackupFile),
                          json::field("secondaryServer", &P::secondaryServer),
                          json::field("secondaryDatabase", &P::secondaryDatabase)};
    }
};

/// One file of a database, as sys.master_files names it.
struct DatabaseFileFacts {
    QString logicalName;
    QString physicalName;
    bool isLog = false;
    qint64 bytes = 0;  ///< as allocated
    static constexpr auto fields() {
        using D = DatabaseFileFacts;
        return std::tuple{json::field("logicalName", &D::logicalName), json::field("physicalName", &D::physicalName),
                          json::field("isLog", &D::isLog), json::field("bytes", &D::bytes)};
    }
};

/// A session that uses the database.
struct SessionFacts {
    int id = 0;
    QString login;
    QString host;
    QString program;
    static constexpr auto fields() {
        using S = SessionFacts;
        return std::tuple{json::field("id", &S::id), json::field("login", &S::login), json::field("host", &S::host),
                          json::field("program", &S::program)};
    }
};

struct VolumeFacts {
    QString mountPoint;
    qint64 totalBytes = 0;
    qint64 freeBytes = 0;
    static constexpr auto fields() {
        using V = VolumeFacts;
        return std::tuple{json::field("mountPoint", &V::mountPoint), json::field("totalBytes", &V::totalBytes),
                          json::field("freeBytes", &V::freeBytes)};
    }
};

}  // namespace pchat

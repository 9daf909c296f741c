// The facts that a Situation is made of: servers, databases, jobs, sessions, volumes.
// Texts that are SQL Server's own words stay as they are. Values; any thread.
#pragma once

#include "core/estate/doors.h"
#include "core/logchain/backup_set.h"
#include "core/situation/fact.h"
#include "core/situation/shipping_facts.h"

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

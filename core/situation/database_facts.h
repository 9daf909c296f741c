// What an instance says of one of its databases: state, mirroring, where its log stands, its files.
// Texts that are SQL Server's own words stay as they are. Values; any thread.
#pragma once

#include "core/logchain/backup_set.h"

namespace pchat {

/// One database on one instance (facts/sqlserver.md 2.3).
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

/// Whether it takes writes, or did before it was taken offline: messages may stand in it and nowhere else. Not so what
/// is only ever restored into, a mirror's copy, and what cannot be read at all (SUSPECT …).
[[nodiscard]] inline bool mayHoldOwnMessages(const DatabaseFacts& facts) {
    const bool canBeRead = facts.state == u"ONLINE" || facts.state == u"OFFLINE" || facts.state == u"RECOVERY_PENDING";
    return canBeRead && !facts.isInStandby && facts.mirroringRole != u"MIRROR";
}

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

}  // namespace pchat

// Database: one row of what the lab keeps about a database, and the questions that every statement asks of it.
//
// LSNs are 25 digits, GUIDs capitals, empty text is NULL. The rules are SQL Server's (facts/sqlserver.md 2.3 to 2.7).
// The functions throw Raised.
#pragma once

#include "core/lab/server/session.h"

namespace pchat::lab {

enum DatabaseState { Online = 0, Restoring = 1, Recovering = 2, RecoveryPending = 3, Suspect = 4, Offline = 6 };
enum UserAccess { MultiUser = 0, SingleUser = 1, RestrictedUser = 2 };
enum RecoveryModel { FullModel = 1, BulkLogged = 2, SimpleModel = 3 };
enum MirroringState { Disconnected = 1, Synchronized = 4 };
enum MirroringRole { NotMirrored = 0, Principal = 1, Mirror = 2 };

struct Database {
    qint64 id = 0;
    QString name;
    QString created;
    int state = Online;
    int isStandby = 0;
    int isReadOnly = 0;
    int userAccess = MultiUser;
    int recoveryModel = FullModel;
    QString databaseGuid;
    QString familyGuid;
    QString fork;           ///< the recovery fork it writes on
    QString firstFork;      ///< of the family
    QString forkPoint;      ///< where the present fork began; empty on the first
    QString nextLsn;        ///< of the next record
    QString logBackupLsn;   ///< where the next log backup begins; empty before the first full backup
    QString logBackupFork;  ///< the fork in effect there
    int beginsChain = 1;
    QString checkpointLsn;
    QString fullBackupLsn;
    QString redoLsn;  ///< while it can be restored on: the next LSN it needs
    QString redoFork;
    QString halfRestored;     ///< backup set that a killed RESTORE LOG left unfinished
    QString recoveringUntil;  ///< UTC
    QString standbyFile;
    QString owner;
    int singleUser = 0;        ///< the session that has it, in SINGLE_USER
    qint64 singleUserPid = 0;  ///< the process of that session; 0: one of the estate's own
    QString mirroringGuid;
    int mirroringRole = NotMirrored;
    int mirroringState = 0;
    QString partnerName;
    QString partnerInstance;
    int mirroringSequence = 0;

    [[nodiscard]] bool isMirrored() const { return mirroringRole != NotMirrored; }
    /// SET PARTNER was said here, on the future mirror, and not yet on the principal.
    [[nodiscard]] bool awaitsPrincipal() const { return mirroringRole == Mirror && mirroringSequence == 0; }
    static constexpr auto fields() {
        using D = Database;
        return std::tuple{json::field("id", &D::id),
                          json::field("name", &D::name),
                          json::field("created", &D::created),
                          json::field("state", &D::state),
                          json::field("isStandby", &D::isStandby),
                          json::field("isReadOnly", &D::isReadOnly),
                          json::field("userAccess", &D::userAccess),
                          json::field("recoveryModel", &D::recoveryModel),
                          json::field("databaseGuid", &D::databaseGuid),
                          json::field("familyGuid", &D::familyGuid),
                          json::field("fork", &D::fork),
                          json::field("firstFork", &D::firstFork),
                          json::field("forkPoint", &D::forkPoint),
                          json::field("nextLsn", &D::nextLsn),
                          json::field("logBackupLsn", &D::logBackupLsn),
                          json::field("logBackupFork", &D::logBackupFork),
                          json::field("beginsChain", &D::beginsChain),
                          json::field("checkpointLsn", &D::checkpointLsn),
                          json::field("fullBackupLsn", &D::fullBackupLsn),
                          json::field("redoLsn", &D::redoLsn),
                          json::field("redoFork", &D::redoFork),
                          json::field("halfRestored", &D::halfRestored),
                          json::field("recoveringUntil", &D::recoveringUntil),
                          json::field("standbyFile", &D::standbyFile),
                          json::field("owner", &D::owner),
                          json::field("singleUser", &D::singleUser),
                          json::field("singleUserPid", &D::singleUserPid),
                          json::field("mirroringGuid", &D::mirroringGuid),
                          json::field("mirroringRole", &D::mirroringRole),
                          json::field("mirroringState", &D::mirroringState),
                          json::field("partnerName", &D::partnerName),
                          json::field("partnerInstance", &D::partnerInstance),
                          json::field("mirroringSequence", &D::mirroringSequence)};
    }
};

[[nodiscard]] std::optional<Database> findDatabase(Storage& storage, const QString& name);
/// 911 where there is none.
[[nodiscard]] Database demandDatabase(Session& session, const QString& name);
void addDatabase(Storage& storage, Database& database);
void saveDatabase(Storage& storage, const Database& database);
void removeDatabase(Storage& storage, const Database& database);
[[nodiscard]] QString stateName(const Database& database);

/// Whether this session could USE it: 922, 924, 926, 927, 942, 954.
void demandOpen(Session& session, const Database& database);
/// 5 and up; the files as CREATE DATABASE would lay them.
void addFiles(Session& session, const Database& database, const QString& dataPath = {}, const QString& logPath = {});

/// The first record of a new database.
void beginLog(Session& session, Database& database);
/// One more record at the end of an online database's log; its LSN.
QString appendRecord(Storage& storage, Database& database, const QString& kind, const QString& at, qint64 number = 0);

/// Sessions other than ours that are in the database.
[[nodiscard]] bool isInUse(Session& session, const Database& database);
/// Ends them. Those that reconnect come back by themselves.
int endSessions(Session& session, const Database& database);
/// Ends one; it is back after a third of a second, or tries again every five seconds.
void endOne(Session& session, int spid);
/// Lets in those whose time has come, each with a new number; in SINGLE_USER only where the place is free.
void admitReturning(Session& session);
/// What a session of ours held in SINGLE_USER is free again.
void releaseSingleUser(Session& session, int spid);
[[nodiscard]] int freeSpid(Storage& storage, int least = 51);

/// RECOVERING that has lasted long enough becomes ONLINE.
void finishRecoveries(Session& session);
/// ONLINE on a new recovery fork; the log chain goes on (facts/sqlserver.md 0.9, 1.6).
void recover(Session& session, Database& database);

}  // namespace pchat::lab

// What BACKUP writes about itself: the values of HEADERONLY, FILELISTONLY and LABELONLY (facts/sqlserver.md 2.5).
#pragma once

#include "core/lab/server/databases.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pchat::lab {

/// Where a set lies in the log.
struct BackupSpan {
    bool isLog = false;
    bool isCopyOnly = false;
    bool isTail = false;
    bool isDamagedTail = false;
    bool hasChecksums = false;
    bool beginsChain = false;
    QString firstLsn;
    QString lastLsn;
    QString checkpointLsn;
    QString fullBackupLsn;
    QString firstFork;
};

struct BackupFacts {
    QString started;  ///< in the server's zone
    int position = 1;
    std::size_t records = 0;
};

[[nodiscard]] QJsonObject backupHeader(Session& session, const Database& database, const BackupSpan& span,
                                       const BackupFacts& facts);
[[nodiscard]] QJsonArray backupFiles(Session& session, const Database& database);
[[nodiscard]] QJsonObject mediaLabel(Session& session, int families);

}  // namespace pchat::lab

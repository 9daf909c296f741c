// The rows that BACKUP and RESTORE leave in the local msdb (facts/sqlserver.md 2.4).
#pragma once

#include "core/lab/server/restore_common.h"

namespace pchat::lab {

/// backupmediaset, backupmediafamily, backupset, backupfile; the backup_set_id. A set that is known is not added again.
qint64 recordSet(Session& session, const BackupSet& set, const QJsonObject& label, const QStringList& paths);
/// restorehistory and restorefile; `type` is D, L or V.
void recordRestore(Session& session, const RestoreSource& source, const QString& database, const QString& type,
                   bool isRecovered);

}  // namespace pchat::lab

// What the RESTORE statements have in common: the set that is meant, its checks, and the state it leaves behind.
#pragma once

#include "core/lab/server/databases.h"
#include "core/lab/server/media.h"
#include "core/lab/tsql/statement.h"

namespace pchat::lab {

struct RestoreSource {
    QStringList paths;
    Media media;
    BackupSet set;  ///< the one FILE names, the records of all stripes together
    int position = 1;
};

[[nodiscard]] QString databaseNameOf(Session& session, const tsql::Expression& name);
[[nodiscard]] QStringList pathsOf(Session& session, const std::vector<tsql::Expression>& disks);
[[nodiscard]] int optionNumber(Session& session, const tsql::Option* option, int otherwise);
/// 3201, 3203, 3241, 3132, 4038, 3187, 3189; 3203 comes after the progress that was made.
[[nodiscard]] RestoreSource openSource(Session& session, const tsql::Restore& restore);
/// 3102, 3110, 3118 and 262, 3104, 3101.
[[nodiscard]] std::optional<Database> restoreTarget(Session& session, const tsql::Restore& restore);
/// As the options say: NORECOVERY, STANDBY or RECOVERY. Saves the database.
void leaveIn(Session& session, Database& database, const tsql::Restore& restore);
/// 3441 where the undo file of a STANDBY database is gone.
void demandStandbyFile(Session& session, const Database& database);
/// 3211, 4035, 3014.
void sayRestored(Session& session, const tsql::Restore& restore, const RestoreSource& source, const Database& database,
                 int line);

}  // namespace pchat::lab

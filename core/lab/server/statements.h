// Every statement of the lab's T-SQL and the function that executes it. All throw Raised.
#pragma once

#include "core/lab/server/databases.h"
#include "core/lab/server/in_flight.h"

namespace pchat::lab {

/// Moments before and after, then the statement by its kind.
void runStatements(Session& session, const std::vector<tsql::Statement>& statements);
/// One statement again, in full or by half, as the server might have left it.
void settleStatement(Session& session, const LeftBehind& left, Settlement settlement);

void runSelect(Session& session, const tsql::Select& select);
ResultSet fetch(Session& session, const tsql::Select& select);
Cell evaluate(Session& session, const tsql::Expression& expression, QString* type = nullptr);
bool isTrue(Session& session, const tsql::Expression& condition);

void runRestore(Session& session, const tsql::Statement& statement, const tsql::Restore& restore);
void runRestoreLog(Session& session, const tsql::Statement& statement, const tsql::Restore& restore);
void runRestoreDatabase(Session& session, const tsql::Statement& statement, const tsql::Restore& restore);
void runRestoreFinish(Session& session, const tsql::Statement& statement, const tsql::Restore& restore);
void runRestoreOnly(Session& session, const tsql::Statement& statement, const tsql::Restore& restore);
void halfRestore(Session& session, const tsql::Restore& restore);
void runBackup(Session& session, const tsql::Statement& statement, const tsql::Backup& backup);
void runAlterDatabase(Session& session, const tsql::Statement& statement, const tsql::AlterDatabase& alter);
void runSetPartner(Session& session, const tsql::Statement& statement, const tsql::AlterDatabase& alter);
/// 5011, 5058.
[[nodiscard]] Database alterTarget(Session& session, const tsql::AlterDatabase& alter);
void runCreateDatabase(Session& session, const tsql::Statement& statement, const tsql::CreateDatabase& create);
void runDropDatabase(Session& session, const tsql::Statement& statement, const tsql::DropDatabase& drop);
void runKill(Session& session, const tsql::Statement& statement, const tsql::Kill& kill);
void runExecute(Session& session, const tsql::Statement& statement, const tsql::Execute& execute);

}  // namespace pchat::lab

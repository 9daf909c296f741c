// What is under way: every acting statement is written down before it takes effect, so that the next opening finds it
// when the process dies in between. The effect and the crossing-out are one transaction. Throws Raised.
#pragma once

#include "core/lab/server/session.h"
#include "core/lab/tsql/statement.h"

namespace pchat::lab {

struct Undertaking {
    QString command;  ///< as sys.dm_exec_requests says it: "RESTORE LOG"
    qint64 databaseId = 0;
    std::chrono::milliseconds duration{20};
};

/// Written down, Moment::Middle, effect, crossed out.
void act(Session& session, const tsql::Statement& statement, const Undertaking& undertaking,
         const std::function<void()>& effect);

/// A statement that a dead process left behind.
struct LeftBehind {
    qint64 id = 0;
    int spid = 0;
    QString login;
    QString statement;
    QHash<QString, Variable> variables;
};
[[nodiscard]] std::vector<LeftBehind> leftBehind(Storage& storage);
[[nodiscard]] bool isProcessAlive(qint64 pid);
void crossOut(Storage& storage, qint64 id);

/// 3211 as STATS asks for it.
void sayProgress(Session& session, int every, int line);

}  // namespace pchat::lab

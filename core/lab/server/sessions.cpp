#include "core/lab/server/databases.h"
#include "core/lab/server/server_time.h"

// Who is in a database, who is thrown out of it, and who comes back.
namespace pchat::lab {

namespace {
constexpr qint64 firstReturn = 300;    // ms: a client that was thrown out connects again
constexpr qint64 laterReturns = 5000;  // ms: it was refused, and tries again
}  // namespace

bool isInUse(Session& session, const Database& database) {
    return session.storage.holds(
        QStringLiteral(
            "SELECT 1 FROM lab_session WHERE database_id = ? AND is_waiting = 0 AND is_user = 1 AND spid <> ? "
            "UNION ALL SELECT 1 FROM lab_request WHERE database_id = ? AND spid <> ? AND (ends IS NULL OR ends > "
            "lab_now()) "
            "UNION ALL SELECT 1 FROM lab_in_flight WHERE database_id = ? AND spid <> ?"),
        {database.id, session.spid, database.id, session.spid, database.id, session.spid});
}

void endOne(Session& session, int spid) {
    const QString returns = timeText(session.now().toUTC().addMSecs(firstReturn));
    session.storage.run(
        QStringLiteral("UPDATE lab_session SET is_waiting = 1, returns = ? WHERE spid = ? AND reconnects = 1"),
        {returns, spid});
    session.storage.run(QStringLiteral("DELETE FROM lab_session WHERE spid = ? AND reconnects = 0"), {spid});
    session.storage.run(QStringLiteral("DELETE FROM lab_request WHERE spid = ?"), {spid});
    session.storage.run(
        QStringLiteral("UPDATE lab_database SET singleUser = 0, singleUserPid = 0 WHERE singleUser = ?"), {spid});
}

int endSessions(Session& session, const Database& database) {
    const auto present = session.storage.rows(
        QStringLiteral("SELECT spid FROM lab_session WHERE database_id = ? AND is_user = 1 AND is_waiting = 0 "
                       "AND spid <> ? UNION ALL SELECT spid FROM lab_request WHERE database_id = ?"),
        {database.id, session.spid, database.id});
    for (const Row& row : present)
        endOne(session, row.front()->toInt());
    return static_cast<int>(present.size());
}

void releaseSingleUser(Session& session, int spid) {
    if (!session.storage.holds(QStringLiteral("SELECT 1 FROM lab_database WHERE singleUser = ?"), {spid})) return;
    session.storage.run(
        QStringLiteral("UPDATE lab_database SET singleUser = 0, singleUserPid = 0 WHERE singleUser = ?"), {spid});
}

int freeSpid(Storage& storage, int least) {
    int spid = least;
    while (storage.holds(
        QStringLiteral("SELECT 1 FROM lab_session WHERE spid = ? UNION ALL SELECT 1 FROM lab_request WHERE spid = ?"),
        {spid, spid}))
        ++spid;
    return spid;
}

namespace {

void admit(Session& session, Database& database, int spid) {
    const int number = freeSpid(session.storage, spid + 1);
    session.storage.run(
        QStringLiteral("UPDATE lab_session SET spid = ?, is_waiting = 0, returns = NULL, since = ? WHERE spid = ?"),
        {number, session.localNow(), spid});
    if (database.userAccess != SingleUser) return;
    database.singleUser = number;
    database.singleUserPid = 0;
    saveDatabase(session.storage, database);
}

/// Whether a login to the database would succeed for one of the estate's own.
bool isOpenToOthers(Session& session, const Database& database) {
    const bool isTaken = database.userAccess == SingleUser && database.singleUser != 0;
    const bool isLocked =
        session.storage.holds(QStringLiteral("SELECT 1 FROM lab_in_flight WHERE database_id = ?"), {database.id});
    return database.state == Online && database.userAccess != RestrictedUser && !isTaken && !isLocked;
}

void postpone(Session& session, int spid, const QString& returns) {
    const QDateTime now = session.now().toUTC();
    const qint64 missed = std::max<qint64>(timeFrom(returns).msecsTo(now), 0) / laterReturns + 1;
    session.storage.run(QStringLiteral("UPDATE lab_session SET returns = ? WHERE spid = ?"),
                        {timeText(timeFrom(returns).addMSecs(missed * laterReturns)), spid});
}

}  // namespace

void admitReturning(Session& session) {
    const QString due = QStringLiteral(
        "SELECT s.spid, d.name, s.returns FROM lab_session s JOIN lab_database d ON d.id = s.database_id "
        "WHERE s.is_waiting = 1 AND s.returns <= lab_now() ORDER BY s.spid");
    if (!session.storage.holds(due)) return;
    Transaction transaction(session.storage);
    for (const Row& row : session.storage.rows(due)) {
        Database database = demandDatabase(session, *row[1]);
        if (isOpenToOthers(session, database))
            admit(session, database, row[0]->toInt());
        else
            postpone(session, row[0]->toInt(), *row[2]);
    }
    transaction.commit();
}

}  // namespace pchat::lab

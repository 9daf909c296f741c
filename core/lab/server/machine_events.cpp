#include "core/lab/server/databases.h"
#include "core/lab/server/file_instance.h"
#include "core/lab/server/server_time.h"

// What the estate does with a whole server, and the records it adds to a database beside messages.
namespace pchat::lab {

namespace {

void empty(Storage& storage, const QString& table, const QString& where = {}) {
    storage.run(QStringLiteral("DELETE FROM \"%1\"%2").arg(table, where));
}

void forgetMsdb(Storage& storage) {
    for (const Row& row : storage.rows(QStringLiteral(
             "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'msdb.dbo.%' AND name <> "
             "'msdb.dbo.syssessions'")))
        empty(storage, *row.front());
}

}  // namespace

void FileInstance::rebuild() {
    happen([](Session& session) {
        Storage& storage = session.storage;
        forgetMsdb(storage);
        for (const char* table : {"lab_log", "lab_file", "lab_request", "lab_in_flight"})
            empty(storage, QString::fromLatin1(table));
        empty(storage, QStringLiteral("lab_database"), QStringLiteral(" WHERE id > 4"));
        empty(storage, QStringLiteral("lab_session"), QStringLiteral(" WHERE is_user = 1"));
        empty(storage, QStringLiteral("lab_login"), QStringLiteral(" WHERE name <> 'sa'"));
        empty(storage, QStringLiteral("lab_right"), QStringLiteral(" WHERE login <> 'sa'"));
    });
}

void FileInstance::addRecord(const QString& database, const QString& kind, qint64 number) {
    happen([&](Session& session) {
        std::optional<Database> found = findDatabase(session.storage, database);
        if (!found || found->state != Online || found->isReadOnly != 0) return;
        appendRecord(session.storage, *found, kind, timeText(session.now().toUTC()), number);
        saveDatabase(session.storage, *found);
    });
}

qint64 FileInstance::unprocessedRows(const QString& database) {
    Cell rows;
    look([&](Session& session) {
        rows = session.storage.cell(
            QStringLiteral(
                "SELECT t.rows FROM lab_table t JOIN lab_database d ON d.id = t.database_id WHERE d.name = ? "
                "AND t.name = 'tblComplianceEvents'"),
            {database});
    });
    return rows.value_or(QString()).toLongLong();
}

void FileInstance::endSessionsOf(const QString& host, const QString& program) {
    happen([&](Session& session) {
        const auto present = session.storage.rows(
            QStringLiteral("SELECT spid FROM lab_session WHERE host = ? AND program = ? AND is_user = 1"),
            {host, program});
        for (const Row& row : present) {
            session.storage.run(QStringLiteral("DELETE FROM lab_session WHERE spid = ?"), {row.front()});
            releaseSingleUser(session, row.front()->toInt());
        }
    });
}

namespace {

bool hasRow(Session& session, const ForeignSession& who, const QString& condition) {
    return session.storage.holds(
        QStringLiteral("SELECT 1 FROM lab_session s JOIN lab_database d ON d.id = s.database_id WHERE s.host = ? AND "
                       "s.program = ? AND d.name = ? AND ") +
            condition,
        {who.host, who.program, who.database});
}

}  // namespace

bool FileInstance::isConnected(const ForeignSession& who) {
    bool isThere = false;
    look([&](Session& session) {
        admitReturning(session);
        isThere = hasRow(session, who, QStringLiteral("s.is_waiting = 0 AND d.state = 0 AND d.isReadOnly = 0"));
    });
    return isThere;
}

bool FileInstance::hasSession(const ForeignSession& who) {
    bool isThere = false;
    look([&](Session& session) { isThere = hasRow(session, who, QStringLiteral("1")); });
    return isThere;
}

}  // namespace pchat::lab

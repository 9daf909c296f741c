#include "core/lab/server/databases.h"
#include "core/lab/server/file_instance.h"
#include "core/lab/server/jobs.h"
#include "core/lab/server/server_time.h"

// What happens on a server without a statement: users write, sessions come, jobs run.
namespace pchat::lab {

namespace {

Cell jobNamed(Session& session, const QString& name) {
    return session.storage.cell(QStringLiteral("SELECT job_id FROM \"msdb.dbo.sysjobs\" WHERE name = ? COLLATE SERVER"),
                                {name});
}

}  // namespace

QString FileInstance::writeMessage(const QString& database, const ChatMessage& withoutLsn) {
    QString lsn;
    happen([&](Session& session) {
        std::optional<Database> found = findDatabase(session.storage, database);
        if (!found || found->state != Online || found->isReadOnly != 0) return;
        lsn = appendRecord(session.storage, *found, QStringLiteral("message"), timeText(withoutLsn.at.toUTC()),
                           withoutLsn.number);
        saveDatabase(session.storage, *found);
    });
    return lsn;
}

std::vector<ChatMessage> FileInstance::messages(const QString& database) {
    std::vector<ChatMessage> result;
    happen([&](Session& session) {
        const auto rows = session.storage.rows(
            QStringLiteral("SELECT l.number, l.lsn, l.at FROM lab_log l JOIN lab_database d ON d.id = l.database_id "
                           "WHERE d.name = ? AND l.kind = 'message' ORDER BY l.lsn"),
            {database});
        for (const Row& row : rows)
            result.push_back({row[0]->toLongLong(), *row[1], timeFrom(*row[2])});
    });
    return result;
}

int FileInstance::addSession(const ForeignSession& foreign) {
    int spid = 0;
    happen([&](Session& session) {
        const std::optional<Database> database = findDatabase(session.storage, foreign.database);
        spid = freeSpid(session.storage);
        session.storage.insert(QStringLiteral("lab_session"),
                               {{QStringLiteral("spid"), spid},
                                {QStringLiteral("login"), foreign.login},
                                {QStringLiteral("host"), foreign.host},
                                {QStringLiteral("program"), foreign.program},
                                {QStringLiteral("database_id"), database ? database->id : qint64{1}},
                                {QStringLiteral("reconnects"), foreign.reconnects ? 1 : 0},
                                {QStringLiteral("since"), session.localNow()}});
    });
    return spid;
}

void FileInstance::endSession(int spid) {
    {
        const std::scoped_lock lock(m_mutex);
        m_speeches.erase(spid);
    }
    happen([&](Session& session) {
        session.storage.run(QStringLiteral("DELETE FROM lab_session WHERE spid = ? AND is_user = 1"), {spid});
        releaseSingleUser(session, spid);
    });
}

int FileInstance::addRequest(const QString& command, const QString& database, const QDateTime& until) {
    int spid = 0;
    happen([&](Session& session) {
        spid = freeSpid(session.storage);
        const std::optional<Database> found = findDatabase(session.storage, database);
        session.storage.insert(
            QStringLiteral("lab_request"),
            {{QStringLiteral("spid"), spid},
             {QStringLiteral("command"), command},
             {QStringLiteral("database_id"), found ? found->id : qint64{0}},
             {QStringLiteral("began"), session.localNow()},
             {QStringLiteral("ends"), until.isValid() ? StorageValue(timeText(until.toUTC())) : StorageValue()}});
    });
    return spid;
}

void FileInstance::addLogin(const LoginSpec& login) {
    happen([&](Session& session) {
        session.storage.run(
            QStringLiteral("INSERT OR REPLACE INTO lab_login (name, sid, type, created) VALUES (?, ?, ?, ?)"),
            {login.name, sidOf(session.storage, login.name),
             login.isWindows ? QStringLiteral("U") : QStringLiteral("S"), session.localNow()});
        session.storage.run(QStringLiteral("DELETE FROM lab_right WHERE login = ?"), {login.name});
        for (const QString& right : login.rights)
            session.storage.run(QStringLiteral("INSERT OR IGNORE INTO lab_right VALUES (?, ?)"), {login.name, right});
    });
}

void FileInstance::setVolume(const QString& mount, qint64 totalBytes, qint64 freeBytes) {
    happen([&](Session& session) {
        session.storage.run(QStringLiteral("INSERT OR REPLACE INTO lab_volume VALUES (?, ?, ?)"),
                            {mount, totalBytes, freeBytes});
    });
}

void FileInstance::setAgentRunning(bool isRunning) {
    constexpr int running = 4;
    constexpr int stopped = 1;
    happen([&](Session& session) {
        session.storage.run(QStringLiteral("UPDATE lab_service SET status = ? WHERE kind = 'agent'"),
                            {isRunning ? running : stopped});
        if (isRunning)
            session.storage.insert(QStringLiteral("msdb.dbo.syssessions"),
                                   {{QStringLiteral("agent_start_date"), session.localNow()}});
    });
}

void FileInstance::startJob(const QString& job) {
    happen([&](Session& session) {
        if (const Cell id = jobNamed(session, job)) markStarted(session, *id);
    });
}

void FileInstance::finishJob(const QString& job, bool hasSucceeded, const QString& message) {
    happen([&](Session& session) {
        const Cell id = jobNamed(session, job);
        if (!id) return;
        markStopped(session, *id, hasSucceeded ? 1 : 0, message);
        noteAgentRun(session, *id, hasSucceeded, message);
    });
}

QStringList FileInstance::runningJobs() {
    QStringList names;
    happen([&](Session& session) {
        for (const Row& row :
             session.storage.rows(QStringLiteral("SELECT job_id, name FROM \"msdb.dbo.sysjobs\" ORDER BY name")))
            if (lab::isRunning(session, *row[0])) names << *row[1];
    });
    return names;
}

void FileInstance::noteShipped(Shipped what, const QString& database, const QString& file) {
    happen([&](Session& session) {
        const QString local = session.localNow();
        const QString utc = timeText(session.now().toUTC());
        const auto note = [&](const char* table, const char* word, const char* key, bool hasUtc) {
            const QString set =
                QStringLiteral("last_%1_file = ?1, last_%1_date = ?2").arg(QLatin1String(word)) +
                (hasUtc ? QStringLiteral(", last_%1_date_utc = ?3").arg(QLatin1String(word)) : QString());
            StorageValues values{file, local};
            if (hasUtc) values.emplace_back(utc);
            values.emplace_back(database);
            session.storage.run(QStringLiteral("UPDATE \"msdb.dbo.%1\" SET %2 WHERE %3 = ?%4 COLLATE SERVER")
                                    .arg(QLatin1String(table), set, QLatin1String(key))
                                    .arg(values.size()),
                                values);
        };
        if (what == Shipped::BackedUp) {
            note("log_shipping_primary_databases", "backup", "primary_database", false);
            note("log_shipping_monitor_primary", "backup", "primary_database", true);
        } else if (what == Shipped::Copied) {
            note("log_shipping_secondary", "copied", "primary_database", false);
            note("log_shipping_monitor_secondary", "copied", "secondary_database", true);
        } else {
            note("log_shipping_secondary_databases", "restored", "secondary_database", false);
            note("log_shipping_monitor_secondary", "restored", "secondary_database", true);
        }
    });
}

}  // namespace pchat::lab

#include "core/lab/server/databases.h"
#include "core/lab/server/file_instance.h"

// Database mirroring between two instances of the estate, seen from the principal.
namespace pchat::lab {

namespace {

constexpr int synchronized = 4;

std::vector<Row> logOf(Session& session, const Database& database) {
    return session.storage.rows(
        QStringLiteral("SELECT lsn, kind, number, at FROM lab_log WHERE database_id = ? ORDER BY lsn"), {database.id});
}

void replaceLog(Session& session, Database& database, const std::vector<Row>& log, const Database& from) {
    session.storage.run(QStringLiteral("DELETE FROM lab_log WHERE database_id = ?"), {database.id});
    for (const Row& row : log)
        session.storage.run(
            QStringLiteral("INSERT INTO lab_log (database_id, lsn, kind, number, at) VALUES (?, ?, ?, ?, ?)"),
            {database.id, row[0], row[1], row[2], row[3]});
    database.familyGuid = from.familyGuid;
    database.fork = from.fork;
    database.firstFork = from.firstFork;
    database.forkPoint = from.forkPoint;
    database.nextLsn = from.nextLsn;
    database.logBackupLsn = from.logBackupLsn;
    database.logBackupFork = from.logBackupFork;
    database.beginsChain = from.beginsChain;
    database.checkpointLsn = from.checkpointLsn;
    database.fullBackupLsn = from.fullBackupLsn;
    database.redoLsn = from.nextLsn;
    database.redoFork = from.fork;
}

void setRole(Database& database, MirroringRole role, const QString& guid, const QString& partner) {
    database.mirroringRole = role;
    database.mirroringState = synchronized;
    database.mirroringGuid = guid;
    database.partnerInstance = partner;
    database.partnerName = QStringLiteral("TCP://%1:5022").arg(partner.section(QLatin1Char('\\'), 0, 0).toLower());
    ++database.mirroringSequence;
    database.state = role == Mirror ? Restoring : Online;
    database.isStandby = 0;
    database.isReadOnly = 0;
    if (role == Mirror) return;
    database.redoLsn.clear();
    database.redoFork.clear();
}

Message refused(const QString& database, const QString& server) {
    return Message(QT_TRANSLATE_NOOP("core",
                                     "Database %1 on %2 cannot be mirrored: it has to be online there, in the full "
                                     "recovery model and without a mirror."),
                   {database, server});
}

}  // namespace

tl::expected<void, Message> FileInstance::setUpMirror(const QString& name, Instance& other) {
    auto* mirror = dynamic_cast<FileInstance*>(&other);
    if (mirror == nullptr) return tl::unexpected(refused(name, other.serverName()));
    std::optional<Database> principal;
    std::vector<Row> log;
    happen([&](Session& session) {
        principal = findDatabase(session.storage, name);
        const bool isFit = principal && principal->state == Online && principal->isStandby == 0 &&
                           principal->recoveryModel == FullModel && !principal->isMirrored();
        if (!isFit) {
            principal.reset();
            return;
        }
        setRole(*principal, Principal, session.newGuid(), mirror->serverName());
        saveDatabase(session.storage, *principal);
        log = logOf(session, *principal);
    });
    if (!principal) return tl::unexpected(refused(name, serverName()));
    mirror->happen([&](Session& session) {
        if (const auto old = findDatabase(session.storage, name)) removeDatabase(session.storage, *old);
        Database copy;
        copy.name = name;
        copy.created = session.localNow();
        copy.owner = principal->owner;
        copy.databaseGuid = session.newGuid();
        addDatabase(session.storage, copy);
        addFiles(session, copy);
        replaceLog(session, copy, log, *principal);
        setRole(copy, Mirror, principal->mirroringGuid, serverName());
        saveDatabase(session.storage, copy);
    });
    return {};
}

void FileInstance::hardenOnMirror(const QString& name, Instance& other) {
    std::optional<Database> principal;
    std::vector<Row> log;
    happen([&](Session& session) {
        principal = findDatabase(session.storage, name);
        if (principal && principal->mirroringRole == Principal) log = logOf(session, *principal);
    });
    auto* mirror = dynamic_cast<FileInstance*>(&other);
    if (log.empty() || mirror == nullptr) return;
    mirror->happen([&](Session& session) {
        std::optional<Database> copy = findDatabase(session.storage, name);
        if (!copy || copy->mirroringGuid != principal->mirroringGuid) return;
        replaceLog(session, *copy, log, *principal);
        saveDatabase(session.storage, *copy);
    });
}

void FileInstance::switchMirrorRoles(const QString& name, Instance& other) {
    hardenOnMirror(name, other);
    const auto become = [&](MirroringRole role, const QString& partner) {
        return [&name, role, partner](Session& session) {
            std::optional<Database> database = findDatabase(session.storage, name);
            if (!database || !database->isMirrored()) return;
            setRole(*database, role, database->mirroringGuid, partner);
            if (role == Mirror) {
                database->redoLsn = database->nextLsn;
                database->redoFork = database->fork;
                endSessions(session, *database);
            }
            saveDatabase(session.storage, *database);
        };
    };
    happen(become(Mirror, other.serverName()));
    if (auto* mirror = dynamic_cast<FileInstance*>(&other)) mirror->happen(become(Principal, serverName()));
}

void FileInstance::forgetMirroring(const QString& name) {
    happen([&](Session& session) {
        std::optional<Database> database = findDatabase(session.storage, name);
        if (!database) return;
        database->mirroringRole = NotMirrored;
        database->mirroringState = 0;
        database->mirroringGuid.clear();
        database->partnerName.clear();
        database->partnerInstance.clear();
        saveDatabase(session.storage, *database);
    });
}

}  // namespace pchat::lab

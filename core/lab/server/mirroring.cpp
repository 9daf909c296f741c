#include "core/lab/server/mirroring.h"

#include "core/lab/server/file_instance.h"

// Database mirroring between two instances of the estate, seen from the principal.
namespace pchat::lab {

namespace {

constexpr int synchronized = 4;
constexpr int disconnected = 1;

/// The records from an LSN on.
std::vector<Row> logOf(Session& session, const Database& database, const QString& from = {}) {
    return session.storage.rows(
        QStringLiteral("SELECT lsn, kind, number, at FROM lab_log WHERE database_id = ? AND lsn >= ? ORDER BY lsn"),
        {database.id, from});
}

/// The copy's log from `start` on becomes `log`, and everything that tells where it stands what `from` has.
void takeLog(Session& session, Database& database, const QString& start, const std::vector<Row>& log,
             const Database& from) {
    session.storage.run(QStringLiteral("DELETE FROM lab_log WHERE database_id = ? AND lsn >= ?"), {database.id, start});
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

void endMirroring(Database& database) {
    database.mirroringGuid.clear();
    database.mirroringRole = NotMirrored;
    database.mirroringState = 0;
    database.partnerName.clear();
    database.partnerInstance.clear();
}

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
        takeLog(session, copy, {}, log, *principal);
        setRole(copy, Mirror, principal->mirroringGuid, serverName());
        saveDatabase(session.storage, copy);
    });
    return {};
}

void FileInstance::hardenOnMirror(const QString& name, Instance& other) {
    auto* mirror = dynamic_cast<FileInstance*>(&other);
    if (mirror == nullptr) return;
    std::optional<Database> copy;
    mirror->look([&](Session& session) { copy = findDatabase(session.storage, name); });
    std::optional<Database> principal;
    std::vector<Row> log;
    look([&](Session& session) {
        principal = findDatabase(session.storage, name);
        if (principal && copy) log = logOf(session, *principal, copy->nextLsn);
    });
    const bool arePartners =
        principal && copy && principal->mirroringRole == Principal && copy->mirroringGuid == principal->mirroringGuid;
    if (!arePartners) return;
    mirror->happen([&](Session& session) {
        const std::optional<Database> now = findDatabase(session.storage, name);
        if (!now || now->nextLsn != copy->nextLsn || now->mirroringGuid != principal->mirroringGuid) return;
        takeLog(session, *copy, copy->nextLsn, log, *principal);
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
        endMirroring(*database);
        saveDatabase(session.storage, *database);
    });
}

std::vector<Partnership> FileInstance::partnerships() {
    std::vector<Partnership> sides;
    look([&](Session& session) {
        for (const Row& row :
             session.storage.rows(QStringLiteral("SELECT name, mirroringGuid, partnerInstance, nextLsn, mirroringRole, "
                                                 "mirroringState FROM lab_database "
                                                 "WHERE mirroringRole <> 0 ORDER BY id")))
            sides.push_back({*row[0], row[1].value_or(QString()), row[2].value_or(QString()),
                             row[3].value_or(QString()), row[4]->toInt() == Principal,
                             row[5]->toInt() != disconnected});
    });
    return sides;
}

void FileInstance::notePartner(const QString& name, bool isConnected) {
    happen([&](Session& session) {
        std::optional<Database> database = findDatabase(session.storage, name);
        if (!database || !database->isMirrored()) return;
        database->mirroringState = isConnected ? synchronized : disconnected;
        saveDatabase(session.storage, *database);
    });
}

}  // namespace pchat::lab

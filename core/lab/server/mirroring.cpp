#include "core/lab/server/mirroring.h"

#include "core/lab/server/file_instance.h"

// Database mirroring between two instances of the estate, seen from the principal.
namespace pchat::lab {

namespace {

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

MirrorRefusal refused(int number, const QString& database, const QString& server) {
    return {number, Message(QT_TRANSLATE_NOOP("core",
                                              "Database %1 on %2 cannot be mirrored: it has to be online there, in the "
                                              "full recovery model and without a mirror."),
                            {database, server})};
}

}  // namespace

tl::expected<void, MirrorRefusal> FileInstance::setUpMirror(const QString& name, Instance& other) {
    constexpr int unknownDatabase = 911;
    constexpr int unreachable = 1418;
    auto* mirror = dynamic_cast<FileInstance*>(&other);
    if (mirror == nullptr) return tl::unexpected(refused(unreachable, name, other.serverName()));
    std::optional<Database> principal;
    std::vector<Row> log;
    int number = unknownDatabase;
    look([&](Session& session) {
        principal = findDatabase(session.storage, name);
        if (principal) number = principalRefusal(*principal);
        if (number == 0) log = logOf(session, *principal);
    });
    if (number != 0) return tl::unexpected(refused(number, name, serverName()));
    // The copy first: a principal without one would count as mirrored for whoever comes back after a crash.
    QString pairGuid;
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
        pairGuid = session.newGuid();
        bindTo(copy, pairGuid, serverName());
        takeRole(copy, Mirror);
        saveDatabase(session.storage, copy);
    });
    happen([&](Session& session) {
        auto bound = findDatabase(session.storage, name);
        if (!bound) return;
        bindTo(*bound, pairGuid, mirror->serverName());
        takeRole(*bound, Principal);
        saveDatabase(session.storage, *bound);
    });
    return {};
}

void FileInstance::sendLog(const QString& name, FileInstance& other, MirroringRole role) {
    std::optional<Database> copy;
    QString start;
    other.look([&](Session& session) { copy = findDatabase(session.storage, name); });
    if (copy) start = copy->awaitsPrincipal() ? copy->redoLsn : copy->nextLsn;
    std::optional<Database> source;
    std::vector<Row> log;
    look([&](Session& session) {
        source = findDatabase(session.storage, name);
        if (source && copy) log = logOf(session, *source, start);
    });
    const bool arePartners = source && copy && source->mirroringRole == role && copy->mirroringRole == Mirror &&
                             copy->mirroringGuid == source->mirroringGuid;
    if (!arePartners) return;
    other.happen([&](Session& session) {
        const std::optional<Database> now = findDatabase(session.storage, name);
        const bool isUnchanged = now && now->nextLsn == copy->nextLsn && now->mirroringRole == Mirror &&
                                 now->mirroringGuid == source->mirroringGuid;
        if (!isUnchanged) return;
        takeLog(session, *copy, start, log, *source);
        saveDatabase(session.storage, *copy);
    });
}

void FileInstance::hardenOnMirror(const QString& name, Instance& other) {
    if (auto* mirror = dynamic_cast<FileInstance*>(&other)) sendLog(name, *mirror, Principal);
}

void FileInstance::joinPrincipal(const QString& name, Instance& other) {
    other.hardenOnMirror(name, *this);
    happen([&](Session& session) {
        std::optional<Database> database = findDatabase(session.storage, name);
        if (!database || !database->awaitsPrincipal()) return;
        bindTo(*database, database->mirroringGuid, other.serverName(), database->partnerName);
        takeRole(*database, Mirror);
        saveDatabase(session.storage, *database);
    });
}

void FileInstance::takeOver(const QString& name, Instance& other) {
    if (auto* partner = dynamic_cast<FileInstance*>(&other)) partner->sendLog(name, *this, Mirror);
    happen([&](Session& session) {
        std::optional<Database> database = findDatabase(session.storage, name);
        if (!database || database->mirroringRole != Mirror || database->awaitsPrincipal()) return;
        takeRole(*database, Principal);
        saveDatabase(session.storage, *database);
    });
}

void FileInstance::switchMirrorRoles(const QString& name, Instance& other) {
    hardenOnMirror(name, other);
    happen([&](Session& session) {
        std::optional<Database> database = findDatabase(session.storage, name);
        if (!database || database->mirroringRole != Principal) return;
        stepDown(session, *database);
        saveDatabase(session.storage, *database);
    });
    other.takeOver(name, *this);
}

std::optional<RemoteCopy> FileInstance::copyFor(const QString& name, const QString& principal) {
    std::optional<RemoteCopy> copy;
    look([&](Session& session) {
        const std::optional<Database> database = findDatabase(session.storage, name);
        if (!database) return;
        copy = RemoteCopy{*database, hasLogRestored(session, *database), awaits(session, *database, principal)};
    });
    return copy;
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
                                                 "mirroringState, mirroringSequence FROM lab_database "
                                                 "WHERE mirroringRole <> 0 ORDER BY id")))
            sides.push_back({*row[0], row[1].value_or(QString()), row[2].value_or(QString()),
                             row[3].value_or(QString()), row[4]->toInt() == Principal, row[5]->toInt() != Disconnected,
                             row[4]->toInt() == Mirror && row[6]->toInt() == 0, row[6]->toInt()});
    });
    return sides;
}

void FileInstance::notePartner(const QString& name, bool isConnected) {
    happen([&](Session& session) {
        std::optional<Database> database = findDatabase(session.storage, name);
        if (!database || !database->isMirrored()) return;
        database->mirroringState = isConnected ? Synchronized : Disconnected;
        saveDatabase(session.storage, *database);
    });
}

}  // namespace pchat::lab

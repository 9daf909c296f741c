#include "core/lab/server/file_instance.h"
#include "core/lab/server/mirroring.h"
#include "core/lab/server/statements.h"

// ALTER DATABASE … SET PARTNER: = 'address', FAILOVER, OFF. What happens on the partner's side, the world brings there.
namespace pchat::lab {

namespace {

using namespace std::chrono_literals;

/// Null where nobody answers. 1449, 1452.
FileInstance* partnerAt(const Session& session, const QString& address) {
    const auto endpoint = endpointIn(address);
    if (!endpoint) throw raised(1449);
    if (!session.world.partnerAt) return nullptr;
    const auto found = session.world.partnerAt(endpoint->host, endpoint->port);
    if (found) return dynamic_cast<FileInstance*>(*found);
    if (found.error() == PartnerProblem::Itself) throw raised(1452);
    if (found.error() == PartnerProblem::NotPlayed)
        throw notLearnt(QStringLiteral("ALTER DATABASE … SET PARTNER = … with a server of the other data center"));
    return nullptr;
}

void tellPartner(const Session& session, Moment moment, const QString& database, const QString& partner) {
    if (session.world.mirroringEnds && !session.isSettling) session.world.mirroringEnds(moment, database, partner);
}

void tellChanged(const Session& session) {
    if (session.world.mirroringChanged && !session.isSettling) session.world.mirroringChanged();
}

Undertaking undertaking(std::chrono::milliseconds duration = 50ms) {
    return {QStringLiteral("ALTER DATABASE"), 0, duration};
}

void runOff(Session& session, const tsql::Statement& statement, const tsql::AlterDatabase& alter) {
    Database database = alterTarget(session, alter);
    if (!database.isMirrored()) throw raised(1416, {database.name});
    const QString partner = database.partnerInstance;
    tellPartner(session, Moment::Before, database.name, partner);
    act(session, statement, undertaking(), [&] {
        database = alterTarget(session, alter);
        endMirroring(database);
        saveDatabase(session.storage, database);
    });
    tellPartner(session, Moment::After, database.name, partner);
}

/// On the future mirror. Nobody is asked: the principal comes by itself.
void runAwait(Session& session, const tsql::Statement& statement, const tsql::AlterDatabase& alter) {
    static_cast<void>(partnerAt(session, alter.value));
    act(session, statement, undertaking(), [&] {
        Database database = alterTarget(session, alter);
        if (database.isMirrored()) throw raised(1405, {database.name});
        if (database.recoveryModel != FullModel) throw raised(1465, {database.name});
        awaitPrincipal(session, database, alter.value);
        saveDatabase(session.storage, database);
    });
}

void demandFit(const Database& principal) {
    const int number = principalRefusal(principal);
    if (number == 5052) throw raised(number, {QStringLiteral("ALTER DATABASE"), stateName(principal)});
    if (number != 0) throw raised(number, {principal.name});
}

/// 1418 where nobody answers, 1448 where the database is not there.
RemoteCopy copyAt(const Session& session, FileInstance* partner, const tsql::AlterDatabase& alter) {
    if (partner == nullptr) {
        session.world.spend(10s);
        throw raised(1418, {alter.value});
    }
    const auto copy = partner->copyFor(alter.database, session.spec.serverName);
    if (!copy) throw raised(1448, {alter.database});
    return *copy;
}

/// On the principal, after the mirror.
void runBegin(Session& session, const tsql::Statement& statement, const tsql::AlterDatabase& alter) {
    demandFit(alterTarget(session, alter));
    FileInstance* partner = partnerAt(session, alter.value);
    act(session, statement, undertaking(500ms), [&] {
        Database database = alterTarget(session, alter);
        demandFit(database);
        const RemoteCopy copy = copyAt(session, partner, alter);
        const int number = mirrorRefusal(database, copy);
        if (number != 0) throw raised(number, {number == 1418 ? alter.value : database.name});
        bindTo(database, copy.database.mirroringGuid, partner->serverName(), alter.value);
        takeRole(database, Principal);
        saveDatabase(session.storage, database);
    });
    tellChanged(session);
}

/// 1416, 1470 on the mirror, 1447 where the partner does not answer, 1422 where it is not caught up.
void demandFailover(const Session& session, const Database& database) {
    if (!database.isMirrored()) throw raised(1416, {database.name});
    if (database.mirroringRole == Mirror) throw raised(1470, {database.name});
    if (partnerAt(session, database.partnerName) == nullptr) throw raised(1447, {database.name});
    if (database.mirroringState != Synchronized) throw raised(1422, {database.name});
}

void runFailover(Session& session, const tsql::Statement& statement, const tsql::AlterDatabase& alter) {
    if (session.database != QLatin1String("master"))
        throw notLearnt(QStringLiteral("ALTER DATABASE … SET PARTNER FAILOVER from another database than master"),
                        statement.line);
    tellChanged(session);
    demandFailover(session, alterTarget(session, alter));
    act(session, statement, undertaking(2s), [&] {
        Database database = alterTarget(session, alter);
        demandFailover(session, database);
        stepDown(session, database);
        saveDatabase(session.storage, database);
    });
    tellChanged(session);
}

}  // namespace

void runSetPartner(Session& session, const tsql::Statement& statement, const tsql::AlterDatabase& alter) {
    const bool isRestoring = alterTarget(session, alter).state == Restoring;
    if (alter.setsPartner)
        return isRestoring ? runAwait(session, statement, alter) : runBegin(session, statement, alter);
    if (alter.value == QLatin1String("FAILOVER")) return runFailover(session, statement, alter);
    runOff(session, statement, alter);
}

}  // namespace pchat::lab

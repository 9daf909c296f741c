#include "core/lab/server/statements.h"

#include <QCoreApplication>

// ALTER, CREATE and DROP DATABASE, KILL.
namespace pchat::lab {

namespace {

constexpr int involvedInMirroring = 1468;

/// Those of database mirroring come alone, without 5069.
bool isMirroringError(int number) {
    return number >= 1400 && number < 1500;
}

using Termination = tsql::AlterDatabase::Termination;

void clearOthers(Session& session, const Database& database, Termination termination, int line) {
    if (!isInUse(session, database)) return;
    if (termination == Termination::NoWait) throw raised(5070, {database.name});
    // The server would wait for ever; the lab says at once what a lock time-out would.
    if (termination == Termination::Wait) throw raised(5061, {database.name});
    endSessions(session, database);
    session.say(5060, {QStringLiteral("100")}, line);
}

void demandAccessible(Session& session, const Database& database) {
    if (database.state == Restoring || database.state == Recovering)
        throw raised(5052, {QStringLiteral("ALTER DATABASE"),
                            database.state == Restoring ? QStringLiteral("Restoring") : QStringLiteral("Recovering")});
    const bool isTaken =
        database.userAccess == SingleUser && database.singleUser != 0 && database.singleUser != session.spid;
    if (isTaken) throw raised(5064, {database.name});
}

void setAccess(Session& session, Database& database, const tsql::AlterDatabase& alter, int line) {
    if (database.isMirrored()) throw raised(1468, {database.name});
    const bool isSingle = alter.setting == QLatin1String("SINGLE_USER");
    if (alter.setting != QLatin1String("MULTI_USER")) clearOthers(session, database, alter.termination, line);
    database.userAccess = isSingle                                       ? SingleUser
                          : alter.setting == QLatin1String("MULTI_USER") ? MultiUser
                                                                         : RestrictedUser;
    database.singleUser = isSingle ? session.spid : 0;
    database.singleUserPid = isSingle ? QCoreApplication::applicationPid() : 0;
}

void setRecovery(Database& database, const QString& model) {
    if (database.isStandby != 0) throw raised(5063, {database.name});
    if (database.isMirrored() && model != QLatin1String("FULL")) throw raised(1468, {database.name});
    database.recoveryModel = model == QLatin1String("FULL")     ? FullModel
                             : model == QLatin1String("SIMPLE") ? SimpleModel
                                                                : BulkLogged;
    if (database.recoveryModel == SimpleModel) database.logBackupLsn.clear();
}

void setReadOnly(Session& session, Database& database, const tsql::AlterDatabase& alter, int line) {
    if (database.isMirrored()) throw raised(1468, {database.name});
    if (database.isStandby != 0) throw raised(5063, {database.name});
    clearOthers(session, database, alter.termination, line);
    database.isReadOnly = alter.setting == QLatin1String("READ_ONLY") ? 1 : 0;
}

void setOnline(Session& session, Database& database, const tsql::AlterDatabase& alter, int line) {
    const bool isOnline = alter.setting == QLatin1String("ONLINE");
    if (database.isMirrored()) throw raised(1468, {database.name});
    if (!isOnline) clearOthers(session, database, alter.termination, line);
    database.state = isOnline ? Online : Offline;
}

void change(Session& session, Database& database, const tsql::AlterDatabase& alter, int line) {
    demandAccessible(session, database);
    if (alter.setting.endsWith(QLatin1String("_USER")))
        setAccess(session, database, alter, line);
    else if (alter.setting == QLatin1String("RECOVERY"))
        setRecovery(database, alter.value);
    else if (alter.setting.startsWith(QLatin1String("READ_")))
        setReadOnly(session, database, alter, line);
    else
        setOnline(session, database, alter, line);
}

}  // namespace

Database alterTarget(Session& session, const tsql::AlterDatabase& alter) {
    const std::optional<Database> database = findDatabase(session.storage, alter.database);
    const bool isOwner = database && database->owner.compare(session.login, Qt::CaseInsensitive) == 0;
    const bool mayAlter = isOwner || session.may(QStringLiteral("ALTER ANY DATABASE"));
    if (!database || !mayAlter) throw raised(5011, {alter.database});
    const bool isSystem = database->id < 5;
    if (isSystem) throw raised(5058, {alter.setting, alter.database});
    return *database;
}

void runAlterDatabase(Session& session, const tsql::Statement& statement, const tsql::AlterDatabase& alter) {
    try {
        if (alter.setting == QLatin1String("PARTNER")) return runSetPartner(session, statement, alter);
        Database database = alterTarget(session, alter);
        act(session, statement, {QStringLiteral("ALTER DATABASE"), 0, std::chrono::milliseconds(50)}, [&] {
            database = alterTarget(session, alter);
            change(session, database, alter, statement.line);
            saveDatabase(session.storage, database);
        });
    } catch (Raised& error) {
        const int number = error.messages.front().number;
        const bool isAlone = number >= 50000 || (isMirroringError(number) && number != involvedInMirroring);
        if (!isAlone) error.messages.push_back(serverMessage(5069, {}, statement.line));
        throw;
    }
}

void runCreateDatabase(Session& session, const tsql::Statement& statement, const tsql::CreateDatabase& create) {
    if (!session.may(QStringLiteral("CREATE ANY DATABASE")))
        throw raised(262, {QStringLiteral("CREATE DATABASE"), QStringLiteral("master")});
    const auto demandFree = [&] {
        if (findDatabase(session.storage, create.database)) throw raised(1801, {create.database});
    };
    demandFree();
    act(session, statement, {QStringLiteral("CREATE DATABASE"), 0, std::chrono::milliseconds(500)}, [&] {
        demandFree();
        Database database;
        database.name = create.database;
        database.created = session.localNow();
        database.owner = session.login;
        database.databaseGuid = session.newGuid();
        database.familyGuid = database.databaseGuid;
        database.fork = session.newGuid();
        database.firstFork = database.fork;
        addDatabase(session.storage, database);
        beginLog(session, database);
        addFiles(session, database, create.data.empty() ? QString() : create.data.front().physicalName,
                 create.log.empty() ? QString() : create.log.front().physicalName);
    });
}

void runDropDatabase(Session& session, const tsql::Statement& statement, const tsql::DropDatabase& drop) {
    const std::optional<Database> database = findDatabase(session.storage, drop.database);
    if (!database || !session.may(QStringLiteral("ALTER ANY DATABASE")))
        throw raised(3701, {QStringLiteral("drop"), QStringLiteral("database"), drop.database});
    if (database->isMirrored()) throw raised(3743, {drop.database});
    if (isInUse(session, *database) || session.database == database->name) throw raised(3702, {drop.database});
    act(session, statement, {QStringLiteral("DROP DATABASE"), database->id, std::chrono::milliseconds(200)},
        [&] { removeDatabase(session.storage, *database); });
}

void runKill(Session& session, const tsql::Statement& statement, const tsql::Kill& kill) {
    if (!session.may(QStringLiteral("ALTER ANY CONNECTION"))) throw raised(6102);
    if (kill.spid == session.spid) throw raised(6104);
    const QString spid = QString::number(kill.spid);
    const Cell isUser =
        session.storage.cell(QStringLiteral("SELECT is_user FROM lab_session WHERE spid = ? AND is_waiting = 0 "
                                            "UNION ALL SELECT 1 FROM lab_request WHERE spid = ?"),
                             {kill.spid, kill.spid});
    if (!isUser) throw raised(6106, {spid});
    if (*isUser == QLatin1String("0")) throw raised(6107);
    if (kill.isStatusOnly) throw raised(6120, {spid});
    act(session, statement, {QStringLiteral("KILL"), 0, std::chrono::milliseconds(20)},
        [&] { endOne(session, kill.spid); });
}

}  // namespace pchat::lab

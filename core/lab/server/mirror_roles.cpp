#include "core/lab/server/mirroring.h"

#include <QRegularExpression>

// One side of a mirrored database.
namespace pchat::lab {

namespace {

/// The log of the principal runs through the point where the copy stands, on the copy's fork.
bool encompasses(const Database& principal, const Database& copy) {
    const QString& at = copy.redoLsn;
    if (at < principal.logBackupLsn || at > principal.nextLsn) return false;
    const bool isOnOldFork =
        !principal.forkPoint.isEmpty() && at <= principal.forkPoint && copy.redoFork == principal.logBackupFork;
    const bool isOnFork =
        copy.redoFork == principal.fork && (principal.forkPoint.isEmpty() || at > principal.forkPoint);
    return isOnOldFork || isOnFork;
}

}  // namespace

std::optional<Endpoint> endpointIn(const QString& address) {
    static const QRegularExpression form(QStringLiteral("^TCP://([^:/]+):([0-9]{1,5})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(address.trimmed());
    if (!match.hasMatch()) return std::nullopt;
    return Endpoint{match.captured(1), match.captured(2).toInt()};
}

bool awaits(const Session& session, const Database& copy, const QString& principal) {
    const auto endpoint = endpointIn(copy.partnerName);
    if (!copy.awaitsPrincipal() || !endpoint || !session.world.partnerAt) return false;
    const auto expected = session.world.partnerAt(endpoint->host, endpoint->port);
    return expected && (*expected)->serverName() == principal;
}

void awaitPrincipal(Session& session, Database& database, const QString& address) {
    bindTo(database, session.newGuid(), {}, address);
    database.mirroringRole = Mirror;
    // What sys.database_mirroring shows of a mirror that has not met its principal was not observed.
    database.mirroringState = Disconnected;
    database.mirroringSequence = 0;
}

void bindTo(Database& database, const QString& guid, const QString& partnerInstance, const QString& address) {
    database.mirroringGuid = guid;
    database.partnerInstance = partnerInstance;
    database.partnerName =
        address.isEmpty()
            ? QStringLiteral("TCP://%1:5022").arg(partnerInstance.section(QLatin1Char('\\'), 0, 0).toLower())
            : address;
}

void takeRole(Database& database, MirroringRole role) {
    database.mirroringRole = role;
    database.mirroringState = Synchronized;
    ++database.mirroringSequence;
    database.state = role == Mirror ? Restoring : Online;
    database.isStandby = 0;
    database.isReadOnly = 0;
    if (role == Mirror) return;
    database.redoLsn.clear();
    database.redoFork.clear();
}

void stepDown(Session& session, Database& database) {
    takeRole(database, Mirror);
    database.redoLsn = database.nextLsn;
    database.redoFork = database.fork;
    endSessions(session, database);
}

void endMirroring(Database& database) {
    database.mirroringGuid.clear();
    database.mirroringRole = NotMirrored;
    database.mirroringState = 0;
    database.mirroringSequence = 0;
    database.partnerName.clear();
    database.partnerInstance.clear();
}

// The numbers and their sentences are those of sql-docs, "Database engine events and errors", 1000 to 1999. Which of
// several that apply comes first is not documented and was not observed.
int principalRefusal(const Database& database) {
    if (database.isMirrored()) return 1405;
    if (database.state == Suspect) return 1467;
    if (database.state != Online) return 5052;
    if (database.isStandby != 0 || database.isReadOnly != 0) return 1466;
    if (database.recoveryModel != FullModel) return 1465;
    return database.userAccess == SingleUser ? 1488 : 0;
}

bool hasLogRestored(Session& session, const Database& copy) {
    const auto last = session.storage.rows(
        QStringLiteral("SELECT h.restore_type, b.last_lsn FROM \"msdb.dbo.restorehistory\" h JOIN "
                       "\"msdb.dbo.backupset\" b ON b.backup_set_id = h.backup_set_id WHERE "
                       "h.destination_database_name = ? ORDER BY h.restore_history_id DESC LIMIT 1"),
        {copy.name});
    if (last.empty() || last.front()[0] != QLatin1String("D")) return true;
    // Where the copy stands elsewhere by now, it has written a log of its own since.
    return last.front()[1].value_or(QString()).rightJustified(copy.redoLsn.size(), QLatin1Char('0')) != copy.redoLsn;
}

int mirrorRefusal(const Database& principal, const RemoteCopy& copy) {
    if (copy.database.state != Restoring || copy.database.isStandby != 0) return 1464;
    if (copy.database.isMirrored() && !copy.database.awaitsPrincipal()) return 1460;
    // A server that was not told of this partner does not answer it.
    if (!copy.awaitsUs) return 1418;
    if (copy.database.recoveryModel != FullModel) return 1465;
    if (copy.database.familyGuid != principal.familyGuid) return 1407;
    if (!encompasses(principal, copy.database)) return 1412;
    return copy.hasLogRestored ? 0 : 1478;
}

}  // namespace pchat::lab

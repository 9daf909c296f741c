#include "core/lab/server/restore_common.h"

#include "core/lab/server/in_flight.h"
#include "core/lab/server/statements.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace pchat::lab {

namespace {

constexpr int bytesPerPage = 8192;

void demandRight(const Session& session, const Database& database) {
    const bool isOwner = database.owner.compare(session.login, Qt::CaseInsensitive) == 0;
    if (!isOwner && !session.may(QStringLiteral("dbcreator"))) throw raised(3110, {database.name});
}

BackupSet& setAt(Media& media, const QString& path, int position) {
    for (BackupSet& set : media.sets)
        if (set.number("Position") == position) return set;
    throw raised(4038, {QString::number(position), path});
}

void demandWhole(const Media& media, const BackupSet& set, const QString& path) {
    if (!set.isWhole) throw raised(3203, {path, osErrorText(38)});
    if (media.isDamaged) throw raised(3189);
}

void demandAllFamilies(const Media& media, const QStringList& paths) {
    const int families = media.label.value(QLatin1String("FamilyCount")).toInt(1);
    if (families != paths.size()) throw raised(3132, {QString::number(families), QString::number(paths.size())});
}

}  // namespace

QString databaseNameOf(Session& session, const tsql::Expression& name) {
    return name.kind == tsql::Expression::Kind::Name ? name.path.first() : evaluate(session, name).value_or(QString());
}

QStringList pathsOf(Session& session, const std::vector<tsql::Expression>& disks) {
    QStringList paths;
    for (const tsql::Expression& disk : disks)
        paths << evaluate(session, disk).value_or(QString());
    return paths;
}

int optionNumber(Session& session, const tsql::Option* option, int otherwise) {
    if (option == nullptr) return otherwise;
    if (!option->value) return 10;  // STATS alone
    return evaluate(session, *option->value).value_or(QString()).toInt();
}

RestoreSource openSource(Session& session, const tsql::Restore& restore) {
    RestoreSource source;
    source.paths = pathsOf(session, restore.disks);
    source.position = optionNumber(session, restore.find(QStringLiteral("FILE")), 1);
    for (const QString& path : source.paths) {
        Media media = readMedia(session, path);
        demandAllFamilies(media, source.paths);
        const BackupSet set = setAt(media, path, source.position);
        demandWhole(media, set, path);
        const bool isFirst = source.set.header.isEmpty();
        if (!isFirst) source.set.records.insert(source.set.records.end(), set.records.begin(), set.records.end());
        if (isFirst) source.set = set;
        source.media = std::move(media);
    }
    const bool wantsChecksum = restore.find(QStringLiteral("CHECKSUM")) != nullptr;
    if (wantsChecksum && !source.set.flag("HasBackupChecksums")) throw raised(3187);
    return source;
}

std::optional<Database> restoreTarget(Session& session, const tsql::Restore& restore) {
    const QString name = databaseNameOf(session, restore.database);
    if (name.compare(session.database, Qt::CaseInsensitive) == 0) throw raised(3102, {QStringLiteral("RESTORE"), name});
    std::optional<Database> database = findDatabase(session.storage, name);
    if (!database) {
        if (restore.what == QLatin1String("LOG") || restore.disks.empty()) throw raised(3118, {name});
        if (!session.may(QStringLiteral("CREATE ANY DATABASE")))
            throw raised(262, {QStringLiteral("CREATE DATABASE"), QStringLiteral("master")});
        return database;
    }
    demandRight(session, *database);
    if (database->isMirrored()) throw raised(3104, {name});
    if (database->state == Recovering) throw raised(3101);
    return database;
}

void demandStandbyFile(Session& session, const Database& database) {
    if (!database.isStandby || database.standbyFile.isEmpty()) return;
    const auto local = session.world.mapPath(database.standbyFile);
    const int error = local ? readError(*local) : local.error();
    if (error == 0) return;
    throw raised(3441, {database.name, QString::number(database.id), database.standbyFile, osErrorText(error)});
}

void leaveIn(Session& session, Database& database, const tsql::Restore& restore) {
    const QString undoFile = database.standbyFile;
    const tsql::Option* standby = restore.find(QStringLiteral("STANDBY"));
    const QString newUndoFile = standby != nullptr ? evaluate(session, *standby->value).value_or(QString()) : QString();
    if (standby == nullptr && restore.find(QStringLiteral("NORECOVERY")) == nullptr) {
        recover(session, database);
    } else {
        database.state = standby != nullptr ? Online : Restoring;
        database.isStandby = standby != nullptr ? 1 : 0;
        database.isReadOnly = database.isStandby;
        database.standbyFile = newUndoFile;
        if (standby != nullptr) database.userAccess = MultiUser;
        if (standby != nullptr) database.singleUser = 0;
    }
    if (standby != nullptr) {
        QFile file(localPath(session, newUndoFile));
        if (!file.open(QIODevice::WriteOnly))
            throw raised(3201, {newUndoFile, osErrorText(QFileInfo(file).dir().exists() ? 5 : 3)});
        file.write(QByteArrayLiteral("undo"));
    }
    if (!undoFile.isEmpty() && undoFile != newUndoFile)
        if (const auto local = session.world.mapPath(undoFile)) QFile::remove(*local);
    saveDatabase(session.storage, database);
}

void sayRestored(Session& session, const tsql::Restore& restore, const RestoreSource& source, const Database& database,
                 int line) {
    const qint64 pages = source.set.text("BackupSize").toLongLong() / bytesPerPage;
    const bool isLog = restore.what == QLatin1String("LOG");
    const QString position = QString::number(source.position);
    const QString dataFile = source.set.files.first().toObject().value(QLatin1String("LogicalName")).toString();
    const QString logFile = source.set.files.last().toObject().value(QLatin1String("LogicalName")).toString();
    if (const tsql::Option* stats = restore.find(QStringLiteral("STATS")))
        sayProgress(session, optionNumber(session, stats, 10), line);
    session.say(4035, {QString::number(isLog ? 0 : pages), database.name, dataFile, position}, line);
    session.say(4035, {QString::number(isLog ? pages : 2), database.name, logFile, position}, line);
    session.say(3014,
                {QStringLiteral("RESTORE ") + restore.what, QString::number(pages), QStringLiteral("0.100"),
                 QStringLiteral("1.250")},
                line);
}

}  // namespace pchat::lab

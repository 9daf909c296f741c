#include "core/lab/server/history.h"
#include "core/lab/server/sql_types.h"
#include "core/lab/server/statements.h"

namespace pchat::lab {

namespace {

Cell cellOf(const QJsonValue& value) {
    if (value.isNull() || value.isUndefined()) return std::nullopt;
    return value.isString() ? value.toString() : QString::number(value.toInteger());
}

ResultSet emptyResult(const Session& session, const QString& statement) {
    ResultSet result;
    for (const CatalogColumn& column : session.catalog.resultOf(statement))
        result.columns.push_back({column.name, column.type});
    return result;
}

void addRow(ResultSet& result, const QJsonObject& values) {
    std::vector<Cell>& row = result.rows.emplace_back();
    for (const Column& column : result.columns)
        row.push_back(shown(cellOf(values.value(column.name)), column.type));
}

/// Reads on to the end of the file, as the server has to in order to find every set.
Media wholeMedia(const Session& session, const QString& path) {
    Media media = readMedia(session, path);
    if (media.isCutShort) throw raised(3203, {path, osErrorText(38)});
    return media;
}

void verify(Session& session, const tsql::Statement& statement, const tsql::Restore& restore) {
    const RestoreSource source = openSource(session, restore);
    session.say(3262, {QString::number(source.position)}, statement.line);
}

}  // namespace

void runRestoreOnly(Session& session, const tsql::Statement& statement, const tsql::Restore& restore) {
    if (!session.may(QStringLiteral("CREATE ANY DATABASE")))
        throw raised(262, {QStringLiteral("CREATE DATABASE"), QStringLiteral("master")});
    if (restore.what == QLatin1String("VERIFYONLY")) return verify(session, statement, restore);
    const Media media = wholeMedia(session, pathsOf(session, restore.disks).first());
    ResultSet result = emptyResult(session, QStringLiteral("RESTORE ") + restore.what);
    if (restore.what == QLatin1String("LABELONLY")) {
        addRow(result, media.label);
    } else if (restore.what == QLatin1String("HEADERONLY")) {
        const int only = optionNumber(session, restore.find(QStringLiteral("FILE")), 0);
        for (const BackupSet& set : media.sets)
            if (only == 0 || set.number("Position") == only) addRow(result, set.header);
    } else {
        for (const QJsonValue file : openSource(session, restore).set.files)
            addRow(result, file.toObject());
    }
    session.rowCount = static_cast<qint64>(result.rows.size());
    session.give(std::move(result));
}

}  // namespace pchat::lab

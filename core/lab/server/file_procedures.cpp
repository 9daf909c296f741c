#include "core/lab/server/media.h"
#include "core/lab/server/procedures.h"
#include "core/lab/server/sql_types.h"

#include <QDir>
#include <QFileInfo>

namespace pchat::lab {

namespace {

ResultSet emptyResult(const ProcedureCall& call) {
    ResultSet result;
    for (const CatalogColumn& column : call.procedure.columns)
        result.columns.push_back({column.name, column.type});
    return result;
}

int fileExist(ProcedureCall& call) {
    const auto local = call.session.world.mapPath(call.text("1"));
    const QFileInfo info(local.value_or(QString()));
    const bool isThere = local && info.exists();
    if (call.supplied.contains(QStringLiteral("2"))) {
        call.put("2", bitCell(isThere && info.isFile()));
        return 0;
    }
    ResultSet result = emptyResult(call);
    result.rows.push_back(
        {bitCell(isThere && info.isFile()), bitCell(isThere && info.isDir()), bitCell(local && info.dir().exists())});
    call.session.give(std::move(result));
    return 0;
}

void listFolder(const QString& folder, int depth, int deepest, bool withFiles, ResultSet& result) {
    const QDir::Filters filters =
        QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden | (withFiles ? QDir::Files : QDir::Filters());
    const QFileInfoList entries = QDir(folder).entryInfoList(filters, QDir::Name);
    for (const QFileInfo& entry : entries) {
        std::vector<Cell> row{entry.fileName(), QString::number(depth)};
        if (withFiles) row.push_back(bitCell(entry.isFile()));
        result.rows.push_back(std::move(row));
        if (entry.isDir() && (deepest == 0 || depth < deepest))
            listFolder(entry.filePath(), depth + 1, deepest, withFiles, result);
    }
}

/// Empty for a missing path, an unreachable one and an empty folder alike (facts/sqlserver.md 4.3).
int dirTree(ProcedureCall& call) {
    ResultSet result = emptyResult(call);
    const bool withFiles = call.number("3") == 1;
    if (!withFiles) result.columns.pop_back();
    const auto local = call.session.world.mapPath(call.text("1"));
    if (local && QFileInfo(*local).isDir()) listFolder(*local, 1, call.number("2"), withFiles, result);
    call.session.give(std::move(result));
    return 0;
}

int fixedDrives(ProcedureCall& call) {
    constexpr qint64 bytesPerMegabyte = 1048576;
    ResultSet result = emptyResult(call);
    for (const Row& row : call.session.storage.rows(
             QStringLiteral("SELECT mount, free FROM lab_volume WHERE length(mount) = 3 ORDER BY mount")))
        result.rows.push_back({row[0]->left(1), QString::number(row[1]->toLongLong() / bytesPerMegabyte)});
    call.session.give(std::move(result));
    return 0;
}

}  // namespace

ProcedureTable fileProcedures() {
    return {{QStringLiteral("sys.xp_fileexist"), fileExist},
            {QStringLiteral("sys.xp_dirtree"), dirTree},
            {QStringLiteral("sys.xp_fixeddrives"), fixedDrives}};
}

}  // namespace pchat::lab

#include "core/report/lost_users.h"

#include <QJsonArray>

namespace pchat {

namespace {

const QString lookedBy = QStringLiteral("list-lost-users");

/// The rows of the step's one answer: user, kind, statement.
QJsonArray rowsIn(const QJsonObject& evidence) {
    const QJsonArray queries = evidence.value(QLatin1String("queries")).toArray();
    const QJsonArray results = queries.at(0).toObject().value(QLatin1String("results")).toArray();
    return results.at(0).toObject().value(QLatin1String("rows")).toArray();
}

}  // namespace

void writeLostUsers(Writer& writer, const RunRecord& record) {
    const auto found = record.evidence.find(lookedBy);
    if (found == record.evidence.end()) return;
    writer.heading(2, QT_TRANSLATE_NOOP("core", "Users without a login"));
    std::vector<Writer::Row> rows;
    for (const auto& row : rowsIn(found->second)) {
        Writer::Row cells;
        for (const auto& cell : row.toArray())
            cells.push_back(Message::verbatim(cell.toString()));
        rows.push_back(std::move(cells));
    }
    if (rows.empty())
        return writer.paragraph(QT_TRANSLATE_NOOP("core", "Every user of the database has a login on the server."));
    writer.paragraph(
        QT_TRANSLATE_NOOP("core",
                          "Nobody can log in as these users until the statement is carried out on the server, in the "
                          "database. A Windows user that logs in through a group needs none."));
    writer.table(
        {QT_TRANSLATE_NOOP("core", "User"), QT_TRANSLATE_NOOP("core", "Kind"), QT_TRANSLATE_NOOP("core", "Statement")},
        rows);
}

}  // namespace pchat

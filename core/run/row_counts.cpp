#include "core/run/row_counts.h"

#include "core/run/observe_probe.h"
#include "core/run/saved.h"
#include "core/situation/cells.h"

#include <QJsonArray>

#include <algorithm>

namespace pchat {

namespace {

struct Count {
    QString table;
    QString now = QStringLiteral("–");
    QString before = now;
};
using Counts = std::map<QString, Count>;  ///< by object_id

constexpr const char* countedColumns[] = {"object_id", "name", "row_count"};

Failure notCounted(const QString& saved) {
    return failureOf(FailureKind::Garbled,
                     Message(QT_TRANSLATE_NOOP("core",
                                               "The step %1 has kept no rows of the tables, so there is nothing to "
                                               "compare with."),
                             {saved}));
}

/// As an answer; nullopt where it holds anything but texts.
std::optional<ResultSet> answerIn(const QJsonObject& kept) {
    ResultSet answer;
    for (const QJsonValue column : kept.value(QLatin1String("columns")).toArray())
        answer.columns.push_back({column.toString(), {}});
    for (const QJsonValue row : kept.value(QLatin1String("rows")).toArray()) {
        std::vector<Cell>& cells = answer.rows.emplace_back();
        for (const QJsonValue cell : row.toArray())
            cells.push_back(cell.isString() ? Cell(cell.toString()) : Cell());
        if (cells.size() != answer.columns.size()) return std::nullopt;
    }
    return answer;
}

bool hasAll(const ResultSet& answer) {
    return std::all_of(std::begin(countedColumns), std::end(countedColumns),
                       [&](const char* column) { return answer.indexOf(QString::fromLatin1(column)) >= 0; });
}

void add(const ResultSet& answer, QString Count::*side, Counts& counts) {
    for (std::size_t at = 0; at < answer.rows.size(); ++at) {
        const Row row(answer, at);
        Count& count = counts[row.text(u"object_id")];
        count.table = row.text(u"name");
        count.*side = row.text(u"row_count");
    }
}

}  // namespace

Outcome<std::vector<QString>> differentTables(const ResultSet& now, const std::map<QString, QJsonObject>& evidence,
                                              const QString& saved) {
    const auto before = answerIn(savedResult(saved, 0, evidence));
    if (!before || before->rows.empty() || !hasAll(*before)) return tl::unexpected(notCounted(saved));
    if (!hasAll(now))
        return tl::unexpected(failureOf(
            FailureKind::Garbled,
            QT_TRANSLATE_NOOP("core", "The answer does not hold the rows of the tables, so they are not known.")));
    Counts counts;
    add(*before, &Count::before, counts);
    add(now, &Count::now, counts);
    std::vector<QString> different;
    for (const auto& [id, count] : counts)
        if (count.now != count.before)
            different.push_back(QStringLiteral("%1: %2 ≠ %3").arg(count.table, count.now, count.before));
    std::sort(different.begin(), different.end());
    return different;
}

}  // namespace pchat

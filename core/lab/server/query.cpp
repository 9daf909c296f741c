#include "core/lab/server/sql_types.h"
#include "core/lab/server/statements.h"
#include "core/lab/server/translator.h"

namespace pchat::lab {

namespace {

bool assigns(const tsql::Select& select) {
    return !select.items.empty() && !select.items.front().variable.isEmpty();
}

/// SELECT @x = …: the values of the last row; variables keep theirs where there is no row.
void assignFrom(Session& session, const tsql::Select& select) {
    for (const tsql::Item& item : select.items)
        if (item.variable.isEmpty()) throw raised(141);
    const Translated translated = Translator(session).select(select);
    const std::vector<Row> rows = session.storage.rows(translated.sql);
    session.rowCount = static_cast<qint64>(rows.size());
    if (rows.empty()) return;
    for (std::size_t at = 0; at < select.items.size(); ++at) {
        Variable& variable = session.variables[select.items[at].variable.toLower()];
        variable.value = converted(rows.back()[at], translated.columns[at].type, variable.type);
    }
}

}  // namespace

ResultSet fetch(Session& session, const tsql::Select& select) {
    const Translated translated = Translator(session).select(select);
    ResultSet result;
    result.columns = translated.columns;
    for (const Row& row : session.storage.rows(translated.sql)) {
        std::vector<Cell>& cells = result.rows.emplace_back();
        for (std::size_t at = 0; at < translated.columns.size(); ++at)
            cells.push_back(shown(row[at], translated.columns[at].type));
    }
    session.rowCount = static_cast<qint64>(result.rows.size());
    return result;
}

void runSelect(Session& session, const tsql::Select& select) {
    if (assigns(select)) return assignFrom(session, select);
    session.give(fetch(session, select));
}

Cell evaluate(Session& session, const tsql::Expression& expression, QString* type) {
    const Typed typed = Translator(session).expression(expression);
    if (type != nullptr) *type = typed.type;
    return session.storage.cell(QStringLiteral("SELECT ") + typed.sql);
}

bool isTrue(Session& session, const tsql::Expression& condition) {
    return session.storage.cell(QStringLiteral("SELECT ") + Translator(session).condition(condition)) ==
           QStringLiteral("1");
}

}  // namespace pchat::lab

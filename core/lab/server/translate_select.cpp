#include "core/lab/server/sql_types.h"
#include "core/lab/server/translator.h"

namespace pchat::lab {

using tsql::Expression;
using Kind = Expression::Kind;

namespace {

QString nameOf(const tsql::Item& item) {
    if (!item.alias.isEmpty()) return item.alias;
    return item.value.kind == Kind::Name ? item.value.path.last() : QString();
}

bool isAggregated(const tsql::Select& select) {
    if (!select.groupBy.empty() || (select.having && hasAggregate(*select.having))) return true;
    for (const tsql::Item& item : select.items)
        if (hasAggregate(item.value)) return true;
    return false;
}

}  // namespace

Translated Translator::select(const tsql::Select& select) {
    m_levels.emplace_back();
    Translated result;
    const QString sources = select.from.empty() ? QString() : from(select);
    const QString where = select.where ? condition(*select.where) : QString();
    for (const Expression& group : select.groupBy)
        m_levels.back().groups << expression(group).sql;
    m_levels.back().isGrouped = isAggregated(select);
    QStringList columns;
    items(select, columns, result.columns);
    result.sql = QLatin1String(select.isDistinct ? "SELECT DISTINCT " : "SELECT ") + columns.join(QStringLiteral(", "));
    if (!sources.isEmpty()) result.sql += QStringLiteral(" FROM ") + sources;
    result.sql += tail(select, where) + order(select, result.columns);
    if (select.top) result.sql += QStringLiteral(" LIMIT ") + expression(*select.top).sql;
    m_levels.pop_back();
    return result;
}

QString Translator::tail(const tsql::Select& select, const QString& where) {
    QString sql;
    if (!where.isEmpty()) sql += QStringLiteral(" WHERE ") + where;
    const QStringList groups = m_levels.back().groups;
    if (!groups.isEmpty()) sql += QStringLiteral(" GROUP BY ") + groups.join(QStringLiteral(", "));
    if (select.having) sql += QStringLiteral(" HAVING ") + condition(*select.having);
    return sql;
}

void Translator::items(const tsql::Select& select, QStringList& sql, std::vector<Column>& columns) {
    for (const tsql::Item& item : select.items) {
        if (item.value.kind == Kind::Star) {
            star(item.value, sql, columns);
            continue;
        }
        const Typed value = expression(item.value);
        columns.push_back({nameOf(item), value.type});
        // Its name inside is its position: names may repeat, and may be missing.
        const bool isInner = m_levels.size() > 1 && !columns.back().name.isEmpty();
        const QString name = isInner ? columns.back().name : QStringLiteral("c%1").arg(columns.size());
        sql << value.sql + QStringLiteral(" AS \"") + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")) +
                   QLatin1Char('"');
    }
}

void Translator::star(const Expression& expression, QStringList& sql, std::vector<Column>& columns) {
    bool isFound = false;
    for (const Source& source : m_levels.back().sources) {
        if (!expression.path.isEmpty() && expression.path.first().compare(source.alias, Qt::CaseInsensitive) != 0)
            continue;
        isFound = true;
        for (const CatalogColumn& column : source.columns) {
            columns.push_back({column.name, column.type});
            sql << QStringLiteral("%1.\"%2\"").arg(source.sqlName, column.name);
        }
    }
    if (!isFound)
        throw raised(expression.path.isEmpty() ? 102 : 4104, {expression.path.value(0, QStringLiteral("*"))},
                     expression.line);
    if (m_levels.back().isGrouped) throw raised(8120, {columns.front().name}, expression.line);
}

QString Translator::order(const tsql::Select& select, const std::vector<Column>& columns) {
    QStringList parts;
    for (const tsql::Order& each : select.orderBy) {
        QString sql;
        const Expression& value = each.value;
        for (std::size_t at = 0; at < select.items.size(); ++at)
            if (value.kind == Kind::Name && value.path.size() == 1 && !select.items[at].alias.isEmpty() &&
                select.items[at].alias.compare(value.path.first(), Qt::CaseInsensitive) == 0)
                sql = QString::number(at + 1);
        if (value.kind == Kind::Number) {
            sql = value.text;
            if (sql.toInt() < 1 || sql.toInt() > static_cast<int>(columns.size())) throw raised(108, {sql}, value.line);
        }
        if (sql.isEmpty()) {
            const Typed typed = expression(value);
            sql = typed.sql + (familyOf(typed.type) == Family::Text ? QStringLiteral(" COLLATE SERVER") : QString());
        }
        parts << sql + (each.isDescending ? QStringLiteral(" DESC") : QString());
    }
    return parts.isEmpty() ? QString() : QStringLiteral(" ORDER BY ") + parts.join(QStringLiteral(", "));
}

Translated Translator::subquery(const tsql::Select& inner) {
    Translated result = select(inner);
    if (result.columns.size() != 1) throw raised(116);
    return result;
}

Typed Translator::scalar(const Expression& expression) {
    const Translated inner = subquery(*expression.select);
    const QString name = inner.columns.front().name;
    // More than one row is an error (512), which SQLite would pass over.
    const QString column = QLatin1Char('"') + (name.isEmpty() ? QStringLiteral("c1") : name) + QLatin1Char('"');
    return {QStringLiteral("(SELECT CASE WHEN COUNT(*) > 1 THEN lab_raise(512) ELSE MAX(%1) END FROM (%2))")
                .arg(column, inner.sql),
            inner.columns.front().type};
}

}  // namespace pchat::lab

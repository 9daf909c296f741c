#include "core/lab/server/databases.h"
#include "core/lab/server/schema.h"
#include "core/lab/server/translator.h"

namespace pchat::lab {

using Join = tsql::Source::Join;

namespace {

const char* wordsOf(Join join) {
    switch (join) {
        case Join::First:
            return "";
        case Join::Inner:
        case Join::CrossApply:
            return " JOIN ";
        case Join::Left:
        case Join::OuterApply:
            return " LEFT JOIN ";
        case Join::Cross:
            return " CROSS JOIN ";
    }
    return "";
}

}  // namespace

QString Translator::from(const tsql::Select& select) {
    QString sql;
    for (const tsql::Source& each : select.from) {
        sql += QLatin1String(wordsOf(each.join)) + source(each);
        if (each.on) sql += QStringLiteral(" ON ") + condition(*each.on);
    }
    return sql;
}

void Translator::addSource(const QString& alias, std::vector<CatalogColumn> columns) {
    Level& level = m_levels.back();
    for (const Source& other : level.sources)
        if (other.alias.compare(alias, Qt::CaseInsensitive) == 0) throw raised(1011, {alias});
    level.sources.push_back({alias, QStringLiteral("s%1").arg(++m_sources), std::move(columns)});
}

QString Translator::source(const tsql::Source& source) {
    if (!source.derived) return object(source);
    const Translated inner = select(*source.derived);
    std::vector<CatalogColumn> columns;
    int position = 0;
    for (const Column& column : inner.columns) {
        ++position;
        if (column.name.isEmpty()) throw raised(8155, {QString::number(position), source.alias}, source.line);
        columns.push_back({column.name, column.type, true, false});
    }
    addSource(source.alias, std::move(columns));
    return QStringLiteral("(%1) AS %2").arg(inner.sql, m_levels.back().sources.back().sqlName);
}

const CatalogObject& Translator::found(const tsql::Source& source) const {
    const CatalogObject* object = m_session.catalog.find(source.object, m_session.database);
    const bool fits = object != nullptr && object->isTabular() &&
                      (object->kind == QLatin1String("function")) == source.arguments.has_value();
    if (!fits) throw Raised{raised(208, {source.object.join(QLatin1Char('.'))}, source.line).messages, true};
    return *object;
}

qint64 Translator::enterDatabase(const QStringList& path) const {
    const bool isNamed = path.size() >= 3 && !path.front().isEmpty();
    const std::optional<Database> database =
        findDatabase(m_session.storage, isNamed ? path.front() : m_session.database);
    if (isNamed && !database) throw Raised{raised(208, {path.join(QLatin1Char('.'))}).messages, true};
    if (isNamed) demandOpen(m_session, *database);
    return database ? database->id : 0;
}

void Translator::demandRight(const CatalogObject& object, const QStringList& path) const {
    static const QJsonObject views = labResource(QStringLiteral("views.json"));
    const QString wanted = views.value(object.name).toObject().value(QLatin1String("requires")).toString();
    if (!wanted.isEmpty() && !m_session.may(wanted))
        throw Raised{{serverMessage(300, {wanted}), serverMessage(297)}, false};
    const bool isOpenToAll = object.name.endsWith(QLatin1String("_view"));
    if (!object.name.startsWith(QLatin1String("msdb.")) || isOpenToAll ||
        m_session.may(QStringLiteral("db_datareader:msdb")))
        return;
    throw raised(229, {QStringLiteral("SELECT"), path.last(), QStringLiteral("msdb"), QStringLiteral("dbo")});
}

QString Translator::object(const tsql::Source& source) {
    const CatalogObject& object = found(source);
    const qint64 databaseId = enterDatabase(source.object);
    demandRight(object, source.object);
    QStringList arguments;
    for (const tsql::Expression& argument : source.arguments.value_or(std::vector<tsql::Expression>()))
        arguments << expression(argument).sql;
    if (source.arguments && arguments.size() < static_cast<qsizetype>(object.parameters.size()))
        throw raised(313, {source.object.join(QLatin1Char('.'))}, source.line);
    if (arguments.size() > static_cast<qsizetype>(object.parameters.size()))
        throw raised(8144, {source.object.join(QLatin1Char('.'))}, source.line);
    addSource(source.alias.isEmpty() ? source.object.last() : source.alias, object.columns);
    const QString name = m_levels.back().sources.back().sqlName;
    const QString ofDatabase = selectFor(object, databaseId);
    if (!ofDatabase.isEmpty()) return QStringLiteral("(%1) AS %2").arg(ofDatabase, name);
    if (!source.arguments) return quotedName(object.name) + QStringLiteral(" AS ") + name;
    // A table function is kept as a table that has a column for each argument.
    QStringList conditions;
    for (qsizetype at = 0; at < arguments.size(); ++at)
        conditions << QStringLiteral("%1 = %2").arg(quotedName(object.parameters[static_cast<std::size_t>(at)].name),
                                                    arguments[at]);
    if (source.join == Join::First || source.join == Join::Cross)
        return QStringLiteral("(SELECT * FROM %1 WHERE %2) AS %3")
            .arg(quotedName(object.name), conditions.join(QStringLiteral(" AND ")), name);
    return QStringLiteral("%1 AS %2 ON %2.%3")
        .arg(quotedName(object.name), name, conditions.join(QStringLiteral(" AND %1.").arg(name)));
}

}  // namespace pchat::lab

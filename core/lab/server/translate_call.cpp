#include "core/lab/server/scalar_functions.h"
#include "core/lab/server/sql_types.h"
#include "core/lab/server/translator.h"

namespace pchat::lab {

using tsql::Expression;
using Kind = Expression::Kind;

namespace {

bool isDatePartFunction(const QString& name) {
    return name == QLatin1String("datediff") || name == QLatin1String("dateadd");
}

/// msdb.dbo.agent_datetime and the built-in ones; any other owner is an unknown function (4121).
void demandKnownOwner(const Expression& call, const QString& name) {
    if (call.path.size() == 1 && name != QLatin1String("agent_datetime")) return;
    const bool isAgents = name == QLatin1String("agent_datetime") &&
                          call.path.value(call.path.size() - 2).toLower() == QLatin1String("dbo");
    if (!isAgents)
        throw raised(4121, {call.path.value(call.path.size() - 2), call.path.join(QLatin1Char('.'))}, call.line);
}

/// Text functions answer in the varying type of what they are given.
QString varying(const QString& type) {
    for (const char* fixed : {"char(", "nchar("})
        if (type.startsWith(QLatin1String(fixed)))
            return QString(type).replace(QLatin1String("char"), QLatin1String("varchar"));
    return type;
}

}  // namespace

Typed Translator::call(const Expression& expression) {
    const QString name = expression.path.last().toLower();
    if (expression.path.size() == 1 && isAggregateName(name)) return aggregate(expression, name);
    if (name == QLatin1String("isnull") || name == QLatin1String("coalesce") || name == QLatin1String("nullif"))
        return nullFunction(expression, name);
    const ScalarFunction* function = name.startsWith(QLatin1String("@@")) ? nullptr : scalarFunction(name);
    if (function == nullptr) throw Raised{raised(195, {expression.path.last()}, expression.line).messages, true};
    demandKnownOwner(expression, name);
    const int count = static_cast<int>(expression.parts.size());
    if (count < function->least || count > function->most)
        throw raised(174, {name, QString::number(count < function->least ? function->least : function->most)},
                     expression.line);
    QStringList arguments;
    QString type = function->type;
    for (const Expression& part : expression.parts) {
        if (arguments.isEmpty() && isDatePartFunction(name) && part.kind == Kind::Name) {
            arguments << sqlLiteral(part.path.last());
            continue;
        }
        const Typed argument = this->expression(part);
        if (arguments.isEmpty() && type == QLatin1String("=1")) type = varying(argument.type);
        arguments << argument.sql;
    }
    return {QStringLiteral("\"fn_%1\"(%2)").arg(name, arguments.join(QStringLiteral(", "))), type};
}

Typed Translator::aggregate(const Expression& expression, const QString& function) {
    if (expression.parts.size() != 1) throw raised(174, {function, QStringLiteral("1")}, expression.line);
    const bool counts = function.startsWith(QLatin1String("count"));
    const QString countType = function == QLatin1String("count_big") ? QStringLiteral("bigint") : QStringLiteral("int");
    if (expression.parts[0].kind == Kind::Star) {
        if (!counts) throw raised(102, {QStringLiteral("*")}, expression.line);
        return {QStringLiteral("COUNT(*)"), countType};
    }
    ++m_levels.back().aggregateDepth;
    const Typed inner = this->expression(expression.parts[0]);
    --m_levels.back().aggregateDepth;
    const QString distinct = expression.negated ? QStringLiteral("DISTINCT ") : QString();
    if (counts) return {QStringLiteral("COUNT(%1%2)").arg(distinct, inner.sql), countType};
    const QString sql = QStringLiteral("%1(%2%3)").arg(function.toUpper(), distinct, inner.sql);
    if (function == QLatin1String("avg"))
        return {QStringLiteral("CAST(%1 AS INTEGER)").arg(sql), QStringLiteral("int")};
    return {sql, inner.type};
}

Typed Translator::nullFunction(const Expression& expression, const QString& function) {
    const std::size_t least = 2;
    if (expression.parts.size() < least || (function != QLatin1String("coalesce") && expression.parts.size() > least))
        throw raised(174, {function, QStringLiteral("2")}, expression.line);
    QStringList arguments;
    QString type;
    for (const Expression& part : expression.parts) {
        const Typed argument = this->expression(part);
        if (part.kind != Kind::Null && type.isEmpty()) type = argument.type;
        arguments << argument.sql;
    }
    const QString name = function == QLatin1String("nullif") ? QStringLiteral("nullif") : QStringLiteral("coalesce");
    return {QStringLiteral("%1(%2)").arg(name, arguments.join(QStringLiteral(", "))),
            type.isEmpty() ? QStringLiteral("int") : type};
}

}  // namespace pchat::lab

#include "core/lab/server/scalar_functions.h"
#include "core/lab/server/sql_types.h"
#include "core/lab/server/translator.h"

namespace pchat::lab {

using tsql::Expression;
using Kind = Expression::Kind;

namespace {

QString widerOf(const QString& left, const QString& right) {
    const auto is = [&](const char* type) {
        return baseOf(left) == QLatin1String(type) || baseOf(right) == QLatin1String(type);
    };
    for (const char* type : {"float", "real", "numeric", "decimal", "bigint"})
        if (is(type)) return baseOf(left) == QLatin1String(type) ? left : right;
    return QStringLiteral("int");
}

QString joinedType(const QString& left, const QString& right) {
    const bool isUnicode = baseOf(left).startsWith(QLatin1Char('n')) || baseOf(right).startsWith(QLatin1Char('n'));
    const int size = sizeOf(left) < 0 || sizeOf(right) < 0 ? -1 : sizeOf(left) + sizeOf(right);
    return QStringLiteral("%1(%2)").arg(isUnicode ? QStringLiteral("nvarchar") : QStringLiteral("varchar"),
                                        size < 0 ? QStringLiteral("max") : QString::number(size));
}

}  // namespace

QString sqlLiteral(const QString& text) {
    if (text.contains(QChar(u'\0')))
        return QStringLiteral("CAST(x'%1' AS TEXT)").arg(QString::fromLatin1(text.toUtf8().toHex()));
    return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
}

Typed convertedTo(const Typed& value, const QString& type, int style) {
    static const QStringList exact{QStringLiteral("numeric"), QStringLiteral("decimal")};
    static const QStringList inexact{QStringLiteral("float"), QStringLiteral("real")};
    const QString base = baseOf(type);
    const QString sql = QStringLiteral("lab_convert(%1, %2, %3, %4)")
                            .arg(value.sql, sqlLiteral(value.type), sqlLiteral(type))
                            .arg(style);
    if (familyOf(type) != Family::Number || exact.contains(base)) return {sql, type};
    return {QStringLiteral("CAST(%1 AS %2)").arg(sql, QLatin1String(inexact.contains(base) ? "REAL" : "INTEGER")),
            type};
}

bool isAggregateName(const QString& name) {
    static const QStringList names{QStringLiteral("count"), QStringLiteral("count_big"), QStringLiteral("min"),
                                   QStringLiteral("max"),   QStringLiteral("sum"),       QStringLiteral("avg")};
    return names.contains(name.toLower());
}

bool hasAggregate(const Expression& expression) {
    if (expression.kind == Kind::Call && isAggregateName(expression.path.last())) return true;
    return std::any_of(expression.parts.begin(), expression.parts.end(), hasAggregate);
}

Typed Translator::expression(const Expression& expression) {
    switch (expression.kind) {
        case Kind::Null:
        case Kind::Number:
        case Kind::String:
        case Kind::UnicodeString:
            return literal(expression);
        case Kind::Variable:
        case Kind::ServerVariable:
            return variable(expression);
        case Kind::Name:
            return name(expression);
        case Kind::Call:
            return call(expression);
        case Kind::Convert:
            return conversion(expression);
        case Kind::Case:
        case Kind::SimpleCase:
            return cases(expression);
        case Kind::Negate: {
            const Typed inner = this->expression(expression.parts[0]);
            return {QStringLiteral("(-%1)").arg(inner.sql), inner.type};
        }
        case Kind::Binary:
            return arithmetic(expression);
        case Kind::Subquery:
            return scalar(expression);
        default:
            throw raised(102, {expression.text}, expression.line);
    }
}

Typed Translator::literal(const Expression& expression) const {
    switch (expression.kind) {
        case Kind::Null:
            return {QStringLiteral("NULL"), QStringLiteral("int")};
        case Kind::Number: {
            const bool isHex = expression.text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
            if (isHex)
                return {sqlLiteral(expression.text),
                        QStringLiteral("varbinary(%1)").arg((expression.text.size() - 2) / 2)};
            bool isInt = false;
            static_cast<void>(expression.text.toInt(&isInt));
            if (isInt) return {expression.text, QStringLiteral("int")};
            // Too long for SQLite's integers: an LSN, which is text to it.
            return {sqlLiteral(expression.text), QStringLiteral("numeric(%1,0)").arg(expression.text.size())};
        }
        case Kind::UnicodeString:
            return {sqlLiteral(expression.text),
                    QStringLiteral("nvarchar(%1)").arg(std::max<qsizetype>(expression.text.size(), 1))};
        default:
            return {sqlLiteral(expression.text),
                    QStringLiteral("varchar(%1)").arg(std::max<qsizetype>(expression.text.size(), 1))};
    }
}

Typed Translator::variable(const Expression& expression) const {
    if (expression.kind == Kind::ServerVariable) {
        const ScalarFunction* function = serverVariable(expression.text);
        if (function == nullptr) throw raised(137, {expression.text}, expression.line);
        return {QStringLiteral("\"fn_%1\"()").arg(function->name), function->type};
    }
    const auto it = m_session.variables.constFind(expression.text.toLower());
    if (it == m_session.variables.cend()) throw raised(137, {expression.text}, expression.line);
    if (!it->value) return {QStringLiteral("NULL"), it->type};
    const bool isNumber = familyOf(it->type) == Family::Number && !it->type.startsWith(QLatin1String("numeric"));
    return {isNumber ? *it->value : sqlLiteral(*it->value), it->type};
}

Typed Translator::name(const Expression& expression) {
    const QString column = expression.path.last();
    const QString alias = expression.path.value(expression.path.size() - 2);
    bool aliasKnown = alias.isEmpty();
    for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level) {
        std::vector<Typed> hits;
        for (const Source& source : level->sources) {
            if (!alias.isEmpty() && source.alias.compare(alias, Qt::CaseInsensitive) != 0) continue;
            aliasKnown = true;
            for (const CatalogColumn& each : source.columns)
                if (each.name.compare(column, Qt::CaseInsensitive) == 0)
                    hits.push_back({QStringLiteral("%1.\"%2\"").arg(source.sqlName, each.name), each.type});
        }
        if (hits.size() > 1) throw raised(209, {column}, expression.line);
        if (hits.empty()) continue;
        if (level->isGrouped && level->aggregateDepth == 0 && !level->groups.contains(hits.front().sql))
            throw raised(8120, {expression.path.join(QLatin1Char('.'))}, expression.line);
        return hits.front();
    }
    if (!aliasKnown)
        throw Raised{raised(4104, {expression.path.join(QLatin1Char('.'))}, expression.line).messages, true};
    throw Raised{raised(207, {column}, expression.line).messages, true};
}

Typed Translator::conversion(const Expression& expression) {
    const Typed value = this->expression(expression.parts[0]);
    if (!isKnownType(expression.text)) throw raised(243, {expression.text}, expression.line);
    const int style = expression.parts.size() > 1 ? expression.parts[1].text.toInt() : 0;
    const QString type =
        expression.text == QLatin1String("sysname") ? QStringLiteral("nvarchar(128)") : expression.text;
    return convertedTo(value, type, style);
}

Typed Translator::cases(const Expression& expression) {
    QString sql = QStringLiteral("CASE");
    QString type;
    std::size_t at = 0;
    const bool isSimple = expression.kind == Kind::SimpleCase;
    const Typed input = isSimple ? this->expression(expression.parts[at++]) : Typed();
    const std::size_t end = expression.parts.size() - (expression.text == QLatin1String("ELSE") ? 1 : 0);
    const auto branch = [&](const Expression& part) {
        const Typed value = this->expression(part);
        if (type.isEmpty() && part.kind != Kind::Null) type = value.type;
        return value.sql;
    };
    for (; at + 1 < end; at += 2) {
        const QString when = isSimple ? compared(input, QStringLiteral("="), this->expression(expression.parts[at]))
                                      : condition(expression.parts[at]);
        sql += QStringLiteral(" WHEN %1 THEN %2").arg(when, branch(expression.parts[at + 1]));
    }
    if (end < expression.parts.size()) sql += QStringLiteral(" ELSE ") + branch(expression.parts.back());
    return {sql + QStringLiteral(" END"), type};
}

Typed Translator::arithmetic(const Expression& expression) {
    if (expression.isCondition()) throw raised(102, {expression.text}, expression.line);
    const Typed left = this->expression(expression.parts[0]);
    const Typed right = this->expression(expression.parts[1]);
    const bool areTexts = familyOf(left.type) == Family::Text && familyOf(right.type) == Family::Text;
    if (areTexts && expression.text == QLatin1String("+"))
        return {QStringLiteral("(%1 || %2)").arg(left.sql, right.sql), joinedType(left.type, right.type)};
    const auto number = [](const Typed& value) {
        return familyOf(value.type) == Family::Number ? value : convertedTo(value, QStringLiteral("int"));
    };
    if (familyOf(left.type) == Family::Lsn || familyOf(right.type) == Family::Lsn ||
        expression.text == QLatin1String("^"))
        throw notLearnt(QStringLiteral("%1 %2 %3").arg(left.type, expression.text, right.type), expression.line);
    return {QStringLiteral("(%1 %2 %3)").arg(number(left).sql, expression.text, number(right).sql),
            widerOf(left.type, right.type)};
}

}  // namespace pchat::lab

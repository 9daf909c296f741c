#include "core/lab/server/sql_types.h"
#include "core/lab/server/translator.h"

namespace pchat::lab {

using tsql::Expression;
using Kind = Expression::Kind;

namespace {

/// Both sides in the type in which SQL Server would compare them.
std::pair<Typed, Typed> alike(const Typed& left, const Typed& right) {
    const Family a = familyOf(left.type);
    const Family b = familyOf(right.type);
    if (a == b) return {left, right};
    for (const Family family : {Family::Time, Family::Guid, Family::Lsn, Family::Number}) {
        const QString type = a == family ? left.type : b == family ? right.type : QString();
        if (type.isEmpty()) continue;
        const QString target = family == Family::Number ? QStringLiteral("int")
                               : family == Family::Time ? QStringLiteral("datetime")
                                                        : type;
        return {a == family ? left : convertedTo(left, target), b == family ? right : convertedTo(right, target)};
    }
    return {left, right};
}

QString collation(const Typed& value) {
    return familyOf(value.type) == Family::Text ? QStringLiteral(" COLLATE SERVER") : QString();
}

}  // namespace

QString Translator::compared(const Typed& left, const QString& sign, const Typed& right) const {
    const auto [a, b] = alike(left, right);
    return QStringLiteral("(%1 %2 %3%4)").arg(a.sql, sign, b.sql, collation(a));
}

QString Translator::condition(const Expression& expression) {
    switch (expression.kind) {
        case Kind::Not:
            return QStringLiteral("(NOT %1)").arg(condition(expression.parts[0]));
        case Kind::IsNull:
            return QStringLiteral("(%1 IS %2NULL)")
                .arg(this->expression(expression.parts[0]).sql,
                     expression.negated ? QStringLiteral("NOT ") : QString());
        case Kind::Exists:
            return QStringLiteral("EXISTS (%1)").arg(select(*expression.select).sql);
        case Kind::In:
            return in(expression);
        case Kind::Like:
            return like(expression);
        case Kind::Between:
            return between(expression);
        case Kind::Binary:
            return binary(expression);
        default:
            throw raised(4145, {expression.text}, expression.line);
    }
}

QString Translator::binary(const Expression& expression) {
    const QString sign = expression.text;
    if (sign == QLatin1String("AND") || sign == QLatin1String("OR"))
        return QStringLiteral("(%1 %2 %3)").arg(condition(expression.parts[0]), sign, condition(expression.parts[1]));
    if (!expression.isCondition()) throw raised(4145, {sign}, expression.line);
    const QString plain = sign == QLatin1String("!<")   ? QStringLiteral(">=")
                          : sign == QLatin1String("!>") ? QStringLiteral("<=")
                                                        : sign;
    return compared(this->expression(expression.parts[0]), plain, this->expression(expression.parts[1]));
}

QString Translator::in(const Expression& expression) {
    const Typed value = this->expression(expression.parts[0]);
    QStringList choices;
    Typed left = value;
    if (expression.select) {
        choices << subquery(*expression.select).sql;
    } else {
        for (std::size_t at = 1; at < expression.parts.size(); ++at) {
            const auto [a, b] = alike(value, this->expression(expression.parts[at]));
            left = a;
            choices << b.sql;
        }
    }
    return QStringLiteral("(%1%2 %3IN (%4))")
        .arg(left.sql, collation(left), expression.negated ? QStringLiteral("NOT ") : QString(),
             choices.join(QStringLiteral(", ")));
}

QString Translator::like(const Expression& expression) {
    QStringList arguments;
    for (const Expression& part : expression.parts)
        arguments << this->expression(part).sql;
    if (arguments.size() == 2) arguments << QStringLiteral("''");
    return QStringLiteral("(%1 lab_like(%2))")
        .arg(expression.negated ? QStringLiteral("NOT") : QString(), arguments.join(QStringLiteral(", ")));
}

QString Translator::between(const Expression& expression) {
    const Typed value = this->expression(expression.parts[0]);
    const QString both = QStringLiteral("(%1 AND %2)")
                             .arg(compared(value, QStringLiteral(">="), this->expression(expression.parts[1])),
                                  compared(value, QStringLiteral("<="), this->expression(expression.parts[2])));
    return expression.negated ? QStringLiteral("(NOT %1)").arg(both) : both;
}

}  // namespace pchat::lab

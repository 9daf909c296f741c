#include "core/lab/server/scalar_functions.h"
#include "core/lab/server/server_time.h"
#include "core/lab/server/sql_types.h"

namespace pchat::lab {

namespace {

Cell isNullAny(const Row& row) {
    for (const Cell& cell : row)
        if (!cell) return std::nullopt;
    return QString();
}

Cell upper(Session&, const Row& row) {
    return row[0] ? Cell(row[0]->toUpper()) : row[0];
}

Cell lower(Session&, const Row& row) {
    return row[0] ? Cell(row[0]->toLower()) : row[0];
}

QString trimmedEnd(QString text) {
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

Cell rtrim(Session&, const Row& row) {
    return row[0] ? Cell(trimmedEnd(*row[0])) : row[0];
}

Cell ltrim(Session&, const Row& row) {
    if (!row[0]) return row[0];
    qsizetype at = 0;
    while (at < row[0]->size() && row[0]->at(at) == QLatin1Char(' '))
        ++at;
    return row[0]->mid(at);
}

Cell len(Session&, const Row& row) {
    return row[0] ? Cell(QString::number(trimmedEnd(*row[0]).size())) : row[0];
}

Cell dataLength(Session&, const Row& row) {
    return row[0] ? Cell(QString::number(row[0]->size() * 2)) : row[0];
}

Cell substring(Session&, const Row& row) {
    if (!isNullAny(row)) return std::nullopt;
    const int begin = row[1]->toInt() - 1;
    const int end = begin + row[2]->toInt();
    return row[0]->mid(std::max(begin, 0), std::max(end - std::max(begin, 0), 0));
}

Cell left(Session&, const Row& row) {
    return isNullAny(row) ? Cell(row[0]->left(row[1]->toInt())) : std::nullopt;
}

Cell right(Session&, const Row& row) {
    return isNullAny(row) ? Cell(row[0]->right(row[1]->toInt())) : std::nullopt;
}

Cell replace(Session&, const Row& row) {
    if (!isNullAny(row)) return std::nullopt;
    return QString(*row[0]).replace(*row[1], *row[2], Qt::CaseInsensitive);
}

Cell charIndex(Session&, const Row& row) {
    if (!isNullAny(row)) return std::nullopt;
    const qsizetype from = row.size() > 2 ? std::max(row[2]->toInt() - 1, 0) : 0;
    return QString::number(row[1]->indexOf(*row[0], from, Qt::CaseInsensitive) + 1);
}

Cell quoteName(Session&, const Row& row) {
    if (!row[0] || row[0]->size() > 128) return std::nullopt;
    return QLatin1Char('[') + QString(*row[0]).replace(QLatin1Char(']'), QLatin1String("]]")) + QLatin1Char(']');
}

Cell agentDateTime(Session&, const Row& row) {
    if (!isNullAny(row)) return std::nullopt;
    const QString day = *row[0];
    const QString clock = row[1]->rightJustified(6, QLatin1Char('0'));
    const QDate date = QDate::fromString(day, QStringLiteral("yyyyMMdd"));
    const QTime time = QTime::fromString(clock, QStringLiteral("HHmmss"));
    if (!date.isValid() || !time.isValid()) throw raised(241);
    return timeText(QDateTime(date, time, Qt::UTC));
}

}  // namespace

bool isLike(const QString& text, const QString& pattern, QChar escape) {
    if (pattern.isEmpty()) return text.isEmpty();
    const QChar c = pattern.front();
    if (c == QLatin1Char('%')) {
        for (qsizetype at = 0; at <= text.size(); ++at)
            if (isLike(text.mid(at), pattern.mid(1), escape)) return true;
        return false;
    }
    if (text.isEmpty()) return false;
    if (!escape.isNull() && c == escape && pattern.size() > 1)
        return text.front().toLower() == pattern[1].toLower() && isLike(text.mid(1), pattern.mid(2), escape);
    const qsizetype close = pattern.indexOf(QLatin1Char(']'), 1);
    if (c == QLatin1Char('[') && close > 0) {
        QString set = pattern.mid(1, close - 1);
        const bool isNegated = set.startsWith(QLatin1Char('^'));
        if (isNegated) set.remove(0, 1);
        bool isMember = false;
        for (qsizetype at = 0; at < set.size(); ++at) {
            const bool isRange = at + 2 < set.size() && set[at + 1] == QLatin1Char('-');
            const QChar from = set[at].toLower();
            const QChar to = isRange ? set[at + 2].toLower() : from;
            isMember = isMember || (text.front().toLower() >= from && text.front().toLower() <= to);
            if (isRange) at += 2;
        }
        return isMember != isNegated && isLike(text.mid(1), pattern.mid(close + 1), escape);
    }
    return (c == QLatin1Char('_') || c.toLower() == text.front().toLower()) &&
           isLike(text.mid(1), pattern.mid(1), escape);
}

const std::vector<ScalarFunction>& textFunctions() {
    static const std::vector<ScalarFunction> table{
        {QStringLiteral("upper"), 1, 1, QStringLiteral("=1"), upper},
        {QStringLiteral("lower"), 1, 1, QStringLiteral("=1"), lower},
        {QStringLiteral("rtrim"), 1, 1, QStringLiteral("=1"), rtrim},
        {QStringLiteral("ltrim"), 1, 1, QStringLiteral("=1"), ltrim},
        {QStringLiteral("len"), 1, 1, QStringLiteral("int"), len},
        {QStringLiteral("datalength"), 1, 1, QStringLiteral("int"), dataLength},
        {QStringLiteral("substring"), 3, 3, QStringLiteral("=1"), substring},
        {QStringLiteral("left"), 2, 2, QStringLiteral("=1"), left},
        {QStringLiteral("right"), 2, 2, QStringLiteral("=1"), right},
        {QStringLiteral("replace"), 3, 3, QStringLiteral("=1"), replace},
        {QStringLiteral("charindex"), 2, 3, QStringLiteral("int"), charIndex},
        {QStringLiteral("quotename"), 1, 1, QStringLiteral("nvarchar(258)"), quoteName},
        {QStringLiteral("agent_datetime"), 2, 2, QStringLiteral("datetime"), agentDateTime}};
    return table;
}

}  // namespace pchat::lab

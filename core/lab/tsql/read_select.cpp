#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"

namespace pchat::lab::tsql {

namespace {

using Join = Source::Join;

/// Of a source.
QString readAlias(Reader& reader) {
    return reader.accept("AS") || reader.isAtName() ? reader.name() : QString();
}

/// A column's may be a text as well.
QString readColumnAlias(Reader& reader) {
    const bool isNamed = reader.accept("AS");
    if (reader.isAt(Token::Kind::String) || reader.isAt(Token::Kind::UnicodeString)) return reader.take().text;
    return isNamed || reader.isAtName() ? reader.name() : QString();
}

/// alias.* ends in a star that is no multiplication.
bool isAtQualifiedStar(const Reader& reader) {
    return reader.isAtName() && reader.peek(1).upper == QLatin1String(".") &&
           reader.peek(2).upper == QLatin1String("*");
}

Expression readItemValue(Reader& reader) {
    const bool isQualified = isAtQualifiedStar(reader);
    if (!isQualified && !reader.isAt("*")) return readValue(reader);
    Expression star;
    star.kind = Expression::Kind::Star;
    star.line = reader.peek().line;
    if (isQualified) {
        star.path = {reader.name()};
        reader.take();
    }
    reader.take();
    return star;
}

Item readItem(Reader& reader) {
    Item item;
    if (reader.isAt(Token::Kind::Variable) && reader.peek(1).upper == QLatin1String("=")) {
        item.variable = reader.take().text;
        reader.take();
        item.value = readValue(reader);  // a star stands for columns, it is no value
        return item;
    }
    if (reader.isAtName() && reader.peek(1).upper == QLatin1String("=")) {
        item.alias = reader.take().text;
        reader.take();
        item.value = readValue(reader);  // a star stands for columns, it is no value
        return item;
    }
    item.value = readItemValue(reader);
    if (item.value.kind != Expression::Kind::Star) item.alias = readColumnAlias(reader);
    return item;
}

void readHints(Reader& reader) {
    if (!reader.isAt("WITH", "(")) return;
    reader.take();
    reader.take();
    do {
        if (!reader.isAt("NOLOCK") && !reader.isAt("READPAST") && !reader.isAt("READUNCOMMITTED"))
            throw notLearnt(reader.peek().text, reader.peek().line);
        reader.take();
    } while (reader.accept(","));
    reader.expect(")");
}

Source readSource(Reader& reader, Join join) {
    Source source;
    source.join = join;
    source.line = reader.peek().line;
    if (reader.accept("(")) {
        if (!reader.isAt("SELECT")) throw notLearnt(QStringLiteral("FROM (…)"), source.line);
        source.derived = std::make_shared<Select>(readSubquery(reader));
        reader.expect(")");
        source.alias = readAlias(reader);
        if (source.alias.isEmpty()) reader.refuse();
        return source;
    }
    source.object = reader.path();
    if (reader.accept("(")) {
        source.arguments.emplace();
        if (!reader.isAt(")")) do
                source.arguments->push_back(readValue(reader));
            while (reader.accept(","));
        reader.expect(")");
    }
    source.alias = readAlias(reader);
    if (!source.arguments) readHints(reader);
    return source;
}

std::optional<Join> readJoin(Reader& reader) {
    if (reader.accept(",")) return Join::Cross;
    if (reader.accept("CROSS")) {
        if (reader.accept("APPLY")) return Join::CrossApply;
        reader.expect("JOIN");
        return Join::Cross;
    }
    if (reader.isAt("OUTER", "APPLY")) {
        reader.take();
        reader.take();
        return Join::OuterApply;
    }
    if (reader.isAt("RIGHT") || reader.isAt("FULL")) throw notLearnt(reader.peek().text, reader.peek().line);
    const bool isLeft = reader.accept("LEFT");
    if (isLeft) reader.accept("OUTER");
    const bool isInner = !isLeft && reader.accept("INNER");
    if (!isLeft && !isInner && !reader.isAt("JOIN")) return std::nullopt;
    reader.expect("JOIN");
    return isLeft ? Join::Left : Join::Inner;
}

void readFrom(Reader& reader, Select& select) {
    select.from.push_back(readSource(reader, Join::First));
    while (const std::optional<Join> join = readJoin(reader)) {
        Source& source = select.from.emplace_back(readSource(reader, *join));
        if (*join != Join::Left && *join != Join::Inner) continue;
        reader.expect("ON");
        source.on = readCondition(reader);
    }
}

/// Without parentheses TOP takes digits, but no 0x1F.
bool isPlainNumber(const Token& token) {
    return token.kind == Token::Kind::Number && !token.text.contains(QLatin1Char('x'), Qt::CaseInsensitive);
}

void readHead(Reader& reader, Select& select) {
    reader.expect("SELECT");
    select.isDistinct = reader.accept("DISTINCT");
    if (!select.isDistinct) reader.accept("ALL");
    if (!reader.accept("TOP")) return;
    if (reader.accept("(")) {
        select.top = readValue(reader);
        reader.expect(")");
    } else {
        if (!isPlainNumber(reader.peek())) reader.refuse();
        select.top = readPrimary(reader);
    }
    if (reader.isAt("PERCENT") || reader.isAt("WITH", "TIES"))
        throw notLearnt(QStringLiteral("TOP … ") + reader.peek().text, reader.peek().line);
}

void readTail(Reader& reader, Select& select) {
    if (reader.accept("WHERE")) select.where = readCondition(reader);
    if (reader.accept("GROUP")) {
        reader.expect("BY");
        do
            select.groupBy.push_back(readValue(reader));
        while (reader.accept(","));
    }
    if (reader.accept("HAVING")) select.having = readCondition(reader);
    if (reader.accept("ORDER")) {
        reader.expect("BY");
        do {
            Order& order = select.orderBy.emplace_back();
            order.value = readValue(reader);
            order.isDescending = reader.accept("DESC");
            if (!order.isDescending) reader.accept("ASC");
        } while (reader.accept(","));
    }
    for (const char* word : {"UNION", "EXCEPT", "INTERSECT", "OPTION", "FOR", "OFFSET"})
        if (reader.isAt(word)) throw notLearnt(QString::fromLatin1(word), reader.peek().line);
}

}  // namespace

Select readSelect(Reader& reader) {
    Select select;
    readHead(reader, select);
    do
        select.items.push_back(readItem(reader));
    while (reader.accept(","));
    if (reader.isAt("INTO")) throw notLearnt(QStringLiteral("SELECT … INTO"), reader.peek().line);
    if (reader.accept("FROM")) readFrom(reader, select);
    readTail(reader, select);
    return select;
}

Select readSubquery(Reader& reader) {
    const int line = reader.peek().line;
    Select select = readSelect(reader);
    if (!select.orderBy.empty() && !select.top) throw raised(1033, {}, line);
    return select;
}

Body readSelectStatement(Reader& reader) {
    return SelectStatement{readSelect(reader)};
}

}  // namespace pchat::lab::tsql

#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"

namespace pchat::lab::tsql {

namespace {

using Kind = Expression::Kind;

Expression leaf(Reader& reader, Kind kind) {
    Expression result;
    result.kind = kind;
    result.line = reader.peek().line;
    result.text = reader.take().text;
    return result;
}

void readWhens(Reader& reader, Expression& result) {
    const bool isSearched = result.kind == Kind::Case;
    if (!reader.isAt("WHEN")) reader.refuse();
    while (reader.accept("WHEN")) {
        result.parts.push_back(isSearched ? readCondition(reader) : readExpression(reader));
        reader.expect("THEN");
        result.parts.push_back(readExpression(reader));
    }
    if (reader.accept("ELSE")) {
        result.text = QStringLiteral("ELSE");
        result.parts.push_back(readExpression(reader));
    }
    reader.expect("END");
}

Expression readCase(Reader& reader) {
    Expression result;
    result.line = reader.take().line;
    result.kind = reader.isAt("WHEN") ? Kind::Case : Kind::SimpleCase;
    if (result.kind == Kind::SimpleCase) result.parts.push_back(readExpression(reader));
    readWhens(reader, result);
    return result;
}

Expression readConvert(Reader& reader) {
    Expression result;
    result.kind = Kind::Convert;
    result.line = reader.take().line;
    reader.expect("(");
    result.text = reader.typeName();
    reader.expect(",");
    result.parts.push_back(readExpression(reader));
    if (reader.accept(",")) result.parts.push_back(readExpression(reader));
    reader.expect(")");
    return result;
}

Expression readCast(Reader& reader) {
    Expression result;
    result.kind = Kind::Convert;
    result.line = reader.take().line;
    reader.expect("(");
    result.parts.push_back(readExpression(reader));
    reader.expect("AS");
    result.text = reader.typeName();
    reader.expect(")");
    return result;
}

Expression readParenthesis(Reader& reader) {
    const int line = reader.peek().line;
    reader.expect("(");
    Expression result;
    if (reader.isAt("SELECT")) {
        result.kind = Kind::Subquery;
        result.line = line;
        result.select = std::make_shared<Select>(readSelect(reader));
    } else {
        result = readExpression(reader);
    }
    reader.expect(")");
    return result;
}

Expression readExists(Reader& reader) {
    Expression result;
    result.kind = Kind::Exists;
    result.line = reader.take().line;
    reader.expect("(");
    result.select = std::make_shared<Select>(readSelect(reader));
    reader.expect(")");
    return result;
}

void readArguments(Reader& reader, Expression& call) {
    call.negated = reader.accept("DISTINCT");
    if (reader.accept("*")) {
        call.parts.emplace_back().kind = Kind::Star;
    } else if (!reader.isAt(")")) {
        do
            call.parts.push_back(readExpression(reader));
        while (reader.accept(","));
    }
    reader.expect(")");
    if (reader.isAt("OVER")) throw notLearnt(QStringLiteral("OVER"), call.line);
}

/// alias.* ends in a star that is no multiplication.
bool isAtQualifiedStar(const Reader& reader) {
    return reader.isAtName() && reader.peek(1).upper == QLatin1String(".") &&
           reader.peek(2).upper == QLatin1String("*");
}

Expression readNameOrCall(Reader& reader) {
    Expression result;
    result.line = reader.peek().line;
    if (isAtQualifiedStar(reader)) {
        result.kind = Kind::Star;
        result.path = {reader.name()};
        reader.take();
        reader.take();
        return result;
    }
    result.kind = Kind::Name;
    // LEFT and RIGHT are functions where a parenthesis follows.
    const bool isSide = (reader.isAt("LEFT") || reader.isAt("RIGHT")) && reader.peek(1).upper == QLatin1String("(");
    result.path = isSide ? QStringList{reader.take().text} : reader.path();
    if (!reader.accept("(")) return result;
    result.kind = Kind::Call;
    readArguments(reader, result);
    return result;
}

}  // namespace

Expression readPrimary(Reader& reader) {
    switch (reader.peek().kind) {
        case Token::Kind::Number:
            return leaf(reader, Kind::Number);
        case Token::Kind::String:
            return leaf(reader, Kind::String);
        case Token::Kind::UnicodeString:
            return leaf(reader, Kind::UnicodeString);
        case Token::Kind::Variable:
            return leaf(reader, Kind::Variable);
        case Token::Kind::ServerVariable:
            return leaf(reader, Kind::ServerVariable);
        default:
            break;
    }
    if (reader.isAt("NULL")) return leaf(reader, Kind::Null);
    if (reader.isAt("CASE")) return readCase(reader);
    if (reader.isAt("CONVERT")) return readConvert(reader);
    if (reader.isAt("CAST", "(")) return readCast(reader);
    if (reader.isAt("EXISTS")) return readExists(reader);
    if (reader.isAt("(")) return readParenthesis(reader);
    return readNameOrCall(reader);
}

}  // namespace pchat::lab::tsql

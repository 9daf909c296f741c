#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"

namespace pchat::lab::tsql {

namespace {

using Kind = Expression::Kind;

Expression node(Kind kind, int line, std::vector<Expression> parts = {}, const QString& text = {}) {
    Expression result;
    result.kind = kind;
    result.line = line;
    result.parts = std::move(parts);
    result.text = text;
    return result;
}

Expression readUnary(Reader& reader) {
    const int line = reader.peek().line;
    if (reader.accept("-")) return node(Kind::Negate, line, {readUnary(reader)});
    if (reader.accept("+")) return readUnary(reader);
    return readPrimary(reader);
}

using Level = Expression (*)(Reader&);

Expression readLeftToRight(Reader& reader, Level tighter, std::initializer_list<const char*> operators) {
    Expression left = tighter(reader);
    for (;;) {
        const Token token = reader.peek();
        bool isOne = false;
        for (const char* each : operators)
            isOne = isOne || (token.kind != Token::Kind::Quoted && token.upper == QLatin1String(each));
        if (!isOne) return left;
        reader.take();
        left = node(Kind::Binary, token.line, {std::move(left), tighter(reader)}, token.upper);
    }
}

Expression readProduct(Reader& reader) {
    return readLeftToRight(reader, readUnary, {"*", "/", "%"});
}

Expression readSum(Reader& reader) {
    return readLeftToRight(reader, readProduct, {"+", "-", "&", "|", "^"});
}

Expression readIn(Reader& reader, Expression value) {
    Expression result = node(Kind::In, value.line, {std::move(value)});
    reader.expect("(");
    if (reader.isAt("SELECT")) {
        result.select = std::make_shared<Select>(readSelect(reader));
    } else {
        do
            result.parts.push_back(readExpression(reader));
        while (reader.accept(","));
    }
    reader.expect(")");
    return result;
}

Expression readLike(Reader& reader, Expression value) {
    Expression result = node(Kind::Like, value.line, {std::move(value), readSum(reader)});
    if (reader.accept("ESCAPE")) result.parts.push_back(readSum(reader));
    return result;
}

Expression readBetween(Reader& reader, Expression value) {
    Expression result = node(Kind::Between, value.line, {std::move(value), readSum(reader)});
    reader.expect("AND");
    result.parts.push_back(readSum(reader));
    return result;
}

Expression readIsNull(Reader& reader, Expression value) {
    Expression result = node(Kind::IsNull, value.line, {std::move(value)});
    result.negated = reader.accept("NOT");
    reader.expect("NULL");
    return result;
}

Expression readComparison(Reader& reader) {
    Expression left = readSum(reader);
    if (reader.accept("IS")) return readIsNull(reader, std::move(left));
    const bool negated = reader.accept("NOT");
    std::optional<Expression> result;
    if (reader.accept("IN"))
        result = readIn(reader, std::move(left));
    else if (reader.accept("LIKE"))
        result = readLike(reader, std::move(left));
    else if (reader.accept("BETWEEN"))
        result = readBetween(reader, std::move(left));
    if (result) {
        result->negated = negated;
        return *result;
    }
    if (negated) reader.refuse();
    for (const char* each : {"=", "<>", "!=", "<", ">", "<=", ">=", "!<", "!>"}) {
        if (!reader.isAt(each)) continue;
        const Token token = reader.take();
        return node(Kind::Binary, token.line, {std::move(left), readSum(reader)}, token.upper);
    }
    return left;
}

Expression readNot(Reader& reader) {
    const int line = reader.peek().line;
    if (reader.accept("NOT")) return node(Kind::Not, line, {readNot(reader)});
    return readComparison(reader);
}

Expression readAnd(Reader& reader) {
    return readLeftToRight(reader, readNot, {"AND"});
}

}  // namespace

bool Expression::isCondition() const {
    switch (kind) {
        case Kind::Not:
        case Kind::In:
        case Kind::Like:
        case Kind::Between:
        case Kind::IsNull:
        case Kind::Exists:
            return true;
        case Kind::Binary:
            return !QStringLiteral("+-*/%&|^").contains(text);
        default:
            return false;
    }
}

Expression readExpression(Reader& reader) {
    return readLeftToRight(reader, readAnd, {"OR"});
}

Expression readCondition(Reader& reader) {
    Expression result = readExpression(reader);
    if (!result.isCondition()) throw raised(4145, {reader.peek().text}, reader.peek().line);
    return result;
}

}  // namespace pchat::lab::tsql

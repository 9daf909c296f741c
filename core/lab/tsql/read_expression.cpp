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

void expectValue(const Reader& reader, const Expression& expression) {
    if (expression.isCondition()) reader.refuse();
}

void expectCondition(const Reader& reader, const Expression& expression) {
    if (!expression.isCondition()) throw raised(4145, {reader.peek().text}, reader.peek().line);
}

Expression readUnary(Reader& reader) {
    const int line = reader.peek().line;
    const bool isNegative = reader.isAt("-");
    if (reader.isAt("~")) throw notLearnt(QStringLiteral("~"), line);
    const bool isSigned = isNegative || reader.isAt("+");
    if (isSigned) reader.take();
    Expression value = isSigned ? readUnary(reader) : readPrimary(reader);
    if (reader.isAt("COLLATE")) throw notLearnt(QStringLiteral("COLLATE"), line);
    if (!isSigned) return value;
    expectValue(reader, value);
    return isNegative ? node(Kind::Negate, line, {std::move(value)}) : value;
}

using Level = Expression (*)(Reader&);
using Check = void (*)(const Reader&, const Expression&);
Expression readLeftToRight(Reader& reader, Level tighter, std::initializer_list<const char*> operators, Check check) {
    Expression left = tighter(reader);
    for (;;) {
        const Token token = reader.peek();
        bool isOne = false;
        for (const char* each : operators)
            isOne = isOne || (token.kind != Token::Kind::Quoted && token.upper == QLatin1String(each));
        if (!isOne) return left;
        check(reader, left);
        reader.take();
        left = node(Kind::Binary, token.line, {std::move(left), tighter(reader)}, token.upper);
        check(reader, left.parts.back());
    }
}

Expression readProduct(Reader& reader) {
    return readLeftToRight(reader, readUnary, {"*", "/", "%"}, expectValue);
}

Expression readSum(Reader& reader) {
    return readLeftToRight(reader, readProduct, {"+", "-", "&", "|", "^"}, expectValue);
}

/// On the line of what it is asked of.
Expression askedOf(Expression value, Kind kind) {
    Expression result = node(kind, value.line);
    result.parts.push_back(std::move(value));
    return result;
}

Expression readIn(Reader& reader, Expression value) {
    Expression result = askedOf(std::move(value), Kind::In);
    reader.expect("(");
    if (reader.isAt("SELECT")) {
        result.select = std::make_shared<Select>(readSubquery(reader));
    } else {
        do
            result.parts.push_back(readValue(reader));
        while (reader.accept(","));
    }
    reader.expect(")");
    return result;
}

/// An operand of a comparison.
Expression readOperand(Reader& reader) {
    Expression value = readSum(reader);
    expectValue(reader, value);
    return value;
}

Expression readLike(Reader& reader, Expression value) {
    Expression result = askedOf(std::move(value), Kind::Like);
    result.parts.push_back(readOperand(reader));
    if (reader.accept("ESCAPE")) result.parts.push_back(readOperand(reader));
    return result;
}

Expression readBetween(Reader& reader, Expression value) {
    Expression result = askedOf(std::move(value), Kind::Between);
    result.parts.push_back(readOperand(reader));
    reader.expect("AND");
    result.parts.push_back(readOperand(reader));
    return result;
}

Expression readIsNull(Reader& reader, Expression value) {
    Expression result = askedOf(std::move(value), Kind::IsNull);
    result.negated = reader.accept("NOT");
    reader.expect("NULL");
    return result;
}

/// What stands behind the first operand; nothing where no comparison follows.
std::optional<Expression> readRest(Reader& reader, Expression& left) {
    if (reader.accept("IS")) return readIsNull(reader, std::move(left));
    const bool negated = reader.accept("NOT");
    const auto asRead = [negated](Expression comparison) {
        comparison.negated = negated;
        return comparison;
    };
    if (reader.accept("IN")) return asRead(readIn(reader, std::move(left)));
    if (reader.accept("LIKE")) return asRead(readLike(reader, std::move(left)));
    if (reader.accept("BETWEEN")) return asRead(readBetween(reader, std::move(left)));
    if (negated) reader.refuse();
    for (const char* each : {"=", "<>", "!=", "<", ">", "<=", ">=", "!<", "!>"}) {
        if (!reader.isAt(each)) continue;
        const Token token = reader.take();
        for (const char* many : {"ALL", "ANY", "SOME"})
            if (reader.isAt(many, "(")) throw notLearnt(reader.peek().text, token.line);
        return node(Kind::Binary, token.line, {std::move(left), readOperand(reader)}, token.upper);
    }
    return std::nullopt;
}

Expression readComparison(Reader& reader) {
    Expression left = readSum(reader);
    const bool wasCondition = left.isCondition();
    std::optional<Expression> compared = readRest(reader, left);
    if (!compared) return left;
    if (wasCondition) reader.refuse();
    return *compared;
}

Expression readNot(Reader& reader) {
    const int line = reader.peek().line;
    if (!reader.accept("NOT")) return readComparison(reader);
    Expression denied = readNot(reader);
    expectCondition(reader, denied);
    return node(Kind::Not, line, {std::move(denied)});
}

Expression readAnd(Reader& reader) {
    return readLeftToRight(reader, readNot, {"AND"}, expectCondition);
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
    return readLeftToRight(reader, readAnd, {"OR"}, expectCondition);
}

Expression readValue(Reader& reader) {
    Expression result = readExpression(reader);
    expectValue(reader, result);
    return result;
}

Expression readCondition(Reader& reader) {
    Expression result = readExpression(reader);
    expectCondition(reader, result);
    return result;
}

}  // namespace pchat::lab::tsql

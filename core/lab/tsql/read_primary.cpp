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
        result.parts.push_back(isSearched ? readCondition(reader) : readValue(reader));
        reader.expect("THEN");
        result.parts.push_back(readValue(reader));
    }
    if (reader.accept("ELSE")) {
        result.text = QStringLiteral("ELSE");
        result.parts.push_back(readValue(reader));
    }
    reader.expect("END");
}

Expression readCase(Reader& reader) {
    Expression result;
    result.line = reader.take().line;
    result.kind = reader.isAt("WHEN") ? Kind::Case : Kind::SimpleCase;
    if (result.kind == Kind::SimpleCase) result.parts.push_back(readValue(reader));
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
    result.parts.push_back(readValue(reader));
    if (reader.accept(",")) result.parts.push_back(readValue(reader));
    reader.expect(")");
    return result;
}

Expression readCast(Reader& reader) {
    Expression result;
    result.kind = Kind::Convert;
    result.line = reader.take().line;
    reader.expect("(");
    result.parts.push_back(readValue(reader));
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
        result.select = std::make_shared<Select>(readSubquery(reader));
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
    result.select = std::make_shared<Select>(readSubquery(reader));
    reader.expect(")");
    return result;
}

void readArgumentList(Reader& reader, Expression& call) {
    do
        call.parts.push_back(readValue(reader));
    while (reader.accept(","));
}

/// The functions whose names are reserved words, and how many arguments the parser itself demands of each.
struct ReservedFunction {
    const char* name;
    std::size_t least;
    std::size_t most;
};

const ReservedFunction* reservedFunctionAt(const Reader& reader) {
    static constexpr std::size_t any = 100;
    static constexpr ReservedFunction functions[] = {
        {"LEFT", 0, any}, {"RIGHT", 0, any}, {"COALESCE", 2, any}, {"NULLIF", 2, 2}};
    for (const ReservedFunction& each : functions)
        if (reader.isAt(each.name, "(")) return &each;
    return nullptr;
}

Expression readReservedCall(Reader& reader, const ReservedFunction& function) {
    Expression call;
    call.kind = Kind::Call;
    call.line = reader.peek().line;
    call.path = {reader.take().text};
    reader.expect("(");
    if (!reader.isAt(")")) readArgumentList(reader, call);
    if (call.parts.size() < function.least || call.parts.size() > function.most) reader.refuse();
    reader.expect(")");
    return call;
}

void readArguments(Reader& reader, Expression& call, bool mayBeStar) {
    call.negated = reader.accept("DISTINCT");
    if (call.negated)
        call.parts.push_back(readValue(reader));
    else if (mayBeStar && reader.accept("*"))
        call.parts.emplace_back().kind = Kind::Star;
    else if (!reader.isAt(")"))
        readArgumentList(reader, call);
    reader.expect(")");
    if (reader.isAt("OVER")) throw notLearnt(QStringLiteral("OVER"), call.line);
}

Expression readNameOrCall(Reader& reader) {
    if (const ReservedFunction* function = reservedFunctionAt(reader)) return readReservedCall(reader, *function);
    Expression result;
    result.line = reader.peek().line;
    const bool isPlain = reader.isAt(Token::Kind::Word);
    result.path = reader.path();
    const qsizetype parts = result.path.size();
    if (reader.accept("(")) {
        result.kind = Kind::Call;
        readArguments(reader, result, isPlain && parts == 1);
        return result;
    }
    result.kind = Kind::Name;
    // Of a column, the table before it may not be left out.
    if (parts > 1 && result.path[parts - 2].isEmpty()) reader.refuse();
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

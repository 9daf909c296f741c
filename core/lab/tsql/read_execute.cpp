#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"

namespace pchat::lab::tsql {

namespace {

bool isAtConstantOrVariable(const Reader& reader) {
    switch (reader.peek().kind) {
        case Token::Kind::Number:
        case Token::Kind::String:
        case Token::Kind::UnicodeString:
        case Token::Kind::Variable:
        case Token::Kind::ServerVariable:
            return true;
        default:
            return reader.isAt("NULL");
    }
}

Expression readNegative(Reader& reader) {
    Expression negated;
    negated.kind = Expression::Kind::Negate;
    negated.line = reader.take().line;
    const bool isHex = reader.peek().text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
    if (!reader.isAt(Token::Kind::Number) || isHex) reader.refuse();
    negated.parts.push_back(readPrimary(reader));
    return negated;
}

/// A constant or a variable; a bare word stands for its own text: EXEC sp_x mgc.
Expression readArgumentValue(Reader& reader) {
    if (reader.isAt("-")) return readNegative(reader);
    if (isAtConstantOrVariable(reader)) return readPrimary(reader);
    Expression value;
    value.kind = Expression::Kind::UnicodeString;
    value.line = reader.peek().line;
    value.text = reader.name();
    if (reader.isAt("(") || reader.isAt(".")) reader.refuse();
    return value;
}

Argument readArgument(Reader& reader) {
    Argument argument;
    if (reader.isAt(Token::Kind::Variable) && reader.peek(1).upper == QLatin1String("=")) {
        argument.name = reader.take().text;
        reader.take();
    }
    if (reader.accept("DEFAULT")) {
        argument.isDefault = true;
        return argument;
    }
    argument.value = readArgumentValue(reader);
    argument.isOutput = reader.accept("OUTPUT") || reader.accept("OUT");
    if (argument.isOutput && argument.value.kind != Expression::Kind::Variable)
        throw raised(179, {}, reader.peek().line);
    return argument;
}

bool isAtArgument(const Reader& reader) {
    return isAtConstantOrVariable(reader) || reader.isAtName() || reader.isAt("-") || reader.isAt("DEFAULT");
}

void readCall(Reader& reader, Execute& execute) {
    execute.procedure = reader.path();
    if (!isAtArgument(reader)) return;
    bool isNamed = false;
    do {
        const Argument& argument = execute.arguments.emplace_back(readArgument(reader));
        if (isNamed && argument.name.isEmpty())
            throw raised(119, {QString::number(execute.arguments.size())}, reader.peek().line);
        isNamed = isNamed || !argument.name.isEmpty();
    } while (reader.accept(","));
}

}  // namespace

Body readExecute(Reader& reader) {
    const Token first = reader.take();
    if (reader.isAt("(")) throw notLearnt(first.text + QStringLiteral(" (…)"), first.line);
    Execute execute;
    if (reader.isAt(Token::Kind::Variable)) {
        if (reader.peek(1).upper != QLatin1String("=")) throw notLearnt(QStringLiteral("EXEC @…"), first.line);
        execute.returnVariable = reader.take().text;
        reader.take();
    }
    readCall(reader, execute);
    return execute;
}

Body readBareCall(Reader& reader) {
    Execute execute;
    readCall(reader, execute);
    return execute;
}

}  // namespace pchat::lab::tsql

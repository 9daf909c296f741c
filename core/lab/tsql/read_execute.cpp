#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"

namespace pchat::lab::tsql {

namespace {

/// A bare word stands for its own text: EXEC sp_x mgc.
Expression readArgumentValue(Reader& reader) {
    if (!reader.isAtName() || reader.isAt("NULL")) {
        const bool isNegative = reader.accept("-");
        Expression value = readPrimary(reader);
        if (value.kind == Expression::Kind::Call || value.kind == Expression::Kind::Subquery || value.isCondition())
            throw raised(102, {value.path.value(0)}, value.line);
        if (!isNegative) return value;
        Expression negated;
        negated.kind = Expression::Kind::Negate;
        negated.line = value.line;
        negated.parts.push_back(std::move(value));
        return negated;
    }
    Expression value;
    value.kind = Expression::Kind::UnicodeString;
    value.line = reader.peek().line;
    value.text = reader.take().text;
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
    switch (reader.peek().kind) {
        case Token::Kind::Number:
        case Token::Kind::String:
        case Token::Kind::UnicodeString:
        case Token::Kind::Variable:
        case Token::Kind::ServerVariable:
            return true;
        default:
            return reader.isAtName() || reader.isAt("NULL") || reader.isAt("-");
    }
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

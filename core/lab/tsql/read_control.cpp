#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"

#include <QSet>

namespace pchat::lab::tsql {

namespace {

/// One statement, or the several of BEGIN … END.
std::vector<Statement> readBranch(Reader& reader) {
    std::vector<Statement> result;
    result.push_back(readStatement(reader));
    return result;
}

/// Options that are no switch.
bool hasValue(const QString& upper) {
    static const QSet<QString> valued{QStringLiteral("LANGUAGE"),     QStringLiteral("DATEFORMAT"),
                                      QStringLiteral("DATEFIRST"),    QStringLiteral("TEXTSIZE"),
                                      QStringLiteral("LOCK_TIMEOUT"), QStringLiteral("DEADLOCK_PRIORITY")};
    return valued.contains(upper);
}

/// As it is written; without the sign of a number.
QString readSetValue(Reader& reader, const QString& option) {
    const QString value = reader.atEnd() ? QString() : reader.peek().text;
    if (!hasValue(option)) {
        if (!reader.accept("ON")) reader.expect("OFF");
        return value;
    }
    const bool isNegative = reader.accept("-");
    const bool mustBeNumber = isNegative || option == QLatin1String("TEXTSIZE");
    if (mustBeNumber || reader.isAt(Token::Kind::Number)) {
        return reader.wholeNumber();
    }
    const bool isText = reader.isAt(Token::Kind::String) || reader.isAt(Token::Kind::UnicodeString);
    if (!isText && !reader.isAt(Token::Kind::Variable) && !reader.isAtName()) reader.refuse();
    return reader.take().text;
}

bool isOption(const QString& upper) {
    static const QSet<QString> known{QStringLiteral("NOCOUNT"),
                                     QStringLiteral("LANGUAGE"),
                                     QStringLiteral("DATEFORMAT"),
                                     QStringLiteral("DATEFIRST"),
                                     QStringLiteral("XACT_ABORT"),
                                     QStringLiteral("ANSI_NULLS"),
                                     QStringLiteral("ANSI_NULL_DFLT_ON"),
                                     QStringLiteral("ANSI_PADDING"),
                                     QStringLiteral("ANSI_WARNINGS"),
                                     QStringLiteral("ARITHABORT"),
                                     QStringLiteral("QUOTED_IDENTIFIER"),
                                     QStringLiteral("CONCAT_NULL_YIELDS_NULL"),
                                     QStringLiteral("CURSOR_CLOSE_ON_COMMIT"),
                                     QStringLiteral("NUMERIC_ROUNDABORT"),
                                     QStringLiteral("TEXTSIZE"),
                                     QStringLiteral("LOCK_TIMEOUT"),
                                     QStringLiteral("DEADLOCK_PRIORITY"),
                                     QStringLiteral("IMPLICIT_TRANSACTIONS")};
    return known.contains(upper);
}

/// SET TRANSACTION ISOLATION LEVEL …: each statement of the lab stands by itself, whatever the level.
void readIsolationLevel(Reader& reader) {
    reader.expect("ISOLATION");
    reader.expect("LEVEL");
    if (reader.accept("SNAPSHOT") || reader.accept("SERIALIZABLE")) return;
    if (reader.accept("REPEATABLE")) return reader.expect("READ");
    reader.expect("READ");
    if (!reader.accept("COMMITTED")) reader.expect("UNCOMMITTED");
}

}  // namespace

Body readDeclare(Reader& reader) {
    reader.expect("DECLARE");
    Declare declare;
    do {
        if (!reader.isAt(Token::Kind::Variable)) reader.refuse();
        Declare::Variable& variable = declare.variables.emplace_back();
        variable.name = reader.take().text;
        reader.accept("AS");
        if (reader.isAt("TABLE") || reader.isAt("CURSOR")) throw notLearnt(reader.peek().text, reader.peek().line);
        variable.type = reader.typeName();
        if (reader.accept("=")) variable.value = readValue(reader);
    } while (reader.accept(","));
    return declare;
}

Body readSet(Reader& reader) {
    reader.expect("SET");
    if (reader.isAt(Token::Kind::Variable)) {
        Assign assign;
        assign.variable = reader.take().text;
        reader.expect("=");
        assign.value = readValue(reader);
        return assign;
    }
    const Token name = reader.take();
    if (name.kind != Token::Kind::Word) throw raised(102, {name.text}, name.line);
    if (name.upper == QLatin1String("TRANSACTION")) {
        readIsolationLevel(reader);
        return SetOption{name.upper, {}};
    }
    if (!isOption(name.upper)) throw notLearnt(QStringLiteral("SET ") + name.text, name.line);
    return SetOption{name.upper, readSetValue(reader, name.upper)};
}

Body readIf(Reader& reader) {
    reader.expect("IF");
    If statement;
    statement.condition = readCondition(reader);
    statement.then = readBranch(reader);
    while (reader.isAt(";") && reader.peek(1).upper == QLatin1String("ELSE"))
        reader.take();
    if (reader.accept("ELSE")) statement.otherwise = readBranch(reader);
    return statement;
}

Body readBegin(Reader& reader) {
    const int line = reader.peek().line;
    reader.expect("BEGIN");
    for (const char* word : {"TRAN", "TRANSACTION", "TRY", "CATCH", "DISTRIBUTED"})
        if (reader.isAt(word)) throw notLearnt(QStringLiteral("BEGIN ") + reader.peek().text, line);
    Block block;
    for (;;) {
        while (reader.accept(";")) {
        }
        if (reader.accept("END")) break;
        if (reader.atEnd()) reader.refuse();
        block.statements.push_back(readStatement(reader));
    }
    if (block.statements.empty()) throw raised(102, {QStringLiteral("end")}, line);
    return block;
}

Body readPrint(Reader& reader) {
    reader.expect("PRINT");
    return Print{readValue(reader)};
}

Body readWaitFor(Reader& reader) {
    reader.expect("WAITFOR");
    if (!reader.accept("DELAY")) throw notLearnt(QStringLiteral("WAITFOR"), reader.peek().line);
    const bool isText = reader.isAt(Token::Kind::String) || reader.isAt(Token::Kind::UnicodeString);
    if (!isText && !reader.isAt(Token::Kind::Variable)) reader.refuse();
    return WaitFor{readPrimary(reader)};
}

}  // namespace pchat::lab::tsql

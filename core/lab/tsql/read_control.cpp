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
        if (reader.accept("=")) variable.value = readExpression(reader);
    } while (reader.accept(","));
    return declare;
}

Body readSet(Reader& reader) {
    reader.expect("SET");
    if (reader.isAt(Token::Kind::Variable)) {
        Assign assign;
        assign.variable = reader.take().text;
        reader.expect("=");
        assign.value = readExpression(reader);
        return assign;
    }
    const Token name = reader.take();
    if (name.kind != Token::Kind::Word) throw raised(102, {name.text}, name.line);
    if (name.upper == QLatin1String("TRANSACTION")) {
        readIsolationLevel(reader);
        return SetOption{name.upper, {}};
    }
    if (!isOption(name.upper)) throw notLearnt(QStringLiteral("SET ") + name.text, name.line);
    if (reader.atEnd() || reader.isAt(";")) reader.refuse();
    reader.accept("-");
    return SetOption{name.upper, reader.take().text};
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
    return Print{readExpression(reader)};
}

Body readWaitFor(Reader& reader) {
    reader.expect("WAITFOR");
    if (!reader.accept("DELAY")) throw notLearnt(QStringLiteral("WAITFOR"), reader.peek().line);
    return WaitFor{readPrimary(reader)};
}

}  // namespace pchat::lab::tsql

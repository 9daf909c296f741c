#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"

#include <QHash>
#include <QSet>

namespace pchat::lab::tsql {

namespace {

using Read = Body (*)(Reader&);

const QHash<QString, Read>& readers() {
    static const QHash<QString, Read> table{{QStringLiteral("SELECT"), readSelectStatement},
                                            {QStringLiteral("DECLARE"), readDeclare},
                                            {QStringLiteral("SET"), readSet},
                                            {QStringLiteral("IF"), readIf},
                                            {QStringLiteral("BEGIN"), readBegin},
                                            {QStringLiteral("PRINT"), readPrint},
                                            {QStringLiteral("WAITFOR"), readWaitFor},
                                            {QStringLiteral("EXEC"), readExecute},
                                            {QStringLiteral("EXECUTE"), readExecute},
                                            {QStringLiteral("RESTORE"), readRestore},
                                            {QStringLiteral("BACKUP"), readBackup},
                                            {QStringLiteral("ALTER"), readAlter},
                                            {QStringLiteral("CREATE"), readCreate},
                                            {QStringLiteral("DROP"), readDrop},
                                            {QStringLiteral("KILL"), readKill},
                                            {QStringLiteral("USE"), readUse}};
    return table;
}

/// Statements of T-SQL that the lab has no use for.
bool isUnlearnt(const QString& upper) {
    static const QSet<QString> words{
        QStringLiteral("INSERT"),      QStringLiteral("UPDATE"),   QStringLiteral("DELETE"),
        QStringLiteral("MERGE"),       QStringLiteral("GRANT"),    QStringLiteral("REVOKE"),
        QStringLiteral("DENY"),        QStringLiteral("WHILE"),    QStringLiteral("COMMIT"),
        QStringLiteral("ROLLBACK"),    QStringLiteral("SAVE"),     QStringLiteral("RETURN"),
        QStringLiteral("GOTO"),        QStringLiteral("THROW"),    QStringLiteral("RAISERROR"),
        QStringLiteral("CHECKPOINT"),  QStringLiteral("DBCC"),     QStringLiteral("TRUNCATE"),
        QStringLiteral("OPEN"),        QStringLiteral("FETCH"),    QStringLiteral("CLOSE"),
        QStringLiteral("DEALLOCATE"),  QStringLiteral("SHUTDOWN"), QStringLiteral("WITH"),
        QStringLiteral("RECONFIGURE"), QStringLiteral("BULK"),     QStringLiteral("BREAK"),
        QStringLiteral("CONTINUE")};
    return words.contains(upper);
}

Statement readOne(Reader& reader, bool isFirst) {
    const Token first = reader.peek();
    const auto read = readers().constFind(first.upper);
    Statement statement;
    statement.line = first.line;
    if (first.kind == Token::Kind::Word && read != readers().cend()) {
        statement.body = (*read)(reader);
    } else if (first.kind == Token::Kind::Word && isUnlearnt(first.upper)) {
        throw notLearnt(first.text, first.line);
    } else if (isFirst && reader.isAtName()) {
        statement.body = readBareCall(reader);
    } else {
        reader.refuse();
    }
    const Token& after = reader.peek();
    statement.text = reader.textBetween(first.begin, after.begin).trimmed();
    while (statement.text.endsWith(QLatin1Char(';')))
        statement.text.chop(1);
    return statement;
}

void forEachVariable(const Expression& expression, const QSet<QString>& declared) {
    if (expression.kind == Expression::Kind::Variable && !declared.contains(expression.text.toLower()))
        throw raised(137, {expression.text}, expression.line);
    for (const Expression& part : expression.parts)
        forEachVariable(part, declared);
}

void checkOne(const Statement& statement, QSet<QString>& declared);

void checkAll(const std::vector<Statement>& statements, QSet<QString>& declared) {
    for (const Statement& statement : statements)
        checkOne(statement, declared);
}

void checkName(const QString& variable, const QSet<QString>& declared, int line) {
    if (!variable.isEmpty() && !declared.contains(variable.toLower())) throw raised(137, {variable}, line);
}

void checkDeclare(const Declare& declare, QSet<QString>& declared, int line) {
    for (const Declare::Variable& variable : declare.variables) {
        if (declared.contains(variable.name.toLower())) throw raised(134, {variable.name}, line);
        if (variable.value) forEachVariable(*variable.value, declared);
        declared.insert(variable.name.toLower());
    }
}

void checkOne(const Statement& statement, QSet<QString>& declared) {
    if (const auto* declare = std::get_if<Declare>(&statement.body))
        return checkDeclare(*declare, declared, statement.line);
    if (const auto* assign = std::get_if<Assign>(&statement.body)) {
        checkName(assign->variable, declared, statement.line);
        forEachVariable(assign->value, declared);
    } else if (const auto* execute = std::get_if<Execute>(&statement.body)) {
        checkName(execute->returnVariable, declared, statement.line);
        for (const Argument& argument : execute->arguments)
            forEachVariable(argument.value, declared);
    } else if (const auto* select = std::get_if<SelectStatement>(&statement.body)) {
        for (const Item& item : select->select.items) {
            checkName(item.variable, declared, statement.line);
            forEachVariable(item.value, declared);
        }
        if (select->select.where) forEachVariable(*select->select.where, declared);
    } else if (const auto* branch = std::get_if<If>(&statement.body)) {
        forEachVariable(branch->condition, declared);
        checkAll(branch->then, declared);
        checkAll(branch->otherwise, declared);
    } else if (const auto* block = std::get_if<Block>(&statement.body)) {
        checkAll(block->statements, declared);
    }
}

}  // namespace

Statement readStatement(Reader& reader) {
    return readOne(reader, false);
}

std::vector<Statement> readBatch(const QString& batch, QSet<QString> declared) {
    Reader reader(batch);
    std::vector<Statement> statements;
    for (;;) {
        while (reader.accept(";")) {
        }
        if (reader.atEnd()) break;
        statements.push_back(readOne(reader, statements.empty()));
    }
    checkAll(statements, declared);
    return statements;
}

}  // namespace pchat::lab::tsql

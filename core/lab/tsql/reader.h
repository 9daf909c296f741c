// Reader: recursive descent over the tokens of one batch.
//
// It knows the subset of T-SQL that the wizard sends and scenarios are built with (the rooms' design, "How it reads
// T-SQL"). What is wrong is 102 and its like; what is right but not known here is the lab's own 50000. The functions
// below stand in one file for each family of statements. Throws Raised and nothing else. Not shared between threads.
#pragma once

#include "core/lab/tsql/statement.h"
#include "core/lab/tsql/token.h"

#include <QSet>

namespace pchat::lab::tsql {

class Reader {
  public:
    explicit Reader(const QString& batch);

    [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
    Token take();
    [[nodiscard]] bool isAt(const char* word) const;
    [[nodiscard]] bool isAt(const char* first, const char* second) const;
    [[nodiscard]] bool isAt(Token::Kind kind) const { return peek().kind == kind; }
    [[nodiscard]] bool atEnd() const { return isAt(Token::Kind::End); }
    bool accept(const char* word);
    void expect(const char* word);
    /// 102 near the token at hand.
    [[noreturn]] void refuse() const;

    /// A name, quoted or not; a reserved word must be quoted.
    QString name();
    QStringList path();
    QString stringLiteral();
    /// Digits and nothing else.
    QString wholeNumber();
    /// "NVARCHAR ( 128 )" as "nvarchar(128)".
    QString typeName();
    [[nodiscard]] bool isAtName(std::size_t ahead = 0) const;
    [[nodiscard]] QString textBetween(qsizetype begin, qsizetype end) const { return m_batch.mid(begin, end - begin); }

  private:
    QString m_batch;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
};

/// A value, or a condition in its place.
Expression readExpression(Reader& reader);
/// The same, and it must be no condition (102).
Expression readValue(Reader& reader);
/// The same, and it must be a condition (4145).
Expression readCondition(Reader& reader);
Expression readPrimary(Reader& reader);
Select readSelect(Reader& reader);
/// The same inside another statement, where an order alone has no place (1033).
Select readSubquery(Reader& reader);

Body readSelectStatement(Reader& reader);
Body readDeclare(Reader& reader);
Body readSet(Reader& reader);
Body readIf(Reader& reader);
Body readBegin(Reader& reader);
Body readPrint(Reader& reader);
Body readWaitFor(Reader& reader);
Body readExecute(Reader& reader);
/// A batch may begin with the bare name of a procedure.
Body readBareCall(Reader& reader);
Body readRestore(Reader& reader);
Body readBackup(Reader& reader);
Body readAlter(Reader& reader);
Body readCreate(Reader& reader);
Body readDrop(Reader& reader);
Body readKill(Reader& reader);
Body readUse(Reader& reader);

Statement readStatement(Reader& reader);
/// The whole batch; nothing of it may run when this throws. `declared`: variables that come with it, in small letters.
std::vector<Statement> readBatch(const QString& batch, QSet<QString> declared = {});

}  // namespace pchat::lab::tsql

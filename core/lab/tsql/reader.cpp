#include "core/lab/tsql/reader.h"

#include "core/lab/tsql/raised.h"

#include <QSet>

#include <algorithm>

namespace pchat::lab::tsql {

namespace {

/// Words that cannot be a name or an alias without quotes: those that SQL Server's own parser reserves.
bool isReserved(const QString& upper) {
    static const QStringList list =
        QString::fromLatin1(
            "ADD ALL ALTER AND ANY AS ASC AUTHORIZATION BACKUP BEGIN BETWEEN BREAK BROWSE BULK BY CASCADE CASE "
            "CHECK CHECKPOINT CLOSE CLUSTERED COALESCE COLLATE COLUMN COMMIT COMPUTE CONSTRAINT CONTAINS "
            "CONTAINSTABLE CONTINUE CONVERT CREATE CROSS CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP "
            "CURRENT_USER CURSOR DATABASE DBCC DEALLOCATE DECLARE DEFAULT DELETE DENY DESC DISTINCT "
            "DISTRIBUTED DOUBLE DROP ELSE END ERRLVL ESCAPE EXCEPT EXEC EXECUTE EXISTS EXIT EXTERNAL FETCH "
            "FILE FILLFACTOR FOR FOREIGN FREETEXT FREETEXTTABLE FROM FULL FUNCTION GOTO GRANT GROUP HAVING "
            "HOLDLOCK IDENTITY IDENTITYCOL IDENTITY_INSERT IF IN INDEX INNER INSERT INTERSECT INTO IS JOIN KEY "
            "KILL LEFT LIKE LINENO MERGE NATIONAL NOCHECK NONCLUSTERED NOT NULL NULLIF OF OFF OFFSETS ON OPEN "
            "OPENDATASOURCE OPENQUERY OPENROWSET OPENXML OPTION OR ORDER OUTER OVER PERCENT PIVOT PLAN PRIMARY "
            "PRINT PROC PROCEDURE PUBLIC RAISERROR READ READTEXT RECONFIGURE REFERENCES REPLICATION RESTORE "
            "RESTRICT RETURN REVERT REVOKE RIGHT ROLLBACK ROWCOUNT ROWGUIDCOL RULE SAVE SCHEMA SELECT "
            "SESSION_USER SET SETUSER SHUTDOWN SOME STATISTICS STOPLIST SYSTEM_USER TABLE TABLESAMPLE TEXTSIZE "
            "THEN TO TOP TRAN TRANSACTION TRIGGER TRUNCATE TSEQUAL UNION UNIQUE UNPIVOT UPDATE UPDATETEXT USE "
            "USER VALUES VARYING VIEW WAITFOR WHEN WHERE WHILE WITH WRITETEXT")
            .split(QLatin1Char(' '));
    static const QSet<QString> words(list.begin(), list.end());
    return words.contains(upper);
}

}  // namespace

Reader::Reader(const QString& batch) : m_batch(batch), m_tokens(tokens(batch)) {}

const Token& Reader::peek(std::size_t ahead) const {
    return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
}

Token Reader::take() {
    const Token token = peek();
    if (m_at + 1 < m_tokens.size()) ++m_at;
    return token;
}

bool Reader::isAt(const char* word) const {
    return peek().upper == QLatin1String(word);
}

bool Reader::isAt(const char* first, const char* second) const {
    return isAt(first) && peek(1).upper == QLatin1String(second);
}

bool Reader::accept(const char* word) {
    if (!isAt(word)) return false;
    take();
    return true;
}

void Reader::expect(const char* word) {
    if (!accept(word)) refuse();
}

void Reader::refuse() const {
    const Token& token = atEnd() && m_tokens.size() > 1 ? m_tokens[m_tokens.size() - 2] : peek();
    throw raised(102, {token.text.left(128)}, token.line);
}

bool Reader::isAtName(std::size_t ahead) const {
    const Token& token = peek(ahead);
    return token.kind == Token::Kind::Quoted || (token.kind == Token::Kind::Word && !isReserved(token.upper));
}

QString Reader::name() {
    if (!isAtName()) refuse();
    return take().text;
}

QStringList Reader::path() {
    if (isAt(".")) throw notLearnt(QStringLiteral("a name that begins with a dot"), peek().line);
    QStringList parts{name()};
    while (accept("."))
        parts << (isAt(".") ? QString() : name());
    if (parts.size() > 4) refuse();
    return parts;
}

QString Reader::stringLiteral() {
    if (!isAt(Token::Kind::String) && !isAt(Token::Kind::UnicodeString)) refuse();
    return take().text;
}

QString Reader::wholeNumber() {
    const bool isWhole = std::all_of(peek().text.begin(), peek().text.end(), [](QChar c) { return c.isDigit(); });
    if (!isAt(Token::Kind::Number) || !isWhole) refuse();
    return take().text;
}

}  // namespace pchat::lab::tsql

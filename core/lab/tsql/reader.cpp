#include "core/lab/tsql/reader.h"

#include "core/lab/tsql/raised.h"

#include <QSet>

namespace pchat::lab::tsql {

namespace {

/// Words that cannot be a name or an alias without quotes.
bool isReserved(const QString& upper) {
    static const QSet<QString> words{
        QStringLiteral("ADD"),       QStringLiteral("ALL"),     QStringLiteral("ALTER"),     QStringLiteral("AND"),
        QStringLiteral("AS"),        QStringLiteral("ASC"),     QStringLiteral("BACKUP"),    QStringLiteral("BEGIN"),
        QStringLiteral("BETWEEN"),   QStringLiteral("BY"),      QStringLiteral("CASE"),      QStringLiteral("COMMIT"),
        QStringLiteral("CONVERT"),   QStringLiteral("CREATE"),  QStringLiteral("CROSS"),     QStringLiteral("DATABASE"),
        QStringLiteral("DECLARE"),   QStringLiteral("DELETE"),  QStringLiteral("DESC"),      QStringLiteral("DISTINCT"),
        QStringLiteral("DROP"),      QStringLiteral("ELSE"),    QStringLiteral("END"),       QStringLiteral("ESCAPE"),
        QStringLiteral("EXCEPT"),    QStringLiteral("EXEC"),    QStringLiteral("EXECUTE"),   QStringLiteral("EXISTS"),
        QStringLiteral("FROM"),      QStringLiteral("FULL"),    QStringLiteral("FUNCTION"),  QStringLiteral("GRANT"),
        QStringLiteral("GROUP"),     QStringLiteral("HAVING"),  QStringLiteral("IF"),        QStringLiteral("IN"),
        QStringLiteral("INNER"),     QStringLiteral("INSERT"),  QStringLiteral("INTERSECT"), QStringLiteral("INTO"),
        QStringLiteral("IS"),        QStringLiteral("JOIN"),    QStringLiteral("KILL"),      QStringLiteral("LEFT"),
        QStringLiteral("LIKE"),      QStringLiteral("MERGE"),   QStringLiteral("NOT"),       QStringLiteral("NULL"),
        QStringLiteral("OF"),        QStringLiteral("ON"),      QStringLiteral("OR"),        QStringLiteral("ORDER"),
        QStringLiteral("OUTER"),     QStringLiteral("OVER"),    QStringLiteral("PIVOT"),     QStringLiteral("PRINT"),
        QStringLiteral("PROCEDURE"), QStringLiteral("RESTORE"), QStringLiteral("RETURN"),    QStringLiteral("REVOKE"),
        QStringLiteral("RIGHT"),     QStringLiteral("SELECT"),  QStringLiteral("SET"),       QStringLiteral("SHUTDOWN"),
        QStringLiteral("TABLE"),     QStringLiteral("THEN"),    QStringLiteral("TO"),        QStringLiteral("TOP"),
        QStringLiteral("TRUNCATE"),  QStringLiteral("UNION"),   QStringLiteral("UNIQUE"),    QStringLiteral("UPDATE"),
        QStringLiteral("USE"),       QStringLiteral("VALUES"),  QStringLiteral("VIEW"),      QStringLiteral("WAITFOR"),
        QStringLiteral("WHEN"),      QStringLiteral("WHERE"),   QStringLiteral("WHILE"),     QStringLiteral("WITH")};
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
    QStringList parts{name()};
    while (isAt(".")) {
        take();
        if (isAt(".")) {
            parts << QString();
            continue;
        }
        parts << name();
    }
    if (parts.size() > 4) refuse();
    return parts;
}

QString Reader::stringLiteral() {
    if (!isAt(Token::Kind::String) && !isAt(Token::Kind::UnicodeString)) refuse();
    return take().text;
}

QString Reader::typeName() {
    QString type = name().toLower();
    if (!accept("(")) return type;
    QStringList sizes{take().text.toLower()};
    while (accept(","))
        sizes << take().text;
    expect(")");
    return type + QLatin1Char('(') + sizes.join(QLatin1Char(',')) + QLatin1Char(')');
}

}  // namespace pchat::lab::tsql

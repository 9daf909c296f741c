#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/token.h"

#include <QRegularExpression>

namespace pchat::lab::tsql {

namespace {

constexpr qsizetype longestName = 128;

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool beginsWord(QChar c) {
    return c.isLetter() || c == QLatin1Char('_') || c == QLatin1Char('#');
}

bool continuesWord(QChar c) {
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('#') || c == QLatin1Char('$') ||
           c == QLatin1Char('@');
}

class Lexer {
  public:
    explicit Lexer(const QString& batch) : m_text(batch) {}

    std::vector<Token> all() {
        std::vector<Token> result;
        for (;;) {
            skipBlanks();
            result.push_back(next());
            if (result.back().kind == Token::Kind::End) return result;
        }
    }

  private:
    [[nodiscard]] QChar at(qsizetype offset = 0) const {
        return m_at + offset < m_text.size() ? m_text[m_at + offset] : QChar();
    }
    [[nodiscard]] bool isAt(const char* word) const {
        return QStringView(m_text).mid(m_at).startsWith(QLatin1String(word));
    }
    void advance() {
        if (at() == QLatin1Char('\n')) ++m_line;
        ++m_at;
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    void skipBlanks();
    void skipComment();
    Token next();
    Token made(Token::Kind kind, QString text, qsizetype begin, int line) const;
    Token quoted(QChar closing, Token::Kind kind);
    Token number();
    Token word(Token::Kind kind, qsizetype prefix);
    Token symbol();

    QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

void Lexer::skipBlanks() {
    while (!atEnd()) {
        if (at().isSpace() || at() == QChar(0xFEFF)) {
            advance();
        } else if (isAt("--")) {
            while (!atEnd() && at() != QLatin1Char('\n'))
                advance();
        } else if (isAt("/*")) {
            skipComment();
        } else {
            return;
        }
    }
}

void Lexer::skipComment() {
    int depth = 0;
    do {
        if (atEnd()) throw raised(113, {}, m_line);
        const bool opens = isAt("/*");
        const bool closes = isAt("*/");
        depth += opens ? 1 : closes ? -1 : 0;
        if (opens || closes) advance();
        advance();
    } while (depth > 0);
}

Token Lexer::made(Token::Kind kind, QString text, qsizetype begin, int line) const {
    Token token;
    token.kind = kind;
    token.line = line;
    token.begin = begin;
    token.end = m_at;
    if (kind == Token::Kind::Word || kind == Token::Kind::Symbol) token.upper = text.toUpper();
    token.text = std::move(text);
    return token;
}

Token Lexer::next() {
    if (atEnd()) return made(Token::Kind::End, {}, m_at, m_line);
    const QChar c = at();
    if (c == QLatin1Char('[')) return quoted(QLatin1Char(']'), Token::Kind::Quoted);
    if (c == QLatin1Char('"')) return quoted(QLatin1Char('"'), Token::Kind::Quoted);
    if (c == QLatin1Char('\'')) return quoted(QLatin1Char('\''), Token::Kind::String);
    if ((c == QLatin1Char('N') || c == QLatin1Char('n')) && at(1) == QLatin1Char('\''))
        return quoted(QLatin1Char('\''), Token::Kind::UnicodeString);
    if (isDigit(c) || (c == QLatin1Char('.') && isDigit(at(1)))) return number();
    if (isAt("@@")) return word(Token::Kind::ServerVariable, 2);
    if (c == QLatin1Char('@')) return word(Token::Kind::Variable, 1);
    if (beginsWord(c)) return word(Token::Kind::Word, 0);
    return symbol();
}

Token Lexer::quoted(QChar closing, Token::Kind kind) {
    const qsizetype begin = m_at;
    const int line = m_line;
    if (kind == Token::Kind::UnicodeString) advance();
    advance();
    QString text;
    for (;;) {
        if (atEnd()) throw raised(105, {text.left(longestName)}, line);
        if (at() == closing) {
            advance();
            if (at() != closing) break;
        }
        text += at();
        advance();
    }
    if (kind == Token::Kind::Quoted) {
        if (text.isEmpty()) throw raised(1038, {}, line);
        if (text.size() > longestName) throw raised(103, {text.left(longestName), QString::number(longestName)}, line);
    }
    return made(kind, text, begin, line);
}

Token Lexer::number() {
    static const QRegularExpression form(QStringLiteral("0[xX][0-9a-fA-F]*|[0-9]*\\.?[0-9]*([eE][+-]?[0-9]*)?"));
    const qsizetype begin = m_at;
    const auto found =
        form.match(m_text, begin, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    m_at += found.capturedLength();
    // An exponent without digits is 0.
    const bool isCutShort = found.capturedLength(1) > 0 && !isDigit(m_text[m_at - 1]);
    return made(Token::Kind::Number, found.captured() + QLatin1String(isCutShort ? "0" : ""), begin, m_line);
}

Token Lexer::word(Token::Kind kind, qsizetype prefix) {
    const qsizetype begin = m_at;
    m_at += prefix;
    while (continuesWord(at()))
        advance();
    const QString text = m_text.mid(begin, m_at - begin);
    if (text.size() > longestName) throw raised(103, {text.left(longestName), QString::number(longestName)}, m_line);
    return made(kind, text, begin, m_line);
}

Token Lexer::symbol() {
    const qsizetype begin = m_at;
    for (const char* two : {"<>", "<=", ">=", "!=", "!<", "!>"}) {
        if (!isAt(two)) continue;
        m_at += 2;
        return made(Token::Kind::Symbol, QString::fromLatin1(two), begin, m_line);
    }
    const QString text(at());
    advance();
    return made(Token::Kind::Symbol, text, begin, m_line);
}

}  // namespace

std::vector<Token> tokens(const QString& batch) {
    return Lexer(batch).all();
}

}  // namespace pchat::lab::tsql

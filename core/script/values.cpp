#include "core/script/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace pchat {

namespace {

constexpr qsizetype longestName = 128;  // sysname is nvarchar(128)

bool isRefused(char32_t c) {
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

bool isInvisible(char32_t c) {
    const QChar::Category category = QChar::category(c);
    return isRefused(c) || category == QChar::Other_Format || category == QChar::Other_Surrogate ||
           category == QChar::Other_NotAssigned || (category == QChar::Separator_Space && c != U' ' && c != 0x3000);
}

QString codePoint(char32_t c) {
    const QString hex = QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, QLatin1Char('0'));
    return QStringLiteral("U+") + hex;
}

/// The code point at `at`; an unpaired surrogate stands for itself. Moves `at` behind it.
char32_t next(const QString& text, qsizetype& at) {
    const QChar first = text[at++];
    if (!first.isHighSurrogate() || at >= text.size() || !text[at].isLowSurrogate()) return first.unicode();
    return QChar::surrogateToUcs4(first, text[at++]);
}

QString quotedWith(const QString& text, QStringView doubled) {
    QString quoted;
    quoted.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (doubled.contains(c)) quoted += c;
        quoted += c;
    }
    return quoted;
}

}  // namespace

QString visible(const QString& text, qsizetype longest) {
    const auto isSeen = [](QChar c) { return !c.isSurrogate() && !isInvisible(c.unicode()); };
    if (text.size() <= longest && std::all_of(text.begin(), text.end(), isSeen)) return text;
    QString shown;
    for (qsizetype at = 0; at < text.size();) {
        if (at >= longest) return shown + QChar(0x2026);
        const char32_t c = next(text, at);
        if (isInvisible(c))
            shown += QLatin1Char('<') + codePoint(c) + QLatin1Char('>');
        else
            shown += QString::fromUcs4(&c, 1);
    }
    return shown;
}

std::optional<Message> whyNotCarried(const QString& text) {
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = next(text, at);
        if (QChar::isSurrogate(c))
            return Message(QT_TRANSLATE_NOOP("core",
                                             "The text “%1” holds %2, which is half of a character. Write the "
                                             "character anew."),
                           {visible(text), codePoint(c)});
        if (isRefused(c))
            return Message(QT_TRANSLATE_NOOP("core",
                                             "The text “%1” holds the control character %2. Write it on one "
                                             "line and without control characters."),
                           {visible(text), codePoint(c)});
    }
    return std::nullopt;
}

tl::expected<Name, Message> Name::from(const QString& text) {
    if (text.isEmpty())
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "The name is empty. A name has 1 to 128 characters.")));
    if (text.size() > longestName)
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                        "The name “%1” has %2 characters. SQL Server allows up "
                                                        "to %3 characters in a name."),
                                      {visible(text), qint64{text.size()}, qint64{longestName}}));
    if (auto reason = whyNotCarried(text)) return tl::unexpected(std::move(*reason));
    Name name;
    name.m_text = text;
    return name;
}

std::optional<Name> Name::fromString(const QString& text) {
    auto name = from(text);
    return name ? std::optional(std::move(*name)) : std::nullopt;
}

QString Name::quoted() const {
    return QLatin1Char('[') + quotedWith(m_text, u"]") + QLatin1Char(']');
}

tl::expected<Text, Message> Text::from(const QString& text) {
    if (auto reason = whyNotCarried(text)) return tl::unexpected(std::move(*reason));
    Text value;
    value.m_text = text;
    return value;
}

Text Text::of(const Name& name) {
    Text value;
    value.m_text = name.toString();
    return value;
}

QString Text::tsql() const {
    return QStringLiteral("N'") + quotedWith(m_text, u"'") + QLatin1Char('\'');
}

QString Text::powershell() const {
    // PowerShell ends a single-quoted text at any of these five; U+2018 ‘, U+2019 ’, U+201A ‚, U+201B ‛.
    return QLatin1Char('\'') + quotedWith(m_text, u"'\u2018\u2019\u201A\u201B") + QLatin1Char('\'');
}

}  // namespace pchat

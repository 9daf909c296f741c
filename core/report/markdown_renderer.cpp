#include "core/report/document.h"
#include "core/report/text_width.h"

#include <QRegularExpression>

#include <algorithm>

namespace pchat {

namespace {

/// Nothing in the text is taken for markup, a link or raw HTML.
QString withoutMarkup(const QString& text) {
    static const QString marks = QStringLiteral("\\`*_{}[]()#|~$!");
    QString out;
    for (const QChar each : printable(text)) {
        if (each == QLatin1Char('<')) {
            out += QStringLiteral("&lt;");
        } else if (each == QLatin1Char('>')) {
            out += QStringLiteral("&gt;");
        } else if (each == QLatin1Char('&')) {
            out += QStringLiteral("&amp;");
        } else {
            if (marks.contains(each)) out += QLatin1Char('\\');
            out += each;
        }
    }
    out.replace(QStringLiteral("://"), QStringLiteral("&#58;//"));
    out.replace(QStringLiteral("www."), QStringLiteral("www&#46;"), Qt::CaseInsensitive);
    return out.replace(QLatin1Char('@'), QStringLiteral("&#64;"));
}

/// At the beginning of a line a dash, a plus, an equals sign or a number with a point would begin a list or a heading.
QString escapedLine(const QString& text) {
    static const QRegularExpression number(QStringLiteral("^(\\d+)([.)])"));
    QString line = withoutMarkup(text);
    line.replace(number, QStringLiteral("\\1\\\\\\2"));
    const bool opens =
        line.startsWith(QLatin1Char('-')) || line.startsWith(QLatin1Char('+')) || line.startsWith(QLatin1Char('='));
    return opens ? QLatin1Char('\\') + line : line;
}

QString rowText(const QStringList& row) {
    QString text = QStringLiteral("|");
    for (const QString& cell : row)
        text += QLatin1Char(' ') + withoutMarkup(cell) + QStringLiteral(" |");
    return text + QLatin1Char('\n');
}

/// Longer than any run of backticks inside.
QString fenceFor(const QString& text) {
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar each : text) {
        run = each == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, QLatin1Char('`'));
}

struct MarkdownBlock {
    QString operator()(const Heading& heading) const {
        const int level = std::clamp(heading.level + 1, 2, 6);
        return QString(level, QLatin1Char('#')) + QLatin1Char(' ') + withoutMarkup(heading.text) +
               QStringLiteral("\n\n");
    }
    QString operator()(const Paragraph& paragraph) const {
        return escapedLine(paragraph.text) + QStringLiteral("\n\n");
    }
    QString operator()(const Notice& notice) const {
        return QStringLiteral("> **") + escapedLine(notice.text) + QStringLiteral("**\n\n");
    }
    QString operator()(const BulletList& list) const {
        QString text;
        for (const QString& item : list.items)
            text += QStringLiteral("- ") + escapedLine(item) + QLatin1Char('\n');
        return text + QLatin1Char('\n');
    }
    QString operator()(const Table& table) const {
        if (table.rows.empty() && table.head.isEmpty()) return {};
        const qsizetype columns = table.head.isEmpty() ? table.rows.front().size() : table.head.size();
        QString text = rowText(table.head.isEmpty() ? QStringList(columns) : table.head);
        text += QLatin1Char('|') + QStringLiteral(" --- |").repeated(columns) + QLatin1Char('\n');
        for (const QStringList& row : table.rows)
            text += rowText(row);
        return text + QLatin1Char('\n');
    }
    QString operator()(const Code& code) const {
        const QString fence = fenceFor(code.text);
        return fence + code.language + QLatin1Char('\n') + code.text + QLatin1Char('\n') + fence +
               QStringLiteral("\n\n");
    }
};

}  // namespace

QString toMarkdown(const Document& document) {
    QString text = QStringLiteral("# ") + withoutMarkup(document.title) + QStringLiteral("\n\n");
    for (const Block& block : document.blocks)
        text += std::visit(MarkdownBlock{}, block);
    return text;
}

}  // namespace pchat

#include "core/report/document.h"
#include "core/report/text_width.h"

#include <algorithm>
#include <utility>

namespace pchat {

namespace {

constexpr int gutter = 2;
constexpr int narrowestColumn = 8;

QString ruled(const QString& text, char line, int columns) {
    const int width = std::min(displayWidth(text), columns);
    return text + QLatin1Char('\n') + QString(width, QLatin1Char(line)) + QStringLiteral("\n\n");
}

/// `first` stands before the first line, blanks of the same width before the others.
QString hanging(const QString& first, const QString& text, int columns) {
    const int indent = displayWidth(first);
    const QString blanks(indent, QLatin1Char(' '));
    QString block;
    for (const QString& line : wrapped(printable(text), columns - indent))
        block += (block.isEmpty() ? first : blanks) + line + QLatin1Char('\n');
    return block;
}

struct ColumnWidth {
    int wanted = 0;   ///< as wide as the content
    int longest = 0;  ///< the longest part that should stay in one piece
};

std::vector<ColumnWidth> wantedWidths(const std::vector<QStringList>& rows) {
    std::vector<ColumnWidth> widths;
    for (const QStringList& row : rows) {
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())));
        for (qsizetype at = 0; at < row.size(); ++at) {
            ColumnWidth& width = widths[static_cast<std::size_t>(at)];
            width.wanted = std::max(width.wanted, displayWidth(row[at]));
            width.longest = std::max(width.longest, longestPart(row[at]));
        }
    }
    return widths;
}

/// The widest that can give way without breaking a word; where there is none, simply the widest.
ColumnWidth& widestOf(std::vector<ColumnWidth>& widths) {
    const auto rank = [](const ColumnWidth& width) {
        return std::pair(width.wanted > std::max(width.longest, narrowestColumn), width.wanted);
    };
    return *std::max_element(widths.begin(), widths.end(),
                             [&](const ColumnWidth& a, const ColumnWidth& b) { return rank(a) < rank(b); });
}

/// As wide as the content; where that is too much, one column after the other gives way until all fit.
std::vector<int> columnWidths(const std::vector<QStringList>& rows, int columns) {
    std::vector<ColumnWidth> widths = wantedWidths(rows);
    int excess = gutter * (static_cast<int>(widths.size()) - 1) - columns;
    for (const ColumnWidth& width : widths)
        excess += width.wanted;
    for (; excess > 0; --excess) {
        ColumnWidth& widest = widestOf(widths);
        if (widest.wanted <= narrowestColumn) break;
        --widest.wanted;
    }
    std::vector<int> result;
    result.reserve(widths.size());
    for (const ColumnWidth& width : widths)
        result.push_back(width.wanted);
    return result;
}

QString rowText(const QStringList& row, const std::vector<int>& widths) {
    std::vector<QStringList> cells;
    qsizetype height = 1;
    for (qsizetype at = 0; at < row.size(); ++at) {
        cells.push_back(wrapped(row[at], widths[static_cast<std::size_t>(at)]));
        height = std::max(height, cells.back().size());
    }
    QString text;
    for (qsizetype line = 0; line < height; ++line) {
        QString said;
        for (std::size_t at = 0; at < cells.size(); ++at)
            said += padded(cells[at].value(line), widths[at] + (at + 1 < cells.size() ? gutter : 0));
        while (said.endsWith(QLatin1Char(' ')))
            said.chop(1);
        text += said + QLatin1Char('\n');
    }
    return text;
}

std::vector<QStringList> visibleRows(const Table& table) {
    std::vector<QStringList> rows;
    rows.reserve(table.rows.size() + 1);
    if (!table.head.isEmpty()) rows.push_back(table.head);
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    for (QStringList& row : rows)
        for (QString& cell : row)
            cell = printable(cell);
    return rows;
}

QString codeText(const QString& text) {
    QString block;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        QString shown;
        for (const QString& part : line.split(QLatin1Char('\t')))
            shown += (shown.isEmpty() ? QString() : QStringLiteral("\t")) + printable(part);
        block += QStringLiteral("    ") + shown + QLatin1Char('\n');
    }
    return block + QLatin1Char('\n');
}

QString markOf(Tone tone) {
    switch (tone) {
        case Tone::Good:
            return QStringLiteral("[ok] ");
        case Tone::Warning:
            return QStringLiteral("[!] ");
        case Tone::Danger:
            return QStringLiteral("[!!] ");
        case Tone::Plain:
            break;
    }
    return QStringLiteral("[i] ");
}

struct TextBlock {
    int columns;
    QString operator()(const Heading& heading) const {
        const QString text = printable(heading.text);
        return heading.level <= 1   ? ruled(text, '=', columns)
               : heading.level == 2 ? ruled(text, '-', columns)
                                    : text + QStringLiteral("\n\n");
    }
    QString operator()(const Paragraph& paragraph) const {
        return hanging({}, paragraph.text, columns) + QLatin1Char('\n');
    }
    QString operator()(const Notice& notice) const {
        return hanging(markOf(notice.tone), notice.text, columns) + QLatin1Char('\n');
    }
    QString operator()(const BulletList& list) const {
        QString text;
        for (const QString& item : list.items)
            text += hanging(QStringLiteral("- "), item, columns);
        return text + QLatin1Char('\n');
    }
    QString operator()(const Table& table) const {
        const std::vector<QStringList> rows = visibleRows(table);
        const std::vector<int> widths = columnWidths(rows, columns);
        QString text;
        for (std::size_t at = 0; at < rows.size(); ++at) {
            text += rowText(rows[at], widths);
            if (at > 0 || table.head.isEmpty()) continue;
            QStringList rule;
            for (const int width : widths)
                rule << QString(width, QLatin1Char('-'));
            text += rowText(rule, widths);
        }
        return text + QLatin1Char('\n');
    }
    QString operator()(const Code& code) const { return codeText(code.text); }
};

}  // namespace

QString toText(const Document& document, int columns) {
    QString text = ruled(printable(document.title), '=', columns);
    for (const Block& block : document.blocks)
        text += std::visit(TextBlock{columns}, block);
    return text;
}

}  // namespace pchat

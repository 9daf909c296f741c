#include "core/report/text_width.h"

#include "core/script/values.h"

#include <algorithm>
#include <array>

namespace pchat {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// East Asian Width W and F (Unicode Standard Annex 11), in the blocks that occur in names and sentences.
constexpr std::array<Range, 14> wideRanges{{{0x1100, 0x115F},
                                            {0x2E80, 0x303E},
                                            {0x3041, 0x33FF},
                                            {0x3400, 0x4DBF},
                                            {0x4E00, 0x9FFF},
                                            {0xA000, 0xA4CF},
                                            {0xA960, 0xA97F},
                                            {0xAC00, 0xD7A3},
                                            {0xF900, 0xFAFF},
                                            {0xFE30, 0xFE6F},
                                            {0xFF00, 0xFF60},
                                            {0xFFE0, 0xFFE6},
                                            {0x1F300, 0x1FAFF},
                                            {0x20000, 0x3FFFD}}};

bool isWide(char32_t character) {
    for (const Range& range : wideRanges)
        if (character >= range.first && character <= range.last) return true;
    return false;
}

int widthOf(char32_t character) {
    const QChar::Category category = QChar::category(character);
    const bool takesNone = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
                           category == QChar::Other_Format || category == QChar::Other_Control;
    return takesNone ? 0 : isWide(character) ? 2 : 1;
}

bool mayNotBegin(char32_t character) {
    static constexpr std::u32string_view closing =
        U"、。，．・：；？！」』）］｝】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    return closing.find(character) != std::u32string_view::npos;
}

bool mayNotEnd(char32_t character) {
    static constexpr std::u32string_view opening = U"「『（［｛【〈《";
    return opening.find(character) != std::u32string_view::npos;
}

/// Whether a line may be broken between two neighbours.
bool mayBreak(char32_t left, char32_t right) {
    if (right == U' ' || mayNotBegin(right) || mayNotEnd(left)) return false;
    return left == U' ' || isWide(left) || isWide(right);
}

struct Line {
    qsizetype length = 0;
    qsizetype next = 0;  ///< where the next line begins
};

/// The longest line that begins at `from`.
Line lineFrom(const QList<uint>& text, qsizetype from, int columns) {
    int width = 0;
    Line best;
    for (qsizetype at = from; at < text.size(); ++at) {
        if (at > from && mayBreak(text[at - 1], text[at])) best = {at - from, at};
        width += widthOf(text[at]);
        if (width > columns && text[at] != U' ' && at > from) return best.length > 0 ? best : Line{at - from, at};
    }
    return {text.size() - from, text.size()};
}

}  // namespace

int displayWidth(const QString& text) {
    int width = 0;
    for (const uint character : text.toUcs4())
        width += widthOf(character);
    return width;
}

QString padded(const QString& text, int columns) {
    const int missing = columns - displayWidth(text);
    return missing > 0 ? text + QString(missing, QLatin1Char(' ')) : text;
}

QStringList wrapped(const QString& text, int columns) {
    const QList<uint> characters = text.toUcs4();
    QStringList lines;
    for (qsizetype from = 0; from < characters.size();) {
        const Line line = lineFrom(characters, from, columns);
        QString said = QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData() + from), line.length);
        while (said.endsWith(QLatin1Char(' ')))
            said.chop(1);
        lines << said;
        from = line.next;
    }
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

int longestPart(const QString& text) {
    int longest = 0;
    int width = 0;
    char32_t left = U' ';
    for (const uint character : text.toUcs4()) {
        if (mayBreak(left, character)) width = 0;
        width += character == U' ' ? 0 : widthOf(character);
        longest = std::max(longest, width);
        left = character;
    }
    return longest;
}

QString printable(const QString& text) {
    QString onOneLine = text;
    onOneLine.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
    return visible(onOneLine, onOneLine.size());
}

}  // namespace pchat

// Document: headings, paragraphs, lists, tables and scripts, in one language, before they have a format.
//
// The three renderers take any text as it comes: markup in it is escaped, and control and direction-changing characters
// are shown by their code outside of scripts, so that a hostile name can neither act nor hide. Pure; any thread.
#pragma once

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace pchat {

struct Heading {
    int level = 1;
    QString text;
};
struct Paragraph {
    QString text;
};
enum class Tone { Plain, Good, Warning, Danger };
/// A sentence that must not be overlooked.
struct Notice {
    Tone tone = Tone::Plain;
    QString text;
};
struct BulletList {
    QStringList items;
};
/// Without a head the first column names what the second says.
struct Table {
    QStringList head;
    std::vector<QStringList> rows;
};
struct Code {
    QString language;  ///< "sql", "powershell", ""
    QString text;
};

using Block = std::variant<Heading, Paragraph, Notice, BulletList, Table, Code>;

struct Document {
    QString title;
    QString languageTag;  ///< "en", "ja"
    std::vector<Block> blocks;
};

/// For a terminal: columns are aligned by the width that characters take there, lines end before `columns`.
[[nodiscard]] QString toText(const Document& document, int columns = 100);
[[nodiscard]] QString toMarkdown(const Document& document);
/// One self-contained page that prints well; light and dark by the reader's choice; no script, no link outside.
[[nodiscard]] QString toHtml(const Document& document);

}  // namespace pchat

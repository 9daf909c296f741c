// Document: headings, paragraphs, lists, tables and scripts, in one language, before they have a format.
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
struct BulletList {
    QStringList items;
};
struct Table {
    QStringList head;
    std::vector<QStringList> rows;
};
struct Code {
    QString language;  ///< "sql", "powershell", ""
    QString text;
};

struct Document {
    QString title;
    QString languageTag;  ///< "en", "ja"
    std::vector<std::variant<Heading, Paragraph, BulletList, Table, Code>> blocks;
};

[[nodiscard]] QString toText(const Document& document);
[[nodiscard]] QString toMarkdown(const Document& document);
/// One self-contained page that prints well; light and dark by the reader's choice; no script, no link outside.
[[nodiscard]] QString toHtml(const Document& document);

}  // namespace pchat

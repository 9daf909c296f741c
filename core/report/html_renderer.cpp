#include "core/report/document.h"
#include "core/report/text_width.h"

#include <algorithm>

namespace pchat {

namespace {

constexpr const char* style = R"(
:root { color-scheme: light dark; --line: #d0d0d0; --soft: #f0f0f0; --good: #17702f; --warn: #8a5a00; --bad: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --line: #4a4a4a; --soft: #2d2d2d; --good: #3fb950; --warn: #d29922; --bad: #ff7b72; }
}
body { font: 15px/1.55 "Segoe UI", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", "Noto Sans", sans-serif;
  max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7em; margin: 0 0 1rem; } h2 { font-size: 1.35em; margin: 2.2rem 0 .6rem;
  padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.12em; margin: 1.8rem 0 .4rem; } h4, h5, h6 { font-size: 1em; margin: 1.2rem 0 .3rem; }
p, ul, .wide { margin: .5rem 0 .9rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
tbody th { font-weight: 600; width: 11rem; }
pre { background: var(--soft); padding: .7rem .9rem; border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 13px/1.5 Consolas, "DejaVu Sans Mono", "MS Gothic", "Noto Sans Mono CJK JP", monospace; }
.notice { border-left: 4px solid var(--line); padding: .5rem .9rem; margin: .8rem 0; font-weight: 600; }
.good { border-color: var(--good); } .warning { border-color: var(--warn); } .danger { border-color: var(--bad); }
@media print {
  body { margin: 0; max-width: none; font-size: 10pt; } pre { font-size: 8.5pt; border: 1px solid var(--line); }
  h2, h3, h4 { break-after: avoid; } pre, tr, .notice { break-inside: avoid; } thead { display: table-header-group; }
  @page { margin: 18mm 16mm; }
}
)";

/// For both text and attribute values.
QString escaped(const QString& text) {
    return text.toHtmlEscaped().replace(QLatin1Char('\''), QStringLiteral("&#39;"));
}

QString said(const QString& text) {
    return escaped(printable(text));
}

QString element(const QString& tag, const QString& content, const QString& classes = {}) {
    const QString attribute = classes.isEmpty() ? QString() : QStringLiteral(" class=\"") + classes + QLatin1Char('"');
    return QLatin1Char('<') + tag + attribute + QLatin1Char('>') + content + QStringLiteral("</") + tag +
           QLatin1Char('>');
}

QString nameOf(Tone tone) {
    switch (tone) {
        case Tone::Good:
            return QStringLiteral("notice good");
        case Tone::Warning:
            return QStringLiteral("notice warning");
        case Tone::Danger:
            return QStringLiteral("notice danger");
        case Tone::Plain:
            break;
    }
    return QStringLiteral("notice");
}

QString rowText(const QStringList& row, bool namesFirst) {
    QString cells;
    for (qsizetype at = 0; at < row.size(); ++at)
        cells += element(at == 0 && namesFirst ? QStringLiteral("th") : QStringLiteral("td"), said(row[at]));
    return element(QStringLiteral("tr"), cells) + QLatin1Char('\n');
}

struct HtmlBlock {
    QString operator()(const Heading& heading) const {
        return element(QLatin1Char('h') + QString::number(std::clamp(heading.level + 1, 2, 6)), said(heading.text));
    }
    QString operator()(const Paragraph& paragraph) const { return element(QStringLiteral("p"), said(paragraph.text)); }
    QString operator()(const Notice& notice) const {
        return element(QStringLiteral("div"), said(notice.text), nameOf(notice.tone));
    }
    QString operator()(const BulletList& list) const {
        QString items;
        for (const QString& item : list.items)
            items += element(QStringLiteral("li"), said(item));
        return element(QStringLiteral("ul"), items);
    }
    QString operator()(const Table& table) const {
        QString head;
        for (const QString& cell : table.head)
            head += element(QStringLiteral("th"), said(cell));
        if (!head.isEmpty()) head = element(QStringLiteral("thead"), element(QStringLiteral("tr"), head));
        QString body;
        for (const QStringList& row : table.rows)
            body += rowText(row, table.head.isEmpty());
        return element(QStringLiteral("div"),
                       element(QStringLiteral("table"), head + element(QStringLiteral("tbody"), body)),
                       QStringLiteral("wide"));
    }
    QString operator()(const Code& code) const {
        return element(QStringLiteral("pre"), element(QStringLiteral("code"), escaped(code.text)));
    }
};

}  // namespace

QString toHtml(const Document& document) {
    QString body = element(QStringLiteral("h1"), said(document.title)) + QLatin1Char('\n');
    for (const Block& block : document.blocks)
        body += std::visit(HtmlBlock{}, block) + QLatin1Char('\n');
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + escaped(document.languageTag) +
           QStringLiteral(
               "\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" "
               "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>") +
           said(document.title) + QStringLiteral("</title>\n<style>") + QString::fromUtf8(style) +
           QStringLiteral("</style>\n</head>\n<body>\n") + body + QStringLiteral("</body>\n</html>\n");
}

}  // namespace pchat

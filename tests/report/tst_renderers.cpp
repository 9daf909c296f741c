#include "core/report/document.h"
#include "core/report/text_width.h"
#include "tests/report/helpers/samples.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace pchat;

namespace {

Document withEverywhere(const QString& text) {
    return {text,
            QStringLiteral("en"),
            {Heading{1, text}, Paragraph{text}, Notice{Tone::Danger, text}, BulletList{{text, text}},
             Table{{text, text}, {{text, text}}}, Table{{}, {{text, text}}}, Code{QStringLiteral("sql"), text}}};
}

}  // namespace

class Renderers : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void htmlIsSelfContained();
    void codeIsExact();
    void tableColumnsLineUp_data();
    void tableColumnsLineUp();
    void fencesOutlastBackticks();
};

void Renderers::hostileTextStaysText_data() {
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const QString& text : samples::hostileTexts())
        QTest::addRow("%d", ++row) << text;
}

/// The page holds our own elements and no others, and what is read back from it is what went in.
void Renderers::hostileTextStaysText() {
    QFETCH(QString, text);
    const Document document = withEverywhere(text);
    static const QStringList ours{
        QStringLiteral("html"),  QStringLiteral("head"),  QStringLiteral("title"), QStringLiteral("style"),
        QStringLiteral("body"),  QStringLiteral("h1"),    QStringLiteral("h2"),    QStringLiteral("p"),
        QStringLiteral("div"),   QStringLiteral("ul"),    QStringLiteral("li"),    QStringLiteral("table"),
        QStringLiteral("thead"), QStringLiteral("tbody"), QStringLiteral("tr"),    QStringLiteral("th"),
        QStringLiteral("td"),    QStringLiteral("pre"),   QStringLiteral("code")};
    QString html = toHtml(document);
    html.remove(QRegularExpression(QStringLiteral("<meta [^>]*>|<!DOCTYPE html>")));
    QXmlStreamReader reader(html.remove(QChar(0x1b)).remove(QChar(0x07)).remove(QChar(0x08)));
    QString said;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            QVERIFY2(ours.contains(reader.name().toString()), qPrintable(reader.name().toString()));
        if (reader.isCharacters()) said += reader.text();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(said.contains(printable(text)));

    const QString terminal = toText(document);
    for (const QChar each : terminal)
        QVERIFY(each == QLatin1Char('\n') || each == QLatin1Char('\t') || each.category() != QChar::Other_Control);
    QVERIFY(!terminal.contains(QChar(0x202E)));

    // In Markdown nothing of the text begins markup of its own outside of the code block.
    const QString markdown = toMarkdown(document).section(QStringLiteral("```"), 0, 0);
    QVERIFY(!markdown.contains(QLatin1Char('<')));
    QVERIFY(!markdown.contains(QStringLiteral("](")));
    QVERIFY(!markdown.contains(QStringLiteral("://")));
    QVERIFY(!markdown.contains(QStringLiteral("\n# heading")));
}

void Renderers::htmlIsSelfContained() {
    const QString html = toHtml(withEverywhere(QStringLiteral("x")));
    QVERIFY(html.contains(QStringLiteral("<html lang=\"en\">")));
    QVERIFY(html.contains(QStringLiteral("default-src 'none'")));
    QVERIFY(html.contains(QStringLiteral("prefers-color-scheme: dark")));
    QVERIFY(html.contains(QStringLiteral("@media print")));
    for (const char* outside : {"http:", "https:", "<script", "<link", "url(", "@import", "src="})
        QVERIFY2(!html.contains(QLatin1String(outside)), outside);
}

void Renderers::codeIsExact() {
    const QString script = QStringLiteral("RESTORE LOG [m'g]]c] FROM DISK = N'D:\\L\\o''h.trn' -- <&>");
    const Document document{QStringLiteral("t"), QStringLiteral("en"), {Code{QStringLiteral("sql"), script}}};
    QVERIFY(toMarkdown(document).contains(QStringLiteral("```sql\n") + script + QStringLiteral("\n```")));
    QVERIFY(toText(document).contains(QStringLiteral("    ") + script + QLatin1Char('\n')));
    QVERIFY(toHtml(document).contains(QStringLiteral("<code>") +
                                      script.toHtmlEscaped().replace(QLatin1Char('\''), QStringLiteral("&#39;"))));
}

void Renderers::tableColumnsLineUp_data() {
    QTest::addColumn<int>("columns");
    for (const int columns : {40, 60, 100})
        QTest::addRow("%d", columns) << columns;
}

void Renderers::tableColumnsLineUp() {
    QFETCH(int, columns);
    const Table table{{QStringLiteral("状態"), QStringLiteral("確認")},
                      {{QStringLiteral("続行不可"),
                        QStringLiteral("プライマリ データベースが応答するかどうかを二つの方法で確認します。")},
                       {QStringLiteral("OK"),
                        QStringLiteral("C1 answers from here, and a long sentence has to be wrapped somewhere.")}}};
    const QString text = toText({QStringLiteral("t"), QStringLiteral("ja"), {table}}, columns);
    const QStringList lines = text.section(QStringLiteral("\n\n"), 1).trimmed().split(QLatin1Char('\n'));
    const int second = displayWidth(lines[1].section(QLatin1Char(' '), 0, 0)) + 2;
    for (const QString& line : lines) {
        QVERIFY2(displayWidth(line) <= columns, qPrintable(line));
        int width = 0;
        qsizetype at = 0;
        while (at < line.size() && width < second)
            width += displayWidth(line.mid(at++, 1));
        QCOMPARE(width, second);
        QVERIFY2(line[at - 1] == QLatin1Char(' '), qPrintable(line));
    }
}

void Renderers::fencesOutlastBackticks() {
    const Document document{QStringLiteral("t"), QStringLiteral("en"), {Code{{}, QStringLiteral("a ```` b")}}};
    QVERIFY(toMarkdown(document).contains(QStringLiteral("`````\na ```` b\n`````")));
}

QTEST_GUILESS_MAIN(Renderers)
#include "tst_renderers.moc"

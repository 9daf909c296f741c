#include "core/script/values.h"
#include "tests/text/helpers/property.h"

#include <QTest>

using namespace pchat;

class TestValues : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isQuoted_data();
    void isQuoted();
    void isRefused_data();
    void isRefused();
    void lengthsOfNames_data();
    void lengthsOfNames();
    void emptyTextIsAValue();
    void isShown_data();
    void isShown();
    void everyTextReadsBack();
};

void TestValues::isQuoted_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tsql");
    QTest::addColumn<QString>("powershell");
    const auto row = [](const char* tag, const QString& text, const QString& name, const QString& tsql,
                        const QString& powershell) { QTest::newRow(tag) << text << name << tsql << powershell; };
    row("plain", "mgc", "[mgc]", "N'mgc'", "'mgc'");
    row("drop", "mgc]; DROP DATABASE x--", "[mgc]]; DROP DATABASE x--]", "N'mgc]; DROP DATABASE x--'",
        "'mgc]; DROP DATABASE x--'");
    row("apostrophe", "o'hara", "[o'hara]", "N'o''hara'", "'o''hara'");
    row("ends the text", "x'; KILL 1--", "[x'; KILL 1--]", "N'x''; KILL 1--'", "'x''; KILL 1--'");
    row("typographic", "‘a’‚b‛", "[‘a’‚b‛]", "N'‘a’‚b‛'", "'‘‘a’’‚‚b‛‛'");
    row("double quotes", "“a” \"b\"", "[“a” \"b\"]", "N'“a” \"b\"'", "'“a” \"b\"'");
    row("subexpression", "$(Get-Date)", "[$(Get-Date)]", "N'$(Get-Date)'", "'$(Get-Date)'");
    row("backtick", "a`'b", "[a`'b]", "N'a`''b'", "'a`''b'");
    row("brackets", "[a]]b]", "[[a]]]]b]]]", "N'[a]]b]'", "'[a]]b]'");
    row("Japanese", "常設チャット", "[常設チャット]", "N'常設チャット'", "'常設チャット'");
    row("emoji", "😀", "[😀]", "N'😀'", "'😀'");
    row("blanks in template", "{} {}", "[{} {}]", "N'{} {}'", "'{} {}'");
    const QString rtl = QString(QChar(0x202E)) + QStringLiteral("cgm");
    row("right to left", rtl, "[" + rtl + "]", "N'" + rtl + "'", "'" + rtl + "'");
    const QString zero = QStringLiteral("m") + QChar(0x200B) + QStringLiteral("gc");
    row("no width", zero, "[" + zero + "]", "N'" + zero + "'", "'" + zero + "'");
}

void TestValues::isQuoted() {
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, tsql);
    QFETCH(QString, powershell);
    const auto asName = Name::from(text);
    QVERIFY(asName);
    QCOMPARE(asName->quoted(), name);
    const auto asText = Text::from(text);
    QVERIFY(asText);
    QCOMPARE(asText->tsql(), tsql);
    QCOMPARE(asText->powershell(), powershell);
    QVERIFY(Text::of(*asName) == *asText);
}

void TestValues::isRefused_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("codePoint");
    const auto around = [](char16_t c) { return QStringLiteral("mgc") + QChar(c) + QStringLiteral("x"); };
    QTest::newRow("NUL") << around(u'\0') << "U+0000";
    QTest::newRow("LF") << around(u'\n') << "U+000A";
    QTest::newRow("CR") << around(u'\r') << "U+000D";
    QTest::newRow("tab") << around(u'\t') << "U+0009";
    QTest::newRow("escape") << around(u'\x1b') << "U+001B";
    QTest::newRow("DEL") << around(u'\x7f') << "U+007F";
    QTest::newRow("NEL") << around(u'\x85') << "U+0085";
    QTest::newRow("line separator") << around(u'\u2028') << "U+2028";
    QTest::newRow("paragraph separator") << around(u'\u2029') << "U+2029";
    QTest::newRow("high surrogate alone") << around(char16_t(0xD83D)) << "U+D83D";
    QTest::newRow("low surrogate alone") << around(char16_t(0xDE00)) << "U+DE00";
    QTest::newRow("surrogates swapped") << QString(QChar(0xDE00)) + QChar(0xD83D) << "U+DE00";
    QTest::newRow("high surrogate last") << QStringLiteral("mgc") + QChar(0xD83D) << "U+D83D";
}

void TestValues::isRefused() {
    QFETCH(QString, text);
    QFETCH(QString, codePoint);
    const auto asText = Text::from(text);
    QVERIFY(!asText);
    // The sentence shows the value without what cannot be shown, and names what is wrong with it.
    QCOMPARE(asText.error().arguments().size(), 2U);
    QVERIFY(std::get<QString>(asText.error().arguments()[0].value())
                .contains(QLatin1Char('<') + codePoint + QLatin1Char('>')));
    QCOMPARE(std::get<QString>(asText.error().arguments()[1].value()), codePoint);
    const auto asName = Name::from(text);
    QVERIFY(!asName);
    QVERIFY(asName.error() == asText.error());
    QVERIFY(!Name::fromString(text));
}

void TestValues::lengthsOfNames_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("0") << QString() << false;
    QTest::newRow("1") << QStringLiteral("m") << true;
    QTest::newRow("128") << QString(128, QLatin1Char('m')) << true;
    QTest::newRow("129") << QString(129, QLatin1Char('m')) << false;
    QTest::newRow("64 emoji") << QStringLiteral("😀").repeated(64) << true;
    QTest::newRow("65 emoji") << QStringLiteral("😀").repeated(65) << false;
    QTest::newRow("128 to double") << QString(128, QLatin1Char(']')) << true;
}

void TestValues::lengthsOfNames() {
    QFETCH(QString, text);
    QFETCH(bool, isAccepted);
    const auto name = Name::from(text);
    QCOMPARE(name.has_value(), isAccepted);
    QCOMPARE(Name::fromString(text).has_value(), isAccepted);
    if (!isAccepted && !text.isEmpty()) {
        QCOMPARE(std::get<qint64>(name.error().arguments().at(1).value()), qint64{text.size()});
        QCOMPARE(std::get<qint64>(name.error().arguments().at(2).value()), 128);
    }
}

void TestValues::emptyTextIsAValue() {
    const auto text = Text::from(QString());
    QVERIFY(text);
    QCOMPARE(text->tsql(), QStringLiteral("N''"));
    QCOMPARE(text->powershell(), QStringLiteral("''"));
}

void TestValues::isShown_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << "mgc"
                           << "mgc";
    QTest::newRow("Japanese") << "常設 チャット　版"
                              << "常設 チャット　版";
    QTest::newRow("right to left") << QString(QChar(0x202E)) + "x"
                                   << "<U+202E>x";
    QTest::newRow("no-break space") << QString(QChar(0xA0)) << "<U+00A0>";
    QTest::newRow("NUL") << QString(QChar(0)) << "<U+0000>";
    QTest::newRow("half an emoji") << QString(QChar(0xD83D)) << "<U+D83D>";
    QTest::newRow("emoji") << "😀"
                           << "😀";
    QTest::newRow("tag character") << QString::fromUcs4(U"\U000E0041", 1) << "<U+E0041>";
    QTest::newRow("80") << QString(80, QLatin1Char('m')) << QString(80, QLatin1Char('m'));
    QTest::newRow("81") << QString(81, QLatin1Char('m')) << QString(80, QLatin1Char('m')) + QChar(0x2026);
}

void TestValues::isShown() {
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visible(text), shown);
}

/// Reads a quoted text the way the languages do: up to the first quote that is not doubled.
static QString unquoted(const QString& quoted, const QString& opening, QStringView closing) {
    if (!quoted.startsWith(opening)) return QStringLiteral("(not opened)");
    QString text;
    for (qsizetype at = opening.size(); at < quoted.size(); ++at) {
        if (closing.contains(quoted[at])) {
            const bool isDoubled = at + 1 < quoted.size() && closing.contains(quoted[at + 1]);
            if (!isDoubled) return at + 1 == quoted.size() ? text : QStringLiteral("(ended early)");
            ++at;
        }
        text += quoted[at];
    }
    return QStringLiteral("(not closed)");
}

void TestValues::everyTextReadsBack() {
    test::Random random;
    for (int round = 0; round < 2000; ++round) {
        const QString value = QStringLiteral("x") + random.hostileText();
        const auto text = Text::from(value);
        QVERIFY2(text, test::replay(value).constData());
        QVERIFY2(unquoted(text->tsql(), QStringLiteral("N'"), u"'") == value, test::replay(value).constData());
        QVERIFY2(unquoted(text->powershell(), QStringLiteral("'"), u"'\u2018\u2019\u201A\u201B") == value,
                 test::replay(value).constData());
        const auto name = Name::from(value);
        QVERIFY2(name, test::replay(value).constData());
        QVERIFY2(unquoted(name->quoted(), QStringLiteral("["), u"]") == value, test::replay(value).constData());
    }
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"

#include "core/report/text_width.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pchat;

class TextWidth : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void widths_data();
    void widths();
    void paddingFillsUpToColumns();
    void linesFitAndKeepTheText();
    void linesBreakWhereJapaneseAllows();
    void controlCharactersAreShown();
};

void TextWidth::widths_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("latin") << QStringLiteral("mgc") << 3;
    QTest::newRow("kanji") << QStringLiteral("復旧") << 4;
    QTest::newRow("kana and a full stop") << QStringLiteral("です。") << 6;
    QTest::newRow("full-width digit") << QStringLiteral("１") << 2;
    QTest::newRow("half-width katakana") << QStringLiteral("ｱｲ") << 2;
    QTest::newRow("combining accent") << QStringLiteral("e\u0301") << 1;
    QTest::newRow("beyond the basic plane") << QStringLiteral("𠮟") << 2;
    QTest::newRow("mixed") << QStringLiteral("プール pchat01") << 14;
}

void TextWidth::widths() {
    QFETCH(QString, text);
    QFETCH(int, columns);
    QCOMPARE(displayWidth(text), columns);
}

void TextWidth::paddingFillsUpToColumns() {
    QCOMPARE(padded(QStringLiteral("完了"), 6), QStringLiteral("完了  "));
    QCOMPARE(padded(QStringLiteral("longer"), 3), QStringLiteral("longer"));
}

void TextWidth::linesFitAndKeepTheText() {
    const quint32 seed = qEnvironmentVariableIsSet("PCHAT_SEED") ? qEnvironmentVariable("PCHAT_SEED").toUInt()
                                                                 : QRandomGenerator::global()->generate();
    qInfo("PCHAT_SEED=%u", seed);
    QRandomGenerator random(seed);
    const QString alphabet = QStringLiteral("ab c  日本、。「」ー\\.");
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (int at = random.bounded(80); at > 0; --at)
            text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        const int columns = random.bounded(4, 30);
        const QStringList lines = wrapped(text, columns);
        for (const QString& line : lines)
            QVERIFY2(displayWidth(line) <= columns, qPrintable(text));
        QCOMPARE(lines.join(QString()).remove(QLatin1Char(' ')), QString(text).remove(QLatin1Char(' ')));
    }
}

void TextWidth::linesBreakWhereJapaneseAllows() {
    QCOMPARE(wrapped(QStringLiteral("復旧しました。次へ"), 12),
             QStringList({QStringLiteral("復旧しまし"), QStringLiteral("た。次へ")}));
    QCOMPARE(wrapped(QStringLiteral("one two three"), 8),
             QStringList({QStringLiteral("one two"), QStringLiteral("three")}));
    QCOMPARE(wrapped(QStringLiteral("abcdefgh"), 3),
             QStringList({QStringLiteral("abc"), QStringLiteral("def"), QStringLiteral("gh")}));
}

void TextWidth::controlCharactersAreShown() {
    QCOMPARE(printable(QStringLiteral("a\x1b[2J")), QStringLiteral("a<U+001B>[2J"));
    QCOMPARE(printable(QStringLiteral("a\u202Eb")), QStringLiteral("a<U+202E>b"));
    QCOMPARE(printable(QStringLiteral("a\nb\tc")), QStringLiteral("a b c"));
}

QTEST_GUILESS_MAIN(TextWidth)
#include "tst_text_width.moc"

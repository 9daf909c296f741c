#include "core/text/catalog.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace pchat;
using std::chrono::seconds;

namespace {

const char* twoCounts = QT_TRANSLATE_N_NOOP("core", "%n test file(s) of %1");  // in no translation: falls back

}  // namespace

class TestCatalog : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void argumentsAreSaid_data();
    void argumentsAreSaid();
    void blanksAreFilled_data();
    void blanksAreFilled();
    void argumentsAreNeverPatterns();
    void blanksStandBetweenLatinAndJapanese();
    void unknownTextsFallBack();
    void bothLanguagesLiveAtOnce();
    void pluralsOfTheRealTexts();
};

void TestCatalog::argumentsAreSaid_data() {
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("japanese");
    QTest::addColumn<QString>("expectedEnglish");
    QTest::addColumn<QString>("expectedJapanese");
    const Catalog english(Language::English);
    const Catalog japanese(Language::Japanese);
    const auto row = [&](const char* tag, const Argument& argument, const char* en, const char* ja) {
        QTest::newRow(tag) << english.say(argument) << japanese.say(argument) << QString::fromUtf8(en)
                           << QString::fromUtf8(ja);
    };
    row("text", "SQL01", "SQL01", "SQL01");
    row("number", 1234567, "1234567", "1234567");
    row("negative", -5, "-5", "-5");
    row("no time", seconds(0), "0 s", "0 秒");
    row("seconds", seconds(59), "59 s", "59 秒");
    row("one minute", seconds(60), "1 min", "1 分");
    row("minutes and seconds", seconds(450), "7 min 30 s", "7 分 30 秒");
    row("one hour", seconds(3600), "1 h", "1 時間");
    row("hour and second", seconds(3601), "1 h 1 s", "1 時間 1 秒");
    row("over a day", seconds(90061), "25 h 1 min 1 s", "25 時間 1 分 1 秒");
    row("no bytes", Bytes{0}, "0 B", "0 B");
    row("bytes", Bytes{999}, "999 B", "999 B");
    row("first KB", Bytes{1000}, "1.0 KB", "1.0 KB");
    row("KB", Bytes{1024 * 9 + 512}, "9.5 KB", "9.5 KB");
    row("tens of KB", Bytes{1024 * 10}, "10 KB", "10 KB");
    row("MB", Bytes{1024 * 1024 * 128}, "128 MB", "128 MB");
    row("GB", Bytes{qint64{1024} * 1024 * 1024 * 3 / 2}, "1.5 GB", "1.5 GB");
    row("TB", Bytes{qint64{1024} * 1024 * 1024 * 1024 * 4000}, "4000 TB", "4000 TB");
    row("time", QDateTime(QDate(2026, 11, 23), QTime(21, 5, 12), Qt::UTC), "2026-11-23 21:05:12 UTC",
        "2026-11-23 21:05:12 UTC");
    row("time of elsewhere", QDateTime(QDate(2026, 11, 24), QTime(6, 5, 12), Qt::OffsetFromUTC, 9 * 3600),
        "2026-11-23 21:05:12 UTC", "2026-11-23 21:05:12 UTC");
    row("no time known", QDateTime(), "–", "–");
    row("message", Message("%1 among %2", {1, 2}), "1 among 2", "1 among 2");
}

void TestCatalog::argumentsAreSaid() {
    QFETCH(QString, english);
    QFETCH(QString, japanese);
    QFETCH(QString, expectedEnglish);
    QFETCH(QString, expectedJapanese);
    QCOMPARE(english, expectedEnglish);
    QCOMPARE(japanese, expectedJapanese);
}

void TestCatalog::blanksAreFilled_data() {
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("expected");
    const Catalog english(Language::English);
    const auto row = [&](const char* tag, const Message& message, const char* expected) {
        QTest::newRow(tag) << english.say(message) << QString::fromUtf8(expected);
    };
    row("empty", Message(), "");
    row("order", Message("%2 before %1", {"a", "b"}), "b before a");
    row("twice", Message("%1 and %1", {"a"}), "a and a");
    row("nine", Message("%9", {1, 2, 3, 4, 5, 6, 7, 8, 9}), "9");
    row("missing", Message("%1 %2", {"a"}), "a %2");
    row("percent", Message("100 % of %1%", {5}), "100 % of 5%");
    row("percent at the end", Message("%"), "%");
    row("no zeroth", Message("%0", {"a"}), "%0");
    row("count", Message::counted("%n of %1", 3, {9}), "3 of 9");
    row("nothing counted", Message("%n", {"a"}), "%n");
    row("UTF-8", Message("„%1“", {"東京"}), "„東京“");
}

void TestCatalog::blanksAreFilled() {
    QFETCH(QString, said);
    QFETCH(QString, expected);
    QCOMPARE(said, expected);
}

void TestCatalog::argumentsAreNeverPatterns() {
    const Catalog english(Language::English);
    QCOMPARE(english.say(Message("%1 %2", {"%2", "b"})), QStringLiteral("%2 b"));
    QCOMPARE(english.say(Message::counted("%n %1", 4, {"%n"})), QStringLiteral("4 %n"));
    QCOMPARE(english.say(Message::verbatim("100 %1 %n")), QStringLiteral("100 %1 %n"));
}

void TestCatalog::blanksStandBetweenLatinAndJapanese() {
    const Catalog japanese(Language::Japanese);
    QCOMPARE(japanese.say(Message("Sent to %1.", {"SQL03"})), QStringLiteral("SQL03 に送信しました。"));
    QCOMPARE(japanese.say(Message("Sent to %1.", {Message("management shell")})),
             QStringLiteral("管理シェルに送信しました。"));
    QCOMPARE(japanese.say(Message("%1 mgc", {"東京"})), QStringLiteral("東京 mgc"));
    QCOMPARE(japanese.say(Message("東京 %1 大阪", {"データ センター"})), QStringLiteral("東京データ センター大阪"));
}

void TestCatalog::unknownTextsFallBack() {
    for (const Language language : {Language::English, Language::Japanese}) {
        const Catalog catalog(language);
        QCOMPARE(catalog.say(Message::counted(twoCounts, 2, {"x"})), QStringLiteral("2 test file(s) of x"));
        QVERIFY(!catalog.knows(Message::counted(twoCounts, 2)));
        QVERIFY(catalog.knows(Message::verbatim("x")));
        QVERIFY(catalog.knows(Message()));
    }
    QVERIFY(Catalog(Language::English).knows(Message("in no translation")));
    QVERIFY(!Catalog(Language::Japanese).knows(Message("in no translation")));
}

void TestCatalog::bothLanguagesLiveAtOnce() {
    Catalog one(Language::Japanese);
    const Catalog two(Language::English);
    QCOMPARE(one.say(Argument(seconds(60))), QStringLiteral("1 分"));
    QCOMPARE(two.say(Argument(seconds(60))), QStringLiteral("1 min"));
    const Catalog moved(std::move(one));
    QVERIFY(moved.language() == Language::Japanese);
    QCOMPARE(moved.say(Argument(seconds(60))), QStringLiteral("1 分"));
}

/// Every counted text of the English file must say one and many differently, with its number.
void TestCatalog::pluralsOfTheRealTexts() {
    QFile file(qEnvironmentVariable("PCHAT_SOURCE") + QStringLiteral("/translations/pchat_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QRegularExpression inCore(QStringLiteral("<name>core</name>(.*?)</context>"),
                                    QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpression source(QStringLiteral("<source>(.*?)</source>"));
    const QString context = inCore.match(text).captured(1);
    const Catalog english(Language::English);
    for (auto found = source.globalMatch(context); found.hasNext();) {
        QByteArray pattern = found.next().captured(1).toUtf8();
        pattern.replace("&apos;", "'")
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
        const QString one = english.say(Message::counted(pattern.constData(), 1));
        const QString many = english.say(Message::counted(pattern.constData(), 2));
        QVERIFY2(english.knows(Message::counted(pattern.constData(), 2)), pattern.constData());
        QVERIFY2(!one.contains(QLatin1String("(s)")) && !many.contains(QLatin1String("(s)")), pattern.constData());
        QVERIFY2(many.contains(QLatin1Char('2')), pattern.constData());
    }
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"

// The Japanese text: complete, of one piece with the sources, and in the words of the glossary.
#include "tests/house/helpers/tree.h"
#include "tests/house/helpers/ts_file.h"

#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace pchat::test;

namespace {

QString tsPath(const char* language) {
    return root() + QStringLiteral("/translations/pchat_") + QLatin1String(language) + QStringLiteral(".ts");
}

struct Refused {
    const char* words;  ///< a regular expression
    const char* instead;
};

constexpr Refused glossary[] = {
    {"フェイル", "フェールオーバー, フェールバック"},
    {"デフォルト", "既定"},
    {"常設チャット(サーバー|プール|データベース)", "常設チャット サーバー, with a space"},
    {"データセンター", "データ センター"},
    {"データベースインスタンス", "データベース インスタンス"},
    {"チャットサーバー", "チャット サーバー"},
    {"ミラーサーバー|ミラーデータベース", "ミラー サーバー, ミラー データベース"},
    {"プライマリ(サーバー|データベース)|セカンダリ(サーバー|データベース)",
     "プライマリ サーバー, プライマリ データベース"},
    {"ログ配布サーバー|(?<!トランザクション )ログの配布|ログシッピング", "ログ配布"},
    {"回復", "復旧 (recover), 復元 (restore)"},
    {"復旧状態", "復元中"},
    {"災害復旧|災害復元", "障害復旧"},
    {"コマンド シェル|コマンドシェル", "管理シェル"},
    {"ストレッチ", "拡張型"},
    {"全体管理ストア|集中管理ストア", "中央管理ストア"},
    {"権限|パーミッション", "アクセス許可"},
    {"SQL Serverエージェント", "SQL Server エージェント"},
    {"トポロジー", "トポロジ"},
    {"サーバ(?!ー)", "サーバー"},
    {"フォルダ(?!ー)", "フォルダー"},
    {"ユーザ(?!ー)", "ユーザー"},
    {"プリンシパルサーバー", "プリンシパル"},
    {"バックアップされ(た後|ると)", "復旧した後"},
    {"2015 年の", "Skype for Business Server 2015"},
    {"[\\x{FF61}-\\x{FF9F}]", "full-width katakana"},
    {"[Ａ-Ｚａ-ｚ０-９]", "half-width letters and digits"},
    {"[!！]", "a sentence without exclamation mark"},
    {"[ぁ-んァ-ヶ一-龠][,.](?![A-Za-z0-9])", "、 and 。"},
    {"下さい", "ください"},
};

QStringList complaintsAboutWords(const QString& translation) {
    QStringList complaints;
    for (const Refused& refused : glossary) {
        const QRegularExpression expression(QString::fromUtf8(refused.words),
                                            QRegularExpression::UseUnicodePropertiesOption);
        if (!expression.isValid()) complaints << QStringLiteral("broken rule ") + QString::fromUtf8(refused.words);
        const auto match = expression.match(translation);
        if (match.hasMatch())
            complaints << match.captured() + QStringLiteral(": write ") + QString::fromUtf8(refused.instead);
    }
    return complaints;
}

/// 監視サーバー alone is the monitor of log shipping; the witness of a mirrored pair is ミラーリング監視サーバー.
QStringList complaintsAboutWitness(const QString& source, const QString& translation) {
    static const QRegularExpression alone(QStringLiteral("(?<!ミラーリング)監視サーバー"));
    const bool isMonitor = source.contains(QLatin1String("monitor"), Qt::CaseInsensitive);
    const bool isWitness = source.contains(QLatin1String("witness"), Qt::CaseInsensitive);
    QStringList complaints;
    if (!isMonitor && translation.contains(alone))
        complaints << QStringLiteral("監視サーバー: write ミラーリング監視サーバー");
    if (isWitness && !translation.contains(QStringLiteral("ミラーリング監視")))
        complaints << QStringLiteral("no ミラーリング監視");
    return complaints;
}

QStringList complaintsAbout(const TsMessage& message) {
    QStringList complaints;
    if (!message.type.isEmpty()) complaints << message.type;
    if (message.translations.size() != 1) complaints << QStringLiteral("Japanese has one form");
    for (const QString& translation : message.translations) {
        if (translation.trimmed().isEmpty()) complaints << QStringLiteral("empty");
        if (placesIn(translation) != placesIn(message.source))
            complaints << QStringLiteral("holds ") + placesIn(translation) + QStringLiteral(" for ") +
                              placesIn(message.source);
        const bool isSentence = message.source.trimmed().endsWith(QLatin1Char('.'));
        if (translation.trimmed().endsWith(QStringLiteral("。")) != isSentence)
            complaints << QStringLiteral("end of the sentence");
        complaints << complaintsAboutWords(translation) << complaintsAboutWitness(message.source, translation);
    }
    return complaints;
}

using Keys = std::set<QString>;

Keys keysOf(const TsFile& file) {
    Keys keys;
    for (const TsMessage& message : file.messages)
        keys.insert(message.shown() +
                    (message.comment.isEmpty() ? QString() : QStringLiteral(" | ") + message.comment) +
                    (message.isCounted ? QStringLiteral(" (counted)") : QString()));
    return keys;
}

QString difference(const Keys& one, const Keys& other) {
    QStringList missing;
    for (const QString& key : one)
        if (!other.contains(key)) missing << key;
    return missing.join(QLatin1Char('\n'));
}

/// What lupdate makes of the sources and a copy of the file, with the options of translations/CMakeLists.txt.
TsFile updated(const char* language, const QStringList& moreOptions) {
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.ts"));
    if (!QFile::copy(tsPath(language), copy)) return {};
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QStringList arguments{"-silent", "-I", root(), "-locations", "none", "-no-obsolete"};
    arguments << moreOptions;
    for (const SourceFile& file : filesBelow({"core", "ui", "app"}))
        arguments << root() + QLatin1Char('/') + file.path;
    arguments << "-ts" << copy;
    QProcess lupdate;
    lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate"), arguments);
    if (!lupdate.waitForFinished(100000) || lupdate.exitCode() != 0) return {};
    return readTs(copy);
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void japaneseIsRight();
    void englishPluralsAreWhole();
    void nothingIsUncollected_data();
    void nothingIsUncollected();
    void complaintsAreMade_data();
    void complaintsAreMade();
    void filesAreReadWhole();
};

void TestTranslations::japaneseIsRight() {
    const TsFile file = readTs(tsPath("ja"));
    QVERIFY(file.isRead);
    QVERIFY2(file.messages.size() > 100, "nearly all texts are missing");
    QStringList wrong;
    for (const TsMessage& message : file.messages)
        for (const QString& complaint : complaintsAbout(message))
            wrong << complaint + QStringLiteral(" | ") + message.shown() + QStringLiteral(" => ") +
                         message.translations.join(QLatin1Char('|'));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestTranslations::englishPluralsAreWhole() {
    const TsFile file = readTs(tsPath("en"));
    QVERIFY(file.isRead);
    QStringList wrong;
    for (const TsMessage& message : file.messages) {
        bool isWhole = message.isCounted && message.type.isEmpty() && message.translations.size() == 2;
        for (const QString& form : message.translations)
            isWhole = isWhole && !form.isEmpty() && !form.contains("(s)");
        // The form for one may leave its number out, and for many it may not.
        isWhole = isWhole && placesIn(message.translations.value(1)) == placesIn(message.source);
        if (!isWhole) wrong << message.shown();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestTranslations::nothingIsUncollected_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("Japanese") << "ja" << QStringList();
    QTest::newRow("English plurals") << "en" << QStringList{"-pluralonly"};
}

void TestTranslations::nothingIsUncollected() {
    QFETCH(QString, language);
    QFETCH(QStringList, options);
    const QByteArray name = language.toLatin1();
    const TsFile after = updated(name.constData(), options);
    QVERIFY2(after.isRead, "lupdate did not run");
    const Keys fresh = keysOf(after);
    const Keys kept = keysOf(readTs(tsPath(name.constData())));
    QCOMPARE(difference(fresh, kept), QString());
    QCOMPARE(difference(kept, fresh), QString());
}

void TestTranslations::complaintsAreMade_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("isRight");
    const auto row = [](const char* source, const char* translation, bool isRight) {
        QTest::newRow(translation) << QString::fromUtf8(source) << QString::fromUtf8(translation) << isRight;
    };
    row("Fail over %1.", "%1 をフェールオーバーします。", true);
    row("Fail over %1.", "%1 をフェイルオーバーします。", false);
    row("Fail over %1.", "フェールオーバーします。", false);
    row("Fail over.", "%1 をフェールオーバーします。", false);
    row("%n file(s) copied.", "%n 個のファイルをコピーしました。", true);
    row("%n file(s) copied.", "ファイルをコピーしました。", false);
    row("Fail over", "フェールオーバー。", false);
    row("Fail over.", "フェールオーバーします", false);
    row("Done.", "", false);
    row("The witness", "ミラーリング監視サーバー", true);
    row("The witness", "監視サーバー", false);
    row("The log shipping monitor", "監視サーバー", true);
    row("The primary", "監視サーバー", false);
    row("The default", "デフォルト", false);
    row("Persistent Chat Server pool", "常設チャット サーバー プール", true);
    row("Persistent Chat Server pool", "常設チャットサーバー プール", false);
    row("Data center", "データセンター", false);
    row("Server", "サーバ", false);
    row("Server", "ｻｰﾊﾞｰ", false);
    row("Server 2", "サーバー ２", false);
    row("Done", "完了!", false);
    row("a, b", "あ, b", false);
    row("Log shipping", "ログの配布", false);
    row("The page Transaction Log Shipping", "トランザクション ログの配布", true);
    row("Rights", "権限", false);
    row("pchat01.contoso.com is missing.", "pchat01.contoso.com がありません。", true);
}

void TestTranslations::complaintsAreMade() {
    QFETCH(QString, source);
    QFETCH(QString, translation);
    QFETCH(bool, isRight);
    TsMessage message;
    message.source = source;
    message.translations << translation;
    QCOMPARE(complaintsAbout(message).isEmpty(), isRight);
    message.type = QStringLiteral("unfinished");
    QVERIFY(complaintsAbout(message).contains(QStringLiteral("unfinished")));
}

void TestTranslations::filesAreReadWhole() {
    QTemporaryDir folder;
    QFile file(folder.filePath("x.ts"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"(<?xml version="1.0"?><TS><context><name>core</name>
<message><source>a &lt; %1</source><translation>あ %1</translation></message>
<message numerus="yes"><source>%n</source><translation><numerusform>1</numerusform><numerusform>%n</numerusform></translation></message>
</context><context><name>Page</name>
<message><source>b</source><comment>title</comment><translation type="unfinished"></translation></message></context></TS>)");
    file.close();
    const TsFile read = readTs(file.fileName());
    QVERIFY(read.isRead);
    QCOMPARE(read.messages.size(), 3U);
    QCOMPARE(read.messages[0].source, QStringLiteral("a < %1"));
    QCOMPARE(read.messages[1].translations, QStringList({"1", "%n"}));
    QCOMPARE(read.messages[2].context, QStringLiteral("Page"));
    QCOMPARE(read.messages[2].comment, QStringLiteral("title"));
    QCOMPARE(read.messages[2].type, QStringLiteral("unfinished"));
    QVERIFY(!readTs(folder.filePath("none.ts")).isRead);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

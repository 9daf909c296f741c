// The table of errors: every number of facts/sqlserver.md 2.8 and every SQLSTATE is a row that says, in both languages,
// what is so and what to do next; and what follows from a row agrees with its kind.
#include "core/estate/error_meaning.h"
#include "core/estate/progress.h"
#include "core/text/catalog.h"

#include <QSet>
#include <QTest>

using namespace pchat;
using detail::Next;
using K = FailureKind;

namespace {

/// As the facts class them: R retry, U somebody must act, F fatal for this plan, D done, I information, - follows.
struct Named {
    char kind;
    std::vector<int> numbers;
};

const std::vector<Named>& namedInTheFacts() {
    static const std::vector<Named> all{
        {'R', {3023, 3101, 4319, 5061, 5064, 5070, 921, 922,   924,   952,   956,   1205, 1222,
               1404, 1421, 17,   53,   2,    26,   -1,  11001, 10061, 20009, 20013, 20002}},
        {'L', {3204, 596, 4014, 10054, 10060, 258, 20017, 20003}},
        {'U',
         {3104, 3141,  3142,  3156,  3159, 3180, 3187, 3201,  3202,  3203, 3634, 4214, 4305,  4318, 4333,  4349, 942,
          945,  955,   1408,  1412,  1478, 1418, 1447, 1456,  1464,  1465, 1468, 927,  14262, 229,  22022, 262,  297,
          300,  15151, 15247, 18456, 4060, 3110, 916,  18204, 18210, 3041, 3241, 3182, 3183,  3186, 3189,  3242, 3243}},
        {'F', {3021, 3036, 3059, 3102, 3116, 3117, 3118, 3154, 3169, 4312, 4330, 5052, 5063, 911, 926, 954}},
        {'D', {3120, 3153, 4326, 1416}},
        {'-', {3013, 3119, 5069, 3014, 3211, 4035, 18264, 18265, 18267, 18268}}};
    return all;
}

Next nextOf(char kind) {
    switch (kind) {
        case 'R':
            return Next::Again;
        case 'L':
            return Next::Look;
        case 'U':
            return Next::Act;
        case 'F':
            return Next::GiveUp;
        case 'D':
            return Next::Done;
        default:
            return Next::Nothing;
    }
}

const char* const sqlStates[] = {"08001", "08003", "08004", "08007",          "08S01", "28000", "HY008", "S1008",
                                 "HYT00", "S1T00", "HYT01", "HYT00 at login", "IM002", "IM003", "IM004", "IM014",
                                 "IMC01", "IMC02", "IMC03", "IMC04",          "IMC05", "IMC06"};

std::vector<Argument> arguments() {
    return {QStringLiteral("SQL03"), 4711, std::chrono::seconds(30)};
}

}  // namespace

class TestErrorTable : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyNamedNumberIsARow();
    void everyRowSpeaksBothLanguages();
    void everyStateSpeaksBothLanguages();
    void whatFollowsAgreesWithTheKind();
    void sentencesTellApart();
    void theAdviceComesWithTheFailure_data();
    void theAdviceComesWithTheFailure();
    void whatIsSaidBeforeTheLogin_data();
    void whatIsSaidBeforeTheLogin();
    void percentIsReadByNumberAndDigits_data();
    void percentIsReadByNumberAndDigits();

  private:
    void speaks(const detail::Words& words, const QString& of) const;
    Catalog m_english{Language::English};
    Catalog m_japanese{Language::Japanese};
};

void TestErrorTable::speaks(const detail::Words& words, const QString& of) const {
    for (const char* text : {words.sentence, words.advice}) {
        QVERIFY2(text && *text, qPrintable(of));
        const Message message(text, arguments());
        const QString english = m_english.say(message);
        const QString japanese = m_japanese.say(message);
        const QString said = of + QStringLiteral(": ") + english + QStringLiteral(" / ") + japanese;
        QVERIFY2(m_japanese.knows(message), qPrintable(said));
        QVERIFY2(english.endsWith(QLatin1Char('.')) && japanese.endsWith(QStringLiteral("。")), qPrintable(said));
        QVERIFY2(!english.contains(QLatin1Char('%')) && !japanese.contains(QLatin1Char('%')), qPrintable(said));
        const bool isSentence = text == words.sentence;
        const bool namesServer = isSentence && !of.startsWith(QLatin1String("IM0"));
        if (namesServer) QVERIFY2(english.contains("SQL03") && japanese.contains("SQL03"), qPrintable(said));
    }
}

void TestErrorTable::everyNamedNumberIsARow() {
    for (const Named& named : namedInTheFacts())
        for (const int number : named.numbers) {
            const auto* meaning = detail::meaningOfSqlError(number);
            QVERIFY2(meaning, qPrintable(QString::number(number)));
            QVERIFY2(meaning->next == nextOf(named.kind), qPrintable(QString::number(number)));
        }
}

void TestErrorTable::everyRowSpeaksBothLanguages() {
    int rows = 0;
    for (int number = -3; number < 40000; ++number)
        if (const auto* meaning = detail::meaningOfSqlError(number)) {
            speaks(meaning->words, QString::number(number));
            ++rows;
        }
    for (int code = 1; code < 20000; ++code)
        if (const auto* meaning = detail::meaningOfOsError(code)) {
            speaks(meaning->words, QStringLiteral("OS %1").arg(code));
            ++rows;
        }
    QVERIFY2(rows > 180, qPrintable(QString::number(rows)));
}

void TestErrorTable::everyStateSpeaksBothLanguages() {
    for (const char* state : sqlStates) {
        const auto* meaning = detail::meaningOfSqlState(QLatin1String(state));
        QVERIFY2(meaning, state);
        speaks(meaning->words, QLatin1String(state));
        const Failure failure = failureFromState(QStringLiteral("SQL03"), QLatin1String(state), {}, {});
        QCOMPARE(json::nameOf(failure.kind), json::nameOf(meaning->kind));
        QVERIFY2(!failure.advice.isEmpty(), state);
        QVERIFY2(failure.isTransient() == (meaning->next == Next::Again), state);
        QVERIFY2(failure.isOutcomeUnknown() == (meaning->next == Next::Look), state);
    }
    QVERIFY(!detail::meaningOfSqlState(QStringLiteral("42000")));
    QVERIFY(!detail::meaningOfSqlState(QString()));
}

void TestErrorTable::whatFollowsAgreesWithTheKind() {
    for (int number = -3; number < 40000; ++number) {
        const auto* meaning = detail::meaningOfSqlError(number);
        if (!meaning) continue;
        const Failure failure = failureFrom(QStringLiteral("a"), {{number, 16, 1, 1, {}, {}}});
        const QByteArray tag = QByteArray::number(number);
        const bool carriesCode = detail::carriesOsError(number);
        QVERIFY2(carriesCode || failure.isTransient() == (meaning->next == Next::Again), tag);
        QVERIFY2(failure.isOutcomeUnknown() == (meaning->next == Next::Look), tag);
        QVERIFY2(!(failure.isTransient() && failure.isOutcomeUnknown()), tag);
        if (meaning->next == Next::Done) QVERIFY2(meaning->kind == K::AlreadyTrue, tag);
    }
}

/// One sentence serves one advice: who reads the sentence is not sent two ways.
void TestErrorTable::sentencesTellApart() {
    QHash<QString, QString> english;
    QSet<QString> japanese;
    for (int number = -3; number < 40000; ++number) {
        const auto* meaning = detail::meaningOfSqlError(number);
        if (!meaning) continue;
        const QString sentence = m_english.say(Message(meaning->words.sentence, arguments()));
        const QString advice = m_english.say(Message(meaning->words.advice, arguments()));
        if (english.contains(sentence)) QCOMPARE(english.value(sentence), advice);
        english.insert(sentence, advice);
        japanese.insert(m_japanese.say(Message(meaning->words.sentence, arguments())));
    }
    QCOMPARE(japanese.size(), english.size());
}

void TestErrorTable::theAdviceComesWithTheFailure_data() {
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<QString>("advice");
    const QString server = QStringLiteral("SQL03");
    const auto said = [](int number, const char* text) {
        return ServerMessage{number, 16, 1, 1, QString(), QString::fromUtf8(text)};
    };
    QTest::newRow("3101") << failureFrom(server, {said(3101, "x"), said(3013, "y")})
                          << QStringLiteral("end the sessions that use the database");
    QTest::newRow("OS 5 inside 3201") << failureFrom(server,
                                                     {said(3201, "Gerät 'D:\\a'. Fehler 5(Zugriff verweigert)")})
                                      << QStringLiteral("Give the service account");
    QTest::newRow("unknown") << failureFrom(server, {said(50001, "Nanu")}) << QStringLiteral("remove its cause");
    QTest::newRow("nothing") << failureFrom(server, {}) << QStringLiteral("Look at the state of the server");
    QTest::newRow("08S01") << failureFromState(server, QStringLiteral("08S01"))
                           << QStringLiteral("The state is read again before anything is repeated.");
    QTest::newRow("HYT00") << failureFromState(server, QStringLiteral("HYT00"), std::chrono::seconds(30))
                           << QStringLiteral("what blocks the statement");
}

void TestErrorTable::theAdviceComesWithTheFailure() {
    QFETCH(Failure, failure);
    QFETCH(QString, advice);
    QVERIFY2(m_english.say(failure.advice).contains(advice), qPrintable(m_english.say(failure.advice)));
    QCOMPARE(m_english.say(failure.whole()),
             m_english.say(failure.sentence) + QLatin1Char(' ') + m_english.say(failure.advice));
    QVERIFY(m_japanese.say(failure.whole()).contains(m_japanese.say(failure.advice)));
    json::Problems problems;
    QCOMPARE(json::readAll<Failure>(json::write(failure), problems).advice, failure.advice);
    QVERIFY(problems.empty());
}

void TestErrorTable::whatIsSaidBeforeTheLogin_data() {
    QTest::addColumn<std::vector<int>>("numbers");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* tag, std::vector<int> numbers, K kind, const char* words) {
        QTest::newRow(tag) << std::move(numbers) << json::nameOf(kind) << QString::fromLatin1(words);
    };
    row("refused", {20009, 0}, K::Unreachable, "cannot be reached");
    row("unknown host", {0, 20013}, K::Unreachable, "is not known on the network");
    row("hung up at the handshake", {0, 20002}, K::Unreachable, "no encryption could be agreed on");
    row("hung up during the login", {0, 20017, 20002}, K::Unreachable, "broke off the login");
    row("wrong password", {18456, 0}, K::LoginRefused, "refused the login");
    row("database closed", {0, 4060, 18456}, K::LoginRefused, "cannot be opened");
    row("no TLS there", {20}, K::LoginRefused, "offers no encryption");
    row("certificate", {0, -2146893019}, K::LoginRefused, "is not trusted");
}

void TestErrorTable::whatIsSaidBeforeTheLogin() {
    QFETCH(std::vector<int>, numbers);
    QFETCH(QString, kind);
    QFETCH(QString, words);
    std::vector<ServerMessage> messages;
    for (const int number : numbers)
        messages.push_back({number, 16, 1, 1, QString(), QString()});
    const auto failure = failureAtLogin(QStringLiteral("SQL03"), messages);
    QVERIFY(failure);
    QCOMPARE(json::nameOf(failure->kind), kind);
    QVERIFY2(m_english.say(failure->sentence).contains(words), qPrintable(m_english.say(failure->sentence)));
    QVERIFY(failure->messages == messages);
    QVERIFY(!failure->isOutcomeUnknown());
    QVERIFY(!failureAtLogin(QStringLiteral("SQL03"), {}));
    QVERIFY(!failureAtLogin(QStringLiteral("SQL03"), {{102, 15, 1, 1, {}, {}}}));
}

void TestErrorTable::percentIsReadByNumberAndDigits_data() {
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("percent");
    QTest::newRow("English") << 3211 << QStringLiteral("35 percent processed.") << 35;
    QTest::newRow("Japanese") << 3211 << QStringLiteral("35 パーセント処理されました。") << 35;
    QTest::newRow("number behind") << 3211 << QStringLiteral("進捗: 100") << 100;
    QTest::newRow("too great") << 3211 << QStringLiteral("999") << 100;
    QTest::newRow("no digits") << 3211 << QStringLiteral("処理中") << -1;
    QTest::newRow("another message") << 3014 << QStringLiteral("35 percent processed.") << -1;
}

void TestErrorTable::percentIsReadByNumberAndDigits() {
    QFETCH(int, number);
    QFETCH(QString, text);
    QFETCH(int, percent);
    QCOMPARE(percentIn({number, 0, 1, 1, QString(), text}).value_or(-1), percent);
    QCOMPARE(percentIn(progressMessage(42)).value_or(-1), 42);
}

QTEST_GUILESS_MAIN(TestErrorTable)
#include "tst_error_table.moc"

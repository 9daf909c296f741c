// A server that speaks Japanese, or reads dates as the British do: the same numbers, severities and states, other
// words.
#include "core/lab/tsql/raised.h"
#include "tests/lab/helpers/bench_server.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace pchat;
using namespace pchat::lab;

namespace {

QStringList placesIn(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%\\d"));
    QStringList places;
    for (auto matches = place.globalMatch(text); matches.hasNext();)
        places << matches.next().captured();
    places.sort();
    return places;
}

bool isJapanese(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar each) { return each.unicode() >= 0x3041; });
}

QString lastText(const Reply& reply) {
    return reply.answer.messages.empty() ? QString() : reply.answer.messages.back().text;
}

}  // namespace

class TestServerLanguage : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyMessageIsInJapanese();
    void theServersLanguageIsSpoken();
    void setLanguageLastsForTheSession();
    void theSameNumbersAreSaid();
    void datesAreReadInOrder_data();
    void datesAreReadInOrder();
    void storedTimesAreNotReadAnew();
    void monthsHaveNumbersInJapanese();
};

void TestServerLanguage::everyMessageIsInJapanese() {
    QFile file(QStringLiteral(":/lab/messages.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(all.size() > 160);
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QString english = it.value().toObject().value(QLatin1String("text")).toString();
        const QString japanese = it.value().toObject().value(QLatin1String("japanese")).toString();
        QVERIFY2(isJapanese(japanese) && !isJapanese(english), qPrintable(it.key()));
        QCOMPARE(placesIn(japanese), placesIn(english));
    }
}

void TestServerLanguage::theServersLanguageIsSpoken() {
    Bench bench;
    bench.language = ServerLanguage::Japanese;
    BenchServer server(bench, QStringLiteral("SQL03"));
    QCOMPARE(server.value(QStringLiteral("SELECT @@LANGUAGE AS x")), QStringLiteral("日本語"));
    const Reply refused = server.run(QStringLiteral("SELECT x FROM nosuch"));
    QCOMPARE(refused.firstError(), 208);
    QVERIFY2(isJapanese(lastText(refused)), qPrintable(lastText(refused)));
    // Who cannot log in is told so in the server's language too.
    const auto stranger = server.instance().connect({QStringLiteral("nobody"), {}, {}});
    QVERIFY(!stranger);
    QVERIFY2(isJapanese(stranger.error().front().text), qPrintable(stranger.error().front().text));
    const auto english = server.instance().connect(
        {QStringLiteral("nobody"), {}, {}, QStringLiteral("master"), ServerLanguage::UsEnglish});
    QVERIFY(!english && !isJapanese(english.error().front().text));
}

void TestServerLanguage::setLanguageLastsForTheSession() {
    Bench bench;
    BenchServer server(bench, QStringLiteral("SQL03"));
    const auto spid = server.instance().connect({QStringLiteral("sa"), {}, {}});
    const auto other = server.instance().connect({QStringLiteral("sa"), {}, {}});
    QVERIFY(spid && other);
    const auto run = [&](int client, const QString& text) {
        ClientBatch batch;
        batch.text = text;
        return server.instance().execute(client, batch, {});
    };
    const ClientReply set = run(*spid, QStringLiteral("SET LANGUAGE Japanese"));
    QCOMPARE(set.answer.messages.front().number, 5703);
    QVERIFY(isJapanese(lastText(set)));
    QVERIFY(isJapanese(lastText(run(*spid, QStringLiteral("SELECT x FROM nosuch")))));
    QVERIFY(!isJapanese(lastText(run(*other, QStringLiteral("SELECT x FROM nosuch")))));
    QVERIFY(!isJapanese(lastText(run(*spid, QStringLiteral("SET LANGUAGE us_english; SELECT x FROM nosuch")))));
    QCOMPARE(server.errors(QStringLiteral("SET LANGUAGE Klingon")), QStringLiteral("2740"));
    QCOMPARE(server.errors(QStringLiteral("SET DATEFORMAT xyz")), QStringLiteral("2741"));
}

void TestServerLanguage::theSameNumbersAreSaid() {
    const QString batches[] = {
        QStringLiteral("CREATE DATABASE [mgc]"),
        QStringLiteral("BACKUP DATABASE [mgc] TO DISK = N'\\\\filer\\share\\full.bak' WITH INIT, STATS = 10"),
        QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY"),
        QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'\\\\filer\\share\\nosuch.trn' WITH NORECOVERY"),
        QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'\\\\filer\\closed\\a.trn' WITH NORECOVERY"),
        QStringLiteral("KILL 4711"),
        QStringLiteral("ALTER DATABASE [mgc] SET PARTNER OFF")};
    Bench english;
    Bench japanese;
    japanese.language = ServerLanguage::Japanese;
    BenchServer one(english, QStringLiteral("SQL03"));
    BenchServer other(japanese, QStringLiteral("SQL03"));
    for (const QString& batch : batches) {
        const auto said = one.run(batch).answer.messages;
        const auto also = other.run(batch).answer.messages;
        QCOMPARE(also.size(), said.size());
        for (std::size_t at = 0; at < said.size(); ++at) {
            QCOMPARE(also[at].number, said[at].number);
            QCOMPARE(also[at].severity, said[at].severity);
            QVERIFY2(also[at].text != said[at].text && isJapanese(also[at].text), qPrintable(also[at].text));
        }
        // What the wizard makes of it is the same, whatever the words: kind, number, and the system's error inside.
        const Failure seen = failureFrom(QStringLiteral("SQL03"), said);
        const Failure alsoSeen = failureFrom(QStringLiteral("SQL03"), also);
        QCOMPARE(json::nameOf(alsoSeen.kind), json::nameOf(seen.kind));
        QVERIFY(alsoSeen.sentence == seen.sentence && alsoSeen.advice == seen.advice);
    }
}

void TestServerLanguage::datesAreReadInOrder_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("literal");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* language, const char* literal, const char* expected) {
        QTest::addRow("%s %s", language, literal)
            << QString::fromLatin1(language) << QString::fromLatin1(literal) << QString::fromLatin1(expected);
    };
    const char* march = "2026-03-04 00:00:00.000";
    const char* april = "2026-04-03 00:00:00.000";
    const char* none = "<error 241>";
    for (const char* language : {"us_english", "British", "Japanese"}) {
        row(language, "20260304", march);
        row(language, "20260304 00:00:00", march);
        row(language, "2026-03-04T00:00:00", march);
        row(language, "2026-03-04T00:00:00.000", march);
    }
    row("us_english", "2026-03-04", march);
    row("British", "2026-03-04", april);
    row("Japanese", "2026-03-04", march);
    row("us_english", "03/04/2026", march);
    row("British", "03/04/2026", april);
    row("Japanese", "03/04/2026", none);
    row("Japanese", "2026/03/04", march);
    row("British", "2026-03-23", none);
    row("us_english", "2026-13-01", none);
}

void TestServerLanguage::datesAreReadInOrder() {
    QFETCH(QString, language);
    QFETCH(QString, literal);
    QFETCH(QString, expected);
    Bench bench;
    bench.language = languageNamed(language).value();
    BenchServer server(bench, QStringLiteral("SQL03"));
    QCOMPARE(server.value(QStringLiteral("DECLARE @d datetime = N'%1'; SELECT @d AS d").arg(literal)), expected);
}

/// Neither what a table keeps, nor what a driver binds as a time, depends on anybody's language.
void TestServerLanguage::storedTimesAreNotReadAnew() {
    Bench bench;
    bench.language = ServerLanguage::British;
    BenchServer server(bench, QStringLiteral("SQL03"));
    const QString kept = server.value(QStringLiteral("SELECT CONVERT(datetime, GETUTCDATE()) AS d"));
    QCOMPARE(kept, QStringLiteral("2026-11-23 06:00:00.000"));
    const auto spid = server.instance().connect({QStringLiteral("sa"), {}, {}});
    ClientBatch batch;
    batch.text = QStringLiteral("SELECT @P1 AS d");
    batch.values = {{QStringLiteral("@P1"), QStringLiteral("datetime"), QStringLiteral("2026-03-04 00:00:00.000")}};
    const ClientReply reply = server.instance().execute(spid.value(), batch, {});
    QCOMPARE(reply.answer.first().at(0, u"d").value_or(QString()), QStringLiteral("2026-03-04 00:00:00.000"));
}

void TestServerLanguage::monthsHaveNumbersInJapanese() {
    const QString query = QStringLiteral("SELECT CONVERT(nvarchar(30), CONVERT(datetime, '20261123')) AS d");
    Bench english;
    Bench japanese;
    japanese.language = ServerLanguage::Japanese;
    QVERIFY(BenchServer(english, QStringLiteral("SQL03")).value(query).startsWith(QLatin1String("Nov 23 2026")));
    QVERIFY(BenchServer(japanese, QStringLiteral("SQL03")).value(query).startsWith(QLatin1String("11 23 2026")));
}

QTEST_GUILESS_MAIN(TestServerLanguage)
#include "tst_server_language.moc"

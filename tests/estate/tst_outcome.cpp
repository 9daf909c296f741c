#include "core/estate/error_meaning.h"
#include "core/estate/outcome.h"
#include "core/text/catalog.h"

#include <QTest>

using namespace pchat;
using K = FailureKind;

namespace {

ServerMessage error(int number, const QString& text = QStringLiteral("words in some language"), int severity = 16) {
    return {number, severity, 1, 1, QString(), text};
}

ServerMessage information(int number, const QString& text = {}) {
    return {number, 10, 1, 1, QString(), text};
}

QString said(const Message& message) {
    return Catalog(Language::English).say(message);
}

}  // namespace

class TestOutcome : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyKindHasAName();
    void numbersMeanKinds_data();
    void numbersMeanKinds();
    void everySentenceIsWhole();
    void osCodesDecide_data();
    void osCodesDecide();
    void theFirstErrorDecides_data();
    void theFirstErrorDecides();
    void wordsDecideNothing();
    void unknownErrorsKeepTheWords();
    void whatMayBeRepeated_data();
    void whatMayBeRepeated();
    void readsBackFromJson();
};

void TestOutcome::everyKindHasAName() {
    QCOMPARE(json::allNames<K>().size(), static_cast<int>(K::Unsupported) + 1);
    QCOMPARE(json::allNames<K>().removeDuplicates(), 0);
}

void TestOutcome::numbersMeanKinds_data() {
    QTest::addColumn<int>("number");
    QTest::addColumn<FailureKind>("kind");
    const auto row = [](int number, K kind) { QTest::addRow("%d", number) << number << kind; };
    for (const int number : {17, 53, 2, 26, -1, 10061, 11001, 20009, 20013, 20002})
        row(number, K::Unreachable);
    for (const int number : {258, 10060, 20003})
        row(number, K::TimedOut);
    for (const int number : {596, 4014, 10054, 20017, 20006, 233})
        row(number, K::ConnectionLost);
    for (const int number : {18456, 4060, 20, -2146893019})
        row(number, K::LoginRefused);
    for (const int number : {229, 262, 297, 300, 916, 3110, 15247})
        row(number, K::PermissionDenied);
    for (const int number : {3101, 3023, 1205, 1222, 5061, 5064, 5070, 921, 922, 924, 952, 956, 1404})
        row(number, K::Busy);
    for (const int number : {911, 3118, 14262, 32014, 15151})
        row(number, K::NotFound);
    for (const int number : {3117, 4305, 4330, 4349, 4312, 3104, 927, 955, 1418, 3154, 22022, 4319, 3187})
        row(number, K::Refused);
    for (const int number : {3153, 1416, 3120, 4326, 6106})
        row(number, K::AlreadyTrue);
    for (const int number : {3203, 3241, 3183, 3182, 3189, 3242})
        row(number, K::Damaged);
    for (const int number : {1105, 9002})
        row(number, K::NoSpace);
    for (const int number : {102, 207, 208, 2812, 8144, 8145, 3021, 3102})
        row(number, K::Invalid);
    row(3204, K::Cancelled);
    row(50000, K::Refused);
}

void TestOutcome::numbersMeanKinds() {
    QFETCH(int, number);
    QFETCH(FailureKind, kind);
    QCOMPARE(json::nameOf(kindOfSqlError(number)), json::nameOf(kind));
    const Failure failure = failureFrom(QStringLiteral("SQL03\\CHAT"), {error(number)});
    QCOMPARE(json::nameOf(failure.kind), json::nameOf(kind));
    QCOMPARE(failure.errorNumber(), number);
    // The operator sees which server and which number, and nothing that could be a blank left open.
    const QString sentence = said(failure.sentence);
    QVERIFY2(sentence.contains(QStringLiteral("SQL03\\CHAT")) && sentence.contains(QString::number(number)),
             qPrintable(sentence));
    QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
}

void TestOutcome::everySentenceIsWhole() {
    int known = 0;
    for (int number = -3; number < 40000; ++number) {
        const auto* meaning = detail::meaningOfSqlError(number);
        if (!meaning) continue;
        ++known;
        const QString sentence = QString::fromUtf8(meaning->words.sentence);
        QVERIFY2(sentence.contains("%1") && sentence.contains("%2") && !sentence.contains("%3"),
                 meaning->words.sentence);
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), meaning->words.sentence);
    }
    QVERIFY(known > 120);
}

void TestOutcome::osCodesDecide_data() {
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<FailureKind>("kind");
    const auto row = [](const char* tag, int number, const char* text, int code, K kind) {
        QTest::newRow(tag) << number << QString::fromUtf8(text) << code << kind;
    };
    const char* share =
        "Cannot open backup device '\\\\filer\\LogShip\\mgc.trn'. Operating system error 53(The network path "
        "was not found.).";
    row("network path", 3201, share, 53, K::Unreachable);
    row("no file", 3201, "Cannot open backup device 'D:\\x.trn'. Operating system error 2(failed to retrieve text).", 2,
        K::NotFound);
    row("Japanese", 3201,
        "バックアップ デバイス 'D:\\LogCopy\\mgc 12(3).trn' を開けません。オペレーティング システム エラー "
        "5(アクセスが拒否されました。)。",
        5, K::PermissionDenied);
    row("German", 3201, "Das Medium \"D:\\x.trn\" kann nicht geöffnet werden. Betriebssystemfehler 32(Der Prozess).",
        32, K::Busy);
    row("apostrophe in the name", 3201, "Cannot open backup device 'D:\\o'hara 2(3).trn'. Operating system error 5(x).",
        5, K::PermissionDenied);
    row("disk full", 3202, "Write on \"D:\\x.trn\" failed: 112(There is not enough space on the disk.)", 112,
        K::NoSpace);
    row("end of file", 3203, "Read on \"D:\\x.trn\" failed: 38(Reached the end of the file.)", 38, K::Damaged);
    row("CRC", 3203, "Read on \"D:\\x.trn\" failed: 23(Data error (cyclic redundancy check).)", 23, K::Damaged);
    row("share gone while reading", 3203, "Read on \"\\\\f\\s\\x.trn\" failed: 64(gone)", 64, K::Unreachable);
    row("logon failure", 3201, "Cannot open backup device '\\\\f\\s\\x'. Operating system error 1326(x).", 1326,
        K::PermissionDenied);
    row("3634", 3634,
        "The operating system returned the error '5(Access is denied.)' while attempting 'DeleteFile' on 'C:\\a 1(2)'.",
        5, K::PermissionDenied);
    row("a code that is not known", 3201, "Cannot open backup device 'x'. Operating system error 4711(x).", 4711,
        K::NotFound);
    row("no words at all", 3203, "", 0, K::Damaged);
    row("too long for a code", 3203, "Read on \"x\" failed: 99999999999999(x)", 0, K::Damaged);
}

void TestOutcome::osCodesDecide() {
    QFETCH(int, number);
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(FailureKind, kind);
    QCOMPARE(detail::osErrorIn(error(number, text)), code);
    const Failure failure = failureFrom(QStringLiteral("SQL03"), {error(number, text), error(3013)});
    QCOMPARE(json::nameOf(failure.kind), json::nameOf(kind));
    QCOMPARE(failure.errorNumber(), number);
    QVERIFY(!said(failure.sentence).contains(QLatin1Char('%')));
    QCOMPARE(json::nameOf(kindOfSqlError(number, code)), json::nameOf(kind));
}

void TestOutcome::theFirstErrorDecides_data() {
    QTest::addColumn<std::vector<ServerMessage>>("messages");
    QTest::addColumn<int>("number");
    QTest::addColumn<FailureKind>("kind");
    using Messages = std::vector<ServerMessage>;
    QTest::newRow("4305, 3013") << Messages{error(4305), error(3013)} << 4305 << K::Refused;
    QTest::newRow("progress first") << Messages{information(3211), information(4035), error(3241), error(3013)} << 3241
                                    << K::Damaged;
    QTest::newRow("3013 came first") << Messages{error(3013), error(3101)} << 3101 << K::Busy;
    QTest::newRow("5061, 5069") << Messages{error(5061), error(5069)} << 5061 << K::Busy;
    QTest::newRow("3119 follows") << Messages{error(3156), error(3119), error(3013)} << 3156 << K::Refused;
    QTest::newRow("only 3013") << Messages{error(3013)} << 3013 << K::Refused;
    QTest::newRow("18456, 4060") << Messages{error(4060, {}, 11), error(18456, {}, 14)} << 4060 << K::LoginRefused;
    QTest::newRow("client's number has no severity")
        << Messages{{20009, 0, 0, 0, QString(), QStringLiteral("Unable to connect")}} << 20009 << K::Unreachable;
    QTest::newRow("information only") << Messages{information(3014), information(5701)} << 0 << K::Garbled;
    QTest::newRow("nothing") << Messages{} << 0 << K::Garbled;
    QTest::newRow("fatal and unknown") << Messages{error(3624, {}, 20)} << 3624 << K::ConnectionLost;
}

void TestOutcome::theFirstErrorDecides() {
    QFETCH(std::vector<ServerMessage>, messages);
    QFETCH(int, number);
    QFETCH(FailureKind, kind);
    const Failure failure = failureFrom(QStringLiteral("SQL03"), messages);
    QCOMPARE(json::nameOf(failure.kind), json::nameOf(kind));
    QCOMPARE(failure.errorNumber(), number);
    QVERIFY(failure.messages == messages);
    QVERIFY(said(failure.sentence).contains(QStringLiteral("SQL03")));
}

void TestOutcome::wordsDecideNothing() {
    const QString lies = QStringLiteral("The database is already fully recovered. Login failed. Error 4330, 53(x)");
    for (const int number : {102, 3101, 4305, 18456, 3153, 50001})
        QVERIFY(failureFrom(QStringLiteral("a"), {error(number, lies)}).kind ==
                failureFrom(QStringLiteral("a"), {error(number, QString())}).kind);
}

void TestOutcome::unknownErrorsKeepTheWords() {
    const Failure failure = failureFrom(QStringLiteral("SQL03"), {error(50001, QStringLiteral("Kein %1 Platz."))});
    QCOMPARE(said(failure.sentence),
             QStringLiteral("SQL Server SQL03 refused the statement with error 50001: Kein %1 Platz."));
}

void TestOutcome::whatMayBeRepeated_data() {
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<bool>("isTransient");
    QTest::addColumn<bool>("isUnknown");
    for (int value = 0; value <= static_cast<int>(K::Unsupported); ++value) {
        const auto kind = static_cast<K>(value);
        const bool isTransient = kind == K::Busy || kind == K::Unreachable;
        const bool isUnknown =
            kind == K::TimedOut || kind == K::ConnectionLost || kind == K::Cancelled || kind == K::Garbled;
        QTest::newRow(qPrintable(json::nameOf(kind))) << kind << isTransient << isUnknown;
    }
}

void TestOutcome::whatMayBeRepeated() {
    QFETCH(FailureKind, kind);
    QFETCH(bool, isTransient);
    QFETCH(bool, isUnknown);
    const Failure failure{kind, {}, {}};
    QCOMPARE(failure.isTransient(), isTransient);
    QCOMPARE(failure.isOutcomeUnknown(), isUnknown);
    // What may have happened already is never simply sent again.
    QVERIFY(!(failure.isTransient() && failure.isOutcomeUnknown()));
}

void TestOutcome::readsBackFromJson() {
    const Failure failure = failureFrom(QStringLiteral("SQL03"), {error(4305, QStringLiteral("日本語")), error(3013)});
    json::Problems problems;
    const auto again = json::readAll<Failure>(json::write(failure), problems);
    QVERIFY(problems.empty());
    QVERIFY(again.kind == failure.kind && again.sentence == failure.sentence && again.messages == failure.messages);
}

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"

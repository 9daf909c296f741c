#include "core/text/message.h"
#include "tests/text/helpers/property.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pchat;

namespace {

Message randomMessage(test::Random& random, int depth);

Argument randomArgument(test::Random& random, int depth) {
    switch (random.below(depth > 0 ? 6 : 5)) {
        case 0:
            return random.hostileText();
        case 1:
            return qint64{random.below(2000) - 1000};
        case 2:
            return QDateTime::fromMSecsSinceEpoch(random.below(2000000000) * qint64{1000} + random.below(1000),
                                                  Qt::UTC);
        case 3:
            return std::chrono::seconds(random.below(1000000));
        case 4:
            return Bytes{random.number() >> 12};
        default:
            return randomMessage(random, depth - 1);
    }
}

Message randomMessage(test::Random& random, int depth) {
    std::vector<Argument> arguments;
    for (int each = random.below(4); each > 0; --each)
        arguments.push_back(randomArgument(random, depth));
    const QByteArray source = "x" + random.hostileText(3).toUtf8();
    return random.coin() ? Message(source.constData(), arguments)
                         : Message::counted(source.constData(), random.below(1000), arguments);
}

}  // namespace

class TestMessage : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyMessageReadsBack();
    void isWritten_data();
    void isWritten();
    void whatIsNoMessageIsEmpty_data();
    void whatIsNoMessageIsEmpty();
    void messagesAreComparedByContent();
};

void TestMessage::everyMessageReadsBack() {
    test::Random random;
    for (int round = 0; round < 2000; ++round) {
        const Message message = randomMessage(random, 3);
        // Through bytes, as it is kept in a run file.
        const QByteArray bytes = QJsonDocument(message.toJson()).toJson();
        const Message again = Message::fromJson(QJsonDocument::fromJson(bytes).object());
        QVERIFY2(again == message, test::replay(QString::fromUtf8(bytes)).constData());
    }
}

void TestMessage::isWritten_data() {
    QTest::addColumn<QJsonObject>("written");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* tag, const Message& message, const char* expected) {
        QTest::newRow(tag) << message.toJson() << QByteArray(expected);
    };
    row("plain", Message("Copied."), R"({"text":"Copied."})");
    row("counted", Message::counted("%n files", 3), R"({"count":3,"text":"%n files"})");
    row("none counted", Message::counted("%n files", 0), R"({"count":0,"text":"%n files"})");
    row("text and number", Message("%1 %2", {"a", 5}), R"({"arguments":["a",5],"text":"%1 %2"})");
    row("time", Message("%1", {QDateTime(QDate(2026, 11, 23), QTime(21, 5, 12, 7), Qt::UTC)}),
        R"({"arguments":[{"time":"2026-11-23T21:05:12.007Z"}],"text":"%1"})");
    row("duration", Message("%1", {std::chrono::seconds(120)}), R"({"arguments":[{"seconds":120}],"text":"%1"})");
    row("size", Message("%1", {Bytes{4096}}), R"({"arguments":[{"bytes":4096}],"text":"%1"})");
    row("message", Message("%1", {Message("a")}), R"({"arguments":[{"text":"a"}],"text":"%1"})");
    row("verbatim", Message::verbatim("100 %1"), R"({"arguments":["100 %1"],"text":"%1"})");
}

void TestMessage::isWritten() {
    QFETCH(QJsonObject, written);
    QFETCH(QByteArray, expected);
    QCOMPARE(QJsonDocument(written).toJson(QJsonDocument::Compact), expected);
}

void TestMessage::whatIsNoMessageIsEmpty_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("number") << QByteArray(R"({"text":5})");
    QTest::newRow("list") << QByteArray("[]");
}

void TestMessage::whatIsNoMessageIsEmpty() {
    QFETCH(QByteArray, json);
    QVERIFY(Message::fromJson(QJsonDocument::fromJson(json).object()).isEmpty());
}

void TestMessage::messagesAreComparedByContent() {
    QVERIFY(Message("%1", {Message("a", {1})}) == Message("%1", {Message("a", {1})}));
    QVERIFY(!(Message("%1", {Message("a", {1})}) == Message("%1", {Message("a", {2})})));
    QVERIFY(!(Message("a") == Message::counted("a", 0)));
    QVERIFY(!(Message("%1", {"5"}) == Message("%1", {5})));
    QVERIFY(!(Message("%1", {Bytes{5}}) == Message("%1", {5})));
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"

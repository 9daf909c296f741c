#include "core/text/catalog.h"
#include "core/text/json.h"

#include <QTest>

using namespace pchat;

namespace {

enum class Colour { Red, Green };
constexpr auto enumNames(Colour) {
    return std::array{json::named(Colour::Red, "red"), json::named(Colour::Green, "green")};
}

/// A value with a text form of its own.
struct Hex {
    int value = 0;
    [[nodiscard]] QString toString() const { return QStringLiteral("#%1").arg(value, 0, 16); }
    static std::optional<Hex> fromString(const QString& text) {
        bool isNumber = false;
        const int value = text.startsWith(QLatin1Char('#')) ? text.mid(1).toInt(&isNumber, 16) : 0;
        return isNumber ? std::optional(Hex{value}) : std::nullopt;
    }
};

struct Inner {
    qint64 number = 0;
    std::optional<QString> note;
    static constexpr auto fields() {
        return std::tuple{json::field("number", &Inner::number), json::field("note", &Inner::note)};
    }
};

struct Circle {
    static constexpr const char* kind = "circle";
    double radius = 0;
    static constexpr auto fields() { return std::tuple{json::field("radius", &Circle::radius)}; }
};
struct Square {
    static constexpr const char* kind = "square";
    int side = 0;
    static constexpr auto fields() { return std::tuple{json::field("side", &Square::side)}; }
};

struct Outer {
    bool isOn = false;
    QString text;
    Colour colour = Colour::Red;
    Hex hex;
    QDateTime time;
    QUuid id;
    std::chrono::seconds wait{0};
    std::vector<Inner> list;
    std::map<Colour, Inner> byColour;
    std::map<QString, int> byName;
    std::variant<Circle, Square> shape;
    static constexpr auto fields() {
        return std::tuple{json::field("isOn", &Outer::isOn),         json::field("text", &Outer::text),
                          json::field("colour", &Outer::colour),     json::field("hex", &Outer::hex),
                          json::field("time", &Outer::time),         json::field("id", &Outer::id),
                          json::field("wait", &Outer::wait),         json::field("list", &Outer::list),
                          json::field("byColour", &Outer::byColour), json::field("byName", &Outer::byName),
                          json::field("shape", &Outer::shape)};
    }
};

QJsonValue parsed(const QByteArray& text) {
    return QJsonDocument::fromJson("[" + text + "]").array().at(0);
}

QStringList linesOf(const json::Problems& problems) {
    const Catalog english(Language::English);
    QStringList lines;
    for (const json::Problem& problem : problems)
        lines << problem.path + QStringLiteral(": ") + english.say(problem.text);
    return lines;
}

}  // namespace

class TestJson : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyKindOfValueReadsBack();
    void problemsNameTheirPlace_data();
    void problemsNameTheirPlace();
    void allProblemsAreFound();
    void whatIsLeftOutKeepsItsDefault();
    void namesOfEnums();
    void integersHaveLimits_data();
    void integersHaveLimits();
    void canonicalBytes_data();
    void canonicalBytes();
    void canonicalBytesAreEqualForEqualValues();
    void keysAreInTheOrderOfTheirBytes();
};

void TestJson::everyKindOfValueReadsBack() {
    Outer outer;
    outer.isOn = true;
    outer.text = QStringLiteral("日本語 “x” \n");
    outer.colour = Colour::Green;
    outer.hex = Hex{255};
    outer.time = QDateTime(QDate(2026, 11, 23), QTime(21, 5, 12, 34), Qt::UTC);
    outer.id = QUuid(QStringLiteral("{a1b2c3d4-0000-4000-8000-00000000000f}"));
    outer.wait = std::chrono::seconds(90);
    outer.list = {{9007199254740991, QStringLiteral("n")}, {-1, std::nullopt}};
    outer.byColour = {{Colour::Green, {5, std::nullopt}}};
    outer.byName = {{QStringLiteral("a.b"), 1}};
    outer.shape = Square{4};
    const QByteArray bytes = json::canonical(json::write(outer));
    json::Problems problems;
    const auto again = json::readAll<Outer>(parsed(bytes), problems);
    QCOMPARE(linesOf(problems), QStringList());
    QCOMPARE(json::canonical(json::write(again)), bytes);
    QCOMPARE(json::canonicalOf(outer), bytes);
    QCOMPARE(json::canonicalOf(Outer()), json::canonical(json::write(Outer())));
    QVERIFY(again.isOn && again.text == outer.text && again.time == outer.time && again.id == outer.id);
    QCOMPARE(again.list.at(0).number, 9007199254740991);
    QVERIFY(!again.list.at(1).note);
    QCOMPARE(std::get<Square>(again.shape).side, 4);
    QVERIFY(!bytes.contains("\"note\":null"));
}

void TestJson::problemsNameTheirPlace_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* text, const char* line) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(line);
    };
    row("5", ": The value 5 is not right here; expected is an object in braces.");
    row("{\"isOn\": 1}", "isOn: The value 1 is not right here; expected is true or false.");
    row("{\"text\": null}", "text: The value null is not right here; expected is text in quotes.");
    row("{\"colour\": \"blue\"}", "colour: The value \"blue\" is not right here; expected is one of red, green.");
    row("{\"hex\": \"255\"}", "hex: The value \"255\" is not right here; expected is text in quotes.");
    row("{\"time\": \"yesterday\"}",
        "time: The value \"yesterday\" is not right here; expected is a time such as 2026-11-23T21:05:00Z.");
    row("{\"id\": \"x\"}", "id: The value \"x\" is not right here; expected is text in quotes.");
    row("{\"wait\": 1.5}", "wait: The value 1.5 is not right here; expected is a whole number.");
    row("{\"list\": {}}", "list: The value {} is not right here; expected is a list in square brackets.");
    row("{\"list\": [{}, {\"number\": \"1\"}]}",
        "list[1].number: The value \"1\" is not right here; expected is a whole number.");
    row("{\"list\": [{\"note\": 5}]}", "list[0].note: The value 5 is not right here; expected is text in quotes.");
    row("{\"byColour\": []}", "byColour: The value [] is not right here; expected is an object in braces.");
    row("{\"byColour\": {\"green\": {\"number\": true}}}",
        "byColour.green.number: The value true is not right here; expected is a whole number.");
    row("{\"byName\": {\"a\": \"b\"}}", "byName.a: The value \"b\" is not right here; expected is a whole number.");
    row("{\"shape\": {\"kind\": \"square\", \"side\": 1e99}}",
        "shape.side: The value 1e+99 is not right here; expected is a whole number.");
    row("{\"shape\": {\"kind\": \"line\"}}",
        "shape.kind: The value \"line\" is not right here; expected is text in quotes.");
}

void TestJson::problemsNameTheirPlace() {
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    json::Problems problems;
    (void)json::readAll<Outer>(parsed(text), problems);
    QCOMPARE(linesOf(problems), QStringList{line});
}

void TestJson::allProblemsAreFound() {
    json::Problems problems;
    (void)json::readAll<Outer>(parsed(R"({"isOn": 1, "list": [5, {"number": "x"}], "byColour": {"blue": {}}})"),
                               problems);
    QStringList paths;
    for (const json::Problem& problem : problems)
        paths << problem.path;
    QCOMPARE(paths, QStringList({"isOn", "list[0]", "list[1].number", "byColour.blue"}));
}

void TestJson::whatIsLeftOutKeepsItsDefault() {
    json::Problems problems;
    const auto outer = json::readAll<Outer>(parsed(R"({"other": 1, "list": [{"note": null}]})"), problems);
    QVERIFY(problems.empty());
    QVERIFY(!outer.isOn && outer.text.isEmpty() && outer.byName.empty() && !outer.list.at(0).note);
}

void TestJson::namesOfEnums() {
    QCOMPARE(json::nameOf(Colour::Green), QStringLiteral("green"));
    QVERIFY(json::valueOf<Colour>("red") == Colour::Red);
    QVERIFY(!json::valueOf<Colour>("Red") && !json::valueOf<Colour>(""));
    QCOMPARE(json::allNames<Colour>(), QStringList({"red", "green"}));
}

void TestJson::integersHaveLimits_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("most") << QByteArray("2147483647") << true;
    QTest::newRow("more") << QByteArray("2147483648") << false;
    QTest::newRow("least") << QByteArray("-2147483648") << true;
    QTest::newRow("less") << QByteArray("-2147483649") << false;
    QTest::newRow("fraction") << QByteArray("0.5") << false;
    QTest::newRow("whole with point") << QByteArray("5.0") << true;
    QTest::newRow("huge") << QByteArray("1e300") << false;
}

void TestJson::integersHaveLimits() {
    QFETCH(QByteArray, text);
    QFETCH(bool, isAccepted);
    json::Problems problems;
    int value = 0;
    json::read(parsed(text), value, QStringLiteral("n"), problems);
    QCOMPARE(problems.empty(), isAccepted);
    if (isAccepted) QCOMPARE(static_cast<double>(value), text.toDouble());
}

void TestJson::canonicalBytes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("null", "null");
    row("true", "true");
    row("5", "5");
    row("-0.5", "-0.5");
    row("9007199254740993", "9007199254740993");
    row("\"a\\\"b\"", "\"a\\\"b\"");
    row("\"日本\"", "\"日本\"");
    row("\"\\u0001\"", "\"\\u0001\"");
    row("[ ]", "[]");
    row("{ }", "{}");
    row("[1, \"2\", [3]]", "[1,\"2\",[3]]");
    row("{\"b\": 1, \"a\": 2}", "{\"a\":2,\"b\":1}");
    row("{\"a\": 1, \"B\": 2}", "{\"B\":2,\"a\":1}");
    row("{\"aa\": 1, \"a\": 2}", "{\"a\":2,\"aa\":1}");
    row("{\"日\": 1, \"z\": {\"y\": 1, \"x\": 2}}", "{\"z\":{\"x\":2,\"y\":1},\"日\":1}");
}

void TestJson::canonicalBytes() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(json::canonical(parsed(text)), expected);
}

/// UTF-16 and UTF-8 order some characters differently, and a quote is written longer than it is.
void TestJson::keysAreInTheOrderOfTheirBytes() {
    std::map<QString, int> map;
    for (const char* key : {"", "a", "ab", "a\"", "a\\", "a b", "A", "\n", "é", "日本", "\xEF\xBD\x9E", "😀", "\x7F"})
        map.emplace(QString::fromUtf8(key), static_cast<int>(map.size()));
    QCOMPARE(json::canonicalOf(map), json::canonical(json::write(map)));
    QCOMPARE(json::canonicalOf(std::vector<QString>{"x\ty", "\"", "日"}), QByteArray("[\"x\\ty\",\"\\\"\",\"日\"]"));
    QCOMPARE(json::canonicalOf(std::vector<int>{}), QByteArray("[]"));
}

void TestJson::canonicalBytesAreEqualForEqualValues() {
    QJsonObject forward;
    QJsonObject backward;
    for (int at = 0; at < 50; ++at) {
        forward.insert(QString::number(at * 7919 % 50), at);
        const int other = 49 - at;
        backward.insert(QString::number(other * 7919 % 50), other);
    }
    QCOMPARE(json::canonical(forward), json::canonical(backward));
    const QByteArray bytes = json::canonical(forward);
    QCOMPARE(json::canonical(parsed(bytes)), bytes);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"

// PowerShell's serialisation: what is written can be read back, what Microsoft's engine writes is understood, and what
// nobody should write is refused.
#include "core/live/shell/clixml.h"
#include "core/live/shell/host_line.h"

#include <QJsonDocument>
#include <QTest>

using namespace pchat;
using namespace pchat::live;

namespace {

QByteArray document(const QByteArray& inner) {
    return "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">" + inner + "</Objs>";
}

QString jsonOf(const PsValue& value) {
    const QByteArray text = QJsonDocument(QJsonArray{value.toJson()}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

}  // namespace

class TestClixml : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void carriesTexts_data();
    void carriesTexts();
    void escapes_data();
    void escapes();
    void carriesParameters_data();
    void carriesParameters();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void endsRings();
    void writesWhatTheEngineReads();
    void readsLines_data();
    void readsLines();
};

void TestClixml::carriesTexts_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("blanks") << QStringLiteral("  a \u3000 ");
    QTest::newRow("Japanese") << QStringLiteral("常設チャット サーバー プール①～");
    QTest::newRow("marks of XML") << QStringLiteral("<a b=\"c\" d='e'>&amp;]]><!--");
    QTest::newRow("script") << QStringLiteral("'; Remove-Item C:\\ -Recurse; $(evil) `n \"$x\" ‘’‚‛");
    QTest::newRow("lines") << QStringLiteral("a\r\nb\tc\nd");
    QTest::newRow("controls") << QString(QChar(0)) + QChar(0x1f) + QChar(0x7f) + QChar(0x85) + QChar(0xfffe);
    QTest::newRow("like an escape") << QStringLiteral("_x000A_ _X000A_ _x005F_x_ __x");
    QTest::newRow("beyond the first plane") << QStringLiteral("😀𠮷野家");
    QTest::newRow("half a pair") << QString(QChar(0xd842));
    QTest::newRow("direction") << QString(QChar(0x202e)) + QStringLiteral("abc") + QChar(0x200b);
    QTest::newRow("long") << QStringLiteral("長い").repeated(50000);
}

void TestClixml::carriesTexts() {
    QFETCH(QString, text);
    const PsValue table = PsValue::tableOf({{text, PsValue::of(text)}});
    const auto read = readClixml(writeClixml(table));
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error()));
    QCOMPARE(read->entries.size(), std::size_t{1});
    QCOMPARE(read->entries.front().first, text);
    QCOMPARE(read->entries.front().second.text, text);
}

void TestClixml::escapes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("line feed") << QStringLiteral("a\nb") << QStringLiteral("a_x000A_b");
    QTest::newRow("underscore") << QStringLiteral("_x000A_") << QStringLiteral("_x005F_x000A_");
    QTest::newRow("plain underscore") << QStringLiteral("a_b_") << QStringLiteral("a_b_");
    QTest::newRow("pair") << QStringLiteral("😀") << QStringLiteral("_xD83D__xDE00_");
}

void TestClixml::escapes() {
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(escapedForClixml(text), escaped);
    QCOMPARE(unescapedFromClixml(escaped), text);
}

void TestClixml::carriesParameters_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("json");
    const auto row = [](const char* line, const char* json) { QTest::newRow(line) << line << json; };
    row("Get-CsPool", "{}");
    row("Get-CsPool -Identity 'p.contoso.com'", R"({"Identity":"p.contoso.com"})");
    row("Set-CsThing -Swap -Confirm:$false", R"({"Confirm":false,"Swap":true})");
    row("Set-CsThing -ActiveServers $null", R"({"ActiveServers":null})");
    row("Set-CsThing -Port 5041", R"({"Port":5041})");
    row("Set-CsThing -Port 9007199254740991", R"({"Port":9007199254740991})");
    row("Set-CsThing -Names @('a')", R"({"Names":["a"]})");
    row("Set-CsThing -Names @()", R"({"Names":[]})");
    row("Set-CsThing -Names 'a','日本 語'", R"({"Names":["a","日本 語"]})");
    row("Set-CsThing -ActiveServers @{Replace='a','b'}", R"({"ActiveServers":{"Replace":["a","b"]}})");
    row("Set-CsThing -ActiveServers @{Add='a'; Remove=@()}", R"({"ActiveServers":{"Add":"a","Remove":[]}})");
}

void TestClixml::carriesParameters() {
    QFETCH(QString, line);
    QFETCH(QString, json);
    const auto call = ShellCall::fromString(line);
    QVERIFY(call.has_value());
    const QByteArray request = requestLine(7, *call);
    QVERIFY(request.endsWith('\n') && request.count('\n') == 1);
    const auto read = readClixml(QByteArray::fromBase64(request.trimmed()));
    QVERIFY(read.has_value());
    QCOMPARE(read->textOf(QStringLiteral("Cmdlet")), call->cmdlet());
    QCOMPARE(read->find(QStringLiteral("Id"))->number, qint64{7});
    QCOMPARE(jsonOf(*read->find(QStringLiteral("Parameters"))), json);
}

void TestClixml::reads_data() {
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("json");
    const auto row = [](const char* name, const char* xml, const char* json) {
        QTest::newRow(name) << QByteArray(xml) << QString::fromUtf8(json);
    };
    row("nothing", "<Nil />", "null");
    row("truth", "<B>true</B>", "true");
    row("numbers", "<Obj RefId='0'><LST><I32>-5</I32><I64>123456789012</I64><By>255</By></LST></Obj>",
        "[-5,123456789012,255]");
    row("a real", "<Db>0.25</Db>", "0.25");
    row("a decimal", "<D>12345678901234567890.5</D>", "\"12345678901234567890.5\"");
    row("a character", "<C>26085</C>", "\"日\"");
    row("GUID and version", "<Obj RefId='0'><LST><G>4f6f</G><Version>5.0.8308.0</Version></LST></Obj>",
        "[\"4f6f\",\"5.0.8308.0\"]");
    row("a time in UTC", "<DT>2026-11-23T04:05:06.7891234Z</DT>", "\"2026-11-23T04:05:06.789Z\"");
    row("a time with its zone", "<DT>2026-11-23T13:05:06.789+09:00</DT>", "\"2026-11-23T04:05:06.789Z\"");
    row("a time without a zone", "<DT>2026-11-23T13:05:06</DT>", "\"2026-11-23T13:05:06\"");
    row("a span", "<TS>PT0.25S</TS>", "\"PT0.25S\"");
    row("a secret", "<SS>0100</SS>", "null");
    row("what nobody described", "<XYZ>text</XYZ>", "\"text\"");
    row("an enumeration",
        "<Obj RefId='0'><TN RefId='0'><T>PoolState</T><T>System.Enum</T></TN><ToString>FailedOver</ToString>"
        "<I32>1</I32></Obj>",
        "\"FailedOver\"");
    row("an enumeration from another computer",
        "<Obj RefId='0'><TN RefId='0'><T>Deserialized.PoolState</T><T>Deserialized.System.Enum</T></TN>"
        "<ToString>FailedOver</ToString><I32>1</I32></Obj>",
        "\"FailedOver\"");
    row("an object of its own",
        "<Obj RefId='0'><TN RefId='0'><T>System.Management.Automation.PSCustomObject</T></TN><MS><S N='A'>x</S>"
        "<Obj N='Inner' RefId='1'><TNRef RefId='0' /><MS><I32 N='B'>1</I32></MS></Obj></MS></Obj>",
        "{\"A\":\"x\",\"Inner\":{\"B\":1}}");
    row("an object that only names its type",
        "<Obj RefId='0'><TN RefId='0'><T>My.Type</T></TN><ToString>My.Type</ToString><Props><S N='A'>x</S></Props>"
        "</Obj>",
        "{\"A\":\"x\"}");
    row("an object that says itself",
        "<Obj RefId='0'><TN RefId='0'><T>My.Fqdn</T></TN><ToString>a.contoso.com</ToString><Props><S N='Host'>a</S>"
        "</Props></Obj>",
        "\"a.contoso.com\"");
    row("a table", "<Obj RefId='0'><DCT><En><S N='Key'>k</S><B N='Value'>false</B></En></DCT></Obj>", "{\"k\":false}");
    row("the same object twice",
        "<Obj RefId='0'><LST><Obj RefId='1'><MS><S N='A'>x</S></MS></Obj><Ref RefId='1' /></LST></Obj>",
        "[{\"A\":\"x\"},{\"A\":\"x\"}]");
    row("a text with a note", "<Obj RefId='0'><S>plain</S><MS><S N='PSPath'>C:</S></MS></Obj>", "\"plain\"");
}

void TestClixml::reads() {
    QFETCH(QByteArray, xml);
    QFETCH(QString, json);
    const auto read = readClixml(document(xml));
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error()));
    QCOMPARE(jsonOf(*read), json);
}

void TestClixml::refuses_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no XML") << QByteArray("hello");
    QTest::newRow("another document") << QByteArray("<html><S>a</S></html>");
    QTest::newRow("no value") << document("");
    QTest::newRow("unfinished") << document("<Obj RefId='0'><LST><S>a</S>").chopped(7);
    QTest::newRow("no truth") << document("<B>maybe</B>");
    QTest::newRow("no number") << document("<I32>1x</I32>");
    QTest::newRow("too large a number") << document("<I64>99999999999999999999</I64>");
    QTest::newRow("nested text") << document("<S>a<b/></S>");
    QTest::newRow("deep") << document(QByteArray("<Obj><LST>").repeated(70) + QByteArray("</LST></Obj>").repeated(70));
    QTest::newRow("entities") << QByteArray(
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Objs><S>&e;</S></Objs>");
    QTest::newRow("wrong bytes") << document("<S>\xff\xfe</S>");
}

void TestClixml::refuses() {
    QFETCH(QByteArray, bytes);
    const auto read = readClixml(bytes);
    QVERIFY2(!read || !jsonOf(*read).contains(QLatin1String("root")), "read what should not be read");
    QVERIFY(!read.has_value());
}

void TestClixml::endsRings() {
    const auto read = readClixml(document("<Obj RefId='0'><MS><S N='A'>x</S><Ref N='Me' RefId='0' /></MS></Obj>"));
    QVERIFY(read.has_value());
    QCOMPARE(jsonOf(*read), QStringLiteral("{\"A\":\"x\",\"Me\":null}"));
}

void TestClixml::writesWhatTheEngineReads() {
    const QByteArray xml =
        writeClixml(PsValue::tableOf({{QStringLiteral("A"), PsValue::listOf({QStringLiteral("b")})}}));
    QVERIFY(xml.contains("<T>System.Collections.Hashtable</T>"));
    QVERIFY(xml.contains("<S N=\"Key\">A</S>"));
    QVERIFY(xml.contains("<LST><S>b</S></LST>"));
}

void TestClixml::readsLines_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind");
    const auto marked = [](const QByteArray& text) { return QByteArray("pchat1 ") + text + '\n'; };
    const auto kindLine = [&](const char* kind) {
        const auto table = PsValue::tableOf({{QStringLiteral("Kind"), PsValue::of(QString::fromLatin1(kind))}});
        return marked(writeClixml(table).toBase64());
    };
    using Kind = HostLine::Kind;
    const auto row = [](const char* name, const QByteArray& line, Kind kind) {
        QTest::newRow(name) << line << static_cast<int>(kind);
    };
    row("empty", "\n", Kind::Noise);
    row("a warning of a module", "WARNING: something\n", Kind::Noise);
    row("the mark alone", marked(""), Kind::Noise);
    row("no base64", marked("***"), Kind::Broken);
    row("no CLIXML", marked(QByteArray("hello").toBase64()), Kind::Broken);
    row("cut short", kindLine("answer").chopped(40) + '\n', Kind::Broken);
    row("an unknown kind", kindLine("order"), Kind::Broken);
    row("ready", kindLine("ready"), Kind::Ready);
    row("message", kindLine("message"), Kind::Message);
    row("answer", kindLine("answer"), Kind::Answer);
    row("answer with CR", kindLine("answer").replace('\n', "\r\n"), Kind::Answer);
}

void TestClixml::readsLines() {
    QFETCH(QByteArray, line);
    QFETCH(int, kind);
    QCOMPARE(static_cast<int>(readHostLine(line).kind), kind);
}

QTEST_GUILESS_MAIN(TestClixml)
#include "tst_clixml.moc"

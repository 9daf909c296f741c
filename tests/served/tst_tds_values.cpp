// Every type that the lab's results carry: written as a column and a value, read back, and the same again.
#include "core/lab/tds/tokens.h"

#include <QTest>

using namespace pchat;
using namespace pchat::lab::tds;

class TdsValues : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void valuesComeBack_data();
    void valuesComeBack();
    void bytesAreThoseOfSqlServer_data();
    void bytesAreThoseOfSqlServer();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void columnsAreWidened();
    void readersNeverReadOutside();
};

void TdsValues::valuesComeBack_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* type, const QString& value) {
        QTest::addRow("%s %s", type, qPrintable(value.left(30))) << QString::fromLatin1(type) << value;
    };
    row("int", QStringLiteral("-2147483648"));
    row("bigint", QStringLiteral("9223372036854775807"));
    row("smallint", QStringLiteral("-1"));
    row("tinyint", QStringLiteral("255"));
    row("bit", QStringLiteral("1"));
    row("bit", QStringLiteral("0"));
    row("numeric(25,0)", QStringLiteral("9999999999999999999999999"));
    row("numeric(25,0)", QStringLiteral("877139000028936800001"));
    row("numeric(38,10)", QStringLiteral("-1234567890123456789012345678.0123456789"));
    row("numeric(5,2)", QStringLiteral("0.05"));
    row("numeric(20,0)", QStringLiteral("0"));
    row("money", QStringLiteral("-922337203685477.5807"));
    row("datetime", QStringLiteral("2026-11-20 16:30:00.003"));
    row("datetime", QStringLiteral("1753-01-01 00:00:00.000"));
    row("datetime", QStringLiteral("9999-12-31 23:59:59.997"));
    row("smalldatetime", QStringLiteral("2026-11-20 16:30:00.000"));
    row("datetime2(7)", QStringLiteral("2026-11-20 16:30:00.1234567"));
    row("datetime2(0)", QStringLiteral("2026-11-20 16:30:59"));
    row("date", QStringLiteral("2026-11-20"));
    row("time(3)", QStringLiteral("23:59:59.999"));
    row("uniqueidentifier", QStringLiteral("6F1A7A54-5F0E-4C8B-9A41-0D6D2F6F6C01"));
    row("uniqueidentifier", QStringLiteral("00000000-0000-0000-0000-000000000000"));
    row("nvarchar(128)", QStringLiteral("会議室 𠮷"));
    row("nvarchar(128)", QString());
    row("nvarchar(max)", QString(10000, QChar(0x3042)));
    row("nvarchar(max)", QString());
    row("sysname", QStringLiteral("mgc"));
    row("varchar(30)", QStringLiteral("caf\u00e9"));
    row("nchar(4)", QStringLiteral("ab  "));
    row("char(2)", QStringLiteral("DB"));
    row("varbinary(85)", QStringLiteral("0x0105FF00"));
    row("varbinary(max)", QStringLiteral("0x00"));
    row("binary(8)", QStringLiteral("0x00000000000000FF"));
    row("float", QStringLiteral("0.10000000000000001"));
    row("real", QStringLiteral("0.5"));
}

void TdsValues::valuesComeBack() {
    QFETCH(QString, type);
    QFETCH(QString, value);
    for (const Cell& cell : {Cell(value), Cell()}) {
        ByteWriter out;
        writeType(out, wireType(type));
        QVERIFY(writeValue(out, wireType(type), cell));
        const QByteArray bytes = out.result();
        ByteReader in(bytes);
        const auto read = readType(in);
        QVERIFY(read);
        QCOMPARE(readValue(in, *read), cell);
        QVERIFY(in.isWhole() && in.atEnd());
        if (type != QLatin1String("sysname")) QCOMPARE(sqlType(*read), type);
    }
}

void TdsValues::bytesAreThoseOfSqlServer_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* type, const char* value, const char* hex) {
        QTest::addRow("%s %s", type, value)
            << QString::fromLatin1(type) << QString::fromLatin1(value) << QByteArray::fromHex(hex);
    };
    row("int", "1", "04 01000000");
    row("bit", "1", "01 01");
    row("numeric(9,2)", "-1.5", "05 00 96000000");
    row("datetime", "1900-01-02 00:00:01.000", "08 01000000 2c010000");
    row("date", "0001-01-02", "03 010000");
    row("uniqueidentifier", "00112233-4455-6677-8899-AABBCCDDEEFF", "10 33221100 5544 7766 8899aabbccddeeff");
    row("nvarchar(5)", "ab", "0400 6100 6200");
    row("varchar(5)", "ab", "0200 61 62");
    row("nvarchar(max)", "a", "0200000000000000 02000000 6100 00000000");
}

void TdsValues::bytesAreThoseOfSqlServer() {
    QFETCH(QString, type);
    QFETCH(QString, value);
    QFETCH(QByteArray, bytes);
    ByteWriter out;
    QVERIFY(writeValue(out, wireType(type), value));
    QCOMPARE(out.result().toHex(), bytes.toHex());
}

void TdsValues::whatDoesNotFitIsRefused_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::newRow("no number") << QStringLiteral("int") << QStringLiteral("many");
    QTest::newRow("too many decimals") << QStringLiteral("numeric(9,1)") << QStringLiteral("1.25");
    QTest::newRow("too many digits") << QStringLiteral("numeric(9,0)") << QString(30, QLatin1Char('9'));
    QTest::newRow("no time") << QStringLiteral("datetime") << QStringLiteral("soon");
    QTest::newRow("no date") << QStringLiteral("date") << QStringLiteral("2026-02-30");
    QTest::newRow("no identifier") << QStringLiteral("uniqueidentifier") << QStringLiteral("mgc");
    QTest::newRow("no bit") << QStringLiteral("bit") << QStringLiteral("2");
    QTest::newRow("too long") << QStringLiteral("nvarchar(2)") << QStringLiteral("abc");
}

void TdsValues::whatDoesNotFitIsRefused() {
    QFETCH(QString, type);
    QFETCH(QString, value);
    ByteWriter out;
    QVERIFY(!writeValue(out, wireType(type), value));
}

void TdsValues::columnsAreWidened() {
    ResultSet result;
    result.columns = {{QStringLiteral("a"), QStringLiteral("nvarchar(1)")},
                      {QStringLiteral("b"), QStringLiteral("varchar(1)")}};
    result.rows = {{QStringLiteral("abc"), QString(9000, QLatin1Char('x'))}};
    QCOMPARE(wireType(result, 0).size, 6);
    QCOMPARE(wireType(result, 1).size, -1);
    ByteWriter out;
    QVERIFY(sayResult(out, result));
}

void TdsValues::readersNeverReadOutside() {
    const QByteArray bytes = QByteArray::fromHex("e7ffff0904d00000ffffff0000000000ffffff7f");
    for (qsizetype length = 0; length <= bytes.size(); ++length) {
        const QByteArray part = bytes.left(length);
        ByteReader in(part);
        if (const auto type = readType(in)) static_cast<void>(readValue(in, *type));
        QVERIFY(in.position() <= part.size());
    }
}

QTEST_GUILESS_MAIN(TdsValues)
#include "tst_tds_values.moc"

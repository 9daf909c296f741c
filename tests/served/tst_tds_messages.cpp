// What comes from clients, and what is answered before there is a session: packets, PRELOGIN, LOGIN7, calls.
#include "core/lab/tds/calls.h"
#include "core/lab/tds/login.h"
#include "core/lab/tds/packets.h"
#include "core/lab/tds/tokens.h"

#include <QTest>

using namespace pchat;
using namespace pchat::lab::tds;

namespace {

/// ALL_HEADERS with the one header that every client sends.
QByteArray headers() {
    return QByteArray::fromHex("16000000 12000000 0200 0000000000000000 01000000");
}

void addText(ByteWriter& out, const QString& name, const QString& text) {
    out.shortText(name);
    out.u8(0);
    const WireType type = wireType(QStringLiteral("nvarchar(%1)").arg(std::max<qsizetype>(text.size(), 1)));
    writeType(out, type);
    QVERIFY(writeValue(out, type, text));
}

void addInt(ByteWriter& out, const QString& name, const Cell& value, bool isOutput) {
    out.shortText(name);
    out.u8(isOutput ? 1 : 0);
    writeType(out, wireType(QStringLiteral("int")));
    QVERIFY(writeValue(out, wireType(QStringLiteral("int")), value));
}

QByteArray numberedCall(unsigned number, const std::function<void(ByteWriter&)>& parameters) {
    ByteWriter out;
    out.bytes(headers());
    out.u16(0xffff);
    out.u16(number);
    out.u16(0);
    parameters(out);
    return out.take();
}

}  // namespace

class TdsMessages : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void packetsAreJoined();
    void nonsenseIsNoPacket();
    void encryptionIsAgreedOn_data();
    void encryptionIsAgreedOn();
    void packetSizesAreAgreedOn_data();
    void packetSizesAreAgreedOn();
    void preloginIsReadBack();
    void loginIsRead();
    void batchesAreRead();
    void declarationsAreRead_data();
    void declarationsAreRead();
    void preparedStatementsHaveHandles();
    void proceduresAreCalledByName();
    void cursorsAreRefused();
    void dataTypesAreAskedFor();
    void severitiesAreThoseOfTheWire_data();
    void severitiesAreThoseOfTheWire();
};

void TdsMessages::packetsAreJoined() {
    PacketWriter writer(51);
    writer.setPacketSize(512);
    const QByteArray body(1300, 'x');
    const QByteArrayList packets = writer.cut(PacketType::Batch, body, true);
    QCOMPARE(packets.size(), 3);
    for (const QByteArray& each : packets)
        QCOMPARE(each.size(), (static_cast<quint8>(each[2]) << 8) + static_cast<quint8>(each[3]));
    const QByteArray wire = packets.join();
    QCOMPARE(wire.size(), 1300 + 3 * 8);
    PacketReader reader;
    for (qsizetype at = 0; at < wire.size(); at += 7) {
        QVERIFY(!reader.next());
        reader.feed(wire.mid(at, 7));
    }
    const auto message = reader.next();
    QVERIFY(message);
    QCOMPARE(message->body, body);
    QCOMPARE(static_cast<int>(message->type), static_cast<int>(PacketType::Batch));
    QVERIFY(!reader.next() && !reader.isBroken());
}

void TdsMessages::nonsenseIsNoPacket() {
    PacketReader reader;
    reader.feed(QByteArray::fromHex("0101000300000000"));
    QVERIFY(!reader.next());
    QVERIFY(reader.isBroken());
}

void TdsMessages::encryptionIsAgreedOn_data() {
    QTest::addColumn<int>("client");
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("answer");
    const auto row = [](const char* name, Encryption client, TlsPolicy policy, Encryption answer) {
        QTest::newRow(name) << static_cast<int>(client) << static_cast<int>(policy) << static_cast<int>(answer);
    };
    row("both off", Encryption::NotSupported, TlsPolicy::Off, Encryption::NotSupported);
    row("wanted, not there", Encryption::On, TlsPolicy::Off, Encryption::NotSupported);
    row("the login only", Encryption::Off, TlsPolicy::On, Encryption::Off);
    row("everything", Encryption::On, TlsPolicy::On, Encryption::On);
    row("demanded by both", Encryption::Required, TlsPolicy::Required, Encryption::On);
    row("the client cannot", Encryption::NotSupported, TlsPolicy::On, Encryption::NotSupported);
    row("demanded by the server", Encryption::Off, TlsPolicy::Required, Encryption::Required);
    row("demanded, the client cannot", Encryption::NotSupported, TlsPolicy::Required, Encryption::Required);
}

void TdsMessages::encryptionIsAgreedOn() {
    QFETCH(int, client);
    QFETCH(int, policy);
    QFETCH(int, answer);
    QCOMPARE(static_cast<int>(agreed(static_cast<Encryption>(client), static_cast<TlsPolicy>(policy))), answer);
}

void TdsMessages::packetSizesAreAgreedOn_data() {
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("encryption");
    QTest::addColumn<int>("agreed");
    const auto row = [](const char* name, int asked, Encryption encryption, int agreed) {
        QTest::newRow(name) << asked << static_cast<int>(encryption) << agreed;
    };
    row("nothing asked", 0, Encryption::On, 4096);
    row("as asked", 8000, Encryption::On, 8000);
    row("too small", 100, Encryption::Off, 512);
    row("too great", 65535, Encryption::NotSupported, 32767);
    row("only the login in TLS", 32767, Encryption::Off, 32767);
    row("more than a record", 32767, Encryption::On, 16383);
    row("demanded, and more than a record", 32767, Encryption::Required, 16383);
}

void TdsMessages::packetSizesAreAgreedOn() {
    QFETCH(int, asked);
    QFETCH(int, encryption);
    QFETCH(int, agreed);
    QCOMPARE(agreedPacketSize(static_cast<quint32>(asked), static_cast<Encryption>(encryption)),
             static_cast<quint32>(agreed));
}

void TdsMessages::preloginIsReadBack() {
    const QByteArray answer = preloginAnswer(Encryption::On, QStringLiteral("11.0.7001.0"));
    QCOMPARE(readPrelogin(answer), std::optional(Encryption::On));
    QVERIFY(answer.contains(QByteArray::fromHex("0b001b59")));
    for (qsizetype length = 0; length < 26; ++length)
        QVERIFY(!readPrelogin(answer.left(length)));
}

void TdsMessages::loginIsRead() {
    ByteWriter texts;
    ByteWriter table;
    constexpr unsigned fixedSize = 94;
    const auto add = [&](const QString& text, bool isHidden) {
        table.u16(fixedSize + static_cast<unsigned>(texts.size()));
        table.u16(static_cast<unsigned>(text.size()));
        for (const char each : utf16(text)) {
            const auto byte = static_cast<quint8>(each);
            texts.u8(isHidden ? static_cast<quint8>((byte << 4 | byte >> 4) ^ 0xa5) : byte);
        }
    };
    add(QStringLiteral("HOST"), false);
    add(QStringLiteral("chatadmin"), false);
    add(QStringLiteral("p;ä}"), true);
    add(QStringLiteral("プログラム"), false);
    for (int unused = 0; unused < 4; ++unused)
        add(QString(), false);
    add(QStringLiteral("mgc"), false);
    ByteWriter head;
    head.u32(0);
    head.u32(0x74000004);
    head.u32(8000);
    head.bytes(QByteArray(24, '\0'));
    head.bytes(table.result());
    head.bytes(QByteArray(fixedSize - 72, '\0'));
    const auto login = readLogin(head.result() + texts.result());
    QVERIFY(login);
    QCOMPARE(login->tdsVersion, 0x74000004u);
    QCOMPARE(login->packetSize, 8000u);
    QCOMPARE(login->host, QStringLiteral("HOST"));
    QCOMPARE(login->user, QStringLiteral("chatadmin"));
    QCOMPARE(login->password.reveal(), QStringLiteral("p;ä}"));
    QCOMPARE(login->program, QStringLiteral("プログラム"));
    QCOMPARE(login->database, QStringLiteral("mgc"));
    QVERIFY(!login->isWindows);
    QVERIFY(!readLogin(head.result().left(60)));
}

void TdsMessages::batchesAreRead() {
    QCOMPARE(readBatchText(headers() + utf16(u"SELECT N'会議'")), QStringLiteral("SELECT N'会議'"));
    QCOMPARE(readBatchText(QByteArray::fromHex("ffffff7f")), QString());
}

void TdsMessages::declarationsAreRead_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("one") << QStringLiteral("@P1 nvarchar(17)") << QStringLiteral("@P1=nvarchar(17)");
    QTest::newRow("many") << QStringLiteral("@a numeric(25,0), @b int OUTPUT,@c  bit out")
                          << QStringLiteral("@a=numeric(25,0)|@b=int|@c=bit");
}

void TdsMessages::declarationsAreRead() {
    QFETCH(QString, text);
    QFETCH(QString, read);
    QStringList parts;
    for (const auto& [name, type] : readDeclarations(text))
        parts << name + QLatin1Char('=') + type;
    QCOMPARE(parts.join(QLatin1Char('|')), read);
}

void TdsMessages::preparedStatementsHaveHandles() {
    PreparedStatements prepared;
    const auto first = readRpc(numberedCall(13, [](ByteWriter& out) {
        addInt(out, QString(), std::nullopt, true);
        addText(out, QString(), QStringLiteral("@P1 nvarchar(10)"));
        addText(out, QString(), QStringLiteral("SELECT @P1 AS x"));
        addText(out, QString(), QStringLiteral("会議"));
    }));
    QVERIFY(first);
    const Call call = prepared.callFor(*first);
    QCOMPARE(call.batch.text, QStringLiteral("SELECT @P1 AS x"));
    QCOMPARE(call.batch.values.size(), std::size_t{1});
    QCOMPARE(call.batch.values[0].value, Cell(QStringLiteral("会議")));
    QVERIFY(call.handle);
    const auto again = readRpc(numberedCall(12, [&](ByteWriter& out) {
        addInt(out, QString(), QString::number(call.handle->second), false);
        addText(out, QString(), QStringLiteral("b"));
    }));
    QCOMPARE(prepared.callFor(*again).batch.values[0].value, Cell(QStringLiteral("b")));
    const auto drop = readRpc(numberedCall(
        15, [&](ByteWriter& out) { addInt(out, QString(), QString::number(call.handle->second), false); }));
    QVERIFY(prepared.callFor(*drop).refusals.empty());
    QCOMPARE(prepared.callFor(*again).refusals.front().number, 8179);
}

void TdsMessages::proceduresAreCalledByName() {
    ByteWriter out;
    out.bytes(headers());
    out.longText(u"msdb.dbo.sp_help_job");
    out.u16(0);
    addText(out, QStringLiteral("@job_name"), QStringLiteral("x"));
    addInt(out, QStringLiteral("@n"), QStringLiteral("1"), true);
    PreparedStatements prepared;
    const Call call = prepared.callFor(*readRpc(out.result()));
    QCOMPARE(call.batch.text, QStringLiteral("EXEC msdb.dbo.sp_help_job @job_name = @tds1, @n = @tds2 OUTPUT"));
    QCOMPARE(call.outputs.at(1), std::size_t{1});
}

void TdsMessages::cursorsAreRefused() {
    PreparedStatements prepared;
    const auto request = readRpc(numberedCall(2, [](ByteWriter& out) { addInt(out, QString(), std::nullopt, true); }));
    QCOMPARE(prepared.callFor(*request).refusals.front().number, 16937);
}

void TdsMessages::dataTypesAreAskedFor() {
    QCOMPARE(asksForDataTypes(QStringLiteral("sp_datatype_info_100 11")), std::optional(11));
    QCOMPARE(asksForDataTypes(QStringLiteral("EXEC sp_datatype_info_100 @data_type = -9")), std::optional(-9));
    QVERIFY(!asksForDataTypes(QStringLiteral("SELECT 1")));
    QCOMPARE(dataTypes(-9).rows.size(), std::size_t{1});
    QVERIFY(dataTypes(0).rows.size() > 10);
}

void TdsMessages::severitiesAreThoseOfTheWire_data() {
    QTest::addColumn<int>("severity");
    QTest::addColumn<int>("token");
    QTest::addColumn<int>("sent");
    QTest::newRow("PRINT") << 0 << 0xab << 0;
    QTest::newRow("information") << 10 << 0xab << 0;
    QTest::newRow("the least error") << 11 << 0xaa << 11;
    QTest::newRow("an error") << 16 << 0xaa << 16;
}

void TdsMessages::severitiesAreThoseOfTheWire() {
    QFETCH(int, severity);
    QFETCH(int, token);
    QFETCH(int, sent);
    ByteWriter out;
    ServerMessage message;
    message.number = 5701;
    message.severity = severity;
    message.state = 2;
    sayMessage(out, message, QStringLiteral("SQL03"));
    ByteReader in(out.result());
    QCOMPARE(static_cast<int>(in.u8()), token);
    in.skip(2);
    QCOMPARE(in.u32(), 5701u);
    QCOMPARE(static_cast<int>(in.u8()), 2);
    QCOMPARE(static_cast<int>(in.u8()), sent);
}

QTEST_GUILESS_MAIN(TdsMessages)
#include "tst_tds_messages.moc"

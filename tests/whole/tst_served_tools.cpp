// What others' tools see of a served practice estate: FreeTDS's tsql and bsqldb, unixODBC's isql.
#include "tests/whole/helpers/served_lab.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace pchat::whole;

class ServedTools : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void tsqlReads_data();
    void tsqlReads();
    void bsqldbReadsRows();
    void isqlReadsJapaneseNames();
    void errorsCarryTheirNumbers();
    void messagesCome();
    void wrongPasswordIsRefused();
    void unknownDatabaseIsRefused();
    void connectionsHaveNumbersOfTheirOwn();
    void tlsIsDemandedWhereRequired();
    void plainTextWhereThereIsNoTls();
    void passwordComesByStandardInput();
    void deadServersRefuse();

  private:
    Program m_program;
    QString m_folder;
    std::unique_ptr<ServedLab> m_lab;
};

void ServedTools::initTestCase() {
    m_folder = m_program.newLab(QStringLiteral("served"));
    m_lab = std::make_unique<ServedLab>(m_program, m_folder);
    QVERIFY(!m_lab->announced().isEmpty());
    QCOMPARE(m_lab->announced()[QStringLiteral("instances")].toArray().size(), 4);
}

void ServedTools::tsqlReads_data() {
    QTest::addColumn<QString>("encryption");
    QTest::newRow("plain text") << QStringLiteral("off");
    QTest::newRow("the login in TLS") << QStringLiteral("request");
    QTest::newRow("everything in TLS") << QStringLiteral("require");
}

void ServedTools::tsqlReads() {
    QFETCH(QString, encryption);
    const Ran ran =
        m_lab->tsql(QStringLiteral("backup"),
                    QStringLiteral("SELECT d.name, d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'\n"
                                   "go\nSELECT @@SERVERNAME AS server\ngo\nexit\n"),
                    encryption);
    QVERIFY2(ran.out.contains(QStringLiteral("mgc\tRESTORING")), qPrintable(ran.out + ran.err));
    QVERIFY2(ran.out.contains(QStringLiteral("SQL03")), qPrintable(ran.out + ran.err));
}

void ServedTools::bsqldbReadsRows() {
    const Ran ran = m_lab->bsqldb(QStringLiteral("backup"),
                                  QStringLiteral("SELECT s.primary_server, s.primary_database, s.last_copied_file FROM "
                                                 "msdb.dbo.log_shipping_secondary AS s\n"));
    QVERIFY2(ran.out.contains(QStringLiteral("SQL01")) && ran.out.contains(QStringLiteral("mgc_")),
             qPrintable(ran.out + ran.err));
}

void ServedTools::isqlReadsJapaneseNames() {
    const QString name = QStringLiteral("会議室データベース𠮷");
    const Ran made = m_lab->isql(QStringLiteral("backup"), QStringLiteral("CREATE DATABASE [%1]").arg(name));
    QVERIFY2(made.status == 0, qPrintable(made.out + made.err));
    const Ran read = m_lab->isql(QStringLiteral("backup"),
                                 QStringLiteral("SELECT d.name FROM sys.databases AS d WHERE d.database_id > 4"));
    QVERIFY2(read.out.contains(name), qPrintable(read.out + read.err));
}

void ServedTools::errorsCarryTheirNumbers() {
    const Ran ran = m_lab->tsql(QStringLiteral("backup"),
                                QStringLiteral("SELECT nosuch FROM sys.databases\ngo\nSELECT 1 AS still\ngo\nexit\n"));
    QVERIFY2((ran.out + ran.err).contains(QStringLiteral("Msg 207 (severity 16, state 1) from SQL03")),
             qPrintable(ran.out + ran.err));
    QVERIFY2(ran.out.contains(QStringLiteral("still")), qPrintable(ran.out));
}

void ServedTools::messagesCome() {
    const Ran ran = m_lab->tsql(QStringLiteral("backup"), QStringLiteral("PRINT N'こんにちは'\ngo\nexit\n"));
    QVERIFY2((ran.out + ran.err).contains(QStringLiteral("こんにちは")), qPrintable(ran.out + ran.err));
}

void ServedTools::wrongPasswordIsRefused() {
    const Ran ran = m_lab->tsql(QStringLiteral("backup"), QStringLiteral("exit\n"), QStringLiteral("require"),
                                QStringLiteral("wrong"));
    QVERIFY(ran.status != 0);
    QVERIFY2((ran.out + ran.err).contains(QStringLiteral("18456")), qPrintable(ran.out + ran.err));
}

void ServedTools::unknownDatabaseIsRefused() {
    const Ran ran = m_lab->tsql(QStringLiteral("backup"), QStringLiteral("USE nosuch\ngo\nexit\n"));
    QVERIFY2((ran.out + ran.err).contains(QStringLiteral("Msg 911")), qPrintable(ran.out + ran.err));
}

void ServedTools::connectionsHaveNumbersOfTheirOwn() {
    QTcpSocket held;  // says nothing, and holds nobody up
    held.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_lab->port(QStringLiteral("backup"))));
    QVERIFY(held.waitForConnected());
    const Ran ran = m_lab->tsql(
        QStringLiteral("backup"),
        QStringLiteral(
            "SELECT p.spid, p.program_name FROM master.sys.sysprocesses AS p WHERE p.spid = @@SPID\ngo\nexit\n"));
    static const QRegularExpression row(QStringLiteral("\\n5\\d\\tTSQL"), QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(row.match(ran.out).hasMatch(), qPrintable(ran.out + ran.err));
}

void ServedTools::tlsIsDemandedWhereRequired() {
    const QString folder = m_program.newLab(QStringLiteral("required"));
    const ServedLab lab(m_program, folder, {QStringLiteral("--encryption"), QStringLiteral("required")});
    const QString script = QStringLiteral("SELECT 41 + 1 AS answer\ngo\nexit\n");
    const Ran inTls = lab.tsql(QStringLiteral("backup"), script, QStringLiteral("require"));
    QVERIFY2(inTls.out.contains(QStringLiteral("\n42\n")), qPrintable(inTls.out + inTls.err));
    // Whoever can do no TLS is told that it is demanded, and turned away with his first words in plain text.
    QTcpSocket plain;
    plain.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(lab.port(QStringLiteral("backup"))));
    QVERIFY(plain.waitForConnected());
    plain.write(QByteArray::fromHex("1201001a00000000 00000b0006 0100110001 ff 000000000000 02"));
    QVERIFY(plain.waitForReadyRead());
    constexpr char required = 3;
    QVERIFY(plain.readAll().contains(required));
    plain.write(QByteArray::fromHex("1001006600000000") + QByteArray(94, 'x'));
    QVERIFY(plain.state() == QAbstractSocket::UnconnectedState || plain.waitForDisconnected());
    QVERIFY(plain.readAll().isEmpty());
}

void ServedTools::plainTextWhereThereIsNoTls() {
    const QString folder = m_program.newLab(QStringLiteral("plain"));
    const ServedLab lab(m_program, folder, {QStringLiteral("--encryption"), QStringLiteral("off")});
    const QString script = QStringLiteral("SELECT 41 + 1 AS answer\ngo\nexit\n");
    const Ran plain = lab.tsql(QStringLiteral("backup"), script, QStringLiteral("request"));
    QVERIFY2(plain.out.contains(QStringLiteral("\n42\n")), qPrintable(plain.out + plain.err));
    const Ran inTls = lab.tsql(QStringLiteral("backup"), script, QStringLiteral("require"));
    QVERIFY2(!inTls.out.contains(QStringLiteral("\n42\n")), qPrintable(inTls.out));
}

void ServedTools::passwordComesByStandardInput() {
    const QString folder = m_program.newLab(QStringLiteral("password"));
    const ServedLab lab(m_program, folder, {QStringLiteral("--password-stdin")}, "p;w{x} y\n");
    const QString script = QStringLiteral("SELECT 41 + 1 AS answer\ngo\nexit\n");
    const Ran right = lab.tsql(QStringLiteral("backup"), script, QStringLiteral("require"), QStringLiteral("p;w{x} y"));
    QVERIFY2(right.out.contains(QStringLiteral("\n42\n")), qPrintable(right.out + right.err));
    const Ran wrong = lab.tsql(QStringLiteral("backup"), script);
    QVERIFY2((wrong.out + wrong.err).contains(QStringLiteral("18456")), qPrintable(wrong.out + wrong.err));
}

void ServedTools::deadServersRefuse() {
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_lab->port(QStringLiteral("primary"))));
    QVERIFY(!socket.waitForConnected(5000));
    QCOMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
}

QTEST_GUILESS_MAIN(ServedTools)
#include "tst_served_tools.moc"

// Microsoft's own SQL Server client judges the practice servers on their sockets.
#include "tests/helpers/judge.h"
#include "tests/whole/helpers/served_lab.h"
#include "tests/whole/helpers/sqlclient_judge.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pchat;
using namespace pchat::whole;

namespace {

const QString trust = QStringLiteral("TrustServerCertificate=true");
const QString japanese = QStringLiteral("会議室データベース𠮷");

/// The backup of a served estate; without a pool of connections unless one is asked for.
QString connectionTo(const ServedLab& lab, const QString& more = {},
                     const QString& password = QStringLiteral("practice")) {
    return QStringLiteral(
               "Data Source=127.0.0.1,%1;User ID=chatadmin;Password=%2;Connect "
               "Timeout=30;ConnectRetryCount=0;Pooling=false;%3")
        .arg(lab.port(QStringLiteral("backup")))
        .arg(password, more);
}

}  // namespace

class SqlClientJudged : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void encryptionIsOnByDefault();
    void encryptionIsAgreedOn_data();
    void encryptionIsAgreedOn();
    void loginsAreRefused_data();
    void loginsAreRefused();
    void catalogIsRead();
    void valuesAreExact();
    void parametersAreCarried();
    void proceduresAreCalled();
    void longTextsAreWhole_data();
    void longTextsAreWhole();
    void japaneseNamesSurvive();
    void messagesCarryTheirNumbers();
    void errorsCarryTheirNumbers();
    void aStatementIsBrokenOffWhereItsMessageCame();
    void aStatementTimesOut();
    void pooledConnectionsAreReset();
    void transactionsAreAcknowledged();
    void aKilledSessionIsClosed();

  private:
    [[nodiscard]] Said run(const QString& text, const QJsonObject& options = {}) {
        return m_judge->run(QStringLiteral("a"), text, options);
    }
    /// The one cell of the one row.
    [[nodiscard]] QString cell(const QString& text) { return run(text).rows().join(u'\n'); }

    Program m_program;
    QString m_folder;
    std::unique_ptr<ServedLab> m_lab;
    std::map<QString, std::unique_ptr<ServedLab>> m_others;  ///< the same estate, with another encryption
    std::unique_ptr<SqlClientJudge> m_judge;
    std::unique_ptr<SqlClientJudge> m_inParts;  ///< reads packets that come in pieces
};

void SqlClientJudged::initTestCase() {
    const test::Judge judge("sqlclient");
    if (const QByteArray reason = judge.whyNot(); !reason.isEmpty()) QSKIP(reason.constData());
    QVERIFY2(QFile::exists(judge.program()), "the judge was not built");
    m_folder = m_program.newLab(QStringLiteral("judged"));
    m_lab = std::make_unique<ServedLab>(m_program, m_folder);
    QVERIFY(!m_lab->announced().isEmpty());
    m_judge = std::make_unique<SqlClientJudge>(judge.program());
    m_inParts = std::make_unique<SqlClientJudge>(judge.program(), QStringList{QStringLiteral("--in-parts")});
    const Said opened = m_judge->open(QStringLiteral("a"), connectionTo(*m_lab, trust));
    QVERIFY2(opened.errors().isEmpty(), opened.toJson());
    QCOMPARE(opened.text("version"), QStringLiteral("11.00.7001"));
    QCOMPARE(opened.text("database"), QStringLiteral("master"));
}

/// Nothing said about it, the client demands TLS and a certificate that it can trust; that of a practice server it
/// cannot.
void SqlClientJudged::encryptionIsOnByDefault() {
    const Said refused = m_judge->open(QStringLiteral("b"), connectionTo(*m_lab));
    QCOMPARE(refused.errors().size(), 1);
    constexpr int untrustedRoot = -2146893019;
    QVERIFY2(refused.errors().front().startsWith(QString::number(untrustedRoot)), refused.toJson());
}

void SqlClientJudged::encryptionIsAgreedOn_data() {
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("client");
    QTest::addColumn<bool>("comes");
    QTest::newRow("both would") << "on"
                                << "Mandatory" << true;
    QTest::newRow("the login only") << "on"
                                    << "Optional" << true;
    QTest::newRow("of a newer kind") << "on"
                                     << "Strict" << false;
    QTest::newRow("the server cannot") << "off"
                                       << "Mandatory" << false;
    QTest::newRow("nobody wants it") << "off"
                                     << "Optional" << true;
    QTest::newRow("the server demands it") << "required"
                                           << "Optional" << true;
    QTest::newRow("both demand it") << "required"
                                    << "Mandatory" << true;
}

void SqlClientJudged::encryptionIsAgreedOn() {
    QFETCH(QString, server);
    QFETCH(QString, client);
    QFETCH(bool, comes);
    if (server != QLatin1String("on") && !m_others.contains(server))
        m_others[server] =
            std::make_unique<ServedLab>(m_program, m_folder, QStringList{QStringLiteral("--encryption"), server});
    const ServedLab& lab = server == QLatin1String("on") ? *m_lab : *m_others.at(server);
    const Said opened =
        m_judge->open(QStringLiteral("b"), connectionTo(lab, trust + QStringLiteral(";Encrypt=") + client));
    QVERIFY2(opened.errors().isEmpty() == comes, opened.toJson());
    if (!comes) return;
    QCOMPARE(m_judge->run(QStringLiteral("b"), QStringLiteral("SELECT 41 + 1 AS x")).rows(), QStringList{"42"});
    m_judge->close(QStringLiteral("b"));
}

void SqlClientJudged::loginsAreRefused_data() {
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QStringList>("errors");
    QTest::newRow("wrong password") << "wrong"
                                    << "master" << QStringList{"18456 14 1"};
    QTest::newRow("no such database") << "practice" << japanese + "x" << QStringList{"4060 11 1", "18456 14 1"};
    QTest::newRow("a database in restore") << "practice"
                                           << "mgc" << QStringList{"4060 11 1", "18456 14 1"};
}

void SqlClientJudged::loginsAreRefused() {
    QFETCH(QString, password);
    QFETCH(QString, database);
    QFETCH(QStringList, errors);
    const Said refused = m_judge->open(
        QStringLiteral("b"), connectionTo(*m_lab, trust + QStringLiteral(";Initial Catalog=") + database, password));
    QCOMPARE(refused.errors(), errors);
    QVERIFY(!refused.toJson().contains("wrong"));
}

void SqlClientJudged::catalogIsRead() {
    const Said databases =
        run(QStringLiteral("SELECT d.name, d.database_id, d.is_read_only, d.state_desc FROM sys.databases AS d WHERE "
                           "d.name IN (N'master', N'mgc') ORDER BY d.name"));
    QCOMPARE(databases.columns(),
             (QStringList{"name nvarchar", "database_id int", "is_read_only bit", "state_desc nvarchar"}));
    QCOMPARE(databases.rows(), (QStringList{"master|1|0|ONLINE", "mgc|6|0|RESTORING"}));
    QCOMPARE(
        cell(QStringLiteral("SELECT s.primary_server, s.primary_database FROM msdb.dbo.log_shipping_secondary AS s")),
        QStringLiteral("SQL01|mgc"));
}

void SqlClientJudged::valuesAreExact() {
    const Said said = run(QStringLiteral(
        "SELECT CONVERT(numeric(25,0), 877139000028936800001) AS lsn, CONVERT(bigint, 9223372036854775807) AS big, "
        "CONVERT(uniqueidentifier, '6f1a7a54-5f0e-4c8b-9a41-0d6d2f6f6c01') AS id, CONVERT(bit, 1) AS flag, "
        "CONVERT(varbinary(3), 0x1F2E3D) AS bytes, CONVERT(datetime, '2026-11-20 16:30:00.003') AS moment, "
        "CONVERT(datetime2(3), '2026-11-23 01:02:03.456') AS finer, CONVERT(float, 1.5) AS part, CONVERT(int, NULL) AS "
        "nothing"));
    QCOMPARE(said.errors(), QStringList());
    QCOMPARE(said.columns(),
             (QStringList{"lsn decimal", "big bigint", "id uniqueidentifier", "flag bit", "bytes varbinary",
                          "moment datetime", "finer datetime2", "part float", "nothing int"}));
    QCOMPARE(said.rows(),
             QStringList{"877139000028936800001|9223372036854775807|6F1A7A54-5F0E-4C8B-9A41-0D6D2F6F6C01|1|1F2E3D|"
                         "2026-11-20 16:30:00.003|2026-11-23 01:02:03.4560000|1.5|<null>"});
}

/// sp_executesql, as the client calls it wherever there are parameters.
void SqlClientJudged::parametersAreCarried() {
    const QString hostile = QStringLiteral("会議室𠮷😀' ]; -- \n \u202e");
    const Said said =
        run(QStringLiteral("SELECT @text AS a, @number AS b, @nothing AS c; SET @back = @text + N'返り値😀'"),
            {{"parameters", QJsonObject{{"@text", hostile}, {"@number", 5}, {"@nothing", QJsonValue()}}},
             {"output", "@back"}});
    QCOMPARE(said.errors(), QStringList());
    QCOMPARE(said.columns(), (QStringList{"a nvarchar", "b bigint", "c nvarchar"}));
    QCOMPARE(said.rows(), QStringList{hostile + "|5|<null>"});
    QCOMPARE(said.text("output"), hostile + "返り値😀");
}

void SqlClientJudged::proceduresAreCalled() {
    const Said helped = run(QStringLiteral("master.dbo.sp_help_log_shipping_secondary_database"),
                            {{"procedure", true}, {"parameters", QJsonObject{{"@secondary_database", "mgc"}}}});
    QCOMPARE(helped.errors(), QStringList());
    QCOMPARE(helped.text("status"), QStringLiteral("0"));
    QCOMPARE(helped.rows().size(), 1);
    QVERIFY(helped.columns().contains(QStringLiteral("secondary_database nvarchar")));
    QCOMPARE(run(QStringLiteral("nosuch"), {{"procedure", true}}).errors(), QStringList{"2812 16 1"});
}

void SqlClientJudged::longTextsAreWhole_data() {
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("more");
    QTest::addColumn<bool>("inParts");
    for (const int length : {3999, 4001, 20000, 200000})
        for (const char* more : {"", ";Packet Size=512", ";Packet Size=32767"}) {
            QTest::addRow("%d%s", length, more) << length << QString::fromLatin1(more) << false;
            QTest::addRow("%d%s, plain", length, more) << length << more + QStringLiteral(";Encrypt=Optional") << true;
        }
}

/// To the server and back, in many packets. In TLS each packet is a record, which the client relies on.
void SqlClientJudged::longTextsAreWhole() {
    QFETCH(int, length);
    QFETCH(QString, more);
    QFETCH(bool, inParts);
    const QString sent = QString(length - 2, QChar(u'会')) + QStringLiteral("𠮷");
    SqlClientJudge& client = inParts ? *m_inParts : *m_judge;
    QCOMPARE(client.open(QStringLiteral("b"), connectionTo(*m_lab, trust + more)).errors(), QStringList());
    const Said said = client.run(QStringLiteral("b"), QStringLiteral("SELECT @text AS a"),
                                 {{"parameters", QJsonObject{{"@text", sent}}}, {"timeout", 20}});
    QCOMPARE(said.errors(), QStringList());
    QVERIFY(said.rows() == QStringList{sent});
    client.close(QStringLiteral("b"));
}

void SqlClientJudged::japaneseNamesSurvive() {
    QCOMPARE(run(QStringLiteral("CREATE DATABASE [%1]").arg(japanese)).errors(), QStringList());
    QCOMPARE(run(QStringLiteral("SELECT d.name FROM sys.databases AS d WHERE d.name = @name"),
                 {{"parameters", QJsonObject{{"@name", japanese}}}})
                 .rows(),
             QStringList{japanese});
    const Said opened = m_judge->open(
        QStringLiteral("b"),
        connectionTo(*m_lab, trust + QStringLiteral(";Application Name=プログラム;Initial Catalog=") + japanese));
    QCOMPARE(opened.errors(), QStringList());
    QCOMPARE(opened.text("database"), japanese);
    const Said said =
        m_judge->run(QStringLiteral("b"), QStringLiteral("SELECT DB_NAME() AS 名前, RTRIM(p.program_name) AS 会 FROM "
                                                         "master.sys.sysprocesses AS p WHERE p.spid = @@SPID"));
    QCOMPARE(said.rows(), QStringList{japanese + "|プログラム"});
    QCOMPARE(said.columns(), (QStringList{"名前 nvarchar", "会 nvarchar"}));
    const Said unknown = m_judge->run(QStringLiteral("b"), QStringLiteral("SELECT 列 FROM sys.databases"));
    QVERIFY2(unknown.toJson().contains("列"), unknown.toJson());
    m_judge->close(QStringLiteral("b"));
}

void SqlClientJudged::messagesCarryTheirNumbers() {
    const Said said = run(QStringLiteral("PRINT N'一'; SELECT 1 AS x; PRINT N'二'; USE msdb; USE master;"));
    QCOMPARE(said.errors(), QStringList());
    QCOMPARE(said.messages(), (QStringList{"0 0 1", "0 0 1", "5701 0 1", "5701 0 1"}));
    QVERIFY2(said.toJson().contains("一") && said.toJson().contains("二"), said.toJson());
    QCOMPARE(said.text("database"), QStringLiteral("master"));
}

void SqlClientJudged::errorsCarryTheirNumbers() {
    const Said said = run(QStringLiteral("SELECT 1 AS x;\nSELECT nosuch FROM sys.databases"));
    QCOMPARE(said.errors(), QStringList{"207 16 1"});
    QVERIFY2(said.toJson().contains(R"("line":2)"), said.toJson());
    QCOMPARE(said.rows(), QStringList{"1"});
    QVERIFY(said.isOpen());
    QCOMPARE(run(QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'D:\\無い.trn' WITH NORECOVERY")).errors(),
             (QStringList{"3201 16 1", "3013 16 1"}));
    const Said procedure = run(QStringLiteral("EXEC msdb.dbo.sp_stop_job @job_name = N'無い'"));
    QCOMPARE(procedure.errors(), QStringList{"14262 16 1"});
    QVERIFY2(procedure.toJson().contains(R"("procedure":"sp_stop_job")"), procedure.toJson());
}

/// The message reaches the client while the batch runs on, or there would be nothing to break off.
void SqlClientJudged::aStatementIsBrokenOffWhereItsMessageCame() {
    QElapsedTimer clock;
    clock.start();
    const Said said = run(QStringLiteral("PRINT N'first'; WAITFOR DELAY '00:10:00'; PRINT N'second'"),
                          {{"cancel", true}, {"timeout", 60}});
    QCOMPARE(said.errors(), QStringList{"0 11 0"});
    QCOMPARE(said.messages(), QStringList{"0 0 1"});
    QVERIFY2(clock.elapsed() < 30000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(said.isOpen());
    QCOMPARE(cell(QStringLiteral("SELECT N'still' AS x")), QStringLiteral("still"));
}

void SqlClientJudged::aStatementTimesOut() {
    const Said said = run(QStringLiteral("WAITFOR DELAY '00:10:00'"), {{"timeout", 1}});
    // That the time was up, and that the server has heard of it.
    QCOMPARE(said.errors(), (QStringList{"-2 11 0", "0 11 0"}));
    QVERIFY(said.isOpen());
    QCOMPARE(cell(QStringLiteral("SELECT N'still' AS x")), QStringLiteral("still"));
}

/// The next user of a pooled connection finds a session as after login: RESETCONNECTION with his first batch.
void SqlClientJudged::pooledConnectionsAreReset() {
    const QString pooled = connectionTo(*m_lab, trust + QStringLiteral(";Initial Catalog=msdb"))
                               .replace("Pooling=false", "Max Pool Size=1");
    const QString look = QStringLiteral("SELECT @@SPID AS s, DB_NAME() AS d");
    const auto user = [&](const QString& text) {
        const Said opened = m_judge->open(QStringLiteral("p"), pooled);
        const QStringList first = opened.errors() + m_judge->run(QStringLiteral("p"), look).rows();
        static_cast<void>(m_judge->run(QStringLiteral("p"), text));
        const QStringList last = m_judge->run(QStringLiteral("p"), look).rows();
        m_judge->close(QStringLiteral("p"));
        return std::pair(first.join(u'\n'), last.join(u'\n'));
    };
    const auto first = user(QStringLiteral("USE master"));
    const QString spid = first.first.section(u'|', 0, 0);
    QVERIFY2(spid.toInt() > 50, qPrintable(first.first));
    QCOMPARE(first, std::pair(spid + "|msdb", spid + "|master"));
    QCOMPARE(user(QStringLiteral("SELECT nosuch FROM sys.databases")), std::pair(spid + "|msdb", spid + "|msdb"));
    QCOMPARE(user(QStringLiteral("USE tempdb")), std::pair(spid + "|msdb", spid + "|tempdb"));
    const Said opened = m_judge->open(QStringLiteral("p"), pooled);
    QCOMPARE(opened.errors(), QStringList());
    const Said called = m_judge->run(QStringLiteral("p"), QStringLiteral("SELECT DB_NAME() + @text AS x"),
                                     {{"parameters", QJsonObject{{"@text", "😀"}}}});
    QCOMPARE(called.rows(), QStringList{"msdb😀"});
    m_judge->close(QStringLiteral("p"));
}

void SqlClientJudged::transactionsAreAcknowledged() {
    const Said said = run(QStringLiteral("SELECT 1 AS x"), {{"transaction", true}});
    QCOMPARE(said.errors(), QStringList());
    QCOMPARE(said.rows(), QStringList{"1"});
    QCOMPARE(cell(QStringLiteral("SELECT 2 AS x")), QStringLiteral("2"));
}

void SqlClientJudged::aKilledSessionIsClosed() {
    QCOMPARE(m_judge->open(QStringLiteral("b"), connectionTo(*m_lab, trust)).errors(), QStringList());
    const QString spid = m_judge->run(QStringLiteral("b"), QStringLiteral("SELECT @@SPID AS s")).rows().value(0);
    QCOMPARE(run(QStringLiteral("KILL ") + spid).errors(), QStringList());
    const Said said = m_judge->run(QStringLiteral("b"), QStringLiteral("SELECT 1 AS x"));
    QCOMPARE(said.errors(), QStringList{"596 21 1"});
    QVERIFY(!said.isOpen());
    QCOMPARE(cell(QStringLiteral("SELECT 3 AS x")), QStringLiteral("3"));
}

QTEST_GUILESS_MAIN(SqlClientJudged)
#include "tst_sqlclient_judge.moc"

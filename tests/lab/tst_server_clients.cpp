// Clients that log in and stay: their numbers, their databases, who sees them, and how they end.
#include "tests/lab/helpers/bench_server.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pchat;
using namespace pchat::lab;

namespace {

Client named(const char* program, const char* database = "master") {
    Client client;
    client.login = QStringLiteral("sa");
    client.host = QStringLiteral("ADMIN01");
    client.program = QString::fromLatin1(program);
    client.database = QString::fromLatin1(database);
    return client;
}

ClientBatch batch(const QString& text) {
    ClientBatch made;
    made.text = text;
    return made;
}

QString cell(const ClientReply& reply) {
    return reply.answer.first().rows.empty() ? QStringLiteral("<none>")
                                             : reply.answer.first().rows[0][0].value_or(QStringLiteral("<null>"));
}

}  // namespace

class ServerClients : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init();
    void everyClientHasANumber();
    void theDatabaseStays();
    void everybodySeesThem();
    void loginsAreChecked();
    void databasesAreChecked();
    void killEndsThem();
    void singleUserLastsAsLongAsTheClient();
    void valuesComeBesideTheText();
    void resultsComeAsTheyAreMade();
    void waitingIsReal();
    void waitingCanBeBrokenOff();

  private:
    [[nodiscard]] ClientReply run(int spid, const QString& text) {
        return m_server->instance().execute(spid, batch(text), CallOptions());
    }
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<BenchServer> m_server;
};

void ServerClients::init() {
    m_server.reset();
    m_bench = std::make_unique<Bench>();
    m_server = std::make_unique<BenchServer>(*m_bench, QStringLiteral("SQL01"));
    QCOMPARE(m_server->errors(QStringLiteral("CREATE DATABASE mgc")), QString());
}

void ServerClients::everyClientHasANumber() {
    const int first = m_server->instance().connect(named("a")).value();
    const int second = m_server->instance().connect(named("b")).value();
    QVERIFY(first != second && first > 50);
    QCOMPARE(cell(run(first, QStringLiteral("SELECT @@SPID AS s"))), QString::number(first));
    QCOMPARE(cell(run(first, QStringLiteral("SELECT @@SPID AS s"))), QString::number(first));
    QCOMPARE(cell(run(second, QStringLiteral("SELECT @@SPID AS s"))), QString::number(second));
}

void ServerClients::theDatabaseStays() {
    const int spid = m_server->instance().connect(named("a")).value();
    QCOMPARE(run(spid, QStringLiteral("USE mgc")).database, QStringLiteral("mgc"));
    QCOMPARE(cell(run(spid, QStringLiteral("SELECT DB_NAME() AS d"))), QStringLiteral("mgc"));
}

void ServerClients::everybodySeesThem() {
    const int spid = m_server->instance().connect(named("reporter", "mgc")).value();
    const QString query = QStringLiteral(
        "SELECT COUNT(*) AS n FROM master.sys.sysprocesses AS p WHERE p.program_name = "
        "N'reporter' AND p.hostname = N'ADMIN01' AND p.dbid = DB_ID(N'mgc')");
    QCOMPARE(m_server->value(query), QStringLiteral("1"));
    QCOMPARE(cell(run(spid, query)), QStringLiteral("1"));
    m_server->instance().endSession(spid);
    QCOMPARE(m_server->value(query), QStringLiteral("0"));
}

void ServerClients::loginsAreChecked() {
    Client nobody = named("a");
    nobody.login = QStringLiteral("nobody");
    const auto refused = m_server->instance().connect(nobody);
    QVERIFY(!refused);
    QCOMPARE(refused.error().front().number, 18456);
}

void ServerClients::databasesAreChecked() {
    const auto refused = m_server->instance().connect(named("a", "nosuch"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().front().number, 4060);
}

void ServerClients::killEndsThem() {
    const int spid = m_server->instance().connect(named("a")).value();
    QCOMPARE(m_server->errors(QStringLiteral("KILL %1").arg(spid)), QString());
    QVERIFY(run(spid, QStringLiteral("SELECT 1 AS x")).isEnded);
}

void ServerClients::singleUserLastsAsLongAsTheClient() {
    const int spid = m_server->instance().connect(named("a")).value();
    QVERIFY(!run(spid, QStringLiteral("ALTER DATABASE mgc SET SINGLE_USER WITH ROLLBACK IMMEDIATE")).hasError());
    QCOMPARE(m_server->errors(QStringLiteral("USE mgc")), QStringLiteral("924"));
    QVERIFY(!run(spid, QStringLiteral("USE mgc")).hasError());
    m_server->instance().endSession(spid);
    QCOMPARE(m_server->errors(QStringLiteral("USE mgc")), QString());
}

void ServerClients::valuesComeBesideTheText() {
    const int spid = m_server->instance().connect(named("a")).value();
    ClientBatch bound = batch(QStringLiteral("SELECT @P1 AS x; SET @n = 7;"));
    bound.values = {{QStringLiteral("@P1"), QStringLiteral("nvarchar(10)"), QStringLiteral("会議")},
                    {QStringLiteral("@n"), QStringLiteral("int"), std::nullopt}};
    const ClientReply reply = m_server->instance().execute(spid, bound, CallOptions());
    QVERIFY(!reply.hasError());
    QCOMPARE(cell(reply), QStringLiteral("会議"));
    QCOMPARE(reply.values[1].value, Cell(QStringLiteral("7")));
}

void ServerClients::resultsComeAsTheyAreMade() {
    const int spid = m_server->instance().connect(named("a")).value();
    QStringList seen;
    ClientBatch two = batch(QStringLiteral("SELECT 1 AS x; PRINT N'p'; SELECT 2 AS x;"));
    two.onResult = [&](const ResultSet& result) { seen << result.rows[0][0].value(); };
    CallOptions options;
    options.onMessage = [&](const ServerMessage& message) { seen << message.text; };
    QVERIFY(!m_server->instance().execute(spid, two, options).hasError());
    QCOMPARE(seen, (QStringList{QStringLiteral("1"), QStringLiteral("p"), QStringLiteral("2")}));
}

void ServerClients::waitingIsReal() {
    const int spid = m_server->instance().connect(named("a")).value();
    QElapsedTimer clock;
    clock.start();
    const QDateTime before = m_bench->clock;
    QCOMPARE(cell(run(spid, QStringLiteral("WAITFOR DELAY '00:00:01'; SELECT 1 AS x"))), QStringLiteral("1"));
    QVERIFY(clock.elapsed() >= 1000);
    QVERIFY(before.msecsTo(m_bench->clock) >= 1000);
}

void ServerClients::waitingCanBeBrokenOff() {
    const int spid = m_server->instance().connect(named("a")).value();
    std::stop_source source;
    CallOptions options;
    options.stop = source.get_token();
    options.onMessage = [&](const ServerMessage&) { source.request_stop(); };
    QElapsedTimer clock;
    clock.start();
    const ClientReply reply = m_server->instance().execute(
        spid, batch(QStringLiteral("PRINT 'a'; WAITFOR DELAY '00:10:00'; PRINT 'b'")), options);
    QVERIFY(clock.elapsed() < 60000);
    QVERIFY(!reply.hasError() && !reply.isEnded);
    QCOMPARE(reply.answer.messages.size(), std::size_t{1});
    QCOMPARE(cell(run(spid, QStringLiteral("SELECT 2 AS x"))), QStringLiteral("2"));
}

QTEST_GUILESS_MAIN(ServerClients)
#include "tst_server_clients.moc"

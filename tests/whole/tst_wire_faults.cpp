// What can go wrong on the line to a SQL Server, on real sockets between a real driver and a served practice server:
// each is seen as what it is, says so in both languages, and is over when the line is well again.
#include "core/live/odbc/connection.h"
#include "core/live/sql_doors.h"
#include "core/site/profile_file.h"
#include "core/text/catalog.h"
#include "tests/whole/helpers/served_lab.h"
#include "tests/whole/helpers/wire_proxy.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pchat;
using namespace pchat::whole;
using namespace std::chrono_literals;
using K = FailureKind;

namespace {

struct Sentences {
    QString english;
    QString japanese;
};

QString statementLogOf(const QString& lab) {
    return lab + QStringLiteral("/instances/SQL03.sqlite.statements");
}

QByteArray inUtf16(const char* text) {
    QByteArray wide;
    for (const char* each = text; *each; ++each)
        wide.append(*each).append('\0');
    return wide;
}

}  // namespace

class WireFaults : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void eachIsSeenAsWhatItIs_data();
    void eachIsSeenAsWhatItIs();
    void wrongPasswords();
    void serversWithoutTls();
    void nothingGoesInPlainText();
    void serversThatWereKilled();
    void eachHasItsOwnSentence();

  private:
    [[nodiscard]] live::SqlDoors doors(const QString& profile, int port,
                                       const QString& password = QStringLiteral("practice")) const;
    [[nodiscard]] Outcome<SqlAnswer> ask(const live::SqlDoors& doors) const;
    [[nodiscard]] int received(const QString& part) const;
    void keep(const QString& what, const Outcome<SqlAnswer>& answer, K kind, const QString& words);

    Program m_program;
    QString m_folder;
    std::unique_ptr<ServedLab> m_lab;
    std::unique_ptr<WireProxy> m_proxy;
    std::map<QString, Sentences> m_sentences;
};

live::SqlDoors WireFaults::doors(const QString& profile, int port, const QString& password) const {
    auto read = loadProfile(profile);
    if (!read) qFatal("the served profile cannot be read");
    read->chat.instances[Role::Backup].address = QStringLiteral("127.0.0.1,%1").arg(port);
    auto opened = live::openSql(*read, Secret(password));
    if (!opened) qFatal("%s", opened.error().source().constData());
    return std::move(*opened);
}

Outcome<SqlAnswer> WireFaults::ask(const live::SqlDoors& doors) const {
    CallOptions options;
    options.timeout = 2s;
    return doors.observing.at(Role::Backup)->ask(Query::fromString(QStringLiteral("SELECT 42 AS x")).value(), options);
}

int WireFaults::received(const QString& part) const {
    QFile file(statementLogOf(m_folder));
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count(part.toUtf8())) : -1;
}

/// The failure as it has to be, and its sentence for the comparison of all.
void WireFaults::keep(const QString& what, const Outcome<SqlAnswer>& answer, K kind, const QString& words) {
    QVERIFY2(!answer, qPrintable(what));
    const Failure& failure = answer.error();
    const Sentences said{Catalog(Language::English).say(failure.sentence),
                         Catalog(Language::Japanese).say(failure.sentence)};
    QStringList numbers;
    for (const ServerMessage& each : failure.messages)
        numbers << QString::number(each.number);
    const QString seen = said.english + QStringLiteral(" [") + numbers.join(QLatin1Char(' ')) + QLatin1Char(']');
    QVERIFY2(json::nameOf(failure.kind) == json::nameOf(kind), qPrintable(seen));
    QVERIFY2(said.english.contains(words), qPrintable(seen));
    QVERIFY2(!failure.advice.isEmpty(), qPrintable(seen));
    m_sentences.insert_or_assign(words, said);
}

void WireFaults::initTestCase() {
    m_folder = m_program.newLab(QStringLiteral("wire"));
    m_lab = std::make_unique<ServedLab>(m_program, m_folder);
    QVERIFY(!m_lab->announced().isEmpty());
    m_proxy = std::make_unique<WireProxy>(m_lab->port(QStringLiteral("backup")), statementLogOf(m_folder));
    QVERIFY(ask(doors(m_lab->profile(), m_proxy->port())));
    QVERIFY2(received(QStringLiteral("SELECT 42")) == 1, "the statement log is not where it was looked for");
}

void WireFaults::eachIsSeenAsWhatItIs_data() {
    QTest::addColumn<int>("fault");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("arrivals");
    const auto row = [](const char* name, WireFault fault, K kind, const char* words, int arrivals) {
        QTest::newRow(name) << static_cast<int>(fault) << kind << QString::fromLatin1(words) << arrivals;
    };
    const char* underWay = "broke while a statement was running";
    row("refused", WireFault::Refuse, K::Unreachable, "cannot be reached", 0);
    row("silent", WireFault::Silence, K::TimedOut, "did not answer the login within", 0);
    row("hung up", WireFault::HangUp, K::Unreachable, "no encryption could be agreed on", 0);
    row("cut in the login", WireFault::CutLogin, K::Unreachable, "broke off the login", 0);
    row("dropped before", WireFault::DropBefore, K::ConnectionLost, underWay, 0);
    row("half a request", WireFault::HalfRequest, K::ConnectionLost, underWay, 0);
    row("dropped during", WireFault::DropDuring, K::ConnectionLost, underWay, 1);
    row("reply lost", WireFault::LoseReply, K::ConnectionLost, underWay, 1);
    row("half a reply", WireFault::HalfReply, K::ConnectionLost, underWay, 1);
    row("late", WireFault::HoldReply, K::TimedOut, "did not answer within", 1);
}

void WireFaults::eachIsSeenAsWhatItIs() {
    QFETCH(int, fault);
    QFETCH(FailureKind, kind);
    QFETCH(QString, words);
    QFETCH(int, arrivals);
    const live::SqlDoors live = doors(m_lab->profile(), m_proxy->port());
    const QString file = QStringLiteral("fault%1.bak").arg(fault);
    const Script script = Script::fromString(QStringLiteral("BACKUP DATABASE [mgccomp] TO DISK = N'D:\\LogCopy\\%1' "
                                                            "WITH INIT, STATS = 50")
                                                 .arg(file))
                              .value();
    CallOptions options;
    options.timeout = 3s;
    const int before = m_proxy->struck();
    m_proxy->strike(static_cast<WireFault>(fault), file);
    QElapsedTimer clock;
    clock.start();
    keep(QString::fromLatin1(QTest::currentDataTag()), live.acting.at(Role::Backup)->execute(script, options), kind,
         words);
    QVERIFY2(clock.elapsed() < 12000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(m_proxy->struck(), before + 1);
    // What acts is never sent again by the door itself.
    QCOMPARE(received(file), arrivals);
    m_proxy->heal();
    QVERIFY(ask(live));
    options.timeout = 20s;
    QVERIFY(live.acting.at(Role::Backup)->execute(script, options));
    QCOMPARE(received(file), arrivals + 1);
}

void WireFaults::wrongPasswords() {
    const Outcome<SqlAnswer> answer = ask(doors(m_lab->profile(), m_proxy->port(), QStringLiteral("not that one")));
    keep(QStringLiteral("wrong password"), answer, K::LoginRefused, QStringLiteral("refused the login"));
    for (const ServerMessage& each : answer.error().messages)
        QVERIFY(!each.text.contains(QStringLiteral("not that one")));
}

/// FreeTDS says of a server without TLS what it says of one that hangs up, and no more.
void WireFaults::serversWithoutTls() {
    const ServedLab plain(m_program, m_program.newLab(QStringLiteral("plain")),
                          {QStringLiteral("--encryption"), QStringLiteral("off")});
    WireProxy proxy(plain.port(QStringLiteral("backup")), QString());
    proxy.lookFor(inUtf16("chatadmin"));
    keep(QStringLiteral("no TLS"), ask(doors(plain.profile(), proxy.port())), K::Unreachable,
         QStringLiteral("no encryption could be agreed on"));
    QVERIFY2(!proxy.hasSeen(), "the login went out in plain text");
}

/// A server that demands TLS gets it, also where the driver was told to do without.
void WireFaults::nothingGoesInPlainText() {
    const ServedLab strict(m_program, m_program.newLab(QStringLiteral("strict")),
                           {QStringLiteral("--encryption"), QStringLiteral("required")});
    WireProxy proxy(strict.port(QStringLiteral("backup")), QString());
    proxy.lookFor(inUtf16("SELECT 42"));
    QVERIFY(ask(doors(strict.profile(), proxy.port())));
    odbc::Connection careless(odbc::Environment::create(), QStringLiteral("SQL03"));
    const auto text = QStringLiteral(
                          "Driver={FreeTDS};Server=127.0.0.1;Port=%1;UID=chatadmin;PWD=practice;"
                          "TDS_Version=7.4;ClientCharset=UTF-8;Encryption=off;")
                          .arg(proxy.port());
    QVERIFY(careless.open(Secret(text), 5s));
    QVERIFY(careless.run(QStringLiteral("SELECT 42 AS x"), 5s, {}));
    QVERIFY2(!proxy.hasSeen(), "a statement went out in plain text");
}

void WireFaults::serversThatWereKilled() {
    const QString folder = m_program.newLab(QStringLiteral("killed"));
    m_program.write(QStringLiteral("killed/faults.json"),
                    R"([{"door": "sql", "role": "backup", "contains": "N'now'", "nth": 1, "moment": "before",
                         "act": "kill"}])");
    auto first = std::make_unique<ServedLab>(m_program, folder);
    WireProxy proxy(first->port(QStringLiteral("backup")), statementLogOf(folder));
    const live::SqlDoors live = doors(first->profile(), proxy.port());
    QVERIFY(ask(live));
    const Script script = Script::fromString(QStringLiteral("PRINT N'now'")).value();
    keep(QStringLiteral("killed"), live.acting.at(Role::Backup)->execute(script, {}), K::ConnectionLost,
         QStringLiteral("broke while a statement was running"));
    first.reset();
    const auto down = ask(live);
    QVERIFY(!down);
    QCOMPARE(json::nameOf(down.error().kind), json::nameOf(K::Unreachable));
    const ServedLab second(m_program, folder);
    proxy.leadTo(second.port(QStringLiteral("backup")), statementLogOf(folder));
    QVERIFY(ask(live));
    QVERIFY(live.acting.at(Role::Backup)->execute(script, {}));
}

void WireFaults::eachHasItsOwnSentence() {
    QSet<QString> english;
    QSet<QString> japanese;
    for (const auto& [words, said] : m_sentences) {
        english.insert(said.english);
        japanese.insert(said.japanese);
        QVERIFY2(said.japanese != said.english, qPrintable(words));
    }
    QCOMPARE(m_sentences.size(), std::size_t{7});
    QCOMPARE(english.size(), 7);
    QCOMPARE(japanese.size(), 7);
}

QTEST_GUILESS_MAIN(WireFaults)
#include "tst_wire_faults.moc"

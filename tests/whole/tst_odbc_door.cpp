// The door to real SQL Servers, driven by a real driver against served practice servers: unixODBC, FreeTDS, TCP, TLS.
#include "core/live/sql_doors.h"
#include "core/site/profile_file.h"
#include "tests/whole/helpers/served_lab.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace pchat;
using namespace pchat::whole;
using namespace std::chrono_literals;

namespace {

QString first(const Outcome<SqlAnswer>& answer, QStringView column) {
    if (!answer) return QString::fromUtf8(answer.error().sentence.source());
    return answer->first().at(0, column).value_or(QStringLiteral("<null>"));
}

QStringList numbersOf(const std::vector<ServerMessage>& messages) {
    QStringList numbers;
    for (const ServerMessage& each : messages)
        numbers << QString::number(each.number);
    return numbers;
}

}  // namespace

class OdbcDoor : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void valuesAreExact();
    void typesAreSqlServersOwn();
    void longAndJapaneseTextIsWhole();
    void messagesComeInOrder();
    void errorsCarryNumberSeverityAndLine();
    void everythingIsDrainedAfterAnError();
    void eachActHasASessionOfItsOwn();
    void passwordsAreChecked();
    void deadServersAreUnreachable();
    void hangingServersTimeOut();
    void aBrokenLineIsUnknown();
    void stoppingCancels();
    void progressIsPolled();
    void callsGoSideBySide();

  private:
    [[nodiscard]] live::SqlDoors doors(const ServedLab& lab,
                                       const QString& password = QStringLiteral("practice")) const;
    [[nodiscard]] Outcome<SqlAnswer> ask(const QString& text, const CallOptions& options = {}) const;
    [[nodiscard]] Outcome<SqlAnswer> act(const QString& text, const CallOptions& options = {}) const;

    Program m_program;
    std::unique_ptr<ServedLab> m_lab;
    live::SqlDoors m_doors;
};

live::SqlDoors OdbcDoor::doors(const ServedLab& lab, const QString& password) const {
    const auto profile = loadProfile(lab.profile());
    if (!profile) qFatal("the served profile cannot be read");
    auto opened = live::openSql(*profile, Secret(password));
    if (!opened) qFatal("%s", opened.error().source().constData());
    return std::move(*opened);
}

Outcome<SqlAnswer> OdbcDoor::ask(const QString& text, const CallOptions& options) const {
    return m_doors.observing.at(Role::Backup)->ask(Query::fromString(text).value(), options);
}

Outcome<SqlAnswer> OdbcDoor::act(const QString& text, const CallOptions& options) const {
    return m_doors.acting.at(Role::Backup)->execute(Script::fromString(text).value(), options);
}

void OdbcDoor::initTestCase() {
    m_lab = std::make_unique<ServedLab>(m_program, m_program.newLab(QStringLiteral("door")));
    QVERIFY(!m_lab->announced().isEmpty());
    m_doors = doors(*m_lab);
}

void OdbcDoor::valuesAreExact() {
    const auto answer = ask(QStringLiteral(
        "SELECT CONVERT(numeric(25,0), 877139000028936800001) AS lsn, CONVERT(bit, 1) AS flag, "
        "CONVERT(datetime, '2026-11-20 16:30:00.003') AS moment, CONVERT(bigint, 9223372036854775807) AS big, "
        "CONVERT(uniqueidentifier, '6f1a7a54-5f0e-4c8b-9a41-0d6d2f6f6c01') AS id, CONVERT(int, NULL) AS nothing"));
    QCOMPARE(first(answer, u"lsn"), QStringLiteral("877139000028936800001"));
    QCOMPARE(first(answer, u"flag"), QStringLiteral("1"));
    QCOMPARE(first(answer, u"moment"), QStringLiteral("2026-11-20 16:30:00.003"));
    QCOMPARE(first(answer, u"big"), QStringLiteral("9223372036854775807"));
    QCOMPARE(first(answer, u"id"), QStringLiteral("6F1A7A54-5F0E-4C8B-9A41-0D6D2F6F6C01"));
    QCOMPARE(first(answer, u"nothing"), QStringLiteral("<null>"));
}

void OdbcDoor::typesAreSqlServersOwn() {
    const auto answer =
        ask(QStringLiteral("SELECT d.name, d.database_id, d.state, d.create_date, d.is_read_only, m.redo_start_lsn "
                           "FROM sys.databases AS d "
                           "JOIN sys.master_files AS m ON m.database_id = d.database_id WHERE d.name = N'mgc'"));
    QVERIFY(answer.has_value());
    QStringList types;
    for (const Column& column : answer->first().columns)
        types << column.name + QLatin1Char(' ') + column.type;
    QCOMPARE(types, (QStringList{"name nvarchar(128)", "database_id int", "state tinyint", "create_date datetime",
                                 "is_read_only bit", "redo_start_lsn numeric(25,0)"}));
}

void OdbcDoor::longAndJapaneseTextIsWhole() {
    const QString longText = QString(3000, QChar(0x4f1a)) + QStringLiteral("𠮷");
    const auto answer =
        ask(QStringLiteral("SELECT CONVERT(nvarchar(max), N'%1') AS long_text, N'会議室' AS 名前").arg(longText));
    QCOMPARE(first(answer, u"long_text"), longText);
    QCOMPARE(first(answer, u"名前"), QStringLiteral("会議室"));
}

void OdbcDoor::messagesComeInOrder() {
    QStringList heard;
    CallOptions options;
    options.onMessage = [&](const ServerMessage& message) { heard << message.text; };
    const auto answer = act(QStringLiteral("PRINT N'一'; SELECT 1 AS x; PRINT N'二';"), options);
    QVERIFY(answer.has_value());
    QCOMPARE(heard, (QStringList{"一", "二"}));
    QCOMPARE(answer->results.size(), std::size_t{1});
}

void OdbcDoor::errorsCarryNumberSeverityAndLine() {
    const auto answer = ask(QStringLiteral("SELECT 1 AS x\nFROM nosuch"));
    QVERIFY(!answer);
    QCOMPARE(static_cast<int>(answer.error().kind), static_cast<int>(FailureKind::Invalid));
    const ServerMessage& error = answer.error().messages.front();
    QCOMPARE(error.number, 208);
    QCOMPARE(error.severity, 16);
    QVERIFY2(error.text.startsWith(QLatin1String("Invalid object name")), qPrintable(error.text));
}

void OdbcDoor::everythingIsDrainedAfterAnError() {
    const auto answer =
        act(QStringLiteral("SELECT 1 AS x; EXEC msdb.dbo.sp_start_job @job_name = N'nosuch'; PRINT N'after';"));
    QVERIFY(!answer);
    QVERIFY2(numbersOf(answer.error().messages).contains(QStringLiteral("14262")),
             qPrintable(numbersOf(answer.error().messages).join(QLatin1Char(' '))));
    QCOMPARE(answer.error().messages.back().text, QStringLiteral("after"));
}

void OdbcDoor::eachActHasASessionOfItsOwn() {
    QVERIFY(act(QStringLiteral("USE msdb; SELECT DB_NAME() AS db;")).has_value());
    QCOMPARE(first(act(QStringLiteral("SELECT DB_NAME() AS db")), u"db"), QStringLiteral("master"));
}

void OdbcDoor::passwordsAreChecked() {
    const live::SqlDoors wrong = doors(*m_lab, QStringLiteral("wrong"));
    const auto answer =
        wrong.observing.at(Role::Backup)->ask(Query::fromString(QStringLiteral("SELECT 1 AS x")).value(), {});
    QVERIFY(!answer);
    QCOMPARE(static_cast<int>(answer.error().kind), static_cast<int>(FailureKind::LoginRefused));
    for (const ServerMessage& each : answer.error().messages)
        QVERIFY(!each.text.contains(QStringLiteral("wrong")));
}

void OdbcDoor::deadServersAreUnreachable() {
    const auto answer =
        m_doors.observing.at(Role::Primary)->ask(Query::fromString(QStringLiteral("SELECT 1 AS x")).value(), {});
    QVERIFY(!answer);
    QCOMPARE(static_cast<int>(answer.error().kind), static_cast<int>(FailureKind::Unreachable));
}

void OdbcDoor::hangingServersTimeOut() {
    const QString folder = m_program.newLab(QStringLiteral("hanging"));
    QFile file(folder + QStringLiteral("/estate.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_program.write(QStringLiteral("hanging/estate.json"), file.readAll().replace("\"dead\"", "\"hanging\""));
    const ServedLab lab(m_program, folder);
    const live::SqlDoors hanging = doors(lab);
    CallOptions options;
    options.timeout = 2s;
    QElapsedTimer clock;
    clock.start();
    const auto answer =
        hanging.observing.at(Role::Primary)->ask(Query::fromString(QStringLiteral("SELECT 1 AS x")).value(), options);
    QVERIFY(!answer);
    QCOMPARE(static_cast<int>(answer.error().kind), static_cast<int>(FailureKind::TimedOut));
    QVERIFY2(clock.elapsed() < 15000, qPrintable(QString::number(clock.elapsed())));
}

void OdbcDoor::aBrokenLineIsUnknown() {
    const QString folder = m_program.newLab(QStringLiteral("broken"));
    m_program.write(QStringLiteral("broken/faults.json"),
                    R"([{"door": "sql", "role": "backup", "contains": "N'break'", "nth": 1, "moment": "after",
                         "act": "disconnect"}])");
    const ServedLab lab(m_program, folder);
    const live::SqlDoors broken = doors(lab);
    const auto script = [](const char* text) { return Script::fromString(QString::fromLatin1(text)).value(); };
    const auto answer = broken.acting.at(Role::Backup)->execute(script("PRINT N'break'"), {});
    QVERIFY(!answer);
    QCOMPARE(static_cast<int>(answer.error().kind), static_cast<int>(FailureKind::ConnectionLost));
    QVERIFY(answer.error().isOutcomeUnknown());
    QVERIFY(broken.acting.at(Role::Backup)->execute(script("PRINT N'again'"), {}).has_value());
}

void OdbcDoor::stoppingCancels() {
    const QString folder = m_program.newLab(QStringLiteral("stopping"));
    m_program.write(QStringLiteral("stopping/faults.json"),
                    R"([{"door": "sql", "role": "backup", "contains": "N'hang'", "nth": 1, "moment": "before",
                         "act": "hang"}])");
    const ServedLab lab(m_program, folder);
    const live::SqlDoors hanging = doors(lab);
    std::stop_source source;
    CallOptions options;
    options.stop = source.get_token();
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(700ms);
        source.request_stop();
    });
    QElapsedTimer clock;
    clock.start();
    const auto answer =
        hanging.acting.at(Role::Backup)->execute(Script::fromString(QStringLiteral("PRINT N'hang'")).value(), options);
    QVERIFY(!answer);
    QCOMPARE(static_cast<int>(answer.error().kind), static_cast<int>(FailureKind::Cancelled));
    QVERIFY2(clock.elapsed() < 15000, qPrintable(QString::number(clock.elapsed())));
}

void OdbcDoor::progressIsPolled() {
    const QString folder = m_program.newLab(QStringLiteral("progress"));
    m_program.write(QStringLiteral("progress/faults.json"),
                    R"([{"door": "sql", "role": "backup", "contains": "slow.bak", "nth": 1, "moment": "middle",
                         "act": "hang"}])");
    const ServedLab lab(m_program, folder);
    const live::SqlDoors slow = doors(lab);
    std::stop_source source;
    QStringList heard;
    CallOptions options;
    options.stop = source.get_token();
    options.onMessage = [&](const ServerMessage& message) {
        heard << QStringLiteral("%1 %2").arg(message.number).arg(message.text);
        source.request_stop();
    };
    const auto answer =
        slow.acting.at(Role::Backup)
            ->execute(Script::fromString(
                          QStringLiteral(
                              "BACKUP DATABASE [mgccomp] TO DISK = N'D:\\LogCopy\\slow.bak' WITH INIT, STATS = 10"))
                          .value(),
                      options);
    QVERIFY(!answer);
    QCOMPARE(static_cast<int>(answer.error().kind), static_cast<int>(FailureKind::Cancelled));
    QCOMPARE(heard.value(0), QStringLiteral("3211 50 percent processed."));
}

void OdbcDoor::callsGoSideBySide() {
    std::atomic_int right{0};
    {
        std::vector<std::jthread> threads;
        for (int at = 0; at < 8; ++at)
            threads.emplace_back([&, at] {
                for (int again = 0; again < 5; ++again)
                    if (first(ask(QStringLiteral("SELECT %1 AS x").arg(at)), u"x") == QString::number(at)) ++right;
            });
    }
    QCOMPARE(right.load(), 40);
}

QTEST_GUILESS_MAIN(OdbcDoor)
#include "tst_odbc_door.moc"

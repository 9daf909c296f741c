// The whole failover on practice servers that speak Japanese, or read dates as the British do: the same plan, the same
// statements, the same loss, the same end, in process and through a real driver. Nothing is decided by words.
#include "tests/whole/helpers/served_lab.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace pchat::whole;

namespace {

QString text(const char* words) {
    return QString::fromLatin1(words);
}

/// Steps with their states, statements in order, loss: what a run was, without its times.
QJsonObject courseOf(const QJsonObject& run) {
    return {{text("statements"), QJsonArray::fromStringList(statementsSent(run))},
            {text("steps"), QJsonArray::fromStringList(stepsOf(run))},
            {text("loss"), lossOf(run)}};
}

QJsonObject endOf(const QJsonObject& truth) {
    return {{text("messages"), truth[text("messages")]},
            {text("poolState"), truth[text("poolState")]},
            {text("activeServers"), truth[text("activeServers")]}};
}

/// What the servers said while the run went on, informational messages and errors.
QString saidIn(const QJsonObject& run) {
    QString said;
    for (const QJsonValue& event : run[text("events")].toArray())
        if (event[text("kind")].toString() == text("messageReceived")) said += event[text("text")].toString();
    return said;
}

}  // namespace

class ServerLanguageRuns : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void theSameFailover_data();
    void theSameFailover();
    void theSameFailoverThroughADriver();
    void theDriverMayAskForALanguage();
    void datesAreNeutral();

  private:
    [[nodiscard]] QString newLab(const QString& name, const QString& language) const;
    [[nodiscard]] QString digestOf(const QStringList& site, const QByteArray& input = {}) const;
    [[nodiscard]] QJsonObject truthOf(const QString& folder) const;

    Program m_program;
    QString m_digest;
    QJsonObject m_run;
    QJsonObject m_truth;
};

QString ServerLanguageRuns::newLab(const QString& name, const QString& language) const {
    const Ran made =
        m_program.run({text("lab"), text("create"), m_program.path(name), text("--server-language"), language});
    if (made.status != 0) qFatal("lab create: %s", qPrintable(made.err));
    return m_program.path(name);
}

QString ServerLanguageRuns::digestOf(const QStringList& site, const QByteArray& input) const {
    const QStringList words{text("plan"), text("failover"), text("--format"), text("json")};
    return m_program.run(words + site, input).json()[text("digest")].toString();
}

QJsonObject ServerLanguageRuns::truthOf(const QString& folder) const {
    return m_program.run({text("lab"), text("truth"), folder, text("--format"), text("json")}).json();
}

void ServerLanguageRuns::initTestCase() {
    const QString folder = newLab(text("english"), text("us_english"));
    m_digest = digestOf({text("--lab"), folder});
    QCOMPARE(m_digest.size(), 64);
    const Ran ran = m_program.run(Program::approvedRun(folder, m_program.path(text("english.run"))));
    QVERIFY2(ran.status == 0 || ran.status == 1, qPrintable(ran.err));
    m_run = ran.json();
    m_truth = truthOf(folder);
    QVERIFY(saidIn(m_run).contains(text("RESTORE LOG successfully processed")));
}

void ServerLanguageRuns::theSameFailover_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("said");
    QTest::newRow("Japanese") << text("Japanese") << QStringLiteral("正常に処理されました");
    QTest::newRow("British") << text("British") << text("RESTORE LOG successfully processed");
}

void ServerLanguageRuns::theSameFailover() {
    QFETCH(QString, language);
    QFETCH(QString, said);
    const QString folder = newLab(language, language);
    QCOMPARE(digestOf({text("--lab"), folder}), m_digest);
    const Ran ran = m_program.run(Program::approvedRun(folder, m_program.path(language + text(".run"))));
    QVERIFY2(ran.status == 0 || ran.status == 1, qPrintable(ran.err));
    QVERIFY2(saidIn(ran.json()).contains(said), qPrintable(saidIn(ran.json())));
    QCOMPARE(courseOf(ran.json()), courseOf(m_run));
    QCOMPARE(endOf(truthOf(folder)), endOf(m_truth));
}

void ServerLanguageRuns::theSameFailoverThroughADriver() {
    const QByteArray password("practice\n");
    const QString folder = m_program.newLab(text("served"));
    const ServedLab served(m_program, folder, {text("--server-language"), text("Japanese")});
    const QStringList site{text("--profile"), served.profile(), text("--password-stdin")};
    QCOMPARE(digestOf(site, password), m_digest);
    const Ran ran = m_program.run(
        QStringList{text("run"), text("failover"), text("--run-file"), m_program.path(text("served.run")),
                    text("--approve"), text("pchat01.contoso.com"), text("--accept-loss"), text("--digest"), m_digest,
                    text("--format"), text("json"), text("--lang"), text("en")} +
            acknowledged(m_run) + site,
        password);
    QVERIFY2(ran.status == 0 || ran.status == 1, qPrintable(ran.err));
    QVERIFY2(saidIn(ran.json()).contains(QStringLiteral("正常に処理されました")), qPrintable(saidIn(ran.json())));
    QCOMPARE(courseOf(ran.json()), courseOf(m_run));
    QCOMPARE(endOf(truthOf(folder)), endOf(m_truth));
    QCOMPARE(recoveriesIn(truthOf(folder)).sent, 1);
}

/// As Language=Japanese in a connection string does, or SET LANGUAGE in a script.
void ServerLanguageRuns::theDriverMayAskForALanguage() {
    const ServedLab served(m_program, m_program.newLab(text("asked")));
    const QString error = text("SELECT x FROM nosuch\ngo\nexit\n");
    const Ran english = served.tsql(text("backup"), error);
    QVERIFY2((english.out + english.err).contains(text("Invalid object name")), qPrintable(english.out + english.err));
    const Ran set = served.tsql(text("backup"), text("SET LANGUAGE Japanese\ngo\n") + error);
    QVERIFY2((set.out + set.err).contains(QStringLiteral("オブジェクト名 'nosuch' が無効です。")),
             qPrintable(set.out + set.err));
}

/// Every statement that any server received: a date is written so that no language reads it otherwise.
void ServerLanguageRuns::datesAreNeutral() {
    static const QRegularExpression ordered(
        text("'(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?![\\dT])|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})[^'\\\\]*'"));
    QVERIFY(ordered.match(text("x > '2026-11-20 10:00:00'")).hasMatch());
    QVERIFY(ordered.match(text("x > N'11/20/2026'")).hasMatch());
    QVERIFY(!ordered.match(text("x > '2026-11-20T10:00:00'")).hasMatch());
    QVERIFY(!ordered.match(text("x > '20261120 10:00'")).hasMatch());
    const QJsonArray statements = m_truth[text("statements")].toArray();
    QVERIFY(statements.size() > 50);
    for (const QJsonValue& each : statements) {
        const QString sent = each[text("text")].toString();
        QVERIFY2(!ordered.match(sent).hasMatch(), qPrintable(sent));
        QVERIFY2(!sent.contains(text("SET DATEFORMAT")) && !sent.contains(text("SET LANGUAGE")), qPrintable(sent));
    }
}

QTEST_GUILESS_MAIN(ServerLanguageRuns)
#include "tst_server_language.moc"

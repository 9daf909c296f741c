#include "tests/whole/helpers/program.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace pchat::whole;

namespace {

quint32 chosenSeed() {
    return qEnvironmentVariableIsSet("PCHAT_SEED") ? qEnvironmentVariable("PCHAT_SEED").toUInt()
                                                   : QRandomGenerator::global()->generate();
}

bool isComplete(const Ran& ran) {
    return ran.status == 0 || ran.status == 1;
}

/// What has to be the same however often the run was killed: all but what was sent, and what became of it in flight.
QJsonObject endStateOf(const QJsonObject& truth) {
    QJsonObject state = truth;
    state.remove(QStringLiteral("statements"));
    state.remove(QStringLiteral("settlements"));
    return state;
}

/// What the run file tells of the statement that must take effect once.
struct Recorded {
    int sent = 0;
    int answered = 0;
    int succeeded = 0;
};

Recorded recoveryIn(const QJsonObject& run) {
    Recorded found;
    for (const QJsonValue& event : run.value(QStringLiteral("events")).toArray()) {
        if (event[QStringLiteral("step")].toString() != QStringLiteral("recover-database")) continue;
        const QString kind = event[QStringLiteral("kind")].toString();
        const bool isAnswer = kind == QStringLiteral("statementAnswered");
        found.sent += kind == QStringLiteral("statementSent") ? 1 : 0;
        found.answered += isAnswer ? 1 : 0;
        found.succeeded += isAnswer && event[QStringLiteral("failure")].isNull() ? 1 : 0;
    }
    return found;
}

/// The parts that are not the same, this end and the other.
QByteArray differenceOf(const QJsonObject& one, const QJsonObject& other) {
    QByteArray text;
    for (const QString& key : one.keys())
        if (one[key] != other[key])
            text += key.toUtf8() + ": " +
                    QJsonDocument(QJsonArray{one[key], other[key]}).toJson(QJsonDocument::Compact) + '\n';
    return text;
}

}  // namespace

/// kill -9 at moments that nobody chose; then resume until done.
class PchatctlKill : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void anyMomentCanBeResumed_data();
    void anyMomentCanBeResumed();
    void cancelledRecoveryIsSentAgain();
    void deathInsideSetPartner_data();
    void deathInsideSetPartner();

  private:
    [[nodiscard]] Ran carryOut(const QString& flow, const QString& folder, const QString& runFile) const;
    [[nodiscard]] QJsonObject truthOf(const QString& folder) const;
    [[nodiscard]] Ran finish(const QString& folder, const QString& runFile) const;

    Program m_program;
    QJsonObject m_undisturbed;
    int m_duration = 0;
    quint32 m_seed = 0;
};

QJsonObject PchatctlKill::truthOf(const QString& folder) const {
    return m_program
        .run({QStringLiteral("lab"), QStringLiteral("truth"), folder, QStringLiteral("--format"),
              QStringLiteral("json")})
        .json();
}

/// Whatever the killed program left behind: resumes it, or begins where nothing was approved durably yet.
Ran PchatctlKill::finish(const QString& folder, const QString& runFile) const {
    Ran ran;
    for (int attempt = 0; attempt < 4 && !isComplete(ran); ++attempt)
        ran = m_program.run(QFileInfo::exists(runFile) ? QStringList{QStringLiteral("resume"), runFile,
                                                                     QStringLiteral("--format"), QStringLiteral("json")}
                                                       : Program::approvedRun(folder, runFile));
    return ran;
}

void PchatctlKill::initTestCase() {
    m_seed = chosenSeed();
    qInfo("PCHAT_SEED=%u", m_seed);
    const QString folder = m_program.newLab(QStringLiteral("undisturbed"));
    QElapsedTimer timer;
    timer.start();
    const Ran ran = m_program.run(Program::approvedRun(folder, m_program.path(QStringLiteral("undisturbed.pchatrun"))));
    m_duration = static_cast<int>(timer.elapsed());
    QVERIFY2(isComplete(ran), qPrintable(ran.err));
    m_undisturbed = endStateOf(truthOf(folder));
}

void PchatctlKill::anyMomentCanBeResumed_data() {
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<int>("again");
    QRandomGenerator random(m_seed);
    for (int kill = 1; kill <= 20; ++kill)
        QTest::addRow("%d", kill) << random.bounded(20, m_duration + 50) << random.bounded(10, m_duration);
}

void PchatctlKill::anyMomentCanBeResumed() {
    QFETCH(int, milliseconds);
    QFETCH(int, again);
    const QString name = QStringLiteral("kill-%1").arg(QLatin1String(QTest::currentDataTag()));
    const QString folder = m_program.newLab(name);
    const QString runFile = m_program.path(name + QStringLiteral(".pchatrun"));
    (void)m_program.runAndKill(Program::approvedRun(folder, runFile), milliseconds);
    if (QFileInfo::exists(runFile)) (void)m_program.runAndKill({QStringLiteral("resume"), runFile}, again);
    const Ran ran = finish(folder, runFile);
    QVERIFY2(isComplete(ran), qPrintable(ran.err.right(800)));
    const QJsonObject truth = truthOf(folder);
    QVERIFY2(endStateOf(truth) == m_undisturbed, differenceOf(endStateOf(truth), m_undisturbed).constData());
    const Recoveries received = recoveriesIn(truth);
    const Recorded recorded = recoveryIn(ran.json());
    QVERIFY(recorded.sent >= 1);
    QVERIFY(recorded.succeeded <= 1);
    // What no answer came back for was under way when the process died.
    QVERIFY(received.sent <= recorded.sent);
    QVERIFY(received.notRefused <= 1 + recorded.sent - recorded.answered);
    QCOMPARE(m_program.run({QStringLiteral("verify"), runFile}).status, 0);
}

void PchatctlKill::cancelledRecoveryIsSentAgain() {
    const QString folder = m_program.newLab(QStringLiteral("cancelled"), QStringLiteral("recovery-cancelled"));
    const QString runFile = m_program.path(QStringLiteral("cancelled.pchatrun"));
    const Ran killed = m_program.run(Program::approvedRun(folder, runFile));
    QCOMPARE(killed.status, -1);
    const Ran ran =
        m_program.run({QStringLiteral("resume"), runFile, QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(isComplete(ran), qPrintable(ran.err));
    const QJsonObject truth = truthOf(folder);
    QCOMPARE(recoveriesIn(truth).sent, 2);
    QCOMPARE(truth[QStringLiteral("poolState")].toString(), QStringLiteral("FailedOver"));
}

Ran PchatctlKill::carryOut(const QString& flow, const QString& folder, const QString& runFile) const {
    QStringList words = Program::approvedRun(folder, runFile);
    words.replace(words.indexOf(QStringLiteral("failover")), flow);
    words.removeAll(QStringLiteral("--accept-loss"));
    return m_program.run(words);
}

/// Between the one side of a mirrored pair, which has ended, and the other, which has not heard of it.
void PchatctlKill::deathInsideSetPartner_data() {
    QTest::addColumn<QString>("flow");  ///< in which the program dies
    QTest::addColumn<int>("nth");       ///< at this SET PARTNER OFF
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("settlement");
    const auto row = [](const char* flow, int nth) {
        QTest::addRow("%s, %d, before", flow, nth) << flow << nth << "before"
                                                   << "completed";
        QTest::addRow("%s, %d, completed", flow, nth) << flow << nth << "middle"
                                                      << "completed";
        QTest::addRow("%s, %d, rolled back", flow, nth) << flow << nth << "middle"
                                                        << "rolledBack";
        QTest::addRow("%s, %d, after", flow, nth) << flow << nth << "after"
                                                  << "completed";
    };
    row("planned-failover", 1);
    row("failback", 1);
    row("failback", 2);
}

void PchatctlKill::deathInsideSetPartner() {
    QFETCH(QString, flow);
    QFETCH(int, nth);
    QFETCH(QString, moment);
    QFETCH(QString, settlement);
    const QString name =
        QString::fromLatin1(QTest::currentDataTag()).replace(QStringLiteral(", "), QStringLiteral("-"));
    const QString folder = m_program.newLab(name, QStringLiteral("all-well"));
    // The chat servers connect once time passes.
    QCOMPARE(m_program.run({QStringLiteral("lab"), QStringLiteral("pass"), folder, QStringLiteral("5")}).status, 0);
    const bool isBack = flow == QLatin1String("failback");
    if (isBack)
        QCOMPARE(carryOut(QStringLiteral("planned-failover"), folder, m_program.path(name + " there.pchatrun")).status,
                 0);
    m_program.write(name + QStringLiteral("/faults.json"),
                    QStringLiteral(R"([{"door": "sql", "contains": "SET PARTNER OFF", "nth": %1, "moment": "%2",
                                       "act": "kill", "settlement": "%3"}])")
                        .arg(QString::number(nth), moment, settlement)
                        .toUtf8());
    const QString runFile = m_program.path(name + QStringLiteral(".pchatrun"));
    QCOMPARE(carryOut(flow, folder, runFile).status, -1);
    m_program.write(name + QStringLiteral("/faults.json"), "[]");
    const Ran resumed =
        m_program.run({QStringLiteral("resume"), runFile, QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(resumed.status == 0, qPrintable(resumed.err));
    const QJsonObject truth = truthOf(folder);
    QCOMPARE(truth[QStringLiteral("poolState")].toString(),
             isBack ? QStringLiteral("Normal") : QStringLiteral("FailedOver"));
    const QJsonObject messages = truth[QStringLiteral("messages")].toObject();
    QVERIFY(messages[QStringLiteral("inOrder")].toBool());
    for (const char* server : isBack ? std::array{"primary", "primaryMirror"} : std::array{"backup", "backupMirror"})
        QCOMPARE(messages[QStringLiteral("present")].toObject()[QLatin1String(server)],
                 messages[QStringLiteral("written")]);
    QCOMPARE(m_program.run({QStringLiteral("verify"), runFile}).status, 0);
}

QTEST_GUILESS_MAIN(PchatctlKill)
#include "tst_pchatctl_kill.moc"

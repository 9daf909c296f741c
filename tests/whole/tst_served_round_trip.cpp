// There and back through a real driver: pchatctl, unixODBC, FreeTDS, TCP, TLS, and a served practice estate. A planned
// failover and the failback after it must be those that run in process: same plans, same statements, same end, and
// nothing lost.
#include "tests/whole/helpers/served_lab.h"

#include <QJsonArray>
#include <QTest>

using namespace pchat::whole;

namespace {

const QByteArray password = "practice-5d1e7a\n";
const QString pool = QStringLiteral("pchat01.contoso.com");

/// One estate, and the words by which pchatctl reaches it.
struct Reached {
    QString folder;
    QStringList words;
    QByteArray input;
};

QJsonObject messagesOf(const QJsonObject& truth) {
    return truth[QStringLiteral("messages")].toObject();
}

/// What the estate is, with everything that was written before, lost and kept; not who looked how often. What was
/// written meanwhile is left out: users write by the clock, and the two runs do not take equally long.
QJsonObject endOf(const QJsonObject& truth) {
    QJsonObject messages = truth[QStringLiteral("messages")].toObject();
    messages.remove(QStringLiteral("afterOutage"));
    QJsonObject end{{QStringLiteral("messages"), messages}};
    for (const char* key : {"poolState", "activeServers"})
        end[QLatin1String(key)] = truth[QLatin1String(key)];
    return end;
}

/// All that was written meanwhile is on the server that serves now.
bool hasAllWrittenMeanwhile(const QJsonObject& truth, const QString& serving) {
    const QJsonObject meanwhile =
        truth[QStringLiteral("messages")].toObject()[QStringLiteral("afterOutage")].toObject();
    return meanwhile[QStringLiteral("present")].toObject()[serving] == meanwhile[QStringLiteral("written")];
}

/// Kind, step and what was sent of every event, in order.
QStringList eventsOf(const QJsonObject& run) {
    QStringList lines;
    for (const QJsonValue& event : run[QStringLiteral("events")].toArray())
        lines << QStringLiteral("%1 %2 %3")
                     .arg(event[QStringLiteral("kind")].toString(), event[QStringLiteral("step")].toString(),
                          event[QStringLiteral("statement")].toString());
    return lines;
}

}  // namespace

class ServedRoundTrip : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void thereAndBack();

  private:
    [[nodiscard]] QString digestOf(const Reached& estate, const QString& flow) const;
    [[nodiscard]] Ran carryOut(const Reached& estate, const QString& flow, const QString& digest) const;
    [[nodiscard]] QJsonObject truthOf(const Reached& estate) const;
    void pass(const Reached& estate, int minutes) const;
    void isTheSame(const QString& flow, const QString& poolState);

    Program m_program;
    Reached m_near;  ///< in process
    Reached m_far;   ///< over the network
};

QString ServedRoundTrip::digestOf(const Reached& estate, const QString& flow) const {
    return m_program
        .run(QStringList{QStringLiteral("plan"), flow, QStringLiteral("--format"), QStringLiteral("json")} +
                 estate.words,
             estate.input)
        .json()[QStringLiteral("digest")]
        .toString();
}

/// A real site wants a reason for each finding by its name; those are the ones that the estate in process has.
Ran ServedRoundTrip::carryOut(const Reached& estate, const QString& flow, const QString& digest) const {
    QStringList reasons{QStringLiteral("--acknowledge"), QStringLiteral("all=a drill")};
    if (!estate.input.isEmpty()) {
        const QString run = m_near.folder + QLatin1Char('/') + flow + QStringLiteral(".pchatrun");
        reasons = acknowledged(
            m_program.run({QStringLiteral("report"), run, QStringLiteral("--format"), QStringLiteral("json")}).json());
    }
    return m_program.run(
        QStringList{QStringLiteral("run"), flow, QStringLiteral("--approve"), pool, QStringLiteral("--digest"), digest,
                    QStringLiteral("--run-file"), estate.folder + QLatin1Char('/') + flow + QStringLiteral(".pchatrun"),
                    QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--lang"),
                    QStringLiteral("en")} +
            reasons + estate.words,
        estate.input);
}

QJsonObject ServedRoundTrip::truthOf(const Reached& estate) const {
    return m_program
        .run({QStringLiteral("lab"), QStringLiteral("truth"), estate.folder, QStringLiteral("--format"),
              QStringLiteral("json")})
        .json();
}

void ServedRoundTrip::pass(const Reached& estate, int minutes) const {
    const Ran ran =
        m_program.run({QStringLiteral("lab"), QStringLiteral("pass"), estate.folder, QString::number(minutes)});
    QVERIFY2(ran.status == 0, qPrintable(ran.err));
}

void ServedRoundTrip::isTheSame(const QString& flow, const QString& poolState) {
    const QString digest = digestOf(m_near, flow);
    QCOMPARE(digest.size(), 64);
    QCOMPARE(digestOf(m_far, flow), digest);
    const Ran near = carryOut(m_near, flow, digest);
    QVERIFY2(near.status == 0, qPrintable(near.err + near.out));
    const Ran far = carryOut(m_far, flow, digest);
    QVERIFY2(far.status == 0, qPrintable(far.err + far.out));
    QCOMPARE(statementsSent(far.json()), statementsSent(near.json()));
    QCOMPARE(stepsOf(far.json()), stepsOf(near.json()));
    QCOMPARE(eventsOf(far.json()), eventsOf(near.json()));
    const QJsonObject truth = truthOf(m_far);
    QCOMPARE(truth[QStringLiteral("poolState")].toString(), poolState);
    QCOMPARE(messagesOf(truth)[QStringLiteral("lost")].toObject()[QStringLiteral("count")].toInt(-1), 0);
    QVERIFY(messagesOf(truth)[QStringLiteral("inOrder")].toBool());
    const QJsonObject other = truthOf(m_near);
    const QString serving = poolState == QLatin1String("Normal") ? QStringLiteral("primary") : QStringLiteral("backup");
    QVERIFY(hasAllWrittenMeanwhile(truth, serving) && hasAllWrittenMeanwhile(other, serving));
    QCOMPARE(endOf(truth), endOf(other));
}

void ServedRoundTrip::thereAndBack() {
    m_near.folder = m_program.newLab(QStringLiteral("near"), QStringLiteral("all-well"), 3);
    m_near.words = {QStringLiteral("--lab"), m_near.folder};
    m_far.folder = m_program.newLab(QStringLiteral("far"), QStringLiteral("all-well"), 3);
    m_far.input = password;
    const ServedLab served(m_program, m_far.folder, {QStringLiteral("--password-stdin")}, password);
    QVERIFY(!served.announced().isEmpty());
    m_far.words = {QStringLiteral("--profile"), served.profile(), QStringLiteral("--password-stdin")};

    isTheSame(QStringLiteral("planned-failover"), QStringLiteral("FailedOver"));
    if (QTest::currentTestFailed()) return;
    pass(m_near, 40);
    pass(m_far, 40);
    isTheSame(QStringLiteral("failback"), QStringLiteral("Normal"));
    if (QTest::currentTestFailed()) return;
    // Written on either side, and there on the primary.
    const QJsonObject messages = messagesOf(truthOf(m_far));
    const QJsonObject after = messages[QStringLiteral("afterOutage")].toObject();
    QVERIFY(after[QStringLiteral("written")].toInt() > 0);
    QCOMPARE(after[QStringLiteral("present")].toObject()[QStringLiteral("primary")].toInt(),
             after[QStringLiteral("written")].toInt());
    QCOMPARE(messages[QStringLiteral("present")].toObject()[QStringLiteral("primary")].toInt(),
             messages[QStringLiteral("written")].toInt());
}

QTEST_GUILESS_MAIN(ServedRoundTrip)
#include "tst_served_round_trip.moc"

// There and back through a real driver: pchatctl, unixODBC, FreeTDS, TCP, TLS, and a served practice estate. A planned
// failover and the failback after it must be those that run in process: same plans, same statements, same end, and
// nothing lost.
#include "tests/whole/helpers/served_lab.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
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
/// written meanwhile is left out, and where in the log the last one stands: users write by the clock, and the two runs
/// do not take equally long.
QJsonObject endOf(const QJsonObject& truth) {
    QJsonObject messages = truth[QStringLiteral("messages")].toObject();
    messages.remove(QStringLiteral("afterOutage"));
    QJsonObject lost = messages[QStringLiteral("lost")].toObject();
    lost.remove(QStringLiteral("lastLsn"));
    messages[QStringLiteral("lost")] = lost;
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

/// Kind, step and what was sent of every event, in order; without those of copies, which run side by side, and without
/// what was seen while something was waited for: how often, the clock decides.
QStringList eventsOf(const QJsonObject& run) {
    QStringList lines;
    for (const QJsonValue& event : run[QStringLiteral("events")].toArray())
        if (!event[QStringLiteral("step")].toString().startsWith(QLatin1String("copy-log-")) &&
            event[QStringLiteral("kind")].toString() != QLatin1String("messageReceived"))
            lines << QStringLiteral("%1 %2 %3")
                         .arg(event[QStringLiteral("kind")].toString(), event[QStringLiteral("step")].toString(),
                              event[QStringLiteral("statement")].toString());
    return lines;
}

/// What was said, and the last events: short enough to be printed whole.
QString howItEnded(const Ran& ran) {
    QJsonArray events = ran.json()[QStringLiteral("events")].toArray();
    while (events.size() > 5)
        events.removeFirst();
    return QStringLiteral("status %1\n%2\n%3")
        .arg(QString::number(ran.status), ran.err, QString::fromUtf8(QJsonDocument(events).toJson()));
}

/// The names of log backups that were made meanwhile tell when: the two runs do not take equally long.
QStringList withoutTimes(QStringList lines) {
    static const QRegularExpression time(QStringLiteral("_[0-9]{14}\\."));
    return lines.replaceInStrings(time, QStringLiteral("_*."));
}

}  // namespace

class ServedRoundTrip : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void thereAndBack();
    void aPrimaryThatReturnsIsServed();

  private:
    void serve(const QString& name, const QString& scenario);
    void happens(const Reached& estate, const QString& event) const;
    [[nodiscard]] QString digestOf(const Reached& estate, const QString& flow) const;
    [[nodiscard]] Ran carryOut(const Reached& estate, const QString& flow, const QString& digest) const;
    [[nodiscard]] QJsonObject truthOf(const Reached& estate) const;
    void pass(const Reached& estate, int minutes) const;
    void isTheSame(const QString& flow, const QString& poolState);

    Program m_program;
    Reached m_near;  ///< in process
    Reached m_far;   ///< over the network
    std::unique_ptr<ServedLab> m_served;
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
                    QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--lang"), QStringLiteral("en"),
                    QStringLiteral("--accept-loss")} +
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
    QVERIFY2(near.status == 0, qPrintable(howItEnded(near)));
    const Ran far = carryOut(m_far, flow, digest);
    QVERIFY2(far.status == 0, qPrintable(howItEnded(far)));
    QCOMPARE(withoutTimes(statementsSent(far.json())), withoutTimes(statementsSent(near.json())));
    QCOMPARE(stepsOf(far.json()), stepsOf(near.json()));
    QCOMPARE(withoutTimes(eventsOf(far.json())), withoutTimes(eventsOf(near.json())));
    const QJsonObject truth = truthOf(m_far);
    QCOMPARE(truth[QStringLiteral("poolState")].toString(), poolState);
    QVERIFY(messagesOf(truth)[QStringLiteral("inOrder")].toBool());
    const QJsonObject other = truthOf(m_near);
    QCOMPARE(endOf(truth), endOf(other));
}

void ServedRoundTrip::serve(const QString& name, const QString& scenario) {
    m_served.reset();
    m_near.folder = m_program.newLab(name + QStringLiteral(" near"), scenario, 3);
    m_near.words = {QStringLiteral("--lab"), m_near.folder};
    m_far.folder = m_program.newLab(name + QStringLiteral(" far"), scenario, 3);
    m_far.input = password;
    m_served =
        std::make_unique<ServedLab>(m_program, m_far.folder, QStringList{QStringLiteral("--password-stdin")}, password);
    QVERIFY(!m_served->announced().isEmpty());
    m_far.words = {QStringLiteral("--profile"), m_served->profile(), QStringLiteral("--password-stdin")};
}

void ServedRoundTrip::happens(const Reached& estate, const QString& event) const {
    const Ran ran = m_program.run({QStringLiteral("lab"), QStringLiteral("event"), estate.folder, event});
    QVERIFY2(ran.status == 0, qPrintable(ran.err));
}

/// After a disaster, the primary that comes back is seen at its port while it is served, and gone back to; a later loss
/// is seen there too. mgccomp has servers of its own.
void ServedRoundTrip::aPrimaryThatReturnsIsServed() {
    serve(QStringLiteral("apart"), QStringLiteral("compliance-apart"));
    isTheSame(QStringLiteral("failover"), QStringLiteral("FailedOver"));
    if (QTest::currentTestFailed()) return;
    for (const Reached* estate : {&m_near, &m_far}) {
        happens(*estate, QStringLiteral("primary-returns"));
        pass(*estate, 40);
    }
    const auto answers = [&] {
        return m_served
                   ->tsql(QStringLiteral("primary"), QStringLiteral("SELECT 1\nGO\n"), QStringLiteral("request"),
                          QString::fromLatin1(password.trimmed()))
                   .status == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(answers(), 10000);
    isTheSame(QStringLiteral("failback"), QStringLiteral("Normal"));
    if (QTest::currentTestFailed()) return;
    happens(m_far, QStringLiteral("primary-lost"));
    QTRY_VERIFY_WITH_TIMEOUT(!answers(), 10000);
}

void ServedRoundTrip::thereAndBack() {
    serve(QStringLiteral("planned"), QStringLiteral("all-well"));
    isTheSame(QStringLiteral("planned-failover"), QStringLiteral("FailedOver"));
    if (QTest::currentTestFailed()) return;
    for (const Reached* estate : {&m_near, &m_far})
        QVERIFY(hasAllWrittenMeanwhile(truthOf(*estate), QStringLiteral("backup")));
    pass(m_near, 40);
    pass(m_far, 40);
    isTheSame(QStringLiteral("failback"), QStringLiteral("Normal"));
    if (QTest::currentTestFailed()) return;
    for (const Reached* estate : {&m_near, &m_far})
        QVERIFY(hasAllWrittenMeanwhile(truthOf(*estate), QStringLiteral("primary")));
    QCOMPARE(messagesOf(truthOf(m_far))[QStringLiteral("lost")].toObject()[QStringLiteral("count")].toInt(-1), 0);
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

#include "tests/whole/helpers/program.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace pchat::whole;

namespace {

QStringList lab(const QStringList& words, const QString& folder) {
    return words + QStringList{QStringLiteral("--lab"), folder, QStringLiteral("--lang"), QStringLiteral("en")};
}

QStringList statementsOfPlan(const QJsonObject& plan) {
    QStringList texts;
    for (const QJsonValue& phase : plan[QStringLiteral("phases")].toArray())
        for (const QJsonValue& step : phase[QStringLiteral("steps")].toArray())
            texts << step[QStringLiteral("script")][QStringLiteral("text")].toString();
    return texts;
}

QStringList statementsOfRun(const QJsonObject& run) {
    QStringList texts;
    for (const QJsonValue& event : run[QStringLiteral("events")].toArray())
        if (event[QStringLiteral("kind")].toString() == QStringLiteral("statementSent"))
            texts << event[QStringLiteral("statement")].toString();
    return texts;
}

}  // namespace

class PchatctlFailover : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void planIsTheSameTwice();
    void failoverLosesExactlyWhatWasStated_data();
    void failoverLosesExactlyWhatWasStated();
    void practiceDoesTheWholeJob_data();
    void practiceDoesTheWholeJob();
    void whatWasPlannedIsWhatRan();

  private:
    Program m_program;
};

void PchatctlFailover::planIsTheSameTwice() {
    const QString folder = m_program.newLab(QStringLiteral("plan"));
    const QStringList words =
        lab({QStringLiteral("plan"), QStringLiteral("failover"), QStringLiteral("--format"), QStringLiteral("json")},
            folder);
    const Ran first = m_program.run(words);
    const Ran second = m_program.run(words);
    QCOMPARE(first.status, 0);
    QCOMPARE(first.json()[QStringLiteral("digest")].toString().size(), 64);
    QCOMPARE(second.json()[QStringLiteral("digest")], first.json()[QStringLiteral("digest")]);
}

void PchatctlFailover::failoverLosesExactlyWhatWasStated_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 3; ++seed)
        QTest::addRow("site-loss %d", seed) << QStringLiteral("site-loss") << seed;
    QTest::newRow("standby-session") << QStringLiteral("standby-session") << 1;
    QTest::newRow("no-mirror") << QStringLiteral("no-mirror") << 1;
}

void PchatctlFailover::failoverLosesExactlyWhatWasStated() {
    QFETCH(QString, scenario);
    QFETCH(int, seed);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-'));
    const QString folder = m_program.newLab(name, scenario, seed);
    const Ran ran = m_program.run(Program::approvedRun(folder, m_program.path(name + QStringLiteral(".pchatrun"))));
    QVERIFY2(ran.status == 0 || ran.status == 1, qPrintable(ran.err));
    const QJsonObject loss = ran.json()[QStringLiteral("loss")].toObject();
    QCOMPARE(loss[QStringLiteral("actual")].toObject(), loss[QStringLiteral("stated")].toObject());

    const QJsonObject truth = m_program
                                  .run({QStringLiteral("lab"), QStringLiteral("truth"), folder,
                                        QStringLiteral("--format"), QStringLiteral("json")})
                                  .json();
    const QJsonObject messages = truth[QStringLiteral("messages")].toObject();
    const QJsonObject lost = messages[QStringLiteral("lost")].toObject();
    const QString afterLsn =
        loss[QStringLiteral("stated")][QStringLiteral("afterLsn")].toString().rightJustified(25, QLatin1Char('0'));
    const qint64 count = lost[QStringLiteral("count")].toInteger();
    QVERIFY(count > 0);
    QVERIFY(lost[QStringLiteral("firstLsn")].toString().rightJustified(25, QLatin1Char('0')) >= afterLsn);
    // The lost messages are the last ones written, without a hole, and none of them is left on the serving side.
    QCOMPARE(lost[QStringLiteral("last")].toInteger() - lost[QStringLiteral("first")].toInteger() + 1, count);
    QCOMPARE(messages[QStringLiteral("present")][QStringLiteral("backup")].toInteger(),
             messages[QStringLiteral("written")].toInteger() - count);
    QCOMPARE(recoveriesIn(truth).sent, 1);
    QCOMPARE(recoveriesIn(truth).notRefused, 1);
    QCOMPARE(truth[QStringLiteral("poolState")].toString(), QStringLiteral("FailedOver"));
}

void PchatctlFailover::practiceDoesTheWholeJob_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("The loss is exactly the stated one.");
    QTest::newRow("Japanese") << QStringLiteral("ja") << QStringLiteral("損失は提示されたものと完全に一致しています。");
}

void PchatctlFailover::practiceDoesTheWholeJob() {
    QFETCH(QString, language);
    QFETCH(QString, words);
    const QString folder = m_program.path(QStringLiteral("practice-") + language);
    const Ran ran = m_program.run({QStringLiteral("practice"), folder, QStringLiteral("--lang"), language});
    QVERIFY2(ran.status == 0 || ran.status == 1, qPrintable(ran.out + ran.err));
    QVERIFY2(ran.out.contains(words), qPrintable(ran.out));
    for (const char* form : {"html", "md", "json"}) {
        const QStringList reports =
            QDir(folder + QStringLiteral("/runs")).entryList({QStringLiteral("*.") + QLatin1String(form)});
        QVERIFY2(!reports.isEmpty(), form);
        QVERIFY2(ran.out.contains(reports.first()), form);
    }
    const Ran history =
        m_program.run({QStringLiteral("history"), QStringLiteral("--folder"), folder + QStringLiteral("/runs"),
                       QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(history.json()[QStringLiteral("runs")].toArray().size(), 1);
}

void PchatctlFailover::whatWasPlannedIsWhatRan() {
    const QString folder = m_program.newLab(QStringLiteral("same"));
    const QString runFile = m_program.path(QStringLiteral("same.pchatrun"));
    const QJsonObject plan = m_program
                                 .run(lab({QStringLiteral("plan"), QStringLiteral("failover"),
                                           QStringLiteral("--format"), QStringLiteral("json")},
                                          folder))
                                 .json();
    const Ran ran = m_program.run(Program::approvedRun(folder, runFile) +
                                  QStringList{QStringLiteral("--digest"), plan[QStringLiteral("digest")].toString()});
    QVERIFY2(ran.status == 0 || ran.status == 1, qPrintable(ran.err));
    const QStringList planned = statementsOfPlan(plan);
    for (const QString& sent : statementsOfRun(ran.json()))
        QVERIFY2(planned.contains(sent) || sent.startsWith(QStringLiteral("KILL ")) ||
                     planned.join(QLatin1Char('\n')).contains(sent),
                 qPrintable(sent));
    QCOMPARE(m_program.run({QStringLiteral("verify"), runFile}).status, 0);
    const Ran report =
        m_program.run({QStringLiteral("report"), runFile, QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(report.status, 0);
    QCOMPARE(report.json()[QStringLiteral("steps")], ran.json()[QStringLiteral("steps")]);
    QVERIFY(m_program.run({QStringLiteral("report"), runFile, QStringLiteral("--format"), QStringLiteral("html")})
                .out.startsWith(QStringLiteral("<!DOCTYPE html>")));
    QCOMPARE(m_program.run({QStringLiteral("resume"), runFile}).status, ran.status);
}

QTEST_GUILESS_MAIN(PchatctlFailover)
#include "tst_pchatctl_failover.moc"

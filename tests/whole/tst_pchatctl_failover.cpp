#include "tests/whole/helpers/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
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
    void restoresStraightFromTheShare_data();
    void restoresStraightFromTheShare();
    void saysWhyNothingIsCopied_data();
    void saysWhyNothingIsCopied();

  private:
    [[nodiscard]] QJsonObject truthOf(const QString& folder) const;
    void mayOnlyRead(const QString& folder) const;
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
    QTest::newRow("copy-folder-shut") << QStringLiteral("copy-folder-shut") << 1;
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
    for (const QString& sent : statementsSent(ran.json()))
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

QJsonObject PchatctlFailover::truthOf(const QString& folder) const {
    return m_program
        .run({QStringLiteral("lab"), QStringLiteral("truth"), folder, QStringLiteral("--format"),
              QStringLiteral("json")})
        .json();
}

/// From now on this machine may list the copy folder and not write to it.
void PchatctlFailover::mayOnlyRead(const QString& folder) const {
    QFile file(folder + QStringLiteral("/estate.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject estate = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    QJsonArray places = estate[QStringLiteral("places")].toArray();
    for (auto&& place : places) {
        QJsonObject changed = place.toObject();
        changed[QStringLiteral("isReadOnlyHere")] = changed[QStringLiteral("name")] == QStringLiteral("LogCopy");
        place = changed;
    }
    estate[QStringLiteral("places")] = places;
    m_program.write(QFileInfo(folder).fileName() + QStringLiteral("/estate.json"), QJsonDocument(estate).toJson());
}

void PchatctlFailover::restoresStraightFromTheShare_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<bool>("isReadOnly");
    QTest::newRow("may not enter") << QStringLiteral("copy-folder-shut") << false;
    QTest::newRow("may not write") << QStringLiteral("site-loss") << true;
}

/// The same world with and without access to the copy folder: the same end and the same loss.
void PchatctlFailover::restoresStraightFromTheShare() {
    QFETCH(QString, scenario);
    QFETCH(bool, isReadOnly);
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-'));
    const QString copying = m_program.newLab(tag + QStringLiteral("-copying"));
    const QString shut = m_program.newLab(tag, scenario);
    if (isReadOnly) mayOnlyRead(shut);
    const Ran usual = m_program.run(Program::approvedRun(copying, m_program.path(tag + QStringLiteral("-c.pchatrun"))));
    const Ran ran = m_program.run(Program::approvedRun(shut, m_program.path(tag + QStringLiteral(".pchatrun"))));
    QVERIFY2(ran.status == 0 || ran.status == 1, qPrintable(ran.err));
    QCOMPARE(ran.status, usual.status);
    QCOMPARE(ran.json()[QStringLiteral("loss")][QStringLiteral("actual")],
             usual.json()[QStringLiteral("loss")][QStringLiteral("actual")]);
    for (const char* part : {"messages", "poolState", "activeServers"})
        QCOMPARE(truthOf(shut)[QLatin1String(part)], truthOf(copying)[QLatin1String(part)]);
    const QString sent = statementsSent(ran.json()).join(QLatin1Char('\n'));
    QCOMPARE(sent.count(QStringLiteral("Copy-Item")), 0);
    QCOMPARE(sent.count(QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'\\\\filer.contoso.com\\LogShip\\")), 6);
    QCOMPARE(sent.count(QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'D:\\LogCopy\\")), 6);
}

void PchatctlFailover::saysWhyNothingIsCopied_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("check");
    QTest::newRow("English") << QStringLiteral("en")
                             << QStringLiteral("restored straight from \\\\filer.contoso.com\\LogShip")
                             << QStringLiteral("reads the log share \\\\filer.contoso.com\\LogShip itself");
    QTest::newRow("Japanese") << QStringLiteral("ja")
                              << QStringLiteral("\\\\filer.contoso.com\\LogShip から直接復元します")
                              << QStringLiteral("ログ共有 \\\\filer.contoso.com\\LogShip を自ら読み取る");
}

void PchatctlFailover::saysWhyNothingIsCopied() {
    QFETCH(QString, language);
    QFETCH(QString, plan);
    QFETCH(QString, check);
    const QString folder = m_program.newLab(QStringLiteral("why-") + language, QStringLiteral("copy-folder-shut"));
    const auto ask = [&](const QStringList& words) {
        return m_program.run(words + QStringList{QStringLiteral("--lab"), folder, QStringLiteral("--lang"), language,
                                                 QStringLiteral("--format"), QStringLiteral("json")});
    };
    const Ran planned = ask({QStringLiteral("plan"), QStringLiteral("failover")});
    QString why;
    for (const QJsonValue& phase : planned.json()[QStringLiteral("phases")].toArray())
        if (phase[QStringLiteral("id")].toString() == QStringLiteral("copy-logs"))
            why = phase[QStringLiteral("notApplicable")].toString();
    QVERIFY2(why.contains(plan), qPrintable(why));
    const Ran checked = ask({QStringLiteral("check")});
    for (const QJsonValue& finding : checked.json()[QStringLiteral("findings")].toArray()) {
        const QString id = finding[QStringLiteral("id")].toString();
        if (id == QStringLiteral("S2")) QCOMPARE(finding[QStringLiteral("verdict")], QStringLiteral("notApplicable"));
        if (id != QStringLiteral("C6")) continue;
        QCOMPARE(finding[QStringLiteral("severity")], QStringLiteral("warning"));
        QVERIFY2(finding[QStringLiteral("observed")].toString().contains(check),
                 qPrintable(finding[QStringLiteral("observed")].toString()));
    }
}

QTEST_GUILESS_MAIN(PchatctlFailover)
#include "tst_pchatctl_failover.moc"

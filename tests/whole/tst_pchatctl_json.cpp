#include "tests/helpers/schema.h"
#include "tests/whole/helpers/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pchat::whole;
using pchat::test::Schema;

/// What the commands print as JSON is what their published schemas say, in every scenario and however a run ends.
class PchatctlJson : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyAnswerFitsItsSchema_data();
    void everyAnswerFitsItsSchema();
    void aStoppedRunFitsToo();
    void checksAreForWhatWasAsked_data();
    void checksAreForWhatWasAsked();
    void aPoolThatIsFailedOverIsGuarded();

  private:
    void expectFit(const char* schema, const Ran& ran) const;
    [[nodiscard]] Ran ask(const QString& words, const QString& folder) const;

    Program m_program;
};

void PchatctlJson::expectFit(const char* schema, const Ran& ran) const {
    QFile file(qEnvironmentVariable("PCHAT_SOURCE") +
               QStringLiteral("/resources/schema/pchatctl-%1.schema.json").arg(QLatin1String(schema)));
    QVERIFY2(file.open(QIODevice::ReadOnly), schema);
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY2(!root.isEmpty(), schema);
    QVERIFY2(!ran.json().isEmpty(), qPrintable(ran.out + ran.err));
    const QStringList errors = Schema(root).errors(ran.json());
    QVERIFY2(errors.isEmpty(), qPrintable(QLatin1String(schema) + QLatin1Char('\n') + errors.join(u'\n')));
}

Ran PchatctlJson::ask(const QString& words, const QString& folder) const {
    const QStringList more{QStringLiteral("--lab"), folder, QStringLiteral("--format"), QStringLiteral("json")};
    return m_program.run(words.split(u' ') + more);
}

void PchatctlJson::everyAnswerFitsItsSchema_data() {
    QTest::addColumn<QString>("scenario");
    for (const char* name : {"site-loss", "standby-session", "no-mirror", "gap", "share-lost", "primary-alive"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void PchatctlJson::everyAnswerFitsItsSchema() {
    QFETCH(QString, scenario);
    const QString folder = m_program.path(scenario);
    const QStringList json{QStringLiteral("--format"), QStringLiteral("json")};
    expectFit("lab-create", m_program.run(QStringList{QStringLiteral("lab"), QStringLiteral("create"), folder,
                                                      QStringLiteral("--scenario"), scenario} +
                                          json));
    expectFit("lab-list", m_program.run(QStringList{QStringLiteral("lab"), QStringLiteral("list")} + json));
    const QString profile = m_program.path(scenario + QStringLiteral(".json"));
    const auto profileWords = [&](const char* verb) {
        return QStringList{QStringLiteral("profile"), QLatin1String(verb), profile} + json;
    };
    expectFit("profile-new", m_program.run(profileWords("new") + QStringList{QStringLiteral("--lab"), folder}));
    expectFit("profile-validate", m_program.run(profileWords("validate")));
    expectFit("check", ask(QStringLiteral("check"), folder));
    const Ran plan = ask(QStringLiteral("plan failover"), folder);
    if (plan.status != 0) return;  // a scenario that forbids the failover: the sentence is on the other stream
    expectFit("plan", plan);
    const QString runs = m_program.path(scenario + QStringLiteral("-runs"));
    const QString runFile = runs + QStringLiteral("/a.pchatrun");
    expectFit("run", m_program.run(Program::approvedRun(folder, runFile)));
    expectFit("run", m_program.run(QStringList{QStringLiteral("report"), runFile} + json));
    expectFit("verify", m_program.run(QStringList{QStringLiteral("verify"), runFile} + json));
    expectFit("history",
              m_program.run(QStringList{QStringLiteral("history"), QStringLiteral("--folder"), runs} + json));
}

void PchatctlJson::aStoppedRunFitsToo() {
    const QString folder = m_program.newLab(QStringLiteral("stopped"));
    m_program.write(
        QStringLiteral("stopped/faults.json"),
        R"([{"door": "sql", "contains": "WITH RECOVERY", "nth": 1, "moment": "before", "act": "error:229"}])");
    const QString runFile = m_program.path(QStringLiteral("stopped.pchatrun"));
    const Ran ran = m_program.run(Program::approvedRun(folder, runFile));
    QCOMPARE(ran.status, 3);
    expectFit("run", ran);
    // What to do next is said wherever the failure is: while it runs, in JSON, in the report of either language.
    const QString advice = QStringLiteral("Use a login that is a member of sysadmin, or have the permission granted.");
    QStringList advices;
    for (const QJsonValue& event : ran.json()[QStringLiteral("events")].toArray())
        if (event[QStringLiteral("failure")].isObject())
            advices << event[QStringLiteral("failure")][QStringLiteral("advice")].toString();
    QVERIFY2(!advices.isEmpty() && advices.first().startsWith(advice), qPrintable(advices.join(u'\n')));
    QVERIFY2(ran.err.simplified().contains(advice), qPrintable(ran.err));
    const auto report = [&](const char* language) {
        const QStringList words{QStringLiteral("report"),   runFile,
                                QStringLiteral("--format"), QStringLiteral("markdown"),
                                QStringLiteral("--lang"),   QLatin1String(language)};
        return m_program.run(words).out;
    };
    QVERIFY(report("en").contains(advice));
    QVERIFY(report("ja").contains(QStringLiteral("sysadmin のメンバーであるログインを使うか")));
}

void PchatctlJson::checksAreForWhatWasAsked_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("occasion");
    QTest::addColumn<QString>("check");  // that no other occasion has
    QTest::addColumn<QString>("missing");
    QTest::newRow("nothing said") << "check"
                                  << "failover"
                                  << "X2"
                                  << "C13";
    QTest::newRow("failover") << "check --for failover"
                              << "failover"
                              << "D6"
                              << "C13";
    QTest::newRow("planned") << "check --for planned-failover"
                             << "plannedFailover"
                             << "D13"
                             << "X2";
    QTest::newRow("failback") << "check --for failback"
                              << "failback"
                              << "M6"
                              << "D6";
    QTest::newRow("role swap") << "check --for role-swap"
                               << "roleSwap"
                               << "D14"
                               << "D6";
    QTest::newRow("rebuild") << "check --for rebuild-log-shipping"
                             << "rebuildLogShipping"
                             << "L17"
                             << "D6";
    QTest::newRow("guard") << "check --for guard"
                           << "guard"
                           << "X6"
                           << "D6";
}

void PchatctlJson::checksAreForWhatWasAsked() {
    QFETCH(QString, words);
    QFETCH(QString, occasion);
    QFETCH(QString, check);
    QFETCH(QString, missing);
    const QString folder = m_program.path(QStringLiteral("asked"));
    if (!QFile::exists(folder)) QCOMPARE(m_program.newLab(QStringLiteral("asked")), folder);
    const Ran ran = ask(words, folder);
    expectFit("check", ran);
    QCOMPARE(ran.json()[QStringLiteral("for")].toString(), occasion);
    QStringList ids;
    for (const QJsonValue& finding : ran.json()[QStringLiteral("findings")].toArray())
        ids << finding[QStringLiteral("id")].toString();
    QVERIFY2(ids.contains(check) && !ids.contains(missing), qPrintable(ids.join(u' ')));
}

void PchatctlJson::aPoolThatIsFailedOverIsGuarded() {
    const QString folder = m_program.newLab(QStringLiteral("over"));
    const Ran ran = m_program.run(Program::approvedRun(folder, m_program.path(QStringLiteral("over.pchatrun"))));
    QVERIFY2(ran.status == 0 || ran.status == 1, qPrintable(ran.err));
    const Ran guard = ask(QStringLiteral("check"), folder);
    expectFit("check", guard);
    QCOMPARE(guard.json()[QStringLiteral("for")].toString(), QStringLiteral("guard"));
    QVERIFY2(!guard.json()[QStringLiteral("blocked")].toBool(), qPrintable(guard.out));
    QCOMPARE(guard.status, 1);  // the old side cannot be observed
    const Ran twice = ask(QStringLiteral("check --for failover"), folder);
    QVERIFY(twice.json()[QStringLiteral("blocked")].toBool());
}

QTEST_GUILESS_MAIN(PchatctlJson)
#include "tst_pchatctl_json.moc"

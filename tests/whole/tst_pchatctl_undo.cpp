// pchatctl undo: what it shows, what approves it, what it answers, and what is said of undoing elsewhere.
#include "tests/helpers/schema.h"
#include "tests/whole/helpers/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pchat::whole;
using pchat::test::Schema;

namespace {

const QString pool = QStringLiteral("pchat01.contoso.com");
const QByteArray removalRefused =
    R"([{"door": "sql", "contains": "sp_delete_log_shipping", "nth": 1, "moment": "before", "act": "error:229"}])";
const QByteArray recoveryRefused =
    R"([{"door": "sql", "contains": "WITH RECOVERY", "nth": 1, "moment": "before", "act": "error:229"}])";

QStringList statesOf(const QJsonObject& run, const QString& state) {
    QStringList ids;
    for (const QJsonValue& step : run[QStringLiteral("steps")].toArray())
        if (step[QStringLiteral("state")].toString() == state) ids << step[QStringLiteral("id")].toString();
    return ids;
}

}  // namespace

class PchatctlUndo : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void takesBackAStoppedRun();
    void endsWhereThePlanSaid();
    void refusesBehindThePointOfNoReturn();
    void refusesWrongWords();

  private:
    /// A run that this fault stops; its run file.
    [[nodiscard]] QString stopped(const QString& name, const QByteArray& fault, Ran* ran = nullptr) const;
    [[nodiscard]] Ran undo(const QString& runFile, const QStringList& more = {}) const;
    void expectFit(const Ran& ran) const;
    Program m_program;
};

QString PchatctlUndo::stopped(const QString& name, const QByteArray& fault, Ran* ran) const {
    const QString folder = m_program.newLab(name);
    m_program.write(name + QStringLiteral("/faults.json"), fault);
    const QString runFile = m_program.path(name + QStringLiteral(".pchatrun"));
    const Ran done = m_program.run(Program::approvedRun(folder, runFile));
    if (ran) *ran = done;
    QFile::remove(folder + QStringLiteral("/faults.json"));
    return runFile;
}

Ran PchatctlUndo::undo(const QString& runFile, const QStringList& more) const {
    return m_program.run(QStringList{QStringLiteral("undo"), runFile, QStringLiteral("--lang"), QStringLiteral("en")} +
                         more);
}

void PchatctlUndo::expectFit(const Ran& ran) const {
    QFile file(qEnvironmentVariable("PCHAT_SOURCE") + QStringLiteral("/resources/schema/pchatctl-run.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList errors = Schema(QJsonDocument::fromJson(file.readAll()).object()).errors(ran.json());
    QVERIFY2(!ran.json().isEmpty() && errors.isEmpty(), qPrintable(errors.join(u'\n') + ran.err));
}

void PchatctlUndo::takesBackAStoppedRun() {
    Ran ran;
    const QString runFile = stopped(QStringLiteral("early"), removalRefused, &ran);
    QCOMPARE(ran.status, 3);
    const QJsonObject offer = ran.json()[QStringLiteral("undo")].toObject();
    QVERIFY(offer[QStringLiteral("offered")].toBool());
    QCOMPARE(offer[QStringLiteral("steps")].toArray().size(), 2);
    const QString command = QStringLiteral("pchatctl undo \"%1\" --approve %2").arg(runFile, pool);
    QVERIFY(m_program.run({QStringLiteral("report"), runFile}).out.simplified().contains(command));

    const Ran shown = undo(runFile);
    QCOMPARE(shown.status, 4);
    QVERIFY2(shown.out.contains(QStringLiteral("To be undone: 2 steps")), qPrintable(shown.out));
    QVERIFY(shown.out.indexOf(QStringLiteral("Disable the restore job")) <
            shown.out.indexOf(QStringLiteral("Disable the copy job")));
    QVERIFY(shown.out.contains(QStringLiteral("@enabled = 1")));
    QVERIFY2(shown.err.contains(QStringLiteral("--approve ") + pool), qPrintable(shown.err));
    QCOMPARE(undo(runFile, {QStringLiteral("--approve"), QStringLiteral("another.contoso.com")}).status, 4);

    const QStringList approved{QStringLiteral("--approve"), pool.toUpper(), QStringLiteral("--format"),
                               QStringLiteral("json")};
    const Ran undone = undo(runFile, approved);
    QVERIFY2(undone.status == 0, qPrintable(undone.err));
    expectFit(undone);
    QCOMPARE(undone.json()[QStringLiteral("result")].toString(), QStringLiteral("undone"));
    QCOMPARE(statesOf(undone.json(), QStringLiteral("undone")),
             (QStringList{QStringLiteral("disable-copy-job"), QStringLiteral("disable-restore-job"),
                          QStringLiteral("remove-log-shipping")}));
    QCOMPARE(m_program.run({QStringLiteral("verify"), runFile}).status, 0);

    QCOMPARE(undo(runFile, approved).status, 2);
    const Ran resumed = m_program.run({QStringLiteral("resume"), runFile});
    QCOMPARE(resumed.status, 8);
    QCOMPARE(m_program.run({QStringLiteral("verify"), runFile}).status, 0);
}

void PchatctlUndo::endsWhereThePlanSaid() {
    Ran ran;
    const QString runFile = stopped(QStringLiteral("late"), recoveryRefused, &ran);
    QCOMPARE(ran.status, 3);
    const QJsonObject offer = ran.json()[QStringLiteral("undo")].toObject();
    QVERIFY(!offer[QStringLiteral("offered")].toBool());
    QCOMPARE(offer[QStringLiteral("endsBefore")].toString(), QStringLiteral("remove-log-shipping"));
    QCOMPARE(offer[QStringLiteral("steps")].toArray().size(), 0);
    const QString note = QStringLiteral("Log shipping can be set up again from the saved record");
    QVERIFY(offer[QStringLiteral("whyNot")].toString().contains(note));
    const Ran refused = undo(runFile, {QStringLiteral("--approve"), pool});
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.simplified().contains(note), qPrintable(refused.err));
    QVERIFY(m_program.run({QStringLiteral("report"), runFile}).out.simplified().contains(note));
    // It can still go forward.
    QVERIFY(m_program.run({QStringLiteral("resume"), runFile}).status <= 1);
}

void PchatctlUndo::refusesBehindThePointOfNoReturn() {
    const QString folder = m_program.newLab(QStringLiteral("done"));
    const QString runFile = m_program.path(QStringLiteral("done.pchatrun"));
    const Ran ran = m_program.run(Program::approvedRun(folder, runFile));
    QVERIFY(!ran.json()[QStringLiteral("undo")].toObject()[QStringLiteral("offered")].toBool());
    const QByteArray before =
        m_program.run({QStringLiteral("verify"), runFile, QStringLiteral("--lang"), QStringLiteral("en")}).out.toUtf8();
    const Ran refused = undo(runFile, {QStringLiteral("--approve"), pool});
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.simplified().contains(QStringLiteral("The way back is a failback.")), qPrintable(refused.err));
    // Not one record more.
    QCOMPARE(
        m_program.run({QStringLiteral("verify"), runFile, QStringLiteral("--lang"), QStringLiteral("en")}).out.toUtf8(),
        before);
    const Ran japanese =
        m_program.run({QStringLiteral("undo"), runFile, QStringLiteral("--lang"), QStringLiteral("ja")});
    QVERIFY2(japanese.err.contains(QStringLiteral("フェールバック")), qPrintable(japanese.err));
}

void PchatctlUndo::refusesWrongWords() {
    QCOMPARE(undo(m_program.path(QStringLiteral("nowhere.pchatrun"))).status, 5);
    QCOMPARE(m_program.run({QStringLiteral("undo")}).status, 5);
    m_program.write(QStringLiteral("torn.pchatrun"), "no run file");
    QCOMPARE(undo(m_program.path(QStringLiteral("torn.pchatrun"))).status, 7);
}

QTEST_GUILESS_MAIN(PchatctlUndo)
#include "tst_pchatctl_undo.moc"

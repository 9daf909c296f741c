#include "core/run/run_file.h"
#include "tests/whole/helpers/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace pchat;
using namespace pchat::whole;

namespace {

/// A fault of the practice estate as its faults.json spells it.
struct Trouble {
    const char* door;
    const char* contains;
    const char* act;
    const char* moment = "before";
    int nth = 1;
    int times = 1;
};

QByteArray written(const std::vector<Trouble>& troubles) {
    QJsonArray faults;
    for (const Trouble& each : troubles)
        faults.append(QJsonObject{{QStringLiteral("door"), QLatin1String(each.door)},
                                  {QStringLiteral("contains"), QLatin1String(each.contains)},
                                  {QStringLiteral("act"), QLatin1String(each.act)},
                                  {QStringLiteral("moment"), QLatin1String(each.moment)},
                                  {QStringLiteral("nth"), each.nth},
                                  {QStringLiteral("times"), each.times}});
    return QJsonDocument(faults).toJson();
}

QString stateOf(const QJsonObject& run, const QString& step) {
    for (const QJsonValue& each : run[QStringLiteral("steps")].toArray())
        if (each[QStringLiteral("id")].toString() == step) return each[QStringLiteral("state")].toString();
    return QStringLiteral("no such step");
}

}  // namespace

/// How a run can end, each as its exit status, and that what can be gone on with is gone on with to the same end.
class PchatctlEnds : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void troubles_data();
    void troubles();
    void interruptStopsAfterTheStep_data();
    void interruptStopsAfterTheStep();
    void whatStaysBehindIsSkippedAsSaid();
    void whatMayNotRunFails();
    void aChangedFactStopsBeforeTheStep();

  private:
    Program m_program;
};

void PchatctlEnds::troubles_data() {
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("state");
    const auto row = [](const char* name, const std::vector<Trouble>& faults, const QStringList& words, int status,
                        const char* step, const char* state) {
        QTest::newRow(name) << written(faults) << words << status << QString::fromLatin1(step)
                            << QString::fromLatin1(state);
    };
    const QStringList skip{QStringLiteral("--skip"), QStringLiteral("set-up-mirror=the mirror comes tomorrow")};
    const std::vector<Trouble> noRight{{"sql", "sp_delete_log_shipping_secondary_database", "error:229"}};
    row("permission denied", noRight, {}, 3, "remove-log-shipping", "failed");
    const std::vector<Trouble> noMirror{{"shell", "Install-CsMirrorDatabase", "error:1", "before", 1, 9}};
    row("mirror fails", noMirror, {}, 3, "set-up-mirror", "failed");
    row("mirror skipped", noMirror, skip, 1, "set-up-mirror", "skipped");
    row("answer lost", {{"sql", "WITH RECOVERY", "disconnect", "after"}}, {}, 0, "recover-database", "done");
    // The first looks are those of the readiness checks, of the store and five copies, and the one before the step.
    const std::vector<Trouble> unseen{{"shell", "Set-CsPersistentChatState", "disconnect", "after"},
                                      {"shell", "Get-CsPersistentChatState", "disconnect", "before", 8, 100000}};
    row("outcome unseen", unseen, {}, 6, "set-pool-state", "unknown");
    row("passing trouble", {{"sql", "RESTORE LOG", "error:3101", "before", 2, 2}}, {}, 0, "apply-log-0002", "done");
}

void PchatctlEnds::troubles() {
    QFETCH(QByteArray, faults);
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QString, step);
    QFETCH(QString, state);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    const QString folder = m_program.newLab(name);
    const QString runFile = m_program.path(name + QStringLiteral(".pchatrun"));
    m_program.write(name + QStringLiteral("/faults.json"), faults);
    const Ran ran = m_program.run(Program::approvedRun(folder, runFile) + words);
    QVERIFY2(ran.status == status, qPrintable(QString::number(ran.status) + ran.err));
    QCOMPARE(stateOf(ran.json(), step), state);
    QFile::remove(folder + QStringLiteral("/faults.json"));
    const Ran resumed =
        m_program.run({QStringLiteral("resume"), runFile, QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(resumed.status == (status == 1 ? 1 : 0), qPrintable(resumed.err));
    QCOMPARE(m_program.run({QStringLiteral("verify"), runFile}).status, 0);
}

void PchatctlEnds::interruptStopsAfterTheStep_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("asked to end") << SIGTERM;
}

void PchatctlEnds::interruptStopsAfterTheStep() {
    QFETCH(int, signal);
    const QString name = QStringLiteral("interrupt-%1").arg(signal);
    const QString folder = m_program.newLab(name);
    const QString runFile = m_program.path(name + QStringLiteral(".pchatrun"));
    const Ran ran = m_program.runAndSignal(Program::approvedRun(folder, runFile), runFile, signal);
    QVERIFY2(ran.status == 3, qPrintable(QString::number(ran.status) + ran.err));
    QCOMPARE(ran.json()[QStringLiteral("result")].toString(), QStringLiteral("stopped"));
    for (const QJsonValue& each : ran.json()[QStringLiteral("steps")].toArray()) {
        const QString state = each[QStringLiteral("state")].toString();
        QVERIFY2(
            state == QLatin1String("done") || state == QLatin1String("alreadyDone") || state == QLatin1String("later"),
            qPrintable(state));
    }
    const Ran resumed = m_program.run({QStringLiteral("resume"), runFile});
    QVERIFY2(resumed.status == 0, qPrintable(resumed.err));
}

/// A run file whose approval does not cover its plan: nothing is sent, and going on cannot help.
/// The chat servers of the primary data center never come back. The line that is said then is typed as it stands.
void PchatctlEnds::whatStaysBehindIsSkippedAsSaid() {
    const QString folder = m_program.newLab(QStringLiteral("behind"), QStringLiteral("primary-alive"));
    const QString there = m_program.path(QStringLiteral("behind there.pchatrun"));
    const QString back = m_program.path(QStringLiteral("behind back.pchatrun"));
    const Ran failedOver =
        m_program.run(Program::approvedRun(folder, there) + QStringList{QStringLiteral("--take-tail")});
    QVERIFY2(failedOver.status == 0, qPrintable(failedOver.err));
    QCOMPARE(m_program.run({QStringLiteral("lab"), QStringLiteral("pass"), folder, QStringLiteral("20")}).status, 0);
    QStringList words = Program::approvedRun(folder, back);
    words.replace(words.indexOf(QStringLiteral("failover")), QStringLiteral("failback"));
    words.removeAll(QStringLiteral("--accept-loss"));
    Ran ran = m_program.run(words);
    const std::pair<const char*, const char*> stops[] = {
        {"await-replica-1", "See the new state arrive on pc01.contoso.com"},
        {"await-replica-2", "See the new state arrive on pc02.contoso.com"},
        {"send-test-message-1", "See a test message arrive through fe01.contoso.com"}};
    for (const auto& [step, title] : stops) {
        QVERIFY2(ran.status == 3, qPrintable(ran.err));
        const QString id = QString::fromLatin1(step);
        const QString line = QStringLiteral(
                                 "To try \"%1\" once more: pchatctl resume \"%2\". To go on without it: "
                                 "pchatctl resume \"%2\" --skip %3=REASON\n")
                                 .arg(QString::fromLatin1(title), back, id);
        QVERIFY2(ran.err.contains(line), qPrintable(line + ran.err));
        ran = m_program.run({QStringLiteral("resume"), back, QStringLiteral("--skip"), id + QStringLiteral("=REASON"),
                             QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--format"),
                             QStringLiteral("json")});
        QCOMPARE(stateOf(ran.json(), id), QStringLiteral("skipped"));
    }
    QVERIFY2(ran.status == 1 && !ran.err.contains(QStringLiteral("--skip")), qPrintable(ran.err));
}

void PchatctlEnds::whatMayNotRunFails() {
    const QString folder = m_program.newLab(QStringLiteral("unapproved"));
    const QString approved = m_program.path(QStringLiteral("approved.pchatrun"));
    QCOMPARE(m_program.run(Program::approvedRun(folder, approved)).status, 0);
    auto record = readRunFile(approved);
    QVERIFY(record);
    record->documents.approval.lossAccepted = false;
    const QString path = m_program.path(QStringLiteral("unapproved.pchatrun"));
    {
        const auto file = RunFile::create(path, record->documents);
        QVERIFY(file);
    }
    for (int again = 0; again < 2; ++again) {
        const Ran ran = m_program.run({QStringLiteral("resume"), path, QStringLiteral("--format"),
                                       QStringLiteral("json"), QStringLiteral("--lang"), QStringLiteral("en")});
        QVERIFY2(ran.status == 8, qPrintable(QString::number(ran.status) + ran.err));
        QCOMPARE(ran.json()[QStringLiteral("result")].toString(), QStringLiteral("failed"));
    }
}

/// A log appears on the share after the plan was made: recovering now would lose it.
void PchatctlEnds::aChangedFactStopsBeforeTheStep() {
    const QString folder = m_program.newLab(QStringLiteral("changed"));
    const QString runFile = m_program.path(QStringLiteral("changed.pchatrun"));
    m_program.write(QStringLiteral("changed/faults.json"),
                    written({{"sql", "sp_delete_log_shipping_secondary_database", "error:229"}}));
    QCOMPARE(m_program.run(Program::approvedRun(folder, runFile)).status, 3);
    QFile late(folder + QStringLiteral("/shares/filer/LogShip/mgc_29991231235959.trn"));
    QVERIFY2(late.open(QIODevice::WriteOnly), qPrintable(late.fileName()));
    late.write("a log that nobody knew of");
    late.close();
    const Ran ran = m_program.run({QStringLiteral("resume"), runFile, QStringLiteral("--format"),
                                   QStringLiteral("json"), QStringLiteral("--lang"), QStringLiteral("en")});
    QVERIFY2(ran.status == 3, qPrintable(QString::number(ran.status) + ran.err));
    QCOMPARE(stateOf(ran.json(), QStringLiteral("recover-database")), QStringLiteral("contradicted"));
    QVERIFY2(ran.out.contains(QLatin1String("LogShip")), qPrintable(ran.out));
}

QTEST_GUILESS_MAIN(PchatctlEnds)
#include "tst_pchatctl_ends.moc"

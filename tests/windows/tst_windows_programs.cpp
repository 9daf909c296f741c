// What was built for Windows does the same there as here: under Wine, against the same practice estates, and through
// odbc32 against a served one.
#include "tests/whole/helpers/served_lab.h"
#include "tests/windows/helpers/windows_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pchat;
using whole::Program;
using whole::Ran;
using whole::ServedLab;

class TestWindowsPrograms : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void practiceIsTheSame();
    void failoverThroughTheDriverManager();
    void emptyPowerShellIsAFailure();

  private:
    [[nodiscard]] QJsonObject truthOf(const QString& folder) const;
    Program m_program;
};

void TestWindowsPrograms::initTestCase() {
    if (!windows::isBuilt()) QSKIP("Nothing was built for Windows: PCHAT_WINDOWS_QT names no Qt for Windows.");
}

QJsonObject TestWindowsPrograms::truthOf(const QString& folder) const {
    return m_program
        .run({QStringLiteral("lab"), QStringLiteral("truth"), folder, QStringLiteral("--format"),
              QStringLiteral("json")})
        .json();
}

void TestWindowsPrograms::practiceIsTheSame() {
    const QString here = m_program.newLab(QStringLiteral("here"));
    const Ran made = windows::run(m_program, {QStringLiteral("lab"), QStringLiteral("create"), QStringLiteral("there"),
                                              QStringLiteral("--scenario"), QStringLiteral("site-loss"),
                                              QStringLiteral("--seed"), QStringLiteral("1")});
    QVERIFY2(made.status == 0, qPrintable(made.err));
    const Ran onLinux = m_program.run(Program::approvedRun(here, m_program.path(QStringLiteral("here.pchatrun"))));
    const Ran onWindows =
        windows::run(m_program, Program::approvedRun(QStringLiteral("there"), QStringLiteral("there.pchatrun")));

    QVERIFY2(onWindows.status == onLinux.status && onWindows.status >= 0, qPrintable(onWindows.err));
    QCOMPARE(whole::stepsOf(onWindows.json()), whole::stepsOf(onLinux.json()));
    const QJsonObject loss = onWindows.json()[QStringLiteral("loss")].toObject();
    QCOMPARE(loss[QStringLiteral("actual")].toObject(), loss[QStringLiteral("stated")].toObject());
    QCOMPARE(whole::lossOf(onWindows.json()), whole::lossOf(onLinux.json()));
    const QJsonObject there = truthOf(m_program.path(QStringLiteral("there")));
    QCOMPARE(there[QStringLiteral("messages")].toObject(), truthOf(here)[QStringLiteral("messages")].toObject());
    QCOMPARE(whole::recoveriesIn(there).sent, 1);
}

void TestWindowsPrograms::failoverThroughTheDriverManager() {
    const QString near = m_program.newLab(QStringLiteral("near"));
    const Ran inProcess = m_program.run(Program::approvedRun(near, m_program.path(QStringLiteral("near.pchatrun"))));
    const QString far = m_program.newLab(QStringLiteral("far"));
    const ServedLab served(m_program, far, {QStringLiteral("--password-stdin")}, "practice-77a1\n");
    QVERIFY(!served.announced().isEmpty());
    const Ran ran = windows::run(
        m_program,
        QStringList{QStringLiteral("run"), QStringLiteral("failover"), QStringLiteral("--profile"), served.profile(),
                    QStringLiteral("--password-stdin"), QStringLiteral("--run-file"), QStringLiteral("far.pchatrun"),
                    QStringLiteral("--approve"), QStringLiteral("pchat01.contoso.com"), QStringLiteral("--accept-loss"),
                    QStringLiteral("--digest"),
                    inProcess.json()[QStringLiteral("approval")][QStringLiteral("digest")].toString(),
                    QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--format"),
                    QStringLiteral("json")} +
            whole::acknowledged(inProcess.json()),
        "practice-77a1\n");
    QVERIFY2(ran.status == inProcess.status && ran.status >= 0, qPrintable(ran.err));
    QCOMPARE(whole::stepsOf(ran.json()), whole::stepsOf(inProcess.json()));
    QCOMPARE(whole::lossOf(ran.json()), whole::lossOf(inProcess.json()));
    const QJsonObject there = truthOf(far);
    QCOMPARE(there[QStringLiteral("messages")].toObject(), truthOf(near)[QStringLiteral("messages")].toObject());
    QCOMPARE(there[QStringLiteral("poolState")].toString(), QStringLiteral("FailedOver"));
    QCOMPARE(whole::recoveriesIn(there).sent, 1);
}

/// Wine's powershell.exe prints nothing and returns 0: silence must never be taken for success.
void TestWindowsPrograms::emptyPowerShellIsAFailure() {
    const QString folder = m_program.newLab(QStringLiteral("silent"));
    QFile file(folder + QStringLiteral("/site.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject site = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject providers = site[QStringLiteral("providers")].toObject();
    providers[QStringLiteral("shell")] = QStringLiteral("real");
    site[QStringLiteral("providers")] = providers;
    m_program.write(QStringLiteral("silent/real-shell.json"), QJsonDocument(site).toJson());
    const Ran ran = windows::run(m_program, {QStringLiteral("check"), QStringLiteral("--profile"),
                                             QStringLiteral("silent/real-shell.json"), QStringLiteral("--lang"),
                                             QStringLiteral("en"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(ran.status, 2);
    int unknown = 0;
    for (const QJsonValue& finding : ran.json()[QStringLiteral("findings")].toArray())
        if (finding[QStringLiteral("verdict")].toString() == QStringLiteral("unknown") &&
            finding[QStringLiteral("observed")].toString().contains(QStringLiteral("ended without an answer")))
            ++unknown;
    QVERIFY2(unknown > 0, qPrintable(ran.out));
}

QTEST_GUILESS_MAIN(TestWindowsPrograms)
#include "tst_windows_programs.moc"

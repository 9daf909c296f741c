#include "core/lab/lab.h"
#include "core/lab/world/builder.h"
#include "core/lab/world/layout.h"
#include "core/lab/world/world.h"
#include "core/site/profile_file.h"
#include "tests/lab/helpers/practice.h"

#include <QTest>

using namespace pchat;
using namespace pchat::lab;
using pchat::test::LabLsn;
using pchat::test::Practice;

class TestScenarios : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyScenarioIsMade_data();
    void everyScenarioIsMade();
    void defaultIsAsDescribed();
    void standbyIsHeld();
    void gapIsNowhere();
    void sameSeedSameEstate();
    void jobsThatEndedDoNotBeginAgain();
    void refusals();
};

void TestScenarios::everyScenarioIsMade_data() {
    QTest::addColumn<QString>("name");
    for (const ScenarioSummary& each : scenarios())
        QTest::newRow(qPrintable(each.name)) << each.name;
}

void TestScenarios::everyScenarioIsMade() {
    QFETCH(QString, name);
    Practice practice(name);
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QVERIFY(problems(practice.profile()).empty());
    const QJsonObject messages = practice.truth().value(QStringLiteral("messages")).toObject();
    QVERIFY(messages.value(QStringLiteral("written")).toInt() > 100);
    QCOMPARE(messages.value(QStringLiteral("lost")).toObject().value(QStringLiteral("count")).toInt(), 0);
    QVERIFY(practice.truth().value(QStringLiteral("statements")).toArray().isEmpty());
}

void TestScenarios::defaultIsAsDescribed() {
    Practice practice(QStringLiteral("site-loss"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QCOMPARE(practice.ask(Role::Primary, "SELECT 1 AS one").error().kind, FailureKind::Unreachable);
    QCOMPARE(practice.ask(Role::PrimaryMirror, "SELECT 1 AS one").error().kind, FailureKind::Unreachable);
    QCOMPARE(practice.cell(Role::Backup, "SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'"),
             QStringLiteral("RESTORING"));
    const auto shared = practice.logs(practice.profile().folders.logShare);
    const auto copied = practice.logs(practice.profile().folders.copyFolderUnc);
    QCOMPARE(shared.size(), 20);
    QCOMPARE(copied.size(), 15);
    QCOMPARE(practice.foreignFiles(), (QStringList{QStringLiteral("mgc_*.wrk"), QStringLiteral("mgccomp_*.trn")}));
    QStringList unapplied;
    QStringList unreadable;
    const QString redo = practice.redoStart();
    for (const QString& name : shared)
        if (const auto header = practice.header(practice.profile().folders.logShare, name);
            header && LabLsn(header->at(0, u"LastLSN")) > LabLsn(redo))
            unapplied << name;
    for (const QString& name : copied)
        if (!practice.verify(practice.profile().folders.copyFolder, name)) unreadable << name;
    QCOMPARE(unapplied.size(), 12);
    QCOMPARE(unreadable, (QStringList{shared.at(14)}));
    QStringList writers = practice.writers();
    writers.removeDuplicates();
    writers.sort();
    QCOMPARE(writers, (QStringList{QStringLiteral("SQL01"), QStringLiteral("SQL02")}));
}

void TestScenarios::standbyIsHeld() {
    Practice practice(QStringLiteral("standby-session"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QCOMPARE(practice.cell(Role::Backup, "SELECT d.is_in_standby FROM sys.databases AS d WHERE d.name = N'mgc'"),
             QStringLiteral("1"));
    const char* const find =
        "SELECT p.spid FROM master.sys.sysprocesses AS p WHERE p.dbid = DB_ID(N'mgc') AND p.spid > 50 AND p.spid <> "
        "@@SPID";
    const QString spid = practice.cell(Role::Backup, find);
    QVERIFY(!spid.isEmpty());
    QVERIFY(practice.execute(Role::Backup, QStringLiteral("KILL ") + spid));
    practice.estate().observing.clock->wait(std::chrono::seconds(2), {});
    const QString again = practice.cell(Role::Backup, find);
    QVERIFY(!again.isEmpty() && again != spid);
    QVERIFY(
        practice.execute(Role::Backup, QStringLiteral("ALTER DATABASE [mgc] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; "
                                                      "RESTORE DATABASE [mgc] WITH NORECOVERY;")));
    QCOMPARE(practice.cell(Role::Backup, "SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'"),
             QStringLiteral("RESTORING"));
}

void TestScenarios::gapIsNowhere() {
    Practice practice(QStringLiteral("gap"));
    QVERIFY2(practice.isOpen(), qPrintable(practice.problem()));
    QCOMPARE(practice.logs(practice.profile().folders.logShare).size(), 19);
    QCOMPARE(practice.logs(practice.profile().folders.copyFolderUnc).size(), 14);
}

void TestScenarios::sameSeedSameEstate() {
    const auto portrait = [](quint64 seed) {
        QTemporaryDir folder;
        QStringList lines;
        if (!create({folder.path(), QStringLiteral("site-loss"), seed})) return lines;
        const auto world = World::open(folder.path());
        if (!world) return lines;
        for (const Server& server : (*world)->estate().servers) {
            for (const auto& [text, error] : (*world)->instance(server.role).statements())
                lines << QStringLiteral("%1 %2 %3").arg(server.name, text).arg(error);
            for (const ChatMessage& each : (*world)->instance(server.role).messages(QStringLiteral("mgc")))
                lines << QStringLiteral("%1 %2 %3").arg(server.name, each.lsn, each.at.toString(Qt::ISODateWithMs));
        }
        return lines;
    };
    const QStringList first = portrait(5);
    QVERIFY(first.size() > 400);
    QCOMPARE(portrait(5), first);
    QVERIFY(portrait(6) != first);
}

/// The logs of this one reach into the next day.
void TestScenarios::jobsThatEndedDoNotBeginAgain() {
    const QTemporaryDir folder;
    Scenario scenario;
    scenario.copiedLogs = 3;
    scenario.uncopiedLogs = 40;
    scenario.secondsBetweenMessages = 900;
    QVERIFY(Builder(folder.path(), scenario, 1).build());
    const QStringList names{QStringLiteral("mgc_2*.trn")};
    QCOMPARE(QDir(Layout(folder.path()).at(QStringLiteral("shares/filer/LogShip"))).entryList(names).size(), 51);
    QCOMPARE(QDir(Layout(folder.path()).at(QStringLiteral("drives/SQL03/D/LogCopy"))).entryList(names).size(), 11);
}

void TestScenarios::refusals() {
    QTemporaryDir folder;
    const auto unknown = create({folder.filePath(QStringLiteral("new")), QStringLiteral("sit-loss"), 1});
    QVERIFY(!unknown);
    QVERIFY(QString::fromUtf8(QJsonDocument(unknown.error().toJson()).toJson()).contains(QStringLiteral("site-loss")));
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("new"))));
    QFile file(folder.filePath(QStringLiteral("x")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!create({folder.path(), QStringLiteral("site-loss"), 1}));
    QVERIFY(!create({file.fileName(), QStringLiteral("site-loss"), 1}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("x")});
    QVERIFY(!truth(folder.path()));
    QVERIFY(!open(SiteProfile{}, folder.path()));
}

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_lab_scenarios.moc"

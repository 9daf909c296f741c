// The old primary of a failback: what only it holds is in the salvage backup, to the last message, before it is
// overwritten.
#include "core/lab/world/world.h"
#include "core/plan/flows.h"
#include "core/text/catalog.h"
#include "tests/whole/helpers/drill.h"

#include <QTest>

using namespace pchat;
using pchat::test::LabLsn;
using pchat::whole::Drill;

class TstSalvage : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void nobodyWritesAfterIt();
    void withAWaiverNobodyWritesEither();
    void theMirrorIsSavedWhereItServed();
    void aReadOnlyPrimaryIsNoneToTurnTo();
    void whoComesAgainAtOnceIsInNobodysWay();
    void anOfflinePrimaryIsSavedToo();
    void takenOfflineByARunBeforeItIsSavedAgain();
    void aPrimaryForOneUserIsOpenedToAll();
    void whoWritesAtOnceIsNoDeadEnd();
};

namespace {

const QString salvage = QStringLiteral("mgc_failback_salvage_01.bak");
const QString isReadOnly =
    QStringLiteral("SELECT COUNT(*) AS shut FROM sys.databases AS d WHERE d.name = N'mgc' AND d.is_read_only = 1");

const QString whoIsThere = QStringLiteral(
    "SELECT COUNT(*) AS sessions FROM master.sys.sysprocesses AS p WHERE p.dbid = DB_ID(N'mgc') AND p.spid > 50");

void pass(Drill& drill, int minutes) {
    for (int minute = 0; minute < minutes; ++minute)
        drill.practice().estate().observing.clock->wait(std::chrono::minutes(1), {});
}

/// Both sides wrote while the network between them was cut; it is whole again.
std::unique_ptr<Drill> afterCutNetwork() {
    auto drill = std::make_unique<Drill>(QStringLiteral("network-cut"));
    if (drill->runToEnd() != RunResult::Done) qFatal("the failover did not end well");
    pass(*drill, 30);
    if (!lab::happen(drill->practice().folder(), QStringLiteral("network-heals"))) qFatal("the network stays cut");
    drill->practice().reopen();
    return drill;
}

/// One that has not heard of the failover, and stays connected to the old side's database.
void leaveChatServer(Drill& drill) {
    const auto world = lab::World::open(drill.practice().folder());
    if (!world) qFatal("%s", world.error().source().constData());
    (*world)
        ->instance(Role::Primary)
        .addSession({QStringLiteral("CONTOSO\\rtcservice"), QStringLiteral("PC09"), QStringLiteral("PersistentChat"),
                     QStringLiteral("mgc"), true});
    drill.practice().reopen();
}

Cell lastLost(Drill& drill) {
    const QJsonObject messages = drill.practice().truth()[QStringLiteral("messages")].toObject();
    return messages[QStringLiteral("lost")].toObject()[QStringLiteral("lastLsn")].toString();
}

}  // namespace

void TstSalvage::nobodyWritesAfterIt() {
    const auto drill = afterCutNetwork();
    drill->begin(Flow::Failback);
    QCOMPARE(drill->runUntil(QStringLiteral("salvage-primary")), RunResult::Stopped);
    QCOMPARE(drill->practice().cell(Role::Primary, isReadOnly), QStringLiteral("1"));
    pass(*drill, 20);  // the old side's chat servers go on as long as they act on their old replicas
    QCOMPARE(drill->runToEnd(), RunResult::Done);
    QVERIFY(drill->isDone(QStringLiteral("prove-salvage")));
    const auto header = drill->practice().header(drill->practice().profile().folders.logShare, salvage);
    QVERIFY(header);
    QVERIFY(!lastLost(*drill)->isEmpty());
    QVERIFY(!(LabLsn(lastLost(*drill)) > LabLsn(header->at(0, u"LastLSN"))));
    QCOMPARE(drill->practice().cell(Role::Primary, isReadOnly), QStringLiteral("0"));  // the restored one takes writes
}

void TstSalvage::withAWaiverNobodyWritesEither() {
    const auto drill = afterCutNetwork();
    Choices choices;
    choices.salvageWaiver = QStringLiteral("kept by the storage's snapshot");
    drill->begin(Flow::Failback, choices);
    QCOMPARE(drill->runUntil(QStringLiteral("shut-primary")), RunResult::Stopped);
    QCOMPARE(drill->practice().cell(Role::Primary, isReadOnly), QStringLiteral("1"));
    QCOMPARE(drill->runToEnd(), RunResult::Done);
}

/// The roles of the pair had changed before the outage: the last messages stand on the mirror's instance.
void TstSalvage::theMirrorIsSavedWhereItServed() {
    Drill drill(QStringLiteral("roles-swapped"), Flow::PlannedFailover);
    const auto happen = [&](const char* event) {
        const bool done = lab::happen(drill.practice().folder(), QLatin1String(event)).has_value();
        drill.practice().reopen();
        return done;
    };
    QVERIFY(happen("network-cut"));
    drill.begin(Flow::Failover);
    QCOMPARE(drill.runToEnd(), RunResult::Done);
    pass(drill, 20);
    QVERIFY(happen("network-heals"));
    drill.begin(Flow::Failback);
    QCOMPARE(drill.runToEnd(), RunResult::Done);
    const auto header = drill.practice().header(drill.practice().profile().folders.logShare,
                                                QStringLiteral("mgc_failback_mirror_salvage_01.bak"));
    QVERIFY(header);
    QCOMPARE(header->at(0, u"ServerName"), Cell(QStringLiteral("SQL02")));
    QVERIFY(!lastLost(drill)->isEmpty());
    QVERIFY(!(LabLsn(lastLost(drill)) > LabLsn(header->at(0, u"LastLSN"))));
}

/// Somebody shuts the recovered primary in the middle: no server is sent there.
void TstSalvage::aReadOnlyPrimaryIsNoneToTurnTo() {
    const auto drill = afterCutNetwork();
    drill->begin(Flow::Failback);
    QCOMPARE(drill->runUntil(QStringLiteral("compare-rows")), RunResult::Stopped);
    QVERIFY(drill->practice().execute(Role::Primary,
                                      QStringLiteral("ALTER DATABASE [mgc] SET READ_ONLY WITH ROLLBACK IMMEDIATE")));
    QCOMPARE(drill->runToEnd(), RunResult::Stopped);
    QVERIFY(!drill->isDone(QStringLiteral("set-active-servers")));
    QVERIFY(drill->practice().execute(Role::Primary,
                                      QStringLiteral("ALTER DATABASE [mgc] SET READ_WRITE WITH ROLLBACK IMMEDIATE")));
    QCOMPARE(drill->runToEnd(), RunResult::Done);
}

/// It connects again 300 ms after its connection is ended: between any two steps.
void TstSalvage::whoComesAgainAtOnceIsInNobodysWay() {
    const auto drill = afterCutNetwork();
    leaveChatServer(*drill);
    drill->begin(Flow::Failback);
    QCOMPARE(drill->runUntil(QStringLiteral("prove-salvage")), RunResult::Stopped);
    pass(*drill, 1);
    QCOMPARE(drill->practice().cell(Role::Primary, whoIsThere), QStringLiteral("1"));
    QCOMPARE(drill->runUntil(QStringLiteral("take-primary-offline")), RunResult::Stopped);
    pass(*drill, 1);
    QCOMPARE(drill->practice().cell(Role::Primary, whoIsThere), QStringLiteral("0"));
    QCOMPARE(drill->runToEnd(), RunResult::Done);
}

void TstSalvage::anOfflinePrimaryIsSavedToo() {
    const auto drill = afterCutNetwork();
    for (const char* statement :
         {"ALTER DATABASE [mgc] SET PARTNER OFF", "ALTER DATABASE [mgc] SET OFFLINE WITH ROLLBACK IMMEDIATE"})
        QVERIFY2(drill->practice().execute(Role::Primary, QLatin1String(statement)), statement);
    drill->begin(Flow::Failback);
    QCOMPARE(drill->runUntil(QStringLiteral("shut-primary")), RunResult::Stopped);
    pass(*drill, 1);  // in which its chat servers connect again
    QCOMPARE(drill->practice().cell(Role::Primary, isReadOnly), QStringLiteral("1"));
    QCOMPARE(drill->runToEnd(), RunResult::Done);
    const auto header = drill->practice().header(drill->practice().profile().folders.logShare, salvage);
    QVERIFY(header);
    QVERIFY(!(LabLsn(lastLost(*drill)) > LabLsn(header->at(0, u"LastLSN"))));
}

/// A run is undone, which leaves it offline, and planned anew.
void TstSalvage::takenOfflineByARunBeforeItIsSavedAgain() {
    const auto drill = afterCutNetwork();
    drill->begin(Flow::Failback);
    QCOMPARE(drill->runUntil(QStringLiteral("take-primary-offline")), RunResult::Stopped);
    const auto undone = drill->back();
    QVERIFY(undone && *undone == RunResult::Undone);
    QCOMPARE(drill->practice().cell(
                 Role::Primary, QStringLiteral("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'")),
             QStringLiteral("OFFLINE"));
    drill->begin(Flow::Failback);
    QCOMPARE(drill->runToEnd(), RunResult::Done);
    const QString again = QStringLiteral("mgc_failback_salvage_02.bak");
    const auto header = drill->practice().header(drill->practice().profile().folders.logShare, again);
    QVERIFY(header);
    QVERIFY(!(LabLsn(lastLost(*drill)) > LabLsn(header->at(0, u"LastLSN"))));
}

/// Whoever comes while it is saved would take the only seat, and could not be thrown out any more.
void TstSalvage::aPrimaryForOneUserIsOpenedToAll() {
    const auto drill = afterCutNetwork();
    for (const char* statement :
         {"ALTER DATABASE [mgc] SET PARTNER OFF", "ALTER DATABASE [mgc] SET SINGLE_USER WITH ROLLBACK IMMEDIATE"})
        QVERIFY2(drill->practice().execute(Role::Primary, QLatin1String(statement)), statement);
    pass(*drill, 30);  // until the chat servers have heard of the failover
    drill->begin(Flow::Failback);
    QCOMPARE(drill->runUntil(QStringLiteral("shut-primary")), RunResult::Stopped);
    QCOMPARE(
        drill->practice().cell(
            Role::Primary, QStringLiteral("SELECT d.user_access_desc FROM sys.databases AS d WHERE d.name = N'mgc'")),
        QStringLiteral("MULTI_USER"));
    leaveChatServer(*drill);
    QCOMPARE(drill->practice().cell(Role::Primary, whoIsThere), QStringLiteral("1"));
    QCOMPARE(drill->runToEnd(), RunResult::Done);
}

/// A server that acts on an old replica finds the recovered database open, and its users write.
void TstSalvage::whoWritesAtOnceIsNoDeadEnd() {
    const auto drill = afterCutNetwork();
    drill->begin(Flow::Failback);
    QCOMPARE(drill->runUntil(QStringLiteral("recover-primary")), RunResult::Stopped);
    const auto world = lab::World::open(drill->practice().folder());
    QVERIFY(world);
    QVERIFY(!(*world)->instance(Role::Primary).writeMessage(QStringLiteral("mgc"), {}).isEmpty());
    drill->practice().reopen();
    QString seen;
    RunOptions options;
    options.decide = [&](const Step& step, const Event& failed) {
        seen = step.id + QStringLiteral(": ");
        if (failed.failure) seen += Catalog(Language::English).say(failed.failure->sentence);
        return Decision{step.canBeSkipped ? DecisionKind::Skip : DecisionKind::Stop, QStringLiteral("one more")};
    };
    QCOMPARE(drill->carryOut(options), RunResult::DoneWithWarnings);
    QVERIFY2(seen.startsWith(QStringLiteral("compare-rows: ")) && seen.contains(u'≠'), qPrintable(seen));
}

QTEST_GUILESS_MAIN(TstSalvage)
#include "tst_salvage.moc"

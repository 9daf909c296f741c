// The old primary of a failback: what only it holds is in the salvage backup, to the last message, before it is
// overwritten.
#include "core/plan/flows.h"
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
};

namespace {

const QString salvage = QStringLiteral("mgc_failback_salvage_01.bak");
const QString isReadOnly =
    QStringLiteral("SELECT COUNT(*) AS shut FROM sys.databases AS d WHERE d.name = N'mgc' AND d.is_read_only = 1");

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
    QVERIFY(drill->practice().execute(Role::Primary, QStringLiteral("ALTER DATABASE [mgc] SET READ_WRITE")));
    QCOMPARE(drill->runToEnd(), RunResult::Done);
}

QTEST_GUILESS_MAIN(TstSalvage)
#include "tst_salvage.moc"

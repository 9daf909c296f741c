// Every practice scenario by name, led to its end: the flow that it is for runs against it, or stops where it has to.
#include "core/plan/flows.h"
#include "core/readiness/assess.h"
#include "core/situation/observe.h"
#include "core/text/catalog.h"
#include "tests/whole/helpers/drill.h"
#include "tests/whole/helpers/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pchat;
using namespace pchat::whole;

namespace {

constexpr int anyLoss = -1;

/// What is done before a flow begins.
struct Before {
    QStringList events;
    int minutes = 0;  ///< that pass afterwards
};

struct Trip {
    const char* scenario;
    Flow flow;
    Choices choices = {};
    RunResult result = RunResult::Done;
    int lost = anyLoss;
    std::optional<Before> back = {};  ///< a failback follows
};

Choices withTail() {
    Choices choices;
    choices.takesTail = true;
    return choices;
}

const std::vector<Trip>& trips() {
    const Before returns{{QStringLiteral("primary-returns")}, 10};
    const Before isRebuilt{{QStringLiteral("primary-rebuilt")}, 10};
    static const std::vector<Trip> all{
        // From site-loss, power-outage and all-well the ways back are tst_round_trips'.
        {"site-loss", Flow::Failover},
        {"front-end-lost", Flow::Failover, {}, RunResult::Done, anyLoss, returns},
        // Whoever holds the standby comes back, so nobody leaves by himself before a failback.
        {"standby-session", Flow::Failover},
        {"no-mirror", Flow::Failover, {}, RunResult::Done, anyLoss, isRebuilt},
        {"gap", Flow::Failover},
        {"primary-alive", Flow::Failover, withTail(), RunResult::Done, 0},
        {"power-outage", Flow::Failover},
        {"network-cut", Flow::Failover},
        {"all-well", Flow::PlannedFailover, {}, RunResult::Done, 0},
        {"other-folders", Flow::PlannedFailover, {}, RunResult::Done, 0},  // the way back is tst_other_folders'
        {"roles-swapped", Flow::PlannedFailover, {}, RunResult::Done, 0, Before{{}, 30}},
        {"slow-primary", Flow::Failover},
        {"share-lost", Flow::Failover},
        {"copy-folder-shut", Flow::Failover},
        {"copy-outlives-job", Flow::Failover, {}, RunResult::Done, anyLoss, isRebuilt},
        {"compliance-apart", Flow::Failover, {}, RunResult::Done, anyLoss, returns},
        {"primary-comes-back", Flow::Failover, {}, RunResult::Done, anyLoss, Before{{}, 10}},
        {"administrator-recovers", Flow::Failover, {}, RunResult::Stopped}};
    return all;
}

int lostIn(Drill& drill) {
    return drill.practice().truth()[QStringLiteral("messages")][QStringLiteral("lost")][QStringLiteral("count")].toInt(
        -1);
}

void pass(Drill& drill, int minutes) {
    for (int minute = 0; minute < minutes; ++minute)
        drill.practice().estate().observing.clock->wait(std::chrono::minutes(1), {});
}

/// The last thing that went wrong, for people.
QString troubleOf(const Drill& drill) {
    QString said;
    for (const Event& event : drill.events())
        if (event.kind == EventKind::StepFailed || event.kind == EventKind::FactChanged)
            said = QStringLiteral("%1: %2 (%3)").arg(event.step, event.text.source(), event.observed);
    return said;
}

QString cellOf(Drill& drill, Role role, const char* query) {
    return drill.practice().cell(role, QLatin1String(query));
}

constexpr const char* stateOfChat = "SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'";

}  // namespace

class TstScenarios : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyScenarioIsTried();
    void isLedToItsEnd_data();
    void isLedToItsEnd();
    void bothSidesWroteWhileTheNetworkWasCut();
    void serversThatStayBehindLeaveAChoice();
    void complianceOnServersOfItsOwn();
    void recoveryIsCancelled();
    void gapIsAFinding();
    void aLostFrontEndIsAFinding();
    void copyGoesOnAfterItsJob_data();
    void copyGoesOnAfterItsJob();
    void administratorRecoversMeanwhile();
    void swappedPairThatIsNotSynchronized();
    void administratorEnablesTheJobs();
};

void TstScenarios::everyScenarioIsTried() {
    QStringList missing;
    for (const ScenarioSummary& each : lab::scenarios()) {
        const bool isTried = std::any_of(trips().begin(), trips().end(),
                                         [&](const Trip& trip) { return each.name == QLatin1String(trip.scenario); });
        if (!isTried && each.name != QStringLiteral("recovery-cancelled")) missing << each.name;
    }
    QCOMPARE(missing.join(u' '), QString());
}

void TstScenarios::isLedToItsEnd_data() {
    QTest::addColumn<int>("trip");
    for (std::size_t at = 0; at < trips().size(); ++at)
        QTest::newRow(trips()[at].scenario) << static_cast<int>(at);
}

void TstScenarios::isLedToItsEnd() {
    QFETCH(int, trip);
    const Trip& of = trips().at(static_cast<std::size_t>(trip));
    Drill drill(QLatin1String(of.scenario), of.flow);
    if (of.choices.takesTail) drill.begin(of.flow, of.choices);
    const RunResult there = drill.runToEnd();
    QVERIFY2(there == of.result, qPrintable(json::nameOf(there) + QStringLiteral(": ") + troubleOf(drill)));
    const int lost = lostIn(drill);
    if (of.lost != anyLoss) QCOMPARE(lost, of.lost);
    if (of.result != RunResult::Done) return;
    QCOMPARE(cellOf(drill, Role::Backup, stateOfChat), QStringLiteral("ONLINE"));
    QCOMPARE(drill.practice().truth()[QStringLiteral("poolState")].toString(), QStringLiteral("FailedOver"));
    if (!of.back) return;
    pass(drill, 20);
    for (const QString& event : of.back->events)
        QVERIFY2(lab::happen(drill.practice().folder(), event), qPrintable(event));
    drill.practice().reopen();
    pass(drill, of.back->minutes);
    const int lostBefore = lostIn(drill);
    drill.begin(Flow::Failback);
    const RunResult back = drill.runToEnd();
    QVERIFY2(back == RunResult::Done, qPrintable(json::nameOf(back) + QStringLiteral(": ") + troubleOf(drill)));
    QCOMPARE(lostIn(drill), lostBefore);
    QCOMPARE(drill.practice().truth()[QStringLiteral("poolState")].toString(), QStringLiteral("Normal"));
    QCOMPARE(cellOf(drill, Role::Primary, stateOfChat), QStringLiteral("ONLINE"));
    QCOMPARE(cellOf(drill, Role::Backup, stateOfChat), QStringLiteral("RESTORING"));
}

/// Logs that the old primary backed up meanwhile lie on the share. They belong to a life that is over, and log
/// shipping's own program would stop at them (4330).
void TstScenarios::bothSidesWroteWhileTheNetworkWasCut() {
    Drill drill(QStringLiteral("network-cut"));
    QCOMPARE(drill.runToEnd(), RunResult::Done);
    pass(drill, 20);
    QVERIFY(lab::happen(drill.practice().folder(), QStringLiteral("network-heals")));
    drill.practice().reopen();
    pass(drill, 20);
    drill.begin(Flow::Failback);
    const RunResult result = drill.runToEnd();
    QVERIFY2(result == RunResult::Done, qPrintable(json::nameOf(result) + troubleOf(drill)));
    QVERIFY(drill.isDone(QStringLiteral("see-shipping-restore")));
    QCOMPARE(drill.practice().truth()[QStringLiteral("poolState")].toString(), QStringLiteral("Normal"));
}

/// The chat servers of the primary data center never come back: each is named, and may be waited for or done without.
void TstScenarios::serversThatStayBehindLeaveAChoice() {
    Drill drill(QStringLiteral("primary-alive"));
    drill.begin(Flow::Failover, withTail());
    QCOMPARE(drill.runToEnd(), RunResult::Done);
    pass(drill, 20);
    drill.begin(Flow::Failback);
    QStringList asked;
    RunOptions options;
    options.decide = [&](const Step& step, const Event& failed) {
        const Message advice = failed.failure ? failed.failure->advice : Message();
        const bool isNamed = !advice.isEmpty() && step.title.toJson() != Message().toJson() && step.canBeSkipped;
        asked << step.id + (isNamed ? QString() : QStringLiteral(" without a choice"));
        if (asked.size() == 1) return Decision{DecisionKind::Retry, {}};  // waits once more
        return Decision{DecisionKind::Skip, QStringLiteral("it is gone for good")};
    };
    QCOMPARE(drill.carryOut(options), RunResult::DoneWithWarnings);
    // Without a server that has the new state, no message arrives either.
    QCOMPARE(asked.join(u' '), QStringLiteral("await-replica-1 await-replica-1 await-replica-2 send-test-message-1"));
    QCOMPARE(drill.practice().truth()[QStringLiteral("poolState")].toString(), QStringLiteral("Normal"));
}

/// Its sessions, mirrors and rows are looked for on its own servers, whoever is principal there.
void TstScenarios::complianceOnServersOfItsOwn() {
    const auto mirroring = [](Drill& drill, Role role) {
        return cellOf(drill, role,
                      "SELECT m.mirroring_role_desc FROM sys.database_mirroring AS m JOIN sys.databases AS d ON "
                      "d.database_id = m.database_id WHERE d.name = N'mgccomp'");
    };
    Drill drill(QStringLiteral("compliance-apart"));
    QCOMPARE(drill.runToEnd(), RunResult::Done);
    pass(drill, 20);
    QVERIFY(lab::happen(drill.practice().folder(), QStringLiteral("primary-returns")));
    drill.practice().reopen();
    pass(drill, 10);
    const Situation situation = observe(drill.practice().profile(), drill.practice().estate().observing, {});
    const auto rows = [&](Role role) {
        return cellOf(drill, role,
                      "SELECT SUM(p.rows) AS rows FROM [mgccomp].sys.tables AS t JOIN [mgccomp].sys.partitions AS p ON "
                      "p.object_id = t.object_id WHERE t.is_ms_shipped = 0 AND p.index_id IN (0, 1)")
            .toLongLong();
    };
    QVERIFY(situation.primary->complianceRows.isKnown() && situation.backup->complianceRows.isKnown());
    QCOMPARE(*situation.primary->complianceRows, rows(Role::CompliancePrimary));
    QCOMPARE(*situation.backup->complianceRows, rows(Role::ComplianceBackup));
    QVERIFY(*situation.primary->complianceRows >= 4);
    QCOMPARE(mirroring(drill, Role::ComplianceBackup), QStringLiteral("PRINCIPAL"));
    drill.begin(Flow::Failback);
    const RunResult result = drill.runToEnd();
    QVERIFY2(result == RunResult::Done, qPrintable(json::nameOf(result) + troubleOf(drill)));
    for (const char* step : {"await-no-compliance-sessions", "remove-compliance-mirroring", "set-up-compliance-mirror",
                             "drop-old-compliance-mirror"})
        QVERIFY2(drill.isDone(QLatin1String(step)), step);
    QCOMPARE(mirroring(drill, Role::ComplianceBackup), QString());
    QCOMPARE(mirroring(drill, Role::CompliancePrimary), QStringLiteral("PRINCIPAL"));
    QCOMPARE(cellOf(drill, Role::ComplianceBackupMirror,
                    "SELECT COUNT(*) AS copies FROM sys.databases AS d WHERE "
                    "d.name = N'mgccomp'"),
             QStringLiteral("0"));
    drill.begin(Flow::PlannedFailover);
    QCOMPARE(drill.runToEnd(), RunResult::Done);
    QVERIFY(drill.isDone(QStringLiteral("set-up-compliance-mirror")));
    QCOMPARE(mirroring(drill, Role::ComplianceBackup), QStringLiteral("PRINCIPAL"));
}

/// The process dies in the middle of the recovery, and another one goes on.
void TstScenarios::recoveryIsCancelled() {
    const Program program;
    const QString lab = program.newLab(QStringLiteral("cancelled"), QStringLiteral("recovery-cancelled"));
    const QString file = program.path(QStringLiteral("cancelled.pchatrun"));
    QCOMPARE(program.run(Program::approvedRun(lab, file)).status, -1);
    const Ran again = program.run({QStringLiteral("resume"), file, QStringLiteral("--lab"), lab,
                                   QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(again.status == 0 || again.status == 1, qPrintable(again.err + again.out));
    const QJsonObject truth = program
                                  .run({QStringLiteral("lab"), QStringLiteral("truth"), lab, QStringLiteral("--format"),
                                        QStringLiteral("json")})
                                  .json();
    QCOMPARE(truth[QStringLiteral("poolState")].toString(), QStringLiteral("FailedOver"));
    QCOMPARE(recoveriesIn(truth).sent, 2);  // the first one was cancelled
}

void TstScenarios::gapIsAFinding() {
    test::Practice practice(QStringLiteral("gap"));
    const Situation situation = observe(practice.profile(), practice.estate().observing, {});
    QStringList failed;
    for (const Finding& finding : assess(practice.profile(), situation, Flow::Failover))
        if (finding.id == QStringLiteral("D2"))
            failed << json::nameOf(finding.verdict) << json::nameOf(finding.severity);
    QCOMPARE(failed, (QStringList{QStringLiteral("fail"), QStringLiteral("acknowledge")}));
}

/// The pool that was lost is named, and no test message is sent through it.
void TstScenarios::aLostFrontEndIsAFinding() {
    const auto judged = [](const QString& scenario) {
        test::Practice practice(scenario);
        const Situation situation = observe(practice.profile(), practice.estate().observing, {});
        QStringList said;
        for (const Finding& finding : assess(practice.profile(), situation, Flow::Failover))
            if (finding.id == QStringLiteral("T6"))
                said << json::nameOf(finding.verdict) << Catalog(Language::English).say(finding.observed);
        const auto plan = planFor(Flow::Failover, practice.profile(), situation, {});
        for (const Step* step : plan->steps())
            if (step->id.startsWith(QStringLiteral("send-test-message")))
                said << Catalog(Language::English).say(step->title);
        return said.join(u'|');
    };
    QCOMPARE(judged(QStringLiteral("site-loss")),
             QStringLiteral("pass|Every Front End pool runs: fe01.contoso.com.|See a test message arrive through "
                            "fe01.contoso.com"));
    QCOMPARE(judged(QStringLiteral("front-end-lost")),
             QStringLiteral("fail|These Front End pools run: fe01.contoso.com. These are not seen to run: "
                            "fe02.contoso.com. The computer fe02.contoso.com does not answer.|See a test message "
                            "arrive through fe01.contoso.com"));
}

void TstScenarios::copyGoesOnAfterItsJob_data() {
    QTest::addColumn<QString>("event");
    QTest::newRow("as the scenario has it") << QString();
    QTest::newRow("begun by the event") << QStringLiteral("copy-outlives-job");
}

/// What the copy job's program still writes does not stop the run, and does not change what is restored.
void TstScenarios::copyGoesOnAfterItsJob() {
    QFETCH(QString, event);
    Drill without(QStringLiteral("power-outage"));
    QCOMPARE(without.runToEnd(), RunResult::Done);
    Drill drill(event.isEmpty() ? QStringLiteral("copy-outlives-job") : QStringLiteral("power-outage"));
    if (!event.isEmpty()) {
        QVERIFY(lab::happen(drill.practice().folder(), event));
        drill.practice().reopen();
        drill.begin(Flow::Failover);
    }
    const QDir copies(drill.practice().folder() + QStringLiteral("/drives/SQL03/D/LogCopy"));
    const auto logs = [&] { return copies.entryList({QStringLiteral("mgc_2*.trn")}).size(); };
    const auto unfinished = [&] { return copies.entryList({QStringLiteral("mgc_2*.wrk")}); };
    QCOMPARE(cellOf(drill, Role::Backup,
                    "SELECT COUNT(*) AS runs FROM msdb.dbo.sysjobactivity AS a JOIN msdb.dbo.sysjobs AS j ON j.job_id "
                    "= a.job_id WHERE j.name = N'LSCopy_SQL01_mgc' AND a.stop_execution_date IS NULL"),
             QStringLiteral("1"));
    QCOMPARE(drill.runUntil(QStringLiteral("remove-log-shipping")), RunResult::Stopped);
    // The job is gone. Its program is not.
    const QStringList underWay = unfinished();
    QVERIFY2(underWay.size() >= 2, qPrintable(underWay.join(u' ')));
    QCOMPARE(cellOf(drill, Role::Backup, "SELECT COUNT(*) AS jobs FROM msdb.dbo.sysjobs AS j"), QStringLiteral("0"));
    const auto before = logs();
    drill.practice().estate().observing.clock->wait(std::chrono::minutes(5), {});
    QVERIFY(logs() > before);
    const RunResult result = drill.runToEnd();
    QVERIFY2(result == RunResult::Done, qPrintable(troubleOf(drill)));
    QCOMPARE(lostIn(drill), lostIn(without));
    pass(drill, 60);
    QCOMPARE(lostIn(drill), lostIn(without));
    QCOMPARE(cellOf(drill, Role::Backup, stateOfChat), QStringLiteral("ONLINE"));
    // Only what was there before the program began is unfinished still.
    QCOMPARE(unfinished().size(), underWay.size() - 1);
}

/// Somebody else's recovery is seen before the next log is sent: nothing is restored over a database that serves.
void TstScenarios::administratorRecoversMeanwhile() {
    Drill drill(QStringLiteral("administrator-recovers"));
    QCOMPARE(drill.runToEnd(), RunResult::Stopped);
    QCOMPARE(cellOf(drill, Role::Backup, stateOfChat), QStringLiteral("ONLINE"));
    const auto sent = [&](const char* part) {
        qsizetype count = 0;
        for (const QJsonValue& each : drill.practice().truth()[QStringLiteral("statements")].toArray())
            if (each[QStringLiteral("text")].toString().contains(QLatin1String(part))) ++count;
        return count;
    };
    const auto logs = sent("RESTORE LOG");
    QCOMPARE(logs, 4);
    QVERIFY2(troubleOf(drill).startsWith(QStringLiteral("apply-log-0004")), qPrintable(troubleOf(drill)));
    // Going on changes nothing: the database is no longer what the plan was made for.
    QVERIFY(drill.runToEnd() != RunResult::Done);
    QCOMPARE(sent("RESTORE LOG"), logs);
    QCOMPARE(sent("WITH RECOVERY"), 1);
    QCOMPARE(drill.practice().truth()[QStringLiteral("poolState")].toString(), QStringLiteral("Normal"));
    const SiteProfile& profile = drill.practice().profile();
    const Situation situation = observe(profile, drill.practice().estate().observing, {});
    bool isFound = false;
    for (const Finding& finding : assess(profile, situation, Flow::Failover))
        isFound = isFound || (finding.id == QStringLiteral("L2") && finding.verdict == Verdict::Fail);
    QVERIFY(isFound);
}

/// The plan that would swap the roles back names the cmdlet where it cannot.
void TstScenarios::swappedPairThatIsNotSynchronized() {
    test::Practice practice(QStringLiteral("roles-swapped"));
    Situation situation = observe(practice.profile(), practice.estate().observing, {});
    const auto plan = planFor(Flow::PlannedFailover, practice.profile(), situation, {});
    QVERIFY(plan.has_value());
    QVERIFY(std::any_of(plan->phases.begin(), plan->phases.end(),
                        [](const Phase& phase) { return phase.id == QLatin1String("make-primary-principal"); }));
    situation.primaryMirror->database.value->mirroringState = QStringLiteral("SYNCHRONIZING");
    const auto refused = planFor(Flow::PlannedFailover, practice.profile(), situation, {});
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().size(), std::size_t{1});
    const QString said = QString::fromUtf8(QJsonDocument(refused.error().front().toJson()).toJson());
    QVERIFY2(said.contains(QStringLiteral("Invoke-CsDatabaseFailover -PoolFqdn %3 -DatabaseType PersistentChat "
                                          "-NewPrincipal Primary")) &&
                 said.contains(QStringLiteral("pchat01.contoso.com")),
             qPrintable(said));
}

/// Somebody switches the jobs on again while they are to be removed: the run looks again, and removes them.
void TstScenarios::administratorEnablesTheJobs() {
    Drill drill(QStringLiteral("power-outage"));
    QCOMPARE(drill.runUntil(QStringLiteral("disable-restore-job")), RunResult::Stopped);
    QVERIFY(lab::happen(drill.practice().folder(), QStringLiteral("administrator-enables-jobs")));
    drill.practice().reopen();
    const RunResult result = drill.runToEnd();
    QVERIFY2(result == RunResult::Done, qPrintable(json::nameOf(result) + troubleOf(drill)));
    QCOMPARE(cellOf(drill, Role::Backup, "SELECT COUNT(*) AS jobs FROM msdb.dbo.log_shipping_secondary_databases"),
             QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TstScenarios)
#include "tst_scenarios.moc"

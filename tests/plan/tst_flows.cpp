// What every plan of every flow must keep to, and what each flow refuses.
#include "core/plan/flows.h"
#include "tests/plan/helpers/both_sides.h"
#include "tests/plan/helpers/golden.h"

#include <QTest>

#include <functional>
#include <set>

using namespace pchat;
using namespace pchat::test;

namespace {

QStringList referencesOf(const Plan& plan) {
    QStringList references;
    for (const Phase& phase : plan.phases)
        if (!phase.added) references << phase.reference;
    return references;
}

QStringList idsOf(const Plan& plan) {
    QStringList ids;
    for (const Step* step : plan.steps())
        ids << step->id;
    return ids;
}

QStringList pointsOfNoReturn(const Plan& plan) {
    QStringList ids;
    for (const Step* step : plan.steps())
        if (step->risk == Risk::PointOfNoReturn) ids << step->id;
    return ids;
}

Plan failback(const Situation& situation, const Choices& choices = {}) {
    return planFor(Flow::Failback, twoSites(), situation, choices).value();
}

using Change = std::function<void(Situation&)>;

}  // namespace

Q_DECLARE_METATYPE(Change)

class TestFlows : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyPlanIsSound_data();
    void everyPlanIsSound();
    void microsoftsStepsComeOnceAndInOrder_data();
    void microsoftsStepsComeOnceAndInOrder();
    void failbackHasOnePointOfNoReturn();
    void usersMayComeBackBeforeLogShipping();
    void aTestMessageComesBeforeLogShipping();
    void noTestMessageWithoutFrontEnd();
    void theLastLogIsTakenFirst_data();
    void theLastLogIsTakenFirst();
    void theLastLogIsOffered();
    void theFenceCanBeLeftOut();
    void salvageCanBeWaived();
    void settingsSavedAtFailoverCount();
    void whatIsNotThereIsNotTouched();
    void afterCareIsChosen_data();
    void afterCareIsChosen();
    void logBackupJobsAreGuardedByRole();
    void logBackupJobsAreDeletedBeforeTheLastBackups();
    void plannedFailoverLosesNothing();
    void failbackRefuses_data();
    void failbackRefuses();
    void everyFlowRefusesAnEmptySituation_data();
    void everyFlowRefusesAnEmptySituation();
};

void TestFlows::everyPlanIsSound_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : goldenNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestFlows::everyPlanIsSound() {
    QFETCH(QString, name);
    const Plan plan = goldenPlan(name).value();
    std::set<QString> ids;
    for (const Phase& phase : plan.phases) {
        QCOMPARE(phase.reference.isEmpty(), phase.added);
        QCOMPARE(phase.steps.empty(), !phase.notApplicable.isEmpty());
    }
    for (const Step* step : plan.steps()) {
        QVERIFY2(ids.insert(step->id).second, qPrintable(step->id));
        QVERIFY2(!step->title.isEmpty() && !step->why.isEmpty() && !step->undoNote.isEmpty(), qPrintable(step->id));
        QVERIFY2(!scriptOf(step->act).text.isEmpty(), qPrintable(step->id));
        QVERIFY2(step->patience.count() > 0 && step->timeout.count() > 0 && step->weight > 0, qPrintable(step->id));
    }
    // A saved cell is asked for only after the step that saves it.
    std::set<QString> saved;
    for (const Step* step : plan.steps()) {
        for (const Condition& condition : step->relies)
            if (condition.expected.comparison == Comparison::SameAsSaved)
                QVERIFY2(saved.contains(condition.expected.value.section(u'/', 0, 0)), qPrintable(step->id));
        if (std::holds_alternative<SaveEvidenceAct>(step->act)) saved.insert(step->id);
    }
}

void TestFlows::microsoftsStepsComeOnceAndInOrder_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("references");
    const QStringList failover{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
                               QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("7")};
    const QStringList back{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),  QStringLiteral("4"),
                           QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("end")};
    const QStringList offered{QStringLiteral("1"),   QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
                              QStringLiteral("end"), QStringLiteral("6"), QStringLiteral("5")};
    QTest::newRow("failover") << QStringLiteral("site-loss") << failover;
    QTest::newRow("planned failover") << QStringLiteral("planned-failover") << failover;
    QTest::newRow("failback") << QStringLiteral("failback") << back;
    QTest::newRow("failback, rebuilt primary") << QStringLiteral("failback-rebuilt-primary") << back;
    QTest::newRow("failback, users first") << QStringLiteral("failback-normal-first") << offered;
}

void TestFlows::microsoftsStepsComeOnceAndInOrder() {
    QFETCH(QString, name);
    QFETCH(QStringList, references);
    QCOMPARE(referencesOf(goldenPlan(name).value()), references);
}

void TestFlows::failbackHasOnePointOfNoReturn() {
    const Plan plan = failback(failedOver());
    QCOMPARE(pointsOfNoReturn(plan), QStringList{QStringLiteral("reinitialize-secondary")});
    const QStringList ids = idsOf(plan);
    // The primary is proven before the other side is overwritten.
    QVERIFY(ids.indexOf(QStringLiteral("compare-rows")) < ids.indexOf(QStringLiteral("reinitialize-secondary")));
    QVERIFY(ids.indexOf(QStringLiteral("take-tail")) < ids.indexOf(QStringLiteral("recover-primary")));
}

void TestFlows::usersMayComeBackBeforeLogShipping() {
    Choices choices;
    choices.order = FailbackOrder::NormalFirst;
    const QStringList ids = idsOf(failback(failedOver(), choices));
    QVERIFY(ids.indexOf(QStringLiteral("set-pool-state")) < ids.indexOf(QStringLiteral("set-active-servers")));
    QVERIFY(ids.indexOf(QStringLiteral("set-active-servers")) < ids.indexOf(QStringLiteral("reinitialize-secondary")));
}

void TestFlows::aTestMessageComesBeforeLogShipping() {
    Choices choices;
    choices.order = FailbackOrder::NormalFirst;
    Situation situation = failedOver();
    situation.pool->registrarPools.value->push_back(QStringLiteral("fe02.contoso.com"));
    const Plan plan = failback(situation, choices);
    const QStringList ids = idsOf(plan);
    const auto at = [&](const char* id) { return ids.indexOf(QLatin1String(id)); };
    QVERIFY(at("set-active-servers") < at("send-test-message-1"));
    QVERIFY(at("send-test-message-1") < at("send-test-message-2"));
    QVERIFY(at("send-test-message-2") < at("reinitialize-secondary"));
    for (const Step* step : plan.steps())
        if (step->id.startsWith(QLatin1String("send-test-message"))) QVERIFY(step->canBeSkipped);
    QCOMPARE(idsOf(goldenPlan(QStringLiteral("site-loss")).value()).last(), QStringLiteral("send-test-message-1"));
}

void TestFlows::noTestMessageWithoutFrontEnd() {
    Situation none = failedOver();
    none.pool->registrarPools.value->clear();
    Situation unseen = failedOver();
    unseen.pool->registrarPools = unknown<std::vector<QString>>(Message("no answer"), {}, {});
    for (const Situation& situation : {none, unseen})
        QVERIFY(idsOf(failback(situation)).filter(QStringLiteral("send-test-message")).isEmpty());
}

void TestFlows::theLastLogIsTakenFirst_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("statement");
    QTest::newRow("primary online") << Change([](Situation&) {}) << QStringLiteral("WITH INIT, CHECKSUM, STATS = 5");
    QTest::newRow("primary damaged") << Change([](Situation& s) {
        s.primary->database.value->state = QStringLiteral("SUSPECT");
    }) << QStringLiteral("WITH NO_TRUNCATE, CONTINUE_AFTER_ERROR, INIT, STATS = 5");
    QTest::newRow("mirror is principal") << Change([](Situation& s) {
        s.primary->database.value.reset();
        s.primaryMirror->database.value->state = QStringLiteral("ONLINE");
        s.primaryMirror->database.value->mirroringRole = QStringLiteral("PRINCIPAL");
    }) << QStringLiteral("WITH INIT, CHECKSUM, STATS = 5");
    QTest::newRow("mirror alone") << Change([](Situation& s) {
        s.primary->database.value.reset();
        s.primaryMirror->database.value->mirroringState = QStringLiteral("DISCONNECTED");
    }) << QStringLiteral("WITH INIT, CHECKSUM, NORECOVERY, STATS = 5");
}

void TestFlows::theLastLogIsTakenFirst() {
    QFETCH(Change, change);
    QFETCH(QString, statement);
    Choices choices;
    choices.takesTail = true;
    Situation situation = primaryAlive();
    change(situation);
    const Plan plan = planFor(Flow::Failover, twoSites(), situation, choices).value();
    const QStringList ids = idsOf(plan);
    QVERIFY(ids.contains(QStringLiteral("take-tail")));
    QVERIFY(ids.indexOf(QStringLiteral("keep-tail-header")) < ids.indexOf(QStringLiteral("remove-log-shipping")));
    QVERIFY(ids.indexOf(QStringLiteral("apply-last-log-1")) < ids.indexOf(QStringLiteral("recover-database")));
    for (const Step* step : plan.steps()) {
        if (step->id == QLatin1String("take-tail")) QVERIFY(scriptOf(step->act).text.endsWith(statement));
        if (step->id != QLatin1String("recover-database")) continue;
        QVERIFY(std::any_of(step->relies.begin(), step->relies.end(), [](const Condition& condition) {
            return condition.expected.comparison == Comparison::SameAsSaved;
        }));
    }
    QVERIFY(!plan.loss.isNothing());  // it is stated as it would be without the last log
    QVERIFY(digestOf(plan) != digestOf(planFor(Flow::Failover, twoSites(), situation, {}).value()));
}

void TestFlows::theLastLogIsOffered() {
    const auto says = [](const Plan& plan, const char* words) {
        return std::any_of(plan.waysToLoseLess.begin(), plan.waysToLoseLess.end(),
                           [&](const Message& each) { return each.source().contains(words); });
    };
    const Plan alive = planFor(Flow::Failover, twoSites(), primaryAlive(), {}).value();
    QVERIFY(says(alive, "--take-tail") && says(alive, "Invoke-CsDatabaseFailover"));
    const Plan lost = planFor(Flow::Failover, twoSites(), siteLoss(), {}).value();
    QVERIFY(!says(lost, "--take-tail") && !says(lost, "Invoke-CsDatabaseFailover"));
    const Plan planned = planFor(Flow::PlannedFailover, twoSites(), primaryAlive(), {}).value();
    QVERIFY(!says(planned, "--take-tail") && !says(planned, "lost data center"));
    Choices choices;
    choices.takesTail = true;
    QVERIFY(!planFor(Flow::Failover, twoSites(), siteLoss(), choices).has_value());
}

void TestFlows::theFenceCanBeLeftOut() {
    Choices choices;
    choices.fences = false;
    const Plan plan = failback(failedOver(), choices);
    const QStringList ids = idsOf(plan);
    QVERIFY(!ids.contains(QStringLiteral("take-tail")));
    QVERIFY(ids.contains(QStringLiteral("recover-primary")));
    QVERIFY(digestOf(plan) != digestOf(failback(failedOver())));
}

void TestFlows::salvageCanBeWaived() {
    Choices choices;
    choices.salvageWaiver = QStringLiteral("a copy was taken by hand");
    QVERIFY(idsOf(failback(failedOver())).contains(QStringLiteral("salvage-primary")));
    QVERIFY(!idsOf(failback(failedOver(), choices)).contains(QStringLiteral("salvage-primary")));
}

void TestFlows::settingsSavedAtFailoverCount() {
    Choices choices;
    choices.shipping = ShippingSettings();
    choices.shipping->copyEvery = 7;
    choices.shipping->backupThreshold = 91;
    const QString plan = describe(failback(failedOver(), choices));
    QVERIFY(plan.contains(QLatin1String("@freq_subday_interval = 7,")));
    QVERIFY(plan.contains(QLatin1String("@backup_threshold = 91,")));
}

void TestFlows::whatIsNotThereIsNotTouched() {
    const QStringList ids = idsOf(failback(rebuiltPrimary()));
    for (const char* id : {"disable-backup-job", "remove-shipping-primary", "remove-primary-mirroring",
                           "remove-shipping-primary-on-mirror"})
        QVERIFY2(!ids.contains(QLatin1String(id)), id);
    const QString moved = describe(failback(rebuiltPrimary()));
    QVERIFY(moved.contains(QLatin1String("MOVE N'mgc' TO N'E:\\Data\\mgc.mdf'")));
    QVERIFY(!describe(failback(failedOver())).contains(QLatin1String("MOVE")));
}

void TestFlows::afterCareIsChosen_data() {
    QTest::addColumn<Flow>("flow");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("fullBackup");
    QTest::addColumn<int>("jobs");
    const QString own = QStringLiteral("\\\\filer2.contoso.com\\LogBackup");
    const QString share = QStringLiteral("\\\\filer.contoso.com\\LogShip");
    QTest::newRow("usual") << Flow::Failover << QString() << own << own << 2;
    QTest::newRow("usual, no folder") << Flow::Failover << QString() << QString() << share << 0;
    QTest::newRow("all, no folder") << Flow::Failover << "all" << QString() << share << 0;
    QTest::newRow("backup") << Flow::Failover << "backup" << own << own << 0;
    QTest::newRow("none") << Flow::Failover << "none" << own << QString() << 0;
    QTest::newRow("planned, usual") << Flow::PlannedFailover << QString() << own << own << 0;
    QTest::newRow("planned, all") << Flow::PlannedFailover << "all" << own << own << 2;
}

void TestFlows::afterCareIsChosen() {
    QFETCH(Flow, flow);
    QFETCH(QString, choice);
    QFETCH(QString, folder);
    QFETCH(QString, fullBackup);
    QFETCH(int, jobs);
    SiteProfile profile = twoSites();
    profile.folders.logBackupFolder = folder;
    Choices choices;
    choices.afterCare = json::valueOf<AfterCare>(choice);
    const Plan plan = planFor(flow, profile, primaryAlive(), choices).value();
    const QStringList ids = idsOf(plan);
    QCOMPARE(ids.contains(QStringLiteral("back-up-new-primary")), !fullBackup.isEmpty());
    QCOMPARE(ids.filter(QStringLiteral("add-log-backup-job")).size(), jobs);
    if (!fullBackup.isEmpty())
        QVERIFY(describe(plan).contains(QStringLiteral("BACKUP DATABASE [mgc] TO DISK = N'%1\\").arg(fullBackup)));
    // Users are back before it begins.
    if (jobs > 0) QVERIFY(ids.indexOf("set-active-servers") < ids.indexOf("back-up-new-primary"));
    for (const Phase& phase : plan.phases)
        QCOMPARE(phase.steps.empty(), !phase.notApplicable.isEmpty());
}

void TestFlows::logBackupJobsAreGuardedByRole() {
    const Plan plan = goldenPlan(QStringLiteral("site-loss")).value();
    int jobs = 0;
    for (const Step* step : plan.steps()) {
        if (!step->id.startsWith(QLatin1String("add-log-backup-job"))) continue;
        ++jobs;
        const QString script = scriptOf(step->act).text;
        QVERIFY(
            script.contains(QLatin1String("m.mirroring_role_desc IS NULL OR m.mirroring_role_desc = "
                                          "N''PRINCIPAL''")));
        QVERIFY(script.contains(QLatin1String("d.state_desc = N''ONLINE''")));
        QVERIFY(!script.contains(QLatin1String("LogShip")));
        QVERIFY(step->undo && scriptOf(*step->undo).text.contains(QLatin1String("sp_delete_job")));
        QVERIFY(!step->relies.empty());
    }
    QCOMPARE(jobs, 2);
}

void TestFlows::logBackupJobsAreDeletedBeforeTheLastBackups() {
    const QStringList ids = idsOf(failback(failedOver()));
    for (const char* id : {"delete-log-backup-job", "delete-log-backup-job-on-mirror", "await-no-log-backup"}) {
        QVERIFY2(ids.contains(QLatin1String(id)), id);
        QVERIFY2(ids.indexOf(QLatin1String(id)) < ids.indexOf(QStringLiteral("back-up-database")), id);
    }
    Situation alone = failedOver();
    alone.backupMirror.reset();
    QVERIFY(!idsOf(failback(alone)).contains(QStringLiteral("delete-log-backup-job-on-mirror")));
    const Plan swap = planFor(Flow::RoleSwap, twoSites(), afterPlannedFailover(), {}).value();
    QVERIFY(idsOf(swap).contains(QStringLiteral("delete-log-backup-job")));
}

void TestFlows::plannedFailoverLosesNothing() {
    const Plan plan = planFor(Flow::PlannedFailover, twoSites(), primaryAlive(), {}).value();
    QVERIFY(plan.loss.isNothing());
    QVERIFY(!goldenPlan(QStringLiteral("site-loss"))->loss.isNothing());
    const auto steps = plan.steps();
    const auto recovery = std::find_if(steps.begin(), steps.end(),
                                       [](const Step* step) { return step->id == QLatin1String("recover-database"); });
    QVERIFY(recovery != steps.end());
    const auto& relies = (*recovery)->relies;
    QVERIFY(std::any_of(relies.begin(), relies.end(), [](const Condition& condition) {
        return condition.expected.comparison == Comparison::SameAsSaved;
    }));
}

void TestFlows::failbackRefuses_data() {
    QTest::addColumn<Change>("change");
    QTest::newRow("pool Normal") << Change(
        [](Situation& s) { *s.pool->stateInStore.value = QStringLiteral("Normal"); });
    QTest::newRow("pool unknown") << Change([](Situation& s) { s.pool->stateInStore.value.reset(); });
    QTest::newRow("nobody serves") << Change(
        [](Situation& s) { s.backup->database.value->state = QStringLiteral("SUSPECT"); });
    QTest::newRow("primary silent") << Change([](Situation& s) { s.primary->server.value.reset(); });
    QTest::newRow("share unlisted") << Change([](Situation& s) { s.share->files.value.reset(); });
    QTest::newRow("server gone from the pool") << Change([](Situation& s) { s.pool->pool.value->computers.clear(); });
}

void TestFlows::failbackRefuses() {
    QFETCH(Change, change);
    Situation situation = failedOver();
    change(situation);
    const auto plan = planFor(Flow::Failback, twoSites(), situation, {});
    QVERIFY(!plan.has_value());
    QVERIFY(!plan.error().empty());
    for (const Message& reason : plan.error())
        QVERIFY(!reason.isEmpty());
}

void TestFlows::everyFlowRefusesAnEmptySituation_data() {
    QTest::addColumn<Flow>("flow");
    for (const QString& name : json::allNames<Flow>())
        QTest::newRow(qPrintable(name)) << *json::valueOf<Flow>(name);
}

void TestFlows::everyFlowRefusesAnEmptySituation() {
    QFETCH(Flow, flow);
    const auto plan = planFor(flow, twoSites(), Situation(), {});
    QVERIFY(!plan.has_value());
    QVERIFY(!plan.error().empty());
}

QTEST_GUILESS_MAIN(TestFlows)
#include "tst_flows.moc"

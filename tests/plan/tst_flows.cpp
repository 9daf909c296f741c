// What every plan of every flow must keep to, and what each flow refuses.
#include "core/plan/flows.h"
#include "core/text/catalog.h"
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
    void messagesGoThroughPoolsThatRun_data();
    void messagesGoThroughPoolsThatRun();
    void theStateIsReadOnEachServer_data();
    void theStateIsReadOnEachServer();
    void theLastLogIsTakenFirst_data();
    void theLastLogIsTakenFirst();
    void theLastLogIsOffered();
    void theFenceCanBeLeftOut();
    void salvageCanBeWaived();
    void settingsSavedAtFailoverCount();
    void schedulesAreKeptAsTheyWere();
    void whatIsNotThereIsNotTouched();
    void afterCareIsChosen_data();
    void afterCareIsChosen();
    void logBackupJobsAreGuardedByRole();
    void logBackupJobsAreDeletedBeforeTheLastBackups();
    void plannedFailoverLosesNothing();
    void failbackRefuses_data();
    void failbackRefuses();
    void roleSwapRefuses_data();
    void roleSwapRefuses();
    void foreignLogsAreSetAsideBeforeTheSecondaryIsOverwritten();
    void foreignLogsThatCannotBeMovedAreLookedFor();
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
        if (const auto* foreign = std::get_if<ForeignLogsProbe>(&step->check.probe))
            QVERIFY2(saved.contains(foreign->seed), qPrintable(step->id));
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
    situation.pool->frontEnds.value->push_back({"fe02.contoso.com", "fe02a.contoso.com", "Running", {}});
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

void TestFlows::messagesGoThroughPoolsThatRun_data() {
    QTest::addColumn<QStringList>("statuses");  // of fe01 and fe02; "-": not told; none: not observed
    QTest::addColumn<QString>("pools");
    QTest::newRow("both run") << QStringList{"Running", "Running"} << "fe01.contoso.com fe02.contoso.com";
    QTest::newRow("one is stopped") << QStringList{"Stopped", "Running"} << "fe02.contoso.com";
    QTest::newRow("one is silent") << QStringList{"Running", "-"} << "fe01.contoso.com";
    QTest::newRow("one is stopped, one silent") << QStringList{"Stopped", "-"} << "fe02.contoso.com";
    QTest::newRow("both are silent") << QStringList{"-", "-"} << "fe01.contoso.com fe02.contoso.com";
    QTest::newRow("not observed") << QStringList{} << "fe01.contoso.com fe02.contoso.com";
    QTest::newRow("none runs") << QStringList{"Stopped", "Stopped"} << QString();
}

void TestFlows::messagesGoThroughPoolsThatRun() {
    QFETCH(QStringList, statuses);
    QFETCH(QString, pools);
    Situation situation = siteLoss();
    const std::vector<QString> all{"fe01.contoso.com", "fe02.contoso.com"};
    situation.pool->registrarPools.value = all;
    situation.pool->frontEnds = unknown<std::vector<FrontEndFacts>>(Message("no answer"), {}, {});
    if (!statuses.isEmpty()) situation.pool->frontEnds.value.emplace();
    for (qsizetype at = 0; at < statuses.size(); ++at) {
        const QString status = statuses.at(at) == QLatin1String("-") ? QString() : statuses.at(at);
        situation.pool->frontEnds.value->push_back({all[static_cast<std::size_t>(at)], {}, status, {}});
    }
    const Plan plan = planFor(Flow::Failover, twoSites(), situation, {}).value();
    const Phase& phase = plan.phases.back();
    QCOMPARE(phase.id, QStringLiteral("send-test-message"));
    QStringList asked;
    for (const Step& step : phase.steps)
        asked << std::get<QString>(step.title.arguments().front().value());
    QCOMPARE(asked.join(u' '), pools);
    QCOMPARE(phase.notApplicable.source().contains("runs on no computer"), pools.isEmpty());
}

void TestFlows::theStateIsReadOnEachServer_data() {
    QTest::addColumn<QString>("stateOfSecond");  ///< as it was observed
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("wanted");
    const QString there = QStringLiteral(
        "Invoke-Command -ComputerName 'pc02.contoso.com' -ScriptBlock { "
        "Get-CsPersistentChatState -Identity "
        "'PersistentChatServer:pchat01.contoso.com' -LocalStore }");
    QTest::newRow("read") << "FailedOver" << there << "Normal";
    QTest::newRow("not read") << ""
                              << "Get-CsManagementStoreReplicationStatus -ReplicaFqdn 'pc02.contoso.com'"
                              << "true";
    QTest::newRow("not observed") << "-" << there << "Normal";
}

/// Where a server did not let itself be asked, the store tells whether its replica has it, and the step says why.
void TestFlows::theStateIsReadOnEachServer() {
    QFETCH(QString, stateOfSecond);
    QFETCH(QString, question);
    QFETCH(QString, wanted);
    Situation situation = failedOver();
    if (stateOfSecond != QLatin1String("-"))
        situation.pool->serverStates =
            known(std::vector<ServerStateFacts>{{"pc01.contoso.com", "FailedOver", {}},
                                                {"pc02.contoso.com", stateOfSecond, Message::verbatim("no session")}},
                  QString(), situation.startedAt);
    const Plan plan = failback(situation);
    for (const Step* step : plan.steps()) {
        if (step->id != QLatin1String("await-replica-2")) continue;
        QCOMPARE(std::get<ShellProbe>(step->check.probe).query.toString(), question);
        QCOMPARE(step->check.after.value, wanted);
        QVERIFY(step->check.after.comparison == Comparison::Equals && step->canBeSkipped);
        QCOMPARE(Catalog(Language::English).say(step->why).contains(QStringLiteral("(no session)")),
                 stateOfSecond.isEmpty());
        return;
    }
    QFAIL("no such step");
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

void TestFlows::schedulesAreKeptAsTheyWere() {
    ScheduleFacts nights;
    nights.name = QStringLiteral("夜間");
    nights.enabled = true;
    nights.freqType = 8;
    nights.freqInterval = 62;
    nights.freqSubdayType = 4;
    nights.freqSubdayInterval = 20;
    nights.freqRecurrenceFactor = 1;
    nights.activeStartDate = 20200101;
    nights.activeEndDate = 99991231;
    nights.activeStartTime = 220000;
    nights.activeEndTime = 55959;
    ScheduleFacts once = nights;
    once.name = QStringLiteral("once");
    once.freqType = 1;
    const QString weekly = QStringLiteral(
        "@schedule_name = N'夜間', @enabled = 1, @freq_type = 8, @freq_interval = 62, @freq_subday_type = 4, "
        "@freq_subday_interval = 20, @freq_relative_interval = 0, @freq_recurrence_factor = 1, @active_start_date = "
        "20200101, @active_end_date = 99991231, @active_start_time = 220000, @active_end_time = 55959,");
    Choices choices;
    choices.schedules = {{nights, once}, {once}, {nights}};
    const QString saved = describe(failback(failedOver(), choices));
    // On the primary and on its mirror, and the restore job; the copy job's only one will not come again.
    QCOMPARE(saved.count(weekly), 3);
    QVERIFY(!saved.contains(QLatin1String("N'once'")));
    QCOMPARE(saved.count(QLatin1String("N'LSBackupSchedule'")), 0);
    QCOMPARE(saved.count(QLatin1String("N'DefaultCopyJobSchedule'")), 1);
    // The old primary's own msdb knows better what its job did.
    Situation situation = failedOver();
    situation.primary->primaryShipping.value->backupTimes = {nights};
    situation.primary->primaryShipping.value->backupRetention = 1234;
    situation.primary->primaryShipping.value->backupThreshold = 56;
    const QString found = describe(failback(situation));
    QCOMPARE(found.count(weekly), 2);
    QVERIFY(found.contains(QLatin1String("@backup_retention_period = 1234, @backup_threshold = 56,")));
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

void TestFlows::roleSwapRefuses_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, Change change, const char* said) {
        QTest::newRow(name) << std::move(change) << QString::fromUtf8(said);
    };
    row(
        "backup silent", [](Situation& s) { s.backup->server.value.reset(); },
        "The instance sql03.contoso.com does not answer. Make it answer, then check again.");
    row(
        "backup not online", [](Situation& s) { s.backup->database.value->state = QStringLiteral("RESTORING"); },
        "The database mgc on sql03.contoso.com is RESTORING; for this it has to be ONLINE.");
    row(
        "no database on the backup", [](Situation& s) { s.backup->database.value->state = QString(); },
        "There is no database mgc on sql03.contoso.com; it has to be ONLINE there.");
    row(
        "backup is the mirror",
        [](Situation& s) { s.backup->database.value->mirroringRole = QStringLiteral("MIRROR"); },
        "On sql03.contoso.com the database mgc is the mirror at present. Let it be the principal first: on "
        "sql04.contoso.com run ALTER DATABASE [mgc] SET PARTNER FAILOVER. Then check again.");
    row(
        "primary silent", [](Situation& s) { s.primary->database.value.reset(); },
        "The instance sql01.contoso.com does not answer. Make it answer, then check again.");
    row(
        "primary online", [](Situation& s) { s.primary->database.value->state = QStringLiteral("ONLINE"); },
        "The database mgc on sql01.contoso.com is ONLINE; for this it has to be RESTORING.");
}

/// Each refusal says what is so, and what to do; here as an English reader has it.
void TestFlows::roleSwapRefuses() {
    QFETCH(Change, change);
    QFETCH(QString, said);
    Situation situation = afterPlannedFailover();
    QVERIFY(planFor(Flow::RoleSwap, twoSites(), situation, {}).has_value());
    change(situation);
    const auto plan = planFor(Flow::RoleSwap, twoSites(), situation, {});
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().size(), std::size_t{1});
    QCOMPARE(Catalog(Language::English).say(plan.error().front()), said);
    SiteProfile profile = twoSites();
    profile.folders.primaryCopyFolder.clear();
    const auto both = planFor(Flow::RoleSwap, profile, situation, {});
    QCOMPARE(both.error().size(), std::size_t{2});
    QVERIFY(Catalog(Language::English).say(both.error().back()).contains(QStringLiteral("folders.primaryCopyFolder")));
}

void TestFlows::foreignLogsAreSetAsideBeforeTheSecondaryIsOverwritten() {
    for (const QString& name : {QStringLiteral("failback"), QStringLiteral("failback-normal-first"),
                                QStringLiteral("rebuild-log-shipping")}) {
        const QStringList ids = idsOf(goldenPlan(name).value());
        QStringList order{QStringLiteral("back-up-primary"),        QStringLiteral("keep-seed-header"),
                          QStringLiteral("set-aside-logs-share"),   QStringLiteral("set-aside-logs-copies"),
                          QStringLiteral("reinitialize-secondary"), QStringLiteral("enable-shipping-jobs")};
        QStringList seen;
        for (const QString& id : ids)
            if (order.contains(id)) seen << id;
        QCOMPARE(seen, order);
    }
    // Its secondary goes on where the last log ends: what lies on the share may be what comes next.
    for (const QString& id : idsOf(goldenPlan(QStringLiteral("role-swap")).value()))
        QVERIFY(!id.startsWith(QStringLiteral("set-aside")));
}

void TestFlows::foreignLogsThatCannotBeMovedAreLookedFor() {
    const auto step = [](const Situation& situation, const char* id) {
        const Plan plan = failback(situation);
        const auto steps = plan.steps();
        const auto found =
            std::find_if(steps.begin(), steps.end(), [&](const Step* each) { return each->id == QLatin1String(id); });
        return found == steps.end() ? std::optional<Step>() : std::optional(**found);
    };
    Situation situation = failedOver();
    situation.share->writableFromHere = known(false, QStringLiteral("test"), QDateTime());
    const auto readOnly = step(situation, "see-logs-share");
    QVERIFY(readOnly && std::holds_alternative<LookAct>(readOnly->act) && readOnly->canBeSkipped);
    QVERIFY(!std::get<ForeignLogsProbe>(readOnly->check.probe).folder.isEmpty());
    FolderSection shut;
    shut.files = unknown<std::vector<FileEntry>>(Message::verbatim(QStringLiteral("shut")), QString(), QDateTime());
    situation = failedOver();
    situation.copyFolder = shut;
    const auto unlisted = step(situation, "see-logs-copies");
    QVERIFY(unlisted && unlisted->risk == Risk::Safe);
    QVERIFY(std::get<ForeignLogsProbe>(unlisted->check.probe).folder.isEmpty());  // the secondary lists it itself
    const auto moved = step(failedOver(), "set-aside-logs-share");
    const auto& act = std::get<SetAsideAct>(moved->act);
    const auto& undo = std::get<BringBackAct>(*moved->undo);
    QCOMPARE(undo.from, act.to);
    QCOMPARE(undo.to, act.logs.folder);
    QCOMPARE(undo.database, act.logs.database);
    QVERIFY(act.to.startsWith(act.logs.folder) && act.to.endsWith(QStringLiteral("mgc_failback_set_aside_01")));
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

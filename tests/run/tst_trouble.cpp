// When the world is not as the plan expects, or a statement fails: what is sent again, what is asked, what stops.
#include "tests/run/helpers/stage.h"

#include <QTest>

using namespace pchat;
using namespace pchat::test;

class TstTrouble : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void staleFact_data();
    void staleFact();
    void stateBeforeIsContradicted();
    void transientFailureIsTriedAgain();
    void failureStops();
    void decideRetry();
    void decideSkip_data();
    void decideSkip();
    void unknownOutcome();
    void stateDoesNotFollow();
    void missingDoor();
    void sessionsThatComeBack();
    void sessionThatHasJustGone();
    void interruptedLogIsRestoredAgain();
};

void TstTrouble::staleFact_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("fact");
    QTest::addColumn<int>("change");
    QTest::newRow("share") << "copy-log-0002"
                           << "The share is as it was approved" << 0;
    QTest::newRow("state, first log") << "apply-log-0001"
                                      << "mgc on SQL03 is RESTORING" << 1;
    QTest::newRow("job, first log") << "apply-log-0001"
                                    << "The restore job is disabled" << 2;
    QTest::newRow("state, second log") << "apply-log-0002"
                                       << "mgc on SQL03 is RESTORING" << 1;
    QTest::newRow("job, second log") << "apply-log-0002"
                                     << "The restore job is disabled" << 2;
    QTest::newRow("state, sessions") << "end-sessions"
                                     << "mgc on SQL03 is RESTORING" << 1;
    QTest::newRow("sessions, recover") << "recover"
                                       << "No sessions" << 3;
    QTest::newRow("chain, recover") << "recover"
                                    << "The chain is at its end" << 4;
    QTest::newRow("state, pool") << "pool-state"
                                 << "mgc on SQL03 is ONLINE" << 1;
}

void TstTrouble::staleFact() {
    QFETCH(QString, step);
    QFETCH(QString, fact);
    QFETCH(int, change);
    Stage stage;
    const QStringList ids = stepIds(samplePlan());
    const QString before = ids.at(ids.indexOf(step) - 1);
    std::size_t sentUntilThen = 0;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind != EventKind::StepDone || event.step != before) return;
        WorldState& state = stage.world->state;
        if (change == 0) state.share[QStringLiteral("mgc_3.trn")] = 30;
        if (change == 1) state.database = QStringLiteral("SUSPECT");
        if (change == 2) state.jobEnabled = true;
        if (change == 3) state.sessions = {70};
        if (change == 4) state.redo = 250;
        sentUntilThen = stage.world->sent.size();
    };
    QCOMPARE(stage.go(), RunResult::Stopped);
    const Event& changed = stage.last(EventKind::FactChanged);
    QCOMPARE(changed.step, step);
    const auto named = std::get<std::shared_ptr<const Message>>(changed.text.arguments().at(0).value());
    QCOMPARE(std::get<QString>(named->arguments().at(0).value()), fact);
    QVERIFY(!changed.observed.isEmpty());
    QCOMPARE(stage.world->sent.size(), sentUntilThen);
    QCOMPARE(stage.stateOf(step), StepState::Contradicted);
    QCOMPARE(stage.file.events().back().kind, EventKind::RunStopped);
}

void TstTrouble::stateBeforeIsContradicted() {
    Stage stage;
    stage.world->state.pool = QStringLiteral("Unheard");
    QCOMPARE(stage.go(), RunResult::Stopped);
    QCOMPARE(stage.last(EventKind::FactChanged).step, QStringLiteral("pool-state"));
    QCOMPARE(stage.last(EventKind::FactChanged).observed, QStringLiteral("Unheard"));
    stage.world->state.pool = QStringLiteral("Normal");
    QCOMPARE(stage.go(), RunResult::Done);
}

void TstTrouble::transientFailureIsTriedAgain() {
    Stage stage;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.step == QLatin1String("disable-job") && event.attempt < 3)
            stage.failNext(FailureKind::Busy);
    };
    QCOMPARE(stage.go(), RunResult::Done);
    std::vector<int> attempts;
    for (const Event& event : stage.file.events())
        if (event.kind == EventKind::StepStarted && event.step == QLatin1String("disable-job"))
            attempts.push_back(event.attempt);
    QCOMPARE(attempts, (std::vector<int>{1, 2, 3}));
    QCOMPARE(countOf(stage.file.events(), EventKind::StepFailed), 0);
    QVERIFY(stage.world->waited.count() > 0);
}

void TstTrouble::failureStops() {
    Stage stage;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.step == QLatin1String("apply-log-0001"))
            stage.failNext(FailureKind::Damaged);
    };
    QCOMPARE(stage.go(), RunResult::Stopped);
    QCOMPARE(stage.stateOf(QStringLiteral("apply-log-0001")), StepState::Failed);
    QCOMPARE(stage.last(EventKind::StepFailed).failure->kind, FailureKind::Damaged);
    QCOMPARE(stage.stateOf(QStringLiteral("apply-log-0002")), StepState::Later);
}

void TstTrouble::decideRetry() {
    Stage stage;
    int asked = 0;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.step == QLatin1String("recover") && asked < 2)
            stage.failNext(FailureKind::PermissionDenied);
    };
    stage.options.decide = [&](const Step& step, const Event& failed) {
        ++asked;
        if (step.id != QLatin1String("recover") || failed.kind != EventKind::StepFailed)
            qFatal("asked about the wrong step");
        return Decision{DecisionKind::Retry, {}};
    };
    QCOMPARE(stage.go(), RunResult::Done);
    QCOMPARE(asked, 2);
    QCOMPARE(countOf(stage.file.events(), EventKind::DecisionTaken), 2);
    QCOMPARE(stage.world->state.recoveries, 1);
}

void TstTrouble::decideSkip_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isSkipped");
    QTest::newRow("may be skipped") << "copy-log-0002"
                                    << "copied by hand" << true;
    QTest::newRow("without a reason") << "copy-log-0002"
                                      << "  " << false;
    QTest::newRow("must not be skipped") << "apply-log-0001"
                                         << "I want to" << false;
}

void TstTrouble::decideSkip() {
    QFETCH(QString, step);
    QFETCH(QString, reason);
    QFETCH(bool, isSkipped);
    Stage stage;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.step == step) stage.failNext(FailureKind::NoSpace);
        if (event.kind == EventKind::StepSkipped) stage.world->state.copyFolder[QStringLiteral("mgc_2.trn")] = 19;
    };
    stage.options.decide = [&](const Step&, const Event&) { return Decision{DecisionKind::Skip, reason}; };
    QCOMPARE(stage.go(), isSkipped ? RunResult::DoneWithWarnings : RunResult::Stopped);
    QCOMPARE(stage.stateOf(step), isSkipped ? StepState::Skipped : StepState::Failed);
    QCOMPARE(resultOf(stage.file.events()), isSkipped ? RunResult::DoneWithWarnings : RunResult::Stopped);
}

void TstTrouble::unknownOutcome() {
    Stage stage;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.step == QLatin1String("recover"))
            stage.failNext(FailureKind::ConnectionLost, true, 1000000);
    };
    QCOMPARE(stage.go(), RunResult::Unknown);
    QCOMPARE(stage.stateOf(QStringLiteral("recover")), StepState::Unknown);
    QCOMPARE(resultOf(stage.file.events()), RunResult::Unknown);
    QCOMPARE(countOf(stage.file.events(), EventKind::StepFailed), 1);
    stage.world->fault.reset();
    stage.options.onEvent = {};
    QCOMPARE(stage.go(), RunResult::Done);
    QCOMPARE(stage.stateOf(QStringLiteral("recover")), StepState::Done);
    QCOMPARE(stage.world->state.recoveries, 1);
    QCOMPARE(std::count(stage.world->sent.begin(), stage.world->sent.end(), "RESTORE DATABASE [mgc] WITH RECOVERY"), 1);
}

void TstTrouble::stateDoesNotFollow() {
    Stage stage;
    stage.world->onCall = [&] { stage.world->state.pool = QStringLiteral("Normal"); };
    QCOMPARE(stage.go(), RunResult::Stopped);
    QCOMPARE(stage.stateOf(QStringLiteral("pool-state")), StepState::Failed);
    QVERIFY(stage.world->waited >= Step{}.patience);
    QVERIFY(std::any_of(stage.told.begin(), stage.told.end(), [](const Event& event) {
        return event.kind == EventKind::Waiting && event.step == QLatin1String("pool-state");
    }));
}

void TstTrouble::missingDoor() {
    Stage stage;
    stage.doors.acting.sql.clear();
    QCOMPARE(stage.go(), RunResult::Stopped);
    QCOMPARE(stage.stateOf(QStringLiteral("disable-job")), StepState::Failed);
    Stage blind;
    blind.doors.observing.shell.reset();
    QCOMPARE(blind.go(), RunResult::Stopped);
    QCOMPARE(blind.stateOf(QStringLiteral("pool-state")), StepState::Failed);
    QCOMPARE(blind.world->state.pool, QStringLiteral("Normal"));
}

void TstTrouble::sessionsThatComeBack() {
    Stage stage;
    int revivals = 0;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementAnswered && event.step == QLatin1String("end-sessions") && ++revivals < 4)
            stage.world->state.sessions.push_back(100 + revivals);
    };
    QCOMPARE(stage.go(), RunResult::Done);
    QCOMPARE(revivals, 5);
    QVERIFY(verifyRunFile(stage.file.path()).isWhole);
}

void TstTrouble::sessionThatHasJustGone() {
    Stage stage;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.statement == QLatin1String("KILL 61"))
            stage.world->state.sessions.clear();
    };
    QCOMPARE(stage.go(), RunResult::Done);
    QCOMPARE(countOf(stage.file.events(), EventKind::StepFailed), 0);
}

void TstTrouble::interruptedLogIsRestoredAgain() {
    Stage stage;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.step == QLatin1String("apply-log-0001") &&
            event.attempt == 1)
            stage.failNext(FailureKind::Refused, false, 1, 4319);
    };
    QCOMPARE(stage.go(), RunResult::Done);
    const QString log = QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'D:\\mgc_1.trn' WITH NORECOVERY");
    QCOMPARE(countOf(stage.file.events(), EventKind::StepFailed), 0);
    QCOMPARE(std::count(stage.world->sent.begin(), stage.world->sent.end(), log), 1);
    for (const Event& event : stage.file.events())
        if (event.kind == EventKind::StepDone && event.step == QLatin1String("apply-log-0001"))
            QCOMPARE(event.attempt, 2);
}

QTEST_GUILESS_MAIN(TstTrouble)
#include "tst_trouble.moc"

// What goes wrong while a run is taken back, and what nobody knows when it begins.
#include "tests/run/helpers/undo_stage.h"

#include <QTest>

using namespace pchat;
using namespace pchat::test;

class TstUndoTrouble : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void lookedAtWhereNobodyKnows_data();
    void lookedAtWhereNobodyKnows();
    void somebodyElseChangedIt();
    void failedUndo();
    void unknownUndo_data();
    void unknownUndo();
    void inFlightGoingForward_data();
    void inFlightGoingForward();
    void pointOfNoReturnNobodySaw_data();
    void pointOfNoReturnNobodySaw();
};

void TstUndoTrouble::lookedAtWhereNobodyKnows_data() {
    QTest::addColumn<bool>("tookEffect");
    QTest::newRow("it had not taken effect") << false;
    QTest::newRow("it had taken effect") << true;
}

/// A step without an undo, whose statement was lost on the way.
void TstUndoTrouble::lookedAtWhereNobodyKnows() {
    QFETCH(bool, tookEffect);
    Plan plan = undoPlan();
    stepOf(plan, "pool-state").undo.reset();
    UndoStage stage(plan);
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.step == QLatin1String("pool-state"))
            stage.failNext(FailureKind::ConnectionLost, tookEffect, 1000000);
    };
    QCOMPARE(stage.go(), RunResult::Unknown);
    stage.options.onEvent = {};
    const auto blind = stage.back();
    QVERIFY(!blind.has_value());
    QVERIFY(blind.error().source().startsWith("It is not known whether"));
    QCOMPARE(resultOf(stage.file.events()), RunResult::Unknown);
    stage.world->fault.reset();
    const auto result = stage.back();
    QCOMPARE(result.has_value(), !tookEffect);
    QCOMPARE(stage.world->state.jobEnabled, !tookEffect);
    if (tookEffect) QVERIFY(result.error() == whyItStays(stepOf(plan, "pool-state")));
}

void TstUndoTrouble::somebodyElseChangedIt() {
    UndoStage stage;
    QCOMPARE(stage.go(), RunResult::Done);
    stage.world->state.pool = QStringLiteral("Unheard");
    const std::size_t sent = stage.world->sent.size();
    QCOMPARE(stage.back().value(), RunResult::Stopped);
    QCOMPARE(stage.world->sent.size(), sent);
    QCOMPARE(stage.last(EventKind::FactChanged).observed, QStringLiteral("Unheard"));
    QCOMPARE(stage.stateOf(QStringLiteral("pool-state")), StepState::Contradicted);
    stage.world->state.pool = QStringLiteral("FailedOver");
    QCOMPARE(stage.back().value(), RunResult::Undone);
    QVERIFY(stage.isAsBefore());
}

void TstUndoTrouble::failedUndo() {
    UndoStage stage;
    QCOMPARE(stage.go(), RunResult::Done);
    int asked = 0;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.statement == enables && asked < 2)
            stage.failNext(FailureKind::PermissionDenied);
    };
    stage.options.decide = [&](const Step& step, const Event& failed) {
        if (step.canBeSkipped || failed.kind != EventKind::StepUndoFailed) qFatal("an undo cannot be skipped");
        return Decision{++asked == 1 ? DecisionKind::Retry : DecisionKind::Skip, QStringLiteral("I want to")};
    };
    QCOMPARE(stage.back().value(), RunResult::Stopped);
    QCOMPARE(asked, 2);
    QCOMPARE(stage.stateOf(QStringLiteral("disable-job")), StepState::Failed);
    QCOMPARE(stage.last(EventKind::StepUndoFailed).failure->kind, FailureKind::PermissionDenied);
    QCOMPARE(stage.back().value(), RunResult::Undone);
    QVERIFY(stage.isAsBefore());
    QVERIFY(stage.isWhole());
}

void TstUndoTrouble::unknownUndo_data() {
    QTest::addColumn<bool>("takesEffect");
    QTest::newRow("the undo had taken effect") << true;
    QTest::newRow("the undo had not taken effect") << false;
}

void TstUndoTrouble::unknownUndo() {
    QFETCH(bool, takesEffect);
    UndoStage stage;
    QCOMPARE(stage.go(), RunResult::Done);
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.statement == setsBack)
            stage.failNext(FailureKind::ConnectionLost, takesEffect, 1000000);
    };
    QCOMPARE(stage.back().value(), RunResult::Unknown);
    QCOMPARE(stage.stateOf(QStringLiteral("pool-state")), StepState::Unknown);
    QCOMPARE(resultOf(stage.file.events()), RunResult::Unknown);
    // While nobody can see it, it stays unknown and nothing more is sent.
    const std::size_t sent = stage.world->sent.size();
    QCOMPARE(stage.back().value(), RunResult::Unknown);
    QCOMPARE(stage.world->sent.size(), sent);
    stage.world->fault.reset();
    stage.options.onEvent = {};
    QCOMPARE(stage.back().value(), RunResult::Undone);
    QVERIFY(stage.isAsBefore());
    const auto times = std::count(stage.world->sent.begin(), stage.world->sent.end(), setsBack);
    QCOMPARE(times, 1);
}

void TstUndoTrouble::inFlightGoingForward_data() {
    QTest::addColumn<bool>("takesEffect");
    QTest::addColumn<bool>("isSeen");
    QTest::newRow("it had taken effect") << true << true;
    QTest::newRow("it had not taken effect") << false << true;
    QTest::newRow("nobody can see it") << false << false;
}

/// The run stopped with a statement of which nobody knows how it came out.
void TstUndoTrouble::inFlightGoingForward() {
    QFETCH(bool, takesEffect);
    QFETCH(bool, isSeen);
    UndoStage stage;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.step == QLatin1String("pool-state"))
            stage.failNext(FailureKind::ConnectionLost, takesEffect, 1000000);
    };
    QCOMPARE(stage.go(), RunResult::Unknown);
    stage.options.onEvent = {};
    if (isSeen) stage.world->fault.reset();
    QCOMPARE(stage.back().value(), isSeen ? RunResult::Undone : RunResult::Unknown);
    QCOMPARE(resultOf(stage.file.events()), isSeen ? RunResult::Undone : RunResult::Unknown);
    QCOMPARE(stage.isAsBefore(), isSeen);
    const auto times = std::count(stage.world->sent.begin(), stage.world->sent.end(), setsBack);
    QCOMPARE(times, takesEffect ? 1 : 0);
    // What was waited for is written with the look that settled it.
    if (!isSeen) QVERIFY(stage.last(EventKind::StepUndoFailed).outcomeUnknown);
}

void TstUndoTrouble::pointOfNoReturnNobodySaw_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("begins");
    QTest::newRow("recovered") << "ONLINE"
                               << "The point of no return";
    QTest::newRow("on the way") << "RECOVERING"
                                << "It is not known whether";
    QTest::newRow("not recovered") << "RESTORING"
                                   << "";
}

void TstUndoTrouble::pointOfNoReturnNobodySaw() {
    QFETCH(QString, state);
    QFETCH(QString, begins);
    UndoStage stage(undoPlanWithPoint());
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.step == QLatin1String("recover"))
            stage.failNext(FailureKind::ConnectionLost, false, 1000000);
    };
    QCOMPARE(stage.go(), RunResult::Unknown);
    stage.options.onEvent = {};
    stage.world->fault.reset();
    stage.world->state.database = state;
    const QStringList events = logOf(stage.file.events());
    const auto result = stage.back();
    QCOMPARE(result.has_value(), begins.isEmpty());
    if (result) {
        QCOMPARE(*result, RunResult::Undone);
        QVERIFY(stage.isAsBefore());
    } else {
        QVERIFY2(result.error().source().startsWith(begins.toUtf8()), result.error().source().constData());
        QCOMPARE(logOf(stage.file.events()), events);
    }
    QVERIFY(stage.isWhole());
}

QTEST_GUILESS_MAIN(TstUndoTrouble)
#include "tst_undo_trouble.moc"

// Taking a run back: in reverse, each step seen to be as before; what ends it and what refuses it.
#include "tests/run/helpers/undo_stage.h"

#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

QStringList logSinceUndo(const std::vector<Event>& events) {
    const QStringList all = logOf(events);
    return all.mid(all.indexOf(QStringLiteral("undoStarted")));
}

}  // namespace

class TstUndo : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void goesBackInReverse();
    void isStoppedAnywhere();
    void refuses_data();
    void refuses();
    void isBackAlready();
    void wasNotOurs();
    void endsAtWhatCannotBeUndone();
    void stopsAndGoesOn();
    void neverForwardAgain();
    void verifiesWhatWasSent_data();
    void verifiesWhatWasSent();
};

void TstUndo::goesBackInReverse() {
    UndoStage stage;
    QCOMPARE(stage.go(), RunResult::Done);
    QVERIFY(!stage.isAsBefore());
    const std::size_t sent = stage.world->sent.size();
    QCOMPARE(stage.back().value(), RunResult::Undone);
    QVERIFY(stage.isAsBefore());
    QCOMPARE(stage.sentSince(sent), (QStringList{setsBack, enables}));
    const QStringList expected{"undoStarted",
                               "stepUndoStarted pool-state",
                               "statementSent pool-state",
                               "statementAnswered pool-state",
                               "messageReceived pool-state",
                               "stepUndone pool-state",
                               "stepUndoStarted disable-job",
                               "statementSent disable-job",
                               "statementAnswered disable-job",
                               "stepUndone disable-job",
                               "undoEnded"};
    QCOMPARE(logSinceUndo(stage.file.events()), expected);
    QCOMPARE(stage.stateOf(QStringLiteral("pool-state")), StepState::Undone);
    QCOMPARE(stage.stateOf(QStringLiteral("disable-job")), StepState::Undone);
    QCOMPARE(stage.stateOf(QStringLiteral("copy-log-0002")), StepState::Done);
    QCOMPARE(stage.last(EventKind::StepUndone).observed, QStringLiteral("1"));
    QCOMPARE(stage.last(EventKind::UndoEnded).percent, 100);
    const auto& who = std::get<QString>(stage.last(EventKind::UndoStarted).text.arguments().at(0).value());
    QCOMPARE(who, approved().approvedBy);
    QCOMPARE(resultOf(stage.file.events()), RunResult::Undone);
    QVERIFY(stage.isWhole());
}

/// After whichever step it was stopped.
void TstUndo::isStoppedAnywhere() {
    for (const QString& step : stepIds(undoPlan())) {
        UndoStage stage;
        (void)stage.goUntil(step);
        const bool isChanged = !stage.isAsBefore();
        const auto result = stage.back();
        QCOMPARE(result.has_value(), isChanged);
        QVERIFY2(stage.isAsBefore(), qPrintable(step));
        QCOMPARE(resultOf(stage.file.events()), isChanged ? RunResult::Undone : RunResult::Stopped);
        QVERIFY(stage.isWhole());
    }
}

void TstUndo::refuses_data() {
    QTest::addColumn<QString>("until");
    QTest::addColumn<bool>("hasPoint");
    QTest::addColumn<bool>("canBeUndone");
    QTest::addColumn<QString>("pool");
    QTest::addColumn<QString>("begins");
    const QString pool = approved().poolTyped;
    QTest::newRow("nothing was changed") << "save-evidence" << true << true << pool << "There is nothing in this run";
    QTest::newRow("point of no return") << "pool-state" << true << true << pool << "The point of no return lies";
    QTest::newRow("recovered only") << "recover" << true << true << pool << "The point of no return lies";
    QTest::newRow("no undo") << "end-sessions" << false << false << pool << "The step \"%1\" took effect and cannot";
    QTest::newRow("not approved") << "pool-state" << false << true << ""
                                  << "The approval is missing";
    QTest::newRow("another pool") << "pool-state" << false << true << "pchat02.contoso.com"
                                  << "The approval is";
}

void TstUndo::refuses() {
    QFETCH(QString, until);
    QFETCH(bool, hasPoint);
    QFETCH(bool, canBeUndone);
    QFETCH(QString, pool);
    QFETCH(QString, begins);
    Plan plan = hasPoint ? undoPlanWithPoint() : undoPlan();
    if (!canBeUndone) stepOf(plan, "disable-job").undo.reset();
    UndoStage stage(std::move(plan));
    (void)stage.goUntil(until);
    const WorldState state = stage.world->state;
    const auto sent = stage.world->sent.size();
    const auto result = resultOf(stage.file.events());
    const QStringList events = logOf(stage.file.events());
    const auto refused = stage.back({pool, {}});
    QVERIFY(!refused.has_value());
    QVERIFY2(refused.error().source().startsWith(begins.toUtf8()), refused.error().source().constData());
    QVERIFY(stage.world->state == state);
    QCOMPARE(stage.world->sent.size(), sent);
    QCOMPARE(logOf(stage.file.events()), events);
    QCOMPARE(resultOf(stage.file.events()), result);
    // The run can still go forward.
    QCOMPARE(stage.go(), RunResult::Done);
}

void TstUndo::isBackAlready() {
    UndoStage stage;
    QCOMPARE(stage.go(), RunResult::Done);
    stage.world->state.pool = QStringLiteral("Normal");
    const std::size_t sent = stage.world->sent.size();
    QCOMPARE(stage.back().value(), RunResult::Undone);
    QCOMPARE(stage.sentSince(sent), QStringList{enables});
    QCOMPARE(stage.last(EventKind::StepAlreadyUndone).step, QStringLiteral("pool-state"));
    QCOMPARE(stage.stateOf(QStringLiteral("pool-state")), StepState::Undone);
    // And a second time there is nothing left.
    const auto again = stage.back();
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().source(), QByteArray("This run has been undone already."));
}

/// What was so before the run is not taken from whoever made it so.
void TstUndo::wasNotOurs() {
    UndoStage stage;
    stage.world->state.jobEnabled = false;
    QCOMPARE(stage.go(), RunResult::Done);
    QCOMPARE(stage.stateOf(QStringLiteral("disable-job")), StepState::AlreadyDone);
    QCOMPARE(stage.back().value(), RunResult::Undone);
    QVERIFY(!stage.world->state.jobEnabled);
    QCOMPARE(stage.world->state.pool, QStringLiteral("Normal"));
    QCOMPARE(stage.stateOf(QStringLiteral("disable-job")), StepState::AlreadyDone);
}

void TstUndo::endsAtWhatCannotBeUndone() {
    Plan plan = undoPlan();
    stepOf(plan, "disable-job").undo.reset();
    UndoStage stage(plan);
    QCOMPARE(stage.go(), RunResult::Done);
    const Undoable found = undoable(stage.file.documents().plan, stage.file.events());
    QVERIFY(found.isOffered());
    QCOMPARE(found.steps().size(), std::size_t{1});
    QCOMPARE(found.end()->id, QStringLiteral("disable-job"));
    QCOMPARE(stage.back().value(), RunResult::Stopped);
    QCOMPARE(stage.world->state.pool, QStringLiteral("Normal"));
    QVERIFY(!stage.world->state.jobEnabled);
    const auto why =
        std::get<std::shared_ptr<const Message>>(stage.last(EventKind::UndoStopped).text.arguments().at(0).value());
    QVERIFY(*why == whyItStays(stepOf(plan, "disable-job")));
    QCOMPARE(resultOf(stage.file.events()), RunResult::Stopped);
    const auto again = stage.back();
    QVERIFY(!again.has_value());
    QVERIFY(again.error() == whyItStays(stepOf(plan, "disable-job")));
    QVERIFY(stage.isWhole());
}

void TstUndo::stopsAndGoesOn() {
    UndoStage stage;
    QCOMPARE(stage.go(), RunResult::Done);
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StepUndone) stage.options.stopAfterStep->store(true);
    };
    QCOMPARE(stage.back().value(), RunResult::Stopped);
    QVERIFY(!stage.world->state.jobEnabled);
    QCOMPARE(undoable(stage.file.documents().plan, stage.file.events()).steps().size(), std::size_t{1});
    stage.options.stopAfterStep->store(false);
    const std::size_t sent = stage.world->sent.size();
    QCOMPARE(stage.back().value(), RunResult::Undone);
    QCOMPARE(stage.sentSince(sent), QStringList{enables});
    QVERIFY(stage.isAsBefore());
}

void TstUndo::neverForwardAgain() {
    for (const bool isWhole : {true, false}) {
        UndoStage stage;
        QCOMPARE(stage.go(), RunResult::Done);
        stage.options.onEvent = [&](const Event& event) {
            if (event.kind == EventKind::StepUndone) stage.options.stopAfterStep->store(!isWhole);
        };
        const RunResult result = stage.back().value();
        stage.options.stopAfterStep->store(false);
        QCOMPARE(result, isWhole ? RunResult::Undone : RunResult::Stopped);
        const QStringList events = logOf(stage.file.events());
        const WorldState state = stage.world->state;
        QCOMPARE(stage.go(), result);
        QVERIFY(stage.world->state == state);
        QCOMPARE(logOf(stage.file.events()), events);
    }
}

void TstUndo::verifiesWhatWasSent_data() {
    QTest::addColumn<bool>("isBack");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("act") << false << "disable-job" << disables << true;
    QTest::newRow("undo") << true << "disable-job" << enables << true;
    QTest::newRow("an undo while going forward") << false << "disable-job" << enables << false;
    QTest::newRow("an act while going back") << true << "disable-job" << disables << false;
    QTest::newRow("an undo of another step") << true << "pool-state" << enables << false;
    QTest::newRow("of a step without an undo") << true << "end-sessions"
                                               << "KILL 57" << false;
    QTest::newRow("something else") << true << "pool-state"
                                    << "Set-CsPersistentChatState -Identity pool -PoolState Other" << false;
}

void TstUndo::verifiesWhatWasSent() {
    QFETCH(bool, isBack);
    QFETCH(QString, step);
    QFETCH(QString, statement);
    QFETCH(bool, isAllowed);
    UndoStage stage;
    const auto write = [&](EventKind kind, const QString& of, const QString& sent) {
        Event event;
        event.kind = kind;
        event.step = of;
        event.statement = sent;
        QVERIFY(stage.file.append(event));
    };
    write(EventKind::RunStarted, {}, {});
    if (isBack) write(EventKind::UndoStarted, {}, {});
    write(EventKind::StatementSent, step, statement);
    QCOMPARE(stage.isWhole(), isAllowed);
}

QTEST_GUILESS_MAIN(TstUndo)
#include "tst_undo.moc"

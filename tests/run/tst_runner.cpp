// What one run does, event by event: straight through, stopped, paused, refused.
#include "tests/run/helpers/stage.h"

#include <QTest>

#include <thread>

using namespace pchat;
using namespace pchat::test;

namespace {

bool isOneStatementFirst(const std::vector<Event>& events) {
    for (std::size_t i = 0; i < events.size(); ++i)
        if (events[i].kind == EventKind::StatementAnswered && events[i - 1].kind == EventKind::StepStarted)
            return false;
    return true;
}

}  // namespace

class TstRunner : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void straightThrough();
    void percentGrowsToHundred();
    void endedRunIsNotRunAgain();
    void alreadyDone();
    void stopsAfterStep();
    void pauses();
    void incompleteApprovalDoesNothing();
    void blockerDoesNothing();
    void brokenRecordStops();
};

void TstRunner::straightThrough() {
    Stage stage;
    QCOMPARE(stage.go(), RunResult::Done);
    QCOMPARE(stage.world->state.recoveries, 1);
    QCOMPARE(stage.world->state.pool, QStringLiteral("FailedOver"));
    const QStringList expected{"runStarted",
                               "stepStarted save-evidence",
                               "statementSent save-evidence",
                               "statementAnswered save-evidence",
                               "stepDone save-evidence",
                               "stepStarted disable-job",
                               "statementSent disable-job",
                               "statementAnswered disable-job",
                               "stepDone disable-job",
                               "stepStarted copy-log-0002",
                               "statementSent copy-log-0002",
                               "statementAnswered copy-log-0002",
                               "stepDone copy-log-0002",
                               "stepStarted apply-log-0001",
                               "statementSent apply-log-0001",
                               "statementAnswered apply-log-0001",
                               "stepDone apply-log-0001",
                               "stepStarted apply-log-0002",
                               "statementSent apply-log-0002",
                               "statementAnswered apply-log-0002",
                               "stepDone apply-log-0002",
                               "stepStarted end-sessions",
                               "statementSent end-sessions",
                               "statementAnswered end-sessions",
                               "statementSent end-sessions",
                               "statementAnswered end-sessions",
                               "stepDone end-sessions",
                               "stepStarted recover",
                               "statementSent recover",
                               "statementAnswered recover",
                               "stepDone recover",
                               "stepStarted pool-state",
                               "statementSent pool-state",
                               "statementAnswered pool-state",
                               "messageReceived pool-state",
                               "stepDone pool-state",
                               "stepStarted verify",
                               "messageReceived verify",
                               "messageReceived verify",
                               "stepDone verify",
                               "runEnded"};
    QCOMPARE(logOf(stage.file.events()), expected);
    QVERIFY(isOneStatementFirst(stage.file.events()));
    QCOMPARE(resultOf(stage.file.events()), RunResult::Done);
    QVERIFY(stage.file.evidence().contains(QStringLiteral("save-evidence")));
    QVERIFY(stage.file.close());
    const Verification found = verifyRunFile(stage.file.path());
    QVERIFY(found.isWhole);
    QVERIFY(found.hasEnded);
}

void TstRunner::percentGrowsToHundred() {
    Stage stage;
    QCOMPARE(stage.go(), RunResult::Done);
    int percent = 0;
    bool sawProgress = false;
    for (const Event& event : stage.told) {
        QVERIFY(event.percent >= percent);
        percent = event.percent;
        sawProgress = sawProgress || event.kind == EventKind::Progress;
    }
    QCOMPARE(percent, 100);
    QVERIFY(sawProgress);
    QCOMPARE(countOf(stage.file.events(), EventKind::Progress), 0);
}

void TstRunner::endedRunIsNotRunAgain() {
    Stage stage;
    QCOMPARE(stage.go(), RunResult::Done);
    const auto events = stage.file.events().size();
    const int calls = stage.world->calls;
    QCOMPARE(stage.go(), RunResult::Done);
    QCOMPARE(stage.file.events().size(), events);
    QCOMPARE(stage.world->calls, calls);
}

void TstRunner::alreadyDone() {
    Stage stage;
    stage.world->state.jobEnabled = false;
    stage.world->state.redo = 200;
    stage.world->state.pool = QStringLiteral("FailedOver");
    QCOMPARE(stage.go(), RunResult::Done);
    QCOMPARE(stage.stateOf(QStringLiteral("disable-job")), StepState::AlreadyDone);
    QCOMPARE(stage.stateOf(QStringLiteral("apply-log-0001")), StepState::AlreadyDone);
    QCOMPARE(stage.stateOf(QStringLiteral("apply-log-0002")), StepState::Done);
    QCOMPARE(stage.stateOf(QStringLiteral("pool-state")), StepState::AlreadyDone);
    for (const QString& sent : stage.world->sent)
        QVERIFY(!sent.contains(QLatin1String("mgc_1.trn")));
}

void TstRunner::stopsAfterStep() {
    const QStringList ids = stepIds(samplePlan());
    for (const QString& id : ids) {
        Stage stage;
        stage.options.onEvent = [&](const Event& event) {
            if (event.kind == EventKind::StepStarted && event.step == id) stage.options.stopAfterStep->store(true);
        };
        const bool isLast = id == ids.last();
        QCOMPARE(stage.go(), isLast ? RunResult::Done : RunResult::Stopped);
        QCOMPARE(stage.stateOf(id), StepState::Done);
        QCOMPARE(resultOf(stage.file.events()), isLast ? RunResult::Done : RunResult::Stopped);
        if (!isLast) QCOMPARE(stage.stateOf(ids.at(ids.indexOf(id) + 1)), StepState::Later);
        stage.options.stopAfterStep->store(false);
        QCOMPARE(stage.go(), RunResult::Done);
        QCOMPARE(stage.world->state.recoveries, 1);
    }
}

void TstRunner::pauses() {
    Stage stage;
    stage.options.pause->store(true);
    std::atomic_bool isHeld = false;
    stage.options.onEvent = [&](const Event& event) { isHeld = isHeld || event.kind == EventKind::Waiting; };
    std::thread other([&] {
        while (!isHeld)
            std::this_thread::yield();
        stage.options.pause->store(false);
    });
    QCOMPARE(stage.go(), RunResult::Done);
    other.join();
    QVERIFY(isHeld);

    Stage stopped;
    stopped.options.pause->store(true);
    stopped.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::Waiting) stopped.options.stopAfterStep->store(true);
    };
    QCOMPARE(stopped.go(), RunResult::Stopped);
    QVERIFY(stopped.world->sent.empty());
}

void TstRunner::incompleteApprovalDoesNothing() {
    for (int lacking = 0; lacking < 4; ++lacking) {
        RunDocuments documents = sampleDocuments();
        if (lacking == 0) documents.approval.poolTyped = QStringLiteral("other");
        if (lacking == 1) documents.approval.digest = QStringLiteral("0");
        if (lacking == 2) documents.approval.lossAccepted = false;
        if (lacking == 3) documents.approval.acknowledgements.clear();
        Stage stage(documents);
        QCOMPARE(stage.go(), RunResult::Failed);
        QCOMPARE(stage.world->calls, 0);
        QCOMPARE(resultOf(stage.file.events()), RunResult::Failed);
    }
}

void TstRunner::blockerDoesNothing() {
    RunDocuments documents = sampleDocuments();
    documents.findings.front().severity = Severity::Blocker;
    documents.findings.front().verdict = Verdict::Unknown;
    Stage stage(documents);
    QCOMPARE(stage.go(), RunResult::Failed);
    QCOMPARE(stage.world->calls, 0);
}

void TstRunner::brokenRecordStops() {
    Stage stage;
    stage.options.onEvent = [&](const Event& event) {
        stage.told.push_back(event);
        if (event.kind == EventKind::StepStarted && event.step == QLatin1String("recover"))
            if (!stage.file.close()) qFatal("not closed");
    };
    QCOMPARE(stage.go(), RunResult::Stopped);
    QCOMPARE(stage.world->state.recoveries, 0);
    QCOMPARE(stage.told.back().kind, EventKind::RunStopped);
    auto again = RunFile::open(stage.file.path());
    QVERIFY(again.has_value());
    QCOMPARE(run(*again, stage.doors.observing, stage.doors.acting, {}), RunResult::Done);
    QCOMPARE(stage.world->state.recoveries, 1);
}

QTEST_GUILESS_MAIN(TstRunner)
#include "tst_runner.moc"

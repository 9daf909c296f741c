// Several copies under way at once: how many, in what record, and what becomes of the set when one of them fails, the
// run is to stop, or the process dies.
#include "tests/run/helpers/copy_room.h"
#include "tests/run/helpers/stage.h"

#include <QFile>
#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

qsizetype countOf(const std::vector<Event>& events, EventKind kind, const QString& step) {
    return std::count_if(events.begin(), events.end(),
                         [&](const Event& each) { return each.kind == kind && each.step == step; });
}

QStringList stepsOf(const std::vector<Event>& events, EventKind kind) {
    QStringList steps;
    for (const Event& event : events)
        if (event.kind == kind) steps << event.step;
    return steps;
}

}  // namespace

class TstCopySet : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void copiesFourAtOnce();
    void recordsEachFile();
    void failureLetsTheOthersEnd();
    void everyFailureIsDecidedOn();
    void transientFailureIsTriedAgain();
    void unknownOutweighsFailed();
    void stopsWhenNoneIsUnderWay();
    void pausesWhenNoneIsUnderWay();
    void changedFactStopsTheSet();
    void brokenRecordBeginsNoMore();
    void percentNeverFalls();
    void diesAtEveryMoment();
};

void TstCopySet::copiesFourAtOnce() {
    CopyRoom room(12);
    room.folder->holdUntilInside(4);
    QCOMPARE(room.go(), RunResult::Done);
    QCOMPARE(room.folder->mostAtOnce(), 4);
    QCOMPARE(room.folder->names().size(), 12);
    QVERIFY(room.isToldOnRunnersThread);
    QCOMPARE(stepsOf(room.file.events(), EventKind::StatementSent), stepIds(room.file.documents().plan));
}

void TstCopySet::recordsEachFile() {
    CopyRoom room(9);
    QCOMPARE(room.go(), RunResult::Done);
    const auto events = room.file.events();
    for (const QString& id : stepIds(room.file.documents().plan)) {
        QCOMPARE(countOf(events, EventKind::StepStarted, id), 1);
        QCOMPARE(countOf(events, EventKind::StatementSent, id), 1);
        QCOMPARE(countOf(events, EventKind::StatementAnswered, id), 1);
        QCOMPARE(countOf(events, EventKind::StepDone, id), 1);
    }
    for (const Event& event : events)
        if (event.kind == EventKind::StatementAnswered)
            QVERIFY2(event.observed.endsWith(QLatin1String(" sha-of-") + event.step.right(4)),
                     qPrintable(event.observed));
    QVERIFY(room.file.close());
    QVERIFY(verifyRunFile(room.file.path()).isWhole);
}

void TstCopySet::failureLetsTheOthersEnd() {
    CopyRoom room(10);
    room.folder->fail(2, FailureKind::NoSpace);
    room.folder->holdUntilInside(4);
    QCOMPARE(room.go(), RunResult::Stopped);
    for (int i = 1; i <= 4; ++i)
        QCOMPARE(room.stateOf(i), i == 2 ? StepState::Failed : StepState::Done);
    // One that ends before the failure makes room for the next; what is begun ends, and nothing is left half-way.
    for (int i = 5; i <= 10; ++i)
        QVERIFY(room.stateOf(i) == StepState::Done || room.stateOf(i) == StepState::Later);
    QCOMPARE(room.stateOf(10), StepState::Later);
    QCOMPARE(room.last(EventKind::StepFailed).failure->kind, FailureKind::NoSpace);
    room.folder->heal();
    QCOMPARE(room.go(), RunResult::Done);
    for (int i = 1; i <= 10; ++i)
        QCOMPARE(room.folder->timesCopied(i), i == 2 ? 2 : 1);
}

void TstCopySet::everyFailureIsDecidedOn() {
    CopyRoom room(8);
    room.folder->fail(3, FailureKind::Damaged);
    room.folder->fail(1, FailureKind::PermissionDenied);
    room.folder->holdUntilInside(4);
    QStringList asked;
    room.options.decide = [&](const Step& step, const Event& failed) {
        asked << step.id;
        if (countOf(room.file.events(), EventKind::StepFailed) != 2) qFatal("a failure is not written down yet");
        if (failed.failure->kind == FailureKind::Damaged) return Decision{DecisionKind::Skip, QStringLiteral("known")};
        room.folder->heal();
        return Decision{DecisionKind::Retry, {}};
    };
    QCOMPARE(room.go(), RunResult::DoneWithWarnings);
    QCOMPARE(asked, (QStringList{CopyRoom::id(1), CopyRoom::id(3)}));
    QCOMPARE(room.stateOf(1), StepState::Done);
    QCOMPARE(room.stateOf(3), StepState::Skipped);
    QCOMPARE(room.stateOf(8), StepState::Done);
}

void TstCopySet::transientFailureIsTriedAgain() {
    CopyRoom room(5);
    room.folder->fail(2, FailureKind::Busy, 2);
    QCOMPARE(room.go(), RunResult::Done);
    QCOMPARE(room.folder->timesCopied(2), 3);
    QCOMPARE(countOf(room.file.events(), EventKind::StepFailed), 0);
    QCOMPARE(countOf(room.file.events(), EventKind::StepStarted, CopyRoom::id(2)), 3);
}

void TstCopySet::unknownOutweighsFailed() {
    CopyRoom room(4);
    room.folder->fail(1, FailureKind::NoSpace);
    room.folder->fail(2, FailureKind::TimedOut);
    room.folder->blind(2);
    QCOMPARE(room.go(), RunResult::Unknown);
    QCOMPARE(resultOf(room.file.events()), RunResult::Unknown);
    QCOMPARE(room.stateOf(1), StepState::Failed);
    QCOMPARE(room.stateOf(2), StepState::Unknown);
    room.folder->heal();
    QCOMPARE(room.go(), RunResult::Done);
}

void TstCopySet::stopsWhenNoneIsUnderWay() {
    CopyRoom room(10);
    room.folder->holdUntilInside(4);
    room.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StepDone) room.options.stopAfterStep->store(true);
    };
    QCOMPARE(room.go(), RunResult::Stopped);
    const auto events = room.file.events();
    QCOMPARE(countOf(events, EventKind::StepStarted), countOf(events, EventKind::StepDone));
    QCOMPARE(countOf(events, EventKind::StepDone), 4);
    QCOMPARE(room.folder->names().size(), 4);
    room.options.stopAfterStep->store(false);
    room.onEvent = {};
    QCOMPARE(room.go(), RunResult::Done);
    QCOMPARE(room.folder->mostOfOne(), 1);
}

void TstCopySet::pausesWhenNoneIsUnderWay() {
    CopyRoom room(6);
    bool isPaused = false;
    room.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StepDone && !isPaused) room.options.pause->store(true);
        if (event.kind != EventKind::Waiting) return;
        isPaused = true;
        const auto events = room.file.events();
        if (countOf(events, EventKind::StepStarted) != countOf(events, EventKind::StepDone)) qFatal("one is under way");
        room.options.pause->store(false);
    };
    QCOMPARE(room.go(), RunResult::Done);
    QVERIFY(isPaused);
}

void TstCopySet::changedFactStopsTheSet() {
    CopyRoom room(6, 5);
    room.folder->setShare(QStringLiteral("changed"));
    QCOMPARE(room.go(), RunResult::Stopped);
    QCOMPARE(room.stateOf(5), StepState::Contradicted);
    QCOMPARE(room.folder->timesCopied(5), 0);
    for (const int i : {1, 2, 3, 4})
        QCOMPARE(room.stateOf(i), StepState::Done);
}

void TstCopySet::brokenRecordBeginsNoMore() {
    CopyRoom room(10);
    int begun = 0;
    room.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StepStarted && ++begun == 2) (void)room.file.close();
    };
    QCOMPARE(room.go(), RunResult::Stopped);
    const auto reopened = RunFile::open(room.file.path());
    QVERIFY(reopened.has_value());
    const auto events = reopened->events();
    QVERIFY(countOf(events, EventKind::StepStarted) <= 4);
    for (int i = 1; i <= 10; ++i)
        QVERIFY(room.folder->timesCopied(i) <= countOf(events, EventKind::StatementSent, CopyRoom::id(i)));
}

void TstCopySet::percentNeverFalls() {
    CopyRoom room(8);
    int percent = 0;
    int told = 0;
    room.onEvent = [&](const Event& event) {
        if (event.percent < percent) qFatal("the percentage fell");
        percent = event.percent;
        told += event.kind == EventKind::Progress ? 1 : 0;
    };
    QCOMPARE(room.go(), RunResult::Done);
    QCOMPARE(percent, 100);
    QCOMPARE(told, 8);
}

/// The run file and the folder as they stood after each event; from each the run is taken up again.
void TstCopySet::diesAtEveryMoment() {
    struct Moment {
        QString path;
        CopyFolder::Files files;
        QStringList done;
    };
    CopyRoom room(9);
    room.folder->leavePartsBehind();
    std::vector<Moment> moments;
    room.onEvent = [&](const Event& event) {
        if (!event.isJournaled()) return;
        const QString path = room.stage.filePath(QStringLiteral("%1.pchatrun").arg(moments.size()));
        if (!QFile::copy(room.file.path(), path)) qFatal("no copy");
        (void)QFile::copy(room.file.path() + QStringLiteral("-wal"), path + QStringLiteral("-wal"));
        moments.push_back({path, room.folder->files(), stepsOf(room.file.events(), EventKind::StepDone)});
    };
    QCOMPARE(room.go(), RunResult::Done);
    const CopyFolder::Files end = room.folder->wholeFiles();
    QVERIFY(moments.size() > 30);
    for (const Moment& moment : moments) {
        auto folder = std::make_shared<CopyFolder>(9);
        folder->setFiles(moment.files);
        auto file = RunFile::open(moment.path);
        QVERIFY(file.has_value());
        const WorldDoors doors = folder->doors();
        QCOMPARE(run(*file, doors.observing, doors.acting, {}), RunResult::Done);
        QCOMPARE(folder->wholeFiles(), end);
        for (int i = 1; i <= 9; ++i) {
            const bool wasThere = moment.files.contains(CopyFolder::nameOf(i));
            QCOMPARE(folder->timesCopied(i), wasThere ? 0 : 1);
            QVERIFY(wasThere || !moment.done.contains(CopyRoom::id(i)));
        }
        QVERIFY(file->close());
        QVERIFY(verifyRunFile(moment.path).isWhole);
    }
}

QTEST_GUILESS_MAIN(TstCopySet)
#include "tst_copy_set.moc"

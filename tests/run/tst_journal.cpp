// What is in the run file when: reports are held back until something must stand or the runner waits, and threads side
// by side are written down in the order of their tickets.
#include "core/estate/guarded.h"
#include "core/run/hold.h"
#include "core/run/look.h"
#include "core/run/patience.h"
#include "tests/run/helpers/stage.h"

#include <QTest>

#include <thread>

using namespace pchat;
using namespace pchat::test;

namespace {

Event of(EventKind kind, const QString& step = QStringLiteral("disable-job")) {
    Event event;
    event.kind = kind;
    event.step = step;
    event.text = Message::verbatim(json::nameOf(kind));
    return event;
}

QStringList kindsOf(const std::vector<Event>& events) {
    QStringList kinds;
    for (const Event& event : events)
        kinds << json::nameOf(event.kind);
    return kinds;
}

struct JournalStage : Stage {
    Journal journal{file, *doors.observing.clock, options};
    [[nodiscard]] QStringList written() const { return kindsOf(file.events()); }
};

}  // namespace

class TstJournal : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void reportsAreToldAtOnceAndWrittenLater();
    void whatMustStandIsWrittenBeforeItIsTold();
    void nothingIsLeftBehind();
    void isWrittenWhileADoorWorks();
    void isWrittenBeforeAWait();
    void waitingForThePauseHoldsNothing();
    void firstWordsComeInTheOrderOfTheTickets();
    void brokenForAllThreads();
    void brokenEndsEveryWait();
    void onlyExpectedStepsCount();
};

void TstJournal::reportsAreToldAtOnceAndWrittenLater() {
    JournalStage stage;
    QVERIFY(stage.journal.write(of(EventKind::StepStarted)));
    QVERIFY(stage.journal.write(of(EventKind::Progress)));
    QVERIFY(stage.journal.write(of(EventKind::StatementAnswered)));
    QCOMPARE(kindsOf(stage.told), (QStringList{"stepStarted", "progress", "statementAnswered"}));
    QVERIFY(stage.written().isEmpty());
    stage.journal.settle();
    QCOMPARE(stage.written(), (QStringList{"stepStarted", "statementAnswered"}));
}

void TstJournal::whatMustStandIsWrittenBeforeItIsTold() {
    JournalStage stage;
    QStringList inFile;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent) inFile = stage.written();
    };
    QVERIFY(stage.journal.write(of(EventKind::StepStarted)));
    QVERIFY(stage.journal.write(of(EventKind::StatementSent)));
    QCOMPARE(inFile, (QStringList{"stepStarted", "statementSent"}));
}

void TstJournal::nothingIsLeftBehind() {
    Stage stage;
    {
        Journal journal(stage.file, *stage.doors.observing.clock, stage.options);
        QVERIFY(journal.write(of(EventKind::StepDone)));
    }
    QCOMPARE(kindsOf(stage.file.events()), QStringList{"stepDone"});
}

/// The doors of a run that may hang are guarded, and the guard gives the time.
void TstJournal::isWrittenWhileADoorWorks() {
    JournalStage stage;
    const ObservingDoors guardedDoors = guarded({stage.doors.observing, stage.doors.acting}).observing;
    const RunRoom room{stage.file, guardedDoors, stage.doors.acting, stage.options, stage.journal};
    const Step step = sampleDocuments().plan.phases.front().steps.at(1);
    QVERIFY(stage.journal.write(of(EventKind::StepDone)));
    QVERIFY(observe(room, step, step.check.probe));
    QCOMPARE(stage.written(), QStringList{"stepDone"});
}

void TstJournal::isWrittenBeforeAWait() {
    JournalStage stage;
    const RunRoom room{stage.file, stage.doors.observing, stage.doors.acting, stage.options, stage.journal};
    QVERIFY(stage.journal.write(of(EventKind::StatementAnswered)));
    Patience patience(room, std::chrono::minutes(1));
    QVERIFY(patience.wait());
    QCOMPARE(stage.written(), QStringList{"statementAnswered"});
}

void TstJournal::waitingForThePauseHoldsNothing() {
    JournalStage stage;
    const RunRoom room{stage.file, stage.doors.observing, stage.doors.acting, stage.options, stage.journal};
    QStringList inFile;
    stage.options.onEvent = [&](const Event& event) {
        if (event.kind != EventKind::Waiting) return;
        inFile = stage.written();
        stage.options.pause->store(false);
    };
    QVERIFY(stage.journal.write(of(EventKind::StepDone)));
    stage.options.pause->store(true);
    QVERIFY(mayGoOn(room, sampleDocuments().plan.phases.front().steps.front()));
    QCOMPARE(inFile, QStringList{"stepDone"});
}

void TstJournal::firstWordsComeInTheOrderOfTheTickets() {
    constexpr std::size_t count = 8;
    JournalStage stage;
    std::vector<std::thread> threads;
    for (std::size_t place = 0; place < count; ++place)
        threads.emplace_back([&stage, place, ticket = stage.journal.desk().giveTicket()] {
            // Who came last is ready first.
            std::this_thread::sleep_for(std::chrono::milliseconds(3 * (count - place)));
            stage.journal.desk().enter(ticket);
            const QString step = QString::number(place);
            const bool mayGo = stage.journal.write(of(EventKind::StepStarted, step)) &&
                               stage.journal.write(of(EventKind::StatementSent, step), Durability::BeforeTheNext);
            if (!mayGo) qFatal("not written");
            (void)stage.journal.write(of(EventKind::StepDone, step));
            stage.journal.desk().leave(place);
        });
    for (std::size_t left = 0; left < count;)
        left += stage.journal.serve().size();
    for (std::thread& each : threads)
        each.join();
    QStringList sent;
    std::map<QString, QStringList> ofEach;
    for (const Event& event : stage.file.events()) {
        ofEach[event.step] << json::nameOf(event.kind);
        if (event.kind == EventKind::StatementSent) sent << event.step;
    }
    QCOMPARE(sent, (QStringList{"0", "1", "2", "3", "4", "5", "6", "7"}));
    for (const auto& [step, kinds] : ofEach)
        QCOMPARE(kinds, (QStringList{"stepStarted", "statementSent", "stepDone"}));
}

void TstJournal::brokenForAllThreads() {
    JournalStage stage;
    QVERIFY(stage.file.close());
    bool mayGo = true;
    Message reason;
    std::thread thread([&, ticket = stage.journal.desk().giveTicket()] {
        stage.journal.desk().enter(ticket);
        mayGo = stage.journal.write(of(EventKind::StatementSent));
        reason = stage.journal.reason();
        stage.journal.desk().leave(0);
    });
    while (stage.journal.serve().empty()) {
    }
    thread.join();
    QVERIFY(!mayGo);
    QVERIFY(!reason.isEmpty());
    QVERIFY(stage.journal.isBroken());
    QVERIFY(!stage.journal.write(of(EventKind::StepDone)));
    QVERIFY(stage.told.empty());
}

/// A report that cannot be written is noticed late, but nobody waits on after that.
void TstJournal::brokenEndsEveryWait() {
    JournalStage stage;
    const RunRoom room{stage.file, stage.doors.observing, stage.doors.acting, stage.options, stage.journal};
    QVERIFY(stage.journal.write(of(EventKind::StatementAnswered)));
    QVERIFY(stage.file.close());
    stage.options.pause->store(true);
    QVERIFY(mayGoOn(room, sampleDocuments().plan.phases.front().steps.front()));
    Patience patience(room, std::chrono::minutes(30));
    QVERIFY(!patience.wait());
    QVERIFY(stage.journal.isBroken());
    QVERIFY(!stage.journal.write(of(EventKind::StepStarted)));
}

void TstJournal::onlyExpectedStepsCount() {
    JournalStage stage;
    const auto steps = stage.file.documents().plan.steps();
    QVERIFY(steps.size() > 3);
    stage.journal.expect({steps[0], steps[1]});
    QVERIFY(stage.journal.write(of(EventKind::StepAlreadyUndone, steps[3]->id)));
    QCOMPARE(stage.told.back().percent, 0);
    QVERIFY(stage.journal.write(of(EventKind::StepUndone, steps[0]->id)));
    QVERIFY(stage.told.back().percent > 0 && stage.told.back().percent < 100);
    QVERIFY(stage.journal.write(of(EventKind::StepUndone, steps[1]->id)));
    QCOMPARE(stage.told.back().percent, 100);
}

QTEST_GUILESS_MAIN(TstJournal)
#include "tst_journal.moc"

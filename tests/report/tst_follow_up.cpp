// What a run leaves to people, over all flows and the states in which a run can end: advice that belongs to before the
// run is never among it.
#include "core/plan/flows.h"
#include "core/report/follow_up.h"
#include "core/report/loss.h"
#include "core/report/report.h"
#include "tests/plan/helpers/both_sides.h"
#include "tests/report/helpers/samples.h"

#include <QTest>

#include <functional>

using namespace pchat;

namespace {

enum class End { Done, Skipped, Stopped, StoppedLate, Interrupted, Failed, FailedLate, Undone };

Plan planOf(Flow flow) {
    const bool isFailedOver = flow == Flow::Failback;
    Situation situation = isFailedOver ? test::failedOver() : test::primaryAlive();
    if (flow == Flow::RoleSwap) situation = test::afterPlannedFailover();
    auto plan = planFor(flow, test::twoSites(), situation, {});
    if (!plan) qFatal("no plan: %s", qPrintable(Catalog(Language::English).say(plan.error().front())));
    return std::move(*plan);
}

/// The step that recovers the database that is to serve; nullptr in flows that move none.
const Step* recoveryIn(const Plan& plan) {
    for (const Step* step : plan.steps())
        if (step->id == QLatin1String("recover-database") || step->id == QLatin1String("recover-primary")) return step;
    return nullptr;
}

void end(RunRecord& record, EventKind kind) {
    record.events.push_back(samples::event(kind));
}

/// All steps, or those up to the recovery, or the first alone, as if each had been carried out.
RunRecord runOf(const Plan& plan, bool isWhole, bool isLate) {
    RunRecord record = samples::record();
    record.path = QStringLiteral("/runs/a.pchatrun");
    record.documents.plan = plan;
    record.events.push_back(samples::event(EventKind::RunStarted));
    const Step* recovery = recoveryIn(plan);
    for (const Step* step : plan.steps()) {
        samples::carryOut(record, step->id, QStringLiteral("seen"));
        if (!isWhole && (!isLate || step->id == recovery->id)) break;
    }
    return record;
}

RunRecord recordAt(const Plan& plan, End at) {
    const bool isLate = at == End::StoppedLate || at == End::FailedLate;
    RunRecord record = runOf(plan, at == End::Done || at == End::Skipped, isLate);
    if (at == End::Done) end(record, EventKind::RunEnded);
    if (at == End::Skipped) {
        record.events.push_back(samples::event(EventKind::StepSkipped, plan.steps().back()->id));
        end(record, EventKind::RunEnded);
    }
    if (at == End::Stopped || at == End::StoppedLate) end(record, EventKind::RunStopped);
    if (at == End::Failed || at == End::FailedLate) {
        end(record, EventKind::RunEnded);
        record.events.back().failure = Failure{FailureKind::Refused, Message::verbatim(QStringLiteral("refused")), {}};
    }
    if (at == End::Undone) {
        end(record, EventKind::UndoStarted);
        end(record, EventKind::UndoEnded);
    }
    return record;
}

/// Advice by a few words of its own.
struct Known {
    const char* name;
    const char* words;
};
constexpr Known known[] = {{"fence", "Keep the old primary servers"},
                           {"leave", "Leave the database of"},
                           {"ship", "is not set up: until it is"},
                           {"keepSaved", "log shipping configuration that was removed"},
                           {"look", "Look in the next hours"},
                           {"keep", "Keep the run file: it holds every statement"},
                           {"resume", "Go on with this run"},
                           {"anew", "Check readiness again"},
                           {"byHand", "Do by hand what was skipped"},
                           {"undo", "Take back what this run did"},
                           {"noUndo", "cannot be undone"},
                           {"noUndo", "The point of no return lies behind this run"},
                           {"noUndo", "There is nothing in this run"}};

QString nameOf(const Message& message) {
    for (const Known& each : known)
        if (message.source().contains(each.words)) return QLatin1String(each.name);
    return Catalog(Language::English).say(message);
}

QString namesOf(const std::vector<Message>& messages) {
    QStringList names;
    for (const Message& message : messages)
        names << nameOf(message);
    return names.join(QLatin1Char(' '));
}

}  // namespace

class FollowUp : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void adviceFitsTheStateReached_data();
    void adviceFitsTheStateReached();
    void whatIsNotBroughtOverIsSaidOnlyWhereItIsSo_data();
    void whatIsNotBroughtOverIsSaidOnlyWhereItIsSo();
    void nothingOfBeforeTheRunIsInTheReport_data();
    void nothingOfBeforeTheRunIsInTheReport();
    void whatAnUndoneFailbackHasOverwrittenIsSaid();
    void aRecoveredMirrorIsNotTheDatabaseThatServes();
};

Q_DECLARE_METATYPE(End)

namespace {

void rows(const std::function<void(Flow, End, const QString&)>& add) {
    constexpr std::pair<End, const char*> ends[] = {{End::Done, "done"},
                                                    {End::Skipped, "with a step skipped"},
                                                    {End::Stopped, "stopped"},
                                                    {End::StoppedLate, "stopped after the recovery"},
                                                    {End::Interrupted, "interrupted"},
                                                    {End::Failed, "failed"},
                                                    {End::FailedLate, "failed after the recovery"},
                                                    {End::Undone, "undone"}};
    for (const auto& flow : enumNames(Flow{}))
        for (const auto& [at, name] : ends) {
            const bool isLate = at == End::StoppedLate || at == End::FailedLate;
            if (isLate && !recoveryIn(planOf(flow.value))) continue;
            add(flow.value, at, QStringLiteral("%1, %2").arg(QLatin1String(flow.name), QLatin1String(name)));
        }
}

}  // namespace

void FollowUp::adviceFitsTheStateReached_data() {
    QTest::addColumn<Flow>("flow");
    QTest::addColumn<End>("at");
    QTest::addColumn<QString>("wanted");
    const QMap<Flow, QString> afterwards{{Flow::Failover, QStringLiteral("fence ship keepSaved")},
                                         {Flow::PlannedFailover, QStringLiteral("leave ship keepSaved")},
                                         {Flow::Failback, QStringLiteral("look keep")},
                                         {Flow::RoleSwap, QStringLiteral("look keep")},
                                         {Flow::RebuildLogShipping, QStringLiteral("look keep")}};
    rows([&](Flow flow, End at, const QString& name) {
        QString wanted = afterwards[flow];
        if (at == End::Skipped) wanted = QStringLiteral("byHand ") + wanted;
        if (at == End::Stopped || at == End::StoppedLate || at == End::Interrupted) wanted = QStringLiteral("resume");
        if (at == End::Failed || at == End::FailedLate || at == End::Undone) wanted = QStringLiteral("anew");
        QTest::newRow(qPrintable(name)) << flow << at << wanted;
    });
}

void FollowUp::adviceFitsTheStateReached() {
    QFETCH(Flow, flow);
    QFETCH(End, at);
    QFETCH(QString, wanted);
    const Plan plan = planOf(flow);
    const RunRecord record = recordAt(plan, at);
    QString said = namesOf(nextActions(record, timelineOf(record)));
    said.remove(QStringLiteral(" noUndo")).remove(QStringLiteral(" undo"));  // tst_report, tst_undo
    QCOMPARE(said, wanted);
    const bool hasEnded = at == End::Done || at == End::Skipped;
    const bool failedForGood = timelineOf(record).result == RunResult::Failed;
    QCOMPARE(hasEnded, timelineOf(record).result == (at == End::Done ? RunResult::Done : RunResult::DoneWithWarnings));
    QCOMPARE(failedForGood, at == End::Failed || at == End::FailedLate);
}

void FollowUp::whatIsNotBroughtOverIsSaidOnlyWhereItIsSo_data() {
    QTest::addColumn<Flow>("flow");
    QTest::addColumn<End>("at");
    QTest::addColumn<bool>("isSaid");
    rows([](Flow flow, End at, const QString& name) {
        const bool movesNone = flow == Flow::RoleSwap || flow == Flow::RebuildLogShipping;
        const bool isGivenUp = at == End::Failed || at == End::Undone;
        QTest::newRow(qPrintable(name)) << flow << at << (!movesNone && !isGivenUp);
    });
}

void FollowUp::whatIsNotBroughtOverIsSaidOnlyWhereItIsSo() {
    QFETCH(Flow, flow);
    QFETCH(End, at);
    QFETCH(bool, isSaid);
    const RunRecord record = recordAt(planOf(flow), at);
    const std::vector<Message> said = notBroughtOver(record, timelineOf(record));
    QCOMPARE(!said.empty(), isSaid);
    const QString text = toText(runReport(record, Catalog(Language::English)));
    QCOMPARE(text.contains(QLatin1String("What will not come back")), isSaid);
}

void FollowUp::nothingOfBeforeTheRunIsInTheReport_data() {
    QTest::addColumn<Flow>("flow");
    QTest::addColumn<End>("at");
    rows([](Flow flow, End at, const QString& name) { QTest::newRow(qPrintable(name)) << flow << at; });
}

void FollowUp::nothingOfBeforeTheRunIsInTheReport() {
    QFETCH(Flow, flow);
    QFETCH(End, at);
    const Plan plan = planOf(flow);
    const RunRecord record = recordAt(plan, at);
    for (const Language language : {Language::English, Language::Japanese}) {
        const Catalog catalog(language);
        const QString report = toText(runReport(record, catalog), 4000);
        const QString before = toText(runbook(plan, catalog), 4000);
        for (const Message& way : plan.waysToLoseLess) {
            QVERIFY2(!report.contains(catalog.say(way)), qPrintable(catalog.say(way)));
            QVERIFY2(before.contains(catalog.say(way)), qPrintable(catalog.say(way)));
        }
    }
    const bool movesPool = flow != Flow::RoleSwap && flow != Flow::RebuildLogShipping;
    QCOMPARE(!plan.waysToLoseLess.empty(), movesPool);
}

void FollowUp::whatAnUndoneFailbackHasOverwrittenIsSaid() {
    RunRecord record = recordAt(planOf(Flow::Failback), End::Stopped);
    samples::carryOut(record, QStringLiteral("restore-primary"), QStringLiteral("RESTORING"));
    end(record, EventKind::UndoStarted);
    end(record, EventKind::UndoEnded);
    QVERIFY(!isRecovered(record));
    const std::vector<Message> said = notBroughtOver(record, timelineOf(record));
    QVERIFY(std::any_of(said.begin(), said.end(),
                        [](const Message& each) { return each.source().contains("never shipped"); }));
}

/// The mirror whose last log is taken is recovered first; the loss is not known before the backup database is.
void FollowUp::aRecoveredMirrorIsNotTheDatabaseThatServes() {
    Choices choices;
    choices.takesTail = true;
    Situation situation = test::primaryAlive();
    situation.primary->database.value.reset();
    situation.primaryMirror->database.value->mirroringState = QStringLiteral("DISCONNECTED");
    RunRecord record = samples::record();
    record.documents.plan = planFor(Flow::Failover, test::twoSites(), situation, choices).value();
    record.events.push_back(samples::event(EventKind::RunStarted));
    samples::carryOut(record, QStringLiteral("recover-mirror"), QStringLiteral("ONLINE"));
    QVERIFY(!isRecovered(record));
    QVERIFY(!actualLoss(record));
    samples::carryOut(record, QStringLiteral("recover-database"), QStringLiteral("ONLINE"));
    QVERIFY(isRecovered(record));
}

QTEST_GUILESS_MAIN(FollowUp)
#include "tst_follow_up.moc"

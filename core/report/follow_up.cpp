#include "core/report/follow_up.h"

#include "core/report/loss.h"
#include "core/report/undo_action.h"
#include "core/run/tally.h"

#include <QCoreApplication>

#include <algorithm>

namespace pchat {

namespace {

Message oldSideAdvice(const Plan& plan) {
    if (plan.flow == Flow::Failover)
        return {QT_TRANSLATE_NOOP("core",
                                  "Keep the old primary servers of %1 from serving the pool when they come "
                                  "back: their database holds messages that the new one does not have."),
                {plan.from}};
    return {QT_TRANSLATE_NOOP("core",
                              "Leave the database of %1 as it is until the failback or the role swap: it was shut by "
                              "its last log, and the pool is served by %2."),
            {plan.from, plan.to}};
}

std::vector<Message> afterFailover(const Plan& plan) {
    return {oldSideAdvice(plan),
            {QT_TRANSLATE_NOOP("core",
                               "Log shipping from %1 is not set up: until it is, or until the failback, what is "
                               "written from now on has no copy in a second data center."),
             {plan.to}},
            QT_TRANSLATE_NOOP("core",
                              "Keep the run file: it holds the log shipping configuration that "
                              "was removed, and every statement that was sent.")};
}

/// What a flow that came to its end leaves to people.
std::vector<Message> actionsAfter(const Plan& plan) {
    if (plan.flow == Flow::Failover || plan.flow == Flow::PlannedFailover) return afterFailover(plan);
    const QString& receiving = plan.flow == Flow::Failback ? plan.from : plan.to;
    return {
        {QT_TRANSLATE_NOOP("core", "Look in the next hours whether log backups go on arriving at %1."), {receiving}},
        QT_TRANSLATE_NOOP("core", "Keep the run file: it holds every statement that was sent.")};
}

/// The failback has restored over what the primary held, which no undo brings back.
bool isOverwritten(const RunRecord& record) {
    const auto states = stepStates(record.documents.plan, record.events);
    const std::vector<const Step*> steps = record.documents.plan.steps();
    return std::any_of(steps.begin(), steps.end(), [&](const Step* step) {
        const auto* act = std::get_if<SqlAct>(&step->act);
        const bool overwrites = act && act->role == Role::Primary &&
                                act->script.toString().contains(QLatin1String(" REPLACE,"), Qt::CaseInsensitive);
        const StepState state = states.at(step->id);
        return overwrites && (state == StepState::Done || state == StepState::AlreadyDone);
    });
}

bool isOnward(const RunRecord& record) {
    return tallyOf(record.events).direction() == Direction::Onward;
}

std::vector<Message> actionsAtEnd(const RunRecord& record, const Timeline& timeline) {
    const bool hasEnded = timeline.result == RunResult::Done || timeline.result == RunResult::DoneWithWarnings;
    if (timeline.result == RunResult::Failed || !isOnward(record))
        return {QT_TRANSLATE_NOOP("core", "Check readiness again and make a new plan from what is true now.")};
    if (!hasEnded) return {{QT_TRANSLATE_NOOP("core", "Go on with this run: pchatctl resume \"%1\""), {record.path}}};
    return actionsAfter(record.documents.plan);
}

}  // namespace

std::vector<Message> nextActions(const RunRecord& record, const Timeline& timeline) {
    std::vector<Message> actions;
    for (const StepTime& time : timeline.steps)
        if (time.state == StepState::Skipped)
            actions.push_back({QT_TRANSLATE_NOOP("core", "Do by hand what was skipped: step %1, %2 (%3)."),
                               {time.number, time.step->title, time.step->place}});
    for (Message& action : actionsAtEnd(record, timeline))
        actions.push_back(std::move(action));
    if (Message undo = undoAction(record); !undo.isEmpty()) actions.push_back(std::move(undo));
    return actions;
}

std::vector<Message> notBroughtOver(const RunRecord& record, const Timeline& timeline) {
    const bool isGivenUp = timeline.result == RunResult::Failed || !isOnward(record);
    if (isGivenUp && !isRecovered(record) && !isOverwritten(record)) return {};
    return record.documents.plan.notRecovered;
}

}  // namespace pchat

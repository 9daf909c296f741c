#include "core/run/tally.h"

#include <algorithm>

namespace pchat {

namespace {

void settleRecord(StepRecord& record, StepState state) {
    record.state = state;
    record.inFlight = record.undoInFlight = false;
}

void apply(StepRecord& record, const Event& event) {
    switch (event.kind) {
        case EventKind::StepStarted:
            record = {StepState::Running, event.attempt, true, true};
            break;
        case EventKind::StepDone:
            settleRecord(record, StepState::Done);
            break;
        case EventKind::StepAlreadyDone:
            settleRecord(record, StepState::AlreadyDone);
            break;
        case EventKind::StepSkipped:
            settleRecord(record, StepState::Skipped);
            break;
        case EventKind::StepFailed:
            record.state = event.outcomeUnknown ? StepState::Unknown : StepState::Failed;
            record.inFlight = record.inFlight && event.outcomeUnknown;
            break;
        case EventKind::FactChanged:
            record.state = StepState::Contradicted;
            break;
        case EventKind::StepUndoStarted:
            settleRecord(record, StepState::Running);
            record.undoAttempt = event.attempt;
            record.undoInFlight = true;
            break;
        case EventKind::StepUndone:
        case EventKind::StepAlreadyUndone:
            settleRecord(record, StepState::Undone);
            break;
        case EventKind::StepUndoFailed:
            record.state = event.outcomeUnknown || record.inFlight ? StepState::Unknown : StepState::Failed;
            record.undoInFlight = record.undoInFlight && event.outcomeUnknown;
            break;
        default:
            break;
    }
}

/// Whether the step is no longer one of which nobody knows how it came out.
bool settlesStep(EventKind kind) {
    return kind == EventKind::StepStarted || kind == EventKind::StepDone || kind == EventKind::StepAlreadyDone ||
           kind == EventKind::StepSkipped || kind == EventKind::StepFailed || kind == EventKind::StepUndoStarted ||
           kind == EventKind::StepUndone || kind == EventKind::StepAlreadyUndone;
}

/// The run goes on: what was under way is not known until it is looked at, what had stopped it is judged anew.
void resume(StepRecord& record) {
    if (record.isFinished()) return;
    record.state = record.inFlight ? StepState::Unknown : StepState::Later;
}

/// The run turns round: what was under way either way is not known until it is looked at.
void turnBack(StepRecord& record) {
    if (record.inFlight || record.undoInFlight) record.state = StepState::Unknown;
}

}  // namespace

void RunTally::take(const Event& event) {
    ++m_events;
    m_hasEnded = event.kind == EventKind::RunEnded || event.kind == EventKind::UndoEnded;
    if (event.kind == EventKind::UndoStarted) m_direction = Direction::Back;
    if (event.kind == EventKind::RunResumed)
        std::for_each(m_steps.begin(), m_steps.end(), resume);
    else if (event.kind == EventKind::UndoStarted)
        std::for_each(m_steps.begin(), m_steps.end(), turnBack);
    else if (!event.step.isEmpty())
        apply(m_steps[event.step], event);
    takeOfRun(event);
}

void RunTally::takeOfRun(const Event& event) {
    if (event.kind == EventKind::RunResumed) {
        m_result.reset();
        m_unknown.clear();
    }
    if (event.kind == EventKind::UndoStarted) m_result.reset();
    if ((event.kind == EventKind::StepFailed || event.kind == EventKind::StepUndoFailed) && event.outcomeUnknown)
        m_unknown.insert(event.step);
    else if (settlesStep(event.kind))
        m_unknown.remove(event.step);
    if (event.kind == EventKind::StepSkipped) m_hasSkipped = true;
    if (event.kind == EventKind::RunStopped || event.kind == EventKind::UndoStopped)
        m_result = m_unknown.isEmpty() ? RunResult::Stopped : RunResult::Unknown;
    if (event.kind == EventKind::RunEnded) m_result = m_hasSkipped ? RunResult::DoneWithWarnings : RunResult::Done;
    if (event.kind == EventKind::RunEnded && event.failure) m_result = RunResult::Failed;
    if (event.kind == EventKind::UndoEnded) m_result = RunResult::Undone;
}

qint64 RunTally::skipped() const {
    return std::count_if(m_steps.begin(), m_steps.end(),
                         [](const StepRecord& each) { return each.state == StepState::Skipped; });
}

RunTally tallyOf(const std::vector<Event>& events) {
    RunTally tally;
    for (const Event& event : events)
        tally.take(event);
    return tally;
}

std::map<QString, StepState> stepStates(const Plan& plan, const std::vector<Event>& events) {
    const RunTally tally = tallyOf(events);
    std::map<QString, StepState> states;
    for (const Phase& phase : plan.phases)
        for (const Step& step : phase.steps)
            states.emplace(step.id, tally.steps().value(step.id).state);
    return states;
}

std::optional<RunResult> resultOf(const std::vector<Event>& events) {
    return tallyOf(events).result();
}

}  // namespace pchat

#include "core/run/step_records.h"

#include <algorithm>

namespace pchat {

namespace {

void settleRecord(StepRecord& record, StepState state) {
    record.state = state;
    record.inFlight = false;
}

void apply(StepRecord& record, const Event& event) {
    switch (event.kind) {
        case EventKind::StepStarted:
            record = {StepState::Running, event.attempt, true};
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
        default:
            break;
    }
}

/// The run goes on: what was under way is not known until it is looked at, what had stopped it is judged anew.
void resume(StepRecord& record) {
    if (record.isFinished()) return;
    record.state = record.inFlight ? StepState::Unknown : StepState::Later;
}

}  // namespace

QHash<QString, StepRecord> stepRecords(const std::vector<Event>& events) {
    QHash<QString, StepRecord> records;
    for (const Event& event : events) {
        if (event.kind == EventKind::RunResumed)
            std::for_each(records.begin(), records.end(), resume);
        else if (!event.step.isEmpty())
            apply(records[event.step], event);
    }
    return records;
}

std::map<QString, StepState> stepStates(const Plan& plan, const std::vector<Event>& events) {
    const QHash<QString, StepRecord> records = stepRecords(events);
    std::map<QString, StepState> states;
    for (const Phase& phase : plan.phases)
        for (const Step& step : phase.steps)
            states.emplace(step.id, records.value(step.id).state);
    return states;
}

std::optional<RunResult> resultOf(const std::vector<Event>& events) {
    std::optional<RunResult> result;
    bool isUnknown = false;
    bool hasSkipped = false;
    for (const Event& event : events) {
        if (event.kind == EventKind::RunResumed) result.reset();
        if (event.kind == EventKind::StepFailed) isUnknown = event.outcomeUnknown;
        if (event.kind == EventKind::StepStarted || event.kind == EventKind::RunResumed) isUnknown = false;
        if (event.kind == EventKind::StepSkipped) hasSkipped = true;
        if (event.kind == EventKind::RunStopped) result = isUnknown ? RunResult::Unknown : RunResult::Stopped;
        if (event.kind == EventKind::RunEnded) result = hasSkipped ? RunResult::DoneWithWarnings : RunResult::Done;
        if (event.kind == EventKind::RunEnded && event.failure) result = RunResult::Failed;
    }
    return result;
}

}  // namespace pchat

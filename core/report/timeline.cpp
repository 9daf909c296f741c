#include "core/report/timeline.h"

#include <algorithm>

namespace pchat {

namespace {

bool endsStep(EventKind kind) {
    return kind == EventKind::StepDone || kind == EventKind::StepAlreadyDone || kind == EventKind::StepSkipped ||
           kind == EventKind::StepFailed;
}

/// What an undo sees is the last thing seen of the step; its times and attempts are not the step's.
void takeBack(StepTime& time, const Event& event) {
    const bool isBack = event.kind == EventKind::StepUndone || event.kind == EventKind::StepAlreadyUndone;
    if (isBack && !event.observed.isEmpty()) time.observed = event.observed;
}

void take(StepTime& time, const Event& event) {
    if (event.kind == EventKind::StepStarted && !time.startedAt.isValid()) time.startedAt = event.at;
    if (event.kind == EventKind::StepStarted || event.kind == EventKind::StatementSent)
        time.attempts = std::max({time.attempts, event.attempt, 1});
    if (!endsStep(event.kind)) return;
    time.endedAt = event.at;
    if (!event.observed.isEmpty()) time.observed = event.observed;
}

}  // namespace

const StepTime* Timeline::find(const QString& id) const {
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const StepTime& time) { return time.step->id == id; });
    return found == steps.end() ? nullptr : &*found;
}

Timeline timelineOf(const RunRecord& record) {
    Timeline timeline;
    timeline.result = resultOf(record.events);
    const auto states = stepStates(record.documents.plan, record.events);
    std::map<QString, std::size_t> places;
    for (const Step* step : record.documents.plan.steps()) {
        const auto state = states.find(step->id);
        places.emplace(step->id, timeline.steps.size());
        timeline.steps.push_back({step,
                                  static_cast<int>(timeline.steps.size()) + 1,
                                  state == states.end() ? StepState::Later : state->second,
                                  {},
                                  {},
                                  0,
                                  {}});
    }
    Direction& direction = timeline.direction;
    for (const Event& event : record.events) {
        if (event.kind == EventKind::UndoStarted) direction = Direction::Back;
        const auto place = places.find(event.step);
        if (place == places.end()) continue;
        (direction == Direction::Back ? takeBack : take)(timeline.steps[place->second], event);
    }
    if (record.events.empty()) return timeline;
    timeline.startedAt = record.events.front().at;
    timeline.endedAt = record.events.back().at;
    return timeline;
}

}  // namespace pchat

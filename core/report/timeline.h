// Timeline: what the events of a run tell about each step: when, how often, and what was seen. Pure.
#pragma once

#include "core/run/direction.h"
#include "core/run/run_file.h"
#include "core/run/runner.h"

namespace pchat {

struct StepTime {
    const Step* step = nullptr;
    int number = 0;
    StepState state = StepState::Later;
    QDateTime startedAt;
    QDateTime endedAt;
    int attempts = 0;
    QString observed;  ///< the value that the check saw last
};

struct Timeline {
    QDateTime startedAt;
    QDateTime endedAt;                        ///< of the last event
    std::optional<RunResult> result;          ///< nullopt: the process died, or it runs still
    Direction direction = Direction::Onward;  ///< Back: an undo has begun
    std::vector<StepTime> steps;              ///< all of the plan, in order; the record must outlive them
    [[nodiscard]] std::chrono::seconds duration() const { return std::chrono::seconds(startedAt.secsTo(endedAt)); }
    [[nodiscard]] const StepTime* find(const QString& id) const;
};

[[nodiscard]] Timeline timelineOf(const RunRecord& record);

}  // namespace pchat

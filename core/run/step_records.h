// What the events of a run file say of each step. Pure; any thread.
#pragma once

#include "core/run/runner.h"

#include <QHash>

namespace pchat {

struct StepRecord {
    StepState state = StepState::Later;
    int attempt = 0;        ///< the last one begun
    bool inFlight = false;  ///< begun, and no event says how it came out

    [[nodiscard]] bool isFinished() const {
        return state == StepState::Done || state == StepState::AlreadyDone || state == StepState::Skipped;
    }
};

/// Steps of which no event speaks are not in it.
[[nodiscard]] QHash<QString, StepRecord> stepRecords(const std::vector<Event>& events);

}  // namespace pchat

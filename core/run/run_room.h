// RunRoom: what every part of one run shares. Lives on the runner's stack; references outlive it.
#pragma once

#include "core/run/journal.h"

namespace pchat {

struct RunRoom {
    RunFile& file;
    const ObservingDoors& observing;
    const ActingDoors& acting;
    const RunOptions& options;
    Journal& journal;

    [[nodiscard]] Clock& clock() const { return *observing.clock; }
};

/// An event of a step; the journal adds time and percentage.
[[nodiscard]] inline Event stepEvent(EventKind kind, const Step& step, int attempt, Message text) {
    Event event;
    event.kind = kind;
    event.step = step.id;
    event.attempt = attempt;
    event.text = std::move(text);
    return event;
}

[[nodiscard]] inline Event runEvent(EventKind kind, Message text) {
    Event event;
    event.kind = kind;
    event.text = std::move(text);
    return event;
}

}  // namespace pchat

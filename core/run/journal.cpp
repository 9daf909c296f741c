#include "core/run/journal.h"

#include <algorithm>

namespace pchat {

namespace {

/// The kinds after which nothing more is to come of a step.
bool finishesStep(EventKind kind) {
    switch (kind) {
        case EventKind::StepDone:
        case EventKind::StepAlreadyDone:
        case EventKind::StepSkipped:
        case EventKind::StepUndone:
        case EventKind::StepAlreadyUndone:
            return true;
        default:
            return false;
    }
}

}  // namespace

Journal::Journal(RunFile& file, Clock& clock, const RunOptions& options)
    : m_file(file), m_clock(clock), m_options(options) {
    expect(file.documents().plan.steps());
}

Journal::~Journal() {
    settle();
}

void Journal::expect(const std::vector<const Step*>& steps) {
    m_wholeWeight = 0;
    m_weights.clear();
    for (const Step* step : steps) {
        m_weights.insert(step->id, step->weight);
        m_wholeWeight += step->weight;
    }
}

void Journal::finish(const QString& step) {
    m_finishedWeight += m_weights.value(step);
    m_underWay.erase(step);
}

int Journal::percentOfRun() const {
    if (m_wholeWeight <= 0) return -1;
    qint64 hundredths = m_finishedWeight * 100;
    for (const auto& [id, part] : m_underWay)
        hundredths += part;
    return static_cast<int>(std::clamp<qint64>(hundredths / m_wholeWeight, 0, 100));
}

void Journal::stamp(Event& event) {
    if (finishesStep(event.kind)) finish(event.step);
    if (event.kind == EventKind::Progress)
        m_underWay[event.step] = m_weights.value(event.step) * std::clamp(event.percent, 0, 100);
    event.at = m_clock.now();
    event.percent = percentOfRun();
    m_shown = std::clamp(event.percent, m_shown, 100);
    event.percent = m_shown;
}

void Journal::tell(Event event) {
    stamp(event);
    if (m_options.onEvent) m_options.onEvent(event);
}

void Journal::putDown(Durability durability) {
    if (isBroken() || m_held.empty()) return;
    if (const auto done = m_file.append(m_held, durability); !done) m_broken = done.error();
    m_held.clear();
}

void Journal::settle() {
    if (isRunnersThread()) putDown(Durability::BeforeTheNext);
}

bool Journal::write(Event event, Durability durability) {
    if (!isRunnersThread()) return m_desk.handIn(std::move(event), durability);
    std::vector<Event> one;
    one.push_back(std::move(event));
    return write(std::move(one), durability);
}

bool Journal::write(std::vector<Event> events, Durability durability) {
    if (isBroken()) return false;
    for (Event& event : events) {
        stamp(event);
        if (event.isJournaled()) m_held.push_back(event);
    }
    if (std::any_of(events.begin(), events.end(), [](const Event& each) { return each.mustStand(); }))
        putDown(durability);
    if (isBroken() || !m_options.onEvent) return !isBroken();
    for (const Event& event : events)
        m_options.onEvent(event);
    return true;
}

std::vector<std::size_t> Journal::serve() {
    auto batch = m_desk.take();
    (void)write(std::move(batch.events), batch.durability);
    settle();
    m_desk.confirm(m_broken);
    return std::move(batch.left);
}

}  // namespace pchat

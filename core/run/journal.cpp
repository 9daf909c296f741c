#include "core/run/journal.h"

#include <algorithm>

namespace pchat {

Journal::Journal(RunFile& file, Clock& clock, const RunOptions& options)
    : m_file(file), m_clock(clock), m_options(options) {
    for (const Phase& phase : file.documents().plan.phases)
        for (const Step& step : phase.steps)
            m_wholeWeight += step.weight;
}

void Journal::expect(const std::vector<const Step*>& steps) {
    m_wholeWeight = 0;
    for (const Step* step : steps)
        m_wholeWeight += step->weight;
}

void Journal::finish(const Step& step) {
    m_finishedWeight += step.weight;
    m_underWay.erase(step.id);
}

int Journal::reached(const Step& step, int percent) {
    m_underWay[step.id] = qint64{step.weight} * std::clamp(percent, 0, 100);
    return percentOfRun();
}

int Journal::percentOfRun() const {
    if (m_wholeWeight <= 0) return -1;
    qint64 hundredths = m_finishedWeight * 100;
    for (const auto& [id, part] : m_underWay)
        hundredths += part;
    return static_cast<int>(std::clamp<qint64>(hundredths / m_wholeWeight, 0, 100));
}

void Journal::stamp(Event& event) {
    event.at = m_clock.now();
    if (event.percent < 0) event.percent = percentOfRun();
    m_shown = std::clamp(event.percent, m_shown, 100);
    event.percent = m_shown;
}

void Journal::tell(Event event) {
    stamp(event);
    if (m_options.onEvent) m_options.onEvent(event);
}

bool Journal::write(Event event, Durability durability) {
    if (isBroken()) return false;
    stamp(event);
    if (event.isJournaled())
        if (const auto done = m_file.append(event, durability); !done) m_broken = done.error();
    if (!isBroken() && m_options.onEvent) m_options.onEvent(event);
    return !isBroken();
}

bool Journal::write(std::vector<Event> events) {
    if (isBroken()) return false;
    for (Event& event : events)
        stamp(event);
    if (const auto done = m_file.append(events); !done) m_broken = done.error();
    if (!isBroken() && m_options.onEvent)
        for (const Event& event : events)
            m_options.onEvent(event);
    return !isBroken();
}

}  // namespace pchat

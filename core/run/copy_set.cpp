#include "core/run/copy_set.h"

#include "core/estate/detached.h"

#include <algorithm>

namespace pchat {

using Way = StepRunner::Way;

CopySet::CopySet(const RunRoom& room, const std::vector<const Step*>& steps, const QHash<QString, StepRecord>& records)
    : m_room(room) {
    m_copies.reserve(steps.size());
    for (const Step* step : steps) {
        m_waiting.push_back(m_copies.size());
        m_copies.push_back({step, StepRunner(m_room, *step, records.value(step->id)), {}, {}, false});
    }
}

const Step* CopySet::next() const {
    return m_waiting.empty() ? nullptr : m_copies[m_waiting.front()].step;
}

bool CopySet::mayBegin() const {
    const RunOptions& options = m_room.options;
    return !m_waiting.empty() && m_underWay < atOnce && m_failed.empty() && !m_room.journal.isBroken() &&
           !options.pause->load() && !options.stopAfterStep->load();
}

std::optional<CopySet::Stopped> CopySet::carryOut() {
    for (;;) {
        while (mayBegin()) {
            begin(m_waiting.front());
            m_waiting.pop_front();
        }
        if (m_underWay == 0) break;
        for (const std::size_t place : m_room.journal.serve())
            end(place);
    }
    return decideOnFailures();
}

/// The doors come back, if late, and so does the thread: it is waited for.
void CopySet::begin(std::size_t place) {
    ++m_underWay;
    runDetached([this, place, ticket = m_room.journal.desk().giveTicket()] {
        JournalDesk& desk = m_room.journal.desk();
        desk.enter(ticket);
        m_copies[place].turn = m_copies[place].runner.tryAll();
        desk.leave(place);
    });
}

void CopySet::end(std::size_t place) {
    --m_underWay;
    if (m_copies[place].turn.way != Way::Finished) m_failed.push_back(place);
}

std::optional<CopySet::Stopped> CopySet::decideOnFailures() {
    std::vector<std::size_t> failures = std::exchange(m_failed, {});
    std::sort(failures.begin(), failures.end());
    // All are written down before anything is decided, so that the run file knows of each.
    for (const std::size_t place : failures)
        m_copies[place].report = m_copies[place].runner.report(m_copies[place].turn);
    if (m_room.journal.isBroken()) return Stopped{nullptr, StepEnd::NoRecord};
    std::vector<std::size_t> open;
    std::optional<Stopped> stopped;
    for (const std::size_t place : failures) {
        Copy& copy = m_copies[place];
        const StepEnd end = stopped ? StepEnd::Failed : decideOn(copy);
        if (end == StepEnd::Finished) continue;
        open.push_back(place);
        if (!copy.isAgain && !stopped) stopped = Stopped{copy.step, end};
    }
    if (m_room.journal.isBroken()) return Stopped{nullptr, StepEnd::NoRecord};
    const auto unknown = std::find_if(open.begin(), open.end(),
                                      [&](std::size_t place) { return m_copies[place].turn.way == Way::Unknown; });
    if (stopped && unknown != open.end()) return Stopped{m_copies[*unknown].step, StepEnd::Unknown};
    m_waiting.insert(m_waiting.begin(), open.begin(), open.end());
    return stopped;
}

StepEnd CopySet::decideOn(Copy& copy) const {
    copy.isAgain = false;
    return copy.report ? copy.runner.decide(*copy.report, copy.isAgain) : StepEnd::FactChanged;
}

}  // namespace pchat

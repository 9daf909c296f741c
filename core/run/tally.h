// RunTally: what the events of a run say so far, of each step and of the whole; taken one by one, none of them kept.
//
// A run of ten thousand logs writes a hundred thousand events: they are in the run file, and this is what the runner
// needs of them. A value; any thread.
#pragma once

#include "core/run/direction.h"
#include "core/run/runner.h"

#include <QHash>
#include <QSet>

namespace pchat {

struct StepRecord {
    StepState state = StepState::Later;
    int attempt = 0;        ///< the last one begun
    bool inFlight = false;  ///< begun, and no event says how it came out
    bool hasBegun = false;  ///< something was sent, or was about to be
    int undoAttempt = 0;
    bool undoInFlight = false;

    [[nodiscard]] bool isFinished() const {
        return state == StepState::Done || state == StepState::AlreadyDone || state == StepState::Skipped;
    }
};

class RunTally {
  public:
    void take(const Event& event);

    /// Steps of which no event speaks are not in it.
    [[nodiscard]] const QHash<QString, StepRecord>& steps() const { return m_steps; }
    /// nullopt while it runs or where the process died.
    [[nodiscard]] std::optional<RunResult> result() const { return m_result; }
    [[nodiscard]] bool isEmpty() const { return m_events == 0; }
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    [[nodiscard]] qint64 events() const { return m_events; }
    /// Back, once an undo has begun: it goes no other way any more.
    [[nodiscard]] Direction direction() const { return m_direction; }
    [[nodiscard]] qint64 skipped() const;

  private:
    void takeOfRun(const Event& event);

    QHash<QString, StepRecord> m_steps;
    std::optional<RunResult> m_result;
    qint64 m_events = 0;
    bool m_hasEnded = false;  ///< the last event says so
    Direction m_direction = Direction::Onward;
    QSet<QString> m_unknown;  ///< failed since the run went on, and nobody could see how
    bool m_hasSkipped = false;
};

[[nodiscard]] RunTally tallyOf(const std::vector<Event>& events);

}  // namespace pchat

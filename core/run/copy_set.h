// CopySet: the copies of a phase, several under way at once.
//
// Each file is a step like any other, looked at, copied and looked at again on a thread of its own, with a record of
// its own, so that a run file tells after any crash which files were under way: those are looked at, and what stands
// whole under its own name is not copied again. Only the runner's thread writes and decides. What fails lets the others
// that are under way come to their end and begins no more; then each failure is decided on, in the order of the plan.
#pragma once

#include "core/run/step_runner.h"

#include <deque>

namespace pchat {

class CopySet {
  public:
    static constexpr std::size_t atOnce = 4;

    /// Steps whose act is a copy, none of them finished; `records` tells of those begun before.
    CopySet(const RunRoom& room, const std::vector<const Step*>& steps, const QHash<QString, StepRecord>& records);

    struct Stopped {
        const Step* step = nullptr;  ///< nullptr where nothing can be recorded any more
        StepEnd end = StepEnd::Failed;
    };
    /// Goes on until all is copied, something stops it, or it is to hold or to stop. Nothing is under way then.
    [[nodiscard]] std::optional<Stopped> carryOut();
    /// The step that would be begun next; nullptr when all is copied.
    [[nodiscard]] const Step* next() const;

  private:
    struct Copy {
        const Step* step = nullptr;
        StepRunner runner;
        StepRunner::Turn turn;        ///< how the last attempt came out
        std::optional<Event> report;  ///< of its failure
        bool isAgain = false;         ///< decided: try it again
    };

    [[nodiscard]] bool mayBegin() const;
    void begin(std::size_t place);
    void end(std::size_t place);
    [[nodiscard]] std::optional<Stopped> decideOnFailures();
    [[nodiscard]] StepEnd decideOn(Copy& copy) const;

    const RunRoom& m_room;
    std::vector<Copy> m_copies;  ///< in the order of the plan; a copy's place is its number
    std::deque<std::size_t> m_waiting;
    std::size_t m_underWay = 0;
    std::vector<std::size_t> m_failed;
};

}  // namespace pchat

// CopySet: the copies of a phase, several under way at once.
//
// Only the copying itself is done elsewhere; everything is looked at, judged and written on the runner's thread. Each
// file is a step with a record of its own, so that a run file tells after any crash which files were under way: those
// are looked at, and what stands whole under its own name is not copied again. What fails lets the others that are
// under way come to their end and begins no more; then each failure is decided on, in the order of the plan.
#pragma once

#include "core/run/copy_box.h"
#include "core/run/sender.h"
#include "core/run/step_runner.h"

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
    struct Copy;
    using CopyPtr = std::shared_ptr<Copy>;

    [[nodiscard]] bool mayBegin() const;
    void begin(const CopyPtr& copy);
    [[nodiscard]] StepRunner::Turn tryOnce(Copy& copy);
    void follow(const CopyPtr& copy, StepRunner::Turn turn);
    void hear(const CopyNews& news);
    [[nodiscard]] std::optional<Stopped> decideOnFailures();
    [[nodiscard]] StepEnd decideOn(Copy& copy) const;

    const RunRoom& m_room;
    std::shared_ptr<CopyBox> m_box = std::make_shared<CopyBox>();
    std::deque<CopyPtr> m_waiting;
    std::map<QString, CopyPtr> m_underWay;
    std::vector<CopyPtr> m_failed;
};

}  // namespace pchat

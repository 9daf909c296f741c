// StepRunner: brings one step to its end, or says why it did not come there.
//
// Look, compare every fact, write, send, look again. Each attempt starts with looking anew, so a point of no return is
// sent again only when everything it relies on was freshly seen. On one thread at a time.
#pragma once

#include "core/run/look.h"
#include "core/run/tally.h"

namespace pchat {

/// How a step came out. Its events are with the journal by then.
enum class StepEnd {
    Finished,     ///< done, already done or skipped
    FactChanged,  ///< a fact or the state before the step is not what the plan expects
    Failed,
    Unknown,  ///< the outcome could not be observed
    NoRecord  ///< the journal cannot be written
};

class StepRunner {
  public:
    /// Back: `step` is the undo of the recorded one, with its states changed round.
    StepRunner(const RunRoom& room, const Step& step, const StepRecord& record,
               Direction direction = Direction::Onward);

    /// Tries, asks what to do when the tries are used up, and tries again as long as the answer is Retry.
    [[nodiscard]] StepEnd carryOut();

    enum class Way { Ready, Finished, FactChanged, TryAgain, Failed, Unknown };
    struct Turn {
        Way way = Way::Failed;
        Failure failure;
        Observed observed;
    };

    // The parts of carryOut(), for whoever has several steps under way.
    /// As often as the options allow.
    [[nodiscard]] Turn tryAll();
    /// Writes down that the tries are used up. Nothing is left to write where a fact has changed.
    [[nodiscard]] std::optional<Event> report(const Turn& turn);
    [[nodiscard]] StepEnd decide(const Event& failed, bool& again);

  private:
    /// Looks; Ready: the act is to be sent now, and it is said that the step was begun.
    Turn begin();
    /// After the act's answer.
    Turn judge(const Outcome<void>& answer);
    Turn examine();
    Turn examineFacts(const Seen& seen);
    [[nodiscard]] bool wasJustAsked(const Probe& probe) const;
    Turn confirm();
    Turn lookAfter(const Failure& failure);
    Turn finish(EventKind kind, const Observed& observed);
    Turn contradict(const Message& fact, const Expectation& expected, const Observed& observed);
    Turn unseen(const Failure& failure) const;
    StepEnd endOf(const Turn& turn, bool& again);
    [[nodiscard]] Event failedEvent(const Turn& turn) const;
    /// The kind of event that says the same in the direction we go.
    [[nodiscard]] EventKind kindOf(EventKind onward) const;
    [[nodiscard]] bool goesBack() const { return m_direction == Direction::Back; }
    /// A copy that was under way when the process died is not under way any more; a server goes on without us.
    [[nodiscard]] static bool diesWithUs(const Step& step) { return std::holds_alternative<CopyAct>(step.act); }

    const RunRoom& m_room;
    const Step& m_step;
    Direction m_direction;
    int m_attempt;
    bool m_inFlight;
    bool m_needsSettling;  ///< sent, and not looked at since
};

}  // namespace pchat

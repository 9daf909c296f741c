#include "core/run/step_runner.h"

#include "core/run/acts.h"
#include "core/run/patience.h"

namespace pchat {

StepRunner::StepRunner(const RunRoom& room, const Step& step, const StepRecord& record, Direction direction)
    : m_room(room),
      m_step(step),
      m_direction(direction),
      m_attempt(direction == Direction::Back ? record.undoAttempt : record.attempt),
      m_inFlight(direction == Direction::Back ? record.undoInFlight : record.inFlight),
      m_needsSettling(m_inFlight && !diesWithUs(step)) {}

EventKind StepRunner::kindOf(EventKind onward) const {
    if (!goesBack()) return onward;
    switch (onward) {
        case EventKind::StepStarted:
            return EventKind::StepUndoStarted;
        case EventKind::StepDone:
            return EventKind::StepUndone;
        case EventKind::StepAlreadyDone:
            return EventKind::StepAlreadyUndone;
        case EventKind::StepFailed:
            return EventKind::StepUndoFailed;
        default:
            return onward;
    }
}

StepEnd StepRunner::carryOut() {
    for (;;) {
        const Turn turn = tryAll();
        if (m_room.journal.isBroken()) return StepEnd::NoRecord;
        bool again = false;
        const StepEnd end = endOf(turn, again);
        if (m_room.journal.isBroken()) return StepEnd::NoRecord;
        if (!again) return end;
    }
}

StepRunner::Turn StepRunner::tryAll() {
    Patience patience(m_room, std::chrono::minutes(10));
    for (int used = 1;; ++used) {
        Turn turn = begin();
        if (turn.way == Way::Ready) turn = judge(perform(m_room, m_step, m_attempt));
        if (turn.way != Way::TryAgain || used >= m_room.options.attempts || m_room.journal.isBroken()) return turn;
        patience.wait();
    }
}

StepRunner::Turn StepRunner::examine() {
    const bool isLook = std::holds_alternative<LookAct>(m_step.act);
    if (isLook) return examineFacts({Standing::Before, std::nullopt, std::nullopt});
    Seen seen = look(m_room, m_step);
    if (m_needsSettling && seen.standing != Standing::After) seen = settle(m_room, m_step, m_attempt);
    if (seen.standing == Standing::Unseen) return unseen(*seen.failure);
    if (seen.standing == Standing::After)
        return finish(m_inFlight ? EventKind::StepDone : EventKind::StepAlreadyDone, seen.value);
    if (m_needsSettling && seen.standing == Standing::Neither)
        return {
            Way::Unknown,
            failureOf(FailureKind::Refused,
                      Message(QT_TRANSLATE_NOOP("core",
                                                "The state is neither the one before the step (%1) nor the one "
                                                "after it (%2): seen was %3."),
                              {describe(goesBack() ? m_step.check.after : m_step.check.before),
                               describe(goesBack() ? m_step.check.before : m_step.check.after), describe(seen.value)})),
            seen.value};
    m_needsSettling = false;
    return examineFacts(seen);
}

/// By the check of a step that acts, a moment ago.
bool StepRunner::wasJustAsked(const Probe& probe) const {
    const auto* asked = std::get_if<SqlProbe>(&probe);
    const auto* check = std::get_if<SqlProbe>(&m_step.check.probe);
    return asked && check && !std::holds_alternative<LookAct>(m_step.act) && *asked == *check;
}

StepRunner::Turn StepRunner::examineFacts(const Seen& seen) {
    for (const Condition& fact : m_step.relies) {
        const auto value =
            wasJustAsked(fact.probe) ? Outcome<Observed>(seen.value) : askPatiently(m_room, m_step, fact.probe);
        if (!value) return unseen(value.error());
        if (!fact.expected.isMetBy(*value)) return contradict(fact.name, fact.expected, *value);
    }
    if (seen.standing == Standing::Neither)
        return contradict(goesBack() ? QT_TRANSLATE_NOOP("core", "The state after this step")
                                     : QT_TRANSLATE_NOOP("core", "The state before this step"),
                          m_step.check.before, seen.value);
    return {Way::Ready, {}, {}};
}

StepRunner::Turn StepRunner::begin() {
    Turn turn = examine();
    if (turn.way != Way::Ready) return turn;
    if (!m_room.journal.write(stepEvent(kindOf(EventKind::StepStarted), m_step, ++m_attempt, m_step.title))) return {};
    m_inFlight = true;
    return turn;
}

StepRunner::Turn StepRunner::judge(const Outcome<void>& answer) {
    if (m_room.journal.isBroken()) return {};
    if (answer || answer.error().kind == FailureKind::AlreadyTrue) return confirm();
    if (mayHaveHappened(answer.error()) && !std::holds_alternative<LookAct>(m_step.act))
        return lookAfter(answer.error());
    m_inFlight = false;
    return {isWorthRetrying(answer.error()) ? Way::TryAgain : Way::Failed, answer.error(), {}};
}

StepRunner::Turn StepRunner::confirm() {
    const Seen seen = awaitAfter(m_room, m_step, m_attempt);
    if (seen.standing == Standing::After) return finish(EventKind::StepDone, seen.value);
    if (seen.standing == Standing::Unseen) {
        m_needsSettling = true;
        return {Way::Unknown, *seen.failure, {}};
    }
    m_inFlight = false;
    return {Way::Failed,
            failureOf(FailureKind::Refused,
                      Message(QT_TRANSLATE_NOOP("core",
                                                "%1 answered, but the state did not follow within %2: expected is "
                                                "%3, seen was %4."),
                              {m_step.place, m_step.patience, describe(m_step.check.after), describe(seen.value)})),
            seen.value};
}

StepRunner::Turn StepRunner::lookAfter(const Failure& failure) {
    m_needsSettling = true;
    const Seen seen = settle(m_room, m_step, m_attempt);
    if (seen.standing == Standing::After) return finish(EventKind::StepDone, seen.value);
    if (seen.standing != Standing::Before) return {Way::Unknown, failure, seen.value};
    m_needsSettling = false;
    return {Way::TryAgain, failure, seen.value};
}

StepRunner::Turn StepRunner::unseen(const Failure& failure) const {
    return {m_inFlight ? Way::Unknown : Way::Failed, failure, {}};
}

StepRunner::Turn StepRunner::finish(EventKind kind, const Observed& observed) {
    const bool isSent = kind == EventKind::StepDone;
    const char* text = isSent ? QT_TRANSLATE_NOOP("core", "Done: the check saw %1.")
                              : QT_TRANSLATE_NOOP("core", "Already done: the check saw %1, so nothing was sent.");
    if (goesBack())
        text = isSent ? QT_TRANSLATE_NOOP("core", "Undone: the check saw %1.")
                      : QT_TRANSLATE_NOOP("core", "As it was before: the check saw %1, so nothing was sent.");
    Event event = stepEvent(kindOf(kind), m_step, m_attempt, {text, {describe(observed)}});
    event.observed = observed.value_or(QString());
    (void)m_room.journal.write(std::move(event));
    return {Way::Finished, {}, {}};
}

StepRunner::Turn StepRunner::contradict(const Message& fact, const Expectation& expected, const Observed& observed) {
    Event event =
        stepEvent(EventKind::FactChanged, m_step, m_attempt,
                  Message(QT_TRANSLATE_NOOP("core",
                                            "%1: this is no longer as the plan expects. Expected is %2, seen was "
                                            "%3. Nothing was sent."),
                          {fact, describe(expected), describe(observed)}));
    event.observed = observed.value_or(QString());
    (void)m_room.journal.write(std::move(event));
    return {Way::FactChanged, {}, {}};
}

}  // namespace pchat

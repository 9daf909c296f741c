#include "core/run/step_runner.h"

namespace pchat {

namespace {

Message decisionText(const Decision& decision) {
    switch (decision.kind) {
        case DecisionKind::Retry:
            return QT_TRANSLATE_NOOP("core", "Decided: try the step again.");
        case DecisionKind::Skip:
            return Message(QT_TRANSLATE_NOOP("core", "Decided: skip the step. Reason: %1"), {decision.reason});
        case DecisionKind::Stop:
            break;
    }
    return QT_TRANSLATE_NOOP("core", "Decided: stop the run.");
}

/// A wait that came to its end, or a look that saw something else, leaves a choice where the plan can do without it.
bool leavesChoice(const Step& step) {
    return step.canBeSkipped && std::holds_alternative<LookAct>(step.act);
}

Message choiceAt(const Step& step) {
    return {QT_TRANSLATE_NOOP("core",
                              "\"%1\": try the step again to look and wait once more, or skip it, with a reason, to go "
                              "on without it. The report names what was skipped."),
            {step.title}};
}

/// What cannot be skipped, or is skipped without a reason, stops the run.
Decision permitted(const Step& step, Decision decision) {
    const bool isSkip = decision.kind == DecisionKind::Skip;
    if (isSkip && (!step.canBeSkipped || decision.reason.trimmed().isEmpty())) decision.kind = DecisionKind::Stop;
    return decision;
}

}  // namespace

Event StepRunner::failedEvent(const Turn& turn) const {
    const bool isUnknown = turn.way == Way::Unknown;
    const Message text =
        isUnknown ? Message(QT_TRANSLATE_NOOP("core", "It is not known whether what was sent to %1 took effect. %2"),
                            {m_step.place, turn.failure.sentence})
                  : turn.failure.sentence;
    Event event = stepEvent(kindOf(EventKind::StepFailed), m_step, m_attempt, text);
    event.observed = turn.observed.value_or(QString());
    event.failure = turn.failure;
    if (!goesBack() && leavesChoice(m_step) && event.failure->advice.isEmpty())
        event.failure->advice = choiceAt(m_step);
    event.outcomeUnknown = isUnknown;
    return event;
}

StepEnd StepRunner::endOf(const Turn& turn, bool& again) {
    if (turn.way == Way::Finished) return StepEnd::Finished;
    const auto failed = report(turn);
    if (m_room.journal.isBroken()) return StepEnd::NoRecord;
    return failed ? decide(*failed, again) : StepEnd::FactChanged;
}

std::optional<Event> StepRunner::report(const Turn& turn) {
    if (turn.way == Way::FactChanged) return std::nullopt;
    Event failed = failedEvent(turn);
    (void)m_room.journal.write(failed);
    return failed;
}

StepEnd StepRunner::decide(const Event& failed, bool& again) {
    const StepEnd otherwise = failed.outcomeUnknown ? StepEnd::Unknown : StepEnd::Failed;
    if (!m_room.options.decide) return otherwise;
    const Decision decision = permitted(m_step, m_room.options.decide(m_step, failed));
    (void)m_room.journal.write(stepEvent(EventKind::DecisionTaken, m_step, m_attempt, decisionText(decision)));
    again = decision.kind == DecisionKind::Retry;
    if (decision.kind != DecisionKind::Skip) return otherwise;
    (void)m_room.journal.write(stepEvent(EventKind::StepSkipped, m_step, m_attempt,
                                         Message(QT_TRANSLATE_NOOP("core", "Skipped. Reason: %1"), {decision.reason})));
    return StepEnd::Finished;
}

}  // namespace pchat

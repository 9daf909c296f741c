#include "core/run/undo.h"

#include "core/run/hold.h"
#include "core/run/saved.h"
#include "core/run/step_runner.h"

namespace pchat {

namespace {

/// The undo as a step of its own, whose states before and after have changed places. What the step relied on going
/// forward is nothing that it relies on going back.
Step undoOf(Step step) {
    step.title = {QT_TRANSLATE_NOOP("core", "Undo: %1"), {step.title}};
    step.act = *std::exchange(step.undo, std::nullopt);
    std::swap(step.check.before, step.check.after);
    step.relies.clear();
    step.canBeSkipped = false;
    return step;
}

/// One pass back over the steps of a run.
class Undoing {
  public:
    Undoing(RunFile& file, const ObservingDoors& observing, const ActingDoors& acting, const RunOptions& options)
        : m_journal(file, *observing.clock, options), m_room{file, observing, acting, options, m_journal} {}

    tl::expected<RunResult, Message> carryOut(const UndoApproval& approval);

  private:
    [[nodiscard]] const RunDocuments& documents() const { return m_room.file.documents(); }
    [[nodiscard]] StepRecord recordOf(const Step& step) const { return m_room.file.tally().steps().value(step.id); }
    [[nodiscard]] Message refusal(const UndoApproval& approval, const Undoable& found) const;
    [[nodiscard]] Message refusalByLooking(const Step& step) const;
    [[nodiscard]] Seen lookAt(const Step& step) const;
    bool begin(const UndoApproval& approval, const Undoable& found);
    [[nodiscard]] std::optional<RunResult> takeBack(const UndoItem& item);
    [[nodiscard]] std::optional<RunResult> settleFirst(const UndoItem& item, bool& isBack);
    RunResult stop(const Step& step, StepEnd end);
    RunResult stopWith(const Message& text);
    RunResult noRecord();

    Journal m_journal;
    RunRoom m_room;
};

Message Undoing::refusal(const UndoApproval& approval, const Undoable& found) const {
    const Plan& plan = documents().plan;
    if (approval.poolTyped.compare(plan.pool, Qt::CaseInsensitive) != 0)
        return {QT_TRANSLATE_NOOP("core", "The approval is missing: the name of the pool, %1, was not typed."),
                {plan.pool}};
    if (digestOf(plan) != documents().approval.digest)
        return QT_TRANSLATE_NOOP(
            "core", "The plan in the run file is not the one that was approved, so nothing of it is sent.");
    if (!found.isOffered()) return found.whyNot;
    // Before anything is written: a refusal leaves the run as it is.
    const bool startsWithLook = !found.items.empty() && found.items.front().way == UndoWay::Look;
    return startsWithLook ? refusalByLooking(*found.items.front().step) : Message();
}

Seen Undoing::lookAt(const Step& step) const {
    const StepRecord record = recordOf(step);
    const Step asked = withSaved(step, m_room.file.evidence());
    return record.inFlight ? settle(m_room, asked, record.attempt) : look(m_room, asked);
}

Message Undoing::refusalByLooking(const Step& step) const {
    const Seen seen = lookAt(step);
    if (seen.standing == Standing::Before) return {};
    if (seen.standing == Standing::After) return whyItStays(step);
    return {QT_TRANSLATE_NOOP("core",
                              "It is not known whether the step \"%1\" took effect: seen was %2. Nothing is undone "
                              "until that is known."),
            {step.title, seen.failure ? seen.failure->sentence : describe(seen.value)}};
}

bool Undoing::begin(const UndoApproval& approval, const Undoable& found) {
    const std::vector<const Step*> steps = found.steps();
    m_journal.expect(steps);
    return m_journal.write(runEvent(
        EventKind::UndoStarted,
        Message::counted(QT_TRANSLATE_N_NOOP("core", "The undo has started, approved by %1: %n step(s) to take back."),
                         static_cast<qint64>(steps.size()), {approval.approvedBy})));
}

tl::expected<RunResult, Message> Undoing::carryOut(const UndoApproval& approval) {
    const Undoable found = undoable(documents().plan, m_room.file.tally());
    if (const Message reason = refusal(approval, found); !reason.isEmpty()) return tl::unexpected(reason);
    if (!begin(approval, found)) return noRecord();
    for (const UndoItem& item : found.items)
        if (const auto result = takeBack(item)) return *result;
    const Message text = QT_TRANSLATE_NOOP(
        "core", "The undo has ended: everything that was undone was seen to be as it was before the run.");
    return m_journal.write(runEvent(EventKind::UndoEnded, text)) ? RunResult::Undone : noRecord();
}

/// nullopt: on to the step before.
std::optional<RunResult> Undoing::takeBack(const UndoItem& item) {
    const Step& step = *item.step;
    if (!mayGoOn(m_room, step))
        return stopWith({QT_TRANSLATE_NOOP("core",
                                           "Stopped as asked, before undoing the step \"%1\". What is undone stays "
                                           "undone; the undo can be continued."),
                         {step.title}});
    if (item.way == UndoWay::Cannot)
        return stopWith({QT_TRANSLATE_NOOP("core", "The undo ends here. %1"), {whyItStays(step)}});
    bool isBack = false;
    if (auto result = settleFirst(item, isBack); result || isBack) return result;
    const StepRecord record = recordOf(step);
    const Step back = undoOf(withSaved(step, m_room.file.evidence()));
    const StepEnd end = StepRunner(m_room, back, record, Direction::Back).carryOut();
    return end == StepEnd::Finished ? std::nullopt : std::optional(stop(step, end));
}

/// What was sent going forward, and of which nobody knows how it came out, is waited for before anything is sent
/// against it.
std::optional<RunResult> Undoing::settleFirst(const UndoItem& item, bool& isBack) {
    const Step& step = *item.step;
    const StepRecord record = recordOf(step);
    if (item.way == UndoWay::Undo && !record.inFlight) return std::nullopt;
    const Seen seen = lookAt(step);
    isBack = seen.standing == Standing::Before;
    if (seen.standing == Standing::After)
        return item.way == UndoWay::Undo
                   ? std::nullopt
                   : std::optional(stopWith({QT_TRANSLATE_NOOP("core", "The undo ends here. %1"), {whyItStays(step)}}));
    Event event =
        stepEvent(EventKind::StepAlreadyUndone, step, record.undoAttempt,
                  Message(QT_TRANSLATE_NOOP("core", "As it was before: the check saw %1."), {describe(seen.value)}));
    if (!isBack) {
        event.kind = EventKind::StepUndoFailed;
        event.outcomeUnknown = true;
        event.failure = seen.failure;
        event.text = {QT_TRANSLATE_NOOP("core", "It is not known whether what was sent to %1 took effect. %2"),
                      {step.place, seen.failure ? seen.failure->sentence : describe(seen.value)}};
    }
    event.observed = seen.value.value_or(QString());
    if (!m_journal.write(std::move(event))) return noRecord();
    return isBack ? std::nullopt : std::optional(stop(step, StepEnd::Unknown));
}

RunResult Undoing::stop(const Step& step, StepEnd end) {
    if (end == StepEnd::NoRecord) return noRecord();
    if (end == StepEnd::FactChanged)
        return stopWith({QT_TRANSLATE_NOOP("core",
                                           "Stopped before undoing the step \"%1\", because its state is neither the "
                                           "one that it led to nor the one before it. Look at it by hand, then "
                                           "continue the undo."),
                         {step.title}});
    if (end == StepEnd::Unknown)
        return stopWith({QT_TRANSLATE_NOOP("core",
                                           "Stopped: it is not known how undoing the step \"%1\" came out. Nothing "
                                           "more was sent. Continue when its server can be seen again."),
                         {step.title}});
    return stopWith({QT_TRANSLATE_NOOP("core",
                                       "Stopped: the step \"%1\" could not be undone. What is undone stays undone. "
                                       "Remove the cause, then continue the undo."),
                     {step.title}});
}

/// Unknown, where a step is left of which nobody knows how it came out.
RunResult Undoing::stopWith(const Message& text) {
    if (!m_journal.write(runEvent(EventKind::UndoStopped, text))) return noRecord();
    return m_room.file.tally().result().value_or(RunResult::Stopped);
}

/// Told and not written, since writing is what failed.
RunResult Undoing::noRecord() {
    m_journal.tell(runEvent(EventKind::UndoStopped,
                            Message(QT_TRANSLATE_NOOP("core",
                                                      "Stopped: what happens can no longer be recorded, so nothing "
                                                      "more is sent. %1"),
                                    {m_journal.reason()})));
    return RunResult::Stopped;
}

}  // namespace

tl::expected<RunResult, Message> undo(RunFile& file, const UndoApproval& approval, const ObservingDoors& observing,
                                      const ActingDoors& acting, const RunOptions& options) {
    return Undoing(file, observing, acting, options).carryOut(approval);
}

}  // namespace pchat

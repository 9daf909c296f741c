#include "core/run/runner.h"

#include "core/run/classify.h"
#include "core/run/copy_set.h"
#include "core/run/hold.h"
#include "core/run/saved.h"
#include "core/run/step_runner.h"

namespace pchat {

namespace {

/// One pass over the steps of an approved plan.
class Run {
  public:
    Run(RunFile& file, const ObservingDoors& observing, const ActingDoors& acting, const RunOptions& options)
        : m_journal(file, *observing.clock, options), m_room{file, observing, acting, options, m_journal} {}

    RunResult run();

  private:
    [[nodiscard]] const RunDocuments& documents() const { return m_room.file.documents(); }
    [[nodiscard]] std::optional<Message> refusal() const;
    bool begin();
    [[nodiscard]] std::optional<RunResult> carryOut(const Phase& phase);
    [[nodiscard]] std::optional<RunResult> carryOut(const Step& step);
    [[nodiscard]] std::optional<RunResult> copy(const std::vector<const Step*>& steps);
    [[nodiscard]] bool isFinished(const Step& step);
    RunResult stop(const Step& step, StepEnd end);
    RunResult stopAsked(const Step& step);
    RunResult end();
    RunResult noRecord();
    RunResult goesBack();

    Journal m_journal;
    RunRoom m_room;
    QHash<QString, StepRecord> m_records;
};

/// Why an approved plan may not run; nullopt where it may.
std::optional<Message> Run::refusal() const {
    const auto missing = missingFrom(documents().approval, documents().plan, documents().findings);
    if (!missing.empty()) return missing.front();
    const auto blockers = blocking(documents().findings);
    if (blockers.empty()) return std::nullopt;
    return Message(QT_TRANSLATE_NOOP("core", "The readiness check %1 (%2) forbids the run: %3"),
                   {blockers.front().id, blockers.front().title, blockers.front().observed});
}

bool Run::begin() {
    if (m_room.file.tally().isEmpty()) {
        const auto steps = static_cast<qint64>(documents().plan.steps().size());
        return m_journal.write(
            runEvent(EventKind::RunStarted,
                     Message::counted(QT_TRANSLATE_N_NOOP("core", "The run has started: %n step(s)."), steps)));
    }
    m_records = m_room.file.tally().steps();
    const Message text = QT_TRANSLATE_NOOP("core", "The run goes on. Every step is looked at before anything is sent.");
    return m_journal.write(runEvent(EventKind::RunResumed, text)) && m_journal.write(classifySteps(m_room, m_records));
}

RunResult Run::run() {
    if (m_room.file.tally().hasEnded()) return *m_room.file.tally().result();
    if (m_room.file.tally().direction() == Direction::Back) return goesBack();
    if (const auto reason = refusal()) {
        Event event = runEvent(EventKind::RunEnded, *reason);
        event.failure = Failure{FailureKind::Refused, *reason, {}};
        return m_journal.write(std::move(event)) ? RunResult::Failed : noRecord();
    }
    if (!begin()) return noRecord();
    for (const Phase& phase : documents().plan.phases)
        if (const auto result = carryOut(phase)) return *result;
    return end();
}

/// nullopt: on to the next phase. Copies that follow each other are made several at once.
std::optional<RunResult> Run::carryOut(const Phase& phase) {
    std::vector<const Step*> copies;
    std::optional<RunResult> result;
    for (auto step = phase.steps.begin(); step != phase.steps.end() && !result; ++step) {
        if (isFinished(*step)) continue;
        if (std::holds_alternative<CopyAct>(step->act)) {
            copies.push_back(&*step);
            continue;
        }
        result = copy(std::exchange(copies, {}));
        if (!result) result = carryOut(*step);
    }
    return result ? result : copy(copies);
}

bool Run::isFinished(const Step& step) {
    const bool isDone = m_records.value(step.id).isFinished();
    if (isDone) m_journal.finish(step.id);
    return isDone;
}

std::optional<RunResult> Run::copy(const std::vector<const Step*>& steps) {
    CopySet copies(m_room, steps, m_records);
    while (const Step* next = copies.next()) {
        if (!mayGoOn(m_room, *next)) return stopAsked(*next);
        const auto stopped = copies.carryOut();
        if (stopped) return stopped->step ? stop(*stopped->step, stopped->end) : noRecord();
    }
    return std::nullopt;
}

/// nullopt: on to the next step.
std::optional<RunResult> Run::carryOut(const Step& step) {
    if (!mayGoOn(m_room, step)) return stopAsked(step);
    const Step asked = asksForSaved(step) ? withSaved(step, m_room.file.evidence()) : step;
    const StepEnd end = StepRunner(m_room, asked, m_records.value(step.id)).carryOut();
    if (end == StepEnd::Finished) return std::nullopt;
    return stop(step, end);
}

RunResult Run::stopAsked(const Step& step) {
    const Message text(QT_TRANSLATE_NOOP("core",
                                         "Stopped as asked, before the step \"%1\". What is done stays done; the "
                                         "run can be continued from its run file."),
                       {step.title});
    return m_journal.write(runEvent(EventKind::RunStopped, text)) ? RunResult::Stopped : noRecord();
}

RunResult Run::stop(const Step& step, StepEnd end) {
    if (end == StepEnd::NoRecord) return noRecord();
    Message text(QT_TRANSLATE_NOOP("core",
                                   "Stopped: the step \"%1\" failed. What is done before it stays done. Remove the "
                                   "cause, then continue the run from its run file."),
                 {step.title});
    if (end == StepEnd::FactChanged)
        text = Message(QT_TRANSLATE_NOOP("core",
                                         "Stopped before the step \"%1\", because a fact that it relies on has "
                                         "changed. Restore that state and continue, or make a new plan."),
                       {step.title});
    if (end == StepEnd::Unknown)
        text = Message(QT_TRANSLATE_NOOP("core",
                                         "Stopped: it is not known how the step \"%1\" came out. Nothing more was "
                                         "sent. Continue when its server can be seen again."),
                       {step.title});
    if (!m_journal.write(runEvent(EventKind::RunStopped, text))) return noRecord();
    return end == StepEnd::Unknown ? RunResult::Unknown : RunResult::Stopped;
}

RunResult Run::end() {
    const qint64 skipped = m_room.file.tally().skipped();
    const Message text =
        skipped == 0
            ? Message(QT_TRANSLATE_NOOP("core", "The run has ended: every step is done."))
            : Message::counted(QT_TRANSLATE_N_NOOP("core", "The run has ended; %n step(s) were skipped."), skipped);
    if (!m_journal.write(runEvent(EventKind::RunEnded, text))) return noRecord();
    return skipped == 0 ? RunResult::Done : RunResult::DoneWithWarnings;
}

/// Told and not written, since writing is what failed. The next resume looks at what was under way.
RunResult Run::noRecord() {
    m_journal.tell(runEvent(EventKind::RunStopped,
                            Message(QT_TRANSLATE_NOOP("core",
                                                      "Stopped: what happens can no longer be recorded, so nothing "
                                                      "more is sent. %1"),
                                    {m_journal.reason()})));
    return RunResult::Stopped;
}

/// Told and not written: the run stays as it is.
RunResult Run::goesBack() {
    m_journal.tell(
        runEvent(EventKind::RunStopped,
                 QT_TRANSLATE_NOOP("core",
                                   "This run is being undone, so it does not go forward any more. Finish the "
                                   "undo, check readiness and make a new plan.")));
    return m_room.file.tally().result().value_or(RunResult::Stopped);
}

}  // namespace

RunResult run(RunFile& file, const ObservingDoors& observing, const ActingDoors& acting, const RunOptions& options) {
    return Run(file, observing, acting, options).run();
}

}  // namespace pchat

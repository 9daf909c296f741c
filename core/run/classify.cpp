#include "core/run/classify.h"

#include "core/run/saved.h"

#include <QSet>

namespace pchat {

namespace {

Message textOf(StepClass kind, bool isSeen) {
    if (kind == StepClass::Done) return QT_TRANSLATE_NOOP("core", "Done.");
    if (kind == StepClass::Contradicted)
        return QT_TRANSLATE_NOOP("core",
                                 "Contradicted: the step was begun, and the state is neither the one before it "
                                 "nor the one after it.");
    if (kind == StepClass::InFlight && isSeen)
        return QT_TRANSLATE_NOOP("core", "In flight: the step was begun, and the state is still the one before it.");
    if (kind == StepClass::InFlight)
        return QT_TRANSLATE_NOOP("core", "In flight: the step was begun, and its state cannot be seen now.");
    return QT_TRANSLATE_NOOP("core", "Not started.");
}

/// Looks at a step's check unless its door has failed before: a dead server is waited for once, not once a step.
class Onlooker {
  public:
    explicit Onlooker(const RunRoom& room) : m_room(room) {}

    std::optional<Seen> look(const Step& step) {
        const QString door = doorOf(step.check.probe);
        if (m_silent.contains(door)) return std::nullopt;
        const Seen seen = pchat::look(m_room, withSaved(step, m_room.file.evidence()));
        if (seen.standing != Standing::Unseen) return seen;
        m_silent << door;
        return std::nullopt;
    }

  private:
    const RunRoom& m_room;
    QSet<QString> m_silent;
};

}  // namespace

StepClass classOf(const StepRecord& record, const std::optional<Seen>& seen) {
    if (record.isFinished()) return StepClass::Done;
    if (seen && seen->standing == Standing::After) return StepClass::Done;
    if (!record.inFlight) return StepClass::NotStarted;
    return seen && seen->standing == Standing::Neither ? StepClass::Contradicted : StepClass::InFlight;
}

std::vector<Event> classifySteps(const RunRoom& room, const QHash<QString, StepRecord>& records) {
    std::vector<Event> events;
    Onlooker onlooker(room);
    for (const Phase& phase : room.file.documents().plan.phases) {
        for (const Step& step : phase.steps) {
            const StepRecord record = records.value(step.id);
            const bool isPlain = record.isFinished() || std::holds_alternative<LookAct>(step.act);
            const auto seen = isPlain ? std::nullopt : onlooker.look(step);
            Event event = stepEvent(EventKind::StepClassified, step, record.attempt,
                                    textOf(classOf(record, seen), seen.has_value()));
            if (seen) event.observed = seen->value.value_or(QString());
            events.push_back(std::move(event));
        }
    }
    return events;
}

}  // namespace pchat

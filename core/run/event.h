// Event: one thing that happened in a run, as a value. Events are journaled, shown and reported from the same fields.
#pragma once

#include "core/estate/outcome.h"
#include "core/text/json.h"

namespace pchat {

enum class EventKind {
    RunStarted,
    RunResumed,
    StepClassified,  ///< on resume: not started, in flight, done, contradicted
    StepStarted,     ///< conditions hold, the act is about to be sent (written before it is)
    StatementSent,   ///< written before the statement leaves
    StatementAnswered,
    MessageReceived,  ///< an informational message or a warning
    Progress,         ///< not journaled
    Waiting,          ///< the check is not met yet, it is asked again; not journaled
    StepDone,
    StepAlreadyDone,
    StepSkipped,
    StepFailed,
    FactChanged,  ///< a fact relied on is not what the plan expects: the run stops before the step
    DecisionTaken,
    RunStopped,  ///< can be resumed
    RunEnded,
    UndoStarted,        ///< from here on the run goes back; also when an undo is gone on with
    StepUndoStarted,    ///< the step's undo is about to be sent (written before it is)
    StepUndone,         ///< seen in the state before it, after its undo
    StepAlreadyUndone,  ///< seen in the state before it, so nothing was sent
    StepUndoFailed,
    UndoStopped,  ///< can be gone on with, unless it came to a step that cannot be undone
    UndoEnded
};
constexpr auto enumNames(EventKind) {
    using K = EventKind;
    return std::array{json::named(K::RunStarted, "runStarted"),
                      json::named(K::RunResumed, "runResumed"),
                      json::named(K::StepClassified, "stepClassified"),
                      json::named(K::StepStarted, "stepStarted"),
                      json::named(K::StatementSent, "statementSent"),
                      json::named(K::StatementAnswered, "statementAnswered"),
                      json::named(K::MessageReceived, "messageReceived"),
                      json::named(K::Progress, "progress"),
                      json::named(K::Waiting, "waiting"),
                      json::named(K::StepDone, "stepDone"),
                      json::named(K::StepAlreadyDone, "stepAlreadyDone"),
                      json::named(K::StepSkipped, "stepSkipped"),
                      json::named(K::StepFailed, "stepFailed"),
                      json::named(K::FactChanged, "factChanged"),
                      json::named(K::DecisionTaken, "decisionTaken"),
                      json::named(K::RunStopped, "runStopped"),
                      json::named(K::RunEnded, "runEnded"),
                      json::named(K::UndoStarted, "undoStarted"),
                      json::named(K::StepUndoStarted, "stepUndoStarted"),
                      json::named(K::StepUndone, "stepUndone"),
                      json::named(K::StepAlreadyUndone, "stepAlreadyUndone"),
                      json::named(K::StepUndoFailed, "stepUndoFailed"),
                      json::named(K::UndoStopped, "undoStopped"),
                      json::named(K::UndoEnded, "undoEnded")};
}

struct Event {
    EventKind kind = EventKind::RunStarted;
    QDateTime at;  ///< by the estate's clock, UTC
    QString step;  ///< id; empty for the run as a whole
    int attempt = 0;
    Message text;       ///< one sentence for the operator
    QString statement;  ///< what was sent, for StatementSent
    QString observed;   ///< the value that a check or condition saw
    int percent = -1;   ///< of the whole run; -1: not said
    std::optional<Failure> failure;
    bool outcomeUnknown =
        false;  ///< for a failed step or undo: what was sent may have taken effect, and nobody could see
    static constexpr auto fields() {
        return std::tuple{
            json::field("kind", &Event::kind),         json::field("at", &Event::at),
            json::field("step", &Event::step),         json::field("attempt", &Event::attempt),
            json::field("text", &Event::text),         json::field("statement", &Event::statement),
            json::field("observed", &Event::observed), json::field("percent", &Event::percent),
            json::field("failure", &Event::failure),   json::field("outcomeUnknown", &Event::outcomeUnknown)};
    }
    [[nodiscard]] bool isJournaled() const { return kind != EventKind::Progress && kind != EventKind::Waiting; }
    /// Only tells what has happened: without it, what was sent is looked at once more. It is in the file with the next
    /// event that must stand, or as soon as the runner waits for somebody, and durable with the former.
    [[nodiscard]] bool isReport() const {
        return kind == EventKind::StepClassified || kind == EventKind::StepStarted ||
               kind == EventKind::StatementAnswered || kind == EventKind::MessageReceived ||
               kind == EventKind::StepDone || kind == EventKind::StepAlreadyDone ||
               kind == EventKind::StepUndoStarted || kind == EventKind::StepUndone ||
               kind == EventKind::StepAlreadyUndone;
    }
    /// Nothing more is sent before it is in the file.
    [[nodiscard]] bool mustStand() const { return isJournaled() && !isReport(); }
};

PCHAT_JSON_ELSEWHERE(Event);

}  // namespace pchat

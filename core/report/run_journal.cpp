#include "core/report/run_journal.h"

#include "core/report/follow_up.h"
#include "core/report/words.h"

#include <QCoreApplication>

namespace pchat {

namespace {

/// What to do next is said once: where the step came to its end.
Message answerOf(const Event& event) {
    if (!event.failure) return event.text;
    const bool isEnd = event.kind == EventKind::StepFailed || event.kind == EventKind::StepUndoFailed;
    const Message what = isEnd ? event.failure->whole() : event.failure->sentence;
    if (event.failure->messages.empty()) return what;
    QStringList said;
    for (const ServerMessage& message : event.failure->messages)
        said << QStringLiteral("%1 (%2): %3").arg(message.number).arg(message.severity).arg(message.text);
    return {QT_TRANSLATE_NOOP("core", "%1 The server said: %2"), {what, said.join(QStringLiteral(" / "))}};
}

bool isTold(EventKind kind) {
    return kind != EventKind::StatementSent && kind != EventKind::DecisionTaken && kind != EventKind::Progress &&
           kind != EventKind::Waiting;
}

/// One section a step: each attempt with the exact statement and what came back.
void writeStepEvents(Writer& writer, const RunRecord& record, const StepTime& time) {
    std::vector<Message> told;
    const auto flush = [&] {
        writer.bullets(told);
        told.clear();
    };
    const Act* act = &time.step->act;
    for (const Event& event : record.events) {
        if (event.step != time.step->id) continue;
        if (event.kind == EventKind::StepUndoStarted && time.step->undo) act = &*time.step->undo;
        if (event.kind == EventKind::StatementSent) {
            flush();
            writer.paragraph({QT_TRANSLATE_NOOP("core", "Sent at %1, attempt %2:"), {event.at, event.attempt}});
            writer.code({scriptOf(*act).language, event.statement});
        } else if (const Message answer = answerOf(event); isTold(event.kind) && !answer.isEmpty()) {
            told.push_back({QT_TRANSLATE_NOOP("core", "%1: %2"), {event.at, answer}});
        }
    }
    flush();
}

void writeStatements(Writer& writer, const RunRecord& record, const Timeline& timeline) {
    writer.heading(2, QT_TRANSLATE_NOOP("core", "Statements and answers"));
    for (const StepTime& time : timeline.steps) {
        if (time.state == StepState::Later) continue;
        writer.heading(3, {QT_TRANSLATE_NOOP("core", "Step %1: %2"), {time.number, time.step->title}});
        writeStepEvents(writer, record, time);
    }
}

void writeDecisions(Writer& writer, const RunRecord& record) {
    std::vector<Message> taken;
    for (const Event& event : record.events)
        if (event.kind == EventKind::DecisionTaken)
            taken.push_back({QT_TRANSLATE_NOOP("core", "%1: %2"), {event.at, event.text}});
    if (taken.empty()) return;
    writer.heading(2, QT_TRANSLATE_NOOP("core", "Decisions"));
    writer.bullets(taken);
}

Message titleOf(const RunRecord& record, const QString& id) {
    for (const Finding& finding : record.documents.findings)
        if (finding.id == id) return finding.title;
    return {};
}

void writeAcknowledgements(Writer& writer, const RunRecord& record) {
    const auto& acknowledgements = record.documents.approval.acknowledgements;
    if (acknowledgements.empty()) return;
    writer.heading(2, QT_TRANSLATE_NOOP("core", "Acknowledged findings"));
    std::vector<Writer::Row> rows;
    rows.reserve(acknowledgements.size());
    for (const auto& [id, reason] : acknowledgements)
        rows.push_back({Message::verbatim(id), titleOf(record, id), Message::verbatim(reason)});
    writer.table({QT_TRANSLATE_NOOP("core", "Check"), QT_TRANSLATE_NOOP("core", "What is checked"),
                  QT_TRANSLATE_NOOP("core", "Reason given")},
                 rows);
}

}  // namespace

void writeNextActions(Writer& writer, const RunRecord& record, const Timeline& timeline) {
    writer.heading(2, QT_TRANSLATE_NOOP("core", "What to do next"));
    writer.bullets(nextActions(record, timeline));
    const std::vector<Message> lost = notBroughtOver(record, timeline);
    if (lost.empty()) return;
    writer.heading(2, QT_TRANSLATE_NOOP("core", "What will not come back"));
    writer.bullets(lost);
}

void writeJournal(Writer& writer, const RunRecord& record, const Timeline& timeline) {
    writeDecisions(writer, record);
    writeAcknowledgements(writer, record);
    writeStatements(writer, record, timeline);
}

}  // namespace pchat

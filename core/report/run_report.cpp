#include "core/report/loss.h"
#include "core/report/lost_users.h"
#include "core/report/report.h"
#include "core/report/run_journal.h"
#include "core/report/timeline.h"
#include "core/report/words.h"
#include "core/report/writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace pchat {

namespace {

Tone toneOf(std::optional<RunResult> result) {
    if (result == RunResult::Done) return Tone::Good;
    return !result || result == RunResult::Unknown || result == RunResult::Failed ? Tone::Danger : Tone::Warning;
}

void writeOverview(Writer& writer, const RunRecord& record, const Timeline& timeline) {
    const Plan& plan = record.documents.plan;
    const Approval& approval = record.documents.approval;
    const Message result =
        timeline.result ? wordFor(*timeline.result) : Message(QT_TRANSLATE_NOOP("core", "Interrupted"));
    writer.facts({{QT_TRANSLATE_NOOP("core", "Result"), result},
                  {QT_TRANSLATE_NOOP("core", "Pool"), Message::verbatim(plan.pool)},
                  {QT_TRANSLATE_NOOP("core", "Given up"), Message::verbatim(plan.from)},
                  {QT_TRANSLATE_NOOP("core", "Takes over"), Message::verbatim(plan.to)},
                  {QT_TRANSLATE_NOOP("core", "Started"), Message("%1", {timeline.startedAt})},
                  {QT_TRANSLATE_NOOP("core", "Last event"), Message("%1", {timeline.endedAt})},
                  {QT_TRANSLATE_NOOP("core", "Time taken"), Message("%1", {timeline.duration()})},
                  {QT_TRANSLATE_NOOP("core", "Estimated time"), Message("%1", {plan.estimate})},
                  {QT_TRANSLATE_NOOP("core", "Approved by"), Message::verbatim(approval.approvedBy)},
                  {QT_TRANSLATE_NOOP("core", "Approved at"), Message("%1", {approval.at})},
                  {QT_TRANSLATE_NOOP("core", "Digest of the plan"), Message::verbatim(approval.digest)},
                  {QT_TRANSLATE_NOOP("core", "Hash of the last event"), Message::verbatim(record.head)}});
}

void writeLoss(Writer& writer, const RunRecord& record) {
    writer.heading(2, QT_TRANSLATE_NOOP("core", "Loss, as stated and as it came"));
    const std::vector<LossRow> stated = lossRows(record.documents.plan.loss);
    const std::optional<LossStatement> actual = actualLoss(record);
    const std::vector<LossRow> came = actual ? lossRows(*actual) : std::vector<LossRow>();
    std::vector<Writer::Row> rows;
    for (std::size_t at = 0; at < stated.size(); ++at) {
        const Message unknown = QT_TRANSLATE_NOOP("core", "The database was not recovered yet");
        rows.push_back({stated[at].name, stated[at].value, actual ? came[at].value : unknown});
    }
    writer.table({QT_TRANSLATE_NOOP("core", "Loss"), QT_TRANSLATE_NOOP("core", "Stated before the run"),
                  QT_TRANSLATE_NOOP("core", "Observed by the run")},
                 rows);
    if (!record.documents.approval.lossWords.isEmpty())
        writer.facts({{QT_TRANSLATE_NOOP("core", "Accepted in these words"),
                       Message::verbatim(record.documents.approval.lossWords)}});
}

Message timeOf(const QDateTime& time) {
    return time.isValid() ? Message::verbatim(time.toUTC().toString(QStringLiteral("HH:mm:ss"))) : Message();
}

void writeSteps(Writer& writer, const Timeline& timeline) {
    writer.heading(2, QT_TRANSLATE_NOOP("core", "Steps"));
    std::vector<Writer::Row> rows;
    rows.reserve(timeline.steps.size());
    for (const StepTime& time : timeline.steps) {
        const bool timed = time.startedAt.isValid() && time.endedAt.isValid();
        const Message took =
            timed ? Message("%1", {std::chrono::seconds(time.startedAt.secsTo(time.endedAt))}) : Message();
        rows.push_back({Message("%1", {time.number}), wordFor(time.state), time.step->title, time.step->place,
                        timeOf(time.startedAt), timeOf(time.endedAt), took,
                        time.attempts > 0 ? Message("%1", {time.attempts}) : Message()});
    }
    writer.table({QT_TRANSLATE_NOOP("core", "Number"), QT_TRANSLATE_NOOP("core", "State"),
                  QT_TRANSLATE_NOOP("core", "Step"), QT_TRANSLATE_NOOP("core", "Where"),
                  QT_TRANSLATE_NOOP("core", "Started (UTC)"), QT_TRANSLATE_NOOP("core", "Ended (UTC)"),
                  QT_TRANSLATE_NOOP("core", "Time taken"), QT_TRANSLATE_NOOP("core", "Attempts")},
                 rows);
}

bool isDone(const StepTime& time) {
    return time.state == StepState::Done || time.state == StepState::AlreadyDone;
}

/// What the looks of the last phase found to be so, where all of them were done.
std::vector<Message> endState(const Plan& plan, const Timeline& timeline) {
    std::vector<Message> truths;
    if (plan.phases.empty()) return truths;
    for (const Step& step : plan.phases.back().steps) {
        const StepTime* time = timeline.find(step.id);
        if (!time || !isDone(*time)) return {};
        if (const auto* look = std::get_if<LookAct>(&step.act))
            for (const Condition& condition : look->conditions)
                truths.push_back(condition.name);
    }
    return truths;
}

/// The end state; before that, what each step's own check saw.
std::vector<Message> truthsOf(const Plan& plan, const Timeline& timeline) {
    std::vector<Message> truths = endState(plan, timeline);
    if (!truths.empty()) return truths;
    for (const StepTime& time : timeline.steps)
        if (isDone(time))
            truths.push_back({QT_TRANSLATE_NOOP("core", "Seen after \"%1\": %2"), {time.step->title, time.observed}});
        else if (time.state == StepState::Undone)
            truths.push_back(
                {QT_TRANSLATE_NOOP("core", "Seen after undoing \"%1\": %2"), {time.step->title, time.observed}});
    return truths;
}

void writeTruth(Writer& writer, const Plan& plan, const Timeline& timeline) {
    const std::vector<Message> truths = truthsOf(plan, timeline);
    writer.heading(2, QT_TRANSLATE_NOOP("core", "What is true now"));
    writer.paragraph({QT_TRANSLATE_NOOP("core", "As last observed, %1."), {timeline.endedAt}});
    if (truths.empty()) writer.paragraph(QT_TRANSLATE_NOOP("core", "No step was carried out; nothing was changed."));
    writer.bullets(truths);
}

}  // namespace

Document runReport(const RunRecord& record, const Catalog& catalog) {
    const Timeline timeline = timelineOf(record);
    Writer writer(catalog, {QT_TRANSLATE_NOOP("core", "%1 of %2: report"),
                            {wordFor(record.documents.plan.flow), record.documents.plan.pool}});
    if (record.documents.profile.isPractice())
        writer.notice(Tone::Plain, QT_TRANSLATE_NOOP("core", "Practice: nothing here touched a real server."));
    writer.notice(toneOf(timeline.result), sentenceFor(timeline.result, timeline.direction));
    writeOverview(writer, record, timeline);
    writeLoss(writer, record);
    writeTruth(writer, record.documents.plan, timeline);
    writeLostUsers(writer, record);
    writeNextActions(writer, record, timeline);
    writeSteps(writer, timeline);
    writeJournal(writer, record, timeline);
    return writer.take();
}

}  // namespace pchat

#include "core/report/json_pieces.h"
#include "core/report/loss.h"
#include "core/report/report.h"
#include "core/report/timeline.h"
#include "core/report/words.h"
#include "core/run/undoable.h"

namespace pchat {

namespace {

QJsonObject stepJson(const StepTime& time, const Catalog& catalog) {
    return {{key("id"), time.step->id},
            {key("number"), time.number},
            {key("title"), catalog.say(time.step->title)},
            {key("place"), catalog.say(time.step->place)},
            {key("state"), json::nameOf(time.state)},
            {key("startedAt"), json::write(time.startedAt)},
            {key("endedAt"), json::write(time.endedAt)},
            {key("attempts"), time.attempts},
            {key("observed"), time.observed}};
}

QJsonValue failureJson(const std::optional<Failure>& failure, const Catalog& catalog) {
    if (!failure) return {};
    return QJsonObject{{key("kind"), json::nameOf(failure->kind)},
                       {key("sentence"), catalog.say(failure->sentence)},
                       {key("advice"), catalog.say(failure->advice)},
                       {key("messages"), json::write(failure->messages)}};
}

QJsonObject eventJson(const Event& event, const Catalog& catalog) {
    return {{key("kind"), json::nameOf(event.kind)},
            {key("at"), json::write(event.at)},
            {key("step"), event.step},
            {key("attempt"), event.attempt},
            {key("text"), catalog.say(event.text)},
            {key("statement"), event.statement},
            {key("observed"), event.observed},
            {key("percent"), event.percent},
            {key("failure"), failureJson(event.failure, catalog)},
            {key("outcomeUnknown"), event.outcomeUnknown}};
}

QJsonObject lossJson(const RunRecord& record, const Catalog& catalog) {
    const std::optional<LossStatement> actual = actualLoss(record);
    return {{key("stated"), json::write(record.documents.plan.loss)},
            {key("actual"), actual ? json::write(*actual) : QJsonValue()},
            {key("sentence"), catalog.say(lossSentence(record.documents.plan.loss))}};
}

/// What an undo would do now, the last step first.
QJsonObject undoJson(const RunRecord& record, const Catalog& catalog) {
    const Undoable found = undoable(record.documents.plan, record.events);
    QJsonArray steps;
    for (const Step* step : found.isOffered() ? found.steps() : std::vector<const Step*>()) {
        const ScriptText script = scriptOf(*step->undo);
        steps.append(QJsonObject{{key("id"), step->id},
                                 {key("note"), catalog.say(step->undoNote)},
                                 {key("language"), json::nameOf(script.language)},
                                 {key("text"), script.text}});
    }
    const Step* end = found.end();
    return {{key("offered"), found.isOffered()},
            {key("whyNot"), catalog.say(found.whyNot)},
            {key("steps"), steps},
            {key("endsBefore"), end ? QJsonValue(end->id) : QJsonValue()}};
}

QJsonObject approvalJson(const Approval& approval) {
    QJsonObject object = json::write(approval).toObject();
    object.remove(key("poolTyped"));
    return object;
}

}  // namespace

QJsonObject runJson(const RunRecord& record, const Catalog& catalog) {
    const Timeline timeline = timelineOf(record);
    QJsonArray steps;
    for (const StepTime& time : timeline.steps)
        steps.append(stepJson(time, catalog));
    QJsonArray events;
    for (const Event& event : record.events)
        events.append(eventJson(event, catalog));
    return {{key("result"), timeline.result ? json::nameOf(*timeline.result) : key("interrupted")},
            {key("sentence"), catalog.say(sentenceFor(timeline.result, timeline.direction))},
            {key("pool"), record.documents.plan.pool},
            {key("practice"), record.documents.profile.isPractice()},
            {key("digest"), record.documents.approval.digest},
            {key("runFile"), record.path},
            {key("head"), record.head},
            {key("startedAt"), json::write(timeline.startedAt)},
            {key("endedAt"), json::write(timeline.endedAt)},
            {key("seconds"), static_cast<qint64>(timeline.duration().count())},
            {key("estimateSeconds"), static_cast<qint64>(record.documents.plan.estimate.count())},
            {key("approval"), approvalJson(record.documents.approval)},
            {key("loss"), lossJson(record, catalog)},
            {key("undo"), undoJson(record, catalog)},
            {key("steps"), steps},
            {key("events"), events}};
}

}  // namespace pchat

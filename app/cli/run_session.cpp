#include "app/cli/run_session.h"

#include "app/cli/live_log.h"
#include "core/estate/guarded.h"
#include "core/report/loss.h"
#include "core/report/report.h"
#include "core/report/undo_action.h"
#include "core/report/words.h"
#include "core/report/writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace pchat::cli {

namespace {

Message sentenceForInterrupt(int count) {
    if (count == 1) return QT_TRANSLATE_NOOP("core", "Stopping after the step that is running. It is not broken off.");
    if (count == 2)
        return QT_TRANSLATE_NOOP("core",
                                 "Already stopping: the step that is running comes to its end first, so that what is "
                                 "true stays known. Once more leaves without waiting for it.");
    return QT_TRANSLATE_NOOP("core",
                             "Left while a step was running: how it comes out is not known. The run can be continued "
                             "from its run file; it is looked at first.");
}

constexpr int leavingAtOnce = 3;

Decision decisionFor(const Step& step, const std::map<QString, QString>& skips) {
    const auto found = skips.find(step.id);
    if (found == skips.end() || !step.canBeSkipped) return {DecisionKind::Stop, {}};
    return {DecisionKind::Skip, found->second};
}

Document shortResult(const RunRecord& record, const Catalog& catalog, const Message& result) {
    Writer writer(catalog, {QT_TRANSLATE_NOOP("core", "%1 of %2"),
                            {wordFor(record.documents.plan.flow), record.documents.plan.pool}});
    writer.paragraph(result);
    std::vector<Writer::Row> rows;
    const auto stated = lossRows(record.documents.plan.loss);
    const auto actual = actualLoss(record);
    const auto came = actual ? lossRows(*actual) : stated;
    for (std::size_t at = 0; at < stated.size(); ++at)
        rows.push_back(
            {stated[at].name, stated[at].value, actual ? came[at].value : Message::verbatim(QStringLiteral("–"))});
    writer.table({QT_TRANSLATE_NOOP("core", "Loss"), QT_TRANSLATE_NOOP("core", "Stated before the run"),
                  QT_TRANSLATE_NOOP("core", "Observed by the run")},
                 rows);
    writer.paragraph({QT_TRANSLATE_NOOP("core", "Run file: %1"), {record.path}});
    writer.paragraph(undoAction(record));
    return writer.take();
}

}  // namespace

Stopping::Stopping(Console& console)
    : m_watch([flag = m_flag, source = m_source, &console](int count) mutable {
          flag->store(true);
          source.request_stop();
          console.complain(sentenceForInterrupt(count));
          if (count >= leavingAtOnce) std::_Exit(static_cast<int>(ExitStatus::Unknown));
      }) {}

std::vector<Option> skipOptions() {
    return {{"--skip", "STEP=REASON",
             QT_TRANSLATE_NOOP("core", "a step that may be left out, should it fail, and why; repeat it for each"),
             true}};
}

ExitStatus statusOf(std::optional<RunResult> result) {
    if (!result) return ExitStatus::Stopped;
    switch (*result) {
        case RunResult::Done:
        case RunResult::Undone:
            return ExitStatus::Done;
        case RunResult::DoneWithWarnings:
            return ExitStatus::DoneWithWarnings;
        case RunResult::Stopped:
            return ExitStatus::Stopped;
        case RunResult::Unknown:
            return ExitStatus::Unknown;
        case RunResult::Failed:
            return ExitStatus::Failed;
    }
    return ExitStatus::Unknown;
}

void showResult(Context& context, const QString& runFile) {
    Console& console = context.console;
    const auto record = readRunFile(runFile);
    if (!record) return console.complain(record.error());
    const Catalog& catalog = console.catalog();
    if (console.format() != Format::Text) return console.show(runReport(*record, catalog), runJson(*record, catalog));
    console.tell(QString());
    const Message result = sentenceFor(resultOf(record->events), tallyOf(record->events).direction());
    console.show(shortResult(*record, catalog, result), {});
}

namespace {

/// The step that stopped the run; nullptr where it stopped as asked, or cannot do without that step.
const Step* stepToSkip(const RunRecord& record) {
    const auto& events = record.events;
    const auto last = std::find_if(events.rbegin(), events.rend(), [](const Event& event) {
        return event.kind == EventKind::StepFailed || event.kind == EventKind::StepStarted;
    });
    if (last == events.rend() || last->kind != EventKind::StepFailed) return nullptr;
    for (const Step* step : record.documents.plan.steps())
        if (step->id == last->step && step->canBeSkipped) return step;
    return nullptr;
}

void tellHowToGoOn(Context& context, const QString& runFile) {
    const auto record = readRunFile(runFile);
    const Step* step = record ? stepToSkip(*record) : nullptr;
    if (step != nullptr)
        context.console.tell(Message(QT_TRANSLATE_NOOP("core",
                                                       "To try \"%1\" once more: pchatctl resume \"%2\". To go on "
                                                       "without it: pchatctl resume \"%2\" --skip %3=REASON"),
                                     {step->title, runFile, step->id}));
}

using Work = std::function<tl::expected<RunResult, Message>(const Estate& estate, const RunOptions& options)>;

ExitStatus follow(Context& context, RunFile& file, const Carrying& carrying, const Work& work) {
    LiveLog log(context.console, context.log, file.documents().plan);
    RunOptions options;
    options.onEvent = [&](const Event& event) { log.show(event); };
    options.decide = [&](const Step& step, const Event&) { return decisionFor(step, carrying.skips); };
    options.stopAfterStep = carrying.stopping.flag();
    const auto result = work(guarded(carrying.site.estate), options);
    const QString path = file.path();
    if (const auto closed = file.close(); !closed) context.console.complain(closed.error());
    if (!result) {
        context.console.complain(result.error());
        return ExitStatus::Blocked;
    }
    showResult(context, path);
    if (*result == RunResult::Stopped) tellHowToGoOn(context, path);
    return statusOf(*result);
}

}  // namespace

ExitStatus carryOut(Context& context, RunFile& file, const Carrying& carrying) {
    return follow(context, file, carrying, [&](const Estate& estate, const RunOptions& options) {
        return run(file, estate.observing, estate.acting, options);
    });
}

ExitStatus takeBack(Context& context, RunFile& file, const Carrying& carrying, const UndoApproval& approval) {
    return follow(context, file, carrying, [&](const Estate& estate, const RunOptions& options) {
        return undo(file, approval, estate.observing, estate.acting, options);
    });
}

}  // namespace pchat::cli

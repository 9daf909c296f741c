#include "core/report/undo_action.h"

#include <QCoreApplication>

namespace pchat {

namespace {

/// Whether the end that the run has come to is one that nobody expects to take back.
bool isOver(std::optional<RunResult> result) {
    return result == RunResult::Done || result == RunResult::DoneWithWarnings || result == RunResult::Failed ||
           result == RunResult::Undone;
}

}  // namespace

Message undoAction(const RunRecord& record) {
    const Plan& plan = record.documents.plan;
    const Undoable found = undoable(plan, record.events);
    if (!found.isOffered()) return isOver(resultOf(record.events)) ? Message() : found.whyNot;
    if (const Step* end = found.end())
        return {QT_TRANSLATE_NOOP("core",
                                  "Take back what this run did after the step \"%3\", which cannot be undone: pchatctl "
                                  "undo \"%1\" --approve %2"),
                {record.path, plan.pool, end->title}};
    return {QT_TRANSLATE_NOOP("core", "Take back what this run did: pchatctl undo \"%1\" --approve %2"),
            {record.path, plan.pool}};
}

}  // namespace pchat

#include "core/report/words.h"

#include <QCoreApplication>

namespace pchat {

Message wordFor(StepState state) {
    switch (state) {
        case StepState::Later:
            return QT_TRANSLATE_NOOP("core", "Not started");
        case StepState::Running:
            return QT_TRANSLATE_NOOP("core", "Running");
        case StepState::Done:
            return QT_TRANSLATE_NOOP("core", "Done");
        case StepState::AlreadyDone:
            return QT_TRANSLATE_NOOP("core", "Already done");
        case StepState::Skipped:
            return QT_TRANSLATE_NOOP("core", "Skipped");
        case StepState::Failed:
            return QT_TRANSLATE_NOOP("core", "Failed");
        case StepState::Unknown:
            return QT_TRANSLATE_NOOP("core", "Unknown");
        case StepState::Contradicted:
            return QT_TRANSLATE_NOOP("core", "Contradicted");
        case StepState::Undone:
            return QT_TRANSLATE_NOOP("core", "Undone");
    }
    return {};
}

Message wordFor(RunResult result) {
    switch (result) {
        case RunResult::Done:
            return QT_TRANSLATE_NOOP("core", "Done");
        case RunResult::DoneWithWarnings:
            return QT_TRANSLATE_NOOP("core", "Done with warnings");
        case RunResult::Stopped:
            return QT_TRANSLATE_NOOP("core", "Stopped");
        case RunResult::Unknown:
            return QT_TRANSLATE_NOOP("core", "Unknown");
        case RunResult::Failed:
            return QT_TRANSLATE_NOOP("core", "Failed");
        case RunResult::Undone:
            return QT_TRANSLATE_NOOP("core", "Undone");
    }
    return {};
}

Message riskOf(const Step& step) {
    switch (step.risk) {
        case Risk::Safe:
            return QT_TRANSLATE_NOOP("core", "Safe: nothing that would have to be undone");
        case Risk::Compensable:
            return step.undo ? QT_TRANSLATE_NOOP("core", "Can be undone")
                             : QT_TRANSLATE_NOOP("core", "Cannot be undone step by step");
        case Risk::PointOfNoReturn:
            return QT_TRANSLATE_NOOP("core", "Point of no return");
    }
    return {};
}

namespace {

Message failWord(Severity severity) {
    switch (severity) {
        case Severity::Blocker:
            return QT_TRANSLATE_NOOP("core", "Blocks");
        case Severity::Acknowledge:
            return QT_TRANSLATE_NOOP("core", "Confirm");
        case Severity::Warning:
            return QT_TRANSLATE_NOOP("core", "Warning");
        case Severity::Information:
            return QT_TRANSLATE_NOOP("core", "Note");
    }
    return {};
}

}  // namespace

Message wordFor(const Finding& finding) {
    switch (finding.verdict) {
        case Verdict::Pass:
            return QT_TRANSLATE_NOOP("core", "OK");
        case Verdict::Fail:
            return failWord(finding.severity);
        case Verdict::Unknown:
            return QT_TRANSLATE_NOOP("core", "Unknown");
        case Verdict::Pending:
            return QT_TRANSLATE_NOOP("core", "Not checked yet");
        case Verdict::NotApplicable:
            return QT_TRANSLATE_NOOP("core", "Not applicable");
    }
    return {};
}

namespace {

struct Subject {
    Message operator()(const SqlProbe& probe) const { return Message::verbatim(probe.column); }
    Message operator()(const ShellProbe& probe) const { return Message::verbatim(probe.property); }
    Message operator()(const FileSizeProbe& probe) const {
        return {QT_TRANSLATE_NOOP("core", "The size in bytes of %1 in %2"), {probe.name, probe.folder}};
    }
    Message operator()(const FolderProbe& probe) const {
        return {QT_TRANSLATE_NOOP("core", "The fingerprint of the log files in %1"), {probe.folder}};
    }
    Message operator()(const EvidenceProbe&) const {
        return QT_TRANSLATE_NOOP("core", "The saved log shipping configuration in the run file");
    }
    Message operator()(const BackupFilesProbe&) const {
        return QT_TRANSLATE_NOOP("core", "The files of the database in the backup");
    }
    Message operator()(const RowCountsProbe&) const {
        return QT_TRANSLATE_NOOP("core", "The tables that do not hold as many rows as before");
    }
    Message operator()(const ForeignLogsProbe& probe) const {
        return {QT_TRANSLATE_NOOP("core", "What the restore job would stop at in %1"),
                {probe.folder.isEmpty() ? probe.folderThere : probe.folder}};
    }
};

struct Asking {
    ScriptText operator()(const SqlProbe& probe) const { return {ScriptLanguage::Tsql, probe.query.toString()}; }
    ScriptText operator()(const ShellProbe& probe) const {
        return {ScriptLanguage::Powershell, probe.query.toString()};
    }
    ScriptText operator()(const BackupFilesProbe& probe) const {
        return {ScriptLanguage::Tsql, probe.query.toString()};
    }
    ScriptText operator()(const RowCountsProbe& probe) const { return {ScriptLanguage::Tsql, probe.query.toString()}; }
    template <class T>
    ScriptText operator()(const T&) const {
        return {ScriptLanguage::File, {}};
    }
};

}  // namespace

Message sentenceFor(const Probe& probe, const Expectation& expected) {
    const Message subject = std::visit(Subject{}, probe);
    QString value = expected.value;
    switch (expected.comparison) {
        case Comparison::Equals:
            return {QT_TRANSLATE_NOOP("core", "%1 is %2"), {subject, value}};
        case Comparison::Differs:
            return {QT_TRANSLATE_NOOP("core", "%1 is not %2"), {subject, value}};
        case Comparison::OneOf:
            return {QT_TRANSLATE_NOOP("core", "%1 is one of these: %2"),
                    {subject, value.replace(QLatin1Char('|'), QStringLiteral(", "))}};
        case Comparison::LsnAtLeast:
            return {QT_TRANSLATE_NOOP("core", "%1 is %2 or higher"), {subject, value}};
        case Comparison::LsnBelow:
            return {QT_TRANSLATE_NOOP("core", "%1 is below %2"), {subject, value}};
        case Comparison::Absent:
            return {QT_TRANSLATE_NOOP("core", "%1 has no value"), {subject}};
        case Comparison::Present:
            return {QT_TRANSLATE_NOOP("core", "%1 has a value"), {subject}};
        case Comparison::Empty:
            return {QT_TRANSLATE_NOOP("core", "%1 is empty"), {subject}};
        case Comparison::SameAsSaved:
            return {QT_TRANSLATE_NOOP("core", "%1 is what the step %2 has saved"),
                    {subject, value.section(QLatin1Char('/'), 0, 0)}};
    }
    return {};
}

ScriptText scriptOf(const Probe& probe) {
    return std::visit(Asking{}, probe);
}

Message wordFor(Flow flow) {
    switch (flow) {
        case Flow::Failover:
            return QT_TRANSLATE_NOOP("core", "Failover");
        case Flow::PlannedFailover:
            return QT_TRANSLATE_NOOP("core", "Planned failover");
        case Flow::Failback:
            return QT_TRANSLATE_NOOP("core", "Failback");
        case Flow::RoleSwap:
            return QT_TRANSLATE_NOOP("core", "Role swap");
        case Flow::RebuildLogShipping:
            return QT_TRANSLATE_NOOP("core", "Log shipping anew");
    }
    return {};
}

namespace {

/// What an undo that has not come to its end leaves: the way forward is closed, whoever resumes is refused.
Message sentenceForUndo(std::optional<RunResult> result) {
    if (!result)
        return QT_TRANSLATE_NOOP("core",
                                 "The undo was interrupted. Undo the run again to go on; every step is looked at "
                                 "afresh first.");
    if (*result == RunResult::Unknown)
        return QT_TRANSLATE_NOOP("core",
                                 "The undo has stopped: the outcome of a statement could not be observed. Undo the "
                                 "run again to find out.");
    return QT_TRANSLATE_NOOP("core",
                             "The undo has stopped. What is undone stays undone, and the run does not go forward any "
                             "more. Undo it again where steps are left that can be undone; else make a new plan from "
                             "what is true now.");
}

}  // namespace

Message sentenceFor(std::optional<RunResult> result, Direction direction) {
    const bool isOver = result && *result != RunResult::Stopped && *result != RunResult::Unknown;
    if (direction == Direction::Back && !isOver) return sentenceForUndo(result);
    if (!result)
        return QT_TRANSLATE_NOOP("core",
                                 "The run was interrupted: it neither ended nor stopped. Resume it; every step is "
                                 "looked at afresh first.");
    switch (*result) {
        case RunResult::Done:
            return QT_TRANSLATE_NOOP("core", "The run is complete, and its end state was verified.");
        case RunResult::DoneWithWarnings:
            return QT_TRANSLATE_NOOP("core", "The run is complete, but steps were skipped. Do them by hand.");
        case RunResult::Stopped:
            return QT_TRANSLATE_NOOP("core", "The run has stopped between two steps. It can be resumed.");
        case RunResult::Unknown:
            return QT_TRANSLATE_NOOP(
                "core",
                "The outcome of a statement could not be observed. Until the server answers again, "
                "whether the step took effect is unknown. Resume the run to find out.");
        case RunResult::Failed:
            return QT_TRANSLATE_NOOP(
                "core", "The run has failed and cannot be resumed. Make a new plan from what is true now.");
        case RunResult::Undone:
            return QT_TRANSLATE_NOOP(
                "core", "The run was undone: what was undone was seen to be as it was before. It cannot be resumed.");
    }
    return {};
}

}  // namespace pchat

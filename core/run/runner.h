// Runner: carries out an approved plan, step by step, on the thread that calls it.
//
// Before each step it asks every fact that the step relies on; after each act it waits until the check has seen the new
// state. It writes before it acts. It stops between steps, never inside one. RESTORE … WITH RECOVERY is sent only when
// the database was freshly seen RESTORING at the chain's end.
#pragma once

#include "core/estate/doors.h"
#include "core/run/run_file.h"

#include <atomic>

namespace pchat {

enum class StepState { Later, Running, Done, AlreadyDone, Skipped, Failed, Unknown, Contradicted, Undone };
constexpr auto enumNames(StepState) {
    using S = StepState;
    return std::array{json::named(S::Later, "later"),     json::named(S::Running, "running"),
                      json::named(S::Done, "done"),       json::named(S::AlreadyDone, "alreadyDone"),
                      json::named(S::Skipped, "skipped"), json::named(S::Failed, "failed"),
                      json::named(S::Unknown, "unknown"), json::named(S::Contradicted, "contradicted"),
                      json::named(S::Undone, "undone")};
}

enum class RunResult {
    Done,
    DoneWithWarnings,  ///< a step was skipped
    Stopped,           ///< can be resumed
    Unknown,           ///< the outcome of a statement could not be observed
    Failed,            ///< cannot be resumed
    Undone             ///< taken back as a whole; cannot be resumed
};
constexpr auto enumNames(RunResult) {
    using R = RunResult;
    return std::array{json::named(R::Done, "done"),       json::named(R::DoneWithWarnings, "doneWithWarnings"),
                      json::named(R::Stopped, "stopped"), json::named(R::Unknown, "unknown"),
                      json::named(R::Failed, "failed"),   json::named(R::Undone, "undone")};
}

enum class DecisionKind { Retry, Skip, Stop };
struct Decision {
    DecisionKind kind = DecisionKind::Stop;
    QString reason;  ///< required for Skip
};

struct RunOptions {
    /// Called on the runner's thread; after the event is in the run file where it is more than a report.
    std::function<void(const Event&)> onEvent;
    /// Asked when a step has failed and its automatic attempts are used up; may block as long as it takes.
    /// Absent: Stop.
    std::function<Decision(const Step&, const Event& failed)> decide;
    /// Set to stop after the step that is running.
    std::shared_ptr<std::atomic_bool> stopAfterStep = std::make_shared<std::atomic_bool>(false);
    /// Set to hold before the next step until cleared or stopped.
    std::shared_ptr<std::atomic_bool> pause = std::make_shared<std::atomic_bool>(false);
    int attempts = 3;  ///< for transient failures
};

/// Goes on from wherever the file and the world stand: the same function starts and resumes. A run whose undo has begun
/// does not go on: nothing is sent and nothing is written.
[[nodiscard]] RunResult run(RunFile& file, const ObservingDoors& observing, const ActingDoors& acting,
                            const RunOptions& options);

/// The state of each step as the events tell it; for reports and for the window.
[[nodiscard]] std::map<QString, StepState> stepStates(const Plan& plan, const std::vector<Event>& events);
/// The result as the events tell it; nullopt while it runs or where the process died.
[[nodiscard]] std::optional<RunResult> resultOf(const std::vector<Event>& events);

}  // namespace pchat

// The words that reports and the command line use for states, verdicts, risks and checks, as Messages. Pure.
#pragma once

#include "core/plan/plan.h"
#include "core/readiness/finding.h"
#include "core/run/direction.h"
#include "core/run/runner.h"

namespace pchat {

/// "Failover", "Failback" …, as a heading has it.
[[nodiscard]] Message wordFor(Flow flow);
[[nodiscard]] Message wordFor(StepState state);
[[nodiscard]] Message wordFor(RunResult result);
/// Whether the step can be taken back.
[[nodiscard]] Message riskOf(const Step& step);
/// The shortest word that says where a check stands: "OK", "Blocks", "Confirm", "Warning", "Unknown" …
[[nodiscard]] Message wordFor(const Finding& finding);
/// "state_desc on SQL03 is ONLINE": what a check or condition wants to see, in one sentence.
[[nodiscard]] Message sentenceFor(const Probe& probe, const Expectation& expected);
/// How a run, or its undo, ended and what that means; nullopt: the process died, or it runs still.
[[nodiscard]] Message sentenceFor(std::optional<RunResult> result, Direction direction);
/// The query or cmdlet that a probe asks; empty where it asks none.
[[nodiscard]] ScriptText scriptOf(const Probe& probe);

}  // namespace pchat

// The loss in a report: what was stated before a run, and what the run itself observed. Pure.
#pragma once

#include "core/run/run_file.h"

namespace pchat {

/// The run was seen to have recovered the database that is to serve.
[[nodiscard]] bool isRecovered(const RunRecord& record);

/// What was lost, from what the run observed: the highest redo start LSN that its apply steps read back, the finish
/// time of that log, and the files of apply steps that never came about. nullopt where the database was not recovered
/// yet, or where that is not known.
[[nodiscard]] std::optional<LossStatement> actualLoss(const RunRecord& record);

/// Rows of a table: what is named, in words.
struct LossRow {
    Message name;
    Message value;
};
[[nodiscard]] std::vector<LossRow> lossRows(const LossStatement& loss);

}  // namespace pchat

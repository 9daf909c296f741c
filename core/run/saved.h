// What earlier steps of a run have saved, put in the place of the expectations that name it.
//
// Pure; any thread.
#pragma once

#include "core/plan/plan.h"

namespace pchat {

/// The step with every SameAsSaved whose cell is there turned into Equals. One whose cell is missing stays, and is
/// never met. `evidence` is the run file's, by step.
[[nodiscard]] Step withSaved(const Step& step, const std::map<QString, QJsonObject>& evidence);

/// The cell of "STEP/NUMBER OF ITS QUERY/COLUMN", first row; nullopt where it was not saved or is NULL.
[[nodiscard]] std::optional<QString> savedCell(const QString& name, const std::map<QString, QJsonObject>& evidence);

/// The first result of the query with this number that the step has kept; empty where there is none.
[[nodiscard]] QJsonObject savedResult(const QString& step, int number, const std::map<QString, QJsonObject>& evidence);

/// Whether the step names anything that was saved.
[[nodiscard]] bool asksForSaved(const Step& step);

}  // namespace pchat

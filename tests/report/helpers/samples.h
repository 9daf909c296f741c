// Hand-built findings, plans and run records for the tests of reports.
#pragma once

#include "core/readiness/finding.h"
#include "core/run/run_file.h"

namespace pchat::samples {

inline const QDateTime outage{QDate(2026, 11, 23), QTime(20, 58), Qt::UTC};

[[nodiscard]] Lsn lsn(qint64 number);
/// Three logs ending at LSN 200, 300 and 400, each a step, then the recovery, then a last look.
[[nodiscard]] Plan plan();
[[nodiscard]] std::vector<Finding> findings();
/// A profile, a situation with the three logs, the plan and its approval; no event yet.
[[nodiscard]] RunRecord record();

[[nodiscard]] Event event(EventKind kind, const QString& step = {}, const QString& observed = {});
/// Everything the runner would have told of a step that it carried out.
void carryOut(RunRecord& record, const QString& step, const QString& observed);
/// All five steps and the end.
[[nodiscard]] RunRecord doneRecord();

/// What must neither act nor hide in any format.
[[nodiscard]] QStringList hostileTexts();

}  // namespace pchat::samples

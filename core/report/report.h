// Reports: runbook, readiness report and run report, each from the same values that are shown and run.
//
// A report is built once as a Document in a given language and rendered as text, Markdown or HTML; its JSON has a
// stable form of its own, described in resources/schema. Pure.
#pragma once

#include "core/plan/plan.h"
#include "core/readiness/finding.h"
#include "core/readiness/occasion.h"
#include "core/report/document.h"
#include "core/run/run_file.h"
#include "core/run/runner.h"
#include "core/text/catalog.h"

namespace pchat {

[[nodiscard]] Document runbook(const Plan& plan, const Catalog& catalog);
[[nodiscard]] Document readinessReport(const std::vector<Finding>& findings, const SiteProfile& profile,
                                       const Catalog& catalog, Occasion occasion = Occasion::Failover);
/// One line a check, and in full only what is not as it should be: for a terminal.
[[nodiscard]] Document readinessSummary(const std::vector<Finding>& findings, const SiteProfile& profile,
                                        const Catalog& catalog, Occasion occasion = Occasion::Failover);
[[nodiscard]] Document runReport(const RunRecord& record, const Catalog& catalog);

/// `digest`, `pool`, `phases[]` (`reference`, `added`, `steps[]` with `id`, `place`, `risk`, `script.language`,
/// `script.text`), `loss` (`afterLsn`, `lastKept`, `minutes`, `bounded`, `files[]`). Texts in the catalog's language.
[[nodiscard]] QJsonObject planJson(const Plan& plan, const Catalog& catalog);
[[nodiscard]] QJsonObject findingsJson(const std::vector<Finding>& findings, const Catalog& catalog,
                                       Occasion occasion = Occasion::Failover);
/// `result`, `pool`, `steps[]` with `id`, `state`, `loss.stated`, `loss.actual`, events, times.
[[nodiscard]] QJsonObject runJson(const RunRecord& record, const Catalog& catalog);

/// The sentence to accept, in its own words: "I accept losing at least 7 minutes: everything after …".
[[nodiscard]] Message lossSentence(const LossStatement& loss);
/// "One check prevents the failover; 2 need your confirmation." in one sentence.
[[nodiscard]] Message readinessSentence(const std::vector<Finding>& findings, Occasion occasion = Occasion::Failover);

}  // namespace pchat

// The approval desk: what a run is about to do and lose, and what a person said to it on the command line.
#pragma once

#include "app/cli/planning.h"
#include "core/run/approval.h"

namespace pchat::cli {

/// --approve, --accept-loss, --digest, --acknowledge.
[[nodiscard]] std::vector<Option> approvalOptions();

/// Before any server is asked: --acknowledge without a reason, all=REASON outside the lab.
[[nodiscard]] tl::expected<std::map<QString, QString>, Message> acknowledgementsFrom(const Arguments& arguments);

/// What would be lost, how long it takes, and what must be said for it to run.
void tellWhatIsAsked(Console& console, const Plan& plan, const std::vector<Finding>& findings);

struct Desk {
    const Site& site;
    const Plan& plan;
    const std::vector<Finding>& findings;
    const Catalog& catalog;
};
[[nodiscard]] Approval approvalFrom(const Arguments& arguments, const std::map<QString, QString>& acknowledged,
                                    const Desk& desk);
/// Everything that is agreed to on a practice estate on the learner's behalf.
[[nodiscard]] Approval practiceApproval(const QString& reason, const Desk& desk);

/// What is missing; each as a sentence with the option that gives it.
[[nodiscard]] std::vector<Message> missing(Approval approval, const Desk& desk);

}  // namespace pchat::cli

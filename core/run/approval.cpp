#include "core/run/approval.h"

#include <QSet>

namespace pchat {

namespace {

void missingReasons(const Approval& approval, const std::vector<Finding>& findings, std::vector<Message>& missing) {
    QSet<QString> named;
    for (const Finding& finding : findings) {
        if (!finding.needsAcknowledgement() || named.contains(finding.id)) continue;
        named << finding.id;
        const auto reason = approval.acknowledgements.find(finding.id);
        if (reason != approval.acknowledgements.end() && !reason->second.trimmed().isEmpty()) continue;
        missing.push_back(Message(QT_TRANSLATE_NOOP("core",
                                                    "The check %1 (%2) did not pass and needs a reason why the "
                                                    "run may go on all the same."),
                                  {finding.id, finding.title}));
    }
}

}  // namespace

std::vector<Message> missingFrom(const Approval& approval, const Plan& plan, const std::vector<Finding>& findings) {
    std::vector<Message> missing;
    if (approval.poolTyped.compare(plan.pool, Qt::CaseInsensitive) != 0)
        missing.push_back(
            Message(QT_TRANSLATE_NOOP("core", "The approval is missing: the name of the pool, %1, was not typed."),
                    {plan.pool}));
    if (const QString digest = digestOf(plan); approval.digest != digest)
        missing.push_back(Message(QT_TRANSLATE_NOOP("core",
                                                    "The plan is stale: its digest is now %1, and \"%2\" was "
                                                    "approved. Review the plan and approve it again."),
                                  {digest, approval.digest}));
    if (!approval.lossAccepted && !plan.loss.isNothing())
        missing.push_back(Message(QT_TRANSLATE_NOOP("core",
                                                    "The loss of data was not accepted: everything after LSN %1 "
                                                    "will be lost. Accept the stated loss separately."),
                                  {plan.loss.afterLsn.toString()}));
    missingReasons(approval, findings, missing);
    return missing;
}

std::vector<Finding> blocking(const std::vector<Finding>& findings) {
    std::vector<Finding> found;
    for (const Finding& finding : findings)
        if (finding.blocks()) found.push_back(finding);
    return found;
}

}  // namespace pchat

#include "app/cli/approval_desk.h"

#include "app/cli/account.h"
#include "core/report/report.h"

#include <QCoreApplication>

namespace pchat::cli {

namespace {

const QString everything = QStringLiteral("all");

Approval signedBy(const Desk& desk) {
    Approval approval;
    approval.approvedBy = accountName();
    approval.at = desk.site.estate.observing.clock->now();
    return approval;
}

void acceptLoss(Approval& approval, const Desk& desk) {
    approval.lossAccepted = true;
    approval.lossWords = desk.catalog.say(lossSentence(desk.plan.loss));
}

void acknowledgeAll(Approval& approval, const Desk& desk, const QString& reason) {
    for (const Finding& finding : desk.findings)
        if (finding.needsAcknowledgement()) approval.acknowledgements.try_emplace(finding.id, reason);
}

}  // namespace

std::vector<Option> approvalOptions() {
    return {{"--approve", "POOL-FQDN", QT_TRANSLATE_NOOP("core", "approves the plan by the name of the pool")},
            {"--accept-loss", nullptr, QT_TRANSLATE_NOOP("core", "accepts the loss that the plan states")},
            {"--digest", "DIGEST",
             QT_TRANSLATE_NOOP("core", "the digest of the plan that was shown; required outside the lab")},
            {"--acknowledge", "ID=REASON",
             QT_TRANSLATE_NOOP("core", "why a finding is accepted; repeat it for each (all=REASON with --lab)"), true}};
}

tl::expected<std::map<QString, QString>, Message> acknowledgementsFrom(const Arguments& arguments) {
    auto values = keyedValues(arguments, QStringLiteral("--acknowledge"));
    if (values && values->contains(everything) && !arguments.has(QStringLiteral("--lab")))
        return tl::unexpected(Message(QT_TRANSLATE_NOOP(
            "core", "--acknowledge all=REASON is for practice estates (--lab). Give each finding its own reason.")));
    return values;
}

void tellWhatIsAsked(Console& console, const Plan& plan, const std::vector<Finding>& findings) {
    const auto steps = static_cast<qint64>(plan.steps().size());
    console.tell(Message::counted(QT_TRANSLATE_N_NOOP("core", "The plan: %n step(s) from %1 to %2, about %3."), steps,
                                  {plan.from, plan.to, plan.estimate}));
    console.tell(Message(QT_TRANSLATE_NOOP("core", "Digest of the plan: %1"), {digestOf(plan)}));
    console.tell(Message(QT_TRANSLATE_NOOP("core", "What would be lost: \"%1\""), {lossSentence(plan.loss)}));
    for (const QString& file : plan.loss.files)
        console.tell(Message(QT_TRANSLATE_NOOP("core", "A log file that cannot be used: %1"), {file}));
    for (const Finding& finding : findings)
        if (finding.needsAcknowledgement())
            console.tell(Message(QT_TRANSLATE_NOOP("core", "To be confirmed, %1 %2: %3"),
                                 {finding.id, finding.title, finding.observed}));
}

Approval approvalFrom(const Arguments& arguments, const std::map<QString, QString>& acknowledged, const Desk& desk) {
    Approval approval = signedBy(desk);
    approval.poolTyped = arguments.value(QStringLiteral("--approve"));
    approval.digest = arguments.value(QStringLiteral("--digest"));
    if (approval.digest.isEmpty() && desk.site.profile.isPractice()) approval.digest = digestOf(desk.plan);
    if (arguments.has(QStringLiteral("--accept-loss"))) acceptLoss(approval, desk);
    approval.acknowledgements = acknowledged;
    if (const auto all = approval.acknowledgements.extract(everything)) acknowledgeAll(approval, desk, all.mapped());
    return approval;
}

Approval practiceApproval(const QString& reason, const Desk& desk) {
    Approval approval = signedBy(desk);
    approval.poolTyped = desk.plan.pool;
    approval.digest = digestOf(desk.plan);
    acceptLoss(approval, desk);
    acknowledgeAll(approval, desk, reason);
    return approval;
}

std::vector<Message> missing(Approval approval, const Desk& desk) {
    std::vector<Message> said;
    if (approval.digest.isEmpty()) {
        said.emplace_back(QT_TRANSLATE_NOOP("core", "The digest of the plan that was shown is not named (--digest)."));
        approval.digest = digestOf(desk.plan);
    }
    for (Message& each : missingFrom(approval, desk.plan, desk.findings))
        said.push_back(std::move(each));
    if (said.empty()) return said;
    QStringList words{
        QStringLiteral("--approve %1 --accept-loss --digest %2").arg(desk.plan.pool, digestOf(desk.plan))};
    for (const Finding& finding : desk.findings)
        if (finding.needsAcknowledgement()) words << QStringLiteral("--acknowledge %1=\"…\"").arg(finding.id);
    said.push_back({QT_TRANSLATE_NOOP("core", "Nothing was changed. What approves this plan as a whole: %1"),
                    {words.join(QLatin1Char(' '))}});
    return said;
}

}  // namespace pchat::cli

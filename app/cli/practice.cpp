#include "app/cli/practice.h"

#include "app/cli/approval_desk.h"
#include "app/cli/commands.h"
#include "app/cli/practice_result.h"
#include "app/cli/run_session.h"
#include "core/plan/failover.h"
#include "core/report/report.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace pchat::cli {

namespace {

QString newFolder() {
    const QString base =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/practice/");
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    return base + stamp;
}

tl::expected<Site, std::vector<Message>> newSite(const Context& context, const QString& folder) {
    const auto request = practiceRequest(context, folder);
    if (!request) return tl::unexpected(std::vector{request.error()});
    const auto profile = makePractice(context, *request);
    if (!profile) return tl::unexpected(std::vector{profile.error()});
    Console& console = context.console;
    for (const ScenarioSummary& scenario : context.estates.scenarios())
        if (scenario.name == request->scenario)
            console.tell(
                Message(QT_TRANSLATE_NOOP("core", "Practice: %1. %2"), {scenario.title, scenario.description}));
    console.tell(Message(QT_TRANSLATE_NOOP("core", "Practice estate: %1"), {folder}));
    return openSite(context, *profile);
}

void tellFindings(Console& console, const Site& site, const std::vector<Finding>& findings) {
    console.tell(QString());
    console.tell(toText(readinessSummary(findings, site.profile, console.catalog()), Console::columns()));
}

void tellSteps(Console& console, const Plan& plan) {
    int number = 0;
    for (const Phase& phase : plan.phases) {
        const QString origin = phase.added || phase.reference.isEmpty() ? QStringLiteral("+") : phase.reference;
        console.tell(QStringLiteral("%1  %2").arg(origin, 2).arg(console.catalog().say(phase.title)));
        for (const Step& step : phase.steps)
            console.tell(QStringLiteral("      %1. %2 (%3)")
                             .arg(QString::number(++number), console.catalog().say(step.title),
                                  console.catalog().say(step.place)));
    }
    console.tell(QString());
}

void tellApproval(Console& console, const Plan& plan) {
    console.tell(
        Message(QT_TRANSLATE_NOOP("core",
                                  "Practice: this program now approves the plan in your place. In a real run you "
                                  "type the name of the pool (--approve %1), accept the loss (--accept-loss), name "
                                  "the digest (--digest %2) and give a reason for each finding to be confirmed."),
                {plan.pool, digestOf(plan)}));
    console.tell(QString());
}

ExitStatus refuseAll(Console& console, const std::vector<Message>& sentences, ExitStatus status) {
    console.complain(sentences);
    return status;
}

ExitStatus runPractice(Context& context, const Site& site, Observed seen, const Plan& plan, const Stopping& stopping) {
    Console& console = context.console;
    const Desk desk{site, plan, seen.findings, console.catalog()};
    Approval approval = practiceApproval(console.catalog().say(Message(QT_TRANSLATE_NOOP("core", "Practice"))), desk);
    const QString runs = QDir(site.folder).filePath(QStringLiteral("runs"));
    if (!QDir().mkpath(runs))
        return refuse(console, {QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made."), {runs}});
    auto file = RunFile::create(newRunFileName(runs, plan.pool, approval.at),
                                {site.profile, site.folder, std::move(seen.situation), desk.findings, plan, approval});
    if (!file) return refuse(console, file.error());
    const ExitStatus status = carryOut(context, *file, {site, stopping, {}});
    return practiceResult(context, site, file->path(), status);
}

}  // namespace

ExitStatus practise(Context& context) {
    Console& console = context.console;
    const Stopping stopping(console);
    const QString folder = context.arguments.words.value(0, newFolder());
    const auto site = newSite(context, QDir(folder).absolutePath());
    if (!site) return refuseAll(console, site.error(), ExitStatus::Usage);
    Observed seen = observeSite(*site, Flow::Failover, stopping.token());
    tellFindings(console, *site, seen.findings);
    if (const auto hindered = obstacles(seen.findings); !hindered.empty())
        return refuseAll(console, hindered, ExitStatus::Blocked);
    const auto plan = planFailover(site->profile, seen.situation, {});
    if (!plan) return refuseAll(console, plan.error(), ExitStatus::Blocked);
    tellWhatIsAsked(console, *plan, seen.findings);
    console.tell(QString());
    tellSteps(console, *plan);
    tellApproval(console, *plan);
    return runPractice(context, *site, std::move(seen), *plan, stopping);
}

}  // namespace pchat::cli

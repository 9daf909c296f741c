#include "app/cli/approval_desk.h"
#include "app/cli/commands.h"
#include "app/cli/run_session.h"
#include "core/plan/flows.h"
#include "core/report/report.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace pchat::cli {

namespace {

using Reasons = std::map<QString, QString>;

/// What the words on the command line ask for, read before any server is.
struct Asked {
    Site site;
    Reasons acknowledged;
    Reasons skips;
    QString runFile;  ///< empty: a new one in the user's data folder
};

tl::expected<Asked, std::vector<Message>> readWords(const Context& context) {
    auto acknowledged = acknowledgementsFrom(context.arguments);
    if (!acknowledged) return tl::unexpected(std::vector{acknowledged.error()});
    auto skips = keyedValues(context.arguments, QStringLiteral("--skip"));
    if (!skips) return tl::unexpected(std::vector{skips.error()});
    const QString runFile = context.arguments.value(QStringLiteral("--run-file"));
    if (!runFile.isEmpty() && QFileInfo::exists(runFile))
        return tl::unexpected(std::vector{
            Message(QT_TRANSLATE_NOOP("core",
                                      "The run file %1 exists already. Name another one, or go on with that run: "
                                      "pchatctl resume \"%1\""),
                    {runFile})});
    auto site = openSite(context);
    if (!site) return tl::unexpected(site.error());
    return Asked{std::move(*site), std::move(*acknowledged), std::move(*skips), runFile};
}

Message stoppedEarly() {
    return QT_TRANSLATE_NOOP("core", "Stopped before anything was changed. There is nothing to resume.");
}

tl::expected<RunFile, Message> newRunFile(const Asked& asked, const Desk& desk, Situation situation,
                                          Approval approval) {
    const QString path = asked.runFile.isEmpty()
                             ? newRunFileName(defaultRunFolder(), desk.plan.pool, QDateTime::currentDateTimeUtc())
                             : asked.runFile;
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made."), {QFileInfo(path).absolutePath()}));
    return RunFile::create(path, {desk.site.profile, desk.site.folder, std::move(situation), desk.findings, desk.plan,
                                  std::move(approval)});
}

ExitStatus approveAndRun(Context& context, const Asked& asked, Observed seen, const Plan& plan,
                         const Stopping& stopping) {
    Console& console = context.console;
    const Desk desk{asked.site, plan, seen.findings, console.catalog()};
    tellWhatIsAsked(console, plan, seen.findings);
    Approval approval = approvalFrom(context.arguments, asked.acknowledged, desk);
    if (const std::vector<Message> lacking = missing(approval, desk); !lacking.empty()) {
        console.complain(lacking);
        return ExitStatus::NotApproved;
    }
    auto file = newRunFile(asked, desk, std::move(seen.situation), std::move(approval));
    if (!file) {
        console.complain(file.error());
        return ExitStatus::Usage;
    }
    console.tell(Message(QT_TRANSLATE_NOOP("core", "Run file: %1"), {file->path()}));
    return carryOut(context, *file, {asked.site, stopping, asked.skips});
}

}  // namespace

ExitStatus runFlow(Context& context, Flow flow) {
    Console& console = context.console;
    const Stopping stopping(console);
    const auto asked = readWords(context);
    if (!asked) {
        console.complain(asked.error());
        return ExitStatus::Usage;
    }
    console.tell(Message(QT_TRANSLATE_NOOP("core", "Checking %1 …"), {asked->site.profile.pool.fqdn}));
    const Choices choices = choicesFor(asked->site, flow, context.arguments);
    Observed seen = observeSite(asked->site, flow, stopping.token(), choices.activeServers);
    if (*stopping.flag()) {
        console.complain(stoppedEarly());
        return ExitStatus::Stopped;
    }
    if (const auto hindered = obstacles(seen.findings); !hindered.empty()) {
        console.complain(hindered);
        return ExitStatus::Blocked;
    }
    const auto plan = planFor(flow, asked->site.profile, seen.situation, choices);
    if (!plan) {
        console.complain(plan.error());
        return ExitStatus::Blocked;
    }
    return approveAndRun(context, *asked, std::move(seen), *plan, stopping);
}

}  // namespace pchat::cli

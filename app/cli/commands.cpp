#include "app/cli/commands.h"

#include "app/cli/approval_desk.h"
#include "app/cli/password.h"
#include "app/cli/profile_request.h"
#include "app/cli/run_session.h"
#include "core/lab/lab.h"

#include <QCoreApplication>

namespace pchat::cli {

namespace {

std::vector<Option> joined(std::initializer_list<std::vector<Option>> lists) {
    std::vector<Option> all;
    for (const auto& list : lists)
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

Option languageOption() {
    return {"--server-language", "us_english|British|Japanese",
            QT_TRANSLATE_NOOP("core", "what the practice servers speak, with its order of dates (default: us_english)"),
            false, lab::languages()};
}

std::vector<Option> labOptions() {
    return {
        {"--scenario", "NAME", QT_TRANSLATE_NOOP("core", "what has happened there; \"pchatctl lab list\" names them")},
        {"--seed", "N", QT_TRANSLATE_NOOP("core", "the same number gives the same estate (default: 1)")},
        languageOption()};
}

std::vector<Option> serveOptions() {
    return {{"--port", "N",
             QT_TRANSLATE_NOOP("core",
                               "the port of the primary instance; the others have the next ones (default: 14330; "
                               "0: free ports)")},
            {"--encryption",
             "off|on|required",
             QT_TRANSLATE_NOOP("core", "whether the servers offer TLS, or demand it (default: on)"),
             false,
             {QStringLiteral("off"), QStringLiteral("on"), QStringLiteral("required")}},
            languageOption(),
            passwordOption()};
}

std::vector<Option> undoOptions() {
    return {{"--approve", "POOL-FQDN", QT_TRANSLATE_NOOP("core", "approves the undo by the name of the pool")}};
}

std::vector<Option> runFileOption() {
    return {{"--run-file", "FILE",
             QT_TRANSLATE_NOOP("core", "where the run is recorded (default: the user's data folder)")}};
}

std::vector<Option> folderOption() {
    return {{"--folder", "DIR", QT_TRANSLATE_NOOP("core", "the folder to look in (default: the user's data folder)")}};
}

std::vector<Command> practiceCommands() {
    return {{"practice",
             QT_TRANSLATE_NOOP("core", "does a whole failover on a new practice estate and reports it"),
             {{QStringLiteral("[DIR]")}, labOptions()},
             practise},
            {"lab create",
             QT_TRANSLATE_NOOP("core", "makes a practice estate"),
             {{QStringLiteral("DIR")}, labOptions()},
             createLab},
            {"lab list", QT_TRANSLATE_NOOP("core", "lists the practice scenarios"), {}, listScenarios},
            {"lab truth",
             QT_TRANSLATE_NOOP("core", "tells what only a practice estate can know: what was lost"),
             {{QStringLiteral("DIR")}, {}},
             tellTruth},
            {"lab pass",
             QT_TRANSLATE_NOOP("core", "lets time pass in a practice estate: jobs run, users write"),
             {{QStringLiteral("DIR"), QStringLiteral("MINUTES")}, {}},
             letLabPass},
            {"lab event",
             {QT_TRANSLATE_NOOP("core", "has something happen in a practice estate: %1"),
              {lab::events().join(QStringLiteral(", "))}},
             {{QStringLiteral("DIR"), QStringLiteral("NAME")}, {}},
             causeLabEvent},
            {"lab serve",
             QT_TRANSLATE_NOOP("core", "puts the SQL Servers of a practice estate on ports of this computer"),
             {{QStringLiteral("DIR")}, serveOptions()},
             serveLab}};
}

std::vector<Command> profileCommands() {
    return {{"profile new",
             QT_TRANSLATE_NOOP("core", "writes the profile of a pool from what its servers say; changes nothing there"),
             {{QStringLiteral("FILE")}, newProfileOptions()},
             newProfile},
            {"profile validate",
             QT_TRANSLATE_NOOP("core", "names every fault of a profile"),
             {{QStringLiteral("FILE")}, {}},
             validateProfile},
            {"profile show",
             QT_TRANSLATE_NOOP("core", "says a profile in words"),
             {{QStringLiteral("FILE")}, {}},
             showProfile},
            {"profile remember-password",
             QT_TRANSLATE_NOOP("core", "has this computer keep the password of the profile's SQL Server login"),
             {{QStringLiteral("FILE")}, {passwordOption()}},
             rememberPassword},
            {"profile forget-password",
             QT_TRANSLATE_NOOP("core", "has this computer forget that password"),
             {{QStringLiteral("FILE")}, {}},
             forgetPassword}};
}

using Run = ExitStatus (*)(Context&);

/// What pchatctl calls a flow, and the two commands that it has.
struct FlowCommands {
    Flow flow;
    const char* planName;
    const char* runName;
    Message plans;
    Message runs;
    Run plan;
    Run run;
};

template <Flow flow>
FlowCommands commandsOf(const char* planName, const char* runName, Message plans, Message runs) {
    return {flow,
            planName,
            runName,
            std::move(plans),
            std::move(runs),
            [](Context& context) { return planFlow(context, flow); },
            [](Context& context) { return runFlow(context, flow); }};
}

std::vector<FlowCommands> flows() {
    return {
        commandsOf<Flow::Failover>("plan failover", "run failover",
                                   QT_TRANSLATE_NOOP("core", "shows every step with its exact script; changes nothing"),
                                   QT_TRANSLATE_NOOP("core", "carries out the approved plan")),
        commandsOf<Flow::PlannedFailover>(
            "plan planned-failover", "run planned-failover",
            QT_TRANSLATE_NOOP("core", "shows a failover that loses nothing, while the primary lives"),
            QT_TRANSLATE_NOOP("core", "carries out the approved plan, and loses nothing")),
        commandsOf<Flow::Failback>("plan failback", "run failback",
                                   QT_TRANSLATE_NOOP("core", "shows the way back to the primary"),
                                   QT_TRANSLATE_NOOP("core", "brings the pool back to the primary")),
        commandsOf<Flow::RoleSwap>(
            "plan role-swap", "run role-swap",
            QT_TRANSLATE_NOOP("core", "shows log shipping the other way, after a planned failover"),
            QT_TRANSLATE_NOOP("core", "sets up log shipping the other way")),
        commandsOf<Flow::RebuildLogShipping>(
            "plan rebuild-log-shipping", "run rebuild-log-shipping",
            QT_TRANSLATE_NOOP("core", "shows log shipping set up anew from the primary"),
            QT_TRANSLATE_NOOP("core", "sets log shipping up anew from the primary"))};
}

std::vector<Command> failoverCommands() {
    std::vector<Command> all{
        {"check", QT_TRANSLATE_NOOP("core", "checks readiness; changes nothing"), {{}, siteOptions()}, checkReadiness}};
    for (FlowCommands& each : flows()) {
        const std::vector<Option> choices = choiceOptions(each.flow);
        all.push_back({each.planName, std::move(each.plans), {{}, joined({siteOptions(), choices})}, each.plan});
        all.push_back({each.runName,
                       std::move(each.runs),
                       {{}, joined({siteOptions(), choices, approvalOptions(), runFileOption(), skipOptions()})},
                       each.run});
    }
    all.push_back({"resume",
                   QT_TRANSLATE_NOOP("core", "goes on with a run that stopped or was interrupted"),
                   {{QStringLiteral("FILE")}, joined({siteOptions(), skipOptions()})},
                   resumeRun});
    all.push_back({"undo",
                   QT_TRANSLATE_NOOP("core", "takes back what a stopped run has done, as far as that can be undone"),
                   {{QStringLiteral("FILE")}, joined({siteOptions(), undoOptions()})},
                   undoRun});
    return all;
}

std::vector<Command> recordCommands() {
    return {{"report", QT_TRANSLATE_NOOP("core", "reports a run"), {{QStringLiteral("FILE")}, {}}, reportRun},
            {"history", QT_TRANSLATE_NOOP("core", "lists past runs"), {{}, folderOption()}, listRuns},
            {"verify",
             QT_TRANSLATE_NOOP("core", "verifies that a run file is whole"),
             {{QStringLiteral("FILE")}, {}},
             verifyRun}};
}

}  // namespace

std::vector<Option> commonOptions() {
    return {{"--lang",
             "en|ja",
             QT_TRANSLATE_NOOP("core", "the language (default: that of the system)"),
             false,
             {QStringLiteral("en"), QStringLiteral("ja")}},
            {"--format",
             "text|json|markdown|html",
             QT_TRANSLATE_NOOP("core", "the form of the result (default: text)"),
             false,
             {QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("markdown"), QStringLiteral("html")}},
            {"--log", "FILE", QT_TRANSLATE_NOOP("core", "the log file (default: in the user's data folder)")},
            {"--help", nullptr, QT_TRANSLATE_NOOP("core", "shows this")}};
}

std::vector<Command> commands() {
    std::vector<Command> all;
    for (const auto& part : {practiceCommands(), profileCommands(), failoverCommands(), recordCommands()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

ExitStatus refuse(Console& console, const Message& sentence) {
    console.complain(sentence);
    return ExitStatus::Usage;
}

}  // namespace pchat::cli

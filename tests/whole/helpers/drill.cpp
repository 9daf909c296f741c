#include "tests/whole/helpers/drill.h"

#include "core/plan/flows.h"
#include "core/situation/observe.h"

#include <QFile>

namespace pchat::whole {

namespace {

Approval approvalToRun(const Plan& plan) {
    Approval approval;
    approval.poolTyped = plan.pool;
    approval.digest = digestOf(plan);
    approval.lossAccepted = true;
    return approval;
}

}  // namespace

Drill::Drill(const QString& scenario, Flow flow) : m_practice(scenario) {
    begin(flow);
}

void Drill::begin(Flow flow, const Choices& choices) {
    const SiteProfile& profile = m_practice.profile();
    const Situation situation = observe(profile, m_practice.estate().observing, {});
    const auto plan = planFor(flow, profile, situation, choices);
    if (!plan) qFatal("%s", plan.error().front().source().constData());
    close();
    m_path = m_folder.filePath(json::nameOf(flow) + QStringLiteral(".pchatrun"));
    while (QFile::exists(m_path))
        m_path.replace(QStringLiteral(".pchatrun"), QStringLiteral("-again.pchatrun"));
    auto file = RunFile::create(m_path, {profile, m_folder.path(), situation, {}, *plan, approvalToRun(*plan)});
    if (!file) qFatal("%s", file.error().source().constData());
    m_file.emplace(std::move(*file));
}

std::unique_ptr<Drill> Drill::twin() {
    close();
    auto made = std::unique_ptr<Drill>(new Drill(m_practice));
    made->m_path = made->m_folder.filePath(QFileInfo(m_path).fileName());
    if (!QFile::copy(m_path, made->m_path)) qFatal("%s cannot be copied", qPrintable(m_path));
    openFile();
    made->openFile();
    return made;
}

RunResult Drill::runUntil(const QString& step) {
    RunOptions options;
    options.onEvent = [&](const Event& event) {
        const bool isOver = event.kind == EventKind::StepDone || event.kind == EventKind::StepAlreadyDone;
        if (isOver && event.step == step) options.stopAfterStep->store(true);
    };
    return carryOut(options);
}

RunResult Drill::carryOut(const RunOptions& options) {
    const Estate& estate = m_practice.estate();
    return run(*m_file, estate.observing, estate.acting, options);
}

tl::expected<RunResult, Message> Drill::back(const RunOptions& options) {
    const Estate& estate = m_practice.estate();
    return undo(*m_file, {plan().pool, QStringLiteral("anna")}, estate.observing, estate.acting, options);
}

void Drill::send(const QString& step) {
    for (const Step* each : plan().steps())
        if (each->id == step && !m_practice.execute(Role::Backup, std::get<SqlAct>(each->act).script.toString()))
            qFatal("%s was refused", qPrintable(step));
}

void Drill::reopen() {
    m_practice.reopen();
    openFile();
}

void Drill::openFile() {
    auto file = RunFile::open(m_path);
    if (!file) qFatal("%s", file.error().source().constData());
    m_file.emplace(std::move(*file));
}

}  // namespace pchat::whole

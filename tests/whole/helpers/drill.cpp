#include "tests/whole/helpers/drill.h"

#include "core/plan/failover.h"
#include "core/situation/observe.h"

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

Drill::Drill(const QString& scenario) : m_practice(scenario) {
    const SiteProfile& profile = m_practice.profile();
    const Situation situation = observe(profile, m_practice.estate().observing, {});
    const auto plan = planFailover(profile, situation, {});
    if (!plan) qFatal("%s", plan.error().front().source().constData());
    m_path = m_folder.filePath(QStringLiteral("a.pchatrun"));
    auto file = RunFile::create(m_path, {profile, m_folder.path(), situation, {}, *plan, approvalToRun(*plan)});
    if (!file) qFatal("%s", file.error().source().constData());
    m_file.emplace(std::move(*file));
}

RunResult Drill::runUntil(const QString& step) {
    RunOptions options;
    options.onEvent = [&](const Event& event) {
        const bool isOver = event.kind == EventKind::StepDone || event.kind == EventKind::StepAlreadyDone;
        if (isOver && event.step == step) options.stopAfterStep->store(true);
    };
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
    auto file = RunFile::open(m_path);
    if (!file) qFatal("%s", file.error().source().constData());
    m_file.emplace(std::move(*file));
}

QStringList Drill::state() {
    QStringList all = jobs();
    for (const char* column : {"state_desc", "is_in_standby", "user_access_desc"})
        all << cell(
            QStringLiteral("SELECT d.%1 FROM sys.databases AS d WHERE d.name = N'mgc'").arg(QLatin1String(column)));
    const QJsonObject truth = m_practice.truth();
    for (const char* key : {"poolState", "activeServers"})
        all << QString::fromUtf8(json::canonical(truth.value(QLatin1String(key))));
    return all;
}

QStringList Drill::jobs() {
    const auto answer =
        m_practice.ask(Role::Backup, QStringLiteral("SELECT j.name, j.enabled FROM msdb.dbo.sysjobs AS j"));
    if (!answer) qFatal("the jobs cannot be read");
    QStringList all;
    for (const auto& row : answer->first().rows)
        all << row[0].value_or(QString()) + QLatin1Char('=') + row[1].value_or(QString());
    all.sort();
    return all;
}

}  // namespace pchat::whole

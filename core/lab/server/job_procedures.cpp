#include "core/lab/server/jobs.h"

namespace pchat::lab {

namespace {

struct JobRow {
    QString id;
    QString name;
    QString ownerSid;
};

JobRow jobOf(ProcedureCall& call) {
    const QString id = identifiedJob(call);
    const Row row = call.session.storage
                        .rows(QStringLiteral("SELECT name, owner_sid FROM \"msdb.dbo.sysjobs\" WHERE job_id = ?"), {id})
                        .front();
    return {id, row[0].value_or(QString()), row[1].value_or(QString())};
}

bool isOwner(const ProcedureCall& call, const JobRow& job) {
    return call.session.isSysadmin() || job.ownerSid == sidOf(call.session.storage, call.session.login);
}

void demandOperator(const ProcedureCall& call, const JobRow& job) {
    if (!isOwner(call, job) && !call.session.may(QStringLiteral("SQLAgentOperatorRole"))) throw call.error(14393);
}

bool hasServer(const ProcedureCall& call, const JobRow& job) {
    return call.session.storage.holds(QStringLiteral("SELECT 1 FROM \"msdb.dbo.sysjobservers\" WHERE job_id = ?"),
                                      {job.id});
}

/// What xp_sqlagent_notify answers before anything happens.
void demandAgent(const ProcedureCall& call, const JobRow& job, bool starts) {
    const Cell status =
        call.session.storage.cell(QStringLiteral("SELECT status FROM lab_service WHERE kind = 'agent'"));
    if (status != QStringLiteral("4"))
        throw call.error(
            22022, {QStringLiteral("SQLServerAgent is not currently running so it cannot be notified of this action")});
    const bool runs = isRunning(call.session, job.id);
    if (starts && runs)
        throw call.error(22022, {QStringLiteral("Request to run job %1 (from User %2) refused because the job is "
                                                "already running from a request by User %2")
                                     .arg(job.name, call.session.login)});
    if (!starts && !runs)
        throw call.error(
            22022,
            {QStringLiteral("Request to stop job %1 (from User %2) refused because the job is not currently running")
                 .arg(job.name, call.session.login)});
}

int startJob(ProcedureCall& call) {
    const JobRow job = jobOf(call);
    demandOperator(call, job);
    if (!hasServer(call, job)) throw call.error(14256, {job.name, job.id});
    demandAgent(call, job, true);
    call.act([&] { markStarted(call.session, job.id); });
    if (call.number("@output_flag", 1) == 1) call.say(14243, {job.name});
    return 0;
}

int stopJob(ProcedureCall& call) {
    const int given =
        (call.has("@job_name") ? 1 : 0) + (call.has("@job_id") ? 1 : 0) + (call.has("@originating_server") ? 1 : 0);
    if (given != 1) throw call.error(14232);
    if (call.has("@originating_server"))
        throw notLearnt(QStringLiteral("sp_stop_job @originating_server"), call.statement.line);
    const JobRow job = jobOf(call);
    if (!hasServer(call, job)) throw call.error(14257, {job.name, job.id});
    demandOperator(call, job);
    demandAgent(call, job, false);
    call.act([&] {
        markStopped(call.session, job.id, 3,
                    QStringLiteral("The job was stopped prior to completion by User %1.").arg(call.session.login));
    });
    call.say(14254, {job.name});
    return 0;
}

void demandLearnt(const ProcedureCall& call, const QSet<QString>& learnt) {
    for (const QString& name : call.supplied)
        if (!learnt.contains(name)) throw notLearnt(call.procedure.name + QLatin1Char(' ') + name, call.statement.line);
}

void demandFreeName(const ProcedureCall& call, const QString& name, const QString& except = {}) {
    if (call.session.storage.holds(
            QStringLiteral("SELECT 1 FROM \"msdb.dbo.sysjobs\" WHERE name = ? COLLATE SERVER AND job_id <> ?"),
            {name, except}))
        throw call.error(14261, {QStringLiteral("@name"), name});
}

void demandMayUpdate(const ProcedureCall& call, const JobRow& job) {
    QSet<QString> others = call.supplied;
    others -= {QStringLiteral("@job_id"), QStringLiteral("@job_name"), QStringLiteral("@enabled")};
    const bool onlyEnables = others.isEmpty() && call.has("@enabled");
    if (isOwner(call, job) || (onlyEnables && call.session.may(QStringLiteral("SQLAgentOperatorRole")))) return;
    throw call.error(14525);
}

void updateColumn(const ProcedureCall& call, const JobRow& job, const char* parameter, const char* column) {
    if (!call.has(parameter)) return;
    call.session.storage.run(
        QStringLiteral("UPDATE \"msdb.dbo.sysjobs\" SET %1 = ? WHERE job_id = ?").arg(QLatin1String(column)),
        {call.value(parameter), job.id});
}

int updateJob(ProcedureCall& call) {
    const JobRow job = jobOf(call);
    demandMayUpdate(call, job);
    demandLearnt(call, {QStringLiteral("@job_id"), QStringLiteral("@job_name"), QStringLiteral("@new_name"),
                        QStringLiteral("@enabled"), QStringLiteral("@description"), QStringLiteral("@start_step_id"),
                        QStringLiteral("@owner_login_name")});
    if (call.has("@new_name")) demandFreeName(call, call.text("@new_name"), job.id);
    if (call.number("@enabled") > 1) throw call.error(14266, {QStringLiteral("@enabled"), QStringLiteral("0, 1")});
    call.act([&] {
        updateColumn(call, job, "@new_name", "name");
        updateColumn(call, job, "@enabled", "enabled");
        updateColumn(call, job, "@description", "description");
        updateColumn(call, job, "@start_step_id", "start_step_id");
        if (call.has("@owner_login_name"))
            call.session.storage.run(QStringLiteral("UPDATE \"msdb.dbo.sysjobs\" SET owner_sid = ? WHERE job_id = ?"),
                                     {sidOf(call.session.storage, call.text("@owner_login_name")), job.id});
        call.session.storage.run(QStringLiteral("UPDATE \"msdb.dbo.sysjobs\" SET version_number = version_number + 1, "
                                                "date_modified = ? WHERE job_id = ?"),
                                 {call.session.localNow(), job.id});
    });
    return 0;
}

int addJobProcedure(ProcedureCall& call) {
    demandLearnt(call, {QStringLiteral("@job_name"), QStringLiteral("@enabled"), QStringLiteral("@description"),
                        QStringLiteral("@job_id"), QStringLiteral("@owner_login_name"),
                        QStringLiteral("@start_step_id"), QStringLiteral("@category_name"),
                        QStringLiteral("@notify_level_eventlog"), QStringLiteral("@delete_level")});
    demandFreeName(call, call.text("@job_name"));
    if (call.number("@enabled", 1) > 1) throw call.error(14266, {QStringLiteral("@enabled"), QStringLiteral("0, 1")});
    call.act([&] {
        const QString owner = call.has("@owner_login_name") ? call.text("@owner_login_name") : call.session.login;
        call.put(
            "@job_id",
            addJob(
                call.session,
                {call.text("@job_name"), call.number("@enabled", 1) == 1, call.text("@description"), owner, {}, {}}));
    });
    return 0;
}

int addJobServer(ProcedureCall& call) {
    const JobRow job = jobOf(call);
    if (hasServer(call, job)) throw call.error(14269, {job.name, call.session.spec.serverName});
    call.act([&] {
        call.session.storage.insert(QStringLiteral("msdb.dbo.sysjobservers"),
                                    {{QStringLiteral("job_id"), job.id}, {QStringLiteral("server_id"), 0}});
    });
    return 0;
}

int addJobStep(ProcedureCall& call) {
    const JobRow job = jobOf(call);
    call.act([&] {
        const Cell last = call.session.storage.cell(
            QStringLiteral("SELECT COALESCE(MAX(step_id), 0) FROM \"msdb.dbo.sysjobsteps\" WHERE job_id = ?"),
            {job.id});
        call.session.storage.insert(QStringLiteral("msdb.dbo.sysjobsteps"),
                                    {{QStringLiteral("job_id"), job.id},
                                     {QStringLiteral("step_id"), call.number("@step_id", last->toInt() + 1)},
                                     {QStringLiteral("step_name"), call.text("@step_name")},
                                     {QStringLiteral("subsystem"), call.text("@subsystem")},
                                     {QStringLiteral("command"), call.value("@command")},
                                     {QStringLiteral("database_name"), call.value("@database_name")},
                                     {QStringLiteral("on_success_action"), call.number("@on_success_action", 1)},
                                     {QStringLiteral("on_fail_action"), call.number("@on_fail_action", 2)},
                                     {QStringLiteral("step_uid"), call.session.newGuid()}});
    });
    return 0;
}

int deleteJobProcedure(ProcedureCall& call) {
    if (!call.has("@job_id") && !call.has("@job_name")) throw call.error(14279);
    const JobRow job = jobOf(call);
    if (!isOwner(call, job)) throw call.error(14525);
    call.act([&] { deleteJob(call.session, job.id); });
    return 0;
}

}  // namespace

ProcedureTable jobProcedures() {
    return {{QStringLiteral("msdb.dbo.sp_start_job"), startJob},
            {QStringLiteral("msdb.dbo.sp_stop_job"), stopJob},
            {QStringLiteral("msdb.dbo.sp_update_job"), updateJob},
            {QStringLiteral("msdb.dbo.sp_add_job"), addJobProcedure},
            {QStringLiteral("msdb.dbo.sp_add_jobserver"), addJobServer},
            {QStringLiteral("msdb.dbo.sp_add_jobstep"), addJobStep},
            {QStringLiteral("msdb.dbo.sp_delete_job"), deleteJobProcedure}};
}

}  // namespace pchat::lab

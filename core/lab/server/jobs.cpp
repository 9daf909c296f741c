#include "core/lab/server/jobs.h"

#include "core/lab/server/server_time.h"

namespace pchat::lab {

namespace {

const QString agentSession = QStringLiteral("(SELECT MAX(session_id) FROM \"msdb.dbo.syssessions\")");

void addStep(Session& session, const QString& jobId, const JobSpec& spec) {
    session.storage.insert(QStringLiteral("msdb.dbo.sysjobsteps"),
                           {{QStringLiteral("job_id"), jobId},
                            {QStringLiteral("step_id"), 1},
                            {QStringLiteral("step_name"), spec.stepName},
                            {QStringLiteral("subsystem"), QStringLiteral("CMDEXEC")},
                            {QStringLiteral("command"), spec.command},
                            {QStringLiteral("on_success_action"), 1},
                            {QStringLiteral("on_fail_action"), 2},
                            {QStringLiteral("step_uid"), session.newGuid()}});
}

int dayOf(const QString& time) {
    return QString(time.left(10)).remove(QLatin1Char('-')).toInt();
}

int clockOf(const QString& time) {
    return QString(time.mid(11, 8)).remove(QLatin1Char(':')).toInt();
}

}  // namespace

QString addJob(Session& session, const JobSpec& spec) {
    const QString jobId = session.newGuid();
    const QString now = session.localNow();
    session.storage.insert(
        QStringLiteral("msdb.dbo.sysjobs"),
        {{QStringLiteral("job_id"), jobId},
         {QStringLiteral("name"), spec.name},
         {QStringLiteral("enabled"), spec.isEnabled ? 1 : 0},
         {QStringLiteral("description"),
          spec.description.isEmpty() ? QStringLiteral("No description available.") : spec.description},
         {QStringLiteral("start_step_id"), 1},
         {QStringLiteral("category_id"), spec.command.isEmpty() ? 0 : 6},
         {QStringLiteral("owner_sid"), sidOf(session.storage, spec.owner)},
         {QStringLiteral("notify_level_eventlog"), 2},
         {QStringLiteral("date_created"), now},
         {QStringLiteral("date_modified"), now},
         {QStringLiteral("version_number"), 1}});
    if (spec.command.isEmpty()) return jobId;
    session.storage.insert(QStringLiteral("msdb.dbo.sysjobservers"),
                           {{QStringLiteral("job_id"), jobId}, {QStringLiteral("server_id"), 0}});
    addStep(session, jobId, spec);
    return jobId;
}

void deleteJob(Session& session, const QString& jobId) {
    session.storage.run(
        QStringLiteral("DELETE FROM \"msdb.dbo.sysschedules\" WHERE schedule_id IN (SELECT schedule_id FROM "
                       "\"msdb.dbo.sysjobschedules\" WHERE job_id = ?1) AND schedule_id NOT IN (SELECT schedule_id "
                       "FROM \"msdb.dbo.sysjobschedules\" WHERE job_id <> ?1)"),
        {jobId});
    for (const char* table :
         {"sysjobschedules", "sysjobsteps", "sysjobservers", "sysjobhistory", "sysjobactivity", "sysjobs"})
        session.storage.run(QStringLiteral("DELETE FROM \"msdb.dbo.%1\" WHERE job_id = ?").arg(QLatin1String(table)),
                            {jobId});
}

bool isRunning(Session& session, const QString& jobId) {
    return session.storage.holds(
        QStringLiteral("SELECT 1 FROM \"msdb.dbo.sysjobactivity\" WHERE job_id = ? AND session_id = %1 AND "
                       "start_execution_date IS NOT NULL AND stop_execution_date IS NULL")
            .arg(agentSession),
        {jobId});
}

void markStarted(Session& session, const QString& jobId) {
    session.storage.run(QStringLiteral("DELETE FROM \"msdb.dbo.sysjobactivity\" WHERE job_id = ? AND session_id = %1")
                            .arg(agentSession),
                        {jobId});
    session.storage.run(
        QStringLiteral("INSERT INTO \"msdb.dbo.sysjobactivity\" (session_id, job_id, run_requested_date, "
                       "run_requested_source, start_execution_date) VALUES (%1, ?1, ?2, '4', ?2)")
            .arg(agentSession),
        {jobId, session.localNow()});
}

void markStopped(Session& session, const QString& jobId, int runStatus, const QString& message) {
    const Cell began = session.storage.cell(
        QStringLiteral(
            "SELECT start_execution_date FROM \"msdb.dbo.sysjobactivity\" WHERE job_id = ? AND session_id = %1")
            .arg(agentSession),
        {jobId});
    const QString start = began.value_or(session.localNow());
    const qint64 seconds = timeFrom(start).secsTo(timeFrom(session.localNow()));
    const qint64 duration = seconds / 3600 * 10000 + seconds / 60 % 60 * 100 + seconds % 60;
    const qint64 history = session.storage.insert(QStringLiteral("msdb.dbo.sysjobhistory"),
                                                  {{QStringLiteral("job_id"), jobId},
                                                   {QStringLiteral("step_id"), 0},
                                                   {QStringLiteral("step_name"), QStringLiteral("(Job outcome)")},
                                                   {QStringLiteral("message"), message},
                                                   {QStringLiteral("run_status"), runStatus},
                                                   {QStringLiteral("run_date"), dayOf(start)},
                                                   {QStringLiteral("run_time"), clockOf(start)},
                                                   {QStringLiteral("run_duration"), duration},
                                                   {QStringLiteral("server"), session.spec.serverName}});
    session.storage.run(
        QStringLiteral("UPDATE \"msdb.dbo.sysjobactivity\" SET stop_execution_date = ?, job_history_id = ?, "
                       "last_executed_step_id = 1 WHERE job_id = ? AND session_id = %1")
            .arg(agentSession),
        {session.localNow(), history, jobId});
}

QString identifiedJob(ProcedureCall& call) {
    if (call.has("@job_id") == call.has("@job_name"))
        throw call.error(14294, {QStringLiteral("@job_id"), QStringLiteral("@job_name")});
    const bool byId = call.has("@job_id");
    const QString wanted = byId ? call.text("@job_id") : call.text("@job_name");
    const auto found = call.session.storage.rows(
        QStringLiteral("SELECT job_id FROM \"msdb.dbo.sysjobs_view\" WHERE %1 = ? COLLATE SERVER")
            .arg(byId ? QStringLiteral("job_id") : QStringLiteral("name")),
        {wanted});
    if (found.size() > 1) throw call.error(14293, {wanted});
    if (found.empty())
        throw call.error(14262, {byId ? QStringLiteral("@job_id") : QStringLiteral("@job_name"), wanted});
    return *found.front().front();
}

}  // namespace pchat::lab

// Jobs of SQL Server Agent, as msdb keeps them. Throws Raised.
#pragma once

#include "core/lab/server/procedures.h"

namespace pchat::lab {

struct JobSpec {
    QString name;
    bool isEnabled = false;
    QString description;
    QString owner;
    QString stepName;
    QString command;
};

/// sysjobs, sysjobservers and, where a command is given, one CmdExec step; the job's id.
QString addJob(Session& session, const JobSpec& spec);
void deleteJob(Session& session, const QString& jobId);
/// sysjobactivity of the agent's present session.
void markStarted(Session& session, const QString& jobId);
/// And sysjobhistory's outcome row; run_status 1 succeeded, 0 failed, 3 cancelled.
void markStopped(Session& session, const QString& jobId, int runStatus, const QString& message);
/// The same for a job of log shipping, in the monitor's tables.
void noteAgentRun(Session& session, const QString& jobId, bool hasSucceeded, const QString& message);
[[nodiscard]] bool isRunning(Session& session, const QString& jobId);
/// By @job_id or @job_name: 14294, 14293, 14262. `owner` checks 14393.
[[nodiscard]] QString identifiedJob(ProcedureCall& call);

}  // namespace pchat::lab

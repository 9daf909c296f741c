#include "tests/run/helpers/undo_plan.h"

namespace pchat::test {

namespace {

ShellCall setPool(const char* state) {
    return ShellCall("Set-CsPersistentChatState", {{QStringLiteral("Identity"), QStringLiteral("pool")},
                                                   {QStringLiteral("PoolState"), QString::fromLatin1(state)}});
}

}  // namespace

Step& stepOf(Plan& plan, const char* id) {
    for (Phase& phase : plan.phases)
        for (Step& step : phase.steps)
            if (step.id == QLatin1String(id)) return step;
    qFatal("no such step");
}

Plan undoPlanWithPoint() {
    Plan plan = samplePlan();
    for (const char* id :
         {"save-evidence", "copy-log-0002", "apply-log-0001", "apply-log-0002", "end-sessions", "verify"})
        stepOf(plan, id).risk = Risk::Safe;
    Step& job = stepOf(plan, "disable-job");
    job.undo = SqlAct{Role::Backup, script("EXEC msdb.dbo.sp_update_job @job_id = N'1', @enabled = 1")};
    job.undoNote = Message::verbatim(QStringLiteral("Enable the job again."));
    Step& pool = stepOf(plan, "pool-state");
    pool.relies.clear();
    pool.undo = ShellAct{setPool("Normal")};
    pool.undoNote = Message::verbatim(QStringLiteral("Set the pool back."));
    stepOf(plan, "recover").undoNote = Message::verbatim(QStringLiteral("There is no way back."));
    return plan;
}

Plan undoPlan() {
    Plan plan = undoPlanWithPoint();
    for (Phase& phase : plan.phases)
        std::erase_if(phase.steps, [](const Step& step) {
            return step.id == QLatin1String("recover") || step.id == QLatin1String("verify");
        });
    return plan;
}

}  // namespace pchat::test

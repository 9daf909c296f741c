#include "core/lab/server/jobs.h"

namespace pchat::lab {

namespace {

/// Its number; as one undertaking with what the caller does besides.
qint64 insertSchedule(ProcedureCall& call, const QString& name) {
    static const QList<std::pair<const char*, int>> numbers{{"enabled", 1},
                                                            {"freq_type", 0},
                                                            {"freq_interval", 0},
                                                            {"freq_subday_type", 0},
                                                            {"freq_subday_interval", 0},
                                                            {"freq_relative_interval", 0},
                                                            {"freq_recurrence_factor", 0},
                                                            {"active_start_date", 20120101},
                                                            {"active_end_date", 99991231},
                                                            {"active_start_time", 0},
                                                            {"active_end_time", 235959}};
    const QString uid = call.session.newGuid();
    const QString now = call.session.localNow();
    Record record{{QStringLiteral("schedule_uid"), uid},
                  {QStringLiteral("name"), name},
                  {QStringLiteral("owner_sid"),
                   sidOf(call.session.storage,
                         call.has("@owner_login_name") ? call.text("@owner_login_name") : call.session.login)},
                  {QStringLiteral("date_created"), now},
                  {QStringLiteral("date_modified"), now},
                  {QStringLiteral("version_number"), 1}};
    for (const auto& [column, otherwise] : numbers)
        record.insert(QString::fromLatin1(column),
                      call.number((QByteArrayLiteral("@") + column).constData(), otherwise));
    const qint64 id = call.session.storage.insert(QStringLiteral("msdb.dbo.sysschedules"), record);
    call.put("@schedule_uid", uid);
    call.put("@schedule_id", QString::number(id));
    return id;
}

void demandSwitch(const ProcedureCall& call) {
    if (call.number("@enabled", 1) > 1) throw call.error(14266, {QStringLiteral("@enabled"), QStringLiteral("0, 1")});
}

void attach(const ProcedureCall& call, const QString& job, qint64 schedule) {
    call.session.storage.insert(
        QStringLiteral("msdb.dbo.sysjobschedules"),
        {{QStringLiteral("job_id"), job}, {QStringLiteral("schedule_id"), static_cast<int>(schedule)}});
}

int addSchedule(ProcedureCall& call) {
    demandSwitch(call);
    call.act([&] { insertSchedule(call, call.text("@schedule_name")); });
    return 0;
}

/// A schedule of this job's own.
int addJobSchedule(ProcedureCall& call) {
    const QString job = identifiedJob(call);
    demandSwitch(call);
    call.act([&] { attach(call, job, insertSchedule(call, call.text("@name"))); });
    return 0;
}

QString identifiedSchedule(const ProcedureCall& call) {
    if (call.has("@schedule_id") == call.has("@schedule_name"))
        throw call.error(14373, {QStringLiteral("@schedule_id"), QStringLiteral("@schedule_name")});
    const bool byId = call.has("@schedule_id");
    const QString wanted = byId ? call.text("@schedule_id") : call.text("@schedule_name");
    const auto found = call.session.storage.rows(
        byId
            ? QStringLiteral("SELECT schedule_id FROM \"msdb.dbo.sysschedules\" WHERE schedule_id = CAST(? AS INTEGER)")
            : QStringLiteral("SELECT schedule_id FROM \"msdb.dbo.sysschedules\" WHERE name = ? COLLATE SERVER"),
        {wanted});
    if (found.size() > 1)
        throw call.error(14371, {wanted, QStringLiteral("@schedule_id"), QStringLiteral("@schedule_name")});
    if (found.empty())
        throw call.error(14262, {byId ? QStringLiteral("@schedule_id") : QStringLiteral("@schedule_name"), wanted});
    return *found.front().front();
}

bool isAttached(const ProcedureCall& call, const QString& job, const QString& schedule) {
    return call.session.storage.holds(
        QStringLiteral(
            "SELECT 1 FROM \"msdb.dbo.sysjobschedules\" WHERE job_id = ? AND schedule_id = CAST(? AS INTEGER)"),
        {job, schedule});
}

int attachSchedule(ProcedureCall& call) {
    const QString job = identifiedJob(call);
    const QString schedule = identifiedSchedule(call);
    call.act([&] {
        if (isAttached(call, job, schedule)) return;
        attach(call, job, schedule.toLongLong());
    });
    return 0;
}

int detachSchedule(ProcedureCall& call) {
    const QString job = identifiedJob(call);
    const QString schedule = identifiedSchedule(call);
    if (!isAttached(call, job, schedule)) {
        call.say(14374, {schedule, job});
        return 1;
    }
    call.act([&] {
        call.session.storage.run(
            QStringLiteral(
                "DELETE FROM \"msdb.dbo.sysjobschedules\" WHERE job_id = ? AND schedule_id = CAST(? AS INTEGER)"),
            {job, schedule});
        if (call.number("@delete_unused_schedule") == 0) return;
        call.session.storage.run(
            QStringLiteral(
                "DELETE FROM \"msdb.dbo.sysschedules\" WHERE schedule_id = CAST(? AS INTEGER) AND schedule_id "
                "NOT IN (SELECT schedule_id FROM \"msdb.dbo.sysjobschedules\")"),
            {schedule});
    });
    return 0;
}

int deleteSchedule(ProcedureCall& call) {
    const QString schedule = identifiedSchedule(call);
    const bool isUsed = call.session.storage.holds(
        QStringLiteral("SELECT 1 FROM \"msdb.dbo.sysjobschedules\" WHERE schedule_id = CAST(? AS INTEGER)"),
        {schedule});
    if (isUsed && call.number("@force_delete") == 0) throw call.error(14372);
    call.act([&] {
        call.session.storage.run(
            QStringLiteral("DELETE FROM \"msdb.dbo.sysjobschedules\" WHERE schedule_id = CAST(? AS INTEGER)"),
            {schedule});
        call.session.storage.run(
            QStringLiteral("DELETE FROM \"msdb.dbo.sysschedules\" WHERE schedule_id = CAST(? AS INTEGER)"), {schedule});
    });
    return 0;
}

}  // namespace

ProcedureTable scheduleProcedures() {
    return {{QStringLiteral("msdb.dbo.sp_add_schedule"), addSchedule},
            {QStringLiteral("msdb.dbo.sp_add_jobschedule"), addJobSchedule},
            {QStringLiteral("msdb.dbo.sp_attach_schedule"), attachSchedule},
            {QStringLiteral("msdb.dbo.sp_detach_schedule"), detachSchedule},
            {QStringLiteral("msdb.dbo.sp_delete_schedule"), deleteSchedule}};
}

}  // namespace pchat::lab

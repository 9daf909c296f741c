#include "core/lab/server/databases.h"
#include "core/lab/server/jobs.h"

// Log shipping, the primary's and the monitor's side (facts/sqlserver.md 1.1, 1.2).
namespace pchat::lab {

namespace {

const QString whereDatabase = QStringLiteral(" WHERE primary_database = ? COLLATE SERVER");

Cell primaryId(const ProcedureCall& call, const QString& database) {
    return call.session.storage.cell(
        QStringLiteral("SELECT primary_id FROM \"msdb.dbo.log_shipping_primary_databases\"") + whereDatabase,
        {database});
}

void demandShippable(ProcedureCall& call, const QString& name) {
    const Database database = demandDatabase(call.session, name);
    if (database.state != Online || database.isStandby != 0) {
        // A mirror is registered with the principal's settings; its backup job skips until it becomes principal.
        if (database.mirroringRole != Mirror) throw call.error(32007, {name});
    }
    if (database.recoveryModel == SimpleModel) throw call.error(32015, {name});
    if (primaryId(call, name)) throw call.error(32009, {name});
}

void addPrimaryMonitor(ProcedureCall& call, const QString& id) {
    call.session.storage.insert(
        QStringLiteral("msdb.dbo.log_shipping_monitor_primary"),
        {{QStringLiteral("primary_id"), id},
         {QStringLiteral("primary_server"), call.session.spec.serverName},
         {QStringLiteral("primary_database"), call.text("@database")},
         {QStringLiteral("backup_threshold"), call.number("@backup_threshold", 60)},
         {QStringLiteral("threshold_alert"), call.number("@threshold_alert", 14420)},
         {QStringLiteral("threshold_alert_enabled"), call.number("@threshold_alert_enabled")},
         {QStringLiteral("history_retention_period"), call.number("@history_retention_period", 14420)}});
}

int addPrimaryDatabase(ProcedureCall& call) {
    demandSysadmin(call.session);
    demandShippable(call, call.text("@database"));
    if (call.session.storage.holds(QStringLiteral("SELECT 1 FROM \"msdb.dbo.sysjobs\" WHERE name = ? COLLATE SERVER"),
                                   {call.text("@backup_job_name")}))
        throw call.error(32022, {call.text("@backup_job_name")});
    call.act([&] {
        const QString id = call.session.newGuid();
        const QString command =
            QStringLiteral("\"sqllogship.exe\" -Backup %1 -server %2").arg(id, call.session.spec.serverName);
        const QString job =
            addJob(call.session, {call.text("@backup_job_name"), false, QStringLiteral("Log shipping job"),
                                  call.session.login, QStringLiteral("Log shipping backup log job step."), command});
        call.session.storage.insert(
            QStringLiteral("msdb.dbo.log_shipping_primary_databases"),
            {{QStringLiteral("primary_id"), id},
             {QStringLiteral("primary_database"), call.text("@database")},
             {QStringLiteral("backup_directory"), call.text("@backup_directory")},
             {QStringLiteral("backup_share"), call.text("@backup_share")},
             {QStringLiteral("backup_retention_period"), call.number("@backup_retention_period", 4320)},
             {QStringLiteral("backup_job_id"), job},
             {QStringLiteral("monitor_server"),
              call.has("@monitor_server") ? call.text("@monitor_server") : call.session.spec.serverName},
             {QStringLiteral("monitor_server_security_mode"), call.number("@monitor_server_security_mode", 1)},
             {QStringLiteral("user_specified_monitor"), call.has("@monitor_server") ? 1 : 0},
             {QStringLiteral("backup_compression"), call.number("@backup_compression", 2)}});
        addPrimaryMonitor(call, id);
        call.put("@backup_job_id", job);
        call.put("@primary_id", id);
    });
    return 0;
}

int addPrimarySecondary(ProcedureCall& call) {
    demandSysadmin(call.session);
    const QString database = call.text("@primary_database");
    const Cell id = primaryId(call, database);
    if (!id) throw call.error(32010, {database});
    const bool isThere =
        call.session.storage.holds(QStringLiteral("SELECT 1 FROM \"msdb.dbo.log_shipping_primary_secondaries\" WHERE "
                                                  "primary_id = ? AND secondary_server = ? COLLATE SERVER "
                                                  "AND secondary_database = ? COLLATE SERVER"),
                                   {*id, call.text("@secondary_server"), call.text("@secondary_database")});
    if (isThere && call.number("@overwrite") == 0)
        throw call.error(32012, {call.text("@secondary_server"), call.text("@secondary_database"), database});
    call.act([&] {
        if (isThere) return;
        call.session.storage.insert(QStringLiteral("msdb.dbo.log_shipping_primary_secondaries"),
                                    {{QStringLiteral("primary_id"), *id},
                                     {QStringLiteral("secondary_server"), call.text("@secondary_server")},
                                     {QStringLiteral("secondary_database"), call.text("@secondary_database")}});
    });
    return 0;
}

int deletePrimarySecondary(ProcedureCall& call) {
    demandSysadmin(call.session);
    const Cell id = primaryId(call, call.text("@primary_database"));
    if (!id) throw call.error(32010, {call.text("@primary_database")});
    call.act([&] {
        call.session.storage.run(
            QStringLiteral("DELETE FROM \"msdb.dbo.log_shipping_primary_secondaries\" WHERE primary_id = ? AND "
                           "secondary_server = ? COLLATE SERVER AND secondary_database = ? COLLATE SERVER"),
            {*id, call.text("@secondary_server"), call.text("@secondary_database")});
    });
    return 0;
}

int deletePrimaryDatabase(ProcedureCall& call) {
    demandSysadmin(call.session);
    const QString database = call.text("@database");
    const Cell id = primaryId(call, database);
    if (!id) throw call.error(32010, {database});
    if (call.session.storage.holds(
            QStringLiteral("SELECT 1 FROM \"msdb.dbo.log_shipping_primary_secondaries\" WHERE primary_id = ?"), {*id}))
        throw call.error(32011, {database});
    call.act([&] {
        const Cell job = call.session.storage.cell(
            QStringLiteral(
                "SELECT backup_job_id FROM \"msdb.dbo.log_shipping_primary_databases\" WHERE primary_id = ?"),
            {*id});
        deleteJob(call.session, job.value_or(QString()));
        for (const char* table : {"log_shipping_monitor_history_detail", "log_shipping_monitor_error_detail"})
            call.session.storage.run(
                QStringLiteral("DELETE FROM \"msdb.dbo.%1\" WHERE agent_id = ?").arg(QLatin1String(table)), {*id});
        for (const char* table : {"log_shipping_monitor_primary", "log_shipping_primary_databases"})
            call.session.storage.run(
                QStringLiteral("DELETE FROM \"msdb.dbo.%1\" WHERE primary_id = ?").arg(QLatin1String(table)), {*id});
        removeUnusedAlertJob(call.session);
    });
    return 0;
}

int addAlertJob(ProcedureCall& call) {
    demandSysadmin(call.session);
    const Cell known =
        call.session.storage.cell(QStringLiteral("SELECT alert_job_id FROM \"msdb.dbo.log_shipping_monitor_alert\""));
    if (known) {
        call.put("@alert_job_id", known);
        return 0;
    }
    call.act([&] {
        const QString job = addJob(call.session, {QStringLiteral("LSAlert_") + call.session.spec.serverName, true,
                                                  QStringLiteral("Log shipping job"), call.session.login,
                                                  QStringLiteral("Log shipping alert job step."),
                                                  QStringLiteral("exec sys.sp_check_log_shipping_monitor_alert")});
        call.session.storage.insert(QStringLiteral("msdb.dbo.log_shipping_monitor_alert"),
                                    {{QStringLiteral("alert_job_id"), job}});
        call.put("@alert_job_id", job);
    });
    return 0;
}

int deleteAlertJob(ProcedureCall& call) {
    demandSysadmin(call.session);
    call.act([&] { removeUnusedAlertJob(call.session); });
    return 0;
}

}  // namespace

void removeUnusedAlertJob(Session& session) {
    const Cell job =
        session.storage.cell(QStringLiteral("SELECT alert_job_id FROM \"msdb.dbo.log_shipping_monitor_alert\""));
    const bool isUsed =
        session.storage.holds(QStringLiteral("SELECT 1 FROM \"msdb.dbo.log_shipping_monitor_primary\" UNION ALL "
                                             "SELECT 1 FROM \"msdb.dbo.log_shipping_monitor_secondary\""));
    if (!job || isUsed) return;
    deleteJob(session, *job);
    session.storage.run(QStringLiteral("DELETE FROM \"msdb.dbo.log_shipping_monitor_alert\""));
}

ProcedureTable primaryProcedures() {
    return {{QStringLiteral("sys.sp_add_log_shipping_primary_database"), addPrimaryDatabase},
            {QStringLiteral("sys.sp_add_log_shipping_primary_secondary"), addPrimarySecondary},
            {QStringLiteral("sys.sp_delete_log_shipping_primary_secondary"), deletePrimarySecondary},
            {QStringLiteral("sys.sp_delete_log_shipping_primary_database"), deletePrimaryDatabase},
            {QStringLiteral("sys.sp_add_log_shipping_alert_job"), addAlertJob},
            {QStringLiteral("sys.sp_delete_log_shipping_alert_job"), deleteAlertJob}};
}

}  // namespace pchat::lab

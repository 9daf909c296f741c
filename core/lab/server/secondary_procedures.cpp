#include "core/lab/server/jobs.h"

// Log shipping, the secondary's side (facts/sqlserver.md 1.1, 1.2).
namespace pchat::lab {

namespace {

QString instanceArgument(const Session& session) {
    return QStringLiteral(" -server ") + session.spec.serverName;
}

Cell secondaryId(const ProcedureCall& call, const QString& server, const QString& database) {
    return call.session.storage.cell(
        QStringLiteral("SELECT secondary_id FROM \"msdb.dbo.log_shipping_secondary\" WHERE primary_server = ? "
                       "COLLATE SERVER AND primary_database = ? COLLATE SERVER"),
        {server, database});
}

void demandFreeJobName(const ProcedureCall& call, const char* parameter) {
    if (call.session.storage.holds(QStringLiteral("SELECT 1 FROM \"msdb.dbo.sysjobs\" WHERE name = ? COLLATE SERVER"),
                                   {call.text(parameter)}))
        throw call.error(32022, {call.text(parameter)});
}

QString addAgentJob(ProcedureCall& call, const char* parameter, const QString& verb, const QString& id) {
    const QString command = QStringLiteral("\"sqllogship.exe\" -%1 %2%3").arg(verb, id, instanceArgument(call.session));
    return addJob(call.session, {call.text(parameter), false, QStringLiteral("Log shipping job"), call.session.login,
                                 QStringLiteral("Log shipping %1 log job step.").arg(verb.toLower()), command});
}

int addSecondaryPrimary(ProcedureCall& call) {
    demandSysadmin(call.session);
    const QString server = call.text("@primary_server");
    const QString database = call.text("@primary_database");
    if (secondaryId(call, server, database)) throw call.error(32024, {server, database});
    demandFreeJobName(call, "@copy_job_name");
    demandFreeJobName(call, "@restore_job_name");
    call.act([&] {
        const QString id = call.session.newGuid();
        const QString copy = addAgentJob(call, "@copy_job_name", QStringLiteral("Copy"), id);
        const QString restore = addAgentJob(call, "@restore_job_name", QStringLiteral("Restore"), id);
        call.session.storage.insert(
            QStringLiteral("msdb.dbo.log_shipping_secondary"),
            {{QStringLiteral("secondary_id"), id},
             {QStringLiteral("primary_server"), server},
             {QStringLiteral("primary_database"), database},
             {QStringLiteral("backup_source_directory"), call.text("@backup_source_directory")},
             {QStringLiteral("backup_destination_directory"), call.text("@backup_destination_directory")},
             {QStringLiteral("file_retention_period"), call.number("@file_retention_period", 14420)},
             {QStringLiteral("copy_job_id"), copy},
             {QStringLiteral("restore_job_id"), restore},
             {QStringLiteral("monitor_server"),
              call.has("@monitor_server") ? call.text("@monitor_server") : call.session.spec.serverName},
             {QStringLiteral("monitor_server_security_mode"), call.number("@monitor_server_security_mode", 1)},
             {QStringLiteral("user_specified_monitor"), call.has("@monitor_server") ? 1 : 0}});
        call.put("@copy_job_id", copy);
        call.put("@restore_job_id", restore);
        call.put("@secondary_id", id);
    });
    return 0;
}

void addSecondaryMonitor(ProcedureCall& call, const QString& id) {
    call.session.storage.insert(
        QStringLiteral("msdb.dbo.log_shipping_monitor_secondary"),
        {{QStringLiteral("secondary_server"), call.session.spec.serverName},
         {QStringLiteral("secondary_database"), call.text("@secondary_database")},
         {QStringLiteral("secondary_id"), id},
         {QStringLiteral("primary_server"), call.text("@primary_server")},
         {QStringLiteral("primary_database"), call.text("@primary_database")},
         {QStringLiteral("restore_threshold"), call.number("@restore_threshold", 45)},
         {QStringLiteral("threshold_alert"), call.number("@threshold_alert", 14420)},
         {QStringLiteral("threshold_alert_enabled"), call.number("@threshold_alert_enabled", 1)},
         {QStringLiteral("history_retention_period"), call.number("@history_retention_period", 14420)}});
}

int addSecondaryDatabase(ProcedureCall& call) {
    demandSysadmin(call.session);
    const QString database = call.text("@secondary_database");
    const Cell id = secondaryId(call, call.text("@primary_server"), call.text("@primary_database"));
    if (!id) throw call.error(32023, {call.text("@primary_server"), call.text("@primary_database")});
    if (call.session.storage.holds(QStringLiteral("SELECT 1 FROM \"msdb.dbo.log_shipping_secondary_databases\" WHERE "
                                                  "secondary_database = ? COLLATE SERVER"),
                                   {database}))
        throw call.error(32013, {database});
    call.act([&] {
        call.session.storage.insert(QStringLiteral("msdb.dbo.log_shipping_secondary_databases"),
                                    {{QStringLiteral("secondary_database"), database},
                                     {QStringLiteral("secondary_id"), *id},
                                     {QStringLiteral("restore_delay"), call.number("@restore_delay")},
                                     {QStringLiteral("restore_all"), call.number("@restore_all", 1)},
                                     {QStringLiteral("restore_mode"), call.number("@restore_mode")},
                                     {QStringLiteral("disconnect_users"), call.number("@disconnect_users")},
                                     {QStringLiteral("block_size"), call.number("@block_size", -1)},
                                     {QStringLiteral("buffer_count"), call.number("@buffer_count", -1)},
                                     {QStringLiteral("max_transfer_size"), call.number("@max_transfer_size", -1)}});
        addSecondaryMonitor(call, *id);
    });
    return 0;
}

void deleteAgentRows(Session& session, const QString& id) {
    for (const char* table : {"log_shipping_monitor_history_detail", "log_shipping_monitor_error_detail"})
        session.storage.run(QStringLiteral("DELETE FROM \"msdb.dbo.%1\" WHERE agent_id = ?").arg(QLatin1String(table)),
                            {id});
}

/// Both jobs, their history, and the row that said where the files are.
void deletePrimaryRow(Session& session, const QString& id) {
    const Row jobs = session.storage
                         .rows(QStringLiteral("SELECT copy_job_id, restore_job_id FROM "
                                              "\"msdb.dbo.log_shipping_secondary\" WHERE secondary_id = ?"),
                               {id})
                         .front();
    for (const Cell& job : jobs)
        deleteJob(session, job.value_or(QString()));
    session.storage.run(QStringLiteral("DELETE FROM \"msdb.dbo.log_shipping_secondary\" WHERE secondary_id = ?"), {id});
}

bool hasDatabases(Session& session, const QString& id) {
    return session.storage.holds(
        QStringLiteral("SELECT 1 FROM \"msdb.dbo.log_shipping_secondary_databases\" WHERE secondary_id = ?"), {id});
}

int deleteSecondaryDatabase(ProcedureCall& call) {
    demandSysadmin(call.session);
    const QString database = call.text("@secondary_database");
    const QString where = QStringLiteral(" WHERE secondary_database = ? COLLATE SERVER");
    const Cell id = call.session.storage.cell(
        QStringLiteral("SELECT secondary_id FROM \"msdb.dbo.log_shipping_secondary_databases\"") + where, {database});
    if (!id) throw call.error(32014, {database});
    call.act([&] {
        call.session.storage.run(QStringLiteral("DELETE FROM \"msdb.dbo.log_shipping_secondary_databases\"") + where,
                                 {database});
        call.session.storage.run(QStringLiteral("DELETE FROM \"msdb.dbo.log_shipping_monitor_secondary\"") + where,
                                 {database});
        if (hasDatabases(call.session, *id)) return;
        deleteAgentRows(call.session, *id);
        deletePrimaryRow(call.session, *id);
        removeUnusedAlertJob(call.session);
    });
    return 0;
}

int deleteSecondaryPrimary(ProcedureCall& call) {
    demandSysadmin(call.session);
    const Cell id = secondaryId(call, call.text("@primary_server"), call.text("@primary_database"));
    if (!id) return 0;
    if (hasDatabases(call.session, *id))
        throw call.error(32025, {call.text("@primary_server"), call.text("@primary_database")});
    call.act([&] {
        deleteAgentRows(call.session, *id);
        deletePrimaryRow(call.session, *id);
        removeUnusedAlertJob(call.session);
    });
    return 0;
}

}  // namespace

ProcedureTable secondaryProcedures() {
    return {{QStringLiteral("sys.sp_add_log_shipping_secondary_primary"), addSecondaryPrimary},
            {QStringLiteral("sys.sp_add_log_shipping_secondary_database"), addSecondaryDatabase},
            {QStringLiteral("sys.sp_delete_log_shipping_secondary_database"), deleteSecondaryDatabase},
            {QStringLiteral("sys.sp_delete_log_shipping_secondary_primary"), deleteSecondaryPrimary}};
}

}  // namespace pchat::lab

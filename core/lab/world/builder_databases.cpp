#include "core/lab/world/builder.h"
#include "core/lab/world/hands.h"
#include "core/lab/world/mirrors.h"
#include "core/lab/world/practice_site.h"

namespace pchat::lab {

namespace {

QString seedFile(const Scenario& scenario) {
    return mirrorShareOf(scenario) + QStringLiteral("\\mgc_initial.bak");
}

const QString forEver = QStringLiteral("99991231");  // active_end_date of a schedule without an end

/// One job's schedule, attached to the job whose id is in `jobVariable`, and the job switched on.
QString scheduleText(const QString& name, const JobPlan& plan, const QString& jobVariable) {
    const auto clockTime = [](int minute) { return (minute / 60) * 10000 + (minute % 60) * 100; };
    const int lastMinute = std::min(plan.toMinute, 24 * 60) - 1;
    const QString lastDay = plan.lastDay.isValid() ? plan.lastDay.toString(QStringLiteral("yyyyMMdd")) : forEver;
    return QStringLiteral(
               "EXEC msdb.dbo.sp_add_schedule @schedule_name = N'%1', @enabled = 1, @freq_type = 4, @freq_interval = "
               "1, "
               "@freq_subday_type = 4, @freq_subday_interval = %2, @freq_recurrence_factor = 0, "
               "@active_start_date = 20261120, @active_end_date = %6, @active_start_time = %3, "
               "@active_end_time = %4, @schedule_id = @schedule OUTPUT; "
               "EXEC msdb.dbo.sp_attach_schedule @job_id = %5, @schedule_id = @schedule; "
               "EXEC msdb.dbo.sp_update_job @job_id = %5, @enabled = 1; ")
        .arg(name)
        .arg(plan.everyMinutes)
        .arg(clockTime(plan.fromMinute))
        .arg(clockTime(lastMinute))
        .arg(jobVariable, lastDay);
}

const QString serviceGroup = QStringLiteral("CONTOSO\\ChatServices");
const QString reportingLogin = QStringLiteral("pchatreport");

/// Two users of mgc, a Windows group and a SQL login, as records "user TYPE NAME-THAT-MAKES-THE-SID NAME", and their
/// logins. Where those lack on the backup side, the group has none there, and the other has the name and another sid.
void addUsers(World& world, const EstateFile& estate, bool lacksLogins) {
    const QString made = lacksLogins ? QStringLiteral("SQL01.") + reportingLogin : reportingLogin;
    Instance& primary = world.instance(Role::Primary);
    primary.addRecord(estate.database, QStringLiteral("user G %1 %1").arg(serviceGroup), 5);
    primary.addRecord(estate.database, QStringLiteral("user S %1 %2").arg(made, reportingLogin), 6);
    for (const Server& server : estate.servers) {
        const bool isBackup = !isInPrimarySite(server.role);
        if (isOfCompliance(server.role)) continue;
        if (!isBackup || !lacksLogins) world.instance(server.role).addLogin({serviceGroup, {}, true});
        world.instance(server.role).addLogin({reportingLogin, {}, false});
    }
}

}  // namespace

Builder::Done Builder::makeDatabases() {
    for (const Server& server : m_estate.servers)
        m_world->instance(server.role).addLogin(LoginSpec{m_estate.account, {QStringLiteral("sysadmin")}, true});
    for (const Role place : {Role::Primary, Role::Backup})
        if (const auto done =
                installDatabase(m_world->instance(complianceServer(*m_world, place)), site::complianceDatabase);
            !done)
            return done;
    if (const auto done = installDatabase(m_world->instance(Role::Primary), m_estate.database); !done) return done;
    addUsers(*m_world, m_estate, m_scenario.lacksLogins);
    const QString compliance = mirrorShareOf(m_scenario) + QStringLiteral("\\mgccomp_initial.bak");
    if (Done done = protect(Role::Primary, m_estate.database, seedFile(m_scenario)); !done) return done;
    for (const Role place : {Role::Primary, Role::Backup})
        if (Done done = protect(complianceServer(*m_world, place), site::complianceDatabase, compliance); !done)
            return done;
    return seedBackup();
}

/// A first full backup, and the mirror where the site has one.
Builder::Done Builder::protect(Role role, const QString& database, const QString& file) {
    const QString backup = QStringLiteral("BACKUP DATABASE [%1] TO DISK = N'%2' WITH INIT, CHECKSUM");
    if (Done done = send(role, backup.arg(database, file)); !done) return done;
    if (!m_scenario.hasMirrors) return {};
    const auto done = m_world->instance(role).setUpMirror(database, m_world->instance(pairOf(role).second));
    if (!done) return tl::unexpected(done.error().sentence);
    return {};
}

Builder::Done Builder::seedBackup() {
    const QString ending = m_scenario.isStandby
                               ? QStringLiteral("STANDBY = N'%1\\mgc_initial.tuf'").arg(site::copyFolder)
                               : QStringLiteral("NORECOVERY");
    const QString places = m_scenario.filesLieElsewhere
                               ? QStringLiteral("MOVE N'%1' TO N'%2\\%1.mdf', MOVE N'%1_log' TO N'%3\\%1_log.ldf', ")
                                     .arg(m_estate.database, site::otherDataFolder, site::otherLogFolder)
                               : QString();
    return send(Role::Backup, QStringLiteral("RESTORE DATABASE [%1] FROM DISK = N'%2' WITH FILE = 1, %3%4")
                                  .arg(m_estate.database, seedFile(m_scenario), places, ending));
}

Builder::Done Builder::configureShipping() {
    if (Done done = configurePrimary(Role::Primary); !done) return done;
    if (m_scenario.hasMirrors)
        if (Done done = configurePrimary(Role::PrimaryMirror); !done) return done;
    return configureSecondary();
}

Builder::Done Builder::configurePrimary(Role role) {
    const QString& database = m_estate.database;
    const QString text =
        QStringLiteral(
            "DECLARE @job uniqueidentifier, @primary uniqueidentifier, @schedule int; "
            "EXEC master.dbo.sp_add_log_shipping_primary_database @database = N'%1', @backup_directory = N'%2', "
            "@backup_share = N'%2', @backup_job_name = N'%3', @backup_retention_period = 4320, @backup_threshold = 60, "
            "@threshold_alert_enabled = 1, @history_retention_period = 5760, @backup_job_id = @job OUTPUT, "
            "@primary_id = @primary OUTPUT, @overwrite = 1; ")
            .arg(database, site::logShare, backupJobName(database)) +
        scheduleText(QStringLiteral("LSBackupSchedule"), m_estate.backup, QStringLiteral("@job")) +
        QStringLiteral(
            "EXEC master.dbo.sp_add_log_shipping_primary_secondary @primary_database = N'%1', "
            "@secondary_server = N'%2', @secondary_database = N'%1', @overwrite = 1;")
            .arg(database, m_estate.server(Role::Backup)->name);
    return send(role, text);
}

Builder::Done Builder::configureSecondary() {
    const QString& database = m_estate.database;
    const QString primary = m_estate.server(Role::Primary)->name;
    const QString text =
        QStringLiteral(
            "DECLARE @copy uniqueidentifier, @restore uniqueidentifier, @secondary uniqueidentifier, @schedule int; "
            "EXEC master.dbo.sp_add_log_shipping_secondary_primary @primary_server = N'%1', @primary_database = N'%2', "
            "@backup_source_directory = N'%3', @backup_destination_directory = N'%4', @copy_job_name = N'%5', "
            "@restore_job_name = N'%6', @file_retention_period = 4320, @copy_job_id = @copy OUTPUT, "
            "@restore_job_id = @restore OUTPUT, @secondary_id = @secondary OUTPUT, @overwrite = 1; ")
            .arg(primary, database, site::logShare, site::copyFolder, copyJobName(primary, database),
                 restoreJobName(primary, database)) +
        scheduleText(QStringLiteral("DefaultCopyJobSchedule"), m_estate.copy, QStringLiteral("@copy")) +
        scheduleText(QStringLiteral("DefaultRestoreJobSchedule"), m_estate.restore, QStringLiteral("@restore")) +
        QStringLiteral(
            "EXEC master.dbo.sp_add_log_shipping_secondary_database @secondary_database = N'%1', "
            "@primary_server = N'%2', @primary_database = N'%1', @restore_delay = 0, @restore_mode = %3, "
            "@disconnect_users = 0, @restore_threshold = 45, @threshold_alert_enabled = 1, "
            "@history_retention_period = 5760, @overwrite = 1;")
            .arg(database, primary)
            .arg(m_scenario.isStandby ? 1 : 0);
    return send(Role::Backup, text);
}

}  // namespace pchat::lab

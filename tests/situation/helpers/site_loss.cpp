#include "tests/situation/helpers/site_loss.h"

namespace fake {

using namespace pchat;

namespace {

constexpr auto jobGuids = std::array{"C0000000-0000-0000-0000-000000000001", "C0000000-0000-0000-0000-000000000002"};

void scriptDatabase(Sql& sql) {
    sql.on("FROM sys.databases", table({"state_desc", "is_in_standby", "is_read_only", "user_access_desc",
                                        "recovery_model_desc", "mirroring_state_desc", "mirroring_role_desc"},
                                       {{"RESTORING", "0", "0", "MULTI_USER", "FULL", "NULL", "NULL"}}));
    sql.on("MIN(f.redo_start_lsn)", table({"redo_start_lsn", "redo_start_fork_guid"}, {{"1000", fork}}));
    sql.on("FROM msdb.dbo.restorehistory",
           table({"restore_date", "backup_finish_date", "first_lsn", "last_lsn", "first_recovery_fork_guid",
                  "last_recovery_fork_guid", "family_guid", "server_name", "physical_device_name"},
                 {{"2026-11-24 03:00:00.000", "2026-11-24 02:45:00.000", "900", "1000", fork, fork, family, "SQL01",
                   "D:\\LogCopy\\mgc_20261123174500.trn"}}));
    sql.on("FROM master.sys.sysprocesses AS p WHERE p.dbid",
           table({"spid", "loginame", "hostname", "program_name"}, {}));
    sql.on("FROM sys.dm_exec_requests", table({"session_id", "command", "percent_complete"}, {}));
    sql.on("FROM sys.master_files AS f CROSS APPLY",
           table({"volume_mount_point", "total_bytes", "available_bytes"}, {{"D:\\", "1000000000", "400000000"}}));
}

void scriptLogShipping(Sql& sql) {
    sql.on("sp_help_log_shipping_secondary_database",
           table({"secondary_database", "primary_server", "primary_database", "backup_source_directory",
                  "backup_destination_directory", "restore_mode", "restore_delay", "file_retention_period",
                  "copy_job_id", "restore_job_id", "last_copied_file", "last_restored_file"},
                 {{"mgc", "SQL01", "mgc", share, copyFolder, "0", "0", "4320", jobGuids[0], jobGuids[1], "a.trn",
                   "b.trn"}}));
    sql.on("FROM msdb.dbo.sysjobs", table({"job_id", "name", "enabled", "start_execution_date", "stop_execution_date",
                                           "instance_id", "run_status", "run_date", "run_time"},
                                          {{jobGuids[0], "LSCopy_SQL01_mgc", "1", "2026-11-24 05:55:00.000",
                                            "2026-11-24 05:55:03.000", "41", "1", "20261124", "55500"},
                                           {jobGuids[1], "LSRestore_SQL01_mgc", "1", "2026-11-24 05:56:00.000", "NULL",
                                            "42", "0", "20261124", "55600"}}));
    sql.on("s.user_specified_monitor",
           table({"monitor_server", "monitor_server_security_mode", "user_specified_monitor", "restore_all",
                  "block_size", "buffer_count", "max_transfer_size", "restore_threshold", "threshold_alert",
                  "threshold_alert_enabled", "history_retention_period"},
                 {{"MON01", "1", "1", "1", "-1", "-1", "-1", "45", "14421", "1", "5760"}}));
    const QStringList everyQuarter{"4", "1", "4", "15", "0", "0", "20260101", "99991231", "0", "235900"};
    sql.on("SUSER_SNAME(j.owner_sid)",
           table({"job_id", "job_owner", "description", "schedule_id", "name", "schedule_owner", "enabled", "freq_type",
                  "freq_interval", "freq_subday_type", "freq_subday_interval", "freq_relative_interval",
                  "freq_recurrence_factor", "active_start_date", "active_end_date", "active_start_time",
                  "active_end_time"},
                 {QStringList{jobGuids[0], "sa", "Copies", "7", "LSCopySchedule", "sa", "1"} + everyQuarter,
                  QStringList{jobGuids[1], "sa", "Restores", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL",
                              "NULL", "NULL", "NULL", "NULL", "NULL", "NULL", "NULL"}}));
}

void scriptServer(Sql& sql, const QString& name) {
    sql.on("SERVERPROPERTY('ProductVersion')", identity(name));
    sql.on("SELECT SYSUTCDATETIME() AS utc_now",
           table({"utc_now", "utc_offset_minutes"}, {{"2026-11-23 21:00:10.0000000", "540"}}));
    sql.on("FROM sys.dm_server_services", table({"servicename", "status", "status_desc", "service_account"},
                                                {{"SQL Server (MSSQLSERVER)", "4", "Running", "x"},
                                                 {"SQL Server Agent (MSSQLSERVER)", "4", "Running", "x"}}));
    sql.on("SELECT SUSER_SNAME() AS login_name", table({"login_name"}, {{"CONTOSO\\admin"}}));
}

/// The primary's half of log shipping, and what only an instance that serves has.
void scriptPrimaryShipping(Sql& sql, const std::vector<QStringList>& rows) {
    sql.on("FROM msdb.dbo.log_shipping_primary_databases",
           table({"backup_directory", "backup_share", "backup_job_id", "last_backup_file", "job_name", "job_enabled",
                  "secondary_server", "secondary_database"},
                 rows));
}

void scriptStorage(Sql& sql) {
    sql.on("SELECT f.name, f.physical_name",
           table({"name", "physical_name", "type", "size"},
                 {{"mgc", "D:\\Data\\mgc.mdf", "0", "1280"}, {"mgc_log", "L:\\Log\\mgc.ldf", "1", "64"}}));
}

void scriptCompliance(Sql& sql, const QString& state, const QString& rows) {
    sql.on("ON r.database_id = d.database_id WHERE d.name = N'mgccomp'", table({"state_desc"}, {{state}}));
    sql.on("FROM [mgccomp].sys.tables", table({"tables", "rows"}, {{"7", rows}}));
}

void scriptFiles(Sql& sql, Files& files) {
    const QDateTime at = Ticking::start();
    files.folders[share] = {
        {"mgc_1.trn", 1000, at}, {"mgc_2.trn", 2000, at}, {"mgc_3.trn", 3000, at}, {"mgc_4.wrk", 10, at}};
    files.folders[copyFolderUnc] = {{"mgc_1.trn", 1000, at},
                                    {"mgc_2.trn", 700, at},
                                    {"mgccomp_1.trn", 500, at},
                                    {"mgc.tuf", 5, at},
                                    {"x.partial", 5, at}};
    sql.on("xp_fileexist", table({"File Exists", "File is a Directory", "Parent Directory Exists"}, {{"0", "1", "1"}}));
    sql.on("HEADERONLY FROM DISK = N'" + share + "\\mgc_1.trn'", header(guid(1), "1000", "1100"));
    sql.on("HEADERONLY FROM DISK = N'" + share + "\\mgc_2.trn'", header(guid(2), "1100", "1200"));
    sql.on("HEADERONLY FROM DISK = N'" + share + "\\mgc_3.trn'", header(guid(3), "1200", "1300"));
    sql.on("HEADERONLY FROM DISK = N'D:\\LogCopy\\mgc_1.trn'", header(guid(1), "1000", "1100"));
    sql.on("HEADERONLY FROM DISK = N'D:\\LogCopy\\mgc_2.trn'", header(guid(2), "1100", "1200"));
    sql.on("HEADERONLY FROM DISK = N'D:\\LogCopy\\mgccomp_1.trn'", header(guid(9), "5000", "5100", "mgccomp"));
    sql.on("RESTORE VERIFYONLY", table({}, {}));
    sql.fail("VERIFYONLY FROM DISK = N'D:\\LogCopy\\mgc_2.trn'", failure(FailureKind::Damaged, 3203));
}

void scriptPool(Shell& shell) {
    shell.on("Get-CsService", R"([{"Identity": "PersistentChatServer:other.contoso.com"},
        {"Identity": "PersistentChatServer:pchat01.contoso.com", "InactiveServers": ["pc09.contoso.com"],
         "ActiveServers": ["pc01.contoso.com", "pc02.contoso.com"],
         "BackupMirrorPersistentChatDatabase": "PersistentChatDatabase:sql04.contoso.com",
         "BackupPersistentChatDatabase": "PersistentChatDatabase:sql03.contoso.com"}])");
    shell.on("Get-CsService -Registrar", R"([{"Identity": "Registrar:fe01.contoso.com"},
        {"Identity": "Registrar:fe02.contoso.com"}])");
    shell.on("Get-CsManagementStoreReplicationStatus", R"([{"ReplicaFqdn": "pc03.contoso.com", "UpToDate": true},
        {"ReplicaFqdn": "pc01.contoso.com", "UpToDate": false}, {"ReplicaFqdn": "pc04.contoso.com"}])");
    shell.on("Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus",
             R"([{"ActiveMasterFqdn": "fe02.contoso.com"}])");
    shell.on("Get-CsPool", R"([{"Identity": "pchat01.contoso.com", "Computers":
        ["pc01.contoso.com", "pc02.contoso.com", "pc03.contoso.com", "pc04.contoso.com"]}])");
    shell.on("Get-CsPool -Identity 'fe01.contoso.com'", R"([{"Identity": "fe01.contoso.com",
        "Computers": ["fe01a.contoso.com", "fe01b.contoso.com"]}])");
    shell.on("Get-CsPool -Identity 'fe02.contoso.com'", "[]");
    shell.on("Get-CsWindowsService -ComputerName 'fe01a.contoso.com'",
             R"([{"Name": "REPLICA", "Status": "Stopped"}, {"Name": "RTCSRV", "Status": "Running"}])");
    shell.on("Get-CsWindowsService -ComputerName 'fe02.contoso.com'", R"([{"Name": "RTCSRV", "Status": "Stopped"}])");
    shell.on("Get-CsPersistentChatState", R"([{"PoolState": "Normal"}])");
    shell.on("Get-CsAdminRole", R"([{"Identity": "CsAdministrator", "Cmdlets": ["Name=Set-CsPersistentChatState",
        {"Name": "Set-CsPersistentChatActiveServer"}, "Invoke-CsManagementStoreReplication",
        "Install-CsMirrorDatabase"]}, {"Identity": "CsHelpDesk", "Cmdlets": ["Get-CsUser"]}])");
    shell.on("Get-CsAdminRoleAssignment", R"([{"Identity": "CsAdministrator"}])");
    shell.fail("Test-CsDatabase", failure(FailureKind::Unreachable));
}

}  // namespace

QString guid(int number) {
    return QStringLiteral("B0000000-0000-0000-0000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

SiteProfile profile() {
    SiteProfile site;
    const auto host = [](const char* name) { return SqlInstance{QString::fromLatin1(name), {}, 0}; };
    site.pool = {QStringLiteral("pchat01.contoso.com"),
                 {"pc01.contoso.com", "pc02.contoso.com"},
                 {"pc03.contoso.com", "pc04.contoso.com"},
                 "Tokyo",
                 "Osaka"};
    site.chat.name = *Name::from(QStringLiteral("mgc"));
    site.chat.instances = {{Role::Primary, host("sql01.contoso.com")},
                           {Role::PrimaryMirror, host("sql02.contoso.com")},
                           {Role::Backup, host("sql03.contoso.com")},
                           {Role::BackupMirror, host("sql04.contoso.com")}};
    site.folders = {share, QStringLiteral("\\\\filer.contoso.com\\Mirror"), copyFolder, copyFolderUnc, {}, {}};
    return site;
}

ResultSet identity(const QString& server, const QString& offset) {
    return table({"product_version", "edition", "server_name", "login_name", "is_sysadmin", "can_kill",
                  "can_create_database", "utc_now", "utc_offset_minutes"},
                 {{"11.0.7001.0", "Enterprise Edition (64-bit)", server, "CONTOSO\\admin", "1", "1", "1",
                   "2026-11-23 21:00:10.0000000", offset}});
}

ResultSet header(const QString& setGuid, const QString& first, const QString& last, const QString& database) {
    return table({"BackupSetGUID",
                  "FamilyGUID",
                  "FirstRecoveryForkID",
                  "RecoveryForkID",
                  "DatabaseName",
                  "ServerName",
                  "BackupType",
                  "Position",
                  "FirstLSN",
                  "LastLSN",
                  "BackupStartDate",
                  "BackupFinishDate",
                  "BackupSize",
                  "IsCopyOnly",
                  "IsDamaged",
                  "HasIncompleteMetaData",
                  "HasBulkLoggedData",
                  "HasBackupChecksums",
                  "IsForceOffline",
                  "BeginsLogChain"},
                 {{setGuid,
                   database == QStringLiteral("mgc") ? family : guid(77),
                   fork,
                   fork,
                   database,
                   "SQL01",
                   "2",
                   "1",
                   first,
                   last,
                   "2026-11-24 03:00:00.000",
                   "2026-11-24 03:00:01.500",
                   "5000000",
                   "0",
                   "0",
                   "0",
                   "0",
                   "1",
                   "0",
                   "0"}});
}

SiteLoss::SiteLoss() : profile(fake::profile()) {
    const Failure dead = failure(FailureKind::Unreachable, 0, QStringLiteral("nothing answered"));
    primary->failAll = dead;
    primaryMirror->failAll = dead;
    scriptServer(*backup, QStringLiteral("SQL03"));
    scriptDatabase(*backup);
    scriptLogShipping(*backup);
    scriptPrimaryShipping(*backup, {});
    scriptStorage(*backup);
    scriptCompliance(*backup, QStringLiteral("ONLINE"), QStringLiteral("41"));
    scriptFiles(*backup, *files);
    scriptServer(*backupMirror, QStringLiteral("SQL04"));
    backupMirror->on("FROM sys.databases", table({"state_desc"}, {}));
    scriptPool(*shell);
}

void SiteLoss::primaryLives() {
    Sql& sql = *primary;
    sql.failAll.reset();
    scriptServer(sql, QStringLiteral("SQL01"));
    scriptDatabase(sql);
    sql.on("FROM sys.databases",
           table({"state_desc", "is_in_standby", "is_read_only", "user_access_desc", "recovery_model_desc",
                  "mirroring_state_desc", "mirroring_role_desc", "mirroring_partner_instance", "last_log_backup_lsn",
                  "recovery_fork_guid", "family_guid"},
                 {{"ONLINE", "0", "0", "MULTI_USER", "FULL", "SYNCHRONIZED", "PRINCIPAL", "SQL02", "1300", fork,
                   family}}));
    sql.on("FROM master.sys.sysprocesses AS p WHERE p.dbid",
           table({"spid", "loginame", "hostname", "program_name"}, {{"61", "CONTOSO\\chat  ", "PC01 ", "Chat"}}));
    scriptPrimaryShipping(sql,
                          {{share, share, jobGuids[0], share + "\\mgc_3.trn", "LSBackup_mgc", "1", "SQL03", "mgc"}});
    sql.fail("sp_help_log_shipping_secondary_database", failure(FailureKind::Refused, 32014));
    scriptStorage(sql);
    scriptCompliance(sql, QStringLiteral("ONLINE"), QStringLiteral("12"));
    scriptServer(*complianceApart, QStringLiteral("SQL09"));
    scriptCompliance(*complianceApart, QStringLiteral("ONLINE"), QStringLiteral("9"));
    sql.on("xp_fileexist", table({"File Exists", "File is a Directory", "Parent Directory Exists"}, {{"0", "1", "1"}}));
}

DatabaseSite compliance() {
    DatabaseSite site = profile().chat;
    site.name = *Name::from(QStringLiteral("mgccomp"));
    return site;
}

ObserveOptions SiteLoss::quick() {
    ObserveOptions options;
    options.patience = std::chrono::milliseconds(3000);
    return options;
}

ObservingDoors SiteLoss::doors() const {
    return {{{Role::Primary, primary},
             {Role::PrimaryMirror, primaryMirror},
             {Role::Backup, backup},
             {Role::BackupMirror, backupMirror},
             {Role::CompliancePrimary, complianceApart}},
            shell,
            files,
            clock};
}

Situation SiteLoss::observe(ObserveOptions options) const {
    return pchat::observe(profile, doors(), options);
}

}  // namespace fake

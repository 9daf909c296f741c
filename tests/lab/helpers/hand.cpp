#include "tests/lab/helpers/hand.h"

namespace pchat::test {

namespace {

const QString pool = QStringLiteral("'PersistentChatServer:pchat01.contoso.com'");

QString everyQuarter(const QString& name, const QString& job, int minute) {
    return QStringLiteral(
               "EXEC msdb.dbo.sp_add_schedule @schedule_name = N'%1', @enabled = 1, @freq_type = 4, @freq_interval = "
               "1, "
               "@freq_subday_type = 4, @freq_subday_interval = 15, @freq_recurrence_factor = 0, @active_start_date = "
               "20261120, @active_end_date = 99991231, @active_start_time = %3, @active_end_time = 235900, "
               "@schedule_id = @schedule OUTPUT; "
               "EXEC msdb.dbo.sp_attach_schedule @job_id = %2, @schedule_id = @schedule; "
               "EXEC msdb.dbo.sp_update_job @job_id = %2, @enabled = 1; ")
        .arg(name, job)
        .arg(minute * 100);
}

}  // namespace

int Hand::copyLogs() {
    int copied = 0;
    const Folders& folders = m_practice.profile().folders;
    const QStringList there = m_practice.logs(folders.copyFolderUnc);
    for (const QString& name : m_practice.logs(folders.logShare)) {
        if (there.contains(name) && m_practice.verify(folders.copyFolder, name)) continue;
        const auto receipt = m_practice.estate().acting.files->copy(
            folders.logShare + QLatin1Char('\\') + name, folders.copyFolderUnc + QLatin1Char('\\') + name, {});
        if (receipt) ++copied;
    }
    return copied;
}

QString Hand::applyLogs() {
    QString last;
    const QString folder = m_practice.profile().folders.copyFolder;
    for (const QString& name : m_practice.logs(m_practice.profile().folders.copyFolderUnc)) {
        const auto header = m_practice.header(folder, name);
        if (!header || !(LabLsn(header->at(0, u"LastLSN")) > LabLsn(m_practice.redoStart()))) continue;
        const auto done = m_practice.act(
            Role::Backup, QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'%1\\%2' WITH FILE = 1, NORECOVERY, STATS = 5")
                              .arg(folder, name));
        if (!done) break;
        last = header->at(0, u"LastLSN").value_or(QString());
    }
    return last;
}

bool Hand::setState(const QString& state) {
    return m_practice
        .shell(QStringLiteral("Set-CsPersistentChatState -Identity %1 -PoolState %2 -Confirm:$false").arg(pool, state))
        .has_value();
}

bool Hand::mirror(const QString& host, const QString& type) {
    return m_practice
        .shell(QStringLiteral("Install-CsMirrorDatabase -DatabaseType %2 -SqlServerFqdn '%1' -FileShare "
                              "'\\\\filer.contoso.com\\Mirror' -DropExistingDatabasesOnMirror -Confirm:$false")
                   .arg(host, type))
        .has_value();
}

bool Hand::activate(const QStringList& names) {
    QStringList quoted;
    for (const QString& name : names)
        quoted << QStringLiteral("'%1.contoso.com'").arg(name);
    const QString value =
        names.isEmpty() ? QStringLiteral("$null") : QStringLiteral("@{Replace=%1}").arg(quoted.join(QLatin1Char(',')));
    return m_practice
        .shell(QStringLiteral("Set-CsPersistentChatActiveServer -Identity %1 -ActiveServers %2 -Confirm:$false")
                   .arg(pool, value))
        .has_value();
}

bool Hand::finish() {
    return m_practice.execute(Role::Backup, QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY")) &&
           setState(QStringLiteral("FailedOver")) && mirror(QStringLiteral("sql03.contoso.com")) &&
           activate({QStringLiteral("pc03"), QStringLiteral("pc04")});
}

bool Hand::failOver() {
    const bool isRemoved =
        m_practice.execute(Role::Backup, QStringLiteral("EXEC master.dbo.sp_delete_log_shipping_secondary_database "
                                                        "@secondary_database = N'mgc'"));
    copyLogs();
    applyLogs();
    return isRemoved && finish();
}

QString primaryShipping(const QString& secondary, const QString& folder) {
    return QStringLiteral(
               "DECLARE @job uniqueidentifier, @primary uniqueidentifier, @schedule int, @rc int; "
               "EXEC @rc = master.dbo.sp_add_log_shipping_primary_database @database = N'mgc', @backup_directory = "
               "N'%1', @backup_share = N'%1', @backup_job_name = N'LSBackup_mgc', @backup_retention_period = 4320, "
               "@backup_compression = 2, @monitor_server_security_mode = 1, @backup_threshold = 60, @threshold_alert = "
               "14420, @threshold_alert_enabled = 1, @history_retention_period = 5760, @backup_job_id = @job OUTPUT, "
               "@primary_id = @primary OUTPUT, @overwrite = 1; ")
               .arg(folder) +
           everyQuarter(QStringLiteral("LSBackupSchedule"), QStringLiteral("@job"), 0) +
           QStringLiteral(
               "EXEC master.dbo.sp_add_log_shipping_alert_job; "
               "EXEC master.dbo.sp_add_log_shipping_primary_secondary @primary_database = N'mgc', @secondary_server = "
               "N'%1', @secondary_database = N'mgc', @overwrite = 1; SELECT @rc AS return_code;")
               .arg(secondary);
}

QString secondaryShipping(const QString& primary, const QString& share, const QString& folder) {
    return QStringLiteral(
               "DECLARE @copy uniqueidentifier, @restore uniqueidentifier, @id uniqueidentifier, @schedule int; "
               "EXEC master.dbo.sp_add_log_shipping_secondary_primary @primary_server = N'%1', @primary_database = "
               "N'mgc', @backup_source_directory = N'%2', @backup_destination_directory = N'%3', @copy_job_name = "
               "N'LSCopy_%1_mgc', @restore_job_name = N'LSRestore_%1_mgc', @file_retention_period = 4320, "
               "@monitor_server_security_mode = 1, @overwrite = 1, @copy_job_id = @copy OUTPUT, @restore_job_id = "
               "@restore OUTPUT, @secondary_id = @id OUTPUT; ")
               .arg(primary, share, folder) +
           everyQuarter(QStringLiteral("DefaultCopyJobSchedule"), QStringLiteral("@copy"), 2) +
           everyQuarter(QStringLiteral("DefaultRestoreJobSchedule"), QStringLiteral("@restore"), 5) +
           QStringLiteral(
               "EXEC master.dbo.sp_add_log_shipping_secondary_database @secondary_database = N'mgc', @primary_server = "
               "N'%1', @primary_database = N'mgc', @restore_delay = 0, @restore_all = 1, @restore_mode = 0, "
               "@disconnect_users = 0, @block_size = -1, @buffer_count = -1, @restore_threshold = 45, @threshold_alert "
               "= 14421, @threshold_alert_enabled = 1, @history_retention_period = 5760, @overwrite = 1;")
               .arg(primary);
}

}  // namespace pchat::test

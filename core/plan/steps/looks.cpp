#include "core/plan/steps/looks.h"

namespace pchat::failover {

Step stepAt(const Message& place, const char* id, Message title, Message why) {
    Step step;
    step.id = QLatin1String(id);
    step.place = place;
    step.title = std::move(title);
    step.why = std::move(why);
    return step;
}

Message backupServer(const Ground& ground) {
    return Message::verbatim(ground.server());
}

Message managementShell() {
    return QT_TRANSLATE_NOOP("core", "management shell");
}

Message thisComputer() {
    return QT_TRANSLATE_NOOP("core", "this computer");
}

Expectation equals(const QString& value) {
    return {Comparison::Equals, value};
}

Expectation differs(const QString& value) {
    return {Comparison::Differs, value};
}

Expectation anything() {
    return {Comparison::Present, {}};
}

Probe databaseState(const Ground& ground) {
    return SqlProbe{Role::Backup,
                    query("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = {}", ground.databaseText()),
                    QStringLiteral("state_desc")};
}

Probe redoStart(const Ground& ground) {
    return SqlProbe{Role::Backup,
                    query("SELECT CONVERT(varchar(30), MIN(f.redo_start_lsn)) AS redo_start_lsn "
                          "FROM sys.master_files AS f WHERE f.database_id = DB_ID({})",
                          ground.databaseText()),
                    QStringLiteral("redo_start_lsn")};
}

Probe sessionCount(const Ground& ground) {
    return SqlProbe{Role::Backup,
                    query("SELECT COUNT(*) AS sessions FROM master.sys.sysprocesses AS p "
                          "WHERE p.dbid = DB_ID({}) AND p.spid > 50 AND p.spid <> @@SPID",
                          ground.databaseText()),
                    QStringLiteral("sessions")};
}

Probe foreignRestores(const Ground&) {
    return SqlProbe{Role::Backup,
                    query("SELECT COUNT(*) AS restores FROM sys.dm_exec_requests AS r "
                          "WHERE r.command LIKE N'RESTORE%' AND r.session_id <> @@SPID"),
                    QStringLiteral("restores")};
}

Probe runsOf(const QUuid& job) {
    return SqlProbe{Role::Backup,
                    query("SELECT COUNT(*) AS running FROM msdb.dbo.sysjobactivity AS a WHERE a.job_id = {} "
                          "AND a.session_id = (SELECT MAX(s.session_id) FROM msdb.dbo.syssessions AS s) "
                          "AND a.start_execution_date IS NOT NULL AND a.stop_execution_date IS NULL",
                          job),
                    QStringLiteral("running")};
}

Probe poolState(const Ground& ground, bool inReplica) {
    const auto store = inReplica ? cmdlets::Store::Local : cmdlets::Store::Central;
    return ShellProbe{cmdlets::getPersistentChatState(ground.pool().identity, store), QStringLiteral("PoolState")};
}

Probe activeServers(const Ground& ground) {
    return ShellProbe{cmdlets::getService(cmdlets::ServiceRole::PersistentChatServer, ground.profile.pool.fqdn),
                      QStringLiteral("ActiveServers")};
}

Condition stateIs(const Ground& ground, const QString& state) {
    return {{QT_TRANSLATE_NOOP("core", "The database %1 on %2 is %3"),
             {ground.database().toString(), ground.server(), state}},
            databaseState(ground),
            equals(state)};
}

Condition nobodyRestores(const Ground& ground) {
    return {{QT_TRANSLATE_NOOP("core", "No RESTORE of somebody else runs on %1"), {ground.server()}},
            foreignRestores(ground),
            equals(QStringLiteral("0"))};
}

Condition evidenceIsSaved() {
    return {QT_TRANSLATE_NOOP("core", "The log shipping record is saved in the run file"),
            EvidenceProbe{},
            {Comparison::Present, {}}};
}

Condition poolIsFailedOver(const Ground& ground) {
    return {{QT_TRANSLATE_NOOP("core", "The pool %1 is in the state FailedOver"), {ground.profile.pool.fqdn}},
            poolState(ground, false),
            equals(QStringLiteral("FailedOver"))};
}

int secondsFor(qint64 bytes) {
    constexpr qint64 bytesPerSecond = 20'000'000;
    constexpr qint64 most = 86'400;
    return static_cast<int>(1 + qBound(qint64{0}, bytes / bytesPerSecond, most));
}

}  // namespace pchat::failover

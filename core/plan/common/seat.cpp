#include "core/plan/common/seat.h"

#include <algorithm>
#include <iterator>

namespace pchat::common {

Seat seatOf(const SiteProfile& profile, Role role) {
    const SqlInstance* instance = profile.instance(role);
    return {role, instance != nullptr ? instance->toDisplay() : QString(), profile.chat.name};
}

void append(std::vector<Step> more, Phase& phase) {
    std::move(more.begin(), more.end(), std::back_inserter(phase.steps));
}

Step stepAt(const Message& place, const QString& id, Message title, Message why) {
    Step step;
    step.id = id;
    step.place = place;
    step.title = std::move(title);
    step.why = std::move(why);
    return step;
}

Step lookingStep(Step step, std::vector<Condition> conditions) {
    step.check = {conditions.back().probe, conditions.back().expected, conditions.back().expected};
    step.act = LookAct{std::move(conditions)};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: it only reads.");
    return step;
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

Expectation nothing() {
    return {Comparison::Absent, {}};
}

Expectation sameAsSaved(const QString& step, int number, const QString& column) {
    return {Comparison::SameAsSaved, QStringLiteral("%1/%2/%3").arg(step).arg(number).arg(column)};
}

Probe stateOf(const Seat& seat) {
    return SqlProbe{seat.role, query("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = {}", seat.text()),
                    QStringLiteral("state_desc")};
}

Probe redoStartOf(const Seat& seat) {
    return SqlProbe{seat.role,
                    query("SELECT CONVERT(varchar(30), MIN(f.redo_start_lsn)) AS redo_start_lsn "
                          "FROM sys.master_files AS f WHERE f.database_id = DB_ID({})",
                          seat.text()),
                    QStringLiteral("redo_start_lsn")};
}

Probe sessionsIn(const Seat& seat) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS sessions FROM master.sys.sysprocesses AS p "
                          "WHERE p.dbid = DB_ID({}) AND p.spid > 50 AND p.spid <> @@SPID",
                          seat.text()),
                    QStringLiteral("sessions")};
}

Probe foreignRestoresOn(Role role) {
    return SqlProbe{role,
                    query("SELECT COUNT(*) AS restores FROM sys.dm_exec_requests AS r "
                          "WHERE r.command LIKE N'RESTORE%' AND r.session_id <> @@SPID"),
                    QStringLiteral("restores")};
}

Probe runsOfJob(Role role, const QUuid& job) {
    return SqlProbe{role,
                    query("SELECT COUNT(*) AS running FROM msdb.dbo.sysjobactivity AS a WHERE a.job_id = {} "
                          "AND a.session_id = (SELECT MAX(s.session_id) FROM msdb.dbo.syssessions AS s) "
                          "AND a.start_execution_date IS NOT NULL AND a.stop_execution_date IS NULL",
                          job),
                    QStringLiteral("running")};
}

Probe mirroringsOf(const Seat& seat) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS mirrorings FROM sys.database_mirroring AS m "
                          "WHERE m.database_id = DB_ID({}) AND m.mirroring_guid IS NOT NULL",
                          seat.text()),
                    QStringLiteral("mirrorings")};
}

Probe mirroringStateOf(const Seat& seat) {
    return SqlProbe{seat.role,
                    query("SELECT m.mirroring_state_desc FROM sys.database_mirroring AS m "
                          "WHERE m.database_id = DB_ID({})",
                          seat.text()),
                    QStringLiteral("mirroring_state_desc")};
}

Probe backupsTo(const Seat& seat, const Text& file) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS backups FROM msdb.dbo.backupset AS b "
                          "JOIN msdb.dbo.backupmediafamily AS f ON f.media_set_id = b.media_set_id "
                          "WHERE b.database_name = {} AND f.physical_device_name = {}",
                          seat.text(), file),
                    QStringLiteral("backups")};
}

Probe restoresFrom(const Seat& seat, const Text& file) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS restores FROM msdb.dbo.restorehistory AS h "
                          "JOIN msdb.dbo.backupset AS b ON b.backup_set_id = h.backup_set_id "
                          "JOIN msdb.dbo.backupmediafamily AS f ON f.media_set_id = b.media_set_id "
                          "WHERE h.destination_database_name = {} AND f.physical_device_name = {}",
                          seat.text(), file),
                    QStringLiteral("restores")};
}

Probe restoresFrom(const Seat& seat, const Text& file, const Text& copy) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS restores FROM msdb.dbo.restorehistory AS h "
                          "JOIN msdb.dbo.backupset AS b ON b.backup_set_id = h.backup_set_id "
                          "JOIN msdb.dbo.backupmediafamily AS f ON f.media_set_id = b.media_set_id "
                          "WHERE h.destination_database_name = {} AND f.physical_device_name IN ({}, {})",
                          seat.text(), file, copy),
                    QStringLiteral("restores")};
}

Condition stateIs(const Seat& seat, const QString& state) {
    return {{QT_TRANSLATE_NOOP("core", "The database %1 on %2 is %3"), {seat.name(), seat.server, state}},
            stateOf(seat),
            equals(state)};
}

Condition nobodyIsConnected(const Seat& seat) {
    return {{QT_TRANSLATE_NOOP("core", "Nobody is connected to the database %1 on %2"), {seat.name(), seat.server}},
            sessionsIn(seat),
            equals(QStringLiteral("0"))};
}

Condition nobodyRestoresOn(const Seat& seat) {
    return {{QT_TRANSLATE_NOOP("core", "No RESTORE of somebody else runs on %1"), {seat.server}},
            foreignRestoresOn(seat.role),
            equals(QStringLiteral("0"))};
}

Condition isNotMirrored(const Seat& seat) {
    return {{QT_TRANSLATE_NOOP("core", "The database %1 on %2 is not mirrored"), {seat.name(), seat.server}},
            mirroringsOf(seat),
            equals(QStringLiteral("0"))};
}

int secondsFor(qint64 bytes) {
    constexpr qint64 bytesPerSecond = 20'000'000;
    constexpr qint64 most = 86'400;
    return static_cast<int>(1 + qBound(qint64{0}, bytes / bytesPerSecond, most));
}

}  // namespace pchat::common

#include "core/situation/probes.h"

namespace pchat {

namespace {

using Sessions = std::vector<SessionFacts>;

/// RESTORE statements that only look, this program's own among them; older servers cut the word off after 16
/// characters.
bool onlyLooks(const QString& command) {
    static constexpr std::array heads{"RESTORE HEADERON", "RESTORE FILELIST", "RESTORE VERIFYON", "RESTORE LABELONL",
                                      "RESTORE REWINDON"};
    return std::any_of(heads.begin(), heads.end(),
                       [&](const char* head) { return command.startsWith(QLatin1String(head), Qt::CaseInsensitive); });
}

Sessions readRestores(const ResultSet& set) {
    Sessions restores;
    for (std::size_t i = 0; i < set.rows.size(); ++i) {
        const Row row(set, i);
        const QString command = row.text(u"command");
        if (onlyLooks(command)) continue;
        restores.push_back({static_cast<int>(row.number(u"session_id").value_or(0)), {}, {}, command});
    }
    return restores;
}

Sessions readSessions(const ResultSet& set) {
    return readRows(set, [](const Row& row) {
        return SessionFacts{static_cast<int>(row.number(u"spid").value_or(0)), row.text(u"loginame").trimmed(),
                            row.text(u"hostname").trimmed(), row.text(u"program_name").trimmed()};
    });
}

}  // namespace

Fact<Sessions> probeSessions(const Asking& asking, Role role, const ServerTime& time) {
    const Query sessions = query(
        "SELECT p.spid, p.loginame, p.hostname, p.program_name FROM master.sys.sysprocesses AS p "
        "WHERE p.dbid = DB_ID({}) AND p.spid > 50 AND p.spid <> @@SPID",
        asking.database());
    return askFact(asking, role, sessions, time, readSessions);
}

Fact<Sessions> probeRestores(const Asking& asking, const ServerTime& time) {
    const Query restores = query(
        "SELECT r.session_id, r.command, r.percent_complete FROM sys.dm_exec_requests AS r "
        "WHERE r.command LIKE N'RESTORE%' AND r.session_id <> @@SPID");
    return askFact(asking, Role::Backup, restores, time, readRestores);
}

}  // namespace pchat

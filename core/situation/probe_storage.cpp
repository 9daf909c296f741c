#include "core/situation/probes.h"

namespace pchat {

namespace {

constexpr qint64 pageBytes = 8192;  ///< in which sys.master_files counts

std::vector<VolumeFacts> readVolumes(const ResultSet& set) {
    return readRows(set, [](const Row& row) {
        return VolumeFacts{row.text(u"volume_mount_point"), row.number(u"total_bytes").value_or(0),
                           row.number(u"available_bytes").value_or(0)};
    });
}

std::vector<DatabaseFileFacts> readDatabaseFiles(const ResultSet& set) {
    static constexpr qint64 logFile = 1;
    return readRows(set, [](const Row& row) {
        return DatabaseFileFacts{row.text(u"name"), row.text(u"physical_name"), row.number(u"type") == logFile,
                                 row.number(u"size").value_or(0) * pageBytes};
    });
}

}  // namespace

Fact<std::vector<VolumeFacts>> probeVolumes(const Asking& asking, Role role, const ServerTime& time) {
    const Query volumes = query(
        "SELECT DISTINCT v.volume_mount_point, v.total_bytes, v.available_bytes FROM sys.master_files AS f "
        "CROSS APPLY sys.dm_os_volume_stats(f.database_id, f.file_id) AS v WHERE f.database_id = DB_ID({})",
        asking.database());
    return askFact(asking, role, volumes, time, readVolumes);
}

Fact<std::vector<DatabaseFileFacts>> probeFiles(const Asking& asking, Role role, const ServerTime& time) {
    const Query files = query(
        "SELECT f.name, f.physical_name, f.type, f.size FROM sys.master_files AS f WHERE f.database_id = DB_ID({}) "
        "ORDER BY f.file_id",
        asking.database());
    return askFact(asking, role, files, time, readDatabaseFiles);
}

Fact<bool> probeFolderSeen(const Asking& asking, Role role, const Text& folder, const ServerTime& time) {
    const Query exists = query("EXEC master.dbo.xp_fileexist {}", folder);
    return askFact(asking, role, exists, time,
                   [](const ResultSet& set) { return !set.rows.empty() && Row(set, 0).flag(u"File is a Directory"); });
}

}  // namespace pchat

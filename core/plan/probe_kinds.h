// The kinds of probes: each says where to look, and what comes back as its value.
//
// Values that can be written down, shown in the runbook and read back; asking them is the runner's work. A new kind is
// added to Probe (core/plan/probe.h) and asked in core/run/observe_probe.cpp.
#pragma once

#include "core/script/script.h"
#include "core/script/shell_call.h"
#include "core/site/site_profile.h"

namespace pchat {

/// A query whose answer is one cell: `column` of the first row. Without a column the value is "answered": the statement
/// went through, and may take as long as the act of its step (VERIFYONLY reads a backup to its end).
struct SqlProbe {
    static constexpr const char* kind = "sql";
    Role role = Role::Backup;
    Query query;
    QString column;
    bool operator==(const SqlProbe&) const = default;
    static constexpr auto fields() {
        return std::tuple{json::field("role", &SqlProbe::role), json::field("query", &SqlProbe::query),
                          json::field("column", &SqlProbe::column)};
    }
};

/// A cmdlet whose answer is one property of the first object; a list is joined with "," after sorting.
struct ShellProbe {
    static constexpr const char* kind = "shell";
    ShellQuery query;
    QString property;
    static constexpr auto fields() {
        return std::tuple{json::field("query", &ShellProbe::query), json::field("property", &ShellProbe::property)};
    }
};

/// The size of one file in bytes; no value where it does not exist.
struct FileSizeProbe {
    static constexpr const char* kind = "fileSize";
    QString folder;
    QString name;
    static constexpr auto fields() {
        return std::tuple{json::field("folder", &FileSizeProbe::folder), json::field("name", &FileSizeProbe::name)};
    }
};

/// SHA-256 over the sorted names and sizes of the .trn files in a folder: changes when a log appears, grows or goes.
struct FolderProbe {
    static constexpr const char* kind = "folder";
    QString folder;
    static constexpr auto fields() { return std::tuple{json::field("folder", &FolderProbe::folder)}; }
    [[nodiscard]] static QString fingerprint(const std::vector<std::pair<QString, qint64>>& namesAndSizes);
};

/// Whether the run file holds the saved log-shipping evidence: "1" or no value.
struct EvidenceProbe {
    static constexpr const char* kind = "evidence";
    static constexpr std::tuple<> fields() { return {}; }
};

/// The log backups in a folder that the restore job of a new log shipping would stop at instead of passing them by: the
/// names, in order; no value where there are none. Only files named as log shipping names those of the database count;
/// what they are, their headers say (facts/sqlserver.md 1.5, 2.5, 2.8: 3154, 4305, 4330).
struct ForeignLogsProbe {
    static constexpr const char* kind = "foreignLogs";
    Role reader = Role::Backup;  ///< the instance that reads the headers, and is to restore what is left
    QString folder;              ///< as this computer sees it; empty: the reader lists it
    QString folderThere;         ///< as the reader sees it
    QString database;
    QString seed;  ///< the step that has saved the header of the full backup which the new chain starts from
    static constexpr auto fields() {
        using F = ForeignLogsProbe;
        return std::tuple{json::field("reader", &F::reader), json::field("folder", &F::folder),
                          json::field("folderThere", &F::folderThere), json::field("database", &F::database),
                          json::field("seed", &F::seed)};
    }
};

/// DATABASE_yyyymmddhhmmss.trn, letter case apart (facts/sqlserver.md 2.5).
[[nodiscard]] bool isNamedAsShippedLog(const QString& name, const QString& database);

/// The files of the database that a backup holds, by RESTORE FILELISTONLY (facts/sqlserver.md 2.5): list() of them all.
struct BackupFilesProbe {
    static constexpr const char* kind = "backupFiles";
    Role role = Role::Backup;
    Query query;
    bool tellsPaths = true;  ///< else the logical names alone: MOVE goes by them, wherever the files were
    static constexpr auto fields() {
        using B = BackupFilesProbe;
        return std::tuple{json::field("role", &B::role), json::field("query", &B::query),
                          json::field("tellsPaths", &B::tellsPaths)};
    }
    /// "mgc: D:\Data\mgc.mdf; mgc_log: …", sorted by logical name; without a path the name alone.
    [[nodiscard]] static QString list(std::vector<std::pair<QString, QString>> namesAndPaths);
};

/// The tables that do not hold as many rows as an earlier step has counted, "tblChat: 118 ≠ 120", in order; no value
/// where all do. The query gives object_id, name and row_count of each.
struct RowCountsProbe {
    static constexpr const char* kind = "rowCounts";
    Role role = Role::Backup;
    Query query;
    QString saved;  ///< the step that has saved the answer to the same query, as its first
    static constexpr auto fields() {
        using R = RowCountsProbe;
        return std::tuple{json::field("role", &R::role), json::field("query", &R::query),
                          json::field("saved", &R::saved)};
    }
};

}  // namespace pchat

// BackupSet: what the header of one backup set says, and where whole copies of it stand.
//
// Facts: facts/sqlserver.md 2.5. Values; any thread.
#pragma once

#include "core/logchain/lsn.h"
#include "core/text/json.h"

namespace pchat {

/// BackupType of RESTORE HEADERONLY.
enum class BackupType { Database = 1, Log = 2, File = 4, Differential = 5, Other = 99 };
constexpr auto enumNames(BackupType) {
    return std::array{json::named(BackupType::Database, "database"), json::named(BackupType::Log, "log"),
                      json::named(BackupType::File, "file"), json::named(BackupType::Differential, "differential"),
                      json::named(BackupType::Other, "other")};
}

/// Where a file stands: in the backup share, or already in the copy destination folder.
enum class Shelf { Share, CopyFolder };
constexpr auto enumNames(Shelf) {
    return std::array{json::named(Shelf::Share, "share"), json::named(Shelf::CopyFolder, "copyFolder")};
}

/// Whether the content was read through (RESTORE VERIFYONLY, sizes compared): an unread copy is not a whole one.
enum class Wholeness { Unread, Whole, Damaged };
constexpr auto enumNames(Wholeness) {
    return std::array{json::named(Wholeness::Unread, "unread"), json::named(Wholeness::Whole, "whole"),
                      json::named(Wholeness::Damaged, "damaged")};
}

struct FileCopy {
    Shelf shelf = Shelf::Share;
    QString file;      ///< name without folder
    qint64 bytes = 0;  ///< -1: not known
    Wholeness wholeness = Wholeness::Unread;
    static constexpr auto fields() {
        return std::tuple{json::field("shelf", &FileCopy::shelf), json::field("file", &FileCopy::file),
                          json::field("bytes", &FileCopy::bytes), json::field("wholeness", &FileCopy::wholeness)};
    }
};

struct BackupSet {
    QUuid setGuid;
    QUuid familyGuid;
    QUuid firstFork;  ///< FirstRecoveryForkID
    QUuid lastFork;   ///< RecoveryForkID
    QString database;
    QString server;  ///< who wrote it: the principal or its mirror
    BackupType type = BackupType::Other;
    int position = 1;  ///< FILE = n inside a file that holds several sets
    int stripes = 1;   ///< files of the media set; a set striped over several needs all of them
    Lsn first;
    Lsn last;            ///< the LSN of the next record after the set
    QDateTime started;   ///< UTC, from the writing server's local time and its offset
    QDateTime finished;  ///< UTC
    qint64 bytes = 0;
    bool isCopyOnly = false;
    bool isDamaged = false;
    bool hasIncompleteMetaData = false;
    bool hasBulkLoggedData = false;
    bool hasChecksums = false;
    bool isForceOffline = false;  ///< a tail taken WITH NORECOVERY: the final log
    bool beginsLogChain = false;
    std::vector<FileCopy> copies;
    static constexpr auto fields() {
        using B = BackupSet;
        return std::tuple{json::field("setGuid", &B::setGuid),
                          json::field("familyGuid", &B::familyGuid),
                          json::field("firstFork", &B::firstFork),
                          json::field("lastFork", &B::lastFork),
                          json::field("database", &B::database),
                          json::field("server", &B::server),
                          json::field("type", &B::type),
                          json::field("position", &B::position),
                          json::field("stripes", &B::stripes),
                          json::field("first", &B::first),
                          json::field("last", &B::last),
                          json::field("started", &B::started),
                          json::field("finished", &B::finished),
                          json::field("bytes", &B::bytes),
                          json::field("isCopyOnly", &B::isCopyOnly),
                          json::field("isDamaged", &B::isDamaged),
                          json::field("hasIncompleteMetaData", &B::hasIncompleteMetaData),
                          json::field("hasBulkLoggedData", &B::hasBulkLoggedData),
                          json::field("hasChecksums", &B::hasChecksums),
                          json::field("isForceOffline", &B::isForceOffline),
                          json::field("beginsLogChain", &B::beginsLogChain),
                          json::field("copies", &B::copies)};
    }
};

/// Where a restoring database stands: redo_start_lsn and redo_start_fork_guid of sys.master_files.
struct RedoPoint {
    Lsn lsn;
    QUuid fork;
    bool operator==(const RedoPoint&) const = default;
    static constexpr auto fields() {
        return std::tuple{json::field("lsn", &RedoPoint::lsn), json::field("fork", &RedoPoint::fork)};
    }
};

PCHAT_JSON_ELSEWHERE(BackupSet);

}  // namespace pchat

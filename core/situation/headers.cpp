#include "core/situation/headers.h"

namespace pchat {

namespace {

BackupType typeOf(std::optional<qint64> number) {
    switch (number.value_or(0)) {
        case 1:
            return BackupType::Database;
        case 2:
            return BackupType::Log;
        case 4:
            return BackupType::File;
        case 5:
            return BackupType::Differential;
        default:
            return BackupType::Other;
    }
}

void readFlags(const Row& row, BackupSet& set) {
    set.isCopyOnly = row.flag(u"IsCopyOnly");
    set.isDamaged = row.flag(u"IsDamaged");
    set.hasIncompleteMetaData = row.flag(u"HasIncompleteMetaData");
    set.hasBulkLoggedData = row.flag(u"HasBulkLoggedData");
    set.hasChecksums = row.flag(u"HasBackupChecksums");
    set.isForceOffline = row.flag(u"IsForceOffline");
    set.beginsLogChain = row.flag(u"BeginsLogChain");
}

BackupSet readHeader(const Row& row, std::optional<int> utcOffsetMinutes) {
    BackupSet set;
    set.setGuid = row.guid(u"BackupSetGUID");
    set.familyGuid = row.guid(u"FamilyGUID");
    set.firstFork = row.guid(u"FirstRecoveryForkID");
    set.lastFork = row.guid(u"RecoveryForkID");
    set.database = row.text(u"DatabaseName");
    set.server = row.text(u"ServerName");
    set.type = typeOf(row.number(u"BackupType"));
    set.position = static_cast<int>(row.number(u"Position").value_or(1));
    set.first = row.lsn(u"FirstLSN").value_or(Lsn());
    set.last = row.lsn(u"LastLSN").value_or(Lsn());
    if (utcOffsetMinutes) {
        set.started = row.localTime(u"BackupStartDate", *utcOffsetMinutes);
        set.finished = row.localTime(u"BackupFinishDate", *utcOffsetMinutes);
    }
    set.bytes = row.number(u"BackupSize").value_or(0);
    readFlags(row, set);
    return set;
}

Outcome<SqlAnswer> askWithPatience(const Asking& asking, const Query& query) {
    constexpr int attempts = 3;
    auto answer = asking.sql(Role::Backup, query);
    for (int i = 1; i < attempts && !answer && answer.error().kind == FailureKind::Busy; ++i) {
        asking.doors.clock->wait(std::chrono::seconds(1), asking.stop);
        answer = asking.sql(Role::Backup, query);
    }
    return answer;
}

/// A disk or network that reads slower than this is given up.
std::chrono::milliseconds readingTime(qint64 bytes) {
    constexpr qint64 bytesPerMillisecond = 20'000;
    return std::chrono::milliseconds(bytes / bytesPerMillisecond);
}

}  // namespace

Outcome<std::vector<BackupSet>> readHeaders(const Asking& asking, const FileToRead& file,
                                            std::optional<int> utcOffsetMinutes) {
    asking.expectNext({});
    const auto answer = askWithPatience(asking, query("RESTORE HEADERONLY FROM DISK = {}", file.path));
    if (!answer) return tl::unexpected(answer.error());
    auto sets = readRows(answer->first(), [&](const Row& row) { return readHeader(row, utcOffsetMinutes); });
    if (sets.empty())
        return tl::unexpected(
            Failure{FailureKind::Damaged,
                    Message(QT_TRANSLATE_NOOP("core", "The file %1 holds no backup set."), {file.entry.name}),
                    answer->messages});
    for (BackupSet& set : sets)
        set.copies = {{file.shelf, file.entry.name, file.entry.bytes, Wholeness::Unread}};
    return sets;
}

Wholeness readThrough(const Asking& asking, const FileToRead& file, const BackupSet& set) {
    const auto extra = readingTime(std::max(file.entry.bytes, set.bytes));
    asking.expectNext(extra);
    const Query verify =
        set.hasChecksums ? query("RESTORE VERIFYONLY FROM DISK = {} WITH FILE = {}, CHECKSUM", file.path, set.position)
                         : query("RESTORE VERIFYONLY FROM DISK = {} WITH FILE = {}", file.path, set.position);
    const auto answer = asking.sql(Role::Backup, verify, extra);
    if (answer) return Wholeness::Whole;
    return answer.error().kind == FailureKind::Damaged ? Wholeness::Damaged : Wholeness::Unread;
}

}  // namespace pchat

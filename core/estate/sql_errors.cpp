#include "core/estate/sql_errors.h"

#include <QCoreApplication>

namespace pchat::detail {

namespace {

using K = FailureKind;

// One sentence may serve several numbers; each says what is so, what it means, and what to do.
constexpr const char* noServer = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 cannot be reached (error %2). Nothing was changed there. Look whether the server runs, and "
    "at the network, the firewall and the port.");
constexpr const char* noHost = QT_TRANSLATE_NOOP(
    "core",
    "The name of SQL Server %1 is not known on the network (error %2). Look at the host name in the profile and "
    "at DNS.");
constexpr const char* noAnswerInTime = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 did not answer in the time allowed (error %2). Whether the statement took effect is unknown "
    "until it is observed.");
constexpr const char* brokenOff = QT_TRANSLATE_NOOP(
    "core",
    "The connection to SQL Server %1 broke off (error %2). Whether the statement took effect is unknown until "
    "it is observed.");
constexpr const char* loginRefused = QT_TRANSLATE_NOOP(
    "core", "SQL Server %1 refused the login (error %2). Check the account and its login on that server.");
constexpr const char* noPermission = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 refused the statement because the login lacks the permission (error %2). Use a login that is "
    "a member of sysadmin.");
constexpr const char* mistake = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 does not understand the statement (error %2). This is a fault of this program or of the "
    "server's version; nothing was changed by the statement. Send the report to support.");
constexpr const char* inUse = QT_TRANSLATE_NOOP(
    "core", "The database on SQL Server %1 is in use (error %2). It can be tried again when the sessions have ended.");
constexpr const char* otherWork = QT_TRANSLATE_NOOP(
    "core", "SQL Server %1 is busy with other work on the database (error %2). It can be tried again shortly.");
constexpr const char* notYetOpen = QT_TRANSLATE_NOOP(
    "core", "The database on SQL Server %1 is changing its state (error %2). It can be tried again shortly.");
constexpr const char* noDatabase = QT_TRANSLATE_NOOP(
    "core", "SQL Server %1 has no such database (error %2). Check the database name and the instance in the profile.");
constexpr const char* noObject = QT_TRANSLATE_NOOP(
    "core", "What the statement names does not exist on SQL Server %1 (error %2), or the login may not see it.");
constexpr const char* notLogShipped = QT_TRANSLATE_NOOP(
    "core", "SQL Server %1 has no such log shipping configuration (error %2). It may have been removed already.");
constexpr const char* logMissing = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 refused the log backup because an earlier one is missing (error %2). Find the log backup that "
    "comes before it and apply that first.");
constexpr const char* logApplied = QT_TRANSLATE_NOOP(
    "core", "SQL Server %1 already holds what is in this backup (error %2). Go on with the next log backup.");
constexpr const char* otherPath = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 refused the backup because it belongs to another recovery path (error %2). It was written "
    "after the database had been recovered elsewhere; it cannot be applied here.");
constexpr const char* otherDatabase = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 refused the backup because it is one of another database (error %2). Choose the backups of "
    "this database.");
constexpr const char* notRestoring = QT_TRANSLATE_NOOP(
    "core",
    "The database on SQL Server %1 takes no log backup because it is not in the restoring state (error %2). It "
    "is recovered already, or its restore was never begun.");
constexpr const char* recovered = QT_TRANSLATE_NOOP(
    "core", "The database on SQL Server %1 is recovered already (error %2). Nothing is left to do here.");
constexpr const char* notMirrored =
    QT_TRANSLATE_NOOP("core", "The database on SQL Server %1 is not mirrored (error %2). Nothing is left to do here.");
constexpr const char* sessionGone =
    QT_TRANSLATE_NOOP("core", "The session on SQL Server %1 has already ended (error %2). Nothing is left to do here.");
constexpr const char* mirrored = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 refused the statement because the database is mirrored or is a mirror (error %2). Remove the "
    "mirroring first, or use the principal.");
constexpr const char* noQuorum = QT_TRANSLATE_NOOP(
    "core",
    "The mirrored database on SQL Server %1 has neither partner nor witness (error %2) and cannot be opened. "
    "Bring one of them back, or remove the mirroring.");
constexpr const char* mirrorAlone = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 cannot reach the mirroring partner (error %2). Check that both servers run and that their "
    "mirroring endpoints are started and open in the firewall.");
constexpr const char* mirrorBehind = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 cannot begin mirroring because the mirror is not far enough (error %2). Restore the newest "
    "log backups on the mirror without recovering it.");
constexpr const char* wrongState = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 refused the statement because of the state of the database (error %2). Look at the state of "
    "the database first.");
constexpr const char* notWhole = QT_TRANSLATE_NOOP(
    "core",
    "The backup file that SQL Server %1 read is not whole (error %2). It may be copied half or damaged. Copy it "
    "again or use another copy.");
constexpr const char* notBackup = QT_TRANSLATE_NOOP(
    "core", "The file that SQL Server %1 read is not a backup it can read (error %2). Check the file.");
constexpr const char* noChecksum = QT_TRANSLATE_NOOP(
    "core", "The backup that SQL Server %1 read has no checksums (error %2). Restore it without CHECKSUM.");
constexpr const char* interrupted = QT_TRANSLATE_NOOP(
    "core", "An earlier restore on SQL Server %1 was interrupted (error %2). Apply the same backup file again.");
constexpr const char* cancelled = QT_TRANSLATE_NOOP(
    "core",
    "The backup or restore on SQL Server %1 was cancelled (error %2). Look at the state of the database before "
    "it is repeated.");
constexpr const char* tailOfLog = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 refused to overwrite the database because the tail of its log is not backed up (error %2). "
    "Back up the tail of the log first.");
constexpr const char* newerVersion = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server %1 is of another version than the backup (error %2). Restore without STANDBY, on a server whose "
    "version is not lower.");
constexpr const char* noFile = QT_TRANSLATE_NOOP(
    "core", "SQL Server %1 does not find the backup file (error %2). Check the folder as that server sees it.");
constexpr const char* notWritten =
    QT_TRANSLATE_NOOP("core", "SQL Server %1 could not write the file (error %2). Check the volume and the share.");
constexpr const char* agentRefused = QT_TRANSLATE_NOOP(
    "core",
    "SQL Server Agent on %1 did not take the request (error %2). The Agent is not running, or the job already is "
    "in the state asked for. Look at the service and at the job.");
constexpr const char* noSpace =
    QT_TRANSLATE_NOOP("core", "A volume of SQL Server %1 is full (error %2). Make space, then try again.");

constexpr ErrorMeaning sqlErrors[] = {
    {-2146893019, K::LoginRefused, loginRefused},
    {-2, K::TimedOut, noAnswerInTime},
    {-1, K::Unreachable, noServer},
    {2, K::Unreachable, noServer},
    {17, K::Unreachable, noServer},
    {26, K::Unreachable, noServer},
    {53, K::Unreachable, noServer},
    {64, K::ConnectionLost, brokenOff},
    {102, K::Invalid, mistake},
    {105, K::Invalid, mistake},
    {121, K::ConnectionLost, brokenOff},
    {137, K::Invalid, mistake},
    {156, K::Invalid, mistake},
    {170, K::Invalid, mistake},
    {201, K::Invalid, mistake},
    {207, K::Invalid, mistake},
    {208, K::Invalid, mistake},
    {229, K::PermissionDenied, noPermission},
    {230, K::PermissionDenied, noPermission},
    {233, K::ConnectionLost, brokenOff},
    {258, K::TimedOut, noAnswerInTime},
    {262, K::PermissionDenied, noPermission},
    {297, K::PermissionDenied, noPermission},
    {300, K::PermissionDenied, noPermission},
    {319, K::Invalid, mistake},
    {596, K::ConnectionLost, brokenOff},
    {911, K::NotFound, noDatabase},
    {916, K::PermissionDenied, noPermission},
    {921, K::Busy, notYetOpen},
    {922, K::Busy, notYetOpen},
    {924, K::Busy, inUse},
    {926, K::Damaged, wrongState},
    {927, K::Refused, wrongState},
    {942, K::Refused, wrongState},
    {945, K::Refused, wrongState},
    {952, K::Busy, notYetOpen},
    {954, K::Refused, mirrored},
    {955, K::Refused, noQuorum},
    {956, K::Busy, notYetOpen},
    {1105, K::NoSpace, noSpace},
    {1204, K::Busy, otherWork},
    {1205, K::Busy, otherWork},
    {1222, K::Busy, otherWork},
    {1404, K::Busy, otherWork},
    {1408, K::Refused, mirrorBehind},
    {1412, K::Refused, mirrorBehind},
    {1416, K::AlreadyTrue, notMirrored},
    {1418, K::Refused, mirrorAlone},
    {1421, K::Busy, mirrorAlone},
    {1447, K::Refused, mirrorAlone},
    {1456, K::Refused, mirrorAlone},
    {1464, K::Refused, mirrorBehind},
    {1465, K::Refused, wrongState},
    {1468, K::Refused, mirrored},
    {1478, K::Refused, mirrorBehind},
    {2812, K::Invalid, mistake},
    {3013, K::Refused, wrongState},
    {3021, K::Invalid, mistake},
    {3023, K::Busy, otherWork},
    {3036, K::Refused, wrongState},
    {3059, K::Refused, mirrored},
    {3101, K::Busy, inUse},
    {3102, K::Invalid, mistake},
    {3104, K::Refused, mirrored},
    {3110, K::PermissionDenied, noPermission},
    {3116, K::Refused, otherPath},
    {3117, K::Refused, notRestoring},
    {3118, K::NotFound, noDatabase},
    {3119, K::Refused, wrongState},
    {3120, K::AlreadyTrue, logApplied},
    {3141, K::Refused, otherDatabase},
    {3142, K::Refused, wrongState},
    {3153, K::AlreadyTrue, recovered},
    {3154, K::Refused, otherDatabase},
    {3156, K::Refused, wrongState},
    {3159, K::Refused, tailOfLog},
    {3169, K::Refused, newerVersion},
    {3180, K::Refused, newerVersion},
    {3182, K::Damaged, notWhole},
    {3183, K::Damaged, notWhole},
    {3186, K::Damaged, notWhole},
    {3187, K::Refused, noChecksum},
    {3189, K::Damaged, notWhole},
    {3201, K::NotFound, noFile},
    {3202, K::Refused, notWritten},
    {3203, K::Damaged, notWhole},
    {3204, K::Cancelled, cancelled},
    {3241, K::Damaged, notWhole},
    {3242, K::Damaged, notBackup},
    {3243, K::Damaged, notBackup},
    {3634, K::Refused, notWritten},
    {4014, K::ConnectionLost, brokenOff},
    {4060, K::LoginRefused, loginRefused},
    {4214, K::Refused, wrongState},
    {4305, K::Refused, logMissing},
    {4312, K::Refused, logMissing},
    {4318, K::Refused, logMissing},
    {4319, K::Refused, interrupted},
    {4326, K::Refused, logApplied},
    {4330, K::Refused, otherPath},
    {4333, K::Refused, logMissing},
    {4349, K::Refused, logMissing},
    {5052, K::Refused, wrongState},
    {5061, K::Busy, inUse},
    {5063, K::Refused, wrongState},
    {5064, K::Busy, inUse},
    {5069, K::Refused, wrongState},
    {5070, K::Busy, inUse},
    {6102, K::PermissionDenied, noPermission},
    {6106, K::AlreadyTrue, sessionGone},
    {8114, K::Invalid, mistake},
    {8144, K::Invalid, mistake},
    {8145, K::Invalid, mistake},
    {8146, K::Invalid, mistake},
    {9002, K::NoSpace, noSpace},
    {10053, K::ConnectionLost, brokenOff},
    {10054, K::ConnectionLost, brokenOff},
    {10060, K::TimedOut, noAnswerInTime},
    {10061, K::Unreachable, noServer},
    {11001, K::Unreachable, noHost},
    {14262, K::NotFound, noObject},
    {15151, K::NotFound, noObject},
    {15247, K::PermissionDenied, noPermission},
    {18452, K::LoginRefused, loginRefused},
    {18456, K::LoginRefused, loginRefused},
    {18470, K::LoginRefused, loginRefused},
    {18486, K::LoginRefused, loginRefused},
    {18487, K::LoginRefused, loginRefused},
    {18488, K::LoginRefused, loginRefused},
    {20002, K::Unreachable, noServer},
    {20003, K::TimedOut, noAnswerInTime},
    {20004, K::ConnectionLost, brokenOff},
    {20006, K::ConnectionLost, brokenOff},
    {20009, K::Unreachable, noServer},
    {20013, K::Unreachable, noHost},
    {20017, K::ConnectionLost, brokenOff},
    {20047, K::ConnectionLost, brokenOff},
    {22022, K::Refused, agentRefused},
    {32010, K::NotFound, notLogShipped},
    {32014, K::NotFound, notLogShipped},
};

static_assert(isSorted(sqlErrors));

}  // namespace

const ErrorMeaning* meaningOfSqlError(int number) {
    return findIn(sqlErrors, number);
}

bool isClientNumber(int number) {
    const bool isSocketNumber = (number >= 10050 && number <= 10065) || (number >= 11001 && number <= 11004);
    return (number != 0 && number < 100) || number == 121 || number == 233 || number == 258 || isSocketNumber ||
           (number >= 20001 && number <= 20999);
}

bool onlyFollows(int number) {
    return number == 3013 || number == 3119 || number == 3621 || number == 5069;
}

}  // namespace pchat::detail

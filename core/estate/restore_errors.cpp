#include "core/estate/error_meaning.h"

#include <QCoreApplication>

// What errors of BACKUP and RESTORE stand for.
namespace pchat::detail {

namespace {

using K = FailureKind;

constexpr Words logMissing{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 refused the log backup because an earlier one is missing (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Find the log backup that comes before it: on the share, in the copy folder, on the old servers. "
                      "Put it into the copy folder, then try again. Without it, what follows is lost.")};
constexpr Words chainBroken{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 refused the log backup because the log chain is broken (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Trying again will not help. Stop the run and make a new plan that ends before the gap, or "
                      "restore a newer full backup.")};
constexpr Words notFarEnough{
    QT_TRANSLATE_NOOP(
        "core", "SQL Server %1 cannot recover the database because its log is not restored far enough (error %2)."),
    QT_TRANSLATE_NOOP("core", "Restore the log backups that follow, without recovering. Then try again.")};
constexpr Words logApplied{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 already holds what is in this backup (error %2)."),
    QT_TRANSLATE_NOOP("core", "Nothing is left to do for this file. Go on with the next log backup.")};
constexpr Words otherPath{
    QT_TRANSLATE_NOOP("core",
                      "SQL Server %1 refused the backup because it belongs to another recovery path (error %2): it was "
                      "written after the database had been recovered elsewhere."),
    QT_TRANSLATE_NOOP("core", "This file cannot be applied here. Stop the run and make a new plan without it.")};
constexpr Words otherDatabase{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 refused the backup because it is one of another database (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Check the folder and the file: choose the backups of this database, and make a new plan.")};
constexpr Words overExisting{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 refused to restore over what is already there (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Check that backup and database belong together. Only if the database there may go, restore with "
                      "REPLACE, by a new plan.")};
constexpr Words notRestoring{
    QT_TRANSLATE_NOOP(
        "core",
        "The database on SQL Server %1 takes no log backup because it is not in the restoring state (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "If it is recovered already, nothing can be restored into it any more: stop the run and make a "
                      "new plan. If its restore was never begun, restore a full backup without recovering first.")};
constexpr Words recovered{QT_TRANSLATE_NOOP("core", "The database on SQL Server %1 is recovered already (error %2)."),
                          QT_TRANSLATE_NOOP("core", "Nothing is left to do here. Go on with the next step.")};
constexpr Words notWhole{
    QT_TRANSLATE_NOOP("core", "The backup file that SQL Server %1 read is not whole (error %2)."),
    QT_TRANSLATE_NOOP("core", "It may be copied half or damaged. Copy it again or use another copy, then try again.")};
constexpr Words notBackup{
    QT_TRANSLATE_NOOP("core", "The file that SQL Server %1 read is not a backup it can read (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Check which file it is, and whether a newer version of SQL Server wrote it. Put the right file "
                      "in its place, then try again.")};
constexpr Words noChecksum{QT_TRANSLATE_NOOP("core", "The backup that SQL Server %1 read has no checksums (error %2)."),
                           QT_TRANSLATE_NOOP("core", "Restore it without CHECKSUM, by a new plan.")};
constexpr Words interrupted{
    QT_TRANSLATE_NOOP("core", "An earlier restore on SQL Server %1 was interrupted (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "The same backup file is applied again by itself a few times. If that fails, copy the file anew, "
                      "then try again.")};
constexpr Words cancelled{QT_TRANSLATE_NOOP("core", "The backup or restore on SQL Server %1 was cancelled (error %2)."),
                          QT_TRANSLATE_NOOP("core",
                                            "The state is read again before anything is repeated. If nobody cancelled "
                                            "it, look at the server's error log, then try again.")};
constexpr Words tailOfLog{
    QT_TRANSLATE_NOOP(
        "core",
        "SQL Server %1 refused to overwrite the database because the tail of its log is not backed up (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Back up the tail of the log first; it may hold messages that are nowhere else. Do not answer "
                      "this with REPLACE.")};
constexpr Words newerVersion{
    QT_TRANSLATE_NOOP("core", "The backup was written by a newer version than that of SQL Server %1 (error %2)."),
    QT_TRANSLATE_NOOP("core", "It cannot be restored there. Use a server whose version is not lower.")};
constexpr Words noStandby{
    QT_TRANSLATE_NOOP(
        "core", "SQL Server %1 has to upgrade the database and therefore cannot restore it WITH STANDBY (error %2)."),
    QT_TRANSLATE_NOOP("core", "Restore it WITH NORECOVERY instead, by a new plan.")};
constexpr Words noPlace{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 cannot put a file of the database where it is to lie (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Make the folder on that server, for the service account to write to, or free the place in it. "
                      "Then try again.")};
constexpr Words noFile{QT_TRANSLATE_NOOP("core", "SQL Server %1 cannot open the backup file (error %2)."),
                       QT_TRANSLATE_NOOP("core",
                                         "Check that the file is there as that server sees the folder, and that its "
                                         "service account may read it. Then try again.")};
constexpr Words notWritten{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 could not write the file (error %2)."),
    QT_TRANSLATE_NOOP("core", "Check the volume, the share and the rights of the service account. Then try again.")};
constexpr Words inLog{
    QT_TRANSLATE_NOOP("core", "The error log of SQL Server %1 speaks of a backup device that failed (error %2)."),
    QT_TRANSLATE_NOOP("core", "Look there for the operating system's error, and remove its cause. Then try again.")};
constexpr Words informs{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 tells how far it is or what it has finished (message %2)."),
    QT_TRANSLATE_NOOP("core", "This only informs. Nothing has to be done.")};

constexpr ErrorMeaning restoreErrors[] = {
    {3014, K::AlreadyTrue, Next::Nothing, informs},  {3041, K::Refused, Next::Act, inLog},
    {3116, K::Refused, Next::GiveUp, otherPath},     {3117, K::Refused, Next::GiveUp, notRestoring},
    {3120, K::AlreadyTrue, Next::Done, logApplied},  {3141, K::Refused, Next::Act, overExisting},
    {3142, K::Refused, Next::Act, overExisting},     {3153, K::AlreadyTrue, Next::Done, recovered},
    {3154, K::Refused, Next::GiveUp, otherDatabase}, {3156, K::Refused, Next::Act, noPlace},
    {3159, K::Refused, Next::Act, tailOfLog},        {3169, K::Refused, Next::GiveUp, newerVersion},
    {3180, K::Refused, Next::Act, noStandby},        {3182, K::Damaged, Next::Act, notWhole},
    {3183, K::Damaged, Next::Act, notWhole},         {3186, K::Damaged, Next::Act, notWhole},
    {3187, K::Refused, Next::Act, noChecksum},       {3189, K::Damaged, Next::Act, notWhole},
    {3201, K::NotFound, Next::Act, noFile},          {3202, K::Refused, Next::Act, notWritten},
    {3203, K::Damaged, Next::Act, notWhole},         {3204, K::Cancelled, Next::Look, cancelled},
    {3211, K::AlreadyTrue, Next::Nothing, informs},  {3241, K::Damaged, Next::Act, notWhole},
    {3242, K::Damaged, Next::Act, notBackup},        {3243, K::Damaged, Next::Act, notBackup},
    {3634, K::Refused, Next::Act, notWritten},       {4035, K::AlreadyTrue, Next::Nothing, informs},
    {4305, K::Refused, Next::Act, logMissing},       {4312, K::Refused, Next::GiveUp, chainBroken},
    {4318, K::Refused, Next::Act, notFarEnough},     {4319, K::Refused, Next::Again, interrupted},
    {4326, K::AlreadyTrue, Next::Done, logApplied},  {4330, K::Refused, Next::GiveUp, otherPath},
    {4333, K::Refused, Next::Act, notFarEnough},     {4349, K::Refused, Next::Act, logMissing},
    {5123, K::Refused, Next::Act, noPlace},          {5133, K::Refused, Next::Act, noPlace},
    {18204, K::Refused, Next::Act, inLog},           {18210, K::Refused, Next::Act, inLog},
    {18264, K::AlreadyTrue, Next::Nothing, informs}, {18265, K::AlreadyTrue, Next::Nothing, informs},
    {18267, K::AlreadyTrue, Next::Nothing, informs}, {18268, K::AlreadyTrue, Next::Nothing, informs},
};

static_assert(isSorted(restoreErrors));

}  // namespace

const ErrorMeaning* meaningAsRestoreError(int number) {
    return findIn(restoreErrors, number);
}

}  // namespace pchat::detail

#include "core/estate/error_meaning.h"

#include <QCoreApplication>

// What errors about the state of a database and its mirroring stand for.
namespace pchat::detail {

namespace {

using K = FailureKind;

constexpr Words inUse{QT_TRANSLATE_NOOP("core", "The database on SQL Server %1 is in use (error %2)."),
                      QT_TRANSLATE_NOOP("core",
                                        "It is tried again by itself a few times. If it stays so, end the sessions "
                                        "that use the database, then try again.")};
constexpr Words otherWork{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 is busy with other work on the database (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "It is tried again by itself a few times. If it stays so, wait until the other backup, restore "
                      "or change has ended, then try again.")};
constexpr Words notYetOpen{
    QT_TRANSLATE_NOOP("core", "The database on SQL Server %1 is changing its state (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "It is tried again by itself a few times. The recovery of a large database takes minutes: look "
                      "at the server's error log, then try again.")};
constexpr Words noDatabase{QT_TRANSLATE_NOOP("core", "SQL Server %1 has no such database (error %2)."),
                           QT_TRANSLATE_NOOP("core",
                                             "Check the database name and the instance in the profile. If they are "
                                             "right, the database has to be restored there first.")};
constexpr Words suspect{
    QT_TRANSLATE_NOOP("core", "The database on SQL Server %1 is marked SUSPECT (error %2)."),
    QT_TRANSLATE_NOOP(
        "core",
        "Trying again will not help. Read the server's error log, remove the cause, and restore the database.")};
constexpr Words midRestore{
    QT_TRANSLATE_NOOP(
        "core", "The database on SQL Server %1 cannot be opened because it is in the middle of a restore (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "This is as it should be before the recovery. Go on with the restore; the database opens when it "
                      "is recovered.")};
constexpr Words offline{
    QT_TRANSLATE_NOOP("core", "The database on SQL Server %1 is offline (error %2)."),
    QT_TRANSLATE_NOOP("core", "Find out who took it offline, and why, before it is taken online. Then try again.")};
constexpr Words noFiles{
    QT_TRANSLATE_NOOP("core",
                      "SQL Server %1 cannot open the database: its files cannot be reached, or memory or disk space is "
                      "short (error %2)."),
    QT_TRANSLATE_NOOP(
        "core", "Read the server's error log, and give the server back its files, memory or space. Then try again.")};
constexpr Words standby{
    QT_TRANSLATE_NOOP("core", "The database on SQL Server %1 is in STANDBY and can only be read (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Check that this is the right server. What changes the database or backs it up has to wait until "
                      "it is recovered.")};
constexpr Words wrongState{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 refused the statement because of the state of the database (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Look at the state of the database. If it is not the one that the plan expects, stop the run and "
                      "make a new plan.")};
constexpr Words follower{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 broke off the statement (error %2)."),
    QT_TRANSLATE_NOOP("core", "The messages before this one name the cause. Remove it, then try again.")};
constexpr Words notMirrored{QT_TRANSLATE_NOOP("core", "The database on SQL Server %1 is not mirrored (error %2)."),
                            QT_TRANSLATE_NOOP("core", "Nothing is left to do here. Go on with the next step.")};
constexpr Words mirrored{
    QT_TRANSLATE_NOOP(
        "core", "SQL Server %1 refused the statement because the database is mirrored or is a mirror (error %2)."),
    QT_TRANSLATE_NOOP("core", "Remove the mirroring first, or use the principal. Then try again.")};
constexpr Words noQuorum{
    QT_TRANSLATE_NOOP(
        "core",
        "The mirrored database on SQL Server %1 has neither partner nor witness (error %2) and cannot be opened."),
    QT_TRANSLATE_NOOP("core",
                      "Bring the partner or the witness back. If both are lost, remove the mirroring and recover the "
                      "database; what only the partner holds is then lost.")};
constexpr Words mirrorAlone{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 cannot reach the mirroring partner (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Check that both servers run and that their mirroring endpoints are started, open in the "
                      "firewall and allowed to the partner's service account. Then try again.")};
constexpr Words mirrorBehind{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 cannot begin mirroring because the mirror is not far enough (error %2)."),
    QT_TRANSLATE_NOOP("core", "Restore the newest log backups on the mirror without recovering it. Then try again.")};
constexpr Words mirrorOpen{
    QT_TRANSLATE_NOOP("core",
                      "SQL Server %1 cannot begin mirroring because the database of the mirror is not in the restoring "
                      "state (error %2)."),
    QT_TRANSLATE_NOOP(
        "core", "Restore a full backup and its log backups on the mirror without recovering it. Then try again.")};
constexpr Words notFullModel{QT_TRANSLATE_NOOP("core",
                                               "SQL Server %1 cannot begin mirroring because the database is not in "
                                               "the full recovery model on both servers (error %2)."),
                             QT_TRANSLATE_NOOP("core",
                                               "Set the full recovery model, take a full backup and restore it on the "
                                               "mirror without recovering it. Then try again.")};
constexpr Words noFullBackup{
    QT_TRANSLATE_NOOP("core",
                      "SQL Server %1 takes no log backup because the database has no full backup yet (error %2)."),
    QT_TRANSLATE_NOOP("core", "Take a full backup first. Then try again.")};

constexpr ErrorMeaning databaseErrors[] = {
    {911, K::NotFound, Next::GiveUp, noDatabase},    {921, K::Busy, Next::Again, notYetOpen},
    {922, K::Busy, Next::Again, notYetOpen},         {924, K::Busy, Next::Again, inUse},
    {926, K::Damaged, Next::GiveUp, suspect},        {927, K::Refused, Next::Act, midRestore},
    {942, K::Refused, Next::Act, offline},           {945, K::Refused, Next::Act, noFiles},
    {952, K::Busy, Next::Again, notYetOpen},         {954, K::Refused, Next::GiveUp, mirrored},
    {955, K::Refused, Next::Act, noQuorum},          {956, K::Busy, Next::Again, notYetOpen},
    {1204, K::Busy, Next::Again, otherWork},         {1205, K::Busy, Next::Again, otherWork},
    {1222, K::Busy, Next::Again, otherWork},         {1404, K::Busy, Next::Again, otherWork},
    {1408, K::Refused, Next::Act, mirrorBehind},     {1412, K::Refused, Next::Act, mirrorBehind},
    {1416, K::AlreadyTrue, Next::Done, notMirrored}, {1418, K::Refused, Next::Act, mirrorAlone},
    {1421, K::Busy, Next::Again, mirrorAlone},       {1447, K::Refused, Next::Act, mirrorAlone},
    {1456, K::Refused, Next::Act, mirrorAlone},      {1464, K::Refused, Next::Act, mirrorOpen},
    {1465, K::Refused, Next::Act, notFullModel},     {1468, K::Refused, Next::Act, mirrored},
    {1478, K::Refused, Next::Act, mirrorBehind},     {3013, K::Refused, Next::Nothing, follower},
    {3023, K::Busy, Next::Again, otherWork},         {3036, K::Refused, Next::GiveUp, standby},
    {3059, K::Refused, Next::GiveUp, mirrored},      {3101, K::Busy, Next::Again, inUse},
    {3104, K::Refused, Next::Act, mirrored},         {3118, K::NotFound, Next::GiveUp, noDatabase},
    {3119, K::Refused, Next::Nothing, follower},     {4214, K::Refused, Next::Act, noFullBackup},
    {5052, K::Refused, Next::GiveUp, wrongState},    {5061, K::Busy, Next::Again, inUse},
    {5063, K::Refused, Next::GiveUp, standby},       {5064, K::Busy, Next::Again, inUse},
    {5069, K::Refused, Next::Nothing, follower},     {5070, K::Busy, Next::Again, inUse},
    {5120, K::Refused, Next::Act, noFiles},          {5181, K::Refused, Next::Nothing, follower},
};

static_assert(isSorted(databaseErrors));

}  // namespace

const ErrorMeaning* meaningAsDatabaseError(int number) {
    return findIn(databaseErrors, number);
}

}  // namespace pchat::detail

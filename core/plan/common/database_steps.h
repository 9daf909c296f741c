// Steps that several flows share and that one SQL Server carries out: sessions, mirroring, backups, restores, recovery.
//
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/estate/doors.h"
#include "core/plan/common/file_places.h"
#include "core/plan/common/seat.h"
#include "core/situation/situation.h"

#include <tl/expected.hpp>

namespace pchat::common {

/// Waits until the sessions have gone by themselves; skipping it goes on to ending them.
[[nodiscard]] Step awaitNoSessions(const Seat& seat, const QString& id);
[[nodiscard]] Step endSessions(const Seat& seat, const QString& id);
/// None, a copy, one that is read-only or offline.
[[nodiscard]] Condition noneTakesWrites(const Seat& seat);
/// A database with snapshots can neither be restored over nor dropped.
[[nodiscard]] Condition hasNoSnapshots(const Seat& seat);
/// Online and read-only.
[[nodiscard]] Condition isReadOnly(const Seat& seat);
/// How a database is found that nobody is to write to any more.
struct FoundShut {
    bool isOffline = false;     ///< brought online in the same batch: nobody gets in between
    bool isForOneUser = false;  ///< opened to all, so that whoever comes first shuts nobody else out
};
/// READ_ONLY, which ends the sessions too; those that come again can only read. Mirroring has to be removed before.
[[nodiscard]] Step letNobodyWrite(const Seat& seat, const QString& id, const Message& why, const FoundShut& found);
/// OFFLINE: its sessions end and none comes again. A full backup can be restored over it.
[[nodiscard]] Step takeOffline(const Seat& seat, const QString& id);
[[nodiscard]] Step disableJob(const Seat& seat, const QString& id, const QUuid& job, const Message& why);

/// A file of the log share that a step of the plan writes.
struct BackupFile {
    QString name;
    Text path;
    std::optional<Text> copied;  ///< where log shipping copies it, as the secondary sees it; absent: it does not
    bool hasChecksums = true;    ///< what a damaged database gives is taken as it is
};
/// "STEM_01.ENDING", or the first number whose file is not among those that stand on the share.
[[nodiscard]] tl::expected<BackupFile, Message> freeFile(const QString& folder, const QString& stem,
                                                         const QString& ending, const std::vector<FileEntry>& taken);

/// Damaged: the log of a database that cannot be opened.
enum class BackupKind { Full, CopyOnly, Log, Tail, Damaged };
struct BackupWords {
    Message title;
    Message why;
};
[[nodiscard]] Step backUp(const Seat& seat, const QString& id, const BackupFile& file, BackupKind kind,
                          const BackupWords& words);
/// VERIFYONLY and the header, read by the instance that is to restore the file.
[[nodiscard]] Step proveBackup(const Seat& reader, const QString& id, const BackupFile& file, BackupKind kind);
/// Its files are those that were observed: where each goes was decided by them. With moves, by their names alone.
[[nodiscard]] Step seeFilesIn(const Seat& reader, const QString& id, const BackupFile& file,
                              const std::vector<DatabaseFileFacts>& observed, bool areMoved);
/// Keeps the header in the run file, so that later steps can compare with its LSNs.
[[nodiscard]] Step saveHeader(const Seat& reader, const QString& id, const BackupFile& file);
/// Likewise, where something else than the LSN of a recovery rests on it.
[[nodiscard]] Step saveHeader(const Seat& reader, const QString& id, const BackupFile& file, const Message& why);

[[nodiscard]] Step restoreFull(const Seat& seat, const QString& id, const BackupFile& file,
                               const std::vector<Move>& moves, const Message& why);
[[nodiscard]] Step restoreLog(const Seat& seat, const QString& id, const BackupFile& file, const Message& why);
/// `relies`: what proves that nothing is missing.
[[nodiscard]] Step recover(const Seat& seat, const QString& id, const Message& why, std::vector<Condition> relies);
[[nodiscard]] Step allowAllUsers(const Seat& seat, const QString& id);
[[nodiscard]] Step dropLeftover(const Seat& seat, const QString& id);

/// Keeps the rows of every user table in the run file.
[[nodiscard]] Step countRows(const Seat& seat, const QString& id);
/// Compares with what countRows() kept under `saved`.
[[nodiscard]] Step compareRows(const Seat& seat, const QString& id, const QString& saved);
/// Online, writable, open to all users.
[[nodiscard]] Condition serves(const Seat& seat);
[[nodiscard]] Step verifyServing(const Seat& seat, const QString& id);

}  // namespace pchat::common

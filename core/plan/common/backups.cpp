#include "core/plan/common/database_steps.h"

#include <algorithm>

namespace pchat::common {

namespace {

using namespace std::chrono_literals;

Script backupScript(const Seat& seat, const BackupFile& file, BackupKind kind) {
    switch (kind) {
        case BackupKind::CopyOnly:
            return script("BACKUP DATABASE {} TO DISK = {} WITH COPY_ONLY, INIT, CHECKSUM, STATS = 5", seat.database,
                          file.path);
        case BackupKind::Log:
            return script("BACKUP LOG {} TO DISK = {} WITH INIT, CHECKSUM, STATS = 5", seat.database, file.path);
        case BackupKind::Tail:
            return script("BACKUP LOG {} TO DISK = {} WITH INIT, CHECKSUM, NORECOVERY, STATS = 5", seat.database,
                          file.path);
        case BackupKind::Damaged:
            return script("BACKUP LOG {} TO DISK = {} WITH NO_TRUNCATE, CONTINUE_AFTER_ERROR, INIT, STATS = 5",
                          seat.database, file.path);
        case BackupKind::Full:
            break;
    }
    return script("BACKUP DATABASE {} TO DISK = {} WITH INIT, CHECKSUM, STATS = 5", seat.database, file.path);
}

bool isLog(BackupKind kind) {
    return kind == BackupKind::Log || kind == BackupKind::Tail || kind == BackupKind::Damaged;
}

Query headerOf(const BackupFile& file) {
    return query("RESTORE HEADERONLY FROM DISK = {}", file.path);
}

/// The tail is the one backup that changes the database: it shuts it.
void addTail(Step& step, const Seat& seat) {
    step.check = {stateOf(seat), equals(QStringLiteral("ONLINE")), equals(QStringLiteral("RESTORING"))};
    step.relies = {isNotMirrored(seat), nobodyIsConnected(seat)};
    step.risk = Risk::Compensable;
    step.undo = SqlAct{seat.role, script("RESTORE DATABASE {} WITH RECOVERY", seat.database)};
    step.undoNote = {QT_TRANSLATE_NOOP("core", "Bring %1 on %2 online again; it holds everything that it held."),
                     {seat.name(), seat.server}};
}

}  // namespace

tl::expected<BackupFile, Message> freeFile(const QString& folder, const QString& stem, const QString& ending,
                                           const std::vector<FileEntry>& taken) {
    for (int number = 1;; ++number) {
        const QString name = QStringLiteral("%1_%2.%3").arg(stem).arg(number, 2, 10, QLatin1Char('0')).arg(ending);
        const bool isTaken = std::any_of(taken.begin(), taken.end(), [&](const FileEntry& file) {
            return file.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (isTaken) continue;
        auto path = Text::from(pathIn(folder, name));
        if (!path) return tl::unexpected(path.error());
        return BackupFile{name, std::move(*path), std::nullopt};
    }
}

Step backUp(const Seat& seat, const QString& id, const BackupFile& file, BackupKind kind, const BackupWords& words) {
    Step step = stepAt(seat.place(), id, words.title, words.why);
    step.act = SqlAct{seat.role, backupScript(seat, file, kind)};
    step.check = {backupsTo(seat, file.path), equals(QStringLiteral("0")), differs(QStringLiteral("0"))};
    step.relies = {stateIs(seat, QStringLiteral("ONLINE"))};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: a further backup file on the share does no harm.");
    if (kind == BackupKind::Log)
        step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: log shipping takes this file like its own.");
    if (kind == BackupKind::Tail) addTail(step, seat);
    step.patience = 5min;
    step.timeout = 8h;
    step.weight = isLog(kind) ? 10 : 120;
    return step;
}

Step proveBackup(const Seat& reader, const QString& id, const BackupFile& file, BackupKind kind) {
    const auto header = [&](const char* column, const QString& value, Message name) {
        return Condition{std::move(name), SqlProbe{reader.role, headerOf(file), QLatin1String(column)}, equals(value)};
    };
    const QString type = isLog(kind) ? QStringLiteral("2") : QStringLiteral("1");
    const Query verification = file.hasChecksums ? query("RESTORE VERIFYONLY FROM DISK = {} WITH CHECKSUM", file.path)
                                                 : query("RESTORE VERIFYONLY FROM DISK = {}", file.path);
    std::vector<Condition> conditions{
        {{QT_TRANSLATE_NOOP("core", "%1 is whole"), {file.name}}, SqlProbe{reader.role, verification, {}}, anything()},
        header("DatabaseName", reader.name(),
               {QT_TRANSLATE_NOOP("core", "%1 holds the database %2"), {file.name, reader.name()}}),
        header("BackupType", type, {QT_TRANSLATE_NOOP("core", "%1 is a backup of the right kind"), {file.name}})};
    if (file.hasChecksums)
        conditions.push_back(header("HasBackupChecksums", QStringLiteral("1"),
                                    {QT_TRANSLATE_NOOP("core", "%1 has checksums"), {file.name}}));
    Step step = lookingStep(
        stepAt(reader.place(), id, {QT_TRANSLATE_NOOP("core", "Prove the backup %1"), {file.name}},
               {QT_TRANSLATE_NOOP(
                    "core",
                    "Added by this wizard: %1 reads the whole file and its checksums before anything rests on "
                    "it. So it is seen too that this instance can read the share."),
                {reader.server}}),
        std::move(conditions));
    step.patience = 30s;
    step.timeout = 8h;
    step.weight = isLog(kind) ? 5 : 60;
    return step;
}

Step seeFilesIn(const Seat& reader, const QString& id, const BackupFile& file,
                const std::vector<DatabaseFileFacts>& observed, bool areMoved) {
    std::vector<std::pair<QString, QString>> expected;
    expected.reserve(observed.size());
    for (const DatabaseFileFacts& each : observed)
        expected.emplace_back(each.logicalName, areMoved ? QString() : each.physicalName);
    return lookingStep(
        stepAt(reader.place(), id, {QT_TRANSLATE_NOOP("core", "See which files %1 restores"), {file.name}},
               QT_TRANSLATE_NOOP("core",
                                 "Added by this wizard: where each file goes was planned from the files that were seen "
                                 "before. One more, or one that has moved, would make the restore stop half way.")),
        {{{QT_TRANSLATE_NOOP("core", "The files in %1 are those that the plan counts on"), {file.name}},
          BackupFilesProbe{reader.role, query("RESTORE FILELISTONLY FROM DISK = {}", file.path), !areMoved},
          equals(BackupFilesProbe::list(std::move(expected)))}});
}

Step saveHeader(const Seat& reader, const QString& id, const BackupFile& file) {
    return saveHeader(
        reader, id, file,
        QT_TRANSLATE_NOOP("core",
                          "Added by this wizard: its last LSN is where the database on the other side has to stand "
                          "before it is recovered."));
}

Step saveHeader(const Seat& reader, const QString& id, const BackupFile& file, const Message& why) {
    Step step = stepAt(reader.place(), id, {QT_TRANSLATE_NOOP("core", "Keep the header of %1"), {file.name}}, why);
    step.act = SaveEvidenceAct{reader.role, {headerOf(file)}};
    step.check = {EvidenceProbe{}, nothing(), anything()};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: it only reads.");
    return step;
}

}  // namespace pchat::common

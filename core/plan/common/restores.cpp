#include "core/plan/common/database_steps.h"

namespace pchat::common {

namespace {

using namespace std::chrono_literals;

Script fullScript(const Seat& seat, const BackupFile& file, const std::vector<Move>& moves) {
    Script text = script("RESTORE DATABASE {} FROM DISK = {} WITH", seat.database, file.path);
    for (const Move& move : moves)
        text = text + script("MOVE {} TO {},", move.logicalName, move.path);
    return text + script("FILE = 1, NORECOVERY, REPLACE, CHECKSUM, STATS = 5");
}

Script logScript(const Seat& seat, const BackupFile& file) {
    if (file.hasChecksums)
        return script("RESTORE LOG {} FROM DISK = {} WITH FILE = 1, NORECOVERY, CHECKSUM, STATS = 5", seat.database,
                      file.path);
    return script("RESTORE LOG {} FROM DISK = {} WITH FILE = 1, NORECOVERY, STATS = 5", seat.database, file.path);
}

Probe restored(const Seat& seat, const BackupFile& file) {
    if (!file.copied) return restoresFrom(seat, file.path);
    return restoresFrom(seat, file.path, *file.copied);
}

}  // namespace

Step restoreFull(const Seat& seat, const QString& id, const BackupFile& file, const std::vector<Move>& moves,
                 const Message& why) {
    Step step =
        stepAt(seat.place(), id, {QT_TRANSLATE_NOOP("core", "Restore %1 from %2"), {seat.name(), file.name}}, why);
    step.act = SqlAct{seat.role, fullScript(seat, file, moves)};
    step.check = {restored(seat, file), equals(QStringLiteral("0")), differs(QStringLiteral("0"))};
    step.relies = {isNotMirrored(seat), nobodyIsConnected(seat), nobodyRestoresOn(seat), hasNoSnapshots(seat)};
    step.undoNote = QT_TRANSLATE_NOOP("core", "Cannot be undone: what the database held before is overwritten.");
    step.patience = 5min;
    step.timeout = 12h;
    step.weight = 240;
    return step;
}

Step restoreLog(const Seat& seat, const QString& id, const BackupFile& file, const Message& why) {
    Step step = stepAt(seat.place(), id, {QT_TRANSLATE_NOOP("core", "Apply the log backup %1"), {file.name}}, why);
    step.act = SqlAct{seat.role, logScript(seat, file)};
    step.check = {restored(seat, file), equals(QStringLiteral("0")), differs(QStringLiteral("0"))};
    step.relies = {stateIs(seat, QStringLiteral("RESTORING")), nobodyRestoresOn(seat)};
    step.undoNote = QT_TRANSLATE_NOOP("core", "Cannot be undone and need not be: it only leads the database further.");
    step.staysOnUndo = true;
    step.timeout = 4h;
    step.weight = 10;
    return step;
}

Step recover(const Seat& seat, const QString& id, const Message& why, std::vector<Condition> relies) {
    Step step = stepAt(seat.place(), id, QT_TRANSLATE_NOOP("core", "Recover the database"), why);
    step.act = SqlAct{seat.role, script("RESTORE DATABASE {} WITH RECOVERY", seat.database)};
    step.check = {stateOf(seat), equals(QStringLiteral("RESTORING")), equals(QStringLiteral("ONLINE"))};
    step.relies = {stateIs(seat, QStringLiteral("RESTORING")), nobodyRestoresOn(seat)};
    for (Condition& condition : relies)
        step.relies.push_back(std::move(condition));
    step.undoNote =
        QT_TRANSLATE_NOOP("core",
                          "Cannot be undone. The database that served before still holds the same, until it is "
                          "overwritten.");
    step.staysOnUndo = true;
    step.patience = 30min;
    step.timeout = 4h;
    step.weight = 30;
    return step;
}

}  // namespace pchat::common

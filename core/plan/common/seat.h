// Seat: one database on one instance, as the steps of every flow name it; and the looks at it that several flows share.
//
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/plan/plan.h"

namespace pchat::common {

struct Seat {
    Role role = Role::Backup;
    QString server;  ///< for people
    Name database;

    [[nodiscard]] Text text() const { return Text::of(database); }
    [[nodiscard]] Message place() const { return Message::verbatim(server); }
    [[nodiscard]] QString name() const { return database.toString(); }
};

/// The chat database on the profile's instance; no server where the profile names none.
[[nodiscard]] Seat seatOf(const SiteProfile& profile, Role role);

void append(std::vector<Step> more, Phase& phase);

/// Ids, place and words of a step; the rest is filled in by the function that makes it.
[[nodiscard]] Step stepAt(const Message& place, const QString& id, Message title, Message why);
/// A step that only reads: its act is the look itself, and its check the last condition.
[[nodiscard]] Step lookingStep(Step step, std::vector<Condition> conditions);

[[nodiscard]] Message managementShell();
[[nodiscard]] Message thisComputer();

[[nodiscard]] Expectation equals(const QString& value);
[[nodiscard]] Expectation differs(const QString& value);
[[nodiscard]] Expectation anything();
[[nodiscard]] Expectation nothing();
/// The cell that an earlier step saved: of its query `number`, counted from 0, the first row.
[[nodiscard]] Expectation sameAsSaved(const QString& step, int number, const QString& column);

[[nodiscard]] Probe stateOf(const Seat& seat);
[[nodiscard]] Probe redoStartOf(const Seat& seat);
[[nodiscard]] Probe sessionsIn(const Seat& seat);
[[nodiscard]] Probe foreignRestoresOn(Role role);
[[nodiscard]] Probe runsOfJob(Role role, const QUuid& job);
/// Rows of sys.database_mirroring that say that the database is mirrored: 0 or 1.
[[nodiscard]] Probe mirroringsOf(const Seat& seat);
[[nodiscard]] Probe mirroringStateOf(const Seat& seat);
/// How often msdb there has a backup to this file, or a restore of the database from it.
[[nodiscard]] Probe backupsTo(const Seat& seat, const Text& file);
[[nodiscard]] Probe restoresFrom(const Seat& seat, const Text& file);
/// Of a file that may be restored from either path.
[[nodiscard]] Probe restoresFrom(const Seat& seat, const Text& file, const Text& copy);

[[nodiscard]] Condition stateIs(const Seat& seat, const QString& state);
[[nodiscard]] Condition nobodyIsConnected(const Seat& seat);
[[nodiscard]] Condition nobodyRestoresOn(const Seat& seat);
[[nodiscard]] Condition isNotMirrored(const Seat& seat);

/// Seconds that moving so many bytes is expected to take, at least one: the share of the progress bar.
[[nodiscard]] int secondsFor(qint64 bytes);

}  // namespace pchat::common

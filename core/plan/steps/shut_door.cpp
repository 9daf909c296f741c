#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

using namespace std::chrono_literals;

Step awaitForeignRestores(const Ground& ground) {
    Step step = stepAt(
        backupServer(ground), "await-foreign-restores", QT_TRANSLATE_NOOP("core", "See that nobody else restores"),
        QT_TRANSLATE_NOOP("core",
                          "Added by this wizard: deleting a job does not end its program. A RESTORE that "
                          "still runs would collide with the wizard's own."));
    Condition look = nobodyRestores(ground);
    look.name = {QT_TRANSLATE_NOOP("core", "The statements that run on %1 can be seen"), {ground.server()}};
    look.expected = anything();  // the waiting itself is the check's
    step.act = LookAct{{look}};
    step.check = {foreignRestores(ground), anything(), equals(QStringLiteral("0"))};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: it only reads.");
    step.patience = 30min;
    return step;
}

Condition isInStandby(const Ground& ground) {
    return {{QT_TRANSLATE_NOOP("core", "The database %1 on %2 is in standby"),
             {ground.database().toString(), ground.server()}},
            SqlProbe{Role::Backup,
                     query("SELECT d.is_in_standby FROM sys.databases AS d WHERE d.name = {}", ground.databaseText()),
                     QStringLiteral("is_in_standby")},
            equals(QStringLiteral("1"))};
}

/// In standby again, with a file for what it would need to go on restoring; nullopt where no such path can be written.
std::optional<Act> intoStandby(const Ground& ground) {
    const auto undoFile = Text::from(
        pathIn(ground.profile.folders.copyFolder, ground.database().toString() + QStringLiteral("_undo.tuf")));
    if (!undoFile) return std::nullopt;
    return SqlAct{Role::Backup, script("RESTORE DATABASE {} WITH STANDBY = {}", ground.database(), *undoFile)};
}

Step shutDoor(const Ground& ground) {
    Step step = stepAt(backupServer(ground), "shut-door",
                       QT_TRANSLATE_NOOP("core", "Take the database from standby to RESTORING"),
                       QT_TRANSLATE_NOOP("core",
                                         "Added by this wizard: a standby database lets sessions in, each of which "
                                         "blocks every restore, and ended ones come back at once. In one session it is "
                                         "taken for a single user and set to RESTORING, where nobody can connect."));
    step.act = SqlAct{Role::Backup, script("ALTER DATABASE {} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; "
                                           "RESTORE DATABASE {} WITH NORECOVERY;",
                                           ground.database(), ground.database())};
    step.check = {databaseState(ground), equals(QStringLiteral("ONLINE")), equals(QStringLiteral("RESTORING"))};
    step.relies = {isInStandby(ground), nobodyRestores(ground)};
    step.requiredChecks = {QStringLiteral("L2"), QStringLiteral("P2"), QStringLiteral("X4")};
    step.undo = intoStandby(ground);
    step.undoNote = QT_TRANSLATE_NOOP("core", "Put the database into standby again, where everybody can read it.");
    step.timeout = 15min;
    step.weight = 5;
    return step;
}

}  // namespace

Phase shuttingTheDoor(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("shut-door");
    phase.title = QT_TRANSLATE_NOOP("core", "Shut the door");
    phase.added = true;
    phase.steps = {awaitForeignRestores(ground)};
    if (ground.facts().isInStandby) phase.steps.push_back(shutDoor(ground));
    return phase;
}

}  // namespace pchat::failover

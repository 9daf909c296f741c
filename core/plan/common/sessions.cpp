#include "core/plan/common/database_steps.h"

namespace pchat::common {

using namespace std::chrono_literals;

Step awaitNoSessions(const Seat& seat, const QString& id) {
    Condition canBeSeen = nobodyIsConnected(seat);
    canBeSeen.name = {QT_TRANSLATE_NOOP("core", "The sessions in %1 on %2 can be seen"), {seat.name(), seat.server}};
    canBeSeen.expected = anything();  // the waiting itself is the check's
    Step step = lookingStep(
        stepAt(seat.place(), id, {QT_TRANSLATE_NOOP("core", "Wait until nobody is connected to %1"), {seat.name()}},
               QT_TRANSLATE_NOOP("core",
                                 "Added by this wizard: a server that is taken off the list accepts no new connections "
                                 "and keeps those that it has. When the wait is over, wait again, or skip it: the "
                                 "connections are then ended.")),
        {canBeSeen});
    step.check.after = equals(QStringLiteral("0"));
    step.patience = 15min;
    step.weight = 60;
    step.canBeSkipped = true;
    return step;
}

Step endSessions(const Seat& seat, const QString& id) {
    Step step =
        stepAt(seat.place(), id, {QT_TRANSLATE_NOOP("core", "End the connections to %1 that are left"), {seat.name()}},
               QT_TRANSLATE_NOOP("core",
                                 "Added by this wizard: a session in the database could still write, and blocks "
                                 "what comes next."));
    step.act = EndSessionsAct{seat.role, query("SELECT p.spid FROM master.sys.sysprocesses AS p "
                                               "WHERE p.dbid = DB_ID({}) AND p.spid > 50 AND p.spid <> @@SPID",
                                               seat.text())};
    step.check = {sessionsIn(seat), differs(QStringLiteral("0")), equals(QStringLiteral("0"))};
    step.undoNote = QT_TRANSLATE_NOOP("core", "Not needed: whoever was connected can connect again.");
    step.staysOnUndo = true;
    step.weight = 2;
    return step;
}

namespace {

/// 1: it is online and read-only.
Probe readOnlyOf(const Seat& seat) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS shut FROM sys.databases AS d WHERE d.name = {} "
                          "AND d.state_desc = N'ONLINE' AND d.is_read_only = 1",
                          seat.text()),
                    QStringLiteral("shut")};
}

}  // namespace

Condition hasNoSnapshots(const Seat& seat) {
    return {
        {QT_TRANSLATE_NOOP("core", "No database snapshot of %1 stands on %2"), {seat.name(), seat.server}},
        SqlProbe{seat.role,
                 query("SELECT COUNT(*) AS snapshots FROM sys.databases AS d WHERE d.source_database_id = DB_ID({})",
                       seat.text()),
                 QStringLiteral("snapshots")},
        equals(QStringLiteral("0"))};
}

Condition noneTakesWrites(const Seat& seat) {
    return {{QT_TRANSLATE_NOOP("core", "No database %1 on %2 takes writes"), {seat.name(), seat.server}},
            SqlProbe{seat.role,
                     query("SELECT COUNT(*) AS writable FROM sys.databases AS d WHERE d.name = {} "
                           "AND d.state_desc = N'ONLINE' AND d.is_read_only = 0",
                           seat.text()),
                     QStringLiteral("writable")},
            equals(QStringLiteral("0"))};
}

Condition isReadOnly(const Seat& seat) {
    return {{QT_TRANSLATE_NOOP("core", "The database %1 on %2 is read-only"), {seat.name(), seat.server}},
            readOnlyOf(seat),
            equals(QStringLiteral("1"))};
}

Step letNobodyWrite(const Seat& seat, const QString& id, const Message& why, const FoundShut& found) {
    Step step = stepAt(
        seat.place(), id,
        found.isOffline
            ? Message(QT_TRANSLATE_NOOP("core", "Bring %1 on %2 online, read-only"), {seat.name(), seat.server})
            : Message(QT_TRANSLATE_NOOP("core", "Let nobody write to %1 on %2 any more"), {seat.name(), seat.server}),
        why);
    Script shut =
        found.isForOneUser
            ? script("ALTER DATABASE {} SET READ_ONLY WITH ROLLBACK IMMEDIATE; ALTER DATABASE {} SET MULTI_USER",
                     seat.database, seat.database)
            : script("ALTER DATABASE {} SET READ_ONLY WITH ROLLBACK IMMEDIATE", seat.database);
    if (found.isOffline) shut = script("ALTER DATABASE {} SET ONLINE;", seat.database) + shut;
    step.act = SqlAct{seat.role, shut};
    step.check = {readOnlyOf(seat), equals(QStringLiteral("0")), equals(QStringLiteral("1"))};
    step.relies = {isNotMirrored(seat), hasNoSnapshots(seat)};
    if (!found.isOffline) step.relies.push_back(stateIs(seat, QStringLiteral("ONLINE")));
    step.undoNote = QT_TRANSLATE_NOOP("core", "It stays shut: nobody is served from here.");
    step.staysOnUndo = true;
    step.patience = 5min;
    step.weight = 2;
    return step;
}

Step takeOffline(const Seat& seat, const QString& id) {
    Step step =
        stepAt(seat.place(), id, {QT_TRANSLATE_NOOP("core", "Take %1 on %2 offline"), {seat.name(), seat.server}},
               QT_TRANSLATE_NOOP(
                   "core",
                   "Added by this wizard: a database in use cannot be overwritten, and a chat server whose connection "
                   "is ended connects again at once. To a database that is offline nobody can connect."));
    step.act = SqlAct{seat.role, script("ALTER DATABASE {} SET OFFLINE WITH ROLLBACK IMMEDIATE", seat.database)};
    step.check = {stateOf(seat), equals(QStringLiteral("ONLINE")), equals(QStringLiteral("OFFLINE"))};
    step.relies = {isReadOnly(seat), isNotMirrored(seat)};
    step.undoNote = QT_TRANSLATE_NOOP("core", "It stays offline: nobody is served from here.");
    step.staysOnUndo = true;
    step.weight = 2;
    return step;
}

Step disableJob(const Seat& seat, const QString& id, const QUuid& job, const Message& why) {
    Step step =
        stepAt(seat.place(), id, {QT_TRANSLATE_NOOP("core", "Disable the backup job on %1"), {seat.server}}, why);
    step.act = SqlAct{seat.role, script("EXEC msdb.dbo.sp_update_job @job_id = {}, @enabled = {}", job, 0)};
    step.check = {SqlProbe{seat.role, query("SELECT j.enabled FROM msdb.dbo.sysjobs AS j WHERE j.job_id = {}", job),
                           QStringLiteral("enabled")},
                  equals(QStringLiteral("1")), differs(QStringLiteral("1"))};
    step.undo = SqlAct{seat.role, script("EXEC msdb.dbo.sp_update_job @job_id = {}, @enabled = {}", job, 1)};
    step.undoNote = {QT_TRANSLATE_NOOP("core", "Enable the backup job on %1 again."), {seat.server}};
    return step;
}

Step allowAllUsers(const Seat& seat, const QString& id) {
    Step step =
        stepAt(seat.place(), id, QT_TRANSLATE_NOOP("core", "Open the database to all users"),
               QT_TRANSLATE_NOOP("core",
                                 "Microsoft's text leaves this out: a database that was taken for a single user "
                                 "stays so after its recovery, and the chat servers could not connect."));
    step.act = SqlAct{seat.role, script("ALTER DATABASE {} SET MULTI_USER", seat.database)};
    step.check = {
        SqlProbe{seat.role, query("SELECT d.user_access_desc FROM sys.databases AS d WHERE d.name = {}", seat.text()),
                 QStringLiteral("user_access_desc")},
        differs(QStringLiteral("MULTI_USER")), equals(QStringLiteral("MULTI_USER"))};
    step.relies = {stateIs(seat, QStringLiteral("ONLINE"))};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Not needed: this is how a serving database has to be.");
    return step;
}

Step dropLeftover(const Seat& seat, const QString& id) {
    Step step =
        stepAt(seat.place(), id, {QT_TRANSLATE_NOOP("core", "Drop the copy of %1 that is left"), {seat.name()}},
               QT_TRANSLATE_NOOP("core",
                                 "Added by this wizard: when mirroring is removed, the mirror keeps a RESTORING copy "
                                 "that nobody needs and that would be in the way of the next mirror."));
    step.act = SqlAct{seat.role, script("DROP DATABASE {}", seat.database)};
    step.check = {stateOf(seat), equals(QStringLiteral("RESTORING")), nothing()};
    step.relies = {isNotMirrored(seat)};
    step.undoNote =
        QT_TRANSLATE_NOOP("core", "Cannot be undone and need not be: it is a copy of what serves elsewhere.");
    step.staysOnUndo = true;
    step.canBeSkipped = true;
    return step;
}

namespace {

Probe servingDatabases(const Seat& seat) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS serving FROM sys.databases AS d WHERE d.name = {} "
                          "AND d.state_desc = N'ONLINE' AND d.is_in_standby = 0 AND d.is_read_only = 0 "
                          "AND d.user_access_desc = N'MULTI_USER'",
                          seat.text()),
                    QStringLiteral("serving")};
}

Query rowsByTable(const Seat& seat) {
    return query(
        "SELECT t.object_id, t.name, SUM(p.rows) AS row_count "
        "FROM {}.sys.tables AS t JOIN {}.sys.partitions AS p ON p.object_id = t.object_id "
        "WHERE t.is_ms_shipped = 0 AND p.index_id IN (0, 1) GROUP BY t.object_id, t.name ORDER BY t.name",
        seat.database, seat.database);
}

Query rowsInAll(const Seat& seat) {
    return query(
        "SELECT ISNULL(SUM(p.rows), 0) AS row_count "
        "FROM {}.sys.tables AS t JOIN {}.sys.partitions AS p ON p.object_id = t.object_id "
        "WHERE t.is_ms_shipped = 0 AND p.index_id IN (0, 1)",
        seat.database, seat.database);
}

}  // namespace

Step countRows(const Seat& seat, const QString& id) {
    Step step = stepAt(
        seat.place(), id, {QT_TRANSLATE_NOOP("core", "Count the rows of %1"), {seat.name()}},
        QT_TRANSLATE_NOOP("core",
                          "Added by this wizard: the same tables with the same rows have to be on the other side "
                          "afterwards."));
    step.act = SaveEvidenceAct{seat.role, {rowsByTable(seat), rowsInAll(seat)}};
    step.check = {EvidenceProbe{}, nothing(), anything()};
    step.relies = {nobodyIsConnected(seat)};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: it only reads.");
    step.weight = 2;
    return step;
}

Step compareRows(const Seat& seat, const QString& id, const QString& saved) {
    const Condition byTable{
        {QT_TRANSLATE_NOOP("core", "Every table of %1 on %2 has as many rows"), {seat.name(), seat.server}},
        RowCountsProbe{seat.role, rowsByTable(seat), saved},
        nothing()};
    const Condition inAll{{QT_TRANSLATE_NOOP("core", "%1 on %2 has as many rows"), {seat.name(), seat.server}},
                          SqlProbe{seat.role, rowsInAll(seat), QStringLiteral("row_count")},
                          sameAsSaved(saved, 1, QStringLiteral("row_count"))};
    Step step = lookingStep(
        stepAt(seat.place(), id, {QT_TRANSLATE_NOOP("core", "See that %1 holds the same rows"), {seat.name()}},
               QT_TRANSLATE_NOOP("core",
                                 "Added by this wizard: done is what was seen, not what was sent. More rows than "
                                 "before were written by a server that has connected meanwhile, and may be skipped; "
                                 "fewer would be a loss.")),
        {byTable, inAll});
    step.canBeSkipped = true;  // who connects as soon as the database is open may go on writing
    return step;
}

Condition serves(const Seat& seat) {
    return {{QT_TRANSLATE_NOOP("core", "The database %1 on %2 is online, writable and open to all users"),
             {seat.name(), seat.server}},
            servingDatabases(seat),
            equals(QStringLiteral("1"))};
}

Step verifyServing(const Seat& seat, const QString& id) {
    return lookingStep(
        stepAt(seat.place(), id, QT_TRANSLATE_NOOP("core", "See that the database serves"),
               QT_TRANSLATE_NOOP("core", "Added by this wizard: done is what was seen, not what was sent.")),
        {serves(seat)});
}

}  // namespace pchat::common

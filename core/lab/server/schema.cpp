#include "core/lab/server/schema.h"

#include "core/lab/server/server_time.h"

namespace pchat::lab {

namespace {

const char* const ownTables = R"(
CREATE TABLE lab_server (
  name TEXT, version TEXT, edition TEXT, utc_offset INTEGER, data_folder TEXT, log_folder TEXT,
  ids INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE lab_database (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, created TEXT, state INTEGER NOT NULL DEFAULT 0,
  isStandby INTEGER NOT NULL DEFAULT 0, isReadOnly INTEGER NOT NULL DEFAULT 0, userAccess INTEGER NOT NULL DEFAULT 0,
  recoveryModel INTEGER NOT NULL DEFAULT 1, databaseGuid TEXT, familyGuid TEXT, fork TEXT, firstFork TEXT, forkPoint TEXT,
  nextLsn TEXT, logBackupLsn TEXT, logBackupFork TEXT, beginsChain INTEGER NOT NULL DEFAULT 1, checkpointLsn TEXT,
  fullBackupLsn TEXT, redoLsn TEXT, redoFork TEXT, halfRestored TEXT, recoveringUntil TEXT, standbyFile TEXT,
  owner TEXT, singleUser INTEGER NOT NULL DEFAULT 0,
  singleUserPid INTEGER NOT NULL DEFAULT 0, mirroringGuid TEXT, mirroringRole INTEGER NOT NULL DEFAULT 0,
  mirroringState INTEGER NOT NULL DEFAULT 0, partnerName TEXT, partnerInstance TEXT,
  mirroringSequence INTEGER NOT NULL DEFAULT 0);
CREATE TABLE lab_file (database_id INTEGER, file_id INTEGER, type INTEGER, name TEXT, physical_name TEXT, size INTEGER,
  file_guid TEXT, PRIMARY KEY (database_id, file_id));
CREATE TABLE lab_log (database_id INTEGER, lsn TEXT, kind TEXT, number INTEGER, at TEXT,
  PRIMARY KEY (database_id, lsn)) WITHOUT ROWID;
CREATE TABLE lab_session (spid INTEGER PRIMARY KEY, login TEXT, host TEXT, program TEXT, database_id INTEGER,
  reconnects INTEGER NOT NULL DEFAULT 0, is_waiting INTEGER NOT NULL DEFAULT 0, returns TEXT, is_user INTEGER NOT NULL DEFAULT 1,
  since TEXT, pid INTEGER NOT NULL DEFAULT 0);
CREATE TABLE lab_request (id INTEGER PRIMARY KEY, spid INTEGER, command TEXT, database_id INTEGER, began TEXT, ends TEXT);
CREATE TABLE lab_in_flight (id INTEGER PRIMARY KEY AUTOINCREMENT, pid INTEGER, spid INTEGER, login TEXT, began TEXT,
  statement TEXT, variables TEXT, command TEXT, database_id INTEGER, percent INTEGER NOT NULL DEFAULT 0);
CREATE TABLE lab_login (name TEXT PRIMARY KEY COLLATE NOCASE, sid TEXT, type TEXT, is_disabled INTEGER NOT NULL DEFAULT 0,
  created TEXT);
CREATE TABLE lab_right (login TEXT COLLATE NOCASE, right TEXT COLLATE NOCASE, PRIMARY KEY (login, right));
CREATE TABLE lab_volume (mount TEXT PRIMARY KEY COLLATE NOCASE, total INTEGER, free INTEGER);
CREATE TABLE lab_service (name TEXT PRIMARY KEY, kind TEXT, status INTEGER, account TEXT, started TEXT);
CREATE VIEW lab_table AS
  SELECT l.database_id, substr(l.kind, 7) AS name, l.number AS object_id, l.at,
    CASE substr(l.kind, 7)
      WHEN 'tblChat' THEN (SELECT COUNT(*) FROM lab_log m WHERE m.database_id = l.database_id AND m.kind = 'message')
      WHEN 'tblChatSearch' THEN (SELECT COUNT(*) FROM lab_log m WHERE m.database_id = l.database_id AND m.kind = 'message')
      WHEN 'tblComplianceEvents' THEN (SELECT COALESCE(SUM(CASE m.kind WHEN 'compliance' THEN 1 ELSE -m.number END), 0)
        FROM lab_log m WHERE m.database_id = l.database_id AND m.kind IN ('compliance', 'processed'))
      WHEN 'tblComplianceParticipants' THEN 0 ELSE 12 END AS rows
  FROM lab_log l WHERE l.kind LIKE 'table %';
CREATE VIEW lab_all_sessions AS
  SELECT spid, login, host, program, database_id, since, is_user FROM lab_session
    WHERE is_waiting = 0 AND spid <> lab_spid()
  UNION ALL SELECT spid, login, '', 'in flight', 1, began, 1 FROM lab_in_flight
    WHERE spid <> lab_spid() AND spid NOT IN (SELECT spid FROM lab_session)
  UNION ALL SELECT spid, 'sa', '', '.Net SqlClient Data Provider', 1, began, 1 FROM lab_request
    WHERE ends IS NULL OR ends > lab_now()
  UNION ALL SELECT lab_spid(), lab_login(), lab_host(), lab_program(), lab_db_id(), lab_local_now(), 1;
CREATE VIEW lab_holds AS
  SELECT spid, database_id FROM lab_session WHERE is_waiting = 0 AND is_user = 1
  UNION ALL SELECT spid, database_id FROM lab_in_flight
  UNION ALL SELECT spid, database_id FROM lab_request WHERE ends IS NULL OR ends > lab_now();
CREATE VIEW lab_all_requests AS
  SELECT spid, command, 1 AS database_id, began, percent, 'running' AS status FROM lab_in_flight
  UNION ALL SELECT spid, command, 1, began, 50, 'running' FROM lab_request
    WHERE ends IS NULL OR ends > lab_now()
  UNION ALL SELECT lab_spid(), 'SELECT', lab_db_id(), lab_local_now(), 0, 'running';
)";

bool isText(const QString& type) {
    return type.contains(QLatin1String("char")) || type == QLatin1String("uniqueidentifier") ||
           type.startsWith(QLatin1String("datetime")) || type.contains(QLatin1String("binary")) ||
           type == QLatin1String("numeric(25,0)");
}

QString columnOf(const CatalogColumn& column) {
    if (column.isIdentity) return quotedName(column.name) + QStringLiteral(" INTEGER PRIMARY KEY AUTOINCREMENT");
    QString text =
        quotedName(column.name) + (isText(column.type) ? QStringLiteral(" TEXT") : QStringLiteral(" NUMERIC"));
    if (!column.isNullable) text += isText(column.type) ? QStringLiteral(" DEFAULT ''") : QStringLiteral(" DEFAULT 0");
    return text;
}

QString tableOf(const CatalogObject& object) {
    QStringList columns;
    for (const CatalogColumn& column : object.columns)
        columns << columnOf(column);
    return QStringLiteral("CREATE TABLE %1 (%2)").arg(quotedName(object.name), columns.join(QLatin1String(", ")));
}

const QJsonObject& views() {
    static const QJsonObject all = labResource(QStringLiteral("views.json"));
    return all;
}

/// Columns that the view does not speak of are NULL: the lab keeps nothing for them.
QString selectOf(const CatalogObject& object, const QJsonObject& view) {
    const QJsonObject known = view.value(QLatin1String("columns")).toObject();
    QStringList columns;
    for (const CatalogColumn& column : object.columns)
        columns << known.value(column.name).toString(QStringLiteral("NULL")) + QStringLiteral(" AS ") +
                       quotedName(column.name);
    return QStringLiteral("SELECT %1 FROM %2")
        .arg(columns.join(QLatin1String(", ")), view.value(QLatin1String("from")).toString());
}

QString viewOf(const CatalogObject& object, const QJsonObject& view) {
    return QStringLiteral("CREATE VIEW %1 AS ").arg(quotedName(object.name)) + selectOf(object, view);
}

void createObjects(Storage& storage, const ObjectCatalog& catalog) {
    for (const CatalogObject& object : catalog.objects()) {
        if (!object.isTabular()) continue;
        const QJsonValue view = views().value(object.name);
        storage.run(view.isObject() ? viewOf(object, view.toObject()) : tableOf(object));
    }
}

void createSystemDatabases(Storage& storage) {
    qint64 id = 1;
    for (const char* name : {"master", "tempdb", "model", "msdb"}) {
        storage.insert(QStringLiteral("lab_database"),
                       {{QStringLiteral("id"), id++},
                        {QStringLiteral("name"), QString::fromLatin1(name)},
                        {QStringLiteral("created"), QStringLiteral("2012-02-10 20:59:12.000")},
                        {QStringLiteral("owner"), QStringLiteral("sa")},
                        {QStringLiteral("recoveryModel"), id == 4 ? 1 : 3}});
    }
}

void createServices(Storage& storage, const QString& instance) {
    const bool isDefault = instance.isEmpty();
    const QString engine =
        isDefault ? QStringLiteral("SQL Server (MSSQLSERVER)") : QStringLiteral("SQL Server (%1)").arg(instance);
    const QString agent = isDefault ? QStringLiteral("SQL Server Agent (MSSQLSERVER)")
                                    : QStringLiteral("SQL Server Agent (%1)").arg(instance);
    const auto add = [&](const QString& name, const char* kind, const QString& account) {
        storage.insert(QStringLiteral("lab_service"), {{QStringLiteral("name"), name},
                                                       {QStringLiteral("kind"), QString::fromLatin1(kind)},
                                                       {QStringLiteral("status"), 4},
                                                       {QStringLiteral("account"), account}});
    };
    add(engine, "engine", QStringLiteral("CONTOSO\\sqlsvc"));
    add(agent, "agent", QStringLiteral("CONTOSO\\sqlagent"));
}

}  // namespace

QString quotedName(const QString& name) {
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString selectFor(const CatalogObject& object, qint64 databaseId) {
    const QJsonObject view = views().value(object.name).toObject();
    const QString database = view.value(QLatin1String("database")).toString();
    if (database.isEmpty()) return {};
    return selectOf(object, view) + QStringLiteral(" WHERE %1 = %2").arg(database).arg(databaseId);
}

void createSchema(Storage& storage, const InstanceSpec& spec, const ObjectCatalog& catalog) {
    Transaction transaction(storage);
    storage.runScript(QString::fromLatin1(ownTables));
    storage.insert(QStringLiteral("lab_server"), {{QStringLiteral("name"), spec.serverName},
                                                  {QStringLiteral("version"), spec.version},
                                                  {QStringLiteral("edition"), spec.edition},
                                                  {QStringLiteral("utc_offset"), spec.utcOffsetMinutes},
                                                  {QStringLiteral("data_folder"), spec.dataFolder},
                                                  {QStringLiteral("log_folder"), spec.logFolder}});
    createObjects(storage, catalog);
    createSystemDatabases(storage);
    createServices(storage, spec.serverName.section(QLatin1Char('\\'), 1));
    storage.runScript(QStringLiteral(
        "INSERT INTO lab_login (name, sid, type) VALUES ('sa', '0x01', 'S');"
        "INSERT INTO lab_right VALUES ('sa', 'sysadmin');"
        "INSERT INTO lab_volume VALUES ('C:\\', 107374182400, 64424509440);"
        "INSERT INTO lab_volume VALUES ('D:\\', 536870912000, 322122547200);"
        "INSERT INTO lab_session (spid, login, host, program, database_id, is_user, since) VALUES"
        " (1, 'sa', '', '', 1, 0, '2012-02-10 21:00:00.000'), (2, 'sa', '', '', 1, 0, '2012-02-10 21:00:00.000');"
        "INSERT INTO \"msdb.dbo.syssessions\" (agent_start_date) VALUES ('2012-02-10 21:00:00.000');"));
    transaction.commit();
}

}  // namespace pchat::lab

#include "core/lab/server/scalar_functions.h"
#include "core/lab/server/server_time.h"
#include "core/lab/server/sql_types.h"

namespace pchat::lab {

namespace {

Cell serverName(Session& session, const Row&) {
    return session.spec.serverName;
}

Cell loginName(Session& session, const Row&) {
    return session.login;
}

Cell loginOfSid(Session& session, const Row& row) {
    if (row.empty()) return session.login;
    return session.storage.cell(QStringLiteral("SELECT name FROM lab_login WHERE sid = ?"), {row[0]});
}

Cell spid(Session& session, const Row&) {
    return QString::number(session.spid);
}

Cell lastError(Session& session, const Row&) {
    return QString::number(session.lastError);
}

Cell rowCount(Session& session, const Row&) {
    return QString::number(session.rowCount);
}

Cell zero(Session&, const Row&) {
    return QStringLiteral("0");
}

Cell language(Session& session, const Row&) {
    return session.speech.name();
}

Cell versionText(Session& session, const Row&) {
    return QStringLiteral("Microsoft SQL Server - %1 (X64) %2").arg(session.spec.version, session.spec.edition);
}

Cell loginSid(Session& session, const Row& row) {
    return sidOf(session.storage, row.empty() || !row[0] ? session.login : *row[0]);
}

Cell databaseId(Session& session, const Row& row) {
    if (!row.empty() && !row[0]) return std::nullopt;
    return session.storage.cell(QStringLiteral("SELECT id FROM lab_database WHERE name = ?"),
                                {row.empty() ? session.database : *row[0]});
}

Cell databaseName(Session& session, const Row& row) {
    if (row.empty()) return session.database;
    return session.storage.cell(QStringLiteral("SELECT name FROM lab_database WHERE id = ?"), {row[0]});
}

Cell isServerRoleMember(Session& session, const Row& row) {
    static const QStringList roles{
        QStringLiteral("sysadmin"),      QStringLiteral("serveradmin"),  QStringLiteral("setupadmin"),
        QStringLiteral("securityadmin"), QStringLiteral("processadmin"), QStringLiteral("dbcreator"),
        QStringLiteral("diskadmin"),     QStringLiteral("bulkadmin"),    QStringLiteral("public")};
    if (!row[0] || !roles.contains(row[0]->toLower())) return std::nullopt;
    if (row.size() > 1 && row[1] && row[1]->compare(session.login, Qt::CaseInsensitive) != 0)
        return bitCell(session.storage.holds(QStringLiteral("SELECT 1 FROM lab_right WHERE login = ? AND right = ?"),
                                             {row[1], row[0]->toLower()}));
    return bitCell(row[0]->toLower() == QLatin1String("public") || session.isSysadmin() ||
                   session.rights.contains(row[0]->toLower()));
}

Cell isRoleMember(Session& session, const Row& row) {
    return row[0] ? bitCell(session.may(*row[0])) : std::nullopt;
}

Cell hasPermission(Session& session, const Row& row) {
    if (!row[2]) return std::nullopt;
    if (!row[0]) return bitCell(session.may(*row[2]));
    const Cell state = session.storage.cell(QStringLiteral("SELECT state FROM lab_database WHERE name = ?"), {row[0]});
    if (!state || *state != QLatin1String("0")) return std::nullopt;
    return bitCell(session.isSysadmin() || session.may(*row[2] + QLatin1Char(':') + *row[0]));
}

int engineEdition(const QString& edition) {
    if (edition.startsWith(QLatin1String("Express"))) return 4;
    return edition.startsWith(QLatin1String("Enterprise")) || edition.startsWith(QLatin1String("Developer")) ? 3 : 2;
}

/// A property that nobody knows is NULL, without an error (facts/catalog.md).
Cell serverProperty(Session& session, const Row& row) {
    if (!row[0]) return std::nullopt;
    const QString name = row[0]->toLower();
    const QString server = session.spec.serverName;
    const QString instance = server.section(QLatin1Char('\\'), 1);
    const bool knowsPaths = compareVersions(session.spec.version, QStringLiteral("11")) >= 0;
    if (name == QLatin1String("productversion")) return session.spec.version;
    if (name == QLatin1String("productlevel")) return QStringLiteral("SP1");
    if (name == QLatin1String("edition")) return session.spec.edition;
    if (name == QLatin1String("engineedition")) return QString::number(engineEdition(session.spec.edition));
    if (name == QLatin1String("servername")) return server;
    if (name == QLatin1String("machinename") || name == QLatin1String("computernamephysicalnetbios"))
        return server.section(QLatin1Char('\\'), 0, 0);
    if (name == QLatin1String("instancename")) return instance.isEmpty() ? Cell() : Cell(instance);
    if (name == QLatin1String("isclustered") || name == QLatin1String("issingleuser")) return QStringLiteral("0");
    if (name == QLatin1String("isintegratedsecurityonly"))
        return bitCell(
            !session.storage.holds(QStringLiteral("SELECT 1 FROM lab_login WHERE type = 'S' AND sid <> '0x01'")));
    if (name == QLatin1String("collation")) return QStringLiteral("Latin1_General_CI_AS");
    if (name == QLatin1String("instancedefaultdatapath") && knowsPaths) return session.spec.dataFolder + u'\\';
    if (name == QLatin1String("instancedefaultlogpath") && knowsPaths) return session.spec.logFolder + u'\\';
    return std::nullopt;
}

Cell databaseProperty(Session& session, const Row& row) {
    if (!row[0] || !row[1]) return std::nullopt;
    const QString name = row[1]->toLower();
    const QString column = name == QLatin1String("status")        ? QStringLiteral("state_desc")
                           : name == QLatin1String("useraccess")  ? QStringLiteral("user_access_desc")
                           : name == QLatin1String("recovery")    ? QStringLiteral("recovery_model_desc")
                           : name == QLatin1String("isinstandby") ? QStringLiteral("is_in_standby")
                                                                  : QString();
    if (column.isEmpty()) return std::nullopt;
    return session.storage.cell(
        QStringLiteral("SELECT %1 FROM \"sys.databases\" WHERE name = ? COLLATE NOCASE").arg(column), {row[0]});
}

Cell newId(Session& session, const Row&) {
    static_cast<void>(session);
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper();
}

Cell hostName(Session& session, const Row&) {
    return session.host;
}

Cell programName(Session& session, const Row&) {
    return session.program;
}

Cell mayDo(Session& session, const Row& row) {
    return bitCell(session.may(row[0].value_or(QString())));
}

Cell compatibility(Session& session, const Row&) {
    return QString::number(session.spec.version.section(QLatin1Char('.'), 0, 0).toInt() * 10);
}

Cell convertValue(Session&, const Row& row) {
    return converted(row[0], *row[1], *row[2], row[3].value_or(QString()).toInt());
}

Cell like(Session&, const Row& row) {
    if (!row[0] || !row[1]) return std::nullopt;
    const QString escape = row[2].value_or(QString());
    return bitCell(isLike(*row[0], *row[1], escape.isEmpty() ? QChar() : escape.front()));
}

Cell raiseNumber(Session&, const Row& row) {
    throw raised(row[0]->toInt());
}

}  // namespace

const std::vector<ScalarFunction>& serverFunctions() {
    const QString name = QStringLiteral("nvarchar(128)");
    const QString number = QStringLiteral("int");
    static const std::vector<ScalarFunction> table{
        {QStringLiteral("@@servername"), 0, 0, name, serverName},
        {QStringLiteral("@@spid"), 0, 0, QStringLiteral("smallint"), spid},
        {QStringLiteral("@@error"), 0, 0, number, lastError},
        {QStringLiteral("@@rowcount"), 0, 0, number, rowCount},
        {QStringLiteral("@@trancount"), 0, 0, number, zero},
        {QStringLiteral("@@language"), 0, 0, name, language},
        {QStringLiteral("@@version"), 0, 0, QStringLiteral("nvarchar(300)"), versionText},
        {QStringLiteral("suser_sname"), 0, 1, name, loginOfSid},
        {QStringLiteral("suser_name"), 0, 1, name, loginName},
        {QStringLiteral("original_login"), 0, 0, name, loginName},
        {QStringLiteral("suser_sid"), 0, 1, QStringLiteral("varbinary(85)"), loginSid},
        {QStringLiteral("db_id"), 0, 1, QStringLiteral("smallint"), databaseId},
        {QStringLiteral("db_name"), 0, 1, name, databaseName},
        {QStringLiteral("is_srvrolemember"), 1, 2, number, isServerRoleMember},
        {QStringLiteral("is_rolemember"), 1, 2, number, isRoleMember},
        {QStringLiteral("is_member"), 1, 1, number, isRoleMember},
        {QStringLiteral("has_perms_by_name"), 3, 5, number, hasPermission},
        {QStringLiteral("serverproperty"), 1, 1, QStringLiteral("sql_variant"), serverProperty},
        {QStringLiteral("databasepropertyex"), 2, 2, QStringLiteral("sql_variant"), databaseProperty},
        {QStringLiteral("newid"), 0, 0, QStringLiteral("uniqueidentifier"), newId},
        {QStringLiteral("host_name"), 0, 0, name, hostName},
        {QStringLiteral("app_name"), 0, 0, name, programName}};
    return table;
}

const std::vector<ScalarFunction>& ownFunctions() {
    const QString text = QStringLiteral("nvarchar(max)");
    static const std::vector<ScalarFunction> table{
        {QStringLiteral("spid"), 0, 0, QStringLiteral("int"), spid},
        {QStringLiteral("login"), 0, 0, text, loginName},
        {QStringLiteral("host"), 0, 0, text, hostName},
        {QStringLiteral("program"), 0, 0, text, programName},
        {QStringLiteral("server_name"), 0, 0, text, serverName},
        {QStringLiteral("db_id"), 0, 0, QStringLiteral("int"), databaseId},
        {QStringLiteral("sid"), 1, 1, text, loginSid},
        {QStringLiteral("may"), 1, 1, QStringLiteral("int"), mayDo},
        {QStringLiteral("now"), 0, 0, text,
         [](Session& session, const Row&) { return Cell(timeText(session.now().toUTC())); }},
        {QStringLiteral("local_now"), 0, 0, text,
         [](Session& session, const Row&) { return Cell(session.localNow()); }},
        {QStringLiteral("compatibility"), 0, 0, QStringLiteral("int"), compatibility},
        {QStringLiteral("convert"), 4, 4, text, convertValue},
        {QStringLiteral("like"), 3, 3, QStringLiteral("int"), like},
        {QStringLiteral("raise"), 1, 1, text, raiseNumber}};
    return table;
}

}  // namespace pchat::lab

#include "core/discovery/sources.h"

#include <algorithm>

namespace pchat::sources {

namespace {

const QString documentedName = QStringLiteral("mgc");  // facts/procedure.md 1.1

/// Everything that msdb of a log-shipping secondary says, a row for each database (facts/sqlserver.md 1.1).
Query logShippingQuery() {
    return query(
        "SELECT s.primary_server, s.primary_database, s.backup_source_directory, s.backup_destination_directory, "
        "s.file_retention_period, s.monitor_server, d.secondary_database, d.restore_mode, d.restore_delay, "
        "m.restore_threshold, c.name AS copy_job, r.name AS restore_job FROM msdb.dbo.log_shipping_secondary AS s "
        "INNER JOIN msdb.dbo.log_shipping_secondary_databases AS d ON d.secondary_id = s.secondary_id "
        "LEFT JOIN msdb.dbo.log_shipping_monitor_secondary AS m ON m.secondary_id = d.secondary_id "
        "AND m.secondary_database = d.secondary_database LEFT JOIN msdb.dbo.sysjobs AS c ON c.job_id = s.copy_job_id "
        "LEFT JOIN msdb.dbo.sysjobs AS r ON r.job_id = s.restore_job_id ORDER BY d.secondary_database");
}

/// The row that is meant: of the database that was given, else the only one, else the one with the documented name.
std::optional<std::size_t> rowMeant(const ResultSet& set, const QString& given) {
    const QString wanted = given.isEmpty() ? documentedName : given;
    if (given.isEmpty() && set.rows.size() == 1) return 0;
    for (std::size_t at = 0; at < set.rows.size(); ++at)
        if (Row(set, at).text(u"secondary_database").compare(wanted, Qt::CaseInsensitive) == 0) return at;
    return std::nullopt;
}

Message noRow(const ResultSet& set, const QString& server) {
    QStringList names;
    for (std::size_t at = 0; at < set.rows.size(); ++at)
        names << Row(set, at).text(u"secondary_database");
    if (names.isEmpty())
        return Message(QT_TRANSLATE_NOOP("core",
                                         "No database is set up as a log shipping secondary on %1. Either this is "
                                         "not the backup instance, or log shipping has been removed there."),
                       {server});
    return Message(QT_TRANSLATE_NOOP("core",
                                     "%1 is the log shipping secondary of these databases: %2. Which of them is the "
                                     "chat database must be said (chat.name)."),
                   {server, names.join(QStringLiteral(", "))});
}

Message minutes(const Row& row, QStringView column) {
    const auto number = row.number(column);
    return number ? Message(QT_TRANSLATE_NOOP("core", "%1 minutes"), {*number}) : Message();
}

/// What a profile has no field for and a person will want to know.
void note(const Row& row, const QString& server, Discovery& discovery) {
    const auto source = [&](const char* table) {
        return Message(QT_TRANSLATE_NOOP("core", "%1 on %2"), {table, server});
    };
    const auto add = [&](const char* id, const Message& name, const Message& value, const char* table) {
        if (!value.isEmpty())
            discovery.seen.push_back({QStringLiteral("logShipping.") + QLatin1String(id), name, value, source(table)});
    };
    const char* const secondary = "msdb.dbo.log_shipping_secondary";
    const char* const databases = "msdb.dbo.log_shipping_secondary_databases";
    const char* const jobs = "msdb.dbo.sysjobs";
    const QString mode = row.flag(u"restore_mode") ? QStringLiteral("STANDBY") : QStringLiteral("NORECOVERY");
    add("restoreMode", QT_TRANSLATE_NOOP("core", "Restore mode"), Message::verbatim(mode), databases);
    add("restoreDelay", QT_TRANSLATE_NOOP("core", "Restore delay"), minutes(row, u"restore_delay"), databases);
    add("fileRetention", QT_TRANSLATE_NOOP("core", "Retention of copied files"), minutes(row, u"file_retention_period"),
        secondary);
    add("restoreThreshold", QT_TRANSLATE_NOOP("core", "Alert when nothing was restored for"),
        minutes(row, u"restore_threshold"), "msdb.dbo.log_shipping_monitor_secondary");
    add("copyJob", QT_TRANSLATE_NOOP("core", "Copy job"), Message::verbatim(row.text(u"copy_job")), jobs);
    add("restoreJob", QT_TRANSLATE_NOOP("core", "Restore job"), Message::verbatim(row.text(u"restore_job")), jobs);
    add("monitorServer", QT_TRANSLATE_NOOP("core", "Monitor server"), Message::verbatim(row.text(u"monitor_server")),
        secondary);
}

}  // namespace

void askMsdb(const Asking& asking, const QString& server, const DiscoveryRequest& request, Ledger& ledger,
             Discovery& discovery) {
    const auto answer = asking.sql(Role::Backup, logShippingQuery());
    if (!answer)
        return discovery.troubles.push_back(
            {QT_TRANSLATE_NOOP("core", "Log shipping could not be read from msdb of %1: %2"),
             {server, answer.error().sentence}});
    const bool isNameGiven = request.given.contains(QStringLiteral("chat.name"));
    const auto meant = rowMeant(answer->first(), isNameGiven ? request.profile.chat.name.toString() : QString());
    if (!meant) return discovery.troubles.push_back(noRow(answer->first(), server));
    const Row row(answer->first(), *meant);
    const Message source(QT_TRANSLATE_NOOP("core", "%1 on %2"), {"msdb.dbo.log_shipping_secondary", server});
    ledger.claim(QStringLiteral("chat.name"), row.text(u"secondary_database"),
                 {QT_TRANSLATE_NOOP("core", "%1 on %2"), {"msdb.dbo.log_shipping_secondary_databases", server}});
    ledger.claim(QStringLiteral("chat.instances.primary"), row.text(u"primary_server"), source);
    ledger.claim(QStringLiteral("folders.logShare"), row.text(u"backup_source_directory"), source);
    ledger.claim(QStringLiteral("folders.copyFolder"), row.text(u"backup_destination_directory"), source);
    note(row, server, discovery);
}

}  // namespace pchat::sources

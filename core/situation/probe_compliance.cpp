#include "core/site/instance_text.h"
#include "core/situation/probes.h"

namespace pchat {

namespace {

/// The doors lead to the instances of the chat database: what lives elsewhere cannot be asked for.
std::optional<Message> whyNotAsked(const SiteProfile& profile, Role role) {
    if (!profile.compliance) return Message(QT_TRANSLATE_NOOP("core", "The profile names no compliance database."));
    const auto own = profile.compliance->instances.find(role);
    const SqlInstance* chat = profile.instance(role);
    if (own == profile.compliance->instances.end() || !chat)
        return Message(QT_TRANSLATE_NOOP("core", "The profile names no server for this role."));
    if (meanSameInstance(own->second, *chat)) return std::nullopt;
    return Message(QT_TRANSLATE_NOOP("core", "%1 lives on an instance of its own, %2, which is not asked from here."),
                   {profile.compliance->name.toString(), own->second.toDisplay()});
}

/// A sum over no rows is NULL.
qint64 readRowCount(const ResultSet& set) {
    return set.rows.empty() ? 0 : Row(set, 0).number(u"rows").value_or(0);
}

/// The rows of all tables but the system's, as the server keeps count of them (heap or clustered index).
Query rowsQuery(const Name& database) {
    return query(
        "SELECT COUNT(*) AS tables, SUM(p.rows) AS rows FROM {}.sys.tables AS t "
        "JOIN {}.sys.partitions AS p ON p.object_id = t.object_id "
        "WHERE t.is_ms_shipped = 0 AND p.index_id IN (0, 1)",
        database, database);
}

Message notOnline(const Asking& asking, Role role, const DatabaseFacts& database) {
    const QString name = asking.profile.compliance->name.toString();
    const QString server = asking.profile.instance(role)->toDisplay();
    if (database.state.isEmpty()) return {QT_TRANSLATE_NOOP("core", "There is no database %1 on %2."), {name, server}};
    return {QT_TRANSLATE_NOOP("core", "%1 on %2 is %3, so that its rows cannot be counted."),
            {name, server, database.state}};
}

}  // namespace

Fact<DatabaseFacts> probeCompliance(const Asking& asking, Role role, const ServerTime& time) {
    if (const auto reason = whyNotAsked(asking.profile, role))
        return unknown<DatabaseFacts>(*reason, {}, time.at(asking));
    return probeDatabase(asking, role, Text::of(asking.profile.compliance->name), time);
}

Fact<qint64> probeComplianceRows(const Asking& asking, Role role, const Fact<DatabaseFacts>& compliance,
                                 const ServerTime& time) {
    if (!compliance.isKnown()) return unknown<qint64>(compliance.unknownBecause, compliance.source, compliance.at);
    if (compliance->state != QStringLiteral("ONLINE"))
        return unknown<qint64>(notOnline(asking, role, *compliance.value), compliance.source, compliance.at);
    return askFact(asking, role, rowsQuery(asking.profile.compliance->name), time, readRowCount);
}

}  // namespace pchat

#include "core/situation/probes.h"

namespace pchat {

namespace {

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

Fact<qint64> probeRows(const Asking& asking, Role role, const Fact<DatabaseFacts>& compliance, const ServerTime& time) {
    if (!compliance.isKnown()) return unknown<qint64>(compliance.unknownBecause, compliance.source, compliance.at);
    if (compliance->state != QStringLiteral("ONLINE"))
        return unknown<qint64>(notOnline(asking, role, *compliance.value), compliance.source, compliance.at);
    return askFact(asking, role, rowsQuery(asking.profile.compliance->name), time, readRowCount);
}

ComplianceAnswer notAsked(const Message& reason, const QDateTime& at) {
    return {unknown<DatabaseFacts>(reason, {}, at), unknown<qint64>(reason, {}, at)};
}

}  // namespace

ComplianceAnswer probeCompliance(const Asking& asking, Role place, const ServerTime& time) {
    const std::optional<Role> role = asking.profile.roleOfCompliance(place);
    if (!role)
        return notAsked(asking.profile.compliance
                            ? QT_TRANSLATE_NOOP("core", "The profile names no server for this role.")
                            : QT_TRANSLATE_NOOP("core", "The profile names no compliance database."),
                        time.at(asking));
    ComplianceAnswer answer;
    answer.database = probeDatabase(asking, *role, Text::of(asking.profile.compliance->name), time);
    answer.rows = probeRows(asking, *role, answer.database, time);
    return answer;
}

bool isComplianceApart(const SiteProfile& profile, Role place) {
    return profile.roleOfCompliance(place) == complianceRoleOf(place);
}

ComplianceAnswer probeComplianceApart(const Asking& asking, Role place) {
    const Asking once = asking.untilSilence();
    return probeCompliance(once, place, ServerTime::ask(once, complianceRoleOf(place)));
}

}  // namespace pchat

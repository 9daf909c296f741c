#include "tests/whole/helpers/estate_state.h"

#include "core/script/cmdlets.h"

namespace pchat::whole {

namespace {

struct Look {
    const char* about;
    const char* query;  ///< the first column says of what
};

// Ids are left out: what is set up anew gets new ones.
constexpr Look looks[] = {
    {"job", "SELECT j.name, j.enabled FROM msdb.dbo.sysjobs AS j"},
    {"schedules",
     "SELECT j.name, s.enabled, s.freq_type, s.freq_subday_type, s.freq_subday_interval FROM msdb.dbo.sysjobs AS j "
     "JOIN msdb.dbo.sysjobschedules AS a ON a.job_id = j.job_id "
     "JOIN msdb.dbo.sysschedules AS s ON s.schedule_id = a.schedule_id"},
    {"database",
     "SELECT d.name, d.state_desc, d.is_in_standby, d.user_access_desc, m.mirroring_role_desc, m.mirroring_state_desc "
     "FROM sys.databases AS d JOIN sys.database_mirroring AS m ON m.database_id = d.database_id "
     "WHERE d.database_id > 4"},
    {"ships",
     "SELECT p.primary_database, p.backup_directory, p.backup_share, p.backup_retention_period "
     "FROM msdb.dbo.log_shipping_primary_databases AS p"},
    {"ships to", "SELECT s.secondary_database, s.secondary_server FROM msdb.dbo.log_shipping_primary_secondaries AS s"},
    {"receives from",
     "SELECT s.primary_server, s.primary_database, s.backup_source_directory, s.backup_destination_directory, "
     "s.file_retention_period FROM msdb.dbo.log_shipping_secondary AS s"},
    {"receives",
     "SELECT s.secondary_database, s.restore_delay, s.restore_mode, s.disconnect_users "
     "FROM msdb.dbo.log_shipping_secondary_databases AS s"}};

void add(const QString& about, const SqlAnswer& answer, State& state) {
    for (const auto& row : answer.first().rows) {
        QStringList cells;
        for (const Cell& cell : row)
            cells << cell.value_or(QStringLiteral("NULL"));
        const QString key = about + QLatin1Char(' ') + cells.takeFirst();
        state[key] = state.contains(key) ? state[key] + QStringLiteral("; ") + cells.join(u' ') : cells.join(u' ');
    }
}

QJsonObject firstOf(test::Practice& practice, const ShellQuery& query) {
    const auto answer = practice.estate().observing.shell->ask(query, CallOptions{});
    return answer && !answer->objects.empty() ? answer->objects.front() : QJsonObject();
}

void addPool(test::Practice& practice, State& state) {
    const QJsonObject service = firstOf(
        practice, cmdlets::getService(cmdlets::ServiceRole::PersistentChatServer, practice.profile().pool.fqdn));
    const QJsonObject pool =
        firstOf(practice, cmdlets::getPersistentChatState(service.value(QLatin1String("Identity")).toString()));
    state[QStringLiteral("active servers")] =
        QString::fromUtf8(json::canonical(service.value(QLatin1String("ActiveServers"))));
    state[QStringLiteral("pool")] = QString::fromUtf8(json::canonical(pool.value(QLatin1String("PoolState"))));
}

}  // namespace

State stateOf(test::Practice& practice) {
    State state;
    for (const auto& [role, instance] : practice.profile().chat.instances)
        for (const Look& look : looks) {
            const QString about = json::nameOf(role) + QLatin1Char(' ') + QLatin1String(look.about);
            const auto answer = practice.ask(role, QLatin1String(look.query));
            if (answer)
                add(about, *answer, state);
            else
                state[about] = QStringLiteral("error %1").arg(answer.error().errorNumber());
        }
    addPool(practice, state);
    return state;
}

QSet<QString> differing(const State& one, const State& other) {
    QSet<QString> found;
    for (auto entry = one.begin(); entry != one.end(); ++entry)
        if (!other.contains(entry.key()) || other.value(entry.key()) != entry.value()) found << entry.key();
    for (auto entry = other.begin(); entry != other.end(); ++entry)
        if (!one.contains(entry.key())) found << entry.key();
    return found;
}

QStringList differences(const State& one, const State& other) {
    QStringList lines;
    for (const QString& about : differing(one, other))
        lines << QStringLiteral("%1: %2 -> %3")
                     .arg(about, one.value(about, QStringLiteral("none")), other.value(about, QStringLiteral("none")));
    lines.sort();
    return lines;
}

}  // namespace pchat::whole

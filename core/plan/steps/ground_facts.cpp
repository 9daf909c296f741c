#include "core/plan/steps/ground.h"
#include "core/situation/active_servers.h"

#include <algorithm>

namespace pchat::failover {

namespace {

struct Subject {
    QString database;
    QString server;
};

Message unknownState(const Subject& about, const Message& because) {
    return {QT_TRANSLATE_NOOP("core",
                              "The state of the database %1 on %2 is not known: %3 Without it nothing can be "
                              "planned. Make the instance answer, then check again."),
            {about.database, about.server, because}};
}

/// What speaks against taking over with this database; empty: nothing.
std::vector<Message> judgeDatabase(const Subject& about, const DatabaseFacts& facts) {
    const bool canTakeOver = facts.state == QLatin1String("RESTORING") || facts.state == QLatin1String("ONLINE");
    if (facts.state.isEmpty())
        return {{QT_TRANSLATE_NOOP("core",
                                   "There is no database %1 on %2. Check in the site profile which instance is the "
                                   "backup."),
                 {about.database, about.server}}};
    if (!canTakeOver)
        return {{QT_TRANSLATE_NOOP("core",
                                   "The database %1 on %2 is %3, so no log can be applied to it. It must be "
                                   "RESTORING or in standby. See the SQL Server error log on %2."),
                 {about.database, about.server, facts.state}}};
    if (facts.mirroringRole == QLatin1String("MIRROR"))
        return {{QT_TRANSLATE_NOOP("core",
                                   "The database %1 on %2 is the mirror of another one, not a log shipping "
                                   "secondary. Check in the site profile which instance is the backup."),
                 {about.database, about.server}}};
    if (!facts.redo)
        return {{QT_TRANSLATE_NOOP("core",
                                   "It is not known up to which LSN the database %1 on %2 was restored, so it cannot "
                                   "be said which logs are missing. Make the instance and its msdb readable, then "
                                   "check again."),
                 {about.database, about.server}}};
    return {};
}

std::vector<Message> judgeBackup(const Subject& about, const Situation& situation) {
    if (!situation.backup) return {unknownState(about, QT_TRANSLATE_NOOP("core", "It has not been looked at yet."))};
    const Fact<DatabaseFacts>& database = situation.backup->database;
    if (!database.isKnown()) return {unknownState(about, database.unknownBecause)};
    return judgeDatabase(about, *database);
}

std::vector<Message> judgeCopyFolder(const QString& path, const Situation& situation) {
    const Message notYet = QT_TRANSLATE_NOOP("core", "It has not been looked at yet.");
    const bool isKnown = situation.copyFolder && situation.copyFolder->sets.isKnown();
    if (isKnown) return {};
    return {{QT_TRANSLATE_NOOP("core",
                               "It is not known which log backups stand in the copy folder %1: %2 Make the folder "
                               "readable from here and for the backup instance, then check again."),
             {path, situation.copyFolder ? situation.copyFolder->sets.unknownBecause : notYet}}};
}

std::vector<Message> judgePool(const QString& fqdn, const Situation& situation) {
    const Message notYet = QT_TRANSLATE_NOOP("core", "It has not been looked at yet.");
    if (!situation.pool || !situation.pool->pool.isKnown())
        return {{QT_TRANSLATE_NOOP("core",
                                   "The pool %1 could not be looked up: %2 Its state and its active servers have to "
                                   "be set, so start the management shell and check again."),
                 {fqdn, situation.pool ? situation.pool->pool.unknownBecause : notYet}}};
    if (situation.pool->pool->identity.isEmpty())
        return {{QT_TRANSLATE_NOOP("core",
                                   "The topology has no Persistent Chat pool %1. Check the pool's name in the site "
                                   "profile."),
                 {fqdn}}};
    return {};
}

/// The topology's spelling of a server, so that what is read back compares equal.
std::optional<QString> asSpelled(const QString& server, const std::vector<QString>& computers) {
    const auto found = std::find_if(computers.begin(), computers.end(), [&](const QString& computer) {
        return computer.compare(server, Qt::CaseInsensitive) == 0;
    });
    return found == computers.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::vector<Message> missingFacts(const SiteProfile& profile, const Situation& situation) {
    const SqlInstance* instance = profile.instance(Role::Backup);
    if (instance == nullptr)
        return {QT_TRANSLATE_NOOP("core", "The site profile names no backup instance. Add it, then check again.")};
    std::vector<Message> reasons = judgeBackup({profile.chat.name.toString(), instance->toDisplay()}, situation);
    for (Message& reason : judgeCopyFolder(profile.folders.copyFolder, situation))
        reasons.push_back(std::move(reason));
    for (Message& reason : judgePool(profile.pool.fqdn, situation))
        reasons.push_back(std::move(reason));
    return reasons;
}

tl::expected<std::vector<QString>, std::vector<Message>> activeServersFor(const SiteProfile& profile,
                                                                          const PoolFacts& pool,
                                                                          const Choices& choices) {
    const std::vector<QString> wanted = choices.activeServers.empty()
                                            ? usualActiveServers(profile.pool.backupServers, pool.computers)
                                            : choices.activeServers;
    std::vector<Message> reasons;
    std::vector<QString> servers;
    if (wanted.empty() || wanted.size() > mostActiveServers)
        reasons.push_back(Message::counted(
            QT_TRANSLATE_N_NOOP("core",
                                "%n server(s) are to be active after the failover. A pool has 1 to 4 active servers. "
                                "Change the choice."),
            static_cast<qint64>(wanted.size())));
    for (const QString& server : wanted) {
        if (auto spelled = asSpelled(server, pool.computers))
            servers.push_back(std::move(*spelled));
        else
            reasons.push_back({QT_TRANSLATE_NOOP("core",
                                                 "%1 is to be active, but it is no server of the pool %2. Change the "
                                                 "choice, or the topology."),
                               {server, profile.pool.fqdn}});
    }
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    std::sort(servers.begin(), servers.end());
    servers.erase(std::unique(servers.begin(), servers.end()), servers.end());
    return servers;
}

}  // namespace pchat::failover

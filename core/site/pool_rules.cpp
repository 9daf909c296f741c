#include "core/site/names.h"
#include "core/site/rules.h"

#include <QCoreApplication>

namespace pchat::rules {

namespace {

constexpr std::size_t mostServers = 8;  // facts/procedure.md 1.1

QString inPool(const char* field) {
    return QStringLiteral("pool.") + QLatin1String(field);
}

void checkPoolFqdn(const PoolSite& pool, Problems& problems) {
    const QString path = QStringLiteral("pool.fqdn");
    if (pool.fqdn.isEmpty())
        problems.push_back({path, QT_TRANSLATE_NOOP("core",
                                                    "The name of the pool is missing. Write its fully qualified "
                                                    "domain name, for example pchat01.contoso.com.")});
    else if (!names::isFqdn(pool.fqdn))
        problems.push_back({path, Message(QT_TRANSLATE_NOOP("core",
                                                            "“%1” is not a fully qualified domain name. Write "
                                                            "one such as pchat01.contoso.com: letters, digits "
                                                            "and hyphens, parted by dots."),
                                          {visible(pool.fqdn)})});
}

void checkServer(const QString& server, const QString& path, QStringList& seen, Problems& problems) {
    if (!names::isFqdn(server))
        problems.push_back({path, Message(QT_TRANSLATE_NOOP("core",
                                                            "“%1” is not the fully qualified domain name of a "
                                                            "server. Write one such as pc01.contoso.com."),
                                          {visible(server)})});
    else if (seen.contains(server, Qt::CaseInsensitive))
        problems.push_back({path, Message(QT_TRANSLATE_NOOP("core",
                                                            "The server %1 is named twice, or has the name of "
                                                            "the pool. Name each chat server once."),
                                          {server})});
    seen << server;
}

void checkServers(const std::vector<QString>& servers, const char* field, QStringList& seen, Problems& problems) {
    const QString path = inPool(field);
    for (std::size_t at = 0; at < servers.size(); ++at)
        checkServer(servers[at], json::detail::join(path, static_cast<qsizetype>(at)), seen, problems);
}

void checkCounts(const PoolSite& pool, Problems& problems) {
    const std::size_t all = pool.backupServers.size() + pool.primaryServers.size();
    if (pool.backupServers.empty())
        problems.push_back({QStringLiteral("pool.backupServers"),
                            QT_TRANSLATE_NOOP("core",
                                              "No chat server of the backup data center is named, so none could be "
                                              "active after a failover. Name 1 at least.")});
    if (all > mostServers)
        problems.push_back({QStringLiteral("pool.primaryServers"),
                            Message(QT_TRANSLATE_NOOP("core",
                                                      "The profile names %1 chat servers. A pool has at most %2 "
                                                      "in both data centers together."),
                                    {static_cast<qint64>(all), static_cast<qint64>(mostServers)})});
}

void checkSiteName(const QString& name, const char* field, Problems& problems) {
    if (names::isSiteName(name)) return;
    problems.push_back(
        {inPool(field), Message(QT_TRANSLATE_NOOP("core",
                                                  "“%1” cannot be shown as the name of a data center. Write up to "
                                                  "%2 visible characters."),
                                {visible(name), qint64{names::longestSiteName}})});
}

}  // namespace

void checkPool(const PoolSite& pool, Problems& problems) {
    checkPoolFqdn(pool, problems);
    QStringList seen{pool.fqdn};
    checkServers(pool.primaryServers, "primaryServers", seen, problems);
    checkServers(pool.backupServers, "backupServers", seen, problems);
    checkCounts(pool, problems);
    checkSiteName(pool.primarySiteName, "primarySiteName", problems);
    checkSiteName(pool.backupSiteName, "backupSiteName", problems);
}

}  // namespace pchat::rules

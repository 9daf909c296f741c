#include "core/discovery/sources.h"
#include "core/script/cmdlets.h"

#include <QJsonArray>

#include <algorithm>

namespace pchat::sources {

namespace {

using Objects = std::vector<QJsonObject>;

Message sourceOf(const ShellQuery& query) {
    return Message(QT_TRANSLATE_NOOP("core", "%1 in the management shell"), {query.toString()});
}

/// "PersistentChatDatabase:sql03.contoso.com" without the role in front.
QString withoutRole(const QString& identity) {
    return identity.section(u':', -1).trimmed();
}

QString text(const QJsonObject& object, const char* property) {
    const QJsonValue value = object.value(QLatin1String(property));
    return value.isObject() ? value.toObject().value(QStringLiteral("Identity")).toString() : value.toString();
}

QStringList names(const QJsonObject& object, const char* property) {
    QStringList all;
    const QJsonValue value = object.value(QLatin1String(property));
    if (value.isString()) return {withoutRole(value.toString())};
    for (const auto& each : value.toArray())
        all << withoutRole(each.isObject() ? each.toObject().value(QStringLiteral("Fqdn")).toString()
                                           : each.toString());
    return all;
}

/// Asks; what is refused becomes a trouble and no objects.
std::optional<Objects> ask(const Asking& asking, const ShellQuery& query, Discovery& discovery) {
    auto answer = asking.shell(query);
    if (answer) return std::move(answer->objects);
    discovery.troubles.push_back({QT_TRANSLATE_NOOP("core", "The management shell did not answer “%1”: %2"),
                                  {query.toString(), answer.error().sentence}});
    return std::nullopt;
}

/// The pool that is meant among the services; its name is claimed, or the choice is named.
std::optional<QJsonObject> poolMeant(const Objects& services, const DiscoveryRequest& request, const Message& source,
                                     Ledger& ledger, Discovery& discovery) {
    const bool isGiven = request.given.contains(QStringLiteral("pool.fqdn"));
    QStringList pools;
    for (const QJsonObject& each : services)
        pools << withoutRole(text(each, "Identity"));
    if (isGiven) {
        const qsizetype at = pools.indexOf(QRegularExpression(
            QRegularExpression::anchoredPattern(QRegularExpression::escape(request.profile.pool.fqdn)),
            QRegularExpression::CaseInsensitiveOption));
        if (at >= 0) return services[static_cast<std::size_t>(at)];
    } else if (services.size() == 1) {
        ledger.claim(QStringLiteral("pool.fqdn"), pools.first(), source);
        return services.front();
    }
    discovery.troubles.push_back(
        pools.isEmpty()
            ? Message(QT_TRANSLATE_NOOP("core", "The topology holds no Persistent Chat pool."))
            : Message(QT_TRANSLATE_NOOP("core",
                                        "The topology holds these Persistent Chat pools: %1. Which of them is meant "
                                        "must be said (pool.fqdn)."),
                      {pools.join(QStringLiteral(", "))}));
    return std::nullopt;
}

/// Version of a service: 6 is Lync Server 2013, 7 is Skype for Business Server 2015.
void claimProduct(const QJsonObject& service, const Message& source, Ledger& ledger) {
    constexpr int lync2013 = 6;
    constexpr int skypeForBusiness2015 = 7;
    const int version = service.value(QStringLiteral("Version")).toVariant().toInt();
    if (version == lync2013) ledger.claim(QStringLiteral("product"), json::nameOf(Product::Lync2013), source);
    if (version == skypeForBusiness2015)
        ledger.claim(QStringLiteral("product"), json::nameOf(Product::SkypeForBusiness2015), source);
}

/// The instance's own name, which a service tells beside the computer's, by the identity of its store.
using InstanceNames = std::map<QString, QString>;

InstanceNames instanceNames(const Asking& asking, const ShellQuery& query, Discovery& discovery) {
    InstanceNames found;
    for (const QJsonObject& each : ask(asking, query, discovery).value_or(Objects()))
        found[withoutRole(text(each, "Identity")).toCaseFolded()] = text(each, "SqlInstanceName");
    return found;
}

/// Which property of a Persistent Chat service names which store. The names are those of Microsoft's own class
/// DisplayPersistentChatServer; those of compliance have one word more.
struct StoreProperty {
    Role role;
    const char* prefix;
};
constexpr std::array storeProperties{StoreProperty{Role::Primary, ""}, StoreProperty{Role::PrimaryMirror, "Mirror"},
                                     StoreProperty{Role::Backup, "Backup"},
                                     StoreProperty{Role::BackupMirror, "BackupMirror"}};

void claimStores(const QJsonObject& service, const QString& path, const char* noun, const InstanceNames& instances,
                 const Message& source, Ledger& ledger) {
    for (const StoreProperty& each : storeProperties) {
        const QByteArray property = QByteArray(each.prefix) + noun;
        const QString field = path + QStringLiteral(".instances.") + json::nameOf(each.role);
        QString store = withoutRole(text(service, property.constData()));
        if (store.isEmpty()) {
            ledger.none(field, {QT_TRANSLATE_NOOP("core", "none, says %1"), {source}});
            continue;
        }
        const auto named = instances.find(store.toCaseFolded());
        if (!store.contains(u'\\') && named != instances.end() && !named->second.isEmpty())
            store += u'\\' + named->second;
        ledger.claim(field, store, source);
    }
}

/// Where servers are is not in the topology: those that are active while the pool is Normal serve the primary database.
void claimServers(const QJsonObject& service, const QString& state, const QStringList& computers, const Message& source,
                  Ledger& ledger) {
    const QStringList active = names(service, "ActiveServers");
    QStringList others;
    for (const QString& each : computers)
        if (!active.contains(each, Qt::CaseInsensitive)) others << each;
    if (active.isEmpty() || others.isEmpty() || state.isEmpty()) return;
    const bool isNormal = state == QLatin1String("Normal");
    const Message activeNow(QT_TRANSLATE_NOOP("core", "active while the pool is %1: %2"), {state, source});
    const Message idleNow(QT_TRANSLATE_NOOP("core", "not active while the pool is %1: %2"), {state, source});
    ledger.claim(QStringLiteral("pool.primaryServers"), (isNormal ? active : others).join(QStringLiteral(", ")),
                 isNormal ? activeNow : idleNow, true);
    ledger.claim(QStringLiteral("pool.backupServers"), (isNormal ? others : active).join(QStringLiteral(", ")),
                 isNormal ? idleNow : activeNow, true);
}

QString poolState(const Asking& asking, const QString& identity, Discovery& discovery) {
    const ShellQuery query = cmdlets::getPersistentChatState(identity);
    const auto objects = ask(asking, query, discovery);
    const QString state = objects && !objects->empty() ? text(objects->front(), "PoolState") : QString();
    if (!state.isEmpty())
        discovery.seen.push_back({QStringLiteral("pool.state"), QT_TRANSLATE_NOOP("core", "Pool state"),
                                  Message::verbatim(state), sourceOf(query)});
    return state;
}

/// The computers of the pool, and the site that the topology puts all of them in.
QStringList members(const Asking& asking, const QString& pool, Discovery& discovery) {
    const ShellQuery query = cmdlets::getPool(pool);
    const auto objects = ask(asking, query, discovery);
    if (!objects || objects->empty()) return {};
    const QString site = withoutRole(text(objects->front(), "Site"));
    if (!site.isEmpty())
        discovery.seen.push_back({QStringLiteral("pool.site"), QT_TRANSLATE_NOOP("core", "Site in the topology"),
                                  Message::verbatim(site), sourceOf(query)});
    return names(objects->front(), "Computers");
}

}  // namespace

bool askShell(const Asking& asking, const DiscoveryRequest& request, Ledger& ledger, Discovery& discovery) {
    const ShellQuery services = cmdlets::getService(cmdlets::ServiceRole::PersistentChatServer);
    const auto objects = ask(asking, services, discovery);
    if (!objects) return false;
    const Message source = sourceOf(services);
    const auto service = poolMeant(*objects, request, source, ledger, discovery);
    if (!service) return true;
    claimProduct(*service, source, ledger);
    const ShellQuery chat = cmdlets::getService(cmdlets::ServiceRole::PersistentChatDatabase);
    const ShellQuery compliance = cmdlets::getService(cmdlets::ServiceRole::PersistentChatComplianceDatabase);
    claimStores(*service, QStringLiteral("chat"), "PersistentChatDatabase", instanceNames(asking, chat, discovery),
                source, ledger);
    claimStores(*service, QStringLiteral("compliance"), "PersistentChatComplianceDatabase",
                instanceNames(asking, compliance, discovery), source, ledger);
    const QString identity = text(*service, "Identity");
    const QStringList computers = members(asking, withoutRole(identity), discovery);
    claimServers(*service, poolState(asking, identity, discovery), computers, source, ledger);
    return true;
}

}  // namespace pchat::sources

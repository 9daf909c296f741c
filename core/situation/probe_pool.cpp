#include "core/script/cmdlets.h"
#include "core/situation/probes.h"

#include <QJsonArray>

namespace pchat {

namespace {

using P = PoolSection;
using Objects = std::vector<QJsonObject>;

/// The property whose name fits best: names of a Persistent Chat service's properties are documented nowhere
/// (facts/procedure.md 2.4), so they are matched by their words.
QJsonValue propertyLike(const QJsonObject& object, const QStringList& words, const QStringList& without) {
    const auto hasWord = [](const QString& key, const QString& word) {
        return key.contains(word, Qt::CaseInsensitive);
    };
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto inKey = [&](const QString& word) { return hasWord(it.key(), word); };
        if (std::all_of(words.begin(), words.end(), inKey) && std::none_of(without.begin(), without.end(), inKey))
            return it.value();
    }
    return QJsonValue::Undefined;
}

/// "PersistentChatDatabase:sql03.contoso.com" without the role in front.
QString withoutRole(const QString& identity) {
    return identity.section(u':', -1).trimmed();
}

}  // namespace

QString nameIn(const QJsonValue& value) {
    if (!value.isObject()) return withoutRole(value.toString());
    for (const char* key : {"Fqdn", "Identity", "Name"})
        if (const QJsonValue found = value.toObject().value(QLatin1String(key)); found.isString())
            return withoutRole(found.toString());
    return {};
}

std::vector<QString> namesIn(const QJsonValue& value) {
    std::vector<QString> names;
    if (value.isArray())
        for (const auto& entry : value.toArray())
            names.push_back(nameIn(entry));
    else
        for (const QString& entry : value.toString().split(u',', Qt::SkipEmptyParts))
            names.push_back(withoutRole(entry));
    return names;
}

std::optional<QString> poolStateIn(const std::vector<QJsonObject>& objects) {
    for (const QJsonObject& object : objects)
        if (const QJsonValue value = object.value(QStringLiteral("PoolState")); value.isString())
            return value.toString();
    return std::nullopt;
}

namespace {

PoolFacts readServices(const Objects& services, const QString& fqdn) {
    PoolFacts facts;
    for (const QJsonObject& service : services) {
        const QString identity = service.value(QStringLiteral("Identity")).toString();
        if (withoutRole(identity).compare(fqdn, Qt::CaseInsensitive) != 0) {
            facts.otherPools.push_back(identity);
            continue;
        }
        facts.identity = identity;
        facts.activeServers = namesIn(propertyLike(service, {QStringLiteral("Active")}, {QStringLiteral("Inactive")}));
        facts.backupStore = nameIn(propertyLike(service, {QStringLiteral("Backup"), QStringLiteral("Database")},
                                                {QStringLiteral("Mirror"), QStringLiteral("Compliance")}));
    }
    return facts;
}

Fact<PoolFacts> probeService(const Asking& asking) {
    const ShellQuery services = cmdlets::getService(cmdlets::ServiceRole::PersistentChatServer);
    const auto answer = asking.shell(services);
    if (!answer) return unknown<PoolFacts>(answer.error().sentence, services.toString(), asking.now());
    PoolFacts facts = readServices(answer->objects, asking.profile.pool.fqdn);
    if (facts.identity.isEmpty()) return known(facts, services.toString(), asking.now());
    const ShellQuery members = cmdlets::getPool(asking.profile.pool.fqdn);
    const auto pool = asking.shell(members);
    if (!pool) return unknown<PoolFacts>(pool.error().sentence, members.toString(), asking.now());
    for (const QJsonObject& object : pool->objects)
        for (const QString& computer : namesIn(object.value(QStringLiteral("Computers"))))
            facts.computers.push_back(computer);
    return known(facts, services.toString() + u'\n' + members.toString(), asking.now());
}

Fact<QString> probeState(const Asking& asking, const QString& identity, bool local) {
    const ShellQuery state =
        cmdlets::getPersistentChatState(identity, local ? cmdlets::Store::Local : cmdlets::Store::Central);
    const auto answer = asking.shell(state);
    const QDateTime at = asking.now();
    if (!answer) return unknown<QString>(answer.error().sentence, state.toString(), at);
    if (const auto value = poolStateIn(answer->objects)) return known(*value, state.toString(), at);
    return unknown<QString>(
        Message(QT_TRANSLATE_NOOP("core", "The answer of the management shell holds no pool state.")), state.toString(),
        at);
}

/// ActiveMasterFqdn is empty where no master is active (facts/procedure.md 2.6).
Fact<QString> probeMaster(const Asking& asking) {
    const ShellQuery master = cmdlets::getManagementStoreMaster();
    const auto answer = asking.shell(master);
    const QDateTime at = asking.now();
    if (!answer) return unknown<QString>(answer.error().sentence, master.toString(), at);
    for (const QJsonObject& object : answer->objects)
        if (const QJsonValue value = object.value(QStringLiteral("ActiveMasterFqdn")); !value.isUndefined())
            return known(nameIn(value), master.toString(), at);
    return unknown<QString>(
        Message(QT_TRANSLATE_NOOP("core", "The answer of the management shell names no master of the store.")),
        master.toString(), at);
}

/// Computers that do not tell how they stand are left out.
Fact<std::vector<ReplicaFacts>> probeReplicas(const Asking& asking) {
    using Replicas = std::vector<ReplicaFacts>;
    const ShellQuery status = cmdlets::getReplicationStatus();
    const auto answer = asking.shell(status);
    const QDateTime at = asking.now();
    if (!answer) return unknown<Replicas>(answer.error().sentence, status.toString(), at);
    Replicas replicas;
    for (const QJsonObject& object : answer->objects) {
        const QString computer = nameIn(object.value(QStringLiteral("ReplicaFqdn")));
        const QJsonValue upToDate = object.value(QStringLiteral("UpToDate"));
        if (!computer.isEmpty() && upToDate.isBool()) replicas.push_back({computer, upToDate.toBool()});
    }
    return known(replicas, status.toString(), at);
}

Fact<std::vector<QString>> probeRegistrars(const Asking& asking) {
    using Names = std::vector<QString>;
    const ShellQuery registrars = cmdlets::getService(cmdlets::ServiceRole::Registrar);
    const auto answer = asking.shell(registrars);
    const QDateTime at = asking.now();
    if (!answer) return unknown<Names>(answer.error().sentence, registrars.toString(), at);
    Names pools;
    for (const QJsonObject& object : answer->objects)
        if (const QString pool = withoutRole(object.value(QStringLiteral("Identity")).toString()); !pool.isEmpty())
            pools.push_back(pool);
    return known(pools, registrars.toString(), at);
}

}  // namespace

void probePool(const Asking& asking, Draft<P>& draft) {
    const Fact<PoolFacts> pool = probeService(asking);
    draft.put(&P::pool, pool);
    const bool found = pool.isKnown() && !pool->identity.isEmpty();
    const QString identity =
        found ? pool->identity : QStringLiteral("PersistentChatServer:") + asking.profile.pool.fqdn;
    draft.put(&P::stateInStore, probeState(asking, identity, false));
    draft.put(&P::stateInReplica, probeState(asking, identity, true));
}

void probeManagement(const Asking& asking, Draft<P>& draft) {
    draft.put(&P::managementMaster, probeMaster(asking));
    draft.put(&P::replicas, probeReplicas(asking));
    draft.put(&P::registrarPools, probeRegistrars(asking));
}

}  // namespace pchat

#include "ui/widgets/estate_facts.h"

#include "core/situation/active_servers.h"
#include "ui/look/flow_words.h"

namespace pchat::ui {

namespace {

QString joined(const std::vector<QString>& names) {
    return QStringList(names.begin(), names.end()).join(QStringLiteral(", "));
}

QString hostOf(const SiteProfile& profile, Role role) {
    const SqlInstance* instance = profile.instance(role);
    return instance ? instance->toDisplay() : QStringLiteral("–");
}

}  // namespace

std::vector<FactRow> EstateFacts::ofProfile(const SiteProfile& profile, Flow flow) {
    const QString product = profile.product == Product::Lync2013 ? QStringLiteral("Lync Server 2013")
                                                                 : QStringLiteral("Skype for Business Server 2015");
    const bool onPrimary = FlowWords::servingAfter(flow) == Role::Primary;
    const auto& there = onPrimary ? profile.pool.primaryServers : profile.pool.backupServers;
    const QString active = there.size() <= mostActiveServers
                               ? joined(there)
                               : tr("%1 of %2, as you choose").arg(mostActiveServers).arg(there.size());
    return {{tr("Pool"), profile.pool.fqdn, false},
            {tr("Product"), product, false},
            {tr("Database"), profile.chat.name.toString(), false},
            {tr("Log share"), profile.folders.logShare, true},
            {tr("Primary"), hostOf(profile, Role::Primary), false},
            {tr("Backup"), hostOf(profile, Role::Backup), false},
            {tr("Primary mirror"), hostOf(profile, Role::PrimaryMirror), false},
            {tr("Backup mirror"), hostOf(profile, Role::BackupMirror), false},
            {tr("Active after"), active, false},
            {tr("Copy folder"), profile.folders.copyFolder, true}};
}

QString EstateFacts::databaseNow(const Fact<DatabaseFacts>& database) {
    if (!database.isKnown()) return tr("unknown");
    if (database->state.isEmpty()) return tr("none");
    return database->isInStandby ? QStringLiteral("STANDBY") : database->state;
}

QString EstateFacts::mirroringNow(const Fact<DatabaseFacts>& database) {
    if (!database.isKnown()) return tr("unknown");
    return database->mirroringState.isEmpty() ? tr("none") : database->mirroringState;
}

/// The secondary's half of log shipping lies on the side that receives.
QString EstateFacts::shippingNow(const SiteProfile& profile, const Situation& situation) {
    if (situation.primary && situation.primary->logShipping.isKnown() && situation.primary->logShipping->exists)
        return tr("to %1").arg(profile.pool.primarySiteName);
    const auto& facts = situation.backup->logShipping;
    if (!facts.isKnown()) return tr("unknown");
    return facts->exists ? tr("configured") : tr("removed");
}

QString EstateFacts::poolNow(const PoolSection& pool) {
    if (!pool.stateInStore.isKnown()) return tr("unknown");
    return pool.stateInReplica.isKnown() && *pool.stateInReplica != *pool.stateInStore
               ? tr("%1 (local replica: %2)").arg(*pool.stateInStore, *pool.stateInReplica)
               : *pool.stateInStore;
}

std::vector<FactRow> EstateFacts::ofSituation(const SiteProfile& profile, const std::optional<Situation>& situation,
                                              Flow flow, bool isObserving) {
    const QString waiting = isObserving ? tr("being observed") : tr("not observed");
    const auto* backup = situation && situation->backup ? &*situation->backup : nullptr;
    const auto* primary = situation && situation->primary ? &*situation->primary : nullptr;
    const auto* pool = situation && situation->pool ? &*situation->pool : nullptr;
    const QString database = profile.chat.name.toString();
    const bool onPrimary = FlowWords::servingAfter(flow) == Role::Primary;
    const Fact<DatabaseFacts>* serving = backup ? &backup->database : nullptr;
    if (onPrimary) serving = primary ? &primary->database : nullptr;
    QString active = waiting;
    if (pool && !pool->pool.isKnown()) active = tr("unknown");
    if (pool && pool->pool.isKnown())
        active = pool->pool->activeServers.empty() ? tr("none") : joined(pool->pool->activeServers);
    return {{tr("%1 on %2").arg(database, hostOf(profile, Role::Primary)),
             primary ? databaseNow(primary->database) : waiting, false},
            {tr("%1 on %2").arg(database, hostOf(profile, Role::Backup)),
             backup ? databaseNow(backup->database) : waiting, false},
            {tr("Pool state"), pool ? poolNow(*pool) : waiting, false},
            {tr("Mirroring"), serving ? mirroringNow(*serving) : waiting, false},
            {tr("Log shipping"), backup ? shippingNow(profile, *situation) : waiting, false},
            {tr("Active servers"), active, false}};
}

}  // namespace pchat::ui

#include "ui/widgets/estate_facts.h"

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

std::vector<FactRow> EstateFacts::ofProfile(const SiteProfile& profile) {
    const QString product = profile.product == Product::Lync2013 ? QStringLiteral("Lync Server 2013")
                                                                 : QStringLiteral("Skype for Business Server 2015");
    return {{tr("Pool"), profile.pool.fqdn, false},
            {tr("Product"), product, false},
            {tr("Database"), profile.chat.name.toString(), false},
            {tr("Log share"), profile.folders.logShare, true},
            {tr("Primary"), hostOf(profile, Role::Primary), false},
            {tr("Backup"), hostOf(profile, Role::Backup), false},
            {tr("Primary mirror"), hostOf(profile, Role::PrimaryMirror), false},
            {tr("Backup mirror"), hostOf(profile, Role::BackupMirror), false},
            {tr("Active after"), joined(profile.pool.backupServers), false},
            {tr("Copy folder"), profile.folders.copyFolder, true}};
}

QString EstateFacts::databaseNow(const BackupSection& backup) {
    if (!backup.database.isKnown()) return tr("unknown");
    return backup.database->isInStandby ? QStringLiteral("STANDBY") : backup.database->state;
}

QString EstateFacts::poolNow(const PoolSection& pool) {
    if (!pool.stateInStore.isKnown()) return tr("unknown");
    return pool.stateInReplica.isKnown() && *pool.stateInReplica != *pool.stateInStore
               ? tr("%1 (local replica: %2)").arg(*pool.stateInStore, *pool.stateInReplica)
               : *pool.stateInStore;
}

std::vector<FactRow> EstateFacts::ofSituation(const SiteProfile& profile, const std::optional<Situation>& situation,
                                              bool isObserving) {
    const QString waiting = isObserving ? tr("being observed") : tr("not observed");
    const bool backup = situation && situation->backup;
    const bool pool = situation && situation->pool;
    const QString database = profile.chat.name.toString();
    QString shipping = waiting;
    if (backup) {
        const auto& facts = situation->backup->logShipping;
        shipping = !facts.isKnown() ? tr("unknown") : (facts->exists ? tr("configured") : tr("removed"));
    }
    QString active = waiting;
    if (pool) active = situation->pool->pool.isKnown() ? joined(situation->pool->pool->activeServers) : tr("unknown");
    QString mirroring = waiting;
    if (backup) {
        const auto& facts = situation->backup->database;
        mirroring =
            !facts.isKnown() ? tr("unknown") : (facts->mirroringState.isEmpty() ? tr("none") : facts->mirroringState);
    }
    return {{tr("%1 on %2").arg(database, hostOf(profile, Role::Backup)),
             backup ? databaseNow(*situation->backup) : waiting, false},
            {tr("Pool state"), pool ? poolNow(*situation->pool) : waiting, false},
            {tr("Mirroring"), mirroring, false},
            {tr("Log shipping"), shipping, false},
            {tr("Active servers"), active, false}};
}

}  // namespace pchat::ui

#include "core/readiness/sides.h"

#include "core/situation/active_servers.h"

#include <numeric>

namespace pchat {

namespace {

const PartnerSection& partnerOn(const Case& c, Role role) {
    const Situation& s = c.situation;
    return role == Role::Primary ? *s.primary : role == Role::PrimaryMirror ? *s.primaryMirror : *s.backupMirror;
}

}  // namespace

Role targetOf(Occasion occasion) {
    const bool isFailedOver =
        occasion == Occasion::Failback || occasion == Occasion::RoleSwap || occasion == Occasion::Guard;
    return isFailedOver ? Role::Primary : Role::Backup;
}

Role sourceOf(Occasion occasion) {
    return targetOf(occasion) == Role::Backup ? Role::Primary : Role::Backup;
}

Role mirrorOf(Role role) {
    return role == Role::Primary ? Role::PrimaryMirror : Role::BackupMirror;
}

const std::vector<QString>& serversThere(const Case& c) {
    return targetOf(c.occasion) == Role::Primary ? c.profile.pool.primaryServers : c.profile.pool.backupServers;
}

std::vector<QString> serversAfter(const Case& c) {
    return c.chosen.empty() ? usualActiveServers(serversThere(c), computersOfPool(c.situation)) : c.chosen;
}

const Fact<ServerFacts>& serverOn(const Case& c, Role role) {
    return role == Role::Backup ? c.backup().server : partnerOn(c, role).server;
}

const Fact<DatabaseFacts>& databaseOn(const Case& c, Role role) {
    return role == Role::Backup ? c.backup().database : partnerOn(c, role).database;
}

const Fact<std::vector<DatabaseFileFacts>>& filesOn(const Case& c, Role role) {
    return role == Role::Backup ? c.backup().files : partnerOn(c, role).files;
}

const Fact<std::vector<SessionFacts>>& sessionsOn(const Case& c, Role role) {
    return role == Role::Backup ? c.backup().sessions : partnerOn(c, role).sessions;
}

const Fact<std::vector<VolumeFacts>>& volumesOn(const Case& c, Role role) {
    return role == Role::Backup ? c.backup().volumes : partnerOn(c, role).volumes;
}

const Fact<PrimaryShippingFacts>& primaryShippingOn(const Case& c, Role role) {
    return role == Role::Backup ? c.backup().primaryShipping : partnerOn(c, role).primaryShipping;
}

const Fact<LogShippingFacts>& logShippingOn(const Case& c, Role role) {
    return role == Role::Backup ? c.backup().logShipping : partnerOn(c, role).logShipping;
}

const Fact<qint64>& complianceRowsOn(const Case& c, Role role) {
    return role == Role::Backup ? c.backup().complianceRows : partnerOn(c, role).complianceRows;
}

bool isWritable(const DatabaseFacts& database) {
    return database.state == QStringLiteral("ONLINE") && !database.isInStandby && !database.isReadOnly;
}

bool servesOn(const Case& c, Role role) {
    const auto& database = databaseOn(c, role);
    return c.profile.instance(role) && database.isKnown() && isWritable(*database.value);
}

std::optional<Role> servingOf(const Case& c, Role instance) {
    if (servesOn(c, instance)) return instance;
    if (servesOn(c, mirrorOf(instance))) return mirrorOf(instance);
    return std::nullopt;
}

bool takesLogs(const DatabaseFacts& database) {
    return database.mirroringState.isEmpty() && (database.isInStandby || database.state == QStringLiteral("RESTORING"));
}

Message stateOn(const Case& c, Role role) {
    const DatabaseFacts& database = *databaseOn(c, role);
    const QString server = c.server(role);
    if (database.state.isEmpty())
        return {QT_TRANSLATE_NOOP("core", "There is no database %1 on %2."), {c.database(), server}};
    if (!database.mirroringState.isEmpty())
        return {QT_TRANSLATE_NOOP("core", "%1 on %2 is %3 and part of a mirroring session (%4, %5)."),
                {c.database(), server, database.state, database.mirroringRole, database.mirroringState}};
    if (database.isInStandby) return {QT_TRANSLATE_NOOP("core", "%1 on %2 is in STANDBY."), {c.database(), server}};
    return {QT_TRANSLATE_NOOP("core", "%1 on %2 is %3."), {c.database(), server, database.state}};
}

qint64 bytesOf(const std::vector<DatabaseFileFacts>& files) {
    return std::accumulate(files.begin(), files.end(), qint64{0},
                           [](qint64 sum, const DatabaseFileFacts& file) { return sum + file.bytes; });
}

}  // namespace pchat

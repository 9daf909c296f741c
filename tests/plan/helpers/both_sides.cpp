#include "tests/plan/helpers/both_sides.h"

namespace pchat::test {

namespace {

template <class T>
Fact<T> fact(T value) {
    return known(std::move(value), QStringLiteral("test"), QDateTime());
}

QUuid backupJob(int of) {
    return QUuid(static_cast<uint>(of), 5, 5, 1, 1, 1, 1, 1, 1, 1, 1);
}

DatabaseFacts database(const QString& state, const QString& role) {
    DatabaseFacts facts;
    facts.state = state;
    facts.userAccess = QStringLiteral("MULTI_USER");
    facts.recoveryModel = QStringLiteral("FULL");
    facts.mirroringRole = role;
    if (!role.isEmpty()) facts.mirroringState = QStringLiteral("SYNCHRONIZED");
    return facts;
}

ServerFacts server(const QString& name) {
    ServerFacts facts;
    facts.serverName = name;
    facts.productVersion = QStringLiteral("11.0.7001.0");
    facts.majorVersion = 11;
    facts.isSysadmin = true;
    return facts;
}

PrimaryShippingFacts primaryHalf(int of) {
    PrimaryShippingFacts facts;
    facts.exists = true;
    facts.backupShare = twoSites().folders.logShare;
    facts.backupJob = backupJob(of);
    facts.backupJobName = QStringLiteral("LSBackup_mgc");
    facts.backupJobEnabled = true;
    facts.secondaryServer = QStringLiteral("SQL03");
    facts.secondaryDatabase = QStringLiteral("mgc");
    return facts;
}

std::vector<DatabaseFileFacts> filesOn(const QString& drive) {
    return {{QStringLiteral("mgc"), drive + QStringLiteral("\\Data\\mgc.mdf"), false},
            {QStringLiteral("mgc_log"), drive + QStringLiteral("\\Data\\mgc_log.ldf"), true}};
}

PartnerSection partner(const QString& name, DatabaseFacts chat) {
    PartnerSection section;
    section.bySql = fact(Vitality::Alive);
    section.server = fact(server(name));
    section.database = fact(std::move(chat));
    section.files = fact(filesOn(QStringLiteral("D:")));
    section.primaryShipping = fact(PrimaryShippingFacts());
    section.logShipping = fact(LogShippingFacts());
    section.compliance = fact(database(QStringLiteral("ONLINE"), QString()));
    return section;
}

const QString online = QStringLiteral("ONLINE");
const QString principal = QStringLiteral("PRINCIPAL");
const QString mirror = QStringLiteral("MIRROR");
const QString restoringState = QStringLiteral("RESTORING");

}  // namespace

SiteProfile twoSites() {
    SiteProfile profile = contoso();
    profile.chat.instances[Role::PrimaryMirror] = {QStringLiteral("sql02.contoso.com"), {}, 0};
    profile.compliance = profile.chat;
    profile.compliance->name = Name::from(QStringLiteral("mgccomp")).value_or(Name());
    profile.folders.primaryCopyFolder = QStringLiteral("D:\\LogCopyBack");
    return profile;
}

Situation failedOver() {
    Situation situation = quiet();
    situation.backup->server = fact(server(QStringLiteral("SQL03")));
    situation.backup->database = fact(database(online, principal));
    situation.backup->files = fact(filesOn(QStringLiteral("D:")));
    situation.backup->logShipping = fact(LogShippingFacts());
    situation.backup->primaryShipping = fact(PrimaryShippingFacts());
    situation.backup->compliance = fact(database(online, QString()));
    situation.backupMirror = partner(QStringLiteral("SQL04"), database(restoringState, mirror));
    situation.primary = partner(QStringLiteral("SQL01"), database(online, principal));
    situation.primary->primaryShipping = fact(primaryHalf(1));
    situation.primary->compliance = fact(database(online, principal));
    situation.primaryMirror = partner(QStringLiteral("SQL02"), database(restoringState, mirror));
    situation.primaryMirror->primaryShipping = fact(primaryHalf(2));
    situation.pool->pool.value->activeServers = {QStringLiteral("pc03.contoso.com"),
                                                 QStringLiteral("pc04.contoso.com")};
    situation.pool->stateInStore = fact(QStringLiteral("FailedOver"));
    return situation;
}

Situation rebuiltPrimary() {
    Situation situation = failedOver();
    situation.primary = partner(QStringLiteral("SQL01"), database(online, QString()));
    situation.primary->files = fact(filesOn(QStringLiteral("E:")));
    situation.primaryMirror.reset();
    return situation;
}

Situation servedByMirror() {
    Situation situation = failedOver();
    situation.backup->database = fact(database(restoringState, mirror));
    situation.backupMirror->database = fact(database(online, principal));
    return situation;
}

Situation oldSideOffline() {
    Situation situation = failedOver();
    for (auto* partner : {&situation.primary, &situation.primaryMirror}) {
        DatabaseFacts& facts = *(*partner)->database.value;
        facts.state = QStringLiteral("OFFLINE");
        facts.mirroringRole.clear();
    }
    situation.primary->database.value->userAccess = QStringLiteral("SINGLE_USER");
    return situation;
}

Situation primaryAlive() {
    Situation situation = siteLoss();
    const Situation both = failedOver();
    situation.primary = both.primary;
    situation.primaryMirror = both.primaryMirror;
    situation.backup->server = both.backup->server;
    return situation;
}

Situation afterPlannedFailover() {
    Situation situation = failedOver();
    situation.primary->database = fact(database(restoringState, QString()));
    situation.primaryMirror->database = fact(database(restoringState, QString()));
    return situation;
}

}  // namespace pchat::test

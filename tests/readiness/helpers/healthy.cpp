#include "tests/readiness/helpers/healthy.h"

#include <algorithm>

namespace healthy {

using namespace pchat;

namespace {

const QUuid familyGuid = QUuid::fromString(QStringLiteral("F0000000-0000-0000-0000-000000000001"));
const QUuid forkGuid = QUuid::fromString(QStringLiteral("A0000000-0000-0000-0000-000000000001"));

template <class T>
Fact<T> seen(T value, const char* source = "SELECT 1") {
    return known(std::move(value), QString::fromLatin1(source), at());
}
template <class T>
Fact<T> notSeen(const char* source = "SELECT 1") {
    return unknown<T>(Message::verbatim(QStringLiteral("nothing answered")), QString::fromLatin1(source), at());
}

QUuid guid(int number) {
    return QUuid::fromString(QStringLiteral("B0000000-0000-0000-0000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

std::vector<DatabaseFileFacts> files() {
    return {{"mgc", "D:\\Data\\mgc.mdf", false, 200'000'000}, {"mgc_log", "L:\\Log\\mgc.ldf", true, 50'000'000}};
}

ServerFacts server(const char* name) {
    ServerFacts server;
    server.serverName = QString::fromLatin1(name);
    server.productVersion = QStringLiteral("11.0.7001.0");
    server.majorVersion = 11;
    server.edition = QStringLiteral("Enterprise Edition (64-bit)");
    server.login = QStringLiteral("CONTOSO\\admin");
    server.isSysadmin = server.canKill = server.canCreateDatabase = true;
    server.agentObserved = server.agentRunning = true;
    server.latencyMilliseconds = 12;
    return server;
}

BackupSection backup() {
    BackupSection b;
    b.server = seen(server("SQL03"));
    DatabaseFacts database;
    database.state = QStringLiteral("RESTORING");
    database.redo = RedoPoint{lsn(1000), forkGuid};
    database.familyGuid = familyGuid;
    database.lastRestoredFinish = at().addSecs(-3600);
    database.lastRestoredFile = QStringLiteral("D:\\LogCopy\\mgc_20261123180000.trn");
    database.lastRestoredFirst = lsn(900);
    b.database = seen(database);
    LogShippingFacts shipping;
    shipping.exists = true;
    shipping.primaryServer = QStringLiteral("SQL01");
    shipping.restoreMode = QStringLiteral("NORECOVERY");
    b.logShipping = seen(shipping);
    b.jobs = seen(std::vector<JobFacts>{{guid(101), "LSCopy", true, false, "succeeded", 41, at()},
                                        {guid(102), "LSRestore", true, false, "succeeded", 42, at()}});
    b.sessions = seen(std::vector<SessionFacts>{});
    b.restores = seen(std::vector<SessionFacts>{});
    b.primaryShipping = seen(PrimaryShippingFacts{});
    b.files = seen(files());
    b.compliance = notSeen<DatabaseFacts>();
    b.complianceRows = notSeen<qint64>();
    b.volumes =
        seen(std::vector<VolumeFacts>{{"D:\\", 1'000'000'000, 900'000'000}, {"L:\\", 1'000'000'000, 500'000'000}});
    return b;
}

PartnerSection dead() {
    PartnerSection p;
    p.bySql = seen(Vitality::Dead);
    p.byShell = seen(Vitality::Dead, "Test-CsDatabase");
    p.server = notSeen<ServerFacts>();
    p.database = notSeen<DatabaseFacts>();
    p.sessions = notSeen<std::vector<SessionFacts>>();
    p.primaryShipping = notSeen<PrimaryShippingFacts>();
    p.logShipping = notSeen<LogShippingFacts>();
    p.files = notSeen<std::vector<DatabaseFileFacts>>();
    p.volumes = notSeen<std::vector<VolumeFacts>>();
    p.seesShare = notSeen<bool>();
    p.seesCopyFolder = notSeen<bool>();
    p.compliance = notSeen<DatabaseFacts>();
    p.complianceRows = notSeen<qint64>();
    return p;
}

/// Answers, and has all that a partner has.
PartnerSection alive(const char* name, const DatabaseFacts& database) {
    PartnerSection p = dead();
    p.bySql = seen(Vitality::Alive);
    p.byShell = seen(Vitality::Alive, "Test-CsDatabase");
    p.server = seen(server(name));
    p.database = seen(database);
    p.sessions = seen(std::vector<SessionFacts>{});
    p.primaryShipping = seen(PrimaryShippingFacts{true,
                                                  "E:\\Log",
                                                  "\\\\filer.contoso.com\\LogShip",
                                                  guid(103),
                                                  "LSBackup_mgc",
                                                  false,
                                                  "mgc.trn",
                                                  "SQL03",
                                                  "mgc",
                                                  4320,
                                                  60,
                                                  {}});
    p.logShipping = seen(LogShippingFacts{});
    p.files = seen(files());
    p.volumes =
        seen(std::vector<VolumeFacts>{{"D:\\", 1'000'000'000, 900'000'000}, {"L:\\", 1'000'000'000, 500'000'000}});
    p.seesShare = seen(true, "xp_fileexist");
    p.seesCopyFolder = seen(true, "xp_fileexist");
    return p;
}

DatabaseFacts database(const char* state, const char* role = "") {
    DatabaseFacts facts;
    facts.state = QString::fromLatin1(state);
    facts.mirroringRole = QString::fromLatin1(role);
    if (!facts.mirroringRole.isEmpty()) facts.mirroringState = QStringLiteral("SYNCHRONIZED");
    if (facts.state != QStringLiteral("ONLINE")) return facts;
    facts.lastLogBackup = lsn(1300);
    facts.recoveryFork = forkGuid;
    facts.familyGuid = familyGuid;
    return facts;
}

FolderSection folder(const char* path) {
    FolderSection f;
    f.path = QString::fromLatin1(path);
    f.files = seen(std::vector<FileEntry>{});
    f.readableByServer = seen(true);
    f.writableFromHere = seen(true);
    f.freeBytes = seen(qint64{10'000'000'000});
    f.sets = seen(std::vector<BackupSet>{});
    return f;
}

PoolSection pool() {
    PoolSection p;
    const std::vector<QString> all{"pc01.contoso.com", "pc02.contoso.com", "pc03.contoso.com", "pc04.contoso.com"};
    p.pool =
        seen(PoolFacts{"PersistentChatServer:pchat01.contoso.com", all, {all[0], all[1]}, "sql03.contoso.com", {}});
    p.stateInStore = seen(QStringLiteral("Normal"));
    p.stateInReplica = seen(QStringLiteral("Normal"));
    p.missingRights = seen(std::vector<QString>{});
    p.managementMaster = seen(QStringLiteral("fe02.contoso.com"), "-CentralManagementStoreStatus");
    std::vector<ReplicaFacts> replicas;
    for (const QString& computer : all)
        replicas.push_back({computer, true});
    p.replicas = seen(replicas, "Get-CsManagementStoreReplicationStatus");
    p.registrarPools = seen(std::vector<QString>{"fe01.contoso.com", "fe02.contoso.com"}, "Get-CsService -Registrar");
    p.frontEnds = seen(std::vector<FrontEndFacts>{{"fe01.contoso.com", "fe01a.contoso.com", "Running", {}},
                                                  {"fe02.contoso.com", "fe02a.contoso.com", "Running", {}}},
                       "Get-CsWindowsService");
    p.serverStates = seen(std::vector<ServerStateFacts>(), "Invoke-Command");
    for (const QString& computer : all)
        p.serverStates.value->push_back({computer, QStringLiteral("Normal"), {}});
    return p;
}

}  // namespace

QDateTime at() {
    return QDateTime(QDate(2026, 11, 23), QTime(21, 0), Qt::UTC);
}

Lsn lsn(int number) {
    return *Lsn::fromString(QString::number(number));
}

SiteProfile profile() {
    SiteProfile site;
    const auto host = [](const char* name) { return SqlInstance{QString::fromLatin1(name), {}, 0}; };
    site.pool = {"pchat01.contoso.com",
                 {"pc01.contoso.com", "pc02.contoso.com"},
                 {"pc03.contoso.com", "pc04.contoso.com"},
                 "Tokyo",
                 "Osaka"};
    site.chat.name = *Name::from(QStringLiteral("mgc"));
    site.chat.instances = {{Role::Primary, host("sql01.contoso.com")},
                           {Role::PrimaryMirror, host("sql02.contoso.com")},
                           {Role::Backup, host("sql03.contoso.com")},
                           {Role::BackupMirror, host("sql04.contoso.com")}};
    site.folders = {
        "\\\\filer.contoso.com\\LogShip", "\\\\filer.contoso.com\\Mirror", "D:\\LogCopy", {}, "D:\\LogBack", {}};
    return site;
}

FileCopy onShare(const QString& file, Wholeness wholeness) {
    return {Shelf::Share, file, 2'000'000, wholeness};
}

FileCopy inCopyFolder(const QString& file, Wholeness wholeness) {
    return {Shelf::CopyFolder, file, 2'000'000, wholeness};
}

BackupSet log(int number, int first, int last, std::vector<FileCopy> copies) {
    BackupSet set;
    set.setGuid = guid(number);
    set.familyGuid = familyGuid;
    set.firstFork = set.lastFork = forkGuid;
    set.database = QStringLiteral("mgc");
    set.server = QStringLiteral("SQL01");
    set.type = BackupType::Log;
    set.first = lsn(first);
    set.last = lsn(last);
    set.started = at().addSecs(-(1400 - first) * 9);
    set.finished = at().addSecs(-(1400 - last) * 9);
    set.bytes = 10'000'000;
    set.copies = std::move(copies);
    return set;
}

void put(Situation& situation, const BackupSet& set) {
    for (const FileCopy& copy : set.copies) {
        BackupSet one = set;
        one.copies = {copy};
        FolderSection& section = copy.shelf == Shelf::Share ? *situation.share : *situation.copyFolder;
        section.sets.value->push_back(one);
        section.files.value->push_back({copy.file, copy.bytes, at()});
    }
}

void removeSet(Situation& situation, int number) {
    for (FolderSection* section : {&*situation.share, &*situation.copyFolder})
        std::erase_if(*section->sets.value, [&](const BackupSet& set) { return set.setGuid == guid(number); });
}

Situation siteLoss() {
    Situation s;
    s.startedAt = at();
    s.backup = backup();
    s.primary = dead();
    s.primaryMirror = dead();
    s.backupMirror = dead();
    s.share = folder("\\\\filer.contoso.com\\LogShip");
    s.copyFolder = folder("D:\\LogCopy");
    s.pool = pool();
    put(s, log(1, 1000, 1100, {onShare("mgc_20261123181500.trn"), inCopyFolder("mgc_20261123181500.trn")}));
    put(s, log(2, 1100, 1200, {onShare("mgc_20261123183000.trn"), inCopyFolder("mgc_20261123183000.trn")}));
    put(s, log(3, 1200, 1300, {onShare("mgc_20261123184500.trn")}));
    return s;
}

Situation inService() {
    Situation s = siteLoss();
    s.primary = alive("SQL01", database("ONLINE", "PRINCIPAL"));
    s.primary->primaryShipping.value->backupJobEnabled = true;
    s.primaryMirror = alive("SQL02", database("RESTORING", "MIRROR"));
    s.backupMirror = alive("SQL04", {});
    return s;
}

Situation failedOver() {
    Situation s = siteLoss();
    DatabaseFacts old = database("RESTORING");
    old.redo = RedoPoint{lsn(1300), forkGuid};
    old.familyGuid = familyGuid;
    s.primary = alive("SQL01", old);
    s.primaryMirror = alive("SQL02", database("RESTORING"));
    s.backup->database = seen(database("ONLINE", "PRINCIPAL"));
    s.backup->logShipping = seen(LogShippingFacts{});
    s.backup->jobs = seen(std::vector<JobFacts>{});
    s.backupMirror = alive("SQL04", database("RESTORING", "MIRROR"));
    s.pool->stateInStore = seen(QStringLiteral("FailedOver"));
    s.pool->stateInReplica = seen(QStringLiteral("FailedOver"));
    for (ServerStateFacts& each : *s.pool->serverStates.value)
        each.state = QStringLiteral("FailedOver");
    return s;
}

Situation shutPrimary() {
    Situation s = siteLoss();
    BackupSet tail = log(4, 1300, 1400, {onShare("mgc_tail.trn")});
    tail.isForceOffline = true;
    put(s, tail);
    for (auto* partner : {&s.primary, &s.primaryMirror}) {
        (*partner)->bySql = seen(Vitality::Alive);
        (*partner)->byShell = seen(Vitality::Alive, "Test-CsDatabase");
        (*partner)->server = seen(ServerFacts{});
        DatabaseFacts database;
        database.state = QStringLiteral("RESTORING");
        (*partner)->database = seen(database);
    }
    return s;
}

const Finding& find(const std::vector<Finding>& findings, const QString& id) {
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.id == id; });
    if (found == findings.end()) qFatal("no finding %s", qPrintable(id));
    return *found;
}

}  // namespace healthy

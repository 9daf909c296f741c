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

BackupSection backup() {
    BackupSection b;
    ServerFacts server;
    server.serverName = QStringLiteral("SQL03");
    server.productVersion = QStringLiteral("11.0.7001.0");
    server.edition = QStringLiteral("Enterprise Edition (64-bit)");
    server.login = QStringLiteral("CONTOSO\\admin");
    server.isSysadmin = server.canKill = server.canCreateDatabase = true;
    server.latencyMilliseconds = 12;
    b.server = seen(server);
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
    return p;
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
    site.folders = {"\\\\filer.contoso.com\\LogShip", "\\\\filer.contoso.com\\Mirror", "D:\\LogCopy", {}, {}};
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

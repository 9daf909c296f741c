#include "tests/plan/helpers/estates.h"

#include "core/text/catalog.h"

namespace pchat::test {

namespace {

const QUuid familyGuid(0xFA000001, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
const QUuid forkGuid(0xF0000001, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
const QUuid copyJob(0xC0000001, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
const QUuid restoreJob(0xE0000001, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
constexpr qint64 wholeSize = 1'048'576;
constexpr qint64 halfSize = 400'000;

QDateTime timeOf(int number) {
    return QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC).addSecs(900 * number);
}

QString nameOf(int number) {
    return QStringLiteral("mgc_%1.trn").arg(timeOf(number).toString(QStringLiteral("yyyyMMddhhmmss")));
}

template <class T>
Fact<T> seen(T value) {
    return known(std::move(value), QStringLiteral("test"), timeOf(20));
}

LogShippingFacts logShipping() {
    LogShippingFacts facts;
    facts.exists = true;
    facts.primaryServer = QStringLiteral("SQL01");
    facts.primaryDatabase = QStringLiteral("mgc");
    facts.copyJob = copyJob;
    facts.restoreJob = restoreJob;
    return facts;
}

DatabaseFacts restoring() {
    DatabaseFacts facts;
    facts.state = QStringLiteral("RESTORING");
    facts.userAccess = QStringLiteral("MULTI_USER");
    facts.recoveryModel = QStringLiteral("FULL");
    facts.redo = RedoPoint{lsnAt(1), forkGuid};
    facts.familyGuid = familyGuid;
    facts.lastRestoredFinish = timeOf(0);
    return facts;
}

PoolFacts pool() {
    PoolFacts facts;
    facts.identity = QStringLiteral("PersistentChatServer:pchat01.contoso.com");
    for (int i = 1; i <= 4; ++i)
        facts.computers.push_back(QStringLiteral("pc0%1.contoso.com").arg(i));
    facts.activeServers = {facts.computers[0], facts.computers[1]};
    facts.backupStore = QStringLiteral("sql03.contoso.com");
    return facts;
}

FolderSection emptyFolder(const QString& path) {
    FolderSection folder;
    folder.path = path;
    folder.files = seen(std::vector<FileEntry>{});
    folder.sets = seen(std::vector<BackupSet>{});
    folder.readableByServer = seen(true);
    folder.writableFromHere = seen(true);
    return folder;
}

void addFile(FolderSection& folder, const QString& name, qint64 bytes) {
    folder.files.value->push_back({name, bytes, timeOf(1)});
}

QString describe(const Condition& condition) {
    QJsonObject probe = json::write(condition.probe).toObject();
    return QStringLiteral("      relies on %1 %2 \"%3\"")
        .arg(QString::fromUtf8(json::canonical(probe)), json::nameOf(condition.expected.comparison),
             condition.expected.value);
}

/// All lines of it, the further ones indented.
QString textOf(const Act& act) {
    return scriptOf(act).text.replace(u'\n', QStringLiteral("\n      "));
}

QStringList describe(const Step& step) {
    QStringList lines{
        QStringLiteral("  %1 | %2 | %3 | %4")
            .arg(step.id, Catalog(Language::English).say(step.place), json::nameOf(step.risk), textOf(step.act))};
    for (const Condition& condition : step.relies)
        lines << describe(condition);
    if (step.undo) lines << QStringLiteral("      undone by %1").arg(textOf(*step.undo));
    return lines;
}

}  // namespace

Lsn lsnAt(int number) {
    return Lsn::fromString(QString::number(43 + number) + QStringLiteral("000000028900001")).value_or(Lsn());
}

SiteProfile contoso() {
    SiteProfile profile = contosoWithoutMirror();
    profile.chat.instances[Role::BackupMirror] = {QStringLiteral("sql04.contoso.com"), {}, 0};
    return profile;
}

SiteProfile contosoWithoutMirror() {
    SiteProfile profile;
    profile.pool = {QStringLiteral("pchat01.contoso.com"),
                    {QStringLiteral("pc01.contoso.com"), QStringLiteral("pc02.contoso.com")},
                    {QStringLiteral("pc03.contoso.com"), QStringLiteral("pc04.contoso.com")},
                    QStringLiteral("Tokyo"),
                    QStringLiteral("Osaka")};
    profile.chat.name = Name::from(QStringLiteral("mgc")).value_or(Name());
    profile.chat.instances[Role::Primary] = {QStringLiteral("sql01.contoso.com"), {}, 0};
    profile.chat.instances[Role::Backup] = {QStringLiteral("sql03.contoso.com"), {}, 0};
    profile.folders = {QStringLiteral("\\\\filer.contoso.com\\LogShip"),
                       QStringLiteral("\\\\filer.contoso.com\\Mirror"),
                       QStringLiteral("D:\\LogCopy"),
                       QStringLiteral("\\\\sql03.contoso.com\\LogCopy"),
                       {},
                       QStringLiteral("\\\\filer2.contoso.com\\LogBackup")};
    return profile;
}

FileCopy onShare(int number, Wholeness wholeness) {
    return {Shelf::Share, nameOf(number), wholeSize, wholeness};
}

FileCopy copied(int number, Wholeness wholeness) {
    return {Shelf::CopyFolder, nameOf(number), wholeness == Wholeness::Damaged ? halfSize : wholeSize, wholeness};
}

BackupSet logSet(int number, std::vector<FileCopy> copies) {
    BackupSet set;
    set.setGuid = QUuid(static_cast<uint>(number), 7, 7, 1, 1, 1, 1, 1, 1, 1, 1);
    set.familyGuid = familyGuid;
    set.firstFork = forkGuid;
    set.lastFork = forkGuid;
    set.database = QStringLiteral("mgc");
    set.server = QStringLiteral("SQL01");
    set.type = BackupType::Log;
    set.first = lsnAt(number);
    set.last = lsnAt(number + 1);
    set.started = timeOf(number);
    set.finished = timeOf(number).addSecs(5);
    set.bytes = wholeSize;
    set.hasChecksums = number % 2 == 0;
    set.copies = std::move(copies);
    return set;
}

void add(Situation& situation, Shelf shelf, const BackupSet& set) {
    FolderSection& folder = shelf == Shelf::Share ? *situation.share : *situation.copyFolder;
    folder.sets.value->push_back(set);
    for (const FileCopy& copy : set.copies)
        addFile(folder, copy.file, copy.bytes);
}

Situation quiet() {
    Situation situation;
    situation.startedAt = timeOf(20);
    situation.backup.emplace();
    situation.backup->database = seen(restoring());
    situation.backup->logShipping = seen(logShipping());
    situation.share = emptyFolder(contoso().folders.logShare);
    situation.copyFolder = emptyFolder(contoso().folders.copyFolder);
    situation.pool.emplace();
    situation.pool->pool = seen(pool());
    situation.pool->stateInStore = seen(QStringLiteral("Normal"));
    const QString frontEnd = QStringLiteral("fe01.contoso.com");
    situation.pool->registrarPools = seen(std::vector<QString>{frontEnd});
    situation.pool->frontEnds = seen(std::vector<FrontEndFacts>{{frontEnd, frontEnd, QStringLiteral("Running"), {}}});
    return situation;
}

Situation siteLoss() {
    Situation situation = quiet();
    for (int i = 1; i <= 12; ++i)
        add(situation, Shelf::Share, logSet(i, {onShare(i)}));
    for (int i = 1; i <= 7; ++i)
        add(situation, Shelf::CopyFolder, logSet(i, {copied(i, i == 7 ? Wholeness::Damaged : Wholeness::Whole)}));
    BackupSet foreign =
        logSet(3, {{Shelf::CopyFolder, QStringLiteral("mgccomp_20261123094500.trn"), 5000, Wholeness::Whole}});
    foreign.database = QStringLiteral("mgccomp");
    foreign.setGuid = QUuid(99, 7, 7, 1, 1, 1, 1, 1, 1, 1, 1);
    add(situation, Shelf::CopyFolder, foreign);
    addFile(*situation.copyFolder, QStringLiteral("mgc_20261123121500.wrk"), 77);
    return situation;
}

Situation standbySession() {
    Situation situation = siteLoss();
    DatabaseFacts& facts = *situation.backup->database.value;
    facts.state = QStringLiteral("ONLINE");
    facts.isInStandby = true;
    facts.isReadOnly = true;
    return situation;
}

Situation shutCopyFolder() {
    Situation situation = siteLoss();
    FolderSection& folder = *situation.copyFolder;
    const Message denied("Access to %1 is denied.", {contoso().folders.copyFolderUnc});
    folder.files = unknown<std::vector<FileEntry>>(denied, {}, timeOf(20));
    folder.writableFromHere = unknown<bool>(denied, {}, timeOf(20));
    for (BackupSet& set : *folder.sets.value)
        set.copies.front().bytes = -1;
    return situation;
}

Situation manyLogs(int count) {
    Situation situation = quiet();
    for (int i = 1; i <= count; ++i)
        add(situation, Shelf::Share, logSet(i, {onShare(i)}));
    return situation;
}

QString describe(const Plan& plan) {
    QStringList lines;
    for (const Phase& phase : plan.phases) {
        lines << QStringLiteral("%1 [%2]").arg(phase.id, phase.added ? QStringLiteral("added") : phase.reference);
        if (!phase.notApplicable.isEmpty())
            lines << QStringLiteral("  -- ") + QString::fromUtf8(phase.notApplicable.source());
        for (const Step& step : phase.steps)
            lines << describe(step);
    }
    lines << QStringLiteral("loss after LSN %1, kept until %2, at least %3 min, files: %4")
                 .arg(plan.loss.afterLsn.toString(), plan.loss.lastKept.toString(Qt::ISODate))
                 .arg(plan.loss.minutes)
                 .arg(QStringList(plan.loss.files.begin(), plan.loss.files.end()).join(QStringLiteral(", ")));
    return lines.join(u'\n') + u'\n';
}

}  // namespace pchat::test

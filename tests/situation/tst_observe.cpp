#include "core/situation/observe.h"
#include "tests/situation/helpers/site_loss.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pchat;
using namespace std::chrono_literals;

class TestObserve : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void backupSectionHoldsWhatWasAnswered();
    void standbyTakesTheRedoPointFromHistory();
    void standbyWithoutAnAnswerAboutFilesHasNoRedoPoint();
    void vitality_data();
    void vitality();
    void poolSectionMatchesUndocumentedProperties();
    void missingRightsAreNamed();
    void onlyTheSectionsAskedFor();
    void aRoleWithoutAnInstanceIsUnknown();
    void aHangingDoorDelaysNothing_data();
    void aHangingDoorDelaysNothing();
    void aDoorThatHangsInItsOwnCancelDelaysNothing();
    void whatArrivedBeforeTheHangIsKept();
    void stopEndsAtOnce();
    void sectionsAreAnnouncedOnceOnTheObservingThread();
    void jsonRoundTrip();
    void everyFactSaysWhyItIsUnknown();
};

void TestObserve::backupSectionHoldsWhatWasAnswered() {
    const fake::SiteLoss world;
    const Situation s = world.observe();
    const BackupSection& b = *s.backup;
    QCOMPARE(b.server->serverName, QStringLiteral("SQL03"));
    QCOMPARE(b.server->majorVersion, 11);
    QVERIFY(b.server->isSysadmin && b.server->canKill && b.server->agentObserved && b.server->agentRunning);
    QCOMPARE(b.server.at, QDateTime(QDate(2026, 11, 23), QTime(21, 0, 10), Qt::UTC));
    QCOMPARE(b.database->state, QStringLiteral("RESTORING"));
    QCOMPARE(b.database->redo->lsn.toString(), QStringLiteral("1000"));
    QVERIFY(b.database->redoSource.contains(QStringLiteral("sys.master_files")));
    QCOMPARE(b.database->lastRestoredFinish, QDateTime(QDate(2026, 11, 23), QTime(17, 45), Qt::UTC));
    QCOMPARE(b.database->familyGuid, QUuid::fromString(fake::family));
    QCOMPARE(b.logShipping->restoreMode, QStringLiteral("NORECOVERY"));
    QCOMPARE(b.logShipping->fileRetentionMinutes, 4320);
    QCOMPARE(b.jobs->size(), std::size_t{2});
    QVERIFY(!b.jobs->front().running && b.jobs->back().running);
    QCOMPARE(b.jobs->back().lastOutcome, QStringLiteral("failed"));
    QCOMPARE(b.jobs->front().lastRunAt, QDateTime(QDate(2026, 11, 23), QTime(20, 55), Qt::UTC));
    QVERIFY(b.sessions->empty() && b.restores->empty());
    QCOMPARE(b.volumes->front().freeBytes, 400000000);
}

void TestObserve::standbyTakesTheRedoPointFromHistory() {
    fake::SiteLoss world;
    world.backup->on("FROM sys.databases", fake::table({"state_desc", "is_in_standby"}, {{"ONLINE", "1"}}));
    world.backup->on("MIN(f.redo_start_lsn)", fake::table({"redo_start_lsn", "redo_start_fork_guid"}, {}));
    const Situation s = world.observe();
    QCOMPARE(s.backup->database->redo->lsn.toString(), QStringLiteral("1000"));
    QVERIFY(s.backup->database->redoSource.contains(QStringLiteral("restorehistory")));
}

void TestObserve::standbyWithoutAnAnswerAboutFilesHasNoRedoPoint() {
    fake::SiteLoss world;
    world.backup->fail("MIN(f.redo_start_lsn)", fake::failure(FailureKind::PermissionDenied, 297));
    QVERIFY(!world.observe().backup->database->redo);
}

void TestObserve::vitality_data() {
    QTest::addColumn<int>("failure");  // -1: answers
    QTest::addColumn<int>("clockStep");
    QTest::addColumn<QString>("bySql");  // empty: unknown
    const auto row = [](const char* name, int failure, int step, const char* vitality) {
        QTest::newRow(name) << failure << step << QString::fromLatin1(vitality);
    };
    row("answers", -1, 1, "alive");
    row("answers late", -1, 2001, "slow");
    row("unreachable", static_cast<int>(FailureKind::Unreachable), 1, "dead");
    row("timed out", static_cast<int>(FailureKind::TimedOut), 1, "dead");
    row("login refused", static_cast<int>(FailureKind::LoginRefused), 1, "alive");
    row("broken off", static_cast<int>(FailureKind::ConnectionLost), 1, "");
    row("garbled", static_cast<int>(FailureKind::Garbled), 1, "");
    row("cancelled", static_cast<int>(FailureKind::Cancelled), 1, "");
}

void TestObserve::vitality() {
    QFETCH(int, failure);
    QFETCH(int, clockStep);
    QFETCH(QString, bySql);
    fake::SiteLoss world;
    world.clock->step = clockStep;
    world.primary->failAll.reset();
    world.primary->on("SERVERPROPERTY", fake::identity("SQL01"));
    if (failure >= 0) world.primary->failAll = fake::failure(static_cast<FailureKind>(failure));
    ObserveOptions options = fake::SiteLoss::quick();
    options.only = {Section::Primary};
    const Situation s = world.observe(options);
    const auto& fact = s.primary->bySql;
    QCOMPARE(fact.isKnown() ? json::nameOf(*fact) : QString(), bySql);
    QCOMPARE(*s.primary->byShell, Vitality::Dead);
}

void TestObserve::poolSectionMatchesUndocumentedProperties() {
    const fake::SiteLoss world;
    const Situation s = world.observe();
    const PoolFacts& pool = *s.pool->pool;
    QCOMPARE(pool.identity, QStringLiteral("PersistentChatServer:pchat01.contoso.com"));
    QCOMPARE(pool.activeServers, (std::vector<QString>{"pc01.contoso.com", "pc02.contoso.com"}));
    QCOMPARE(pool.backupStore, QStringLiteral("sql03.contoso.com"));
    QCOMPARE(pool.computers.size(), std::size_t{4});
    QCOMPARE(pool.otherPools, std::vector<QString>{"PersistentChatServer:other.contoso.com"});
    QCOMPARE(*s.pool->stateInStore, QStringLiteral("Normal"));
    QVERIFY(s.pool->stateInReplica.source.contains(QStringLiteral("-LocalStore")));
    QVERIFY(s.pool->missingRights->empty());
}

void TestObserve::missingRightsAreNamed() {
    fake::SiteLoss world;
    world.shell->on("Get-CsAdminRole", R"([{"Identity": "CsAdministrator",
        "Cmdlets": ["Set-CsPersistentChatStateX", "My-Set-CsPersistentChatState"]}])");
    const Situation s = world.observe();
    QCOMPARE(s.pool->missingRights->size(), std::size_t{4});
    world.backup->on("SELECT SUSER_SNAME() AS login_name", fake::table({"login_name"}, {{"NULL"}}));
    QVERIFY(!world.observe().pool->missingRights.isKnown());
}

void TestObserve::onlyTheSectionsAskedFor() {
    const fake::SiteLoss world;
    ObserveOptions options = fake::SiteLoss::quick();
    options.only = {Section::Pool, Section::Backup};
    const Situation s = world.observe(options);
    QVERIFY(s.has(Section::Pool) && s.has(Section::Backup));
    for (const Section other :
         {Section::Primary, Section::PrimaryMirror, Section::BackupMirror, Section::Share, Section::CopyFolder})
        QVERIFY(!s.has(other));
}

void TestObserve::aRoleWithoutAnInstanceIsUnknown() {
    fake::SiteLoss world;
    world.profile.chat.instances.erase(Role::PrimaryMirror);
    const Situation s = world.observe();
    QVERIFY(s.has(Section::PrimaryMirror));
    QVERIFY(!s.primaryMirror->bySql.isKnown() && !s.primaryMirror->database.isKnown());
    QVERIFY(!s.primaryMirror->bySql.unknownBecause.isEmpty());
    QCOMPARE(world.primaryMirror->asked().size(), 0);
}

void TestObserve::aHangingDoorDelaysNothing_data() {
    QTest::addColumn<QString>("door");
    for (const char* door : {"primary", "primaryMirror", "backup", "shell", "files"})
        QTest::newRow(door) << QString::fromLatin1(door);
}

void TestObserve::aHangingDoorDelaysNothing() {
    QFETCH(QString, door);
    fake::SiteLoss world;
    const auto trap = std::make_shared<fake::Trap>();
    if (door == QStringLiteral("primary")) world.primary->trap = trap;
    if (door == QStringLiteral("primaryMirror")) world.primaryMirror->trap = trap;
    if (door == QStringLiteral("backup")) world.backup->trap = trap;
    if (door == QStringLiteral("shell")) world.shell->trap = trap;
    if (door == QStringLiteral("files")) world.files->trap = trap;
    ObserveOptions options;
    options.patience = 150ms;
    QElapsedTimer timer;
    timer.start();
    const Situation s = world.observe(options);
    const qint64 taken = timer.elapsed();
    trap->release();
    QVERIFY2(taken >= 150 && taken < 150 + 1500, qPrintable(QString::number(taken)));
    QCOMPARE(s.backup->database.isKnown(), door != QStringLiteral("backup"));
    QCOMPARE(s.primary->bySql.isKnown(), door != QStringLiteral("primary"));
    QCOMPARE(s.primary->byShell.isKnown(), door != QStringLiteral("shell"));
    QCOMPARE(s.primaryMirror->bySql.isKnown(), door != QStringLiteral("primaryMirror"));
    QCOMPARE(s.pool->pool.isKnown(), door != QStringLiteral("shell"));
    QCOMPARE(s.share->files.isKnown(), door != QStringLiteral("files"));
    QCOMPARE(s.share->sets.isKnown(), door != QStringLiteral("files") && door != QStringLiteral("backup"));
    if (door == QStringLiteral("backup")) QVERIFY(!s.backup->volumes.unknownBecause.isEmpty());
}

void TestObserve::aDoorThatHangsInItsOwnCancelDelaysNothing() {
    fake::SiteLoss world;
    world.primary->trap = std::make_shared<fake::Trap>();
    world.primary->hangsInCancel = true;
    ObserveOptions options;
    options.patience = 150ms;
    QElapsedTimer timer;
    timer.start();
    const Situation s = world.observe(options);
    QVERIFY(timer.elapsed() < 1650);
    world.primary->trap->release();
    QVERIFY(!s.primary->bySql.isKnown() && s.backup->server.isKnown());
}

void TestObserve::whatArrivedBeforeTheHangIsKept() {
    fake::SiteLoss world;
    world.backup->trap = std::make_shared<fake::Trap>();
    world.backup->trapOn = QStringLiteral("sysjobs");
    ObserveOptions options;
    options.patience = 150ms;
    const Situation s = world.observe(options);
    world.backup->trap->release();
    QVERIFY(s.backup->server.isKnown() && s.backup->database.isKnown() && s.backup->logShipping.isKnown());
    QVERIFY(!s.backup->jobs.isKnown() && !s.backup->sessions.isKnown());
}

void TestObserve::stopEndsAtOnce() {
    fake::SiteLoss world;
    world.backup->trap = std::make_shared<fake::Trap>();
    std::stop_source stop;
    ObserveOptions options;
    options.patience = 20s;
    options.stop = stop.get_token();
    std::thread stopper([stop]() mutable {
        std::this_thread::sleep_for(50ms);
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const Situation s = world.observe(options);
    QVERIFY(timer.elapsed() < 1000);
    stopper.join();
    world.backup->trap->release();
    QVERIFY(!s.backup->server.isKnown());
    QVERIFY(s.primary->bySql.isKnown());
}

void TestObserve::sectionsAreAnnouncedOnceOnTheObservingThread() {
    const fake::SiteLoss world;
    std::vector<Section> announced;
    ObserveOptions options = fake::SiteLoss::quick();
    const auto here = std::this_thread::get_id();
    options.onSection = [&](Section section, const Situation& soFar) {
        QVERIFY(soFar.has(section));
        QCOMPARE(std::this_thread::get_id(), here);
        QVERIFY(std::find(announced.begin(), announced.end(), section) == announced.end());
        announced.push_back(section);
    };
    const Situation s = world.observe(options);
    QCOMPARE(announced.size(), std::size_t{7});
    for (const Section section : announced)
        QVERIFY(s.has(section));
}

void TestObserve::jsonRoundTrip() {
    const fake::SiteLoss world;
    const Situation s = world.observe();
    const QJsonValue written = json::write(s);
    Situation read;
    json::Problems problems;
    json::read(written, read, {}, problems);
    QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problems.front().path));
    QCOMPARE(json::canonical(json::write(read)), json::canonical(written));
    QCOMPARE(read.backup->database->redo->lsn, s.backup->database->redo->lsn);
    QCOMPARE(read.share->sets->size(), s.share->sets->size());
    QVERIFY(!read.primary->server.isKnown());
    QCOMPARE(read.primary->server.unknownBecause, s.primary->server.unknownBecause);
}

void TestObserve::everyFactSaysWhyItIsUnknown() {
    fake::SiteLoss world;
    world.backup->failAll = fake::failure(FailureKind::Unreachable, 0, QStringLiteral("no route"));
    world.files->folders.clear();
    const Situation s = world.observe();
    const auto say = [](const auto& fact) {
        QVERIFY(!fact.isKnown());
        QVERIFY(!fact.unknownBecause.isEmpty());
    };
    say(s.backup->server);
    say(s.backup->jobs);
    say(s.backup->volumes);
    say(s.share->files);
    say(s.share->readableByServer);
    say(s.share->sets);
    say(s.copyFolder->freeBytes);
    say(s.pool->missingRights);
}

QTEST_GUILESS_MAIN(TestObserve)
#include "tst_observe.moc"

#include "core/situation/copying.h"
#include "core/situation/observe.h"
#include "tests/situation/helpers/site_loss.h"

#include <QTest>

using namespace pchat;
using namespace std::chrono_literals;

class TestFolder : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void headersOfBothFolders();
    void whatIsNeverABackupIsNotRead();
    void datesAreConvertedWithTheReadersOffset();
    void onlyLogsBeyondTheRedoPointAreReadThrough();
    void checksumOnlyWhereTheSetHasThem();
    void wholeness_data();
    void wholeness();
    void unreadableFiles_data();
    void unreadableFiles();
    void aBusyFileIsTriedAgain();
    void severalSetsInOneFile();
    void hostileFileNamesAreQuotedOrRefused();
    void readableByServer_data();
    void readableByServer();
    void aFewFilesAtOnce();
    void slowButSteadyReadingIsWaitedFor();
    void theInstanceListsTheCopyFolderInstead_data();
    void theInstanceListsTheCopyFolderInstead();
    void onlyTheCopyFolderIsListedByTheInstance();
    void aFolderThatMayNotBeWritten();
};

namespace {

const QString copy2 = QStringLiteral("D:\\LogCopy\\mgc_2.trn'");

Situation observeFolders(const fake::SiteLoss& world, std::chrono::milliseconds patience = 3s) {
    ObserveOptions options;
    options.patience = patience;
    options.only = {Section::Share, Section::CopyFolder};
    return world.observe(options);
}

const BackupSet* setNamed(const FolderSection& folder, const QString& file) {
    for (const BackupSet& set : *folder.sets.value)
        if (set.copies.front().file == file) return &set;
    return nullptr;
}

}  // namespace

void TestFolder::headersOfBothFolders() {
    const fake::SiteLoss world;
    const Situation s = observeFolders(world);
    QCOMPARE(s.share->path, fake::share);
    QCOMPARE(s.share->sets->size(), std::size_t{3});
    QCOMPARE(s.copyFolder->path, fake::copyFolder);
    QCOMPARE(s.copyFolder->sets->size(), std::size_t{3});
    QCOMPARE(s.copyFolder->files->size(), std::size_t{5});
    QVERIFY(s.share->unreadable.empty());
    QVERIFY(*s.share->readableByServer && *s.copyFolder->readableByServer);
    QCOMPARE(*s.share->freeBytes, qint64{50'000'000'000});
    const BackupSet& first = s.share->sets->front();
    QCOMPARE(first.setGuid, QUuid::fromString(fake::guid(1)));
    QCOMPARE(first.type, BackupType::Log);
    QCOMPARE(first.last.toString(), QStringLiteral("1100"));
    QCOMPARE(first.copies.front().bytes, qint64{1000});
    QCOMPARE(first.copies.front().shelf, Shelf::Share);
}

void TestFolder::whatIsNeverABackupIsNotRead() {
    fake::SiteLoss world;
    world.files->folders[fake::share].push_back({"A.WRK", 1, {}});
    observeFolders(world);
    for (const char* ending : {".wrk", ".WRK", ".tuf", ".partial"})
        QCOMPARE(world.backup->countAsked(QString::fromLatin1(ending)), 0);
}

void TestFolder::datesAreConvertedWithTheReadersOffset() {
    fake::SiteLoss world;
    QCOMPARE(observeFolders(world).share->sets->front().finished,
             QDateTime(QDate(2026, 11, 23), QTime(18, 0, 1, 500), Qt::UTC));
    world.backup->fail("SELECT SYSUTCDATETIME() AS utc_now", fake::failure(FailureKind::PermissionDenied));
    QVERIFY(!observeFolders(world).share->sets->front().finished.isValid());
}

void TestFolder::onlyLogsBeyondTheRedoPointAreReadThrough() {
    fake::SiteLoss world;
    world.backup->on("MIN(f.redo_start_lsn)", fake::table({"redo_start_lsn", "redo_start_fork_guid"},
                                                          {{"1100", fake::fork}, {"1500", fake::fork}}));
    const Situation s = observeFolders(world);
    QCOMPARE(world.backup->countAsked("VERIFYONLY"), 3);
    QCOMPARE(setNamed(*s.share, "mgc_1.trn")->copies.front().wholeness, Wholeness::Unread);
    QCOMPARE(setNamed(*s.share, "mgc_3.trn")->copies.front().wholeness, Wholeness::Whole);
    QCOMPARE(world.backup->countAsked("mgccomp_1.trn"), 1);
}

void TestFolder::checksumOnlyWhereTheSetHasThem() {
    fake::SiteLoss world;
    ResultSet plain = fake::header(fake::guid(3), "1200", "1300");
    plain.rows[0][static_cast<std::size_t>(plain.indexOf(u"HasBackupChecksums"))] = QStringLiteral("0");
    world.backup->on("HEADERONLY FROM DISK = N'" + fake::share + "\\mgc_3.trn'", plain);
    observeFolders(world);
    QCOMPARE(world.backup->asked().filter("mgc_3.trn' WITH FILE = 1").size(), 1);
    QVERIFY(world.backup->asked().filter("mgc_3.trn' WITH FILE = 1").first().endsWith("FILE = 1"));
    QVERIFY(world.backup->asked().filter("LogShip\\mgc_1.trn' WITH").first().endsWith("FILE = 1, CHECKSUM"));
}

void TestFolder::wholeness_data() {
    QTest::addColumn<int>("failure");  // -1: none
    QTest::addColumn<QString>("expected");
    QTest::newRow("answered") << -1 << "whole";
    QTest::newRow("damaged") << static_cast<int>(FailureKind::Damaged) << "damaged";
    QTest::newRow("no access") << static_cast<int>(FailureKind::PermissionDenied) << "unread";
    QTest::newRow("out of time") << static_cast<int>(FailureKind::TimedOut) << "unread";
}

void TestFolder::wholeness() {
    QFETCH(int, failure);
    QFETCH(QString, expected);
    fake::SiteLoss world;
    const QString verify = "VERIFYONLY FROM DISK = N'" + copy2;
    if (failure < 0)
        world.backup->on(verify, {});
    else
        world.backup->fail(verify, fake::failure(static_cast<FailureKind>(failure)));
    const Situation s = observeFolders(world);
    QCOMPARE(json::nameOf(setNamed(*s.copyFolder, "mgc_2.trn")->copies.front().wholeness), expected);
}

void TestFolder::unreadableFiles_data() {
    QTest::addColumn<int>("failure");
    for (const FailureKind kind : {FailureKind::Damaged, FailureKind::PermissionDenied, FailureKind::NotFound})
        QTest::newRow(qPrintable(json::nameOf(kind))) << static_cast<int>(kind);
}

void TestFolder::unreadableFiles() {
    QFETCH(int, failure);
    fake::SiteLoss world;
    world.backup->fail("HEADERONLY FROM DISK = N'" + copy2, fake::failure(static_cast<FailureKind>(failure)));
    const Situation s = observeFolders(world);
    QCOMPARE(s.copyFolder->unreadable.size(), std::size_t{1});
    QCOMPARE(s.copyFolder->unreadable.front().name, QStringLiteral("mgc_2.trn"));
    QCOMPARE(static_cast<int>(s.copyFolder->unreadable.front().failure.kind), failure);
    QCOMPARE(s.copyFolder->sets->size(), std::size_t{2});
}

void TestFolder::aBusyFileIsTriedAgain() {
    fake::SiteLoss world;
    world.backup->fail("HEADERONLY FROM DISK = N'" + copy2, fake::failure(FailureKind::Busy, 3201));
    const Situation s = observeFolders(world);
    QCOMPARE(world.backup->countAsked("HEADERONLY FROM DISK = N'" + copy2), 3);
    QCOMPARE(s.copyFolder->unreadable.size(), std::size_t{1});
}

void TestFolder::severalSetsInOneFile() {
    fake::SiteLoss world;
    ResultSet two = fake::header(fake::guid(3), "1200", "1300");
    const ResultSet second = fake::header(fake::guid(4), "1300", "1400");
    two.rows.push_back(second.rows[0]);
    two.rows[1][static_cast<std::size_t>(two.indexOf(u"Position"))] = QStringLiteral("2");
    world.backup->on("HEADERONLY FROM DISK = N'" + fake::share + "\\mgc_3.trn'", two);
    world.backup->fail("mgc_3.trn' WITH FILE = 2", fake::failure(FailureKind::Damaged));
    const Situation s = observeFolders(world);
    QCOMPARE(s.share->sets->size(), std::size_t{4});
    QCOMPARE(s.share->sets->at(2).copies.front().wholeness, Wholeness::Whole);
    QCOMPARE(s.share->sets->at(3).position, 2);
    QCOMPARE(s.share->sets->at(3).copies.front().wholeness, Wholeness::Damaged);
}

void TestFolder::hostileFileNamesAreQuotedOrRefused() {
    fake::SiteLoss world;
    world.files->folders[fake::share].push_back({"o'hara; DROP DATABASE x--.trn", 1, {}});
    world.files->folders[fake::share].push_back({"line\nbreak.trn", 1, {}});
    const Situation s = observeFolders(world);
    QCOMPARE(world.backup->countAsked("N'" + fake::share + "\\o''hara; DROP DATABASE x--.trn'"), 1);
    QCOMPARE(world.backup->countAsked("line"), 0);
    QCOMPARE(s.share->unreadable.size(), std::size_t{2});
}

void TestFolder::readableByServer_data() {
    QTest::addColumn<QString>("isFolder");
    QTest::addColumn<int>("headerFailure");  // -1: headers can be read
    QTest::addColumn<QString>("expected");
    const int denied = static_cast<int>(FailureKind::PermissionDenied);
    const int damaged = static_cast<int>(FailureKind::Damaged);
    QTest::newRow("seen and read") << "1" << -1 << "true";
    QTest::newRow("not seen but read") << "0" << -1 << "true";
    QTest::newRow("seen but refused") << "1" << denied << "false";
    QTest::newRow("seen, nothing whole") << "1" << damaged << "true";
    QTest::newRow("not seen, nothing whole") << "0" << damaged << "false";
    QTest::newRow("not asked") << "" << -1 << "unknown";
}

void TestFolder::readableByServer() {
    QFETCH(QString, isFolder);
    QFETCH(int, headerFailure);
    QFETCH(QString, expected);
    fake::SiteLoss world;
    if (isFolder.isEmpty())
        world.backup->fail("xp_fileexist", fake::failure(FailureKind::PermissionDenied, 229));
    else
        world.backup->on("xp_fileexist", fake::table({"File Exists", "File is a Directory"}, {{"0", isFolder}}));
    if (headerFailure >= 0)
        for (const char* file : {"mgc_1.trn'", "mgc_2.trn'", "mgc_3.trn'"})
            world.backup->fail("HEADERONLY FROM DISK = N'" + fake::share + '\\' + file,
                               fake::failure(static_cast<FailureKind>(headerFailure)));
    const Situation s = observeFolders(world);
    const auto& fact = s.share->readableByServer;
    QCOMPARE(fact.isKnown() ? (*fact ? "true" : "false") : "unknown", expected);
}

void TestFolder::aFewFilesAtOnce() {
    fake::SiteLoss world;
    world.backup->realDelay = 3ms;
    for (int i = 0; i < 30; ++i)
        world.files->folders[fake::share].push_back({QString::number(i) + ".trn", 1, {}});
    ObserveOptions options = fake::SiteLoss::quick();
    options.only = {Section::Share};
    world.observe(options);
    QVERIFY2(world.backup->mostAtOnce <= 4, qPrintable(QString::number(world.backup->mostAtOnce)));
    QVERIFY(world.backup->mostAtOnce >= 2);
}

void TestFolder::slowButSteadyReadingIsWaitedFor() {
    fake::SiteLoss world;
    world.backup->realDelay = 40ms;
    for (int i = 0; i < 20; ++i)
        world.files->folders[fake::share].push_back({QString::number(i) + ".trn", 1, {}});
    const Situation s = observeFolders(world, 200ms);
    QVERIFY(s.share->sets.isKnown());
    QCOMPARE(s.share->sets->size(), std::size_t{3});
    QCOMPARE(setNamed(*s.share, "mgc_3.trn")->copies.front().wholeness, Wholeness::Whole);
}

void TestFolder::theInstanceListsTheCopyFolderInstead_data() {
    QTest::addColumn<bool>("hangs");
    QTest::newRow("denied to this machine") << false;
    QTest::newRow("never answers this machine") << true;
}

void TestFolder::theInstanceListsTheCopyFolderInstead() {
    QFETCH(bool, hangs);
    fake::SiteLoss world;
    if (hangs) {
        world.files->trap = std::make_shared<fake::Trap>();
        world.files->trapOn = fake::copyFolderUnc;
    } else {
        world.files->folders.erase(fake::copyFolderUnc);
    }
    world.backup->on("EXEC master.sys.xp_dirtree N'D:\\LogCopy', 1, 1",
                     fake::table({"subdirectory", "depth", "file"}, {{"mgccomp_1.trn", "1", "1"},
                                                                     {"mgc_2.trn", "1", "1"},
                                                                     {"old", "1", "0"},
                                                                     {"mgc.tuf", "1", "1"},
                                                                     {"mgc_1.trn", "1", "1"}}));
    const Situation s = observeFolders(world, hangs ? 600ms : 3000ms);
    if (hangs) world.files->trap->release();
    QVERIFY(!s.copyFolder->files.isKnown() && !s.copyFolder->writableFromHere.isKnown());
    QVERIFY(s.copyFolder->sets.isKnown() && *s.copyFolder->readableByServer);
    QStringList files;
    for (const BackupSet& set : *s.copyFolder->sets.value) {
        files << set.copies.front().file;
        QCOMPARE(set.copies.front().bytes, qint64{-1});
    }
    QCOMPARE(files, (QStringList{"mgc_1.trn", "mgc_2.trn", "mgccomp_1.trn"}));
    // The headers say what else they say: the cut copy is found by reading it through, not by its size.
    QCOMPARE(setNamed(*s.copyFolder, "mgc_1.trn")->copies.front().wholeness, Wholeness::Whole);
    QCOMPARE(setNamed(*s.copyFolder, "mgc_2.trn")->copies.front().wholeness, Wholeness::Damaged);
    for (const BackupSet& set : allSets(s))
        for (const FileCopy& copy : set.copies)
            QVERIFY(copy.file != "mgc_1.trn" || copy.wholeness == Wholeness::Whole);
    QVERIFY(isCopyFolderShut(s) && isRestoredFromShare(s));
    QVERIFY(!whyCopyFolderIsShut(s).isEmpty());
}

void TestFolder::onlyTheCopyFolderIsListedByTheInstance() {
    fake::SiteLoss world;
    world.files->folders.clear();
    world.backup->on("xp_fileexist",
                     fake::table({"File Exists", "File is a Directory", "Parent Directory Exists"}, {{"0", "0", "1"}}));
    const Situation s = observeFolders(world);
    // An instance that does not see the folder would list nothing, which is not the same as an empty folder.
    QCOMPARE(world.backup->countAsked("xp_dirtree"), 0);
    QVERIFY(!s.copyFolder->sets.isKnown() && !s.share->sets.isKnown());
    QVERIFY(isCopyFolderShut(s) && !isRestoredFromShare(s));
}

void TestFolder::aFolderThatMayNotBeWritten() {
    fake::SiteLoss world;
    QVERIFY(!isCopyFolderShut(observeFolders(world)));
    QVERIFY(!isCopyFolderShut(Situation{}));
    world.files->isWritable = false;
    const Situation s = observeFolders(world);
    QVERIFY(s.copyFolder->files.isKnown() && !*s.copyFolder->writableFromHere);
    QVERIFY(isCopyFolderShut(s) && isRestoredFromShare(s));
    QCOMPARE(world.backup->countAsked("xp_dirtree"), 0);
}

QTEST_GUILESS_MAIN(TestFolder)
#include "tst_folder.moc"

#include "core/situation/observe.h"
#include "tests/situation/helpers/site_loss.h"

#include <QTest>

using namespace pchat;

class TestAllSets : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void copiesOfOneSetAreJoined();
    void aShortCopyIsDamagedWhateverWasRead();
    void aLongerOrLonelyCopyIsNotTouched();
    void unknownFoldersGiveNothing();
    void setsWithoutAGuidAreNeverJoined();
    void writersOwnOffsetIsUsedWhereKnown();
};

namespace {

BackupSet setOf(int number, Shelf shelf, const QString& file, qint64 bytes, Wholeness wholeness = Wholeness::Whole) {
    BackupSet set;
    set.setGuid = QUuid::fromString(fake::guid(number));
    set.server = QStringLiteral("SQL01");
    set.finished = fake::Ticking::start();
    set.started = set.finished.addSecs(-2);
    set.copies = {{shelf, file, bytes, wholeness}};
    return set;
}

FolderSection folder(std::vector<BackupSet> sets) {
    FolderSection section;
    std::vector<FileEntry> files;
    for (const BackupSet& set : sets)
        files.push_back({set.copies.front().file, set.copies.front().bytes, {}});
    section.files = known(files, {}, {});
    section.sets = known(std::move(sets), {}, {});
    return section;
}

Situation situation(std::vector<BackupSet> share, std::vector<BackupSet> copies) {
    Situation s;
    s.share = folder(std::move(share));
    s.copyFolder = folder(std::move(copies));
    return s;
}

}  // namespace

void TestAllSets::copiesOfOneSetAreJoined() {
    const auto sets =
        allSets(situation({setOf(1, Shelf::Share, "a.trn", 10), setOf(2, Shelf::Share, "b.trn", 10)},
                          {setOf(2, Shelf::CopyFolder, "b.trn", 10), setOf(3, Shelf::CopyFolder, "c.trn", 1)}));
    QCOMPARE(sets.size(), std::size_t{3});
    QCOMPARE(sets[1].copies.size(), std::size_t{2});
    QCOMPARE(sets[1].copies[1].shelf, Shelf::CopyFolder);
}

void TestAllSets::aShortCopyIsDamagedWhateverWasRead() {
    for (const Wholeness read : {Wholeness::Whole, Wholeness::Unread, Wholeness::Damaged}) {
        const auto sets =
            allSets(situation({setOf(1, Shelf::Share, "A.TRN", 10)}, {setOf(1, Shelf::CopyFolder, "a.trn", 9, read)}));
        QCOMPARE(sets.front().copies.back().wholeness, Wholeness::Damaged);
        QCOMPARE(sets.front().copies.front().wholeness, Wholeness::Whole);
    }
}

void TestAllSets::aLongerOrLonelyCopyIsNotTouched() {
    const auto sets =
        allSets(situation({setOf(1, Shelf::Share, "a.trn", 10)},
                          {setOf(1, Shelf::CopyFolder, "a.trn", 11), setOf(2, Shelf::CopyFolder, "z.trn", 0)}));
    for (const BackupSet& set : sets)
        for (const FileCopy& copy : set.copies)
            QCOMPARE(copy.wholeness, Wholeness::Whole);
}

void TestAllSets::unknownFoldersGiveNothing() {
    QVERIFY(allSets(Situation{}).empty());
    Situation s = situation({setOf(1, Shelf::Share, "a.trn", 10)}, {setOf(2, Shelf::CopyFolder, "b.trn", 10)});
    s.share->sets.value.reset();
    QCOMPARE(allSets(s).size(), std::size_t{1});
}

void TestAllSets::setsWithoutAGuidAreNeverJoined() {
    auto one = setOf(1, Shelf::Share, "a.trn", 10);
    auto other = setOf(1, Shelf::CopyFolder, "a.trn", 10);
    one.setGuid = other.setGuid = QUuid();
    QCOMPARE(allSets(situation({one}, {other})).size(), std::size_t{2});
}

void TestAllSets::writersOwnOffsetIsUsedWhereKnown() {
    Situation s = situation({setOf(1, Shelf::Share, "a.trn", 10)}, {});
    s.backup = BackupSection{};
    s.primary = PartnerSection{};
    ServerFacts server;
    server.utcOffsetMinutes = 540;
    s.backup->server = known(server, {}, {});
    QCOMPARE(allSets(s).front().finished, fake::Ticking::start());
    server.serverName = QStringLiteral("sql01");
    server.utcOffsetMinutes = 480;
    s.primary->server = known(server, {}, {});
    QCOMPARE(allSets(s).front().finished, fake::Ticking::start().addSecs(3600));
    QCOMPARE(allSets(s).front().started, fake::Ticking::start().addSecs(3598));
}

QTEST_GUILESS_MAIN(TestAllSets)
#include "tst_all_sets.moc"

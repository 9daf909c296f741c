#include "tests/logchain/helpers/sets.h"

#include <QTest>

using namespace pchat;
using namespace pchat::test;
using Reason = SetAsideReason;
using Sets = std::vector<BackupSet>;
Q_DECLARE_METATYPE(Sets)

namespace {

BackupSet with(BackupSet set, const std::function<void(BackupSet&)>& change) {
    change(set);
    return set;
}

}  // namespace

class TestChoose : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void chooses_data() {
        QTest::addColumn<Sets>("sets");
        QTest::addColumn<QString>("links");
        QTest::addColumn<QString>("gap");
        const auto row = [](const char* name, Sets sets, const char* links, const char* gap = "") {
            QTest::newRow(name) << std::move(sets) << QString::fromLatin1(links) << QString::fromLatin1(gap);
        };
        row("nothing at all", {}, "");
        row("0 of 0: all applied", {log(10, 30), log(30, 40)}, "");
        row("in order", {log(40, 60), log(60, 80)}, "40-60 60-80");
        row("out of order", {log(60, 80), log(20, 40), log(40, 60)}, "40-60 60-80");
        row("begins below the redo point", {log(20, 60)}, "20-60");
        row("gap at once", {log(50, 60)}, "", "40-50");
        row("gap later", {log(40, 60), log(70, 80), log(80, 90)}, "40-60", "60-70");
        row("a longer set covers two", {log(40, 50), log(50, 60), log(40, 60), log(60, 70)}, "40-60 60-70");
        row("an overlapping tail", {log(40, 60), log(60, 80), log(50, 100)}, "40-60 50-100");
        row("empty sets", {log(40, 40), log(40, 60), log(60, 60)}, "40-60");
        row("copy-only bridges", {log(40, 60), with(log(60, 70), [](auto& s) { s.isCopyOnly = true; }), log(70, 80)},
            "40-60 60-70 70-80");
        row("two producers", {log(40, 60), with(log(60, 80), [](auto& s) { s.server = QStringLiteral("SQL02"); })},
            "40-60 60-80");
        row("a fork that is crossed", {log(40, 60), log(60, 80, 1, 2), log(80, 90, 2)}, "40-60 60-80 80-90");
        row("another life goes on", {log(40, 60), log(60, 80, 2)}, "40-60");
        row("the fork that leads farther", {log(40, 70, 1, 2), log(40, 60), log(60, 90)}, "40-60 60-90");
        row("the crossing that leads farther", {log(40, 70, 1, 2), log(70, 99, 2), log(40, 60), log(60, 90)},
            "40-70 70-99");
    }
    void chooses() {
        QFETCH(Sets, sets);
        QFETCH(QString, links);
        QFETCH(QString, gap);
        const Chain chain = chooseChain(redo(40), mgc(), sets);
        QCOMPARE(ranges(chain), links);
        QCOMPARE(chain.gap ? chain.gap->from.toString() + u'-' + chain.gap->to.toString() : QString(), gap);
        QVERIFY(proveChain(chain, mgc()).empty());
        QCOMPARE(chain.links.size() + chain.setAside.size(), sets.size());
    }

    void setsAside_data() {
        QTest::addColumn<Sets>("others");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* name, Sets others, Reason reason) {
            QTest::newRow(name) << std::move(others) << static_cast<int>(reason);
        };
        const auto change = [](auto what) { return Sets{with(log(60, 80), what)}; };
        row("another database", change([](auto& s) { s.database = QStringLiteral("mgccomp"); }), Reason::OtherDatabase);
        row("another family", change([](auto& s) { s.familyGuid = guid(9); }), Reason::OtherDatabase);
        row("a full backup", change([](auto& s) { s.type = BackupType::Database; }), Reason::NotALog);
        row("half copied", change([](auto& s) { s.copies[0].wholeness = Wholeness::Damaged; }), Reason::Incomplete);
        row("never read", change([](auto& s) { s.copies[0].wholeness = Wholeness::Unread; }), Reason::Incomplete);
        row("marked damaged", change([](auto& s) { s.isDamaged = true; }), Reason::Incomplete);
        row("no copy", change([](auto& s) { s.copies.clear(); }), Reason::Incomplete);
        row("one stripe of two", change([](auto& s) { s.stripes = 2; }), Reason::Incomplete);
        row("another fork", {log(60, 80, 3)}, Reason::OtherFork);
        row("applied", {log(20, 40)}, Reason::AlreadyApplied);
        row("empty", {log(60, 60)}, Reason::Empty);
        row("shorter", {log(41, 50)}, Reason::Duplicate);
        row("beyond", {log(61, 80)}, Reason::BeyondGap);
    }
    void setsAside() {
        QFETCH(Sets, others);
        QFETCH(int, reason);
        Sets sets = others;
        sets.push_back(log(40, 60));
        const Chain chain = chooseChain(redo(40), mgc(), sets);
        QCOMPARE(ranges(chain), QStringLiteral("40-60"));
        QCOMPARE(chain.setAside.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(chain.setAside[0].reason), reason);
    }

    void joinsCopiesOfOneSet() {
        BackupSet onShare = log(40, 60);
        onShare.copies[0].wholeness = Wholeness::Damaged;
        BackupSet copied = onShare;
        copied.copies[0] = {Shelf::CopyFolder, QStringLiteral("b.trn"), 1000, Wholeness::Whole};
        const Chain chain = chooseChain(redo(40), mgc(), {onShare, copied});
        QCOMPARE(ranges(chain), QStringLiteral("40-60"));
        QCOMPARE(chain.links[0].copies.size(), std::size_t{2});
        QCOMPARE(reasonOf(chain, 40, 60), std::optional(Reason::Duplicate));
        QVERIFY(proveChain(chain, mgc()).empty());
    }

    void takesStripesOnlyTogether() {
        BackupSet set = log(40, 60);
        set.stripes = 2;
        set.copies.push_back({Shelf::CopyFolder, set.copies[0].file, 1000, Wholeness::Whole});
        QVERIFY(chooseChain(redo(40), mgc(), {set}).links.empty());
        set.copies.push_back({Shelf::Share, QStringLiteral("second.trn"), 1000, Wholeness::Whole});
        QCOMPARE(ranges(chooseChain(redo(40), mgc(), {set})), QStringLiteral("40-60"));
    }

    void takesSeveralSetsOfOneFile() {
        Sets sets{log(40, 60), log(60, 80)};
        sets[1].position = 2;
        sets[1].copies = sets[0].copies;
        const Chain chain = chooseChain(redo(40), mgc(), sets);
        QCOMPARE(ranges(chain), QStringLiteral("40-60 60-80"));
        QCOMPARE(chain.links[1].position, 2);
    }

    void acceptsUnreadCopiesOnDemand() {
        Sets sets{log(40, 60)};
        sets[0].copies[0].wholeness = Wholeness::Unread;
        QVERIFY(chooseChain(redo(40), mgc(), sets).links.empty());
        QCOMPARE(ranges(chooseChain(redo(40), mgc(), sets, true)), QStringLiteral("40-60"));
    }

    void learnsTheFamilyFromTheFirstApplicableSet() {
        Sets sets{log(40, 60), log(60, 80), log(61, 99)};
        sets[2].familyGuid = guid(9);
        const Chain chain = chooseChain(redo(40), mgc(0), sets);
        QCOMPARE(ranges(chain), QStringLiteral("40-60 60-80"));
        QCOMPARE(reasonOf(chain, 61, 99), std::optional(Reason::OtherDatabase));
        QVERIFY(proveChain(chain, mgc(0)).empty());
    }

    void learnsTheForkWhereTheRedoPointHasNone() {
        const Chain chain = chooseChain({lsn(40), {}}, mgc(), {log(40, 60, 7), log(60, 80, 7), log(60, 90, 8)});
        QCOMPARE(ranges(chain), QStringLiteral("40-60 60-80"));
        QCOMPARE(chain.end.fork, guid(7));
    }

    void saysThatForksAreCrossed() {
        QVERIFY(chooseChain(redo(40), mgc(), {log(40, 60, 1, 2)}).crossesForks);
        QVERIFY(!chooseChain(redo(40), mgc(), {log(40, 60)}).crossesForks);
    }

    void roundTripsAsJson() {
        const Chain chain = chooseChain(redo(40), mgc(), {log(40, 60), log(70, 80), log(20, 30)});
        json::Problems problems;
        const auto copy = json::readAll<Chain>(json::write(chain), problems);
        QVERIFY(problems.empty());
        QCOMPARE(json::canonical(json::write(copy)), json::canonical(json::write(chain)));
        QVERIFY(json::write(chain).toObject()[QStringLiteral("end")].toObject()[QStringLiteral("lsn")].isString());
    }
};

QTEST_GUILESS_MAIN(TestChoose)
#include "tst_choose.moc"

#include "tests/logchain/helpers/sets.h"

#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

Chain soundChain() {
    return chooseChain(redo(40), mgc(), {log(40, 60), log(60, 80, 1, 2), log(80, 90, 2), log(95, 99, 2)});
}

}  // namespace

class TestProve : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void acceptsASoundChain() { QVERIFY(proveChain(soundChain(), mgc()).empty()); }

    void names_data() {
        using Change = std::function<void(Chain&)>;
        QTest::addColumn<std::shared_ptr<Change>>("change");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* words, Change change) {
            QTest::newRow(words) << std::make_shared<Change>(std::move(change)) << QString::fromLatin1(words);
        };
        row("belongs to the database", [](Chain& c) { c.links[0].database = QStringLiteral("mgccomp"); });
        row("is not a log backup", [](Chain& c) { c.links[1].type = BackupType::Differential; });
        row("another family", [](Chain& c) { c.links[2].familyGuid = guid(9); });
        row("No whole copy", [](Chain& c) { c.links[0].copies[0].wholeness = Wholeness::Damaged; });
        row("No whole copy of", [](Chain& c) { c.links[0].isDamaged = true; });
        row("No whole copy of the", [](Chain& c) { c.links[0].stripes = 2; });
        row("between the two is missing", [](Chain& c) { c.links.erase(c.links.begin()); });
        row("is missing", [](Chain& c) { c.links[1].first = lsn(61); });
        row("already stands", [](Chain& c) { c.links.insert(c.links.begin() + 1, c.links[0]); });
        row("begins on another recovery fork", [](Chain& c) { c.links[1].firstFork = guid(8); });
        row("its logs end at LSN", [](Chain& c) { c.links.pop_back(); });
        row("to end on another recovery fork", [](Chain& c) { c.end.fork = guid(8); });
        row("wrongly whether it crosses", [](Chain& c) { c.crossesForks = false; });
        row("was left out", [](Chain& c) { c.setAside.push_back({log(85, 120, 2), SetAsideReason::Duplicate}); });
    }
    void names() {
        QFETCH(std::shared_ptr<std::function<void(Chain&)>>, change);
        QFETCH(QString, words);
        Chain chain = soundChain();
        (*change)(chain);
        QStringList faults;
        for (const Message& fault : proveChain(chain, mgc()))
            faults << QString::fromUtf8(fault.source());
        QVERIFY2(faults.join(u'\n').contains(words), qPrintable(faults.join(u'\n')));
    }

    void statesTheLoss() {
        const Chain chain = soundChain();
        const QDateTime until = chain.links.back().finished.addSecs(61);
        const LossStatement loss = stateLoss(chain, {}, until, true);
        QCOMPARE(loss.afterLsn, lsn(90));
        QCOMPARE(loss.lastKept, chain.links.back().finished);
        QCOMPARE(loss.minutes, 2);
        QVERIFY(loss.bounded);
        QCOMPARE(loss.files.size(), std::size_t{1});
        QVERIFY(loss.files[0].startsWith(QLatin1String("mgc_95_99")));
    }

    void statesTheLossOfAnEmptyChain() {
        const Chain chain = chooseChain(redo(40), mgc(), {});
        const QDateTime kept(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
        const LossStatement loss = stateLoss(chain, kept, kept.addSecs(3600), false);
        QCOMPARE(loss.afterLsn, lsn(40));
        QCOMPARE(loss.lastKept, kept);
        QCOMPARE(loss.minutes, 60);
        QVERIFY(!loss.bounded && loss.files.empty());
    }

    void namesOnlyFilesThatHoldLostMessages() {
        BackupSet half = log(80, 90);
        half.copies[0].wholeness = Wholeness::Damaged;
        half.copies.push_back(half.copies[0]);
        BackupSet foreign = log(60, 70);
        foreign.familyGuid = guid(9);
        const Chain chain =
            chooseChain(redo(40), mgc(), {log(40, 60), half, foreign, log(60, 80, 3), log(50, 55), log(10, 20)});
        const LossStatement loss = stateLoss(chain, {}, {}, false);
        QCOMPARE(loss.files.size(), std::size_t{2});
        QVERIFY(loss.files[0].startsWith(QLatin1String("mgc_60_80")));
        QVERIFY(loss.files[1].startsWith(QLatin1String("mgc_80_90")));
    }
};

QTEST_GUILESS_MAIN(TestProve)
#include "tst_prove.moc"

// Checks of the log chain and of storage: one variation of a healthy Situation each, and the verdict, severity and
// numbers it must come to.
#include "tests/readiness/helpers/variation.h"

using namespace healthy;

class TestLogChecks : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void verdicts_data();
    void verdicts() { judgeRow(); }
};

namespace {

void headers() {
    row(
        "D1 all read", [](World&) {}, Pass, B, "3 backup sets|0 of other|0 files");
    row(
        "D1 foreign",
        [](World& w) {
            auto foreign = healthy::log(9, 1, 2, {healthy::inCopyFolder("mgccomp_1.trn")});
            foreign.database = "mgccomp";
            foreign.familyGuid = QUuid::createUuidV5(QUuid(), QStringLiteral("other"));
            healthy::put(w.s, foreign);
        },
        Pass, B, "4 backup sets|1 of other");
    row(
        "D1 unreadable, whole on the share",
        [](World& w) { w.unreadable(*w.s.copyFolder, "mgc_20261123184500.trn", FailureKind::Damaged); }, Pass, B,
        "1 files");
    row(
        "D1 unreadable, old",
        [](World& w) { w.unreadable(*w.s.share, "mgc_20261123170000.trn", FailureKind::Damaged); }, Pass, B, "1 files");
    row(
        "D1 unreadable, not ours", [](World& w) { w.unreadable(*w.s.share, "notes.txt", FailureKind::Damaged); }, Pass,
        B, "1 files");
    row(
        "D1 unreadable, newest, damaged",
        [](World& w) { w.unreadable(*w.s.share, "mgc_20261123190000.trn", FailureKind::Damaged); }, Fail, A,
        "1 file|mgc_20261123190000.trn");
    row(
        "D1 unreadable, newest, no access",
        [](World& w) { w.unreadable(*w.s.share, "mgc_20261123190000.trn", FailureKind::PermissionDenied); }, Fail, B,
        "mgc_20261123190000.trn");
    row(
        "D1 unreadable in a gap",
        [](World& w) {
            healthy::removeSet(w.s, 2);
            w.unreadable(*w.s.share, "tail.trn", FailureKind::Busy);
        },
        Fail, B, "tail.trn");
    row(
        "D1 share lost", [](World& w) { w.loseShare(); }, Pass, B, "2 backup sets");
}

void chain() {
    row(
        "D2 whole", [](World&) {}, Pass, B, "3 log|1000|1300");
    row(
        "D2 nothing to apply",
        [](World& w) {
            w.s.share->sets.value->clear();
            w.s.copyFolder->sets.value->clear();
        },
        Pass, B, "0 log|1000");
    row(
        "D2 gap in a disaster", [](World& w) { healthy::removeSet(w.s, 2); }, Fail, A,
        "1100|1200|1 log|mgc_20261123184500.trn");
    row(
        "D2 gap, primary lives",
        [](World& w) {
            w.primaryLives();
            healthy::removeSet(w.s, 2);
        },
        Fail, B, "1100|1200");
    row(
        "D2 gap, the mirror lives",
        [](World& w) {
            w.s.primaryMirror->bySql.value = Vitality::Alive;
            healthy::removeSet(w.s, 2);
        },
        Fail, B, "1100|1200");
    row(
        "D2 gap, a file is out of reach",
        [](World& w) {
            healthy::removeSet(w.s, 2);
            w.unreadable(*w.s.share, "mgc_20261123183000.trn", FailureKind::PermissionDenied);
        },
        Fail, B, "1100|1200");
    row(
        "D3 one fork", [](World&) {}, Pass, B, "a0000000");
    row(
        "D3 another fork",
        [](World& w) {
            auto other = healthy::log(8, 1250, 1350, {healthy::onShare("other.trn")});
            other.firstFork = other.lastFork = QUuid::createUuidV5(QUuid(), QStringLiteral("fork"));
            healthy::put(w.s, other);
        },
        Fail, B, "1 log|other.trn");
    row(
        "D3 crosses",
        [](World& w) {
            auto crossing = healthy::log(8, 1300, 1350, {healthy::onShare("crossing.trn")});
            crossing.lastFork = QUuid::createUuidV5(QUuid(), QStringLiteral("fork"));
            healthy::put(w.s, crossing);
        },
        Fail, W, "a0000000");
}

void copies() {
    row(
        "D4 whole", [](World&) {}, Pass, B, "3 log|0 are half-copied");
    row(
        "D4 half-copied",
        [](World& w) {
            w.s.copyFolder->sets.value->back().copies.front().bytes = 1000;
            w.s.copyFolder->sets.value->back().copies.front().wholeness = Wholeness::Unread;
        },
        Pass, B, "3 log|1 are half-copied");
    row(
        "D4 half-copied, header past reading",
        [](World& w) { w.unreadable(*w.s.copyFolder, "mgc_20261123184500.trn", FailureKind::Damaged); }, Pass, B,
        "3 log|1 are half-copied");
    row(
        "D4 damaged everywhere", [](World& w) { w.damageEverywhere(3); }, Fail, A, "1 log|mgc_20261123184500.trn");
    row(
        "D4 damaged everywhere, primary lives",
        [](World& w) {
            w.primaryLives();
            w.damageEverywhere(3);
        },
        Fail, B, "1 log");
    row(
        "D4 not read through",
        [](World& w) { w.s.share->sets.value->back().copies.front().wholeness = Wholeness::Unread; }, Unknown, B,
        "1 log|mgc_20261123184500.trn");
    row(
        "D5 counted", [](World&) {}, Pass, I, "1 files|3 logs");
    row(
        "D6 loss", [](World&) {}, Fail, A, "1300|15 min|0 log");
    row(
        "D6 loss with files", [](World& w) { w.damageEverywhere(3); }, Fail, A, "1200|30 min|1 log");
    row(
        "D6 nothing to apply",
        [](World& w) {
            w.s.share->sets.value->clear();
            w.s.copyFolder->sets.value->clear();
        },
        Fail, A, "1000|60 min");
    row(
        "D6 time not known", [](World& w) { w.s.share->sets.value->back().finished = QDateTime(); }, Unknown, A,
        "not known");
    row(
        "D6 the tail", [](World& w) { w.s.share->sets.value->back().isForceOffline = true; }, Pass, A, "tail");
    row(
        "D10 still", [](World&) {}, Pass, B, "1000");
    row(
        "D10 a restore runs",
        [](World& w) {
            w.s.backup->restores.value = {{61, {}, {}, "RESTORE DATABASE"}};
        },
        Fail, B, "1 RESTORE|61|RESTORE DATABASE");
    row(
        "D10 restored anew", [](World& w) { w.database().lastRestoredFirst = healthy::lsn(1001); }, Fail, B,
        "1000|1001");
}

void storage() {
    row(
        "S1 room", [](World&) {}, Pass, B, "L:\\");
    row(
        "S1 just enough", [](World& w) { w.s.backup->volumes.value->front().freeBytes = 45'000'000; }, Pass, B, "D:\\");
    row(
        "S1 a byte short", [](World& w) { w.s.backup->volumes.value->front().freeBytes = 44'999'999; }, Fail, B,
        "D:\\");
    row(
        "S1 no volume", [](World& w) { w.s.backup->volumes.value->clear(); }, Unknown, B, "mgc");
    row(
        "S2 room", [](World&) {}, Pass, B, "1 file|D:\\LogCopy");
    row(
        "D4 from the share", [](World& w) { w.shutCopyFolder(); }, Pass, B, "3 log|1 are restored straight");
    row(
        "D5 from the share", [](World& w) { w.shutCopyFolder(); }, Pass, I, "straight from the share: 1 file|3 logs");
    row(
        "S2 nothing is copied", [](World& w) { w.shutCopyFolder(); }, Verdict::NotApplicable, B, "Nothing is copied");
    row(
        "S2 read only, and no share",
        [](World& w) {
            w.s.copyFolder->writableFromHere.value = false;
            w.s.share->readableByServer.value = false;
        },
        Pass, B, "1 file");
    row(
        "S2 just enough", [](World& w) { w.s.copyFolder->freeBytes.value = 2'000'000; }, Pass, B, "1 file");
    row(
        "S2 a byte short", [](World& w) { w.s.copyFolder->freeBytes.value = 1'999'999; }, Fail, B, "1 file");
}

}  // namespace

void TestLogChecks::verdicts_data() {
    columns();
    headers();
    chain();
    copies();
    storage();
}

QTEST_GUILESS_MAIN(TestLogChecks)
#include "tst_log_checks.moc"

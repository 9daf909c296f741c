// The guard over a pool that is not failed over: what it warns of otherwise is how things ought to be there, and
// nothing that it advises may shut the database that serves.
#include "tests/readiness/helpers/variation.h"

using namespace healthy;

class TestGuard : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void nothingIsShutOnAGuess_data();
    void nothingIsShutOnAGuess();
};

namespace {

using O = Occasion;

void row(O occasion, const char* name, Vary vary, Verdict verdict, const char* observed, Severity severity = B) {
    QTest::addRow("%s, %s", name, qPrintable(json::nameOf(occasion)))
        << occasion << vary << verdict << severity << QString::fromUtf8(observed);
}

void stand(std::optional<PartnerSection>& partner, const char* state, const char* role) {
    DatabaseFacts facts;
    facts.state = QString::fromLatin1(state);
    facts.mirroringRole = QString::fromLatin1(role);
    facts.mirroringState = QStringLiteral("SYNCHRONIZED");
    partner->bySql.value = Vitality::Alive;
    partner->database = known(facts, QStringLiteral("SELECT 1"), healthy::at());
}

/// After the failback the primary serves and ships its logs again, as it ought to.
void beNormal(World& w) {
    w.s.pool->stateInStore.value = QStringLiteral("Normal");
    w.s.pool->stateInReplica.value = QStringLiteral("Normal");
    stand(w.s.primary, "ONLINE", "PRINCIPAL");
    stand(w.s.primaryMirror, "RESTORING", "MIRROR");
    w.s.primary->primaryShipping.value->backupJobEnabled = true;
    w.database().state = QStringLiteral("RESTORING");
    stand(w.s.backupMirror, "RESTORING", "MIRROR");
}

void forgetState(World& w) {
    beNormal(w);
    w.s.pool->stateInStore = unknown<QString>(Message::verbatim("no store"), {}, healthy::at());
}

void mirrorServes(World& w) {
    beNormal(w);
    stand(w.s.primary, "RESTORING", "MIRROR");
    stand(w.s.primaryMirror, "ONLINE", "PRINCIPAL");
}

void bothServe(World& w) {
    beNormal(w);
    w.database().state = QStringLiteral("ONLINE");
}

void backupMirrorServesToo(World& w) {
    beNormal(w);
    stand(w.s.backupMirror, "ONLINE", "PRINCIPAL");
}

void nothingServes(World& w) {
    beNormal(w);
    stand(w.s.primary, "RECOVERY_PENDING", "PRINCIPAL");
}

void replicaIsBehind(World& w) {
    beNormal(w);
    w.s.pool->stateInReplica.value = QStringLiteral("FailedOver");
}

void backupIsSilent(World& w) {
    beNormal(w);
    w.s.backup->database = unknown<DatabaseFacts>(Message::verbatim("no backup"), {}, healthy::at());
}

/// Stopped after the primary was recovered: what a guard shuts otherwise is the one complete copy.
void standHalfWay(World& w) {
    beNormal(w);
    w.s.pool->stateInStore.value = QStringLiteral("FailedOver");
    w.s.pool->stateInReplica.value = QStringLiteral("FailedOver");
    stand(w.s.primary, "ONLINE", "");
    w.s.primary->database.value->mirroringState.clear();
    w.database().mirroringState.clear();
    w.s.backupMirror->database.value = DatabaseFacts();
}

/// Its copies stand by for reading between two logs.
void standHalfWayInStandby(World& w) {
    standHalfWay(w);
    w.database().state = QStringLiteral("ONLINE");
    w.database().isInStandby = true;
}

void standHalfWayWithAnOldReplica(World& w) {
    standHalfWay(w);
    w.s.pool->stateInReplica.value = QStringLiteral("Normal");
}

/// The backup's mirror serves and does not answer: the one that is back must not be taken for the complete one.
void servedUnseen(World& w) {
    standHalfWay(w);
    w.database().mirroringState = QStringLiteral("DISCONNECTED");
    w.s.backupMirror->database = unknown<DatabaseFacts>(Message::verbatim("silent"), {}, healthy::at());
}

void forgetStateAndPrimary(World& w) {
    forgetState(w);
    w.s.primary->database = unknown<DatabaseFacts>(Message::verbatim("off"), {}, healthy::at());
    w.s.primary->primaryShipping = unknown<PrimaryShippingFacts>(Message::verbatim("off"), {}, healthy::at());
}

void oldSideReturns(World& w) {
    beNormal(w);
    w.s.pool->stateInStore.value = QStringLiteral("FailedOver");
    w.s.pool->stateInReplica.value = QStringLiteral("FailedOver");
    w.database().state = QStringLiteral("ONLINE");
}

}  // namespace

void TestGuard::verdicts_data() {
    QTest::addColumn<Occasion>("occasion");
    columns();
    for (const char* check : {"X6 after the failback", "L14 after the failback", "M1 after the failback"})
        row(O::Guard, check, beNormal, Verdict::NotApplicable, "state Normal|nothing has to be kept away");
    row(O::Guard, "T2 after the failback", beNormal, Verdict::NotApplicable,
        "serves on sql01.contoso.com|nothing to guard");
    row(O::Guard, "T2 the primary's mirror serves", mirrorServes, Verdict::NotApplicable,
        "serves on sql02.contoso.com");
    row(O::Guard, "T2 both sides take writes", bothServe, Fail,
        "takes writes on sql01.contoso.com and on sql03.contoso.com");
    row(O::Guard, "T2 the backup's mirror too", backupMirrorServesToo, Fail, "and on sql04.contoso.com");
    row(O::Guard, "T2 nothing serves there", nothingServes, Fail, "Central Management store: Normal");
    row(O::Guard, "T2 Normal in the store alone", replicaIsBehind, Fail, "local replica: FailedOver");
    row(O::Guard, "T2 a silent backup", backupIsSilent, Unknown, "no backup");
    row(O::Guard, "T2 unknown", forgetState, Unknown, "no store");
    for (const O occasion : {O::Guard, O::Failback, O::RoleSwap}) {
        row(occasion, "T2 a failback half way", standHalfWay, Fail,
            "sql01.contoso.com|on sql03.contoso.com waits|half way");
        row(occasion, "M1 a failback half way", standHalfWay, Verdict::NotApplicable, "half way");
    }
    for (const char* check : {"X6 a failback half way", "L14 a failback half way"})
        row(O::Guard, check, standHalfWay, Verdict::NotApplicable, "half way");
    row(O::Guard, "T2 a failback half way, in standby", standHalfWayInStandby, Fail, "half way");
    row(O::Guard, "T2 a failback half way, an old replica", standHalfWayWithAnOldReplica, Fail, "half way");
    row(O::Guard, "X6 the backup's mirror serves unseen", servedUnseen, Fail, "ONLINE and takes writes");
    row(O::Guard, "T2 the backup's mirror serves unseen", servedUnseen, Pass, "FailedOver");
    for (const char* check : {"S4 in state Normal", "D12 in state Normal"})
        row(O::Failback, check, beNormal, Verdict::NotApplicable, "state Normal|only in state FailedOver", A);
    row(O::Failback, "M1 in state Normal", beNormal, Verdict::NotApplicable, "state Normal");
    row(O::RoleSwap, "D14 in state Normal", beNormal, Verdict::NotApplicable, "state Normal");
    for (const O occasion : {O::RebuildLogShipping, O::PlannedFailover})
        row(occasion, "M1 while failed over", oldSideReturns, Verdict::NotApplicable, "state FailedOver");
    row(O::RebuildLogShipping, "S4 while failed over", oldSideReturns, Verdict::NotApplicable, "only in state Normal",
        A);
    row(O::Failover, "S1 while failed over", oldSideReturns, Verdict::NotApplicable, "only in state Normal");
    row(O::Guard, "X6 in a state that is not known", forgetState, Fail, "ONLINE and takes writes");
    row(O::Guard, "L14 in a state that is not known", forgetState, Fail, "is enabled");
    row(O::Guard, "X6 of a pool that is failed over", oldSideReturns, Fail, "ONLINE and takes writes");
    row(O::Guard, "L14 of a pool that is failed over", oldSideReturns, Fail, "is enabled");
}

void TestGuard::verdicts() {
    judgeOccasion();
}

void TestGuard::nothingIsShutOnAGuess_data() {
    QTest::addColumn<Vary>("vary");
    QTest::addColumn<Occasion>("occasion");
    QTest::addColumn<bool>("mayShut");
    for (const auto& occasion : enumNames(Occasion{})) {
        if (occasion.value == O::Failover) continue;  // in a disaster the state of the pool may not be known
        const bool isFailedOver = occasion.value == O::Guard || occasion.value == O::Failback;
        QTest::addRow("Normal, %s", occasion.name) << Vary(beNormal) << occasion.value << false;
        QTest::addRow("both serve, %s", occasion.name) << Vary(bothServe) << occasion.value << false;
        QTest::addRow("half way, %s", occasion.name) << Vary(standHalfWay) << occasion.value << false;
        QTest::addRow("not known, %s", occasion.name) << Vary(forgetState) << occasion.value << false;
        QTest::addRow("nothing known, %s", occasion.name) << Vary(forgetStateAndPrimary) << occasion.value << false;
        QTest::addRow("half way in standby, %s", occasion.name)
            << Vary(standHalfWayInStandby) << occasion.value << false;
        QTest::addRow("failed over, %s", occasion.name) << Vary(oldSideReturns) << occasion.value << isFailedOver;
    }
}

void TestGuard::nothingIsShutOnAGuess() {
    QFETCH(Vary, vary);
    QFETCH(Occasion, occasion);
    QFETCH(bool, mayShut);
    World world;
    world.s = fitFor(occasion);
    vary(world);
    bool shuts = false;
    for (const Finding& finding : assess(world.profile, world.s, occasion)) {
        if (finding.verdict == Verdict::Pass || finding.verdict == Verdict::NotApplicable) continue;
        const QString remedy = Catalog(Language::English).say(finding.remedy);
        shuts =
            shuts || remedy.contains(QStringLiteral("READ_ONLY")) || remedy.contains(QStringLiteral("@enabled = 0"));
        QVERIFY2(mayShut || !shuts, qPrintable(finding.id + QStringLiteral(": ") + remedy));
    }
    QCOMPARE(shuts, mayShut);
}

QTEST_GUILESS_MAIN(TestGuard)
#include "tst_guard.moc"

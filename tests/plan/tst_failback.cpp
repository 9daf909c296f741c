// What the plan of a failback sees to beyond Microsoft's steps: the old primary is shut before it is saved, the
// backup's files are those planned for, no server is sent to a database that takes no writes, and no copy is left
// behind.
#include "core/plan/flows.h"
#include "core/text/catalog.h"
#include "tests/plan/helpers/both_sides.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace pchat;
using namespace pchat::test;

using Change = void (*)(Situation&);
Q_DECLARE_METATYPE(Change)

class TestFailback : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void thePrimaryIsShutBeforeItIsSaved();
    void theOldMirrorIsSavedWhereItServes();
    void theFilesOfTheBackupAreCompared();
    void serversTurnOnlyToADatabaseThatTakesWrites();
    void everyServerIsWaitedFor();
    void sessionsOfComplianceAreEndedToo();
    void aLeftCopyThatIsStillMirroredIsFreedFirst();
    void aDatabaseForOneUserIsFreedFirst();
    void nothingIsOverwrittenThatTakesWrites();
    void anOfflineDatabaseIsSavedToo();
    void anOfflineDatabaseThatNobodyWantsStaysSo();
    void anOfflineStandbyIsNotSaved();
    void whatCannotBeSavedIsSaid_data();
    void whatCannotBeSavedIsSaid();
    void noCopyIsLeftBehind_data();
    void noCopyIsLeftBehind();
    void whatOnlyThePrimaryHoldsIsSaid();
};

namespace {

Plan failback(const Situation& situation, const Choices& choices = {}) {
    return planFor(Flow::Failback, twoSites(), situation, choices).value();
}

QStringList idsOf(const Plan& plan) {
    QStringList ids;
    for (const Step* step : plan.steps())
        ids << step->id;
    return ids;
}

const Step& step(const Plan& plan, const char* id) {
    for (const Step* each : plan.steps())
        if (each->id == QLatin1String(id)) return *each;
    qFatal("no step %s", id);
}

bool reliesOn(const Step& step, const char* words) {
    return std::any_of(step.relies.begin(), step.relies.end(), [&](const Condition& condition) {
        const auto* sql = std::get_if<SqlProbe>(&condition.probe);
        return sql && sql->query.toString().contains(QLatin1String(words));
    });
}

QString said(const Plan& plan) {
    QStringList lines;
    for (const Message& each : plan.notRecovered)
        lines << Catalog(Language::English).say(each);
    return lines.join(u'\n');
}

}  // namespace

void TestFailback::thePrimaryIsShutBeforeItIsSaved() {
    const Plan plan = failback(failedOver());
    const QStringList ids = idsOf(plan);
    const QStringList order{QStringLiteral("remove-primary-mirroring"), QStringLiteral("shut-primary"),
                            QStringLiteral("salvage-primary"),          QStringLiteral("prove-salvage"),
                            QStringLiteral("take-primary-offline"),     QStringLiteral("restore-primary")};
    qsizetype last = -1;
    for (const QString& id : order) {
        QVERIFY2(ids.indexOf(id) > last, qPrintable(id));
        last = ids.indexOf(id);
    }
    QVERIFY(scriptOf(step(plan, "shut-primary").act).text.contains(QStringLiteral("SET READ_ONLY")));
    Choices waived;
    waived.salvageWaiver = QStringLiteral("a snapshot");
    QVERIFY(idsOf(failback(failedOver(), waived)).contains(QStringLiteral("shut-primary")));
    QVERIFY(!idsOf(failback(afterPlannedFailover())).contains(QStringLiteral("shut-primary")));  // its tail shut it
}

/// The pair had changed its roles: what the users wrote last stands on the mirror's instance.
void TestFailback::theOldMirrorIsSavedWhereItServes() {
    Situation swapped = failedOver();
    std::swap(swapped.primary->database, swapped.primaryMirror->database);
    const Plan plan = failback(swapped);
    QVERIFY(!idsOf(plan).contains(QStringLiteral("shut-primary")));
    const QString server = QStringLiteral("sql02.contoso.com");
    for (const char* id : {"shut-primary-on-mirror", "salvage-primary-on-mirror", "prove-salvage-on-mirror"})
        QCOMPARE(Catalog(Language::English).say(step(plan, id).place), server);
    const QStringList ids = idsOf(plan);
    QVERIFY(ids.indexOf(QStringLiteral("remove-primary-mirroring")) < ids.indexOf("shut-primary-on-mirror"));
    QVERIFY(ids.indexOf(QStringLiteral("prove-salvage-on-mirror")) < ids.indexOf("set-up-primary-mirror"));
    QVERIFY(said(plan).contains(QStringLiteral("What only sql02.contoso.com holds")));
    QVERIFY(!said(plan).contains(QStringLiteral("What only sql01.contoso.com holds")));
}

void TestFailback::theFilesOfTheBackupAreCompared() {
    const Plan plan = failback(failedOver());
    const Step& see = step(plan, "see-files");
    QVERIFY(scriptOf(see.act).text.contains(QStringLiteral("RESTORE FILELISTONLY")));
    QVERIFY(see.check.after.value.contains(QStringLiteral("mgc_log: D:\\")));
    QVERIFY(idsOf(plan).indexOf(QStringLiteral("see-files")) < idsOf(plan).indexOf(QStringLiteral("restore-primary")));
}

void TestFailback::serversTurnOnlyToADatabaseThatTakesWrites() {
    const Plan plan = failback(failedOver());
    for (const char* id : {"set-active-servers", "set-pool-state"})
        QVERIFY2(reliesOn(step(plan, id), "d.is_read_only = 0"), id);
}

void TestFailback::everyServerIsWaitedFor() {
    const Plan plan = failback(failedOver());
    QStringList waited;
    for (const Step* each : plan.steps())
        if (each->id.startsWith(QLatin1String("await-replica-")))
            waited << Catalog(Language::English).say(each->title).section(u' ', -1);
    QCOMPARE(waited, QStringList({"pc01.contoso.com", "pc02.contoso.com", "pc03.contoso.com", "pc04.contoso.com"}));
}

void TestFailback::sessionsOfComplianceAreEndedToo() {
    const QStringList ids = idsOf(failback(failedOver()));
    const qsizetype waited = ids.indexOf(QStringLiteral("await-no-compliance-sessions"));
    QVERIFY(waited >= 0);
    QCOMPARE(ids.value(waited + 1), QStringLiteral("end-compliance-sessions"));
}

/// The removal at its principal did not reach it.
void TestFailback::aLeftCopyThatIsStillMirroredIsFreedFirst() {
    Situation situation = failedOver();
    situation.backup->database.value->mirroringRole.clear();
    const QStringList ids = idsOf(failback(situation));
    QCOMPARE(ids.indexOf(QStringLiteral("remove-left-mirroring")) + 1, ids.indexOf(QStringLiteral("drop-old-mirror")));
    QVERIFY(!idsOf(failback(failedOver())).contains(QStringLiteral("remove-left-mirroring")));
}

void TestFailback::aDatabaseForOneUserIsFreedFirst() {
    Situation situation = failedOver();
    situation.primary->database.value->userAccess = QStringLiteral("SINGLE_USER");
    const QStringList ids = idsOf(failback(situation));
    QCOMPARE(ids.indexOf(QStringLiteral("free-primary")) + 1, ids.indexOf(QStringLiteral("shut-primary")));
    // Whoever takes the only seat while the salvage is written would shut the wizard out.
    QVERIFY(scriptOf(step(failback(situation), "shut-primary").act).text.endsWith(QStringLiteral("SET MULTI_USER")));
}

void TestFailback::nothingIsOverwrittenThatTakesWrites() {
    const Plan plan = failback(failedOver());
    for (const char* id : {"salvage-primary", "take-primary-offline"})
        QVERIFY2(reliesOn(step(plan, id), "d.is_read_only = 1"), id);
    for (const char* id : {"restore-primary", "set-up-primary-mirror"})
        QVERIFY2(reliesOn(step(plan, id), "d.is_read_only = 0"), id);
    for (const char* id : {"shut-primary", "restore-primary", "reinitialize-secondary"})
        QVERIFY2(reliesOn(step(plan, id), "d.source_database_id"), id);
}

void TestFailback::anOfflineDatabaseIsSavedToo() {
    const Plan plan = failback(oldSideOffline());
    const QStringList ids = idsOf(plan);
    for (const QString& suffix : {QString(), QStringLiteral("-on-mirror")}) {
        const qsizetype shut = ids.indexOf(QStringLiteral("shut-primary") + suffix);
        QVERIFY(shut >= 0);
        QCOMPARE(ids.value(shut + 1), QStringLiteral("salvage-primary") + suffix);
    }
    QCOMPARE(scriptOf(step(plan, "shut-primary").act).text,
             QStringLiteral("ALTER DATABASE [mgc] SET ONLINE; ALTER DATABASE [mgc] SET READ_ONLY WITH ROLLBACK "
                            "IMMEDIATE; ALTER DATABASE [mgc] SET MULTI_USER"));
    QVERIFY(said(plan).contains(QStringLiteral("What only sql01.contoso.com holds")));
    QVERIFY(!said(plan).contains(QStringLiteral("OFFLINE")));
    QVERIFY(!describe(failback(failedOver())).contains(QStringLiteral("SET ONLINE")));
}

/// It was only ever restored into.
void TestFailback::anOfflineStandbyIsNotSaved() {
    Situation situation = afterPlannedFailover();
    situation.primary->database.value->state = QStringLiteral("OFFLINE");
    situation.primary->database.value->isInStandby = true;
    const Plan plan = failback(situation);
    QVERIFY(!idsOf(plan).contains(QStringLiteral("shut-primary")));
    QVERIFY(!said(plan).contains(QStringLiteral("OFFLINE")));
}

void TestFailback::anOfflineDatabaseThatNobodyWantsStaysSo() {
    Choices waived;
    waived.salvageWaiver = QStringLiteral("a snapshot");
    const Plan plan = failback(oldSideOffline(), waived);
    // The mirror's copy is dropped, and while it is offline its files would be left.
    QCOMPARE(idsOf(plan).filter(QRegularExpression(QStringLiteral("^(shut|salvage|take)-primary"))),
             QStringList(QStringLiteral("shut-primary-on-mirror")));
    QVERIFY(step(plan, "shut-primary-on-mirror").canBeSkipped);
    QVERIFY(reliesOn(step(plan, "restore-primary"), "d.is_read_only = 0"));  // should somebody open it meanwhile
    QVERIFY(said(plan).contains(QStringLiteral("a snapshot")));
}

void TestFailback::whatCannotBeSavedIsSaid_data() {
    QTest::addColumn<QString>("state");
    for (const char* state : {"SUSPECT", "EMERGENCY"})
        QTest::newRow(state) << state;
}

void TestFailback::whatCannotBeSavedIsSaid() {
    QFETCH(QString, state);
    Situation closed = failedOver();
    closed.primary->database.value->state = state;
    closed.primary->database.value->mirroringRole.clear();
    const Plan plan = failback(closed);
    QVERIFY(!idsOf(plan).contains(QStringLiteral("salvage-primary")));
    QVERIFY2(said(plan).contains(QStringLiteral("sql01.contoso.com is ") + state), qPrintable(said(plan)));
    Situation silent = failedOver();
    silent.primaryMirror->database = unknown<DatabaseFacts>(Message::verbatim("off"), {}, {});
    QVERIFY(said(failback(silent)).contains(QStringLiteral("sql02.contoso.com holds could not be seen")));
    QVERIFY(!said(failback(failedOver())).contains(QStringLiteral("could not be seen")));
}

void TestFailback::noCopyIsLeftBehind_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("dropped");
    const auto row = [](const char* name, Change change, const char* dropped) {
        QTest::newRow(name) << change << QString::fromLatin1(dropped);
    };
    row(
        "mirrored", [](Situation&) {}, "drop-old-mirror@sql04.contoso.com");
    row(
        "the backup's mirror serves", [](Situation& s) { s = servedByMirror(); }, "drop-old-mirror@sql04.contoso.com");
    row(
        "mirroring removed by a run before",
        [](Situation& s) {
            s.backup->database.value->mirroringRole.clear();
            s.backupMirror->database.value->mirroringRole.clear();
        },
        "drop-old-mirror@sql04.contoso.com");
    row(
        "nothing left",
        [](Situation& s) {
            s.backup->database.value->mirroringRole.clear();
            s.backupMirror->database.value = DatabaseFacts();
        },
        "");
    row(
        "of compliance, by a run before",
        [](Situation& s) {
            s.backup->database.value->mirroringRole.clear();
            s.backupMirror->database.value = DatabaseFacts();
            s.backupMirror->compliance.value->state = QStringLiteral("RESTORING");
        },
        "drop-old-compliance-mirror@sql04.contoso.com");
}

void TestFailback::noCopyIsLeftBehind() {
    QFETCH(Change, change);
    QFETCH(QString, dropped);
    Situation situation = failedOver();
    change(situation);
    const Plan plan = failback(situation);
    QStringList drops;
    for (const Step* each : plan.steps())
        if (each->id.startsWith(QLatin1String("drop-")))
            drops << each->id + QLatin1Char('@') + Catalog(Language::English).say(each->place);
    QCOMPARE(drops.join(u' '), dropped);
}

void TestFailback::whatOnlyThePrimaryHoldsIsSaid() {
    QVERIFY(said(failback(failedOver())).contains(QStringLiteral("What only sql01.contoso.com holds")));
    QVERIFY(!said(failback(afterPlannedFailover())).contains(QStringLiteral("What only")));
}

QTEST_GUILESS_MAIN(TestFailback)
#include "tst_failback.moc"

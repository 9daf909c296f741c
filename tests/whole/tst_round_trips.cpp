// There and back again: what was written on either side is on the primary at the end, in order, but for the loss that
// was stated and accepted; and log shipping and the mirror run as before.
//
// PCHAT_ROUNDS sets the number of seeds of each trip.
#include "tests/whole/helpers/program.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace pchat;
using namespace pchat::whole;

namespace {

constexpr int usualRounds = 2;

int rounds() {
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("PCHAT_ROUNDS", &isSet);
    return isSet && wanted > 0 ? wanted : usualRounds;
}

void addSeeds() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= rounds(); ++seed)
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

QJsonObject messagesOf(const QJsonObject& truth) {
    return truth[QStringLiteral("messages")].toObject();
}

int lostIn(const QJsonObject& truth) {
    return messagesOf(truth)[QStringLiteral("lost")][QStringLiteral("count")].toInt(-1);
}

int presentAfterOutage(const QJsonObject& truth, const char* role) {
    return messagesOf(truth)[QStringLiteral("afterOutage")][QStringLiteral("present")][QLatin1String(role)].toInt(-1);
}

qsizetype logBackupsIn(const QString& lab) {
    return QDir(lab + QStringLiteral("/shares/mirror/LogBackup")).entryList({QStringLiteral("*.trn")}).size();
}

}  // namespace

class RoundTrips : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void plannedThereAndBackLosesNothing_data() { addSeeds(); }
    void plannedThereAndBackLosesNothing();
    void disasterAndBack_data();
    void disasterAndBack();
    void cutNetworkAndBack_data() { addSeeds(); }
    void cutNetworkAndBack();
    void rolesSwappedMeanwhile();

  private:
    [[nodiscard]] Ran flow(const QString& lab, const QString& name, const QStringList& more = {}) const;
    [[nodiscard]] QJsonObject truthOf(const QString& lab) const;
    void pass(const QString& lab, int minutes) const;
    [[nodiscard]] bool isGuardAlarmed(const QString& lab) const;
    void verifyProtected(const QString& lab);

    Program m_program;
};

Ran RoundTrips::flow(const QString& lab, const QString& name, const QStringList& more) const {
    return m_program.run(QStringList{QStringLiteral("run"), name, QStringLiteral("--lab"), lab,
                                     QStringLiteral("--approve"), QStringLiteral("pchat01.contoso.com"),
                                     QStringLiteral("--acknowledge"), QStringLiteral("all=round trip"),
                                     QStringLiteral("--run-file"),
                                     lab + QLatin1Char('/') + name + QStringLiteral(".pchatrun"),
                                     QStringLiteral("--format"), QStringLiteral("json")} +
                         more);
}

QJsonObject RoundTrips::truthOf(const QString& lab) const {
    return m_program
        .run({QStringLiteral("lab"), QStringLiteral("truth"), lab, QStringLiteral("--format"), QStringLiteral("json")})
        .json();
}

void RoundTrips::pass(const QString& lab, int minutes) const {
    const Ran ran = m_program.run({QStringLiteral("lab"), QStringLiteral("pass"), lab, QString::number(minutes)});
    QVERIFY2(ran.status == 0, qPrintable(ran.err));
}

bool RoundTrips::isGuardAlarmed(const QString& lab) const {
    const Ran ran = m_program.run({QStringLiteral("check"), QStringLiteral("--for"), QStringLiteral("guard"),
                                   QStringLiteral("--lab"), lab, QStringLiteral("--format"), QStringLiteral("json")});
    return ran.json()[QStringLiteral("blocked")].toBool(true);
}

/// What is written from now on reaches the mirror, and within an hour the secondary's restored log.
void RoundTrips::verifyProtected(const QString& lab) {
    const int before = presentAfterOutage(truthOf(lab), "backup");
    pass(lab, 60);
    const QJsonObject truth = truthOf(lab);
    QVERIFY(presentAfterOutage(truth, "backup") > before);
    QCOMPARE(presentAfterOutage(truth, "primaryMirror"), presentAfterOutage(truth, "primary"));
    QVERIFY(presentAfterOutage(truth, "primary") >= presentAfterOutage(truth, "backup"));
    QVERIFY(!isGuardAlarmed(lab));  // the primary serves and ships its logs, as it ought to
}

void RoundTrips::plannedThereAndBackLosesNothing() {
    QFETCH(int, seed);
    const QString lab = m_program.newLab(QStringLiteral("planned-%1").arg(seed), QStringLiteral("all-well"), seed);
    const Ran there = flow(lab, QStringLiteral("planned-failover"));
    QVERIFY2(there.status == 0, qPrintable(there.err + there.out));
    pass(lab, 30 + seed % 7 * 11);
    QCOMPARE(lostIn(truthOf(lab)), 0);
    const Ran back =
        flow(lab, QStringLiteral("failback"),
             seed % 2 == 0 ? QStringList{QStringLiteral("--order"), QStringLiteral("normal-first")} : QStringList());
    QVERIFY2(back.status == 0, qPrintable(back.err + back.out));
    const QJsonObject truth = truthOf(lab);
    QCOMPARE(lostIn(truth), 0);
    QVERIFY(messagesOf(truth)[QStringLiteral("inOrder")].toBool());
    QCOMPARE(truth[QStringLiteral("poolState")].toString(), QStringLiteral("Normal"));
    verifyProtected(lab);
    QCOMPARE(lostIn(truthOf(lab)), 0);
}

void RoundTrips::disasterAndBack_data() {
    QTest::addColumn<QString>("event");
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= rounds(); ++seed) {
        QTest::newRow(qPrintable(QStringLiteral("returns whole, seed %1").arg(seed)))
            << QStringLiteral("primary-returns") << seed;
        QTest::newRow(qPrintable(QStringLiteral("rebuilt, seed %1").arg(seed)))
            << QStringLiteral("primary-rebuilt") << seed;
    }
}

void RoundTrips::disasterAndBack() {
    QFETCH(QString, event);
    QFETCH(int, seed);
    const QString lab =
        m_program.newLab(QStringLiteral("disaster-%1-%2").arg(event).arg(seed), QStringLiteral("power-outage"), seed);
    const Ran there = flow(lab, QStringLiteral("failover"), {QStringLiteral("--accept-loss")});
    QVERIFY2(there.status == 0, qPrintable(there.err + there.out));
    const int stated = lostIn(truthOf(lab));
    pass(lab, 40);
    QVERIFY(logBackupsIn(lab) > 2);
    const Ran happened = m_program.run({QStringLiteral("lab"), QStringLiteral("event"), lab, event});
    QVERIFY2(happened.status == 0, qPrintable(happened.err));
    // Chat servers that start on stale replicas write to the old primary until the new state reaches them: nobody
    // brings that back, and the plan says so. From then on nothing more is lost.
    pass(lab, 30);
    const int lost = lostIn(truthOf(lab));
    QVERIFY(lost >= stated);
    QVERIFY(isGuardAlarmed(lab));  // the old one or an empty one: a database there takes writes
    const Ran back = flow(lab, QStringLiteral("failback"));
    QVERIFY2(back.status == 0, qPrintable(back.err + back.out));
    const QJsonObject truth = truthOf(lab);
    QCOMPARE(lostIn(truth), lost);
    QVERIFY(messagesOf(truth)[QStringLiteral("inOrder")].toBool());
    QVERIFY(presentAfterOutage(truth, "primary") > 0);
    const qsizetype logBackups = logBackupsIn(lab);
    verifyProtected(lab);
    QCOMPARE(logBackupsIn(lab), logBackups);
}

/// The old primary writes on under the names of log shipping, for shorter and longer than the side that serves.
void RoundTrips::cutNetworkAndBack() {
    QFETCH(int, seed);
    const QString lab = m_program.newLab(QStringLiteral("cut-%1").arg(seed), QStringLiteral("network-cut"), seed);
    pass(lab, 30 + seed % 3 * 45);
    const Ran there = flow(lab, QStringLiteral("failover"), {QStringLiteral("--accept-loss")});
    QVERIFY2(there.status == 0, qPrintable(there.err + there.out));
    pass(lab, 5 + seed % 4 * 20);
    const Ran happened =
        m_program.run({QStringLiteral("lab"), QStringLiteral("event"), lab, QStringLiteral("network-heals")});
    QVERIFY2(happened.status == 0, qPrintable(happened.err));
    pass(lab, 20);
    const int lost = lostIn(truthOf(lab));
    const Ran back =
        flow(lab, QStringLiteral("failback"),
             seed % 2 == 0 ? QStringList{QStringLiteral("--order"), QStringLiteral("normal-first")} : QStringList());
    QVERIFY2(back.status == 0, qPrintable(back.err + back.out));
    QCOMPARE(lostIn(truthOf(lab)), lost);
    const QDir aside(lab + QStringLiteral("/shares/filer/LogShip/mgc_failback_set_aside_01"));
    QVERIFY(!aside.entryList({QStringLiteral("mgc_*.trn")}).empty());
    verifyProtected(lab);
    QCOMPARE(lostIn(truthOf(lab)), lost);
}

void RoundTrips::rolesSwappedMeanwhile() {
    const QString lab = m_program.newLab(QStringLiteral("swapped"), QStringLiteral("all-well"), 7);
    QCOMPARE(flow(lab, QStringLiteral("planned-failover")).status, 0);
    pass(lab, 20);
    const Ran swapped = flow(lab, QStringLiteral("role-swap"));
    QVERIFY2(swapped.status == 0, qPrintable(swapped.err + swapped.out));
    pass(lab, 60);
    QVERIFY(presentAfterOutage(truthOf(lab), "primary") > 0);  // the old primary follows without having been seeded
    const Ran back = flow(lab, QStringLiteral("failback"));
    QVERIFY2(back.status == 0, qPrintable(back.err + back.out));
    QCOMPARE(lostIn(truthOf(lab)), 0);
    verifyProtected(lab);
}

QTEST_GUILESS_MAIN(RoundTrips)
#include "tst_round_trips.moc"

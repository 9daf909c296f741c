// No check passes on a fact that is unknown: each fact in turn is blanked in a Situation in which the check passes.
#include "core/readiness/assess.h"
#include "tests/readiness/helpers/healthy.h"

#include <QTest>

using namespace pchat;

class TestUnknown : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void neverPassOnAnUnknownFact_data();
    void neverPassOnAnUnknownFact();
    void everyPassingCheckReadsAFact();
};

namespace {

const QString logChecks = QStringLiteral(" D1 D2 D3 D4 D5 D6 D10 S1 S2");

struct Reads {
    const char* fact;  ///< "section.fact"
    QString checks;
};

std::vector<Reads> reads() {
    return {{"backup.server", "C1 P1 P2"},
            {"backup.database", "L2" + logChecks},
            {"backup.logShipping", "L1"},
            {"backup.jobs", "L3"},
            {"backup.sessions", "X4"},
            {"backup.restores", "D10"},
            {"backup.volumes", "S1"},
            {"primary.bySql", "C2 D7"},
            {"primary.byShell", "C2"},
            {"primaryMirror.bySql", "C3"},
            {"primary.database", "X2"},
            {"primaryMirror.database", "X2"},
            {"share.readableByServer", "C5"},
            {"share.sets", logChecks.trimmed()},
            {"copyFolder.sets", logChecks.trimmed()},
            {"copyFolder.files", "C6"},
            {"copyFolder.readableByServer", "C6"},
            {"copyFolder.writableFromHere", "C6"},
            {"copyFolder.freeBytes", "S2"},
            {"pool.pool", "T1 T3 T4"},
            {"pool.stateInStore", "T2 C8 C16"},
            {"pool.serverStates", "C16"},
            {"pool.managementMaster", "C8"},
            {"pool.replicas", "C8"},
            {"pool.registrarPools", "T6"},
            {"pool.frontEnds", "T6"},
            {"pool.stateInReplica", "T2"},
            {"pool.missingRights", "P3"}};
}

Situation blanked(const Situation& situation, const QString& fact) {
    QJsonObject whole = json::write(situation).toObject();
    const QString section = fact.section(u'.', 0, 0);
    QJsonObject part = whole.value(section).toObject();
    const QString name = fact.section(u'.', 1);
    if (!part.contains(name)) qFatal("no fact %s", qPrintable(fact));
    QJsonObject blank = part.value(name).toObject();
    blank.insert(QStringLiteral("value"), QJsonValue::Null);
    blank.insert(QStringLiteral("unknownBecause"), Message::verbatim(QStringLiteral("blanked")).toJson());
    part.insert(name, blank);
    whole.insert(section, part);
    Situation read;
    json::Problems problems;
    json::read(QJsonValue(whole), read, {}, problems);
    if (!problems.empty()) qFatal("cannot read back: %s", qPrintable(problems.front().path));
    return read;
}

/// The check passes in one of the two healthy situations.
const Situation& situationFor(const QString& id) {
    static const Situation dead = healthy::siteLoss();
    static const Situation shut = healthy::shutPrimary();
    return id == QStringLiteral("C2") ? dead : shut;
}

}  // namespace

void TestUnknown::neverPassOnAnUnknownFact_data() {
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("check");
    for (const Reads& entry : reads())
        for (const QString& id : entry.checks.split(u' ', Qt::SkipEmptyParts))
            QTest::addRow("%s without %s", qPrintable(id), entry.fact) << QString::fromLatin1(entry.fact) << id;
}

void TestUnknown::neverPassOnAnUnknownFact() {
    QFETCH(QString, fact);
    QFETCH(QString, check);
    const SiteProfile profile = healthy::profile();
    QCOMPARE(healthy::find(assess(profile, situationFor(check)), check).verdict, Verdict::Pass);
    const auto findings = assess(profile, blanked(situationFor(check), fact));
    const Finding& finding = healthy::find(findings, check);
    QCOMPARE(finding.verdict, Verdict::Unknown);
    QVERIFY(!finding.observed.isEmpty());
    // In a disaster only the share may be given up, and then with a reason.
    const auto inDisaster = assess(profile, blanked(healthy::siteLoss(), fact));
    const Finding& disaster = healthy::find(inDisaster, check);
    QVERIFY(disaster.verdict != Verdict::Pass);
    if (finding.severity == Severity::Blocker)
        QCOMPARE(disaster.needsAcknowledgement(), fact.startsWith(QStringLiteral("share.")));
}

void TestUnknown::everyPassingCheckReadsAFact() {
    QString all;
    for (const Reads& entry : reads())
        all += u' ' + entry.checks;
    const QStringList ids = all.split(u' ', Qt::SkipEmptyParts);
    for (const Finding& f : assess(healthy::profile(), healthy::siteLoss()))
        QVERIFY2(f.verdict == Verdict::NotApplicable || ids.contains(f.id), qPrintable(f.id));
}

QTEST_GUILESS_MAIN(TestUnknown)
#include "tst_unknown.moc"

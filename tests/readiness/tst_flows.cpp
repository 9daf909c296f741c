// Which checks are judged for each flow and for the guard: all pass where all is well, none on an unknown fact, and
// each names the sections that it reads.
#include "tests/readiness/helpers/variation.h"

using namespace healthy;

class TestFlows : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatIsJudged_data();
    void whatIsJudged();
    void fitMeansFit_data();
    void fitMeansFit();
    void noIdTwice_data();
    void noIdTwice();
    void aMissingSectionIsPendingOrUnread_data();
    void aMissingSectionIsPendingOrUnread();
    void neverPassOnAnUnknownFact_data();
    void neverPassOnAnUnknownFact();
};

namespace {

using O = Occasion;

QString idsOf(const std::vector<Finding>& findings) {
    QStringList ids;
    for (const Finding& finding : findings)
        ids << finding.id;
    return ids.join(u' ');
}

void eachOccasion() {
    QTest::addColumn<Occasion>("occasion");
    for (const auto& each : enumNames(Occasion{}))
        QTest::newRow(each.name) << each.value;
}

Situation readBack(const QJsonObject& written) {
    Situation read;
    json::Problems problems;
    json::read(QJsonValue(written), read, {}, problems);
    if (!problems.empty()) qFatal("cannot read back: %s", qPrintable(problems.front().path));
    return read;
}

}  // namespace

void TestFlows::whatIsJudged_data() {
    QTest::addColumn<Occasion>("occasion");
    QTest::addColumn<QString>("ids");
    QTest::newRow("planned")
        << O::PlannedFailover
        << "C1 C5 C6 C8 C13 C16 P1 P2 P3 P10 L1 L2 L3 L13 D1 D2 D3 D4 D5 D10 D13 S1 S2 M1 T1 T2 T3 T4 "
           "T6 X4 Q2";
    QTest::newRow("failback") << O::Failback
                              << "C1 C5 C8 C13 C14 C15 C16 P1 P2 P3 P10 L13 L14 D12 S3 S4 S7 M1 M6 T1 T2 T3 T4 X4 Q2";
    QTest::newRow("role swap") << O::RoleSwap << "C1 C5 C13 C14 C15 P1 P10 L13 L16 L17 D14 M1 T1 T2";
    QTest::newRow("rebuild") << O::RebuildLogShipping << "C1 C5 C13 C14 C15 P1 P10 L13 L17 D12 S3 S4 S7 M1 T1 T2";
    QTest::newRow("guard") << O::Guard << "C1 L14 M1 T1 T2 X6";
}

void TestFlows::whatIsJudged() {
    QFETCH(Occasion, occasion);
    QFETCH(QString, ids);
    QCOMPARE(idsOf(assess(healthy::profile(), fitFor(occasion), occasion)), ids);
}

void TestFlows::fitMeansFit_data() {
    eachOccasion();
}

void TestFlows::fitMeansFit() {
    QFETCH(Occasion, occasion);
    for (const Finding& f : assess(healthy::profile(), fitFor(occasion), occasion)) {
        const QString seen = f.id + QStringLiteral(": ") + Catalog(Language::English).say(f.observed);
        QVERIFY2(!f.blocks(), qPrintable(seen));
        QVERIFY2(!f.group.isEmpty() && !f.title.isEmpty() && !f.observed.isEmpty(), qPrintable(seen));
        QVERIFY2(!f.expected.isEmpty() && !f.why.isEmpty() && !f.remedy.isEmpty(), qPrintable(seen));
        if (occasion == Occasion::Failover) continue;
        QVERIFY2(f.verdict == Verdict::Pass || f.verdict == Verdict::NotApplicable, qPrintable(seen));
    }
}

void TestFlows::noIdTwice_data() {
    eachOccasion();
}

void TestFlows::noIdTwice() {
    QFETCH(Occasion, occasion);
    QStringList ids = idsOf(assess(healthy::profile(), fitFor(occasion), occasion)).split(u' ');
    const qsizetype count = ids.size();
    QCOMPARE(ids.removeDuplicates(), 0);
    QVERIFY(count > 5);
}

void TestFlows::aMissingSectionIsPendingOrUnread_data() {
    QTest::addColumn<Occasion>("occasion");
    QTest::addColumn<QString>("section");
    for (const auto& occasion : enumNames(Occasion{}))
        for (const auto& section : enumNames(Section{}))
            QTest::addRow("%s without %s", occasion.name, section.name)
                << occasion.value << QString::fromLatin1(section.name);
}

/// What is not pending without a section says the same as with it.
void TestFlows::aMissingSectionIsPendingOrUnread() {
    QFETCH(Occasion, occasion);
    QFETCH(QString, section);
    const Situation whole = fitFor(occasion);
    QJsonObject written = json::write(whole).toObject();
    written.remove(section);
    const auto with = assess(healthy::profile(), whole, occasion);
    const auto without = assess(healthy::profile(), readBack(written), occasion);
    QCOMPARE(without.size(), with.size());
    for (std::size_t i = 0; i < with.size(); ++i)
        if (without[i].verdict != Verdict::Pending)
            QVERIFY2(without[i].verdict == with[i].verdict && without[i].observed == with[i].observed,
                     qPrintable(with[i].id));
}

void TestFlows::neverPassOnAnUnknownFact_data() {
    QTest::addColumn<Occasion>("occasion");
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("checks");
    const auto add = [](Occasion occasion, const char* fact, const char* checks) {
        QTest::addRow("%s, %s", qPrintable(json::nameOf(occasion)), fact)
            << occasion << QString::fromLatin1(fact) << QString::fromLatin1(checks);
    };
    add(O::Failback, "backup.server", "C1 C14 P1 P2 L13");
    add(O::Failback, "primary.server", "C13 C14 P10 L13");
    add(O::Failback, "share.readableByServer", "C5 C15");
    add(O::Failback, "primary.seesShare", "C15");
    add(O::Failback, "backup.database", "M1");
    add(O::Failback, "primary.database", "S4 D12");
    add(O::Failback, "primary.files", "S4 S7");
    add(O::Failback, "backup.files", "S3 S7");
    add(O::Failback, "share.freeBytes", "S3");
    add(O::Failback, "primary.volumes", "S7");
    add(O::Failback, "primaryMirror.bySql", "M6");
    add(O::Failback, "primary.primaryShipping", "L14");
    add(O::Failback, "primaryMirror.primaryShipping", "L14");
    add(O::Failback, "backup.sessions", "X4");
    add(O::Failback, "pool.pool", "T1 T3 T4");
    add(O::Failback, "pool.stateInStore", "T2 C8 C16");
    add(O::Failback, "pool.serverStates", "C16");
    add(O::Failback, "pool.stateInReplica", "T2");
    add(O::Failback, "pool.managementMaster", "C8");
    add(O::Failback, "pool.replicas", "C8");
    add(O::PlannedFailover, "primary.database", "M1 D13");
    add(O::PlannedFailover, "backup.database", "D13");
    add(O::PlannedFailover, "share.sets", "D13");
    add(O::PlannedFailover, "copyFolder.sets", "D13");
    add(O::PlannedFailover, "pool.registrarPools", "T6");
    add(O::PlannedFailover, "pool.frontEnds", "T6");
    add(O::Failover, "pool.frontEnds", "T6");
    add(O::RoleSwap, "primary.database", "D14");
    add(O::RoleSwap, "backup.database", "D14 M1");
    add(O::RoleSwap, "share.sets", "D14");
    add(O::RoleSwap, "primary.seesCopyFolder", "L16");
    add(O::RoleSwap, "backup.primaryShipping", "L17");
    add(O::RoleSwap, "primary.logShipping", "L17");
    add(O::RebuildLogShipping, "primary.database", "M1");
    add(O::RebuildLogShipping, "backup.database", "S4 D12");
    add(O::RebuildLogShipping, "primary.primaryShipping", "L17");
    add(O::RebuildLogShipping, "backup.logShipping", "L17");
    add(O::Guard, "primary.database", "X6");
    add(O::Guard, "primaryMirror.database", "X6");
    add(O::Guard, "primaryMirror.primaryShipping", "L14");
    add(O::Failover, "primaryMirror.bySql", "C3");
    add(O::Failover, "primary.bySql", "D7");
    add(O::Failover, "pool.managementMaster", "C8");
}

void TestFlows::neverPassOnAnUnknownFact() {
    QFETCH(Occasion, occasion);
    QFETCH(QString, fact);
    QFETCH(QString, checks);
    QJsonObject whole = json::write(fitFor(occasion)).toObject();
    QJsonObject part = whole.value(fact.section(u'.', 0, 0)).toObject();
    QVERIFY2(part.contains(fact.section(u'.', 1)), qPrintable(fact));
    QJsonObject blank = part.value(fact.section(u'.', 1)).toObject();
    blank.insert(QStringLiteral("value"), QJsonValue::Null);
    blank.insert(QStringLiteral("unknownBecause"), Message::verbatim(QStringLiteral("blanked")).toJson());
    part.insert(fact.section(u'.', 1), blank);
    whole.insert(fact.section(u'.', 0, 0), part);
    const auto findings = assess(healthy::profile(), readBack(whole), occasion);
    for (const QString& id : checks.split(u' ')) {
        const Finding& finding = find(findings, id);
        QVERIFY2(finding.verdict == Verdict::Unknown, qPrintable(id + json::nameOf(finding.verdict)));
        QVERIFY2(Catalog(Language::English).say(finding.observed).contains(QStringLiteral("blanked")), qPrintable(id));
    }
}

QTEST_GUILESS_MAIN(TestFlows)
#include "tst_flows.moc"
